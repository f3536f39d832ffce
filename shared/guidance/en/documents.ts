/**
 * The words of the exported documents. Headings of tables and of their columns are those of SCIE's guidance, word
 * for word; every other sentence is ours. What stands in an empty place says what is missing and blames nobody.
 */
import type { BenefitGroup } from "../../model/records.ts";

export const DOCUMENT_WORDS = {
  details: { project: "Project", organisation: "Organisation", place: "Place", date: "Date" },
  contents: "Contents",
  logo: {
    name: "Logo",
    alt: (organisation: string): string => (organisation === "" ? "Logo of the organisation" : `Logo of ${organisation}`),
  },
  /** Before and after the number of the page and of pages, in the footer. */
  footer: { page: "Page ", of: " of ", between: " · " },
  /** Author of a document whose organisation is not named. */
  program: "Stepping Stones",

  empty: {
    text: "Not written yet.",
    choice: "Not chosen yet.",
    links: "Not linked yet.",
    outcomes: "No outcomes on the path yet.",
    evidence: "No evidence planned yet.",
    options: "No types of evidence agreed yet.",
    examples: "No examples yet.",
    group: "Other outcomes",
    comments: "No comments.",
    path: "No stones lie on the path yet. Begin with the impact: what should be different in the end?",
    change: "Nothing is written down yet about what stays when the project has ended.",
    benefits: "Nothing is written down yet. Ask the people it is about.",
    feedback: "No questions have been asked yet.",
    later: "Nothing is waiting.",
  },

  framework: {
    heading: "The framework",
    caption: "What this organisation has agreed, section by section.",
    columns: { sections: "Sections", content: "Content" },
  },

  pathway: {
    heading: "Our pathway to impact",
    lead:
      "The picture shows the path from what we do to the difference it makes. " +
      "The tables after it say the same in words, beginning at the end: impact, then outcomes, then activities.",
    pictureCaption: "Our path, from what we do to the change that stays.",
    tableCaption: {
      impact: "The difference that we all work towards.",
      outcome: "What we gain on the way, and what it adds up to.",
      activity: "What we do, and which outcomes it helps to bring about.",
      change: "What is still there when the project has ended, and where it comes from.",
    },
    parts: {
      heading: "The path, part by part",
      lead: "The same path in larger letters: each part shows what leads to one end. A stone can be in several parts.",
      part: (n: number, of: number, name: string): string => `Part ${n} of ${of}${name === "" ? "" : `: ${name}`}`,
      byItself: "Nothing else leads into this part, or on from it.",
    },
    columns: { strand: "Strand", leadsTo: "Leads to", comesFrom: "Comes from" },
    because: "Because: ",
  },

  change: { heading: "The change that stays" },

  options: {
    heading: "Options for collecting evidence",
    caption: "The types of evidence that count for us, how each can be collected, and examples.",
    /** Its heading at the end of the plan. */
    appendix: "Appendix: options for collecting evidence",
    columns: { type: "Type of evidence", ways: "Ways of collecting evidence", examples: "Examples" },
  },

  plan: {
    heading: "Outcomes assessment plan",
    /** Heading of the table where the document itself is called the outcomes assessment plan. */
    alone: "How we will know",
    caption: "Every outcome on our path, what would show that we have reached it, and how we will find out.",
    columns: {
      outcome: "Outcomes",
      type: "Type of evidence",
      form: "Form of evidence",
      ways: "Ways of collecting evidence",
    },
    group: "Group: ",
    progress: "Progress: ",
    who: "Who: ",
    when: "When: ",
    due: "Due by: ",
    findings: "Evidence that has come in",
  },

  /** What the blank template says in place of what somebody will write. */
  template: {
    title: "Co-production impact framework",
    suggested: "Suggested content",
    frameworkCaption: "What each section tells its readers. Write below each prompt.",
    optionsCaption: "The types of evidence that count. Strike out, change and add.",
    planCaption: "One row for each piece of evidence. One or two for each outcome are plenty.",
    examplesCaption: "Outcomes from real projects, and the evidence that showed them. Gather outcomes that belong together in a group.",
    label: {
      text: "Your text:",
      type: "Type:",
      ways: "Ways:",
      examples: "Examples:",
      form: "Form:",
      waysAndWho: "Ways, who and when:",
      outcome: (n: number): string => `Outcome ${n}:`,
      evidence: (n: number): string => `Evidence ${n}, type:`,
      group: (n: number): string => `Group ${n}:`,
      example: (n: number): string => `Example ${n}:`,
    },
  },

  /** The stones that were put aside; a document of their own. */
  later: {
    heading: "Come back to later",
    caption: "What was said and put aside. It is kept, and it is not on the path.",
    columns: { words: "What was said", kind: "What it is", strand: "Strand" },
  },

  examples: {
    heading: "Real-life examples",
    caption: "Outcomes from real projects, and the evidence that showed them.",
    columns: {
      group: "Outcomes",
      outcome: "Examples of outcomes",
      type: "Type of evidence",
      form: "Form of evidence",
      ways: "Ways of collecting evidence",
    },
  },

  benefits: {
    heading: "Benefits of taking part",
    lead: "What taking part does for the people who take part.",
    groups: {
      individuals: "For people who take part",
      staff: "For people who work in services",
      organisations: "For organisations",
    } satisfies Record<BenefitGroup, string>,
  },

  feedback: {
    heading: "Evaluation and feedback",
    caption: "How working together went: how many people answered yes, partly or no, and what they added.",
    columns: { question: "Question", yes: "Yes", partly: "Partly", no: "No", comments: "Comments" },
  },

  /** The page for a web browser, and the PDF that is printed from it. */
  page: {
    subtitle: "Our pathway to impact, and how we will know",
    skip: "Go to the content",
    lead:
      "The picture shows the path from what we do to the difference it makes. " +
      "After it, the same path stands in words. It begins at the end: impact, then outcomes, then activities.",
  },

  /** The slides, one stone on each. */
  slides: {
    subtitle: "Our pathway to impact, one stone at a time",
    more: (nth: number): string => `(continued, ${nth})`,
    sign: (shape: string, strand: string): string => `A ${shape}: the sign for ${strand}`,
    /** What PowerPoint calls the layouts and the places in them, for those who change the slides. */
    names: {
      title: "Title",
      subtitle: "Subtitle",
      source: "Source",
      text: "Text",
      strand: "Strand",
      progress: "Progress",
      links: "Links",
      number: "Slide number",
      cover: "Cover",
      picture: "Picture",
      stone: "Stone",
      theStone: "The stone",
      leadsTo: "What it leads to",
    },
  },

  /** Columns of the plan as a table for spreadsheets; the first four of evidence as in the plan itself. */
  csv: {
    outcome: "Outcomes",
    strand: "Strand",
    progress: "Progress",
    type: "Type of evidence",
    form: "Form of evidence",
    ways: "Ways of collecting evidence",
    existing: "Already collected",
    who: "Who",
    when: "When",
  },
  /** A column after all others, only where something has come in. */
  csvFindings: "Evidence that has come in",
  /** A column after that one, only where there is something that nobody had planned. */
  csvFound: "Found on the way",
  /** A column after that one, only where some evidence has a day by which it is due; its days are like 2026-06-12. */
  csvDue: "Due by",
} as const;
