/** The words of the types of evidence: types and ways are those of SCIE's guidance, the examples are in our own words. */
export const EVIDENCE_OPTION_WORDS = {
  quantitative: {
    label: "Quantitative",
    ways: ["Existing data sets", "Administrative data", "Internal records", "Audit results", "Surveys", "Feedback forms"],
    examples: ["How many people come along or use the service", "The share of people who say it works well for them"],
  },
  voices: {
    label: "People's voices",
    ways: [
      "Group and individual discussion",
      "Surveys",
      "Feedback forms",
      "Discussion forums",
      "Informal verbal comments (formally recorded)",
      "Live feedback (informal, continuous)",
    ],
    examples: [
      "What people say about how they feel in themselves",
      "Whether people find it relevant and easy to take part in",
      "How happy people are with it, and why",
    ],
  },
  ratings: {
    label: "People's ratings",
    ways: ["Surveys", "Feedback forms"],
    examples: [
      "How much people feel they know, before a session and after it",
      "How people score their understanding or experience of co-production",
    ],
  },
  tasks: {
    label: "Tasks completed",
    ways: ["Completion of a specific task or product", "Action trackers", "Meeting minutes"],
    examples: ["A board has been set up and is at work", "A report is finished and out for everyone to read"],
  },
  reports: {
    label: "Evaluation and progress reports",
    ways: ["Review of a set period with key milestones, challenges, risks and case studies"],
    examples: ["A partner's yearly report, with what was reached and stories of how"],
  },
} as const;
