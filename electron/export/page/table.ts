/**
 * Tables that everyone can read: a name, headings with their scope, one `tbody` for what belongs together. On a
 * narrow screen the cells stand below each other; the roles are written out, since that look would take them away.
 */
import { el, type HtmlAttributes, type HtmlContent, type Html } from "./html.ts";

/** What stands in a cell, or that the cell above goes on. */
export type HtmlCell = HtmlContent | typeof ABOVE;
export const ABOVE = Symbol("above");

interface Table {
  /** Makes the id of its name: no two tables of a page have the same. */
  readonly id: string;
  readonly caption: string;
  /** The heading of each column, and its part of the width in hundredths. */
  readonly columns: readonly (readonly [heading: string, share: number])[];
  /** How many columns from the left head their rows. */
  readonly heads: number;
  /** Rows that belong together. */
  readonly groups: readonly (readonly (readonly HtmlCell[])[])[];
}

/** The name is a paragraph before the table: a `caption` with repeating headings makes Chromium begin a new page for the table. */
export const htmlTable = ({ id, caption, columns, heads, groups }: Table): readonly Html[] => [
  el("p", { class: "caption", id: `${id}-caption` }, caption),
  el(
    "table",
    { role: "table", "aria-labelledby": `${id}-caption` },
    el(
      "colgroup",
      {},
      columns.map(([, share]) => el("col", { style: `width:${share}%` })),
    ),
    el("thead", { role: "rowgroup" }, row(columns.map(([heading]) => el("th", { role: "columnheader", scope: "col" }, heading)))),
    groups.map((rows) =>
      el(
        "tbody",
        { role: "rowgroup" },
        rows.map((cells, at) =>
          row(
            cells.flatMap((cell, column) =>
              cell === ABOVE ? [] : [cellOf(cell, columns[column]?.[0] ?? "", column < heads, spanOf(rows, at, column))],
            ),
          ),
        ),
      ),
    ),
  ),
];

const row = (cells: readonly Html[]): Html => el("tr", { role: "row" }, cells);

function cellOf(content: HtmlContent, column: string, isHead: boolean, span: number): Html {
  const shared: HtmlAttributes = { rowspan: span > 1 ? span : undefined, "data-column": column };
  return isHead
    ? el("th", { role: "rowheader", scope: span > 1 ? "rowgroup" : "row", ...shared }, content)
    : el("td", { role: "cell", ...shared }, content);
}

/** How many rows a cell goes on for. */
function spanOf(rows: readonly (readonly HtmlCell[])[], from: number, column: number): number {
  let end = from + 1;
  while (rows[end]?.[column] === ABOVE) end++;
  return end - from;
}
