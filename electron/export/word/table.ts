/** Tables: a header row that repeats, cells that span rows, rows that stay whole where a page can hold them. */
import { FileChild, Paragraph, type IContext } from "docx";
import type { Anchor } from "../../../shared/changes/anchor.ts";
import { bookmark } from "./anchors.ts";
import type { InlineDrawing } from "./drawing.ts";
import { styledHeight, paragraphHeight } from "./height.ts";
import type { Page } from "./page.ts";
import { CELL_SIDE, CELL_TOP, TABLE_STYLE, type ParagraphStyle } from "./styles.ts";
import { finishedParagraph } from "./text.ts";
import { docxElement, type DocxXml } from "./xml.ts";

export interface WordColumn {
  readonly heading: string;
  /** Its part of the table's width, in hundredths. */
  readonly share: number;
}

export const columnsOf = (headings: readonly string[], shares: readonly number[]): readonly WordColumn[] =>
  headings.map((heading, at) => ({ heading, share: shares[at] ?? 0 }));

/** One paragraph of a cell. */
export interface CellWords {
  readonly text: string;
  readonly style: ParagraphStyle;
  readonly anchor?: Anchor;
  /** A picture in place of words. */
  readonly drawing?: InlineDrawing;
}

/** That the cell above goes on, with the words that are said again where cells do not span rows. */
interface Above {
  readonly above: readonly CellWords[];
}
export type WordCell = readonly CellWords[] | Above;
/** A cell that holds more than words in a style: headings and lists. */
export type RichCell = readonly (CellWords | Paragraph)[];

/** Text in a cell; `note` for what is said beside the thing itself. */
export const cellWords = (text: string, style: ParagraphStyle = "TableText"): CellWords => ({ text, style });
export const cellNote = (text: string): CellWords => ({ text, style: "TableNote" });
export const cellDrawing = (drawing: InlineDrawing): CellWords => ({ text: "", style: "TableText", drawing });
export const above = (...again: readonly CellWords[]): WordCell => ({ above: again });

const isAbove = (cell: WordCell | RichCell | undefined): cell is Above => cell !== undefined && "above" in cell;

/** What stands in a document one below the other. */
export type WordContent = readonly (Paragraph | WordTable)[];

export interface TableOptions {
  /** The column whose cell spans the rows that belong together; they stay on one page where it can hold them. */
  readonly together?: number;
  /** Say what spans several rows again in each of them. */
  readonly repeat?: boolean;
  /** Least height of a row, in DXA: room to write by hand. */
  readonly rowHeight?: number;
}

/** A table as wide as the text of its page. */
export function wordTable(
  page: Page,
  columns: readonly WordColumn[],
  rows: readonly (readonly WordCell[])[],
  options: TableOptions = {},
): WordTable {
  const { together = 0, repeat = false, rowHeight = 0 } = options;
  const said = repeat ? rows.map((row) => row.map((cell) => (isAbove(cell) ? cell.above : cell))) : rows;
  const heights = heightsOf(said, widthsOf(page, columns), rowHeight);
  const kept = keptWithNext(rows, heights, together, page.height / 2);
  return new WordTable(
    page,
    columns,
    said.map((cells, at) => {
      const height = heights[at] ?? 0;
      return { cells, height, least: rowHeight, whole: height < page.height - HEADER_ROOM, keepNext: kept[at] ?? false };
    }),
  );
}

/**
 * A table whose cells hold headings and lists; its rows break unless they are short.
 * @param calm a line between its rows alone, and what is shorter than its row stands in the middle of it.
 */
export function richTable(page: Page, columns: readonly WordColumn[], rows: readonly (readonly RichCell[])[], calm = false): WordTable {
  const heights = heightsOf(rows, widthsOf(page, columns), 0);
  return new WordTable(
    page,
    columns,
    rows.map((cells, at) => {
      const height = heights[at] ?? 0;
      return { cells, height, least: 0, whole: height <= page.height / 2, keepNext: false };
    }),
    calm,
  );
}

interface Row {
  readonly cells: readonly (WordCell | RichCell)[];
  /** How high it will be, and must be at least; in DXA. */
  readonly height: number;
  readonly least: number;
  /** It stands on one page. */
  readonly whole: boolean;
  readonly keepNext: boolean;
}

/** Of the header row in one line, and what is left free for it and the lines before, in DXA. */
export const HEADER_HEIGHT = 530;
const HEADER_ROOM = 1200;

/**
 * A table, written as a finished element: made of the library's own rows and cells, a thousand rows take three times as
 * long, more than all the rest of a document.
 */
export class WordTable extends FileChild {
  readonly rows: readonly Row[];
  readonly #page: Page;
  readonly #columns: readonly WordColumn[];
  readonly #calm: boolean;

  constructor(page: Page, columns: readonly WordColumn[], rows: readonly Row[], calm = false) {
    super("w:tbl");
    this.rows = rows;
    this.#page = page;
    this.#columns = columns;
    this.#calm = calm;
  }

  override prepForXml(context: IContext): DocxXml {
    const widths = widthsOf(this.#page, this.#columns);
    const looks = widths.map((width) => cellLooks(width, this.#calm));
    const header = this.#columns.map(({ heading }, at) =>
      docxElement("w:tc", null, looks[at]?.alone ?? {}, finishedParagraph("TableHeader", heading, false)),
    );
    const rows = this.rows.map((row, at) => {
      const next = this.rows[at + 1]?.cells;
      const cells = row.cells.map((cell, column) => {
        const look = looks[column] ?? cellLooks(0);
        // The format wants a paragraph here too; no reader shows it.
        if (isAbove(cell)) return docxElement("w:tc", null, look.goesOn, row.keepNext ? BLANK_KEPT : BLANK);
        return docxElement("w:tc", null, isAbove(next?.[column]) ? look.begins : look.alone, ...paragraphsOf(cell, row.keepNext, context));
      });
      return docxElement("w:tr", null, ...rowLook(row), ...cells);
    });
    return docxElement(
      "w:tbl",
      null,
      docxElement(
        "w:tblPr",
        null,
        docxElement("w:tblStyle", { "w:val": TABLE_STYLE }),
        docxElement("w:tblW", dxa(this.#page.width)),
        ...(this.#calm ? [NO_SIDES] : []),
        docxElement("w:tblLayout", { "w:type": "fixed" }),
        LOOK,
      ),
      docxElement("w:tblGrid", null, ...widths.map((width) => docxElement("w:gridCol", { "w:w": width }))),
      docxElement("w:tr", null, docxElement("w:trPr", null, WHOLE, docxElement("w:tblHeader", null)), ...header),
      ...rows,
    );
  }
}

const dxa = (size: number) => ({ "w:type": "dxa", "w:w": size });
const WHOLE = docxElement("w:cantSplit", null);
const BLANK = docxElement("w:p", null, docxElement("w:pPr", null, docxElement("w:pStyle", { "w:val": "TableText" })));
const BLANK_KEPT = finishedParagraph("TableText", "", true);
/** The first row is a header; nothing else is set apart. */
const LOOK = docxElement("w:tblLook", {
  "w:firstRow": "true",
  "w:lastRow": "false",
  "w:firstColumn": "false",
  "w:lastColumn": "false",
  "w:noHBand": "true",
  "w:noVBand": "true",
});

/** Takes away what the style draws upright. */
const NO_SIDES = docxElement(
  "w:tblBorders",
  null,
  ...["w:left", "w:right", "w:insideV"].map((side) => docxElement(side, { "w:val": "nil" })),
);

function cellLooks(width: number, calm = false): { readonly alone: DocxXml; readonly begins: DocxXml; readonly goesOn: DocxXml } {
  const wide = docxElement("w:tcW", dxa(width));
  const middle = calm ? [docxElement("w:vAlign", { "w:val": "center" })] : [];
  const merged = (how: "restart" | "continue"): DocxXml => docxElement("w:tcPr", null, wide, docxElement("w:vMerge", { "w:val": how }));
  return { alone: docxElement("w:tcPr", null, wide, ...middle), begins: merged("restart"), goesOn: merged("continue") };
}

function rowLook({ whole, least }: Row): readonly DocxXml[] {
  const look = [...(whole ? [WHOLE] : []), ...(least > 0 ? [docxElement("w:trHeight", { "w:val": least, "w:hRule": "atLeast" })] : [])];
  return look.length > 0 ? [docxElement("w:trPr", null, ...look)] : [];
}

const paragraphsOf = (cell: RichCell, keepNext: boolean, context: IContext): readonly DocxXml[] =>
  cell.map((one) =>
    one instanceof Paragraph || one.drawing
      ? ((one instanceof Paragraph ? one : drawnIn(one, one.drawing, keepNext)).prepForXml(context) ?? {})
      : finishedParagraph(one.style, one.text, keepNext, one.anchor ? bookmark(one.anchor, context.file) : []),
  );

const drawnIn = ({ style }: CellWords, drawing: InlineDrawing | undefined, keepNext: boolean): Paragraph =>
  new Paragraph({ style, keepNext, children: drawing ? [drawing] : [] });

const widthsOf = (page: Page, columns: readonly WordColumn[]): readonly number[] =>
  columns.map(({ share }) => Math.round((page.width * share) / 100));

/** How high each row will be. What a cell that spans rows needs beyond the others widens the last of them. */
function heightsOf(rows: readonly (readonly (WordCell | RichCell)[])[], widths: readonly number[], least: number): readonly number[] {
  const open = widths.map(() => 0);
  return rows.map((row, at) => {
    const needs = row.map((cell, column) => (isAbove(cell) ? (open[column] ?? 0) : cellHeight(cell, widths[column] ?? 0)));
    const ends = needs.map((_, column) => !isAbove(rows[at + 1]?.[column]));
    const height = Math.max(least, ...needs.filter((_, column) => ends[column]));
    needs.forEach((need, column) => (open[column] = ends[column] ? 0 : Math.max(0, need - height)));
    return height;
  });
}

function cellHeight(cell: RichCell, width: number): number {
  const room = width - 2 * CELL_SIDE;
  return cell.reduce(
    (sum, one) =>
      sum + (one instanceof Paragraph ? paragraphHeight(one, room) : styledHeight(one.style, one.text, room) + (one.drawing?.height ?? 0)),
    2 * CELL_TOP,
  );
}

/**
 * For each row whether it stays with the next: where both belong to one group, or to a whole table, that is at most
 * `most` high. The first two groups and the last two stay together as well, so that no group stands alone at a turn of the page.
 */
function keptWithNext(
  rows: readonly (readonly WordCell[])[],
  heights: readonly number[],
  together: number,
  most: number,
): readonly boolean[] {
  const starts = rows.flatMap((row, at) => (at > 0 && isAbove(row[together]) ? [] : [at]));
  const stretches = [
    [0, rows.length],
    ...starts.map((start, nth) => [start, starts[nth + 1] ?? rows.length]),
    [0, starts[2] ?? rows.length],
    [starts.at(-2) ?? 0, rows.length],
  ] as const;
  const kept = rows.map(() => false);
  for (const [start, end] of stretches) {
    if (heights.slice(start, end).reduce((sum, height) => sum + height, 0) <= most) kept.fill(true, start, end - 1);
  }
  return kept;
}
