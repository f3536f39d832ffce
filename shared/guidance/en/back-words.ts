/** The sentences of "Bring back changes from Word". */
import { counted, number, plural } from "./language.ts";

export const BACK_WORDS = {
  menu: "Bring back changes from Word…",
  heading: "Changes from Word",
  reading: "Reading the document…",
  intro: (name: string): string => `This is what “${name}” says differently. Untick what you want to leave as it is.`,
  nothing: (name: string): string => `“${name}” says the same as this workshop in its tables. There is nothing to take over.`,
  before: "In this workshop",
  after: "In the document",
  empty: "Nothing here",
  all: "Take all",
  none: "Take none",
  take: (n: number): string =>
    n === 0 ? "Take these changes" : plural(n, { one: "Take this change", other: `Take these ${number(n)} changes` }),
  taken: (n: number): string => `${counted(n, { one: "change", other: "changes" })} taken over from Word`,
  /** How the step is called behind "Undo". */
  label: "Take over changes from Word",
  group: (n: number): string => counted(n, { one: "difference", other: "differences" }),
  notUnderstood: "Not taken over",
  notUnderstoodHelp: "These words stand in the document in places that can't be read back. If they matter, write them where they belong.",
  /** How the two texts are told apart where they are heard or have no colour. */
  gone: "taken out:",
  came: "put in:",

  tables: {
    title: "The first page",
    framework: "The framework",
    pathway: "Our pathway to impact",
    options: "Options for collecting evidence",
    plan: "Outcomes assessment plan",
    examples: "Real-life examples",
    benefits: "Benefits of taking part",
    feedback: "Evaluation and feedback",
  },

  what: { changed: "Changed", added: "New", removed: "Taken out" },

  parts: {
    outcome: "Outcome",
    strand: "Strand",
    group: "Group",
    progress: "Progress",
    type: "Type of evidence",
    form: "Form of evidence",
    ways: "Ways of collecting evidence",
    existing: "Already collected",
    who: "Who",
    when: "When",
    finding: "Evidence that has come in",
    label: "Name of the type",
    examples: "Examples",
    evidence: "Evidence",
    title: "Title",
    about: "What it is about",
    leadsTo: "Leads to",
    why: "Because",
    people: "Who it is for",
    benefit: "Benefit",
  },

  where: {
    newOutcome: "A new outcome",
    evidenceFor: (outcome: string): string => `Evidence for “${outcome}”`,
    newType: "A new type of evidence",
    newExample: "A new example",
    newStone: (one: string): string => `A new stone: ${one}`,
    /** Both texts stand in quotation marks. */
    link: (from: string, to: string): string => `${from} leads to ${to}`,
    newBenefit: "A new benefit",
    newQuestion: "A new question",
    count: (name: string, column: string): string => `“${name}”, ${column}`,
    order: {
      options: "The order of the types of evidence",
      evidence: "The order of the evidence in the plan",
      examples: "The order of the real-life examples",
      benefits: "The order of the benefits",
      feedback: "The order of the questions",
    },
    column: (text: string): string => `Column “${text}”`,
    comment: "A comment or note",
    start: "At the beginning",
    section: (text: string): string => `Framework, “${text}”`,
  },

  remarks: {
    both: "This has also been changed here since the document was written. Taking it replaces the words here.",
    goneHere: "This was taken out of the workshop after the document was written.",
    park: "It will be put aside for later, and not lost.",
    inUse: (label: string): string =>
      `“${label}” is no longer in the list of the document. It stays here, because rows of evidence use it.`,
    findingGone: (text: string): string => `“${text}” is no longer in the document. It stays here.`,
    twice: "The document says this in two places, and differently. The other one is in the row before.",
    order: "The document does not say in which order the rows stood before. Take it if this is the order you want.",
    place: (n: number): string => `Place ${number(n)}`,
    stonesOrder: "The rows stand in another order in the document. Here their order comes from the board.",
    examplesOrder: (outcome: string): string =>
      `The evidence for “${outcome}” stands in another order in the document. It stays as it is here.`,
    noStrand: "The strand has lost its words in the document. It stays as it is here.",
    titleGone: "The title has lost its words in the document. It stays as it is here.",
    unsure: (text: string): string => `“${text}” is new in the document, but its strand does not stand beside it. Add it on the board.`,
    noLink: (from: string, to: string): string =>
      `“${from}” leads to “${to}” in the document. Draw the link on the board, if there should be one.`,
    otherName: (from: string, to: string, text: string): string => `The link from “${from}” to “${to}” says “${text}” in the document.`,
    noWords: (outcome: string): string => `“${outcome}” has lost its words in the document. They stay as they are here.`,
  },
} as const;
