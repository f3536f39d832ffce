/** What came of the path: the place for it, and the answers that people give on forms. */
export const AFTERWARDS_WORDS = {
  heading: "What came of it",
  intro: "From the plan to what you can show: ask, count, answer, report.",
  parts: "Parts of what came of it",
  tabs: {
    forms: "Forms",
    counting: "What came back",
    said: "You said, we did",
    report: "Report",
  },
} as const;

/** The answers of a question, in the order in which they are counted: one or two words for each. */
export const ANSWER_WORDS = {
  "yes-partly-no": ["Yes", "Partly", "No"],
  "five-steps": ["Not at all", "A little", "Partly", "Mostly", "Very much"],
} as const;
