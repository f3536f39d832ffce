/** What is due: evidence that should have come in, forms that nobody has counted, outcomes for which there is nothing yet. */
import { counted } from "./language.ts";

export const DUE_WORDS = {
  heading: "What is due",
  open: "What is due",
  openTip: "Evidence that should come in, and forms to count",
  intro: "What should have come in by now, or will be due in the next two weeks.",
  none: "Nothing is due now.",
  /** One line when a workshop is opened. */
  line: (rows: number, forms: number): string =>
    [
      ...(rows > 0 ? [`${counted(rows, { one: "piece of evidence is", other: "pieces of evidence are" })} due`] : []),
      ...(forms > 0 ? [`${counted(forms, { one: "form has", other: "forms have" })} no answers yet`] : []),
    ].join(", ") + ".",
  see: "See what is due",
  rows: "Evidence",
  forms: "Forms nobody has counted yet",
  outcomes: "Outcomes for which nothing has come in",
  past: (day: string): string => `Was due on ${day}`,
  near: (day: string): string => `Due on ${day}`,
  who: (who: string): string => `Who: ${who}`,
  unnamedForm: "A form without a title",
  openRow: (type: string, outcome: string): string => `Open in the plan: ${type}, for “${outcome}”`,
  openForm: (form: string): string => `Count the answers of “${form}”`,
  openOutcome: (outcome: string): string => `Open in the plan: “${outcome}”`,
  print: "Save as a list in Word",
  /** The field in the plan. */
  field: "Due by",
  on: (day: string): string => `Due by ${day}`,
  /** Of the printed list. */
  columns: { what: "What", outcome: "For which outcome", when: "When", who: "Who" },
  /** For a form, and for an outcome. */
  count: "Count the answers",
  nothing: "Nothing has come in yet",
  /** In a cell that has nothing to say. */
  dash: "–",
} as const;
