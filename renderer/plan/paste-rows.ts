/** A pasted table as rows of evidence: which column is what, and what could not be understood. All functions are pure. */
import { DOCUMENT_WORDS } from "../../shared/guidance/documents.ts";
import { PLAN_COLUMNS } from "../../shared/guidance/plan-words.ts";
import { EXISTING_TERMS } from "../../shared/guidance/terms.ts";
import { EXISTING, type Existing, type Option, type OptionCode, type Stone, type StoneId } from "../../shared/model/records.ts";
import { bareLine, companyOf } from "../../shared/pasting/marks.ts";
import type { TextGrid } from "../../shared/pasting/cells.ts";
import { dayNamedIn } from "../../shared/pathway/when.ts";
import { PASTE_WORDS } from "../../shared/guidance/paste-words.ts";

/** What a column of the pasted table holds; null leaves it out. */
export const FIELDS = ["outcome", "type", "form", "ways", "existing", "who", "when", "due"] as const;
export type Field = (typeof FIELDS)[number];

/** What the plan knows, and pasted words are matched with. */
export interface Known {
  readonly types: readonly Pick<Option, "code" | "label">[];
  readonly outcomes: readonly Pick<Stone, "id" | "text" | "reportText">[];
}

export interface Understood {
  /** The first row holds the headings. */
  readonly heading: boolean;
  /** For each column. */
  readonly fields: readonly (Field | null)[];
}

export interface PastedRow {
  readonly outcome: StoneId;
  readonly type: OptionCode;
  readonly form: string;
  readonly ways: readonly string[];
  readonly existing: Existing;
  readonly who: string;
  readonly when: string;
  /** By which day it is due, as YYYY-MM-DD; absent where the table says none. */
  readonly due?: string;
}

/** Words of a cell that are no outcome of the path, no type on the list, no answer to "Do we have it?", or no day. */
export interface Unclear {
  readonly what: "outcome" | "type" | "existing" | "due";
  readonly text: string;
  /** Rows of the pasted table with these words, from 1; the headings are not counted. */
  readonly rows: readonly number[];
}

export interface Pasted {
  readonly rows: readonly PastedRow[];
  readonly unclear: readonly Unclear[];
}

/** Words as they are compared: without case, bullets, kinds of apostrophe, and punctuation at the end. */
const plain = (text: string): string =>
  bareLine(text.replace(/[’‘`´]/g, "'").replace(/\s+/g, " "))
    .toLowerCase()
    .replace(/[\s:.*]+$/, "");

/** What each of some words means. */
function byWord<M extends string>(names: { readonly [Meaning in M]: readonly string[] }): ReadonlyMap<string, M> {
  return new Map((Object.keys(names) as M[]).flatMap((meaning) => names[meaning].map((name) => [plain(name), meaning] as const)));
}

const OTHER = PASTE_WORDS.columns;
const CSV = DOCUMENT_WORDS.csv;
const HEADINGS: { readonly [F in Field]: readonly string[] } = {
  outcome: [PLAN_COLUMNS.outcome.label, CSV.outcome, ...OTHER.outcome],
  type: [PLAN_COLUMNS.type.label, CSV.type, ...OTHER.type],
  form: [PLAN_COLUMNS.form.label, CSV.form, ...OTHER.form],
  ways: [PLAN_COLUMNS.ways.label, CSV.ways, ...OTHER.ways],
  existing: [PLAN_COLUMNS.existing.label, CSV.existing, ...OTHER.existing],
  who: [PLAN_COLUMNS.who.label, CSV.who, ...OTHER.who],
  when: [PLAN_COLUMNS.when.label, CSV.when, ...OTHER.when],
  due: [PLAN_COLUMNS.due.label, DOCUMENT_WORDS.csvDue, ...OTHER.due],
};
const FIELD_OF = new Map(FIELDS.flatMap((field) => HEADINGS[field].map((heading) => [plain(heading), field] as const)));

/** Other names that the guidance itself, and people, have for the types that a workshop starts with. */
const ALIASES = byWord(PASTE_WORDS.types);

/** The type on the list that some words name, by its label, its code, or a usual other name. */
export function typeNamed(text: string, types: Known["types"]): OptionCode | undefined {
  const words = plain(text);
  if (words === "") return undefined;
  const labelled = types.find(({ label }) => plain(label) === words) ?? types.find(({ code }) => code === words);
  return (labelled ?? types.find(({ code }) => code === ALIASES.get(words)))?.code;
}

const EXISTING_ALIASES = byWord(PASTE_WORDS.existing);

function existingNamed(text: string): Existing | undefined {
  const words = plain(text);
  return EXISTING.find((one) => one === words || plain(EXISTING_TERMS[one].label) === words) ?? EXISTING_ALIASES.get(words);
}

function outcomeNamed(text: string, outcomes: Known["outcomes"]): StoneId | undefined {
  const words = plain(text);
  return outcomes.find((stone) => plain(stone.text) === words || plain(stone.reportText) === words)?.id;
}

/** Reads which column is what: by the headings, where there are any, else by what the cells hold. */
export function understand(grid: TextGrid, known: Known): Understood {
  const first = grid[0] ?? [];
  const named = first.map((cell) => FIELD_OF.get(plain(cell)) ?? null);
  // One known word may be a cell like others; two of them, or one over a narrow table that is no answer, are headings.
  const found = named.filter((field) => field !== null).length;
  if (found >= 2 || (found === 1 && first.length <= 2 && grid.length > 1 && !first.some((cell) => existingNamed(cell)))) {
    return { heading: true, fields: named.map((field, at) => (named.indexOf(field) === at ? field : null)) };
  }
  const share = (column: number, fits: (text: string) => boolean): number => {
    const cells = grid.map((row) => row[column] ?? "").filter((cell) => cell !== "");
    return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
  };
  const fields = first.map((_, column): Field | null => {
    if (share(column, (text) => typeNamed(text, known.types) !== undefined) >= 0.5) return "type";
    if (share(column, (text) => outcomeNamed(text, known.outcomes) !== undefined) >= 0.5) return "outcome";
    if (share(column, (text) => existingNamed(text) !== undefined) >= 0.5) return "existing";
    return null;
  });
  const rest = (["form", "ways", "who", "when"] as const).values();
  return {
    heading: false,
    fields: fields.map((field, at) => (field !== null && fields.indexOf(field) === at ? field : (rest.next().value ?? null))),
  };
}

/**
 * The rows of evidence that a table means.
 * @param into the outcome of rows that name none, or one that is not on the path.
 * @param otherwise the type of rows that name none, or one that is not on the list.
 */
export function pastedRowsOf(grid: TextGrid, { heading, fields }: Understood, known: Known, into: StoneId, otherwise: OptionCode): Pasted {
  const unclear = new Map<string, { readonly what: Unclear["what"]; readonly text: string; readonly rows: number[] }>();
  const rows = grid.slice(heading ? 1 : 0).flatMap((cells, at): PastedRow[] => {
    const cell = (field: Field): string => {
      const column = fields.indexOf(field);
      return column === -1 ? "" : (cells[column] ?? "");
    };
    if (fields.every((field, column) => field === null || (cells[column] ?? "") === "")) return [];
    const read = <T>(what: Unclear["what"], find: (text: string) => T | undefined, without: T): T => {
      const text = cell(what);
      if (text === "") return without;
      const value = find(text);
      if (value !== undefined) return value;
      const entry = unclear.get(`${what} ${text}`);
      if (entry) entry.rows.push(at + 1);
      else unclear.set(`${what} ${text}`, { what, text, rows: [at + 1] });
      return without;
    };
    const due = read("due", (text) => dayNamedIn(text) || undefined, "");
    return [
      {
        outcome: read("outcome", (text) => outcomeNamed(text, known.outcomes), into),
        type: read("type", (text) => typeNamed(text, known.types), otherwise),
        form: cell("form"),
        ways: waysIn(cell("ways")),
        existing: read("existing", existingNamed, "unknown"),
        who: oneLine(cell("who")),
        when: oneLine(cell("when")),
        ...(due !== "" && { due }),
      },
    ];
  });
  return { rows, unclear: [...unclear.values()] };
}

/** Several ways stand on lines of their own, or have semicolons between them. */
function waysIn(text: string): readonly string[] {
  const lines = text.split(/[\n;]/);
  const company = companyOf(lines);
  return [...new Set(lines.map((line) => bareLine(line, company)).filter((way) => way !== ""))];
}
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ");
