/** The sentences of the plan as a table: finding rows in it, and pasting rows into it. */
import { counted, plural } from "./language.ts";

export const PLAN_TABLE_WORDS = {
  planTable: {
    /** How the keyboard goes through the table, for people who hear it. */
    keys:
      "Arrow keys go from cell to cell once the words in a cell end. Tab goes on as ever. " +
      "Control and Enter goes to the same cell below. Alt and the down key opens a list.",
    find: "Find an outcome",
    filters: "Show a part of the plan",
    type: "Type of evidence",
    allTypes: "All types",
    existing: "Do we have it?",
    allExisting: "Collected or not",
    gap: "Still open",
    allGaps: "All outcomes",
    noEvidence: "Without evidence",
    noVoice: "Without a voice",
    noVoiceHelp: "Nobody's own words are in the evidence yet.",
    shown: (outcomes: number, of: number, rows: number, ofRows: number): string =>
      `You see a part of the plan: ${outcomes} of ${of} outcomes, ${rows} of ${ofRows} rows. The rest is hidden.`,
    noneShown: "No outcome fits this choice. All rows are hidden.",
    showAll: "Show everything",
  },

  pasteTable: {
    open: "Paste a table",
    openTip: "Rows from Word or Excel become rows of evidence",
    heading: "Paste a table",
    label: "Paste your table here",
    help: "Copy rows in Word or Excel and paste them into this field.",
    placeholder: "Press Ctrl and V",
    into: "For which outcome?",
    intoHelp: "Rows that name an outcome of the path go there instead.",
    columns: "What is in each column?",
    column: (row: number): string => `Column ${row}`,
    leaveOut: "Leave out",
    headings: "The first row holds headings",
    otherwise: "Which type for rows without a type that we know?",
    preview: (n: number): string =>
      n === 0 ? "Nothing to add yet" : plural(n, { one: "This row will be added", other: `These ${n} rows will be added` }),
    more: (n: number): string => `And ${counted(n, { one: "row", other: "rows" })} more`,
    unclear: "What we did not understand",
    unclearType: (text: string, rows: string): string => `“${text}” is not on the list of types (row ${rows}).`,
    unclearOutcome: (text: string, rows: string): string => `“${text}” is no outcome on the path (row ${rows}).`,
    unclearExisting: (text: string, rows: string): string => `“${text}” does not say whether we have it (row ${rows}).`,
    unclearDue: (text: string, rows: string): string => `“${text}” names no day with its year (row ${rows}).`,
    leftOut: (text: string): string => `Left out: ${text}.`,
    add: (n: number): string => `Add ${counted(n, { one: "row", other: "rows" })}`,
    again: "Paste another table",
    added: (n: number): string => counted(n, { one: "piece of evidence is added.", other: "pieces of evidence are added." }),
  },
} as const;
