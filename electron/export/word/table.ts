/** Tables: a header row that repeats, cells that span rows, rows that stay whole where a page can hold them. */
import { HeightRule, Table, TableCell, TableRow, TableLayoutType, VerticalMergeType, WidthType, type Paragraph } from "docx";
import type { Anchor } from "../../../shared/changes/anchor.ts";
import { linesOf } from "../wording.ts";
import { anchoredParagraph } from "./anchors.ts";
import type { Page } from "./page.ts";
import { CELL_SIDE, TABLE_STYLE, type ParagraphStyle } from "./styles.ts";
import { paragraph } from "./text.ts";

export interface Column {
  readonly heading: string;
  /** Its part of the table's width, in hundredths. */
  readonly share: number;
}

export const columnsOf = (headings: readonly string[], shares: readonly number[]): readonly Column[] =>
  headings.map((heading, at) => ({ heading, share: shares[at] ?? 0 }));

/** One paragraph of a cell. */
export interface Words {
  readonly text: string;
  readonly style: ParagraphStyle;
  readonly anchor?: Anchor;
}

/** That the cell above goes on, with the words that are said again where cells do not span rows. */
interface Above {
  readonly above: readonly Words[];
}
export type Cell = readonly Words[] | Above;

/** Text in a cell; `note` for what is said beside the thing itself. */
export const words = (text: string, style: ParagraphStyle = "TableText"): Words => ({ text, style });
export const note = (text: string): Words => ({ text, style: "TableNote" });
export const above = (...again: readonly Words[]): Cell => ({ above: again });

const isAbove = (cell: Cell | undefined): cell is Above => cell !== undefined && "above" in cell;

export interface TableOptions {
  /** The column whose cell spans the rows that belong together; they stay on one page where it can hold them. */
  readonly together?: number;
  /** Say what spans several rows again in each of them. */
  readonly repeat?: boolean;
  /** Least height of a row, in DXA: room to write by hand. */
  readonly rowHeight?: number;
}

/** A table as wide as the text of its page. */
export function table(page: Page, columns: readonly Column[], rows: readonly (readonly Cell[])[], options: TableOptions = {}): Table {
  const { together = 0, repeat = false, rowHeight = 0 } = options;
  const widths = widthsOf(page, columns);
  const heights = rows.map((row) => Math.max(rowHeight / LINE, linesIn(row, widths, repeat)));
  const kept = keptWithNext(rows, heights, together, linesOnPage(page) / 2);
  return frame(page, columns, rows.map((row, at) =>
    new TableRow({
      ...((heights[at] ?? 0) < linesOnPage(page) - 4 ? { cantSplit: true } : {}),
      ...(kept[at] ? { keepNext: true } : {}),
      ...(rowHeight > 0 ? { height: { value: rowHeight, rule: HeightRule.ATLEAST } } : {}),
      children: row.map((cell, column) => tableCell(cell, widths[column] ?? 0, !repeat && isAbove(rows[at + 1]?.[column]), repeat)),
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

function tableCell(cell: Cell, width: number, goesOn: boolean, repeat: boolean): TableCell {
  if (isAbove(cell) && !repeat) {
    // The format wants a paragraph here too; no reader shows it.
    return new TableCell({ width: dxa(width), verticalMerge: VerticalMergeType.CONTINUE, children: [paragraph("TableText", [])] });
  }
  const children = wordsIn(cell).map(({ text, style, anchor }) => anchoredParagraph(style, text, anchor));
  return new TableCell({ width: dxa(width), ...(goesOn ? { verticalMerge: VerticalMergeType.RESTART } : {}), children });
}

const wordsIn = (cell: Cell): readonly Words[] => (isAbove(cell) ? cell.above : cell);

// Arial at 11 pt: a character is about 5.6 pt wide and a line about 15 pt high.
const CHARACTER = 112;
const LINE = 300;

const linesOnPage = (page: Page): number => page.height / LINE;

/** How many lines a row needs, near enough to tell whether a page can hold it. */
const linesIn = (row: readonly Cell[], widths: readonly number[], repeat: boolean): number =>
  Math.max(
    ...row.map((cell, column) => {
      if (isAbove(cell) && !repeat) return 0;
      const room = Math.max(1, Math.floor(((widths[column] ?? 0) - 2 * CELL_SIDE) / CHARACTER));
      const texts = wordsIn(cell);
      const lines = texts.flatMap(({ text }) => linesOf(text)).map((line) => Math.max(1, Math.ceil(line.length / room)));
      return lines.reduce((sum, count) => sum + count, 0) + texts.length * 0.3 + 0.4;
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
    while (isAbove(rows[end]?.[together])) end++;
    if (heightOf(start, end) <= most) kept.fill(true, start, end - 1);
    start = end;
  }
  return kept;
}
