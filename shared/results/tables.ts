/**
 * The answers of an online form as a table, a row for each person: which column belongs to which question, and what is taken of it.
 * Names and addresses are left out, columns of them and in people's words. All functions are pure.
 */
import type { EvidenceForm, FormQuestion, ItemId } from "../model/records.ts";
import { personalIn } from "../privacy/personal.ts";
import { RESULT_WORDS } from "../guidance/results-words.ts";
import { PERSONAL_HEADINGS } from "./answer-forms.ts";
import { choicesOf, NOTHING_COUNTED, withSheets, type CountedRound, type AnsweredSheet, type GivenAnswer } from "./counting.ts";
import { answerIn, numberIn, plainCell } from "./reading.ts";

type Form = Pick<EvidenceForm, "questions">;
/** The first row holds the headings. All rows have as many cells. */
export type AnswerTable = readonly (readonly string[])[];

export interface MatchedColumn {
  readonly heading: string;
  /** Null: it is left out. */
  readonly question: ItemId | null;
  /** It seems to say who somebody is. */
  readonly personal: boolean;
}

/** How alike a heading and a question must be, 0 to 1, to be taken for the same; and for certain. */
const ALIKE = 0.5;
const CERTAIN = 0.9;
/** Of the cells of a column, those that must look personal. */
const PERSONAL_SHARE = 0.3;
/** Of such a cell, what a name or an address takes up. */
const PERSONAL_PART = 0.6;

/** The likely question of each column; each question has one at most. */
export function matchedColumns({ questions }: Form, table: AnswerTable): readonly MatchedColumn[] {
  const [headings = [], ...rows] = table;
  const pairs = headings
    .flatMap((heading, column) => questions.map((question) => ({ column, question, score: alike(heading, question.text) })))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score);
  const personal = headings.map((heading, column) => isPersonalHeading(heading) || holdsPersons(rows.map((row) => row[column] ?? "")));
  const taken = new Map<number, ItemId>();
  const used = new Set<ItemId>();
  for (const { column, question, score } of pairs) {
    if (taken.has(column) || used.has(question.id) || (personal[column] && score < CERTAIN)) continue;
    taken.set(column, question.id);
    used.add(question.id);
  }
  return headings.map((heading, column) => ({
    heading: heading.trim(),
    question: taken.get(column) ?? null,
    personal: personal[column] === true,
  }));
}

const wordsOf = (text: string): readonly string[] =>
  plainCell(text.replace(/^\s*(?:q(?:uestion)?\s*)?\d{1,3}\s*[.):–-]\s*/iu, ""))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** 1 for the same words, 0.9 where one holds all of the other in a row, else the share of words in both. */
function alike(heading: string, question: string): number {
  const [a, b] = [wordsOf(heading), wordsOf(question)];
  if (a.length === 0 || b.length === 0) return 0;
  const [x, y] = [` ${a.join(" ")} `, ` ${b.join(" ")} `];
  if (x === y) return 1;
  if (Math.min(a.length, b.length) > 2 && (x.includes(y) || y.includes(x))) return CERTAIN;
  const [left, right] = [new Set(a), new Set(b)];
  const both = [...left].filter((word) => right.has(word)).length;
  return (both / new Set([...a, ...b]).size) * CERTAIN * 0.99;
}

function isPersonalHeading(heading: string): boolean {
  const words = plainCell(heading).replace(/[^\p{L}\p{N}]+/gu, " ");
  return PERSONAL_HEADINGS.some((one) => words === one || (words.split(" ").length <= 4 && ` ${words} `.includes(` ${one} `)));
}

/** Whether a column holds names or addresses by themselves: people's words that name somebody are words. */
function holdsPersons(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const short = filled.filter((cell) => personalIn(cell).some(({ excerpt }) => excerpt.length >= cell.trim().length * PERSONAL_PART));
  return filled.length > 0 && short.length / filled.length >= PERSONAL_SHARE;
}

/** A value of a column, how often it stands there, and which answer it is taken for; null where it is not taken. */
export interface ReadValue {
  readonly value: string;
  readonly times: number;
  readonly answer: number | null;
}

/** What a person has said about values that were not understood, or otherwise: by question, then by the value as it is compared. */
export type SaidValues = Readonly<Partial<Record<string, Readonly<Partial<Record<string, number | null>>>>>>;

/** The different values in the column of a question that has answers to choose from, the most frequent first. */
export function valuesIn(table: AnswerTable, column: number, question: FormQuestion, said: SaidValues = {}): readonly ReadValue[] {
  const values = new Map<string, { value: string; times: number }>();
  for (const row of table.slice(1)) {
    const value = (row[column] ?? "").trim();
    if (value === "") continue;
    const one = values.get(plainCell(value));
    if (one) one.times++;
    else values.set(plainCell(value), { value, times: 1 });
  }
  return [...values.values()]
    .map(({ value, times }) => ({ value, times, answer: chosenIn(question, value, said) }))
    .sort((a, b) => b.times - a.times);
}

function chosenIn(question: FormQuestion, value: string, said: SaidValues): number | null {
  const own = said[question.id]?.[plainCell(value)];
  return own === undefined ? answerIn(question.answers, value) : own;
}

/** The words of a person without what says who somebody is. */
export function withoutPersons(words: string): string {
  let at = 0;
  let kept = "";
  for (const one of personalIn(words)) {
    kept += words.slice(at, one.at) + RESULT_WORDS.leftOut;
    at = one.at + one.excerpt.length;
  }
  return kept + words.slice(at);
}

export interface TakenTable {
  readonly counted: CountedRound;
  /** Cells with something in them that could not be taken, by question. */
  readonly unread: ReadonlyMap<string, number>;
  /** Answers in words from which something was left out. */
  readonly shortened: number;
}

/** What a table adds: one sheet for each row that says anything to a question. @param columns the question of each column. */
export function takenTable(form: Form, table: AnswerTable, columns: readonly (ItemId | null)[], said: SaidValues = {}): TakenTable {
  const unread = new Map<string, number>();
  let shortened = 0;
  const sheets = table.slice(1).flatMap((row): readonly AnsweredSheet[] => {
    const sheet: Record<string, GivenAnswer> = {};
    let isFilled = false;
    for (const question of form.questions) {
      const cell = (row[columns.indexOf(question.id)] ?? "").trim();
      if (cell === "") continue;
      isFilled = true;
      const answer = answerOf(question, cell, said);
      if (answer === null) unread.set(question.id, (unread.get(question.id) ?? 0) + 1);
      else if ("words" in answer && answer.words !== cell) shortened++;
      if (answer !== null) sheet[question.id] = answer;
    }
    return isFilled ? [sheet] : [];
  });
  return { counted: withSheets(form, NOTHING_COUNTED, sheets), unread, shortened };
}

function answerOf(question: FormQuestion, cell: string, said: SaidValues): GivenAnswer | null {
  if (choicesOf(question) > 0) {
    const choice = chosenIn(question, cell, said);
    return choice === null ? null : { choice };
  }
  if (question.answers === "words") return { words: withoutPersons(cell) };
  const number = numberIn(cell);
  return number === null ? null : { number };
}
