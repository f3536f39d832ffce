/** What is copied or dropped, as words: a table as plain cells where Word, Excel and others give one as HTML, else the text. */
import { MOST_COLUMNS, MOST_ROWS, squared, tableOfText, textOfGrid, type TextGrid } from "../../shared/pasting/cells.ts";
import { parsed, STYLE } from "../ui/html.ts";

/** Elements after which a new line begins. */
const BLOCKS = new Set(["P", "LI", "DIV", "H1", "H2", "H3", "H4", "H5", "H6", "TR"]);
/** Elements whose text is not for reading. */
const SILENT = new Set(["STYLE", "SCRIPT", "TITLE", "XML"]);

/** What its author has hidden: Excel's rows and columns, Word's hidden text. */
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i;
const styleOf = (element: Element): string => element.getAttribute(STYLE) ?? "";
const isHidden = (element: Element): boolean => element.hasAttribute("hidden") || HIDDEN.test(styleOf(element));
/** Of a row, no height; of a column, no width: the other way in which a spreadsheet hides them. */
const isFlat = (element: Element, side: "width" | "height"): boolean =>
  isHidden(element) ||
  element.getAttribute(side) === "0" ||
  new RegExp(`(?:^|;)\\s*${side}\\s*:\\s*0[a-z]*\\s*(?:;|$)`, "i").test(styleOf(element));

/** The columns of a table that its author has hidden. */
function hiddenColumns(table: Element): ReadonlySet<number> {
  const hidden = new Set<number>();
  let at = 0;
  for (const column of table.querySelectorAll("col")) {
    if (column.closest("table") !== table) continue;
    const across = spanOf(column, "span", MOST_COLUMNS);
    if (isFlat(column, "width")) for (let i = 0; i < across; i++) hidden.add(at + i);
    at += across;
  }
  return hidden;
}

/**
 * The first table of an HTML text, as a person sees it. A cell that reaches over several rows stands in each of them, since each
 * row must say all that belongs to it; one that reaches over several columns stands in the first that is seen.
 * @returns no rows where there is no table.
 */
export const gridOfHtml = (html: string): TextGrid => gridOfTable(tableIn(parsed(html)));

/** The first table of a page; where mail has laid one out in a table of a single cell, and nothing else stands there, the one inside. */
function tableIn(page: Document): Element | null {
  let table = page.querySelector("table");
  for (let cell = onlyCellOf(table); cell; cell = onlyCellOf(table)) {
    const inner: HTMLTableElement | null = cell.querySelector("table");
    if (!inner || plainly(inner) !== plainly(cell)) break;
    table = inner;
  }
  return table;
}

const plainly = (element: Element): string => (element.textContent ?? "").replace(/\s+/g, "");

function onlyCellOf(table: Element | null): Element | null {
  const cells = [...(table?.querySelectorAll("td, th") ?? [])].filter((cell) => cell.closest("table") === table && plainly(cell) !== "");
  return cells.length === 1 ? (cells[0] ?? null) : null;
}

function gridOfTable(table: Element | null): TextGrid {
  if (!table) return [];
  const lines = [...table.querySelectorAll("tr")].filter((line) => line.closest("table") === table && !isFlat(line, "height"));
  const hidden = hiddenColumns(table);
  const rows: (string | null | undefined)[][] = lines.map(() => []);
  for (const [at, line] of lines.entries()) {
    const row = rows[at] as (string | null | undefined)[];
    for (const cell of line.querySelectorAll(":scope > td, :scope > th")) {
      let column = 0;
      while (row[column] !== undefined) column++;
      const across = spanOf(cell, "colspan", MOST_COLUMNS);
      const text = textOf(cell).replace(/[ \u00A0]+/g, " ");
      const first = Array.from({ length: across }, (_, i) => i).find((i) => !hidden.has(column + i));
      // A cell may reach below the last row.
      for (const target of rows.slice(at, at + spanOf(cell, "rowspan", MOST_ROWS))) {
        for (let i = 0; i < across; i++) target[column + i] = isHidden(cell) ? null : i === first ? text : "";
      }
    }
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const seen = Array.from({ length: width }, (_, column) => column).filter(
    // Hidden as a whole, or cell by cell.
    (column) => !hidden.has(column) && rows.some((row) => typeof row[column] === "string"),
  );
  return squared(rows.map((row) => seen.map((column) => row[column] ?? undefined)));
}

const spanOf = (cell: Element, name: string, most: number): number =>
  Math.min(most, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? "1", 10) || 1));

/** What a person reads in an element, line by line. */
function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? "").replace(/[ \t\r\n\f]+/g, " ");
  const name = node.nodeName.toUpperCase();
  if (name === "BR") return "\n";
  if (SILENT.has(name) || (node instanceof Element && isHidden(node))) return "";
  const words = [...node.childNodes].map(textOf).join("");
  // Words of neighbouring cells, in a table within a cell, are no one word.
  return name === "TD" || name === "TH" ? ` ${words.trim()} ` : words + (BLOCKS.has(name) ? "\n" : "");
}

type Copied = Pick<DataTransfer, "getData">;

/** The clipboard's table: its HTML where that has one, else its text. @returns no rows where there is none of both. */
export function gridOfClipboard(clipboard: Copied): TextGrid {
  const html = gridOfHtml(clipboard.getData("text/html"));
  return html.length > 0 ? html : tableOfText(clipboard.getData("text/plain"));
}

/**
 * Whether what is pasted into a field is rather meant as rows of the plan: more than one cell, and a table for
 * certain, so that a text with a tab or a few lines in it still goes where it was pasted.
 */
export function isForRows(clipboard: Copied): boolean {
  const html = clipboard.getData("text/html");
  const grid = html === "" ? tableOfText(clipboard.getData("text/plain")) : gridOfHtml(html);
  const width = grid[0]?.length ?? 0;
  return html === "" ? width > 1 : width > 1 || grid.length > 1;
}

/**
 * The list on the clipboard, or in what is dropped, as text. Of a table, what is seen of it: the plain text that Excel and Word put beside
 * it breaks its cells apart, and holds what is hidden.
 * @returns null where the plain text says it all, or says more.
 */
export function tableAsText(clipboard: Copied): string | null {
  const page = parsed(clipboard.getData("text/html"));
  const table = tableIn(page);
  const grid = gridOfTable(table);
  // Mail is laid out by tables: one cell that holds everything is none.
  if (!table || grid.length * (grid[0]?.length ?? 0) < 2) return null;
  table.remove();
  return textOf(page.body).trim() === "" ? textOfGrid(grid) : null;
}

/** A list on the clipboard, or in what is dropped, as text; blank where there is none. */
export function listOfClipboard(clipboard: Copied): string {
  const plain = tableAsText(clipboard) ?? clipboard.getData("text/plain");
  // Some programs give nothing but a page.
  return plain.trim() === "" ? textOf(parsed(clipboard.getData("text/html")).body).trim() : plain;
}
