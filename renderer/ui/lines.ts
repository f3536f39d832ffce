/** Short lists of texts. */

/** What may stand before the words of a line that was copied from a list: bullets and numbers. */
const MARK = /^\s*(?:[•◦▪‣●○■□–—*+-]|\(?\d{1,3}[.)])\s+/u;

/** The lines of a text that say something. Where there are several, they come from a list, and its marks are left out. */
export function listLines(text: string): readonly string[] {
  const lines = text.split(/\r\n?|[\n\v\u2028\u2029]/).filter((line) => line.trim() !== "");
  return lines.map((line) => (lines.length > 1 ? line.replace(MARK, "") : line).trim());
}

/** The values with one of them in another place. */
export function withMoved<T>(values: readonly T[], from: number, to: number): readonly T[] {
  const rest = values.filter((_, at) => at !== from);
  return [...rest.slice(0, to), values[from] as T, ...rest.slice(to)];
}
