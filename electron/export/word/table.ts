/** Tables: a header row that repeats, cells that span rows, rows that stay whole where a page can hold them. */
import { Table, TableCell, TableRow, TableLayoutType, VerticalMergeType, WidthType, type Paragraph } from "docx";
import type { Anchor } from "../../../shared/changes/anchor.ts";
import { anchoredParagraph } from "./anchors.ts";
import type { Page } from "./page.ts";
import { TABLE_STYLE, type ParagraphStyle } from "./styles.ts";
import { linesOf, paragraph } from "./text.ts";

export interface Column {
  readonly heading: string;
  /** Its part of the table's width, in hundredths. */
  readonly share: number;
}

/** One paragraph of a cell. */
export interface Words {
  readonly text: string;
  readonly style: ParagraphStyle;
  readonly anchor?: Anchor;
}

/** What stands in a cell, or that the cell above goes on. */
export type Cell = readonly Words[] | typeof ABOVE;
export const ABOVE = "above";

/** Text in a cell; `note` for what is said beside the thing itself. */
export const words = (text: string, style: ParagraphStyle = "TableText"): Words => ({ text, style });
export const note = (text: string): Words => ({ text, style: "TableNote" });

/**
 * A table as wide as the text of its page.
 * @param together the column whose cell spans the rows that belong together; they stay on one page where it can hold them.
 */
export function table(page: Page, columns: readonly Column[], rows: readonly (readonly Cell[])[], together = 0): Table {
  const widths = widthsOf(page, columns);
  const heights = rows.map((row) => linesIn(row, widths));
  const kept = keptWithNext(rows, heights, together, linesOnPage(page) / 2);
  return frame(page, columns, rows.map((row, at) =>
    new TableRow({
      ...((heights[at] ?? 0) < linesOnPage(page) - 4 ? { cantSplit: true } : {}),
      ...(kept[at] ? { keepNext: true } : {}),
      children: row.map((cell, column) => tableCell(cell, widths[column] ?? 0, rows[at + 1]?.[column] === ABOVE)),
    }),
  ));
}

/** A table of ready rows under its header row. */
export function frame(page: Page, columns: readonly Column[], rows: readonly TableRow[]): Table {
  const widths = widthsOf(page, columns);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading }, at) => new TableCell({ width: dxa(widths[at] ?? 0), children: [paragraph("TableHeader", heading)] })),
  });
  return new Table({
    style: TABLE_STYLE,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    layout: TableLayoutType.FIXED,
    width: dxa(page.width),
    columnWidths: widths,
    rows: [header, ...rows],
  });
}

/** A cell of ready paragraphs; its width in DXA. */
export const readyCell = (children: readonly Paragraph[], width: number): TableCell => new TableCell({ width: dxa(width), children });

export const widthsOf = (page: Page, columns: readonly Column[]): readonly number[] =>
  columns.map(({ share }) => Math.round((page.width * share) / 100));

const dxa = (size: number) => ({ size, type: WidthType.DXA });

function tableCell(cell: Cell, width: number, goesOn: boolean): TableCell {
  if (cell === ABOVE) {
    // The format wants a paragraph here too; no reader shows it.
    return new TableCell({ width: dxa(width), verticalMerge: VerticalMergeType.CONTINUE, children: [paragraph("TableText", [])] });
  }
  const children = cell.map(({ text, style, anchor }) => anchoredParagraph(style, text, anchor));
  return new TableCell({ width: dxa(width), ...(goesOn ? { verticalMerge: VerticalMergeType.RESTART } : {}), children });
}

// Arial at 11 pt: a character is about 5.6 pt wide and a line about 15 pt high.
const CHARACTER = 112;
const LINE = 300;

const linesOnPage = (page: Page): number => page.height / LINE;

/** How many lines a row needs, near enough to tell whether a page can hold it. */
const linesIn = (row: readonly Cell[], widths: readonly number[]): number =>
  Math.max(
    ...row.map((cell, column) => {
      if (cell === ABOVE) return 0;
      const room = Math.max(1, Math.floor(((widths[column] ?? 0) - 230) / CHARACTER));
      const lines = cell.flatMap(({ text }) => linesOf(text)).map((line) => Math.max(1, Math.ceil(line.length / room)));
      return lines.reduce((sum, count) => sum + count, 0) + cell.length * 0.3;
    }),
  );

/**
 * For each row whether it stays with the next: where both belong to one group, or to a whole table, that takes up
 * at most `most` lines.
 */
function keptWithNext(
  rows: readonly (readonly Cell[])[],
  heights: readonly number[],
  together: number,
  most: number,
): readonly boolean[] {
  const heightOf = (start: number, end: number): number => heights.slice(start, end).reduce((sum, lines) => sum + lines, 0);
  if (heightOf(0, rows.length) <= most) return rows.map((_, at) => at < rows.length - 1);
  const kept = rows.map(() => false);
  for (let start = 0; start < rows.length; ) {
    let end = start + 1;
    while (rows[end]?.[together] === ABOVE) end++;
    if (heightOf(start, end) <= most) kept.fill(true, start, end - 1);
    start = end;
  }
  return kept;
}
