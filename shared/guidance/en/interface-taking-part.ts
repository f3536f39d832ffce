/** The sentences of the places beside path and plan: benefits, evaluation and feedback, and the worksheet. */
import { counted } from "./language.ts";

export const TAKING_PART_WORDS = {
  /** What every list offers for its rows. */

  benefits: {
    /** Names a field for those who listen. */
    field: (label: string, row: number): string => `${label}: benefit ${row}`,
    addTo: (label: string): string => `Add a benefit for: ${label}`,
    moveTo: (label: string): string => `Move to: ${label}`,
    summary: (n: number): string => (n === 0 ? "No benefits yet" : counted(n, { one: "benefit", other: "benefits" })),
  },

  feedback: {
    questionNumber: (row: number): string => `Question ${row}`,
    placeholder: "What would you like to ask?",
    answers: (text: string): string => `Answers to “${text}”`,
    noAnswers: "No answers yet. Press + for each hand that goes up.",
    /** The shares of the answers in words. */
    shares: (n: number, yes: number, partly: number, no: number): string =>
      `${counted(n, { one: "answer", other: "answers" })}: ${yes} yes, ${partly} partly, ${no} no`,
    comment: (row: number, text: string): string => `Comment ${row} on “${text}”`,
    addComment: "Add a comment",
    commentPlaceholder: "It was good to be asked",
    removeComment: (row: number, text: string): string => `Remove comment ${row} on “${text}”`,
    others: "More questions to choose from",
    addQuestion: (text: string): string => `Add “${text}”`,
    addAll: "Add all of these",
  },

  worksheet: {
    number: (row: number): string => `Kind of evidence ${row}`,
    field: (label: string, row: number): string => `${label}, kind of evidence ${row}`,
    add: "Add a kind of evidence",
    empty: "Nothing is written down yet. What does someone count, note or ask already?",
    advice: "Build on what works: change what you have a little, before you add something new.",
  },
} as const;
