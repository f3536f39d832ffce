/** The plan and the path as a workbook for Excel (.xlsx): every cell is text, and none is a formula. */
import { cellRef, writeXlsx, type CellStyle, type WriteSheet } from "hucre/xlsx";
import { PROGRESS_TERMS, KIND_TERMS, STRAND_TERMS } from "../../../shared/guidance/terms.ts";
import { WORKBOOK_PARTS, type WorkbookPart } from "../../../shared/export/products.ts";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { SHEET_WORDS } from "../../../shared/guidance/sheet-words.ts";
import { foundOf, KIND } from "../../../shared/model/kinds.ts";
import { infoOf, linksOnPath, reportTextOf, type Workshop } from "../../../shared/model/workshop.ts";
import { BACKWARDS, stonesOfKind } from "../../../shared/pathway/reading-order.ts";
import { PALETTES } from "../../../shared/shape/theme.ts";
import { oneLine, wordingLines } from "../wording.ts";
import { foundLabel, planRows, type WordRows } from "./plan.ts";

const words = SHEET_WORDS.saved;

interface Contents {
  readonly name: string;
  readonly rows: WordRows;
  /** Of each column, in signs. */
  readonly widths: readonly number[];
}

/** @param part what alone is wanted; without it, all sheets. @param now the time of writing. */
export function pathWorkbook(workshop: Workshop, { part, now }: { readonly part?: WorkbookPart; readonly now: Date }): Promise<Uint8Array> {
  const { title, organisation } = infoOf(workshop);
  const contents = part === undefined ? WORKBOOK_PARTS.flatMap((one) => CONTENTS[one](workshop)) : CONTENTS[part](workshop);
  return writeXlsx({
    sheets: contents.map(sheetOf),
    defaultFont: FONT,
    properties: { title: oneLine(title), creator: oneLine(organisation) || DOCUMENT_WORDS.program, created: now, modified: now },
  });
}

const CONTENTS: { readonly [P in WorkbookPart]: (workshop: Workshop) => readonly Contents[] } = {
  plan: (workshop) => [{ name: words.plan, rows: planRows(workshop), widths: [40, 18, 16, 24, 44, 36, 22, 20, 18, 44, 24, 16] }],
  path: (workshop) => [
    { name: words.path, rows: stoneRows(workshop), widths: [22, 18, 30, 16, 70, 24] },
    { name: words.links, rows: linkRows(workshop), widths: [52, 52, 44] },
  ],
};

/** What nobody had planned has a column at the end, where there is any. */
function stoneRows(workshop: Workshop): WordRows {
  const stones = BACKWARDS.flatMap((kind) => stonesOfKind(workshop, kind));
  const isFound = stones.some((stone) => foundOf(stone));
  return [
    [...Object.values(words.stone), ...(isFound ? [DOCUMENT_WORDS.csvFound] : [])],
    ...stones.map((stone) => [
      KIND_TERMS[stone.kind].label,
      STRAND_TERMS[stone.strand].label,
      stone.group,
      KIND[stone.kind].hasProgress ? PROGRESS_TERMS[stone.progress].label : "",
      reportTextOf(stone),
      ...(isFound ? [foundLabel(stone)] : []),
    ]),
  ];
}

function linkRows(workshop: Workshop): WordRows {
  const name = (id: Parameters<Workshop["stones"]["get"]>[0]): string => {
    const stone = workshop.stones.get(id);
    return stone ? reportTextOf(stone) : "";
  };
  return [Object.values(words.link), ...linksOnPath(workshop).map(({ from, to, why }) => [name(from), name(to), why])];
}

/** Without a colour: it follows the reader's own. */
const FONT = { name: "Arial", size: 12 };
const { actionTint, muted } = PALETTES.paper;
const rgb = (colour: string) => ({ rgb: colour.slice(1) });

/** Text by its format too, so that it stays text when somebody changes it. */
const TEXT = "@";
const CELL: CellStyle = { font: FONT, alignment: { vertical: "top", wrapText: true }, numFmt: TEXT };
const HEADING: CellStyle = {
  // Dark on our own ground, whatever the reader's colours are.
  font: { ...FONT, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: rgb(actionTint) },
  border: { bottom: { style: "medium", color: rgb(muted) } },
  alignment: { vertical: "center", wrapText: true },
  numFmt: TEXT,
};

/** Excel has no room for more in a cell, nor for a higher row. Source: Microsoft, "Excel specifications and limits". */
const MOST_SIGNS = 32_767;
const HIGHEST = 409;
/** A line in points. LibreOffice does not fit a row to its words by itself. */
const LINE = 16;

/** The words as a cell can hold them. What looks like "_x0041_" would be read as a sign's number: the number of its first sign says that it is none. */
function cellText(text: string): string {
  const words = wordingLines(text)
    .join("\n")
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
  return words.length <= MOST_SIGNS ? words : `${words.slice(0, MOST_SIGNS - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** How high a row has to be, in points, for all its words to be seen. @param widths of its columns, in signs. */
function heightOf(row: readonly string[], widths: readonly number[]): number {
  const lines = row.map((text, at) =>
    text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(signsIn(line) / ((widths[at] ?? WIDTH) - 1))), 0),
  );
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + 4);
}
/** Signs of Chinese, Japanese and Korean, and faces, are as wide as two. */
const signsIn = (line: string): number =>
  line.replace(/[\u1100-\u115F\u2E80-\uD7FF\uF900-\uFAFF\uFF00-\uFF60\p{Extended_Pictographic}]/gu, "xx").length;
/** Of a column that nobody has named, in signs. */
const WIDTH = 30;

function sheetOf({ name, rows: all, widths }: Contents): WriteSheet {
  const rows = all.map((row) => row.map(cellText));
  const width = rows[0]?.length ?? 0;
  const cells = rows.flatMap((row, at) =>
    row.map((value, column) => [`${at},${column}`, { value, type: "string" as const, style: at === 0 ? HEADING : CELL }] as const),
  );
  return {
    name: sheetName(name),
    rows,
    cells: new Map(cells),
    columns: Array.from({ length: width }, (_, at) => ({ width: widths[at] ?? WIDTH })),
    rowDefs: new Map(rows.map((row, at) => [at, { height: heightOf(row, widths) }])),
    freezePane: { rows: 1 },
    // A table tells a screen reader which cells are headings; without a row it would be none.
    ...(rows.length > 1 && {
      tables: [
        {
          name: `Table_${name.replace(/[^\p{L}\p{N}]/gu, "_")}`,
          range: `A1:${cellRef(rows.length - 1, width - 1)}`,
          columns: (rows[0] ?? []).map((heading) => ({ name: heading })),
          // The plainest look: others write white headings, for a ground that is not ours.
          style: "TableStyleLight1",
          showRowStripes: false,
        },
      ],
    }),
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "$1:$1" },
  };
}

/** Excel allows 31 signs, and not all. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, "").slice(0, 31);
