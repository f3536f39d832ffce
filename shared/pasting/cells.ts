/** Tables as plain cells: the text that spreadsheets put on the clipboard, and files with a sign between cells. All functions are pure. */

import { drawnSections, type DrawnSection } from "./drawn-tables.ts";
import { legible } from "./legible.ts";

/** Rows of cells, all rows with the same number of cells. Cells are trimmed; lines within one are parted by "\n". */
export type TextGrid = readonly (readonly string[])[];

/** More than any table that people plan with; a slip of the clipboard ends here. */
export const MOST_COLUMNS = 60;
export const MOST_ROWS = 5000;

/** A text as rows of cells, just as they are written. */
type RawRows = readonly (readonly string[])[];

function withPlainBreaks(text: string): string {
  // A vertical tab and U+2028 are line breaks within a paragraph, and within a cell.
  const source = legible(text)
    .replace(/\r\n?|[\u2029\u0085\f]/g, "\n")
    .replaceAll("\u2028", "\v");
  let end = source.length;
  while (source[end - 1] === "\n") end--;
  return source.slice(0, end);
}

/**
 * A cell that holds lines, separators or quotation marks stands between quotation marks, and those inside are doubled.
 * @param isBare whether quotation marks around a cell are its own words: they are no one's habit in this text.
 */
function rowsOf(source: string, separator: string, isBare: (inner: string, alone: boolean) => boolean): RawRows {
  const rows: string[][] = [[]];
  // Some programs write a blank beside the separator.
  const quoted = new RegExp(` ?"((?:[^"]|"")*)" ?(?=[${separator}\\n]|$)`, "y");
  const plain = new RegExp(`[^${separator}\\n]*`, "y");
  for (let at = 0; at <= source.length; at++) {
    quoted.lastIndex = plain.lastIndex = at;
    const [whole, inner] = (/[" ]/.test(source[at] ?? "") && quoted.exec(source)) || [];
    const end = at + (whole ?? plain.exec(source)?.[0] ?? "").length;
    const isAlone = rows.at(-1)?.length === 0 && source[end] !== separator;
    const isOwn = inner === undefined || isBare(inner, isAlone);
    // A quotation mark that a program has doubled is one, also where it forgot those around the cell.
    rows.at(-1)?.push((isOwn ? source.slice(at, end) : inner).replaceAll('""', '"'));
    if (source[end] === "\n") rows.push([]);
    at = end;
  }
  return rows;
}

/** Rows of a pasted text that belong together. */
export interface TextPart {
  /** As they are written, empty ones too. */
  readonly rows: RawRows;
  /** The number of each row's line in the text, from 1. */
  readonly lines: readonly number[];
  /** A table that is drawn with bars. */
  readonly isDrawn: boolean;
  /** The text itself says that the first row holds headings. */
  readonly isHeaded: boolean;
}

/** A pasted text in its parts: rows with a tab between cells, a line for each, and tables that are drawn with bars. */
export const partsOfText = (text: string): readonly TextPart[] => drawnSections(withPlainBreaks(text)).map(partOfText);

function partOfText({ line, text, rows, isHeaded }: DrawnSection): TextPart {
  if (text === null)
    return {
      rows: rows.map(({ cells }) => cells),
      lines: rows.map((row) => row.line),
      isDrawn: true,
      isHeaded: isHeaded && rows.length > 1,
    };
  // What stands alone between quotation marks is a quotation, unless only a program can have put it so.
  const plain = rowsOf(text, "\t", (inner, isAlone) => isAlone && !/["\n\t]/.test(inner));
  let next = line;
  const lines = plain.map((row) => {
    const own = next;
    next += row.join("").split("\n").length;
    return own;
  });
  return { rows: plain, lines, isDrawn: false, isHeaded: false };
}

/** Text with a tab between cells and a line for each row, or tables drawn with bars. @returns no rows where there are no words. */
export const gridOfText = (text: string): TextGrid => (text.trim() === "" ? [] : squared(partsOfText(text).flatMap(({ rows }) => rows)));

/** The table in a text, where nothing but a table is wanted: the first that is drawn with bars, else all of it. */
export function tableOfText(text: string): TextGrid {
  const drawn = partsOfText(text).find(({ isDrawn }) => isDrawn);
  return drawn ? squared(drawn.rows) : gridOfText(text);
}

/**
 * A file with a tab, semicolon, comma or bar between cells, whichever makes a table of it; one cell in each row where none does.
 * @returns no rows where there are no words.
 */
export function gridOfFile(text: string): TextGrid {
  // Excel's own line that names the separator.
  const [line, named] = /^"?sep=([\t;,|])"?[\t;,|]*\r?\n/i.exec(text) ?? [];
  const source = withPlainBreaks(text.slice(line?.length ?? 0));
  const tables = (named === undefined ? ["\t", ";", ",", "|"] : [named]).map((separator) => rowsOf(source, separator, () => false));
  const shares = tables.map(isTable);
  const best = shares.indexOf(Math.max(...shares));
  const chosen = (named === undefined && (shares[best] ?? 0) <= 0.5 ? undefined : tables[best]) ?? rowsOf(source, "\n", () => false);
  return squared(chosen);
}

/** How well rows fit together as a table, from 0 to 1: the share that has the usual number of cells, at least two. */
function isTable(rows: RawRows): number {
  const worded = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  // "We cook, and eat": a comma before a space is one of a sentence.
  if (worded.flatMap((row) => row.slice(1)).every((cell) => cell === "" || cell.startsWith(" "))) {
    if (worded.every((row) => row.slice(1).every((cell) => cell !== ""))) return 0;
  }
  const counts = new Map<number, number>();
  for (const { length } of worded) counts.set(length, (counts.get(length) ?? 0) + 1);
  counts.delete(1);
  return Math.max(0, ...counts.values()) / Math.max(1, worded.length);
}

/** A table as the text that a spreadsheet would put on the clipboard; `gridOfText` reads it back. */
export const textOfGrid = (grid: TextGrid): string => grid.map((row) => row.map(cellAsText).join("\t")).join("\n");
export const cellAsText = (cell: string): string => (/["\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Trims all cells, leaves out rows without words, and makes rows equally long. */
export function squared(rows: readonly (readonly (string | undefined)[])[]): TextGrid {
  const cells = rows.slice(0, MOST_ROWS).map((row) => Array.from(row.slice(0, MOST_COLUMNS), (cell) => tidied(cell ?? "")));
  const width = cells.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell !== "") + 1), 0);
  return cells.filter((row) => row.some((cell) => cell !== "")).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
}

const tidied = (cell: string): string =>
  cell
    .replace(/[\u00A0\u2007\u202F]/g, " ")
    .split(/[\n\v]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
