/** The place where sheets are counted and what came back is seen. */
import { counted, inQuotes, number } from "./language.ts";
import { together } from "./grammar.ts";

const sheets = (n: number): string => counted(n, { one: "sheet", other: "sheets" });
const cells = (n: number): string => counted(n, { one: "cell", other: "cells" });
const answers = (n: number): string => counted(n, { one: "answer", other: "answers" });

export const CAME_BACK_WORDS = {
  noForms: "There is no form yet. Make one first, then count here what comes back on it.",
  toForms: "Make a form",
  noQuestions: "This form has no questions yet.",
  form: "Form",
  rounds: "Rounds of this form",
  noRounds: "Nothing has been counted for this form yet.",
  addRound: "Add a round",
  addHelp: "A round is one time you asked: before and after, or March and October.",
  before: "Before",
  after: "After",
  roundButton: (name: string, n: number): string => `${name}, ${sheets(n)}`,
  sheetsOf: sheets,

  round: (name: string): string => `Round: ${name}`,
  name: "Name of the round",
  namePlaceholder: "Before, after, March …",
  day: "Day",
  sheets: "Sheets that came back",
  over: (questions: readonly string[]): string =>
    `There are more answers than sheets for ${together(questions.map(inQuotes))}. Look at the numbers once more.`,
  way: "How do you count?",
  ways: { sheets: "Sheet by sheet", totals: "By totals", table: "From a table" },

  /** Sheet by sheet. */
  keys: "Press 1, 2 or 3 for the answer, Enter for the next sheet. Up and down change the question; Backspace takes an answer back.",
  sheet: (nth: number): string => `Sheet ${number(nth)}`,
  answer: (nth: number, word: string): string => `${number(nth)} ${word}`,
  numberOn: "The number on this sheet",
  wordsOn: "The words on this sheet, without names",
  next: "Next sheet",
  clear: "Clear this sheet",
  takeBack: "Take the last sheet back",
  blank: "There is no answer on this sheet yet.",
  countSheet: "Count a sheet",
  countedSheet: (nth: number): string => `${sheets(nth)} counted`,

  /** By totals. */
  totals: (question: string): string => `Totals for ${inQuotes(question)}`,
  numberInAll: "Number in all",
  notANumber: "Write a number, like 12 or 3.5.",
  addWords: "Add what somebody wrote, without names",

  /** From a table. */
  table: {
    paste: "Paste the answers of an online form here",
    pasteHelp: "A row for each person, with the questions above. Nothing is counted before you have looked at it.",
    placeholder: "Paste here",
    columns: "Which column answers which question?",
    column: (nth: number): string => `Column ${number(nth)}`,
    leftOut: "Left out",
    personal: "Left out, because it seems to say who somebody is.",
    values: (question: string): string => `Answers found for ${inQuotes(question)}`,
    times: (value: string, n: number): string => `${inQuotes(value)}, ${counted(n, { one: "time", other: "times" })}`,
    notCounted: "Not counted",
    preview: "What would be counted",
    /** What a question gets: "Yes 2, Partly 1 and No 0". */
    gets: (question: string, what: readonly string[]): string => `${inQuotes(question)}: ${together(what)}.`,
    answer: (word: string, n: number): string => `${word} ${number(n)}`,
    inAll: (n: number): string => `${number(n)} in all`,
    written: answers,
    rows: (n: number): string => `${sheets(n)} with answers`,
    unread: (n: number, question: string): string => `${cells(n)} for ${inQuotes(question)} could not be read and would not be counted.`,
    shortened: (n: number): string => `Names, numbers and addresses are left out of ${answers(n)} in people's own words.`,
    nothing: "No column answers a question yet. Choose a question for a column above.",
    take: (n: number): string => `Count ${sheets(n)}`,
    step: "Count a table",
    again: "Another table",
    taken: (n: number): string => `${sheets(n)} counted.`,
    twice: (round: string): string => `The round ${inQuotes(round)} has the same answers already. Count them once more?`,
    takeTwice: "Count them once more",
    noTable: "There is no table with a row of questions and rows of answers in it.",
  },

  /** What is seen of it. */
  seen: "What came back",
  by: "Show it",
  bys: { asked: "By question", outcome: "By outcome" },
  small: "Say fewer than five people as “fewer than five”",
  noOutcomes: "No question of a form asks for evidence of an outcome yet.",
  showTable: "Table",
  tableOf: (question: string): string => `Table: ${question}`,
  inRoom: "Show in the room",
  inRoomName: (question: string): string => `Show in the room: ${question}`,
  inRoomNow: "This is on the room screen now.",
  wordsOf: (round: string): string => `In people's own words (${round})`,
} as const;
