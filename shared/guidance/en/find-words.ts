/** Finding a stone on the path, or a row of the plan. What is said of where it was found stands in quotation marks already. */
import { together } from "./grammar.ts";

export const FIND_WORDS = {
  name: "Find",
  tip: "Find a stone, or a row of the plan. Ctrl and F do the same.",
  label: { path: "Find a stone", plan: "Find in the plan" },
  /** Before anything is written. */
  help: {
    path: "By its words, its group, what it is, or what it leads to",
    plan: "By an outcome, or by anything that stands in its rows",
  },
  next: "Next",
  nextTip: "Enter does the same.",
  previous: "Back one",
  previousTip: "Shift and Enter do the same.",
  showTip: "The room sees this stone, as large as the screen.",
  closeTip: "Escape does the same.",
  nothing: "Nothing found",
  count: (at: number, of: number): string => (at === 0 ? `${of} found` : `${at} of ${of}`),
  /** The way to what is found at the other place. */
  elsewhere: {
    path: (n: number): string => `${n} on the path`,
    plan: (n: number): string => `${n} in the plan`,
  },
  /** Said once for each step. */
  said: (count: string, stone: string, notes: readonly string[]): string => `${count}: ${stone}. ${together(notes)}.`,
  parked: "put aside for later",
  /** Where it was found. */
  reportText: (said: string): string => `words for reports: ${said}`,
  group: (said: string): string => `in the group ${said}`,
  note: "in your note, which only you see",
  leadsTo: (said: string): string => `leads to ${said}`,
  why: (said: string): string => `in the reason why it leads to ${said}`,
  cell: (column: string, said: string): string => `${column}: ${said}`,

  /** In places where nothing can be found. */
  notHere: "You can find stones on the path, and rows in the plan.",
  goThere: "Find on the path",
} as const;
