/** Other names by which people call columns, types of evidence and answers in the tables that they paste. Case does not count. */

export const PASTE_WORDS = {
  columns: {
    outcome: ["Outcome", "Examples of outcomes"],
    type: ["Type", "Types of evidence", "Kind of evidence"],
    form: ["Form", "Forms of evidence", "Evidence", "Description"],
    ways: ["Ways", "Way of collecting evidence", "How", "Method", "Methods", "How collected"],
    existing: ["Existing", "In practice"],
    who: ["Who collects", "Responsible", "Lead"],
    when: ["How often", "Frequency", "Timing"],
  },
  types: {
    voices: ["people's views", "views", "voices"],
    quantitative: ["quantitative evidence", "quantitative data", "numbers", "figures"],
    ratings: ["rating", "people's rating"],
    tasks: ["task", "task completed", "completed tasks"],
    reports: ["report", "evaluation reports", "progress reports", "evaluation and progress report"],
  },
  existing: { already: ["yes", "existing"], new: ["no"], adapt: ["adapt"] },
} as const;
