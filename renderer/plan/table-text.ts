/** A table from the clipboard as plain cells: what Excel gives as text, and what Word and Excel give as HTML. */
import { parsed } from "../ui/html.ts";

/** Rows of cells, all rows with the same number of cells. Cells are trimmed; lines within one are parted by "\n". */
export type TextGrid = readonly (readonly string[])[];

/** More than any table that people plan with; a slip of the clipboard ends here. */
const MOST_COLUMNS = 60;
const MOST_ROWS = 5000;

/**
 * Text with a tab between cells and a line for each row. Excel puts a cell that holds lines, tabs or quotation marks
 * between quotation marks and doubles those inside; other programs may leave quotation marks as they are.
 */
export function gridOfText(text: string): TextGrid {
  const rows: string[][] = [[]];
  let at = 0;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  if (source.trim() === "") return [];
  while (at <= source.length) {
    const quoted = source[at] === '"' ? /"((?:[^"]|"")*)"(?=\t|\n|$)/y : undefined;
    if (quoted) quoted.lastIndex = at;
    const found = quoted?.exec(source);
    const end = found ? at + found[0].length : endOfCell(source, at);
    const cell = found?.[1] !== undefined ? found[1].replaceAll('""', '"') : source.slice(at, end);
    rows.at(-1)?.push(cell);
    if (source[end] === "\n") rows.push([]);
    at = end + 1;
  }
  return squared(rows);
}

function endOfCell(source: string, from: number): number {
  const end = source.slice(from).search(/[\t\n]/);
  return end === -1 ? source.length : from + end;
}

/** Elements after which a new line begins. */
const BLOCKS = new Set(["P", "LI", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "TR"]);
/** Elements whose text is not for reading. */
const SILENT = new Set(["STYLE", "SCRIPT", "TITLE", "XML"]);

/**
 * The first table of an HTML text. A cell that reaches over several rows stands in each of them, since each row must
 * say all that belongs to it; one that reaches over several columns stands in the first.
 * @returns no rows where there is no table.
 */
export function gridOfHtml(html: string): TextGrid {
  const table = parsed(html).querySelector("table");
  if (!table) return [];
  const lines = [...table.querySelectorAll("tr")].filter((line) => line.closest("table") === table);
  const rows: (string | undefined)[][] = lines.map(() => []);
  for (const [at, line] of lines.entries()) {
    const row = rows[at] as (string | undefined)[];
    for (const cell of line.querySelectorAll(":scope > td, :scope > th")) {
      let column = 0;
      while (row[column] !== undefined) column++;
      const across = spanOf(cell, "colspan", MOST_COLUMNS);
      const text = textOf(cell).replace(/[ \u00A0]+/g, " ");
      // A cell may reach below the last row.
      for (const target of rows.slice(at, at + spanOf(cell, "rowspan", MOST_ROWS))) {
        for (let i = 0; i < across; i++) target[column + i] = i === 0 ? text : "";
      }
    }
  }
  return squared(rows);
}

const spanOf = (cell: Element, name: string, most: number): number =>
  Math.min(most, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? "1", 10) || 1));

/** What a person reads in an element, line by line. */
function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? "").replace(/[ \t\r\n\f]+/g, " ");
  const name = node.nodeName.toUpperCase();
  if (name === "BR") return "\n";
  if (SILENT.has(name)) return "";
  return [...node.childNodes].map(textOf).join("") + (BLOCKS.has(name) ? "\n" : "");
}

/** Trims all cells, leaves out rows without words, and makes rows equally long. */
function squared(rows: readonly (readonly (string | undefined)[])[]): TextGrid {
  const cells = rows.slice(0, MOST_ROWS).map((row) => Array.from(row.slice(0, MOST_COLUMNS), (cell) => tidied(cell ?? "")));
  const width = cells.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell !== "") + 1), 0);
  return cells.filter((row) => row.some((cell) => cell !== "")).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
}

const tidied = (cell: string): string =>
  cell
    .replace(/[\u00A0\u2007\u202F]/g, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");

/** The clipboard's table: its HTML where that has one, else its text. @returns no rows where there is none of both. */
export function gridOfClipboard(clipboard: Pick<DataTransfer, "getData">): TextGrid {
  const html = gridOfHtml(clipboard.getData("text/html"));
  return html.length > 0 ? html : gridOfText(clipboard.getData("text/plain"));
}

/**
 * Whether what is pasted into a field is rather meant as rows of the plan: more than one cell, and a table for
 * certain, so that a text with a tab or a few lines in it still goes where it was pasted.
 */
export function isForRows(clipboard: Pick<DataTransfer, "getData">): boolean {
  const html = clipboard.getData("text/html");
  const grid = html === "" ? gridOfText(clipboard.getData("text/plain")) : gridOfHtml(html);
  const width = grid[0]?.length ?? 0;
  return html === "" ? width > 1 : width > 1 || grid.length > 1;
}
