/** What is said of Excel workbooks: choosing what of a sheet is taken, what can't be read, and what the sheets that we save hold. */
import { together } from "./grammar.ts";
import { counted, number } from "./language.ts";

/** More cells than these are counted. */
const NAMED = 5;

export const SHEET_WORDS = {
  /** The choices beside a list or a table that came from a workbook. */
  from: (file: string): string => `From “${file}”`,
  /** The same, beside one that was pasted. */
  fromTable: "From the table",
  sheet: "Sheet",
  words: "Words of the stones",
  kind: "What each stone is",
  strand: "Strand of each stone",
  notThere: "No column says it",
  headings: "The first row holds the headings",
  /** In place of a column: what a list of lines would take of each row. */
  found: "Found row by row",
  /** A column without a heading. */
  column: (letter: string): string => `Column ${letter}`,
  /** @param cells as Excel names them: "C3". */
  errors: (cells: readonly string[]): string => {
    const more = cells.length - NAMED;
    const named = cells.slice(0, more > 0 ? NAMED : cells.length);
    const all = more > 0 ? [...named, counted(more, { one: "more cell", other: "more cells" })] : named;
    return `Excel could not work out ${together(all)}, so nothing is taken from there.`;
  },
  cut: (rows: number, columns: number): string =>
    `The sheet is larger than what is read: the first ${number(rows)} rows and ${number(columns)} columns.`,
  /** Rows with words elsewhere. */
  passedOver: (rows: number): string =>
    `${counted(rows, { one: "row has", other: "rows have" })} nothing in the column with the words, and ${rows === 1 ? "is" : "are"} left out.`,
  chooseTip: "An Excel workbook (.xlsx), or a table (.csv, .tsv, .md)",

  /** Names of a column that holds the words of stones. Case does not count. */
  wordsHeadings: [
    "Words",
    "Stone",
    "Stones",
    "Text",
    "Sticky note",
    "Sticky notes",
    "Idea",
    "Ideas",
    "What",
    "Suggestion",
    "Suggestions",
    "Answer",
    "Answers",
  ],

  /** Why a workbook can't be used. */
  refused: {
    password: (name: string): string =>
      `“${name}” is protected by a password. Open it in Excel, save it without the password, and choose it again.`,
    oldFormat: (name: string): string =>
      `“${name}” is in Excel's old format. Open it in Excel, save it as a workbook (.xlsx), and choose that one.`,
    otherFormat: (name: string): string =>
      `“${name}” is a sheet of another kind. Save it as an Excel workbook (.xlsx), and choose that one.`,
    notExcel: (name: string): string => `“${name}” is not an Excel workbook (.xlsx).`,
    notTable: (name: string): string => `“${name}” holds no table. Choose an Excel workbook (.xlsx) or a table (.csv, .tsv).`,
    tooLarge: (name: string): string =>
      `“${name}” is too large to be read here. Copy what you need into a new workbook, and choose that one.`,
    damaged: (name: string): string => `“${name}” is damaged and can't be read. Open it in Excel, save it again, and choose it once more.`,
    nothing: (name: string): string => `“${name}” has no words in sheets that can be seen.`,
    tooLong: (name: string): string => `“${name}” takes too long to read. Copy what you need into a new workbook, and choose that one.`,
    failed: (name: string): string => `“${name}” could not be read. Nothing was changed.`,
  },

  /** The sheets that we save. */
  saved: {
    plan: "Plan",
    path: "Path",
    links: "Links",
    stone: { kind: "What it is", strand: "Strand", group: "Group", progress: "Progress", words: "Words" },
    link: { from: "From", to: "To", why: "Reason" },
  },
} as const;
