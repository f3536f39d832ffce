/** What came back on forms, in words: sentences of results, their tables, and what pictures of them say to those who do not see them. */
import { capital } from "../../base/wording.ts";
import { counted, inQuotes, number } from "./language.ts";
import { together } from "./grammar.ts";

/** How many there were, or that there were fewer than five. */
type Shown = number | "few";

const few = "fewer than five";
const people = (n: Shown): string => (n === "few" ? `${few} people` : counted(n, { one: "person", other: "people" }));
const said = (n: Shown): string => (n === "few" ? few : number(n));
const either = (answers: readonly string[]): string => answers.map(inQuotes).join(" or ");
/** A round's name behind a sentence. */
const inRound = (round: string): string => ` (${round})`;
const ofPeople = (n: Shown, all: Shown | null): string => (all === null || all === "few" ? people(n) : `${said(n)} of ${people(all)}`);

export const RESULT_WORDS = {
  shown: said,
  /** A round without a name or a day. */
  round: (nth: number): string => `Round ${number(nth)}`,
  unnamedQuestion: "A question without words",
  unnamedForm: "A form without a title",

  /** Sentences: what was said, by how many, in which round. Never more than that. */
  saidBy: (answers: readonly string[], n: Shown, all: Shown | null, round: string): string =>
    `${capital(ofPeople(n, all))} said ${either(answers)}${inRound(round)}.`,
  before: (n: Shown, all: Shown | null, round: string): string => `The first time it was ${ofPeople(n, all)}${inRound(round)}.`,
  inAll: (n: number, round: string): string => `${number(n)} in all${inRound(round)}.`,
  inAllBefore: (n: number, round: string): string => `The first time it was ${number(n)}${inRound(round)}.`,
  answeredInWords: (n: Shown, round: string): string => `${capital(people(n))} answered in their own words${inRound(round)}.`,
  nothing: "Nothing has come back on this question yet.",

  /** Beside a bar: how many of how many, and the round where there are several. */
  ofAll: (n: Shown, all: number | null): string => (all === null ? said(n) : `${said(n)} of ${number(all)}`),
  beside: (n: string, round: string): string => `${n} · ${round}`,

  /** In place of a name, an address or a number of a person in somebody's words. */
  leftOut: "[left out]",

  /** In documents. */
  heading: "What came back",
  tableCaption: (question: string): string => `The numbers for ${inQuotes(question)}.`,

  table: {
    answer: "Answer",
    people: "People who answered",
    number: "Number in all",
    words: "Answers in own words",
    notSaid: "not shown",
    none: "–",
  },

  alt: {
    bars: (question: string): string => `Bars for the answers to ${inQuotes(question)}.`,
    line: (question: string): string => `A line of numbers over time for ${inQuotes(question)}.`,
    one: (question: string): string => `The number for ${inQuotes(question)}.`,
    round: (round: string, answers: readonly { readonly answer: string; readonly n: Shown }[], all: Shown | null): string =>
      `${capital(round)}: ${together(answers.map(({ answer, n }) => `${answer} ${said(n)}`))}${all === null ? "" : `, of ${people(all)}`}.`,
    numbers: (all: readonly { readonly round: string; readonly n: number }[]): string =>
      `${capital(together(all.map(({ round, n }) => `${round}: ${number(n)}`)))}.`,
    between: (n: number): string => `${counted(n, { one: "round", other: "rounds" })} in between ${n === 1 ? "is" : "are"} in the table.`,
  },
} as const;
