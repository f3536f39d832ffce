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
  /** Comments are kept, and changes taken with them, or none. */
  takeWith: (n: number, comments: number): string => {
    const those = counted(comments, { one: "comment", other: "comments" });
    return n === 0 ? `Keep ${those}` : `Take ${counted(n, { one: "change", other: "changes" })} and ${those}`;
  },
  taken: (n: number): string => `${counted(n, { one: "change", other: "changes" })} taken over from Word`,
  takenWith: (n: number, comments: number): string => {
    const those = counted(comments, { one: "comment", other: "comments" });
    return n === 0 ? `${those} kept from Word` : `${counted(n, { one: "change", other: "changes" })} and ${those} taken over from Word`;
  },
  /** How the step is called behind "Undo". */
  label: "Take over changes from Word",
  group: (n: number): string => counted(n, { one: "difference", other: "differences" }),
  comments: {
    intro: "Comments are left out, unless you keep them. Who wrote them is not read.",
    nothingElse: (name: string): string => `“${name}” says the same as this workshop in its tables. Its comments stand below.`,
    elsewhere: "Comments in other places",
    group: (n: number): string => counted(n, { one: "comment", other: "comments" }),
    comment: "Comment",
    answer: "Answer",
    done: "marked as done in Word",
    isKept: "kept here already",
    what: (comment: string): string => `What becomes of the comment ${comment}`,
    uses: { leave: "Leave out", note: "Add to the stone's note", ask: "Keep as an open question" },
    /** Each comment is named by its words, in quotation marks. */
    needsStone: (comment: string): string =>
      `The comment ${comment} belongs to a stone that is new in the document. Tick that stone too, or leave the comment out.`,
    longQuestion: (comment: string, most: number): string =>
      `The comment ${comment} is too long for an open question: there is room for ${number(most)} characters.`,
    longNote: (comment: string, most: number): string =>
      `The comment ${comment} does not fit into the stone's note: there is room for ${number(most)} characters.`,
  },
  notUnderstood: "Not taken over",
  notUnderstoodHelp: "This stands in the document, and can't be read back. If it matters, write it where it belongs.",
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
    report: "The impact report",
  },

  /** What stands in the place of something that can't be read. `about`: what it shows or says, or "". */
  unread: {
    picture: (about: string): string => (about === "" ? "[picture]" : `[picture: ${about}]`),
    chart: (about: string): string => (about === "" ? "[chart]" : `[chart: ${about}]`),
    object: (about: string): string => (about === "" ? "[embedded object]" : `[embedded object: ${about}]`),
    equation: (about: string): string => (about === "" ? "[equation]" : `[equation: ${about}]`),
    sign: (): string => "[sign]",
    other: (about: string): string => (about === "" ? "[something]" : `[${about}]`),
  },

  /** Words that somebody has struck through, where they are listed. */
  struck: (words: string): string => `[struck through: ${words}]`,

  what: { changed: "Changed", added: "New", removed: "Taken out" },

  parts: {
    outcome: "Outcome",
    strand: "Strand",
    group: "Group",
    progress: "Progress",
    found: "Planned or not",
    type: "Type of evidence",
    form: "Form of evidence",
    ways: "Ways of collecting evidence",
    existing: "Already collected",
    who: "Who",
    when: "When",
    due: "Due by",
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
    /** The name of the row stands in quotation marks. */
    cell: (row: string, column: string): string => `${row}, ${column}`,
    order: {
      options: "The order of the types of evidence",
      evidence: "The order of the evidence in the plan",
      examples: "The order of the real-life examples",
      benefits: "The order of the benefits",
      feedback: "The order of the questions",
    },
    column: (text: string): string => `Column “${text}”`,
    footnote: "A footnote or endnote",
    margin: "Above or below the pages",
    tableHeadings: "The headings of a table",
    /** `row` stands in quotation marks. */
    takenOut: (row: string): string => `In a row that was taken out: ${row}`,
    comment: (place: string): string => `A comment on ${place}`,
    /** Where a comment hangs on nothing that is still there. */
    noPlace: "At no place in the document",
    start: "At the beginning",
    section: (text: string): string => `Framework, “${text}”`,
  },

  remarks: {
    struck: "Words are struck through in the document. Tick it if they should go.",
    unread: "Something in it can't be read. It is named between square brackets.",
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
