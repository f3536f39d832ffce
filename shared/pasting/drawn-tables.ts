/**
 * Tables that a text draws with bars between cells, as Markdown, terminals and wikis do: "| a | b |" over "|---|---|". All functions
 * are pure. Source for Markdown: GitHub Flavored Markdown, 4.10 (tables).
 */

/** Some lines of a text: a table that is drawn there, or what stands around one. */
export interface DrawnSection {
  /** The number of its first line, from 1. */
  readonly line: number;
  /** The text of lines that draw no table; null for a table. */
  readonly text: string | null;
  /** Of a table: its rows, each with the number of its line. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
  /** A line below its first row says that this row holds headings. */
  readonly isHeaded: boolean;
}

/** What people and programs draw between cells; a row that begins with one has the same between its cells. */
const BARS = "|│┃║";
/** A line between rows, such as "|:---|---:|", "+-----+" or "├──┼──┤". */
const isRule = (line: string): boolean => /^[\s|+:=\-│┃║─━═┄┈┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╟╢╤╧╪╫╞╡]+$/u.test(line) && /[-=─━═┄┈]/u.test(line);
/** One that parts cells, too: "-----" alone may part anything. */
const isCellRule = (line: string): boolean => isRule(line) && /[^\s:=\-─━═┄┈]/u.test(line);

/** A line that begins and ends with a bar. */
function isFramed(line: string): boolean {
  const row = line.trim();
  const bar = row.charAt(0);
  return row.length > 2 && BARS.includes(bar) && row.endsWith(bar) && !isRule(row);
}

/** A text, cut where it draws tables. @param text with "\n" between its lines. */
export function drawnSections(text: string): readonly DrawnSection[] {
  const lines = text.split("\n");
  const sections: DrawnSection[] = [];
  let from = 0;
  const takeText = (to: number): void => {
    if (to > from) sections.push({ line: from + 1, text: lines.slice(from, to).join("\n"), rows: [], isHeaded: false });
  };
  for (let at = 0; at < lines.length;) {
    const end = endOfTable(lines, at);
    if (end === at) at++;
    else {
      takeText(at);
      sections.push(tableIn(lines, at, end));
      from = at = end;
    }
  }
  takeText(lines.length);
  return sections;
}

/** Where a table ends that begins at a line; the line itself, where none does. */
function endOfTable(lines: readonly string[], from: number): number {
  const lineAt = (at: number): string => lines[at] ?? "";
  let framed = 0;
  let end = from;
  for (; isFramed(lineAt(end)) || isCellRule(lineAt(end)); end++) if (isFramed(lineAt(end))) framed++;
  if (framed > 1 || (framed === 1 && end - from > 1)) return end;
  // Without bars at its edges, a table is one by the line below its headings.
  if (cellsOf(lineAt(from)).length < 2 || isRule(lineAt(from)) || !isCellRule(lineAt(from + 1))) return from;
  for (end = from + 2; cellsOf(lineAt(end)).length > 1 || isCellRule(lineAt(end)); end++);
  return end > from + 2 ? end : from;
}

function tableIn(lines: readonly string[], from: number, end: number): DrawnSection {
  const groups: { cells: readonly string[]; line: number }[][] = [[]];
  for (let at = from; at < end; at++) {
    const line = lines[at] ?? "";
    if (isRule(line)) groups.push([]);
    else groups.at(-1)?.push({ cells: cellsOf(line).map(withoutMarkdown), line: at + 1 });
  }
  const full = groups.filter((group) => group.length > 0);
  // Where a line parts any two rows, what stands between two of them is one row, however many lines it has.
  const isParted = full.length > 2;
  return {
    line: from + 1,
    text: null,
    rows: isParted ? full.map(joined) : full.flat(),
    isHeaded: full.length > 1 && (isParted || full[0]?.length === 1),
  };
}

const joined = (group: readonly { readonly cells: readonly string[]; readonly line: number }[]) => ({
  cells: Array.from({ length: Math.max(...group.map(({ cells }) => cells.length)) }, (_, at) =>
    group
      .map(({ cells }) => cells[at] ?? "")
      .filter((cell) => cell !== "")
      .join("\n"),
  ),
  line: group[0]?.line ?? 1,
});

/** The cells of a line; a bar behind a backslash is one of a cell's own. Headings of some wikis have two bars. */
function cellsOf(line: string): readonly string[] {
  const row = line.trim();
  const bar = BARS.includes(row.charAt(0)) && row !== "" ? row.charAt(0) : "|";
  const isDoubled = row.startsWith("||") && row.endsWith("||");
  const cells = row.split(isDoubled ? "||" : bar);
  const whole: string[] = [];
  for (const cell of cells) {
    const last = whole.at(-1);
    if (last?.endsWith("\\")) whole[whole.length - 1] = last.slice(0, -1) + bar + cell;
    else whole.push(cell);
  }
  if (whole.length > 1 && whole[0]?.trim() === "") whole.shift();
  if (whole.length > 1 && whole.at(-1)?.trim() === "") whole.pop();
  return whole.map((cell) => cell.trim());
}

/** What a cell shows: lines where it has breaks, and neither the stars around bold words nor the marks around what is typed as it is. */
const withoutMarkdown = (cell: string): string => withoutStars(cell.replace(/<br ?\/?>/gi, "\n").replace(/`([^`\n]+)`/g, "$1"));

/** A line without the stars of Markdown around bold words, and without what makes all of it stand out. */
export const withoutStars = (line: string): string =>
  line.replace(/(\*\*|__)(?=\S)([^*_\n]*[^*_\s])\1/gu, "$2").replace(/^(\s*)([*_`])(?=[^\s*_`])([^*_`\n]*[^\s*_`])\2(?=\s*$)/u, "$1$3");
