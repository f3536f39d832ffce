/**
 * The looks of the documents: every style, as word/styles.xml. Formatting stands here and nowhere else, so that
 * an organisation can change it in Word in one place.
 */
import type { INumberingOptions } from "docx";
import { PALETTES } from "../../../shared/shape/theme.ts";
import { LOCALE } from "../../../shared/guidance/locale.ts";

const COLOURS = PALETTES.paper;
const hex = (colour: string): string => colour.replace("#", "");

/** Spacing in twentieths of a point; `line` in 240ths of a line. */
interface ParagraphLook {
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly left?: number;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** Level in the outline, from 0. */
  readonly outline?: number;
  /** A thick line on the left of it, in this colour, and a tint behind it. */
  readonly bar?: string;
  readonly tint?: string;
  /** A stop for page numbers at the right edge of the text. */
  readonly rightTab?: boolean;
  /** In the middle of its line. */
  readonly middle?: boolean;
}

/** Sizes in half points. */
interface RunLook {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
  readonly underline?: boolean;
  readonly font?: string;
}

const flag = (name: string, on: boolean | undefined): string => (on ? `<w:${name}/>` : "");

// The order of the elements is the schema's.
const runLook = ({ bold, italic, colour, size, underline, font }: RunLook): string =>
  [
    font === undefined ? "" : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`,
    flag("b", bold),
    flag("bCs", bold),
    flag("i", italic),
    flag("iCs", italic),
    colour === undefined ? "" : `<w:color w:val="${hex(colour)}"/>`,
    size === undefined ? "" : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    underline ? '<w:u w:val="single"/>' : "",
  ].join("");

function paragraphLook(
  { before, after, line, left, keepNext, keepLines, outline, bar, tint, rightTab, middle }: ParagraphLook,
  textWidth = 0,
): string {
  const spacing = [
    before === undefined ? "" : ` w:before="${before}"`,
    after === undefined ? "" : ` w:after="${after}"`,
    line === undefined ? "" : ` w:line="${line}" w:lineRule="auto"`,
  ].join("");
  return [
    flag("keepNext", keepNext),
    flag("keepLines", keepLines),
    bar === undefined ? "" : `<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="${hex(bar)}"/></w:pBdr>`,
    tint === undefined ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${hex(tint)}"/>`,
    rightTab ? `<w:tabs><w:tab w:val="right" w:pos="${textWidth}"/></w:tabs>` : "",
    spacing === "" ? "" : `<w:spacing${spacing}/>`,
    left === undefined ? "" : `<w:ind w:left="${left}"/>`,
    middle ? '<w:jc w:val="center"/>' : "",
    outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`,
  ].join("");
}

/** How all text is set unless its style says otherwise. */
const NORMAL_SPACING = { after: 120, line: 280 };
const NORMAL_SIZE = 24;

type Entry = readonly [name: string, basedOn: string, ParagraphLook, RunLook];

/** Word's own name of each paragraph style (or ours, where it has none), what it builds on, and its look. */
const PARAGRAPHS = {
  Title: ["Title", "Normal", { after: 60, line: 252, keepNext: true }, { size: 56, bold: true, colour: COLOURS.action }],
  Subtitle: ["Subtitle", "Normal", { after: 240, keepNext: true }, { size: 30, colour: COLOURS.muted }],
  Heading1: [
    "heading 1",
    "Normal",
    { before: 360, after: 120, line: 264, keepNext: true, keepLines: true, outline: 0 },
    { size: 36, bold: true, colour: COLOURS.action },
  ],
  Heading2: [
    "heading 2",
    "Normal",
    { before: 240, after: 80, line: 264, keepNext: true, keepLines: true, outline: 1 },
    { size: 28, bold: true },
  ],
  Heading3: [
    "heading 3",
    "Normal",
    { before: 160, after: 60, line: 264, keepNext: true, keepLines: true, outline: 2 },
    { size: 25, bold: true, colour: COLOURS.action },
  ],
  Logo: ["Logo", "Normal", { after: 240, line: 240 }, {}],
  Details: ["Details", "Normal", { after: 40 }, {}],
  About: ["About", "Normal", { before: 160 }, {}],
  SourceNote: ["Source Note", "Normal", { before: 240, after: 240 }, { size: 22, colour: COLOURS.muted }],
  TOCHeading: ["TOC Heading", "Normal", { before: 360, after: 120, keepNext: true }, { size: 36, bold: true, colour: COLOURS.action }],
  TOC1: ["toc 1", "Normal", { before: 100, after: 20, rightTab: true }, { bold: true }],
  TOC2: ["toc 2", "Normal", { after: 20, left: 360, rightTab: true }, {}],
  Caption: ["caption", "Normal", { before: 180, after: 120, keepNext: true }, { colour: COLOURS.muted }],
  Picture: ["Picture", "Normal", { before: 60, after: 60, line: 240, keepNext: true }, {}],
  PictureCaption: ["Picture Caption", "Normal", { before: 60, after: 120 }, { colour: COLOURS.muted }],
  TableHeader: ["Table Header", "Normal", { before: 60, after: 60, line: 276, keepNext: true }, { size: 22, bold: true }],
  TableText: ["Table Text", "Normal", { before: 40, after: 40, line: 276 }, { size: 22 }],
  TableOutcome: ["Table Outcome", "TableText", {}, { bold: true }],
  TableNote: ["Table Note", "TableText", {}, { colour: COLOURS.muted }],
  TableItem: ["Table Item", "TableText", { before: 140 }, {}],
  TableLabel: ["Table Label", "TableText", { before: 120, keepNext: true }, { bold: true }],
  // Easy read. No row of it keeps the next one with it.
  EasyPicture: ["Easy Picture", "Normal", { before: 80, after: 20, line: 240, middle: true }, {}],
  EasyCaption: ["Easy Caption", "Normal", { after: 80, middle: true }, { colour: COLOURS.muted }],
  EasyQuestion: ["Easy Question", "Normal", { before: 120, after: 60, line: 300 }, { bold: true }],
  EasyText: ["Easy Text", "Normal", { before: 100, after: 80, line: 300 }, {}],
  // The answers of a form: a picture, and a box to tick below it.
  AnswerPicture: ["Answer Picture", "Normal", { before: 60, after: 0, line: 240 }, {}],
  AnswerBox: ["Answer Box", "Normal", { before: 0, after: 0, line: 240 }, { size: 56 }],
  // The impact report.
  ReportUnder: ["Report Under", "Normal", { after: 120, line: 252, keepNext: true }, { size: 22, bold: true, colour: COLOURS.muted }],
  ReportLead: ["Report Lead", "Normal", { before: 60, after: 160, line: 300 }, { size: 28 }],
  ReportState: [
    "Report State",
    "Normal",
    { after: 100, line: 264, left: 170, bar: COLOURS.action, tint: COLOURS.actionTint, keepNext: true },
    { bold: true, colour: COLOURS.action },
  ],
  ReportLabel: ["Report Label", "Normal", { before: 140, after: 40, keepNext: true }, { bold: true }],
  ReportQuote: ["Report Quote", "Normal", { before: 40, after: 80, left: 400, bar: COLOURS.muted }, {}],
  // Room to write by hand below these words.
  FillIn: ["Fill In", "Normal", { before: 60, after: 1100 }, { colour: COLOURS.muted }],
  PartLabel: ["Part Label", "Normal", { before: 140, after: 40, keepNext: true }, { bold: true }],
  ListBullet: ["List Bullet", "Normal", { after: 40 }, {}],
  ListNumber: ["List Number", "Normal", { after: 40 }, {}],
  ListContinue: ["List Continue", "Normal", { after: 60, left: 400 }, {}],
  ListContinue2: ["List Continue 2", "Normal", { after: 60, left: 800 }, {}],
  ListContinue3: ["List Continue 3", "Normal", { after: 60, left: 1200 }, {}],
  // Carries a section break after a table, where the format wants a paragraph; too small to open a page of its own.
  SectionEnd: ["Section End", "Normal", { after: 0, line: 20 }, { size: 2 }],
  Footer: ["footer", "Normal", { after: 0, line: 240 }, { size: 20, colour: COLOURS.muted }],
} as const satisfies Record<string, Entry>;

export type ParagraphStyle = keyof typeof PARAGRAPHS | "Normal";

/** What a paragraph's room on a page depends on: its text's size in points, the rest as in its look. */
interface Room extends Required<Pick<ParagraphLook, "before" | "after" | "line" | "left">> {
  readonly size: number;
  readonly bold: boolean;
  readonly keepNext: boolean;
}

/** The room that each style gives, with what it builds on. */
export const roomOf = (style: ParagraphStyle): Room => ROOM.get(style) ?? NORMAL;

const NORMAL: Room = {
  before: 0,
  after: NORMAL_SPACING.after,
  line: NORMAL_SPACING.line,
  left: 0,
  size: NORMAL_SIZE / 2,
  bold: false,
  keepNext: false,
};
const ROOM: ReadonlyMap<string, Room> = Object.entries(PARAGRAPHS).reduce<Map<string, Room>>(
  (known, [id, [, basedOn, paragraph, run]]: [string, Entry]) => {
    const { before, after, line, left, keepNext } = paragraph;
    const base = known.get(basedOn) ?? NORMAL;
    const given = Object.fromEntries(
      Object.entries({ before, after, line, left, keepNext, bold: run.bold }).filter(([, value]) => value !== undefined),
    );
    return known.set(id, { ...base, ...given, ...(run.size === undefined ? {} : { size: run.size / 2 }) });
  },
  new Map(),
);

const CHARACTERS = {
  Strong: ["Strong", { bold: true }],
  Emphasis: ["Emphasis", { italic: true }],
  IntenseEmphasis: ["Intense Emphasis", { bold: true, italic: true }],
  Hyperlink: ["Hyperlink", { colour: COLOURS.action, underline: true }],
  // A font that has the box to tick, on Windows; every system finds another one that has it.
  AnswerSign: ["Answer Sign", { font: "Segoe UI Symbol" }],
} as const satisfies Record<string, readonly [name: string, RunLook]>;

export type CharacterStyle = keyof typeof CHARACTERS;

export const TABLE_STYLE = "PathTable";
/** Room between the lines of a table and its words, in DXA: 0.25 cm at the sides, 0.11 cm above and below. */
export const CELL_SIDE = 142;
export const CELL_TOP = 62;

const defaults = (look: Look, wholeWords: boolean): string =>
  `<w:docDefaults><w:rPrDefault><w:rPr>` +
  `<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>${runLook(look({ colour: COLOURS.ink, size: NORMAL_SIZE }))}` +
  `<w:lang w:val="${LOCALE}" w:eastAsia="${LOCALE}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
  `<w:pPrDefault><w:pPr><w:widowControl/>${flag("suppressAutoHyphens", wholeWords)}${paragraphLook(NORMAL_SPACING)}</w:pPr></w:pPrDefault></w:docDefaults>`;

const BUILT_IN =
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
  `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>` +
  `<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>` +
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>` +
  `<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>` +
  `<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>` +
  `</w:tblCellMar></w:tblPr></w:style>`;

/** A calm line: the tint of the header row tells a table apart, the lines only guide the eye. */
const BORDER = "A9B8BF";
const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="3" w:space="0" w:color="${BORDER}"/>`)
  .join("");

const TABLE =
  `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="Path Table"/>` +
  `<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:qFormat/>` +
  `<w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders><w:tblCellMar>` +
  `<w:top w:w="${CELL_TOP}" w:type="dxa"/><w:left w:w="${CELL_SIDE}" w:type="dxa"/>` +
  `<w:bottom w:w="${CELL_TOP}" w:type="dxa"/><w:right w:w="${CELL_SIDE}" w:type="dxa"/>` +
  `</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr>` +
  `<w:shd w:val="clear" w:color="auto" w:fill="${hex(COLOURS.actionTint)}"/></w:tcPr></w:tblStylePr></w:style>`;

const OURS = new Set(["About", "Details", "SectionEnd", "Picture", "PartLabel", "SourceNote", "Logo", "FillIn"]);
const isOurs = (id: string): boolean => OURS.has(id) || /^(?:Table|Easy|Answer|Report)/.test(id) || id === "PictureCaption";

const paragraphStyles = (textWidth: number, look: Look): readonly string[] =>
  Object.entries(PARAGRAPHS).map(
    ([id, [name, basedOn, paragraph, run]]) =>
      `<w:style w:type="paragraph"${isOurs(id) ? ' w:customStyle="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>` +
      `<w:basedOn w:val="${basedOn}"/>${id.startsWith("Heading") ? '<w:next w:val="Normal"/>' : ""}<w:qFormat/>` +
      `<w:pPr>${paragraphLook(paragraph, textWidth)}</w:pPr><w:rPr>${runLook(look(run))}</w:rPr></w:style>`,
  );

const characterStyles = (look: Look): readonly string[] =>
  Object.entries(CHARACTERS).map(
    ([id, [name, run]]) =>
      `<w:style w:type="character"${isOurs(id) ? ' w:customStyle="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/>` +
      `<w:qFormat/><w:rPr>${runLook(look(run))}</w:rPr></w:style>`,
  );

type Look = (run: RunLook) => RunLook;
const asItIs: Look = (run) => run;

/** No letters are smaller than these, in points; none lean, and none have a line below them. */
const easy =
  (points: number): Look =>
  ({ size, bold = false, colour, font }) => ({
    bold,
    ...(font !== undefined && { font }),
    ...(colour !== undefined && { colour }),
    ...(size !== undefined && { size: Math.max(2 * points, Math.round(size * 1.2)) }),
  });

/**
 * The style sheet of a document.
 * @param textWidth of its upright pages, in DXA.
 * @param easySize of the letters of an easy-read document or a form, in points.
 */
export const stylesFor = (textWidth: number, easySize?: number): string => {
  const look = easySize === undefined ? asItIs : easy(easySize);
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    [defaults(look, easySize !== undefined), BUILT_IN, ...paragraphStyles(textWidth, look), ...characterStyles(look), TABLE].join("") +
    `</w:styles>`
  );
};

/** Deepest level of a list that is indented further. */
export const LIST_DEPTH = 3;
const indent = (level: number) => ({ paragraph: { indent: { left: 400 * (level + 1), hanging: 400 } } });
const levels = [...Array(LIST_DEPTH).keys()];

/**
 * The names of the two kinds of list. The library writes them into the document as placeholders in braces and
 * replaces those wherever they stand; a sign that no text in a document keeps (see text.ts) sets ours apart.
 */
export const BULLETS = "\uFDD0bullets";
export const NUMBERS = "\uFDD0numbers";

export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: levels.map((level) => ({ level, format: "bullet", text: "•", alignment: "left", style: indent(level) })),
    },
    {
      reference: NUMBERS,
      levels: levels.map((level) => ({ level, format: "decimal", text: `%${level + 1}.`, alignment: "left", style: indent(level) })),
    },
  ],
};
