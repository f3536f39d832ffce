/**
 * The sheets of a workbook as tables of words, and what of one becomes a list of stones or rows of the plan. All functions
 * are pure. What reads the file: electron/import/sheets.
 */
import { PASTE_WORDS } from "../guidance/paste-words.ts";
import { KIND_TERMS, STRAND_TERMS } from "../guidance/terms.ts";
import { SHEET_WORDS } from "../guidance/sheet-words.ts";
import type { Kind, Strand } from "../model/records.ts";
import { cellAsText, gridOfText, partsOfText } from "./cells.ts";
import { chatIn } from "./chats.ts";
import { codeColumnsOf, headsWords, kindNamed, sayingColumns, strandNamed } from "./columns.ts";
import { isMark } from "./marks.ts";
import { headingIn } from "./pasted-list.ts";

/** What is read of a sheet: more than any list or plan that people write. */
export const MOST_SHEET_ROWS = 5000;
export const MOST_SHEET_COLUMNS = 200;

/** What a person sees of one sheet: nothing that is hidden, no row and no column without words. */
export interface SheetTable {
  readonly name: string;
  /** The letters of the columns. */
  readonly columns: readonly string[];
  /** All rows have as many cells as there are columns. Cells are trimmed; lines within one are parted by "\n". */
  readonly rows: readonly (readonly string[])[];
  /** Cells that reach over more than one row; their words stand in the first. */
  readonly merged: readonly MergedCell[];
  /** Where an error stands in place of a value: "C3". Its cell is empty. */
  readonly errors: readonly string[];
  /** There are more rows or columns than are read. */
  readonly cut: boolean;
  /** Whoever made it says that its first row holds headings. */
  readonly isHeaded?: boolean;
}

export interface MergedCell {
  readonly row: number;
  readonly column: number;
  /** How many rows it reaches over. */
  readonly rows: number;
}

/** The same rows, with the words of a merged cell in each row that it reaches over: each row then says all that belongs to it. */
export function filledRows({ rows, merged }: SheetTable): readonly (readonly string[])[] {
  const filled = rows.map((row) => [...row]);
  for (const { row, column, rows: reach } of merged) {
    const words = rows[row]?.[column] ?? "";
    for (const target of filled.slice(row + 1, row + reach)) target[column] = words;
  }
  return filled;
}

/** Which columns of a sheet a list is made of, by their places; null where none says it. */
export interface ListColumns {
  readonly words: number;
  readonly kind: number | null;
  readonly strand: number | null;
  /** The first row holds headings, and is no stone. */
  readonly heading: boolean;
}

/** A cell with a word in it: codes and numbers are none. Scripts that are not Latin may write a word in one sign. */
const hasWord = (cell: string): boolean => /\p{L}{3}|[^\P{L}\p{Script=Latin}]/u.test(cell);

/**
 * What is likely meant: the columns that say what each row is are known by their cells; the words stand in the column that is
 * called so, else in the first that holds words.
 */
export function likelyColumns(sheet: SheetTable): ListColumns {
  const rows = filledRows(sheet);
  const [first = [], ...others] = rows;
  const below = others.length > 0 ? others : [first];
  const { kind, strand } = sayingColumns(rows);
  const codes = codeColumnsOf(rows);
  const left = sheet.columns.flatMap((_, at) => (at === kind || at === strand ? [] : [at]));
  const holdsWords = (column: number): boolean => {
    const cells = below.map((row) => row[column] ?? "").filter((cell) => cell !== "");
    return cells.length > 0 && cells.filter(hasWord).length >= cells.length / 2;
  };
  const called = left.find((at) => headsWords(first[at] ?? "") || kindNamed(first[at] ?? "") !== undefined);
  const words = called ?? left.find((at) => !codes.has(at) && holdsWords(at)) ?? left.find(holdsWords) ?? left[0] ?? 0;
  const headsKind = kind !== null && kindNamed(first[kind] ?? "") === undefined;
  const headsStrand = strand !== null && strandNamed(first[strand] ?? "") === undefined;
  return { words, kind, strand, heading: rows.length > 1 && (sheet.isHeaded === true || called !== undefined || headsKind || headsStrand) };
}

/** The place of the sheet to begin with: the first that has rows. */
export const firstSheet = (sheets: readonly SheetTable[]): number =>
  Math.max(
    0,
    sheets.findIndex(({ rows }) => rows.length > 0),
  );

/**
 * A sheet as a list: one stone on each line in the order of the rows, under lines like "Outcomes, Co-production:" where columns say
 * what they are. It is the text that a person could have pasted, and can change before anything is added.
 * @returns how many rows have words, but none in the chosen column, too.
 */
export function listOfSheet(
  sheet: SheetTable,
  { words, kind, strand, heading }: ListColumns,
): { readonly text: string; readonly passedOver: number } {
  const filled = filledRows(sheet);
  // A column called "Outcomes" says what all of its stones are.
  const headed = heading ? kindNamed(sheet.rows[0]?.[words] ?? "") : undefined;
  const lines: string[] = [];
  let under: Context = {};
  let passedOver = 0;
  for (const [at, row] of sheet.rows.entries()) {
    if (heading && at === 0) continue;
    const text = (row[words] ?? "").replace(/\s+/gu, " ").trim();
    if (text === "") {
      // Below a merged cell nothing is missing.
      if ((filled[at]?.[words] ?? "") === "") passedOver++;
      continue;
    }
    const says: Context = {
      kind: kind === null ? headed : kindNamed(filled[at]?.[kind] ?? ""),
      strand: strand === null ? undefined : strandNamed(filled[at]?.[strand] ?? ""),
    };
    if (says.kind !== under.kind || says.strand !== under.strand) lines.push(...headingsOf(says, under));
    under = says;
    // Words that look like such a line are a stone here.
    lines.push(cellAsText(headingIn(text) ? text.slice(0, -1) : text));
  }
  return { text: lines.join("\n"), passedOver };
}

interface Context {
  readonly kind?: Kind | undefined;
  readonly strand?: Strand | undefined;
}

/** What a line names holds until another line names another: what no longer holds is taken back first. */
function headingsOf({ kind, strand }: Context, before: Context): readonly string[] {
  const names = [...(kind ? [KIND_TERMS[kind].plural] : []), ...(strand ? [STRAND_TERMS[strand].label] : [])];
  const takesBack = (before.kind && !kind) || (before.strand && !strand);
  return [...(takesBack ? [`${PASTE_WORDS.anew[0]}:`] : []), ...(names.length === 0 ? [] : [`${names.join(", ")}:`])];
}

/** The columns as a person chooses among them: by their heading, or by their letter. */
export const columnNames = ({ columns, rows }: SheetTable, heading: boolean): readonly string[] =>
  columns.map((letter, at) => {
    const name = heading ? (rows[0]?.[at] ?? "").replace(/\s+/gu, " ") : "";
    return name === "" ? SHEET_WORDS.column(letter) : name;
  });

/**
 * The table that a text is, as a spreadsheet puts one on the clipboard: rows that have words in more than one column. Null for a list,
 * also one with tabs between bullets and words, and for a chat.
 */
export function tableInText(text: string): SheetTable | null {
  if (chatIn(text.split(/\r\n|[\n\r\u2028\u2029]/))) return null;
  const rows = gridOfText(text);
  const broad = rows.filter((row) => row.filter((cell) => cell !== "" && !isMark(cell)).length > 1);
  if (broad.length < 2 || broad.length <= rows.length / 2) return null;
  return {
    name: "",
    columns: (rows[0] ?? []).map((_, at) => letterOf(at)),
    rows,
    merged: [],
    errors: [],
    cut: false,
    isHeaded: partsOfText(text.trimStart())[0]?.isHeaded === true,
  };
}

/** The letter of a column by its place: A … Z, AA, AB … */
const letterOf = (at: number): string => (at < 26 ? "" : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
