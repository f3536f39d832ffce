/** A table from the clipboard as plain cells: what Excel gives as text, and what Word and Excel give as HTML. */
import { Parser } from "htmlparser2";

/** Rows of cells, all rows with the same number of cells. Cells are trimmed; lines within one are parted by "\n". */
export type Grid = readonly (readonly string[])[];

/** More than any table that people plan with; a slip of the clipboard ends here. */
const MOST_COLUMNS = 60;
const MOST_ROWS = 5000;

/**
 * Text with a tab between cells and a line for each row. Excel puts a cell that holds lines, tabs or quotation marks
 * between quotation marks and doubles those inside; other programs may leave quotation marks as they are.
 */
export function gridOfText(text: string): Grid {
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
const BLOCKS = new Set(["p", "li", "div", "h1", "h2", "h3", "h4", "h5", "h6"]);
/** Elements whose text is not for reading. */
const SILENT = new Set(["style", "script", "title", "xml"]);

/**
 * The first table of an HTML text. A cell that reaches over several rows stands in each of them, since each row must
 * say all that belongs to it; one that reaches over several columns stands in the first.
 * @returns no rows where there is no table.
 */
export function gridOfHtml(html: string): Grid {
  const rows: (string | undefined)[][] = [];
  let row = -1;
  let tables = 0;
  let silent = 0;
  let done = false;
  let cell: { text: string; readonly across: number; readonly down: number } | undefined;

  const endCell = (): void => {
    const here = rows[row];
    if (!cell || !here) return;
    let column = 0;
    while (here[column] !== undefined) column++;
    const text = cell.text.replace(/[ \u00A0]+/g, " ");
    for (let down = 0; down < cell.down; down++) {
      const target = (rows[row + down] ??= []);
      for (let across = 0; across < cell.across; across++) target[column + across] = across === 0 ? text : "";
    }
    cell = undefined;
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (done) return;
      if (SILENT.has(name)) silent++;
      else if (name === "table") tables++;
      else if (tables === 1 && name === "tr") {
        endCell();
        row++;
        rows[row] ??= [];
      } else if (tables === 1 && (name === "td" || name === "th")) {
        endCell();
        const span = (which: string, most: number): number =>
          Math.min(most, Math.max(1, Number.parseInt(attributes[which] ?? "1", 10) || 1));
        cell = { text: "", across: span("colspan", MOST_COLUMNS), down: span("rowspan", MOST_ROWS) };
      } else if (name === "br" && cell) cell.text += "\n";
    },
    ontext(text) {
      if (cell && silent === 0 && !done) cell.text += text.replace(/[ \t\r\n\f]+/g, " ");
    },
    onclosetag(name) {
      if (done) return;
      if (SILENT.has(name)) silent--;
      else if (cell && (BLOCKS.has(name) || (tables > 1 && name === "tr"))) cell.text += "\n";
      else if (name === "td" || name === "th") {
        if (tables === 1) endCell();
      } else if (name === "table") {
        if (tables === 1) {
          endCell();
          done = true;
        }
        tables--;
      }
    },
  });
  parser.write(html);
  parser.end();
  // A cell that reaches below the last row has made rows that nobody wrote.
  return squared(rows.slice(0, row + 1));
}

/** Trims all cells, leaves out rows without words, and makes rows equally long. */
function squared(rows: readonly (readonly (string | undefined)[])[]): Grid {
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
export function gridOfClipboard(clipboard: Pick<DataTransfer, "getData">): Grid {
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
