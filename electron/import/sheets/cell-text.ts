/** A cell as Excel shows it, as text. */
import { formatValue, type Cell, type CellValue } from "hucre";

/**
 * Formats that follow the computer's own region, as they are read here: day first. hucre gives the ones without a language
 * in America's order. Source: ECMA-376 part 1, 18.8.30 (ids 14 and 22), and [$-F800] and [$-F400] for the system's long date and time.
 */
const REGIONAL: readonly (readonly [RegExp, string])[] = [
  [/^m\/d\/yy(?:yy)?$/i, "dd/mm/yyyy"],
  [/^mm-dd-yy$/i, "dd/mm/yyyy"],
  [/^m\/d\/yy(?:yy)? h:mm$/i, "dd/mm/yyyy hh:mm"],
  [/^\[\$-F800\].*$/i, "d mmmm yyyy"],
  [/^\[\$-F400\].*$/i, "hh:mm:ss"],
];
/** Signs of a format: Excel writes no longer ones, and to read some of them takes long. Source: Excel specifications and limits. */
const LONGEST_FORMAT = 255;
/** Digits of a number without a format, as many as Excel's usual column shows. */
const DIGITS = 10;

/** What a cell shows. An error shows nothing; see `isError`. @param cell its format and its kind, where it has any. */
export function textOfCell(value: CellValue, cell: Pick<Cell, "style" | "type"> | undefined): string {
  if (value === null || isError(cell)) return "";
  // "_x000D_" at the end of a line is how Excel writes that line's end.
  if (typeof value === "string") return tidy(value);
  const written = cell?.style?.numFmt ?? "General";
  const format = written.length > LONGEST_FORMAT ? "General" : readable(written);
  try {
    if (typeof value === "number" && /^general$/i.test(format)) return plainNumber(value);
    return tidy(formatValue(value, value instanceof Date && /^general$/i.test(format) ? "dd/mm/yyyy" : format));
  } catch {
    return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  }
}

export const isError = (cell: Pick<Cell, "type"> | undefined): boolean => cell?.type === "error";

/** A format without what hucre does not know: the region's own, and a currency with its country. */
function readable(format: string): string {
  const regional = REGIONAL.find(([pattern]) => pattern.test(format.trim()))?.[1];
  return regional ?? format.replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, (_, sign: string) => (sign === "" ? "" : `"${sign}"`));
}

const plainNumber = (value: number): string => (Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(DIGITS))));

const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00A0\u2007\u202F]/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
