/** The sentences of the place "Versions": the list, the questions before something goes, and what changed, in plain words. */
import type { VersionReason } from "../../model/version.ts";
import { KIND_TERMS, STRAND_TERMS } from "./terms.ts";
import { capital } from "../../base/wording.ts";
import { DAY_WORDS } from "./day-words.ts";
import { clock, counted, longDay } from "./language.ts";

const midnight = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());

/**
 * "Today, 10:42", "Yesterday, 10:42" or "12 March 2026, 10:42", in the time of this laptop.
 * @param at an instant in ISO 8601.
 * @param now where given, today and yesterday are called so.
 */
function moment(at: string, now?: Date): string {
  const then = new Date(at);
  if (Number.isNaN(then.getTime())) return DAY_WORDS.unknown;
  const time = clock(then);
  const days = now && Math.round((midnight(now) - midnight(then)) / 86_400_000);
  const day = days === 0 ? "Today" : days === 1 ? "Yesterday" : longDay(then);
  return `${day}, ${time}`;
}

export const VERSION_WORDS = {
  moment,
  heading: "Versions",
  intro: "A version is the whole workshop as it was. One is kept each time you open it, and whenever you ask.",
  privacy: "Words that you take out of the workshop still stand in its older versions. Remove those versions too if the words should go.",
  loading: "Looking for versions…",
  empty: "No version is kept yet.",
  keep: "Keep this version…",
  keepHeading: "Keep this version",
  keepHelp: "You can compare with it later, and go back to it.",
  name: "What is it called?",
  namePlaceholder: "Before the open day",
  keepNow: "Keep it",
  kept: (name: string): string => `“${name}” is kept`,
  rename: "Rename…",
  renameHeading: "Rename this version",
  renameHelp: "A version with a name stays until you remove it.",
  renameNow: "Rename",
  remove: "Remove…",
  removeHeading: "Remove this version?",
  removeHelp: (name: string): string =>
    `“${name}” is taken out of the file for good. Undo can't bring it back. The workshop stays as it is.`,
  removeNow: "Remove it",
  removed: (name: string): string => `“${name}” is removed`,
  more: (name: string): string => `More for “${name}”`,

  now: "Now",
  nowHelp: "the workshop as it is",
  reasons: {
    opened: "opened",
    asked: "kept",
    before: "before going back",
  } satisfies Record<VersionReason, string>,
  list: "Versions of this workshop",
  with: "Compare with",
  from: (from: string, to: string): string => `From ${from} to ${to}`,
  inSentence: (name: string): string => `“${name}”`,
  nowInSentence: "now",
  look: "What changed",
  picture: "Picture",
  asList: "List",
  comparing: "Comparing…",

  goBack: "Go back to this version",
  goBackTip: "The workshop becomes what it was then. The present is kept as a version, and Undo brings it back.",
  goBackLabel: (name: string): string => `Go back to “${name}”`,
  wentBack: (name: string): string => `The workshop is as it was: “${name}”`,

  isThere: (name: string): string => `The workshop is already as it was: “${name}”`,

  /** What a stone's tag says on the board that compares. */
  marks: {
    new: "New",
    back: "Brought back",
    moved: "Moved",
    changed: "Changed",
    removed: "Removed",
    parked: "Put aside",
  },
  legend: "Stones without a sign are the same in both.",

  errors: {
    gone: "That version is no longer there. Somebody may have removed it.",
    damaged: (name: string): string =>
      `The version “${name}” is damaged and can't be read. The workshop and its other versions are as they were.`,
  },

  changes: {
    nothing: "Nothing has changed.",
    groups: {
      stones: "Stones",
      links: "Links",
      title: "Title page",
      plan: "Plan",
      options: "Types of evidence",
      framework: "Framework",
      examples: "Examples",
      benefits: "Benefits",
      feedback: "Feedback",
      worksheet: "Worksheet",
      together: "Talking it over",
      easy: "Easy read",
      places: "Places and order",
    },
    noWords: "without words",

    added: (text: string, to: string): string => `${text} was added to ${to}.`,
    removed: (text: string, from: string): string => `${text} was removed from ${from}.`,
    removedWith: (text: string, from: string, label: string): string => `${text} was removed from ${from}, with ${label}.`,
    links: (n: number): string => counted(n, { one: "link", other: "links" }),
    rows: (n: number): string => counted(n, { one: "row of evidence", other: "rows of evidence" }),
    findings: (n: number): string => counted(n, { one: "finding", other: "findings" }),
    entries: (n: number): string => counted(n, { one: "note on how far we were", other: "notes on how far we were" }),
    asides: (n: number): string => counted(n, { one: "question set aside", other: "questions set aside" }),
    questions: (n: number): string => counted(n, { one: "open question", other: "open questions" }),
    later: "“come back to later”",
    moved: (text: string, from: string, to: string): string => `${text} moved from ${from} to ${to}.`,
    parked: (text: string): string => `${text} was put aside for later.`,
    back: (text: string): string => `${text} was brought back to the path.`,
    wording: (kind: keyof typeof KIND_TERMS): string => `${capital(KIND_TERMS[kind].one)} has new words:`,
    detail: (label: string, text: string): string => `“${label}” of ${text} changed:`,

    linked: (from: string, to: string): string => `${from} now leads to ${to}.`,
    linkedBecause: (from: string, to: string, text: string): string => `${from} now leads to ${to}, because ${text}.`,
    unlinked: (from: string, to: string): string => `${from} no longer leads to ${to}.`,
    why: (from: string, to: string): string => `Why ${from} leads to ${to} changed:`,

    rowAdded: (name: string): string => `${capital(name)} was added.`,
    rowRemoved: (name: string): string => `${capital(name)} was removed.`,
    within: (name: string): string => `in ${name}`,
    field: (label: string, to: string): string => `“${label}” changed ${to}:`,
    became: (from: string, to: string): string => `${from} became ${to}.`,
    wasEmptied: (from: string): string => `${from} was taken out.`,
    nowSays: (to: string): string => `${to}.`,

    elsewhere: (n: number): string => `${counted(n, { one: "stone stands", other: "stones stand" })} in another place.`,
    settled: (n: number): string => `${counted(n, { one: "stone has", other: "stones have" })} kept the place that the board found.`,
    order: (n: number): string => `${counted(n, { one: "row stands", other: "rows stand" })} in another order.`,

    /** The names of rows inside a sentence. */
    names: {
      title: "on the title page",
      evidence: (text: string, outcome: string): string => `the evidence ${text} for ${outcome}`,
      finding: (text: string, outcome: string): string => `the finding ${text} for ${outcome}`,
      option: (text: string): string => `the type of evidence ${text}`,
      framework: (text: string): string => `the part ${text}`,
      example: (text: string): string => `the example ${text}`,
      benefit: (text: string): string => `the benefit ${text}`,
      question: (text: string): string => `the question ${text}`,
      worksheet: (text: string): string => `the row ${text}`,
      aside: (text: string): string => `the question set aside about ${text}`,
      wholePath: "the whole path",
      round: (text: string): string => `the round ${text}`,
      progress: (outcome: string): string => `the history of ${outcome}`,
      form: (text: string): string => `the form ${text}`,
      result: (text: string, form: string): string => `the answers ${text} to the form ${form}`,
      said: (text: string): string => `“You said – we did” about ${text}`,
      easy: (text: string): string => `the easier wording ${text}`,
    },
    labels: {
      alt: "Picture",
      found: "Found on the way",
      state: "How far",
      date: "Day",
      form: "Form",
      formTitle: "Title",
      aboutForm: "About the form",
      own: "A form that we have already",
      formQuestions: "Questions",
      roundName: "Name of the round",
      sheets: "Sheets",
      answers: "Answers",
      said: "You said",
      did: "We did",
      notPossible: "What was not possible",
      next: "What comes next",
      saidStones: "Stones",
      evidenceOf: "Evidence",
      finding: "Belongs to",
      benefit: "Benefit",
      benefitGroup: "For whom",
      asked: "Question",
      yes: "Yes",
      partly: "Partly",
      no: "No",
      comments: "Comments",
      optionName: "Name of the type",
      exampleOutcome: "Outcome",
      frameworkText: "Text",
      gap: "Question",
      about: "Stone",
      reason: "Reason",
      way: "Way of choosing",
      revealed: "Shown to the room",
      votes: "Counts",
      part: "What it is for",
      easier: "Easier words",
      stands: "Stands for",
    },
    values: { dots: "dots", cards: "cards", yes: "yes", no: "no" },

    /** The parts of the summary. Those about stones name them in the first part only. */
    sum: {
      stones: (n: number): string => counted(n, { one: "stone", other: "stones" }),
      added: "added",
      removed: "removed",
      parked: "put aside for later",
      back: "brought back",
      moved: (from: string, to: string): string => `moved from ${from} to ${to}`,
      wording: (n: number): string => `${counted(n, { one: "wording", other: "wordings" })} changed`,
      progress: (n: number): string => `progress changed on ${counted(n, { one: "outcome", other: "outcomes" })}`,
      details: (n: number): string => `${counted(n, { one: "detail", other: "details" })} of stones changed`,
      linksAdded: (n: number): string => `${counted(n, { one: "link", other: "links" })} added`,
      linksRemoved: (n: number): string => `${counted(n, { one: "link", other: "links" })} removed`,
      reasons: (n: number): string => `${counted(n, { one: "reason", other: "reasons" })} changed`,
      group: (n: number, label: string): string => `${counted(n, { one: "change", other: "changes" })} ${label}`,
      elsewhere: (n: number): string => `${counted(n, { one: "stone", other: "stones" })} in another place`,
      settled: (n: number): string => `${counted(n, { one: "place", other: "places" })} kept`,
      order: (n: number): string => `${counted(n, { one: "row", other: "rows" })} in another order`,
    },
    inGroup: {
      title: "on the title page",
      plan: "in the plan",
      options: "in the types of evidence",
      framework: "in the framework",
      examples: "in the examples",
      benefits: "in the benefits",
      feedback: "in the feedback",
      worksheet: "in the worksheet",
      together: "in what we talked over",
      easy: "in the easy-read words",
    },
    strand: (strand: keyof typeof STRAND_TERMS): string => STRAND_TERMS[strand].one,
  },
} as const;
