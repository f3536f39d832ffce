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
    due: ["Due", "Due date", "Deadline", "By when"],
  },
  types: {
    voices: ["people's views", "views", "voices"],
    quantitative: ["quantitative evidence", "quantitative data", "numbers", "figures"],
    ratings: ["rating", "people's rating"],
    tasks: ["task", "task completed", "completed tasks"],
    reports: ["report", "evaluation reports", "progress reports", "evaluation and progress report"],
  },
  existing: { already: ["yes", "existing"], new: ["no"], adapt: ["adapt"] },
  /** What a kind or strand is called in a line that heads others; the words around the names in such a line. */
  headings: {
    activity: ["activity", "activities", "what we do"],
    outcome: ["outcome", "outcomes", "what we achieve"],
    impact: ["impact", "impacts", "the difference"],
    change: ["change", "changes", "what will stay", "what stays", "what stay"],
    project: ["project"],
    coproduction: ["co-production"],
  },
  /** A line that ends what such a line has named. */
  anew: ["Other stones"],
  fillers: ["the", "our", "of", "in", "for", "from", "and", "that", "stay", "stays", "strand"],
} as const;
