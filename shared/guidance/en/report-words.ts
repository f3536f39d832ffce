/**
 * The sentences of the impact report, beside the words that they are made of. They say what was recorded, by how many and when: never that
 * something is proved, and never more than what came in. Numbers below ten stand as words, as in other careful prose.
 */
import { capital, lowerFirst } from "../../base/wording.ts";
import type { Progress, ReportPart } from "../../model/records.ts";
import { ended, onOneLine, together, wovenReason } from "./grammar.ts";
import { counted, inQuotes, number, plural } from "./language.ts";

const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] as const;
const spelled = (n: number): string => SMALL[n] ?? number(n);
const some = (n: number, one: string, other: string): string => `${spelled(n)} ${plural(n, { one, other })}`;

const TENS = [
  "Ten",
  "Eleven",
  "Twelve",
  "Thirteen",
  "Fourteen",
  "Fifteen",
  "Sixteen",
  "Seventeen",
  "Eighteen",
  "Nineteen",
  "Twenty",
] as const;
/** No sentence begins with a figure. */
const first = (n: number): string => (n < SMALL.length ? capital(spelled(n)) : (TENS[n - SMALL.length] ?? `In all, ${number(n)}`));
const firstSome = (n: number, one: string, other: string): string => `${first(n)} ${plural(n, { one, other })}`;

export interface ReportCounts {
  readonly outcomes: number;
  readonly achieved: number;
  readonly started: number;
  readonly none: number;
  readonly impossible: number;
}

/** "four are achieved, two under way and one not possible"; what there is none of is left out. Of ten or more all are figures, as are the small ones. */
function states({ outcomes, achieved, started, none, impossible }: ReportCounts): string {
  const said = [
    { n: achieved, as: "achieved" },
    { n: started, as: "under way" },
    { n: none, as: "not started yet" },
    { n: impossible, as: "not possible" },
  ].filter(({ n }) => n > 0);
  const say = outcomes < SMALL.length ? spelled : number;
  const [only] = said;
  if (said.length === 1 && only) return `${outcomes === 1 ? "it is" : outcomes === 2 ? "both are" : "all are"} ${only.as}`;
  return together(said.map(({ n, as }, at) => `${say(n)}${at > 0 ? "" : n === 1 ? " is" : " are"} ${as}`));
}

/** Whether all are as far as each other: "both are achieved". */
const isOne = ({ achieved, started, none, impossible }: ReportCounts): boolean =>
  [achieved, started, none, impossible].filter((n) => n > 0).length === 1;

/** Several reasons in one sentence, each a clause; null where there is none that can be woven in. */
function because(reasons: readonly string[]): string | null {
  const clauses = reasons.flatMap((reason) => wovenReason(onOneLine(reason)) ?? []);
  return clauses.length === 0 ? null : clauses.map(({ text }) => `because ${text}`).join(", and ");
}

/** One of several ways to say the same: which one depends on where it stands, so that neighbours differ. */
const turn = <T>(ways: readonly [T, ...T[]], nth: number): T => ways[nth % ways.length] ?? ways[0];

export const REPORT_WORDS = {
  headings: {
    changed: "What changed, and how we know",
    known: "How we know",
    others: "Other outcomes",
    unplanned: "What nobody had planned",
    impossible: "What was not possible",
    stays: "The change that stays",
    benefits: "Benefits of taking part",
    together: "How working together went",
    said: "You said, we did",
    next: "What comes next",
    numbers: "Appendix: the numbers behind the pictures",
    plan: "Appendix: the plan, with what came in",
  },
  /** Stands below the heading of an impact. */
  impact: "The difference we work towards",

  nothing: "No outcome lies on the path yet, so there is nothing to report.",
  /** The first sentences of all. */
  changed: (counts: ReportCounts, days: { readonly first: string; readonly last: string } | null): readonly string[] => [
    ...(counts.outcomes === 0
      ? []
      : counts.outcomes === 1
        ? [`We planned one outcome: ${states(counts)}.`]
        : [
            isOne(counts)
              ? `We planned ${some(counts.outcomes, "outcome", "outcomes")}, and ${states(counts)}.`
              : `Of the ${some(counts.outcomes, "outcome", "outcomes")} that we planned, ${states(counts)}.`,
          ]),
    ...(days === null
      ? []
      : [
          days.first === days.last
            ? `This was recorded on ${days.first}.`
            : `This is what was recorded from ${days.first} to ${days.last}.`,
        ]),
  ],
  /** What was said of a question, in a line of its own. */
  shown: (question: string, sentences: readonly string[]): string => `${question} ${sentences.join(" ")}`,
  also: {
    good: (stones: readonly string[]): string => `Nobody had planned this, and we are glad of it: ${together(stones.map(inQuotes))}.`,
    bad: (stones: readonly string[]): string => `Nobody had planned this, and it was not good: ${together(stones.map(inQuotes))}.`,
    impossible: (stones: readonly string[]): string => `This was not possible: ${together(stones.map(inQuotes))}.`,
    /** What people said, and why it could not be. */
    wish: (said: string, why: string): string =>
      `People asked for this: ${inQuotes(said)}. It was not possible. ${ended(capital(onOneLine(why)))}`,
    more: (n: number): string => `The report tells of ${spelled(n)} more.`,
  },
  known: {
    evidence: (rows: number, found: number, records: number): string => {
      const planned =
        rows === found
          ? rows === 1
            ? "the one piece"
            : `all ${spelled(rows)} pieces`
          : `${spelled(found)} of the ${some(rows, "piece", "pieces")}`;
      const written = records === 0 ? "" : ` ${firstSome(records, "record was", "records were")} written down.`;
      return `Something has come in for ${planned} of evidence that we planned.${written}`;
    },
    sheets: (sheets: number, forms: number, rounds: number): string =>
      `People filled in ${counted(sheets, { one: "sheet", other: "sheets" })}, on ${some(forms, "form", "forms")}, in ${some(rounds, "round", "rounds")}.`,
    limits: "This shows what was counted and what people said. It does not show what else played a part.",
  },

  glance: {
    caption: "How far we are with each outcome.",
    captionMany: "How far we are, impact by impact.",
    outcome: "What we wanted",
    impact: "Towards",
    far: "How far",
    since: "Since",
    others: "No impact yet",
  },

  towards: {
    none: "No outcome leads here yet.",
    intro: (counts: ReportCounts, nth: number): string =>
      counts.outcomes === 1
        ? turn([`One outcome leads to this, and ${states(counts)}.`, `One outcome is told here: ${states(counts)}.`], nth)
        : turn(
            [
              `${firstSome(counts.outcomes, "outcome leads", "outcomes lead")} to this. ${isOne(counts) ? capital(states(counts)) : `Of these, ${states(counts)}`}.`,
              `Here we tell of ${some(counts.outcomes, "outcome", "outcomes")}: ${states(counts)}.`,
              `${firstSome(counts.outcomes, "outcome stands", "outcomes stand")} behind this, and ${isOne(counts) ? "" : "of them "}${states(counts)}.`,
            ],
            nth,
          ),
    above: (n: number): string =>
      n === 1
        ? "One more outcome leads here as well. It is told above."
        : `${first(n)} more outcomes lead here as well. They are told above.`,
    steps: "These are steps on the way. Whether the difference itself is there, no record of ours says by itself.",
    others: (n: number): string => `${firstSome(n, "outcome has", "outcomes have")} no link to an impact yet.`,
    notYet: "Nothing has begun here yet",
  },

  /** How far an outcome is, in a line of its own. */
  state: {
    none: () => "Not started",
    started: (day: string) => (day === "" ? "Under way" : `Under way since ${day}`),
    achieved: (day: string) => (day === "" ? "Achieved" : `Achieved, as recorded on ${day}`),
    impossible: (day: string) => (day === "" ? "Not possible" : `Not possible, as recorded on ${day}`),
  } satisfies { readonly [P in Progress]: (day: string) => string },
  found: { good: "Found on the way", bad: "Found on the way, and not good" },
  between: " · ",

  wanted: (reasons: readonly string[], nth: number): string => {
    const why = because(reasons);
    return why === null ? "" : `${turn(["We wanted this", "This matters to us", "We set out for this", "We work for this"], nth)} ${why}.`;
  },
  unplanned: {
    good: (reasons: readonly string[]): string => {
      const why = because(reasons);
      return `Nobody had planned this, and we are glad of it.${why === null ? "" : ` It helps ${why}.`}`;
    },
    bad: (): string => "Nobody had planned this, and it was not good. We tell it because we can learn from it.",
  },

  /** The entries of a history before the newest, then the newest with its reason. */
  far: {
    began: (day: string, nth: number): string =>
      turn([`It began on ${day}.`, `The first step was on ${day}.`, `We have worked on this since ${day}.`], nth),
    reached: (day: string, nth: number): string =>
      turn(
        [`On ${day} we counted it as achieved.`, `Since ${day} we count it as achieved.`, `It has counted as achieved since ${day}.`],
        nth,
      ),
    notPossible: (day: string, nth: number): string => turn([`On ${day} we had to leave it.`, `We had to give it up on ${day}.`], nth),
    stopped: (day: string): string => `On ${day} it was set back to the beginning.`,
    noDay: {
      none: "It was set back to the beginning.",
      started: "It is under way.",
      achieved: "We count it as achieved.",
      impossible: "We had to leave it.",
    } satisfies { readonly [P in Progress]: string },
    /** What somebody wrote as the reason: a sentence of its own, or one that begins with "because". */
    why: (text: string): string => {
      const line = onOneLine(text).trim();
      if (line === "") return "";
      return /^(?:because|since|as)\b/iu.test(line) ? `This is ${lowerFirst(ended(line))}` : ended(capital(line));
    },
  },

  came: {
    label: "What came in",
    dated: (day: string, text: string): string => (day === "" ? text : `${day}: ${text}`),
    earlier: (n: number): string => `${firstSome(n, "earlier record stands", "earlier records stand")} in the plan at the end.`,
  },
  asked: {
    label: "What we asked",
    line: (question: string, said: string): string => `${inQuotes(question)} ${said}`,
    picture: (question: string): string => `The answers to ${inQuotes(question)}.`,
    pictureRounds: (question: string, first: string, last: string): string =>
      `The answers to ${inQuotes(question)}, ${lowerFirst(first)} and ${lowerFirst(last)}.`,
    others: (n: number): string => `${firstSome(n, "more question was", "more questions were")} answered. The numbers stand at the end.`,
  },
  voices: {
    label: "In people’s own words",
    more: (n: number): string => `${first(n)} more said something in their own words.`,
  },

  stays: {
    lead: "This is what we want to stay when the project has ended.",
    from: (text: string, reasons: readonly string[]): string => {
      const why = because(reasons);
      return why === null ? ended(text) : `${ended(text)} We expect this ${why}.`;
    },
  },
  together: {
    asked: (questions: number, people: number): string =>
      `We asked ${some(questions, "question", "questions")} about how working together went. ${people === 1 ? "One person" : questions === 1 ? `${first(people)} people` : `As many as ${spelled(people)} people`} answered.`,
    most: (question: string, yes: number, all: number): string =>
      `The most yes answers came to ${inQuotes(question)}: ${number(yes)} of ${number(all)}.`,
    least: (question: string, yes: number, all: number): string =>
      `The fewest came to ${inQuotes(question)}: ${number(yes)} of ${number(all)}.`,
    one: (question: string, yes: number, all: number): string =>
      `Of ${number(all)} people, ${number(yes)} said yes to ${inQuotes(question)}.`,
  },
  said: {
    lead: "What people told us, and what became of it.",
    columns: { said: "You said", did: "We did", next: "What comes next" },
    notPossible: "Not possible: ",
    open: "We have not answered this yet.",
    nothing: "–",
  },
  next: {
    /** Stands above the outcomes that are under way, where nothing else is listed. */
    goOn: "We go on with this",
    named: (outcome: string, day: string): string =>
      day === "" ? inQuotes(outcome) : `${inQuotes(outcome)}. Something should come in by ${day}.`,
    underWay: (outcome: string, day: string): string =>
      day === ""
        ? `We go on with this: ${inQuotes(outcome)}.`
        : `We go on with this: ${inQuotes(outcome)}. Something should come in by ${day}.`,
    more: (n: number): string => `${firstSome(n, "more outcome is", "more outcomes are")} under way. The plan at the end has them all.`,
  },
  numbers: {
    lead: "Each table has the numbers of one picture, or of one question.",
    caption: (question: string, form: string): string => `${question} (${form})`,
  },

  /** To the team, in the window alone: what would make a part fuller. */
  missing: {
    far: (outcomes: readonly string[], more: number): string => `Nobody has said yet how far this is: ${named(outcomes, more)}`,
    came: (outcomes: readonly string[], more: number): string => `Nothing has come in yet for this: ${named(outcomes, more)}`,
    unlinked: "These outcomes lead to no impact. A link on the board gives each its place in the report.",
    towards: "No outcome leads to this impact, so the report leaves it out.",
    stays: "Nothing is said yet about the change that stays. Add a stone on the far bank.",
    benefits: "No benefits are written down yet. Ask the people who took part.",
    together: "Nobody has answered yet how working together went. Its place is Feedback.",
    said: "Nothing stands in “You said, we did” yet.",
    open: (n: number): string => `${firstSome(n, "thing that people said has", "things that people said have")} no answer yet.`,
    next: "Nothing says yet what comes next.",
    known: "Nothing has come in yet. Record it in the plan, or count what came back on forms.",
  },
} as const;

const named = (texts: readonly string[], more: number): string =>
  `${texts.map(inQuotes).join(", ")}${more > 0 ? `, and ${spelled(more)} more` : ""}.`;

/** What a paragraph is called where a person words it, and where versions are compared. */
export const REPORT_PART_WORDS = {
  "report-changed": "What changed",
  "report-shown": "What answers show",
  "report-also": "Not planned, not possible",
  "report-known": "How we know",
  "report-impact": "About the impact",
  "report-not-yet": "Not begun yet",
  "report-wanted": "Why we wanted it",
  "report-far": "How far, and since when",
  "report-came": "What came in",
  "report-asked": "What we asked",
  "report-voices": "In people’s own words",
  "report-stays": "The change that stays",
  "report-together": "How working together went",
  "report-said": "About you said, we did",
  "report-next": "What comes next",
} as const satisfies { readonly [P in ReportPart]: string };

/** The tab in which the report is looked at and worded. */
export const REPORT_TAB_WORDS = {
  intro: "This is the report as it will be. Change any sentence: press it and write. Nothing is saved to a file until you say so.",
  save: "Save the report…",
  formats: { word: "As a Word document", page: "As a web page", pdf: "As a PDF", slides: "As slides" },
  edit: (part: string): string => `Change “${part}”`,
  field: (part: string, about: string): string => (about === "" ? part : `${part}: ${about}`),
  help: "Each line is a paragraph. Empty: our own sentences come back.",
  done: "Done",
  own: "Your words",
  changed: "What this tells has changed since you worded it. The report uses our sentences again.",
  yours: "Your words were:",
  keep: "Use mine again",
  drop: "Let mine go",
  missing: "Only you see this:",
  elsewhere: (place: string): string => `What stands under “${place}” follows here.`,
  plan: "The plan with all its rows follows here.",
} as const;
