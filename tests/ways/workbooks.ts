/** Workbooks as other programs may write them, put together part by part. */
import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Number formats by the index that a cell names in `s`. */
export const FORMATS = [
  "General",
  "0%",
  "d\\ mmmm\\ yyyy",
  "[$£-809]#,##0.00",
  '0" people"',
  "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
  "0.00",
  "@",
];
/** Formats that Excel knows by number and that follow the region: a day, and a day with its time. */
const REGIONAL = [14, 22, 20];
/** The index of the cell format for a day, for a day with its time, and for a time. */
export const [DAY, DAY_AND_TIME, TIME] = REGIONAL.map((_, at) => FORMATS.length + at) as [number, number, number];

export interface MadeSheet {
  readonly name: string;
  /** What stands inside `sheetData`. */
  readonly rows: string;
  /** What stands before and after it. */
  readonly before?: string;
  readonly after?: string;
  readonly state?: "hidden" | "veryHidden";
}

/** The parts of a workbook by their names. @param shared what stands in the table of shared strings. */
export function partsOf(sheets: readonly MadeSheet[], shared = ""): Record<string, string> {
  const of = (target: string, at: number, type: string): string =>
    `<Relationship Id="rId${at}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const formats = FORMATS.map((code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${code.replaceAll('"', "&quot;")}"/>`);
  const ids = [...FORMATS.map((_, at) => 170 + at), ...REGIONAL];
  return {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships">${of("xl/workbook.xml", 1, "officeDocument")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, at) => of(`worksheets/sheet${at + 1}.xml`, at + 1, "worksheet")).join("")}${of("sharedStrings.xml", 90, "sharedStrings")}${of("styles.xml", 91, "styles")}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts>${formats.join("")}</numFmts><cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${shared}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows, before = "", after = "" }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
  };
}

export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strToU8(part)])));

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A cell with its words beside it, not in the table of shared strings. @param at "A1". */
export const inline = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** Rows of plain words from A1 on. */
export const plainRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row, at) => {
      const cells = row.map((text, column) => (text === "" ? "" : inline(`${String.fromCharCode(65 + column)}${at + 1}`, text)));
      return `<row r="${at + 1}">${cells.join("")}</row>`;
    })
    .join("");

/** One sheet of plain words. */
export const plainWorkbookOf = (rows: readonly (readonly string[])[]): Uint8Array =>
  zipped(partsOf([{ name: "Sheet1", rows: plainRows(rows) }]));
