/**
 * The forms that a plan proposes: for each row of evidence that no question asks for, a question on a form of its kind. Pure, and the
 * same for the same plan. What each type of evidence becomes: docs/adr/0067-forms-belong-to-the-plan.md.
 */
import { EVIDENCE_OPTIONS } from "../guidance/evidence-options.ts";
import { FORM_WORDS as words } from "../guidance/forms-words.ts";
import { onOneLine } from "../guidance/grammar.ts";
import type { AnswerWay, Evidence, EvidenceId, FormQuestion, Stone } from "../model/records.ts";
import type { Workshop } from "../model/workshop.ts";
import { gathered, plannedOutcomes } from "../pathway/reading-order.ts";
import { MOST_WORDS } from "../plain/hints.ts";
import { sentencesIn, wordsIn } from "../plain/sentences.ts";

/** In the order in which they are proposed. */
export const FORM_KINDS = ["feedback", "ratings", "tally", "talk", "tasks", "review"] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** A question that has no id yet: it gets one in its form. */
export type ProposedQuestion = Omit<FormQuestion, "id">;

export interface FormProposal {
  /** No two proposals have the same. */
  readonly key: string;
  readonly kind: FormKind;
  readonly title: string;
  readonly about: string;
  readonly questions: readonly ProposedQuestion[];
  /** The rows of the plan that it asks for, in the order of the plan. */
  readonly evidence: readonly EvidenceId[];
}

/** A row of the plan, with the outcome that it is for. */
interface PlanRow {
  readonly row: Evidence;
  readonly outcome: Stone;
}

/** What the types of the guidance become. */
const BY_TYPE: ReadonlyMap<string, FormKind> = new Map([
  ["quantitative", "tally"],
  ["voices", "talk"],
  ["ratings", "ratings"],
  ["tasks", "tasks"],
  ["reports", "review"],
]);
/** The types of evidence that people give on a sheet where it is collected that way; those that a team has added are among them. */
const isFilledIn = (type: string): boolean => type === "quantitative" || type === "voices" || !BY_TYPE.has(type);

const waysOf = (code: string): readonly string[] => EVIDENCE_OPTIONS.find((option) => option.code === code)?.ways ?? [];
/** Ways in which people write their answers down themselves: all the ways of ratings. */
const SHEETS = new Set(waysOf("ratings"));

function formKindOf({ type, ways }: Pick<Evidence, "type" | "ways">): FormKind {
  if (isFilledIn(type) && ways.some((way) => SHEETS.has(way.trim()))) return "feedback";
  return BY_TYPE.get(type) ?? "feedback";
}

/** A question that is asked once on a form, for all its rows. */
interface Once {
  readonly text: string;
  readonly answers: AnswerWay;
}

/** How a form of a kind is made of its rows: what is asked for each, and what is asked once before and after. */
interface Recipe {
  readonly answers: AnswerWay;
  readonly ask: (row: PlanRow) => string;
  readonly before?: readonly Once[];
  readonly after?: readonly Once[];
}

const inWords = (...texts: readonly string[]): readonly Once[] => texts.map((text) => ({ text, answers: "words" }));

const RECIPES: { readonly [K in FormKind]: Recipe } = {
  feedback: {
    answers: "yes-partly-no",
    ask: ({ outcome }) => words.ask.isSo(outcomeWords(outcome)),
    after: inWords(words.closing.else),
  },
  ratings: { answers: "five-steps", ask: ({ row, outcome }) => words.ask.howMuch(quotedIn(row.form) ?? outcomeWords(outcome)) },
  tally: { answers: "number", ask: (one) => countQuestion(shortest(one, words.ask.count)) },
  talk: {
    answers: "words",
    ask: ({ outcome }) => words.ask.said(outcomeWords(outcome)),
    before: [{ text: words.closing.people, answers: "number" }],
  },
  tasks: {
    answers: "yes-partly-no",
    ask: (one) => words.ask.done(shortest(one, words.ask.done)),
    after: inWords(words.closing.left),
  },
  review: {
    answers: "words",
    ask: ({ outcome }) => words.ask.changed(outcomeWords(outcome)),
    after: inWords(words.closing.helped, words.closing.hard),
  },
};

/** Nobody is asked more than this on one form, beside what is asked once. */
export const MOST_QUESTIONS = 10;

/**
 * Forms for the rows of evidence that no question asks for yet; rows of outcomes that wait in "come back to later" are left out.
 * Every such row is borne by a question.
 */
export function proposeForms(workshop: Workshop): readonly FormProposal[] {
  const rows = unaskedRows(workshop);
  return FORM_KINDS.flatMap((kind) =>
    proposalsOf(
      kind,
      rows.filter(({ row }) => formKindOf(row) === kind),
    ),
  );
}

/** One form, or as many as hold all questions, each of about the same length. */
function proposalsOf(kind: FormKind, rows: readonly PlanRow[]): readonly FormProposal[] {
  const { answers, ask, before = [], after = [] } = RECIPES[kind];
  // Rows that ask the same share a question.
  const asked = [...gathered(rows, ask)].map(([text, own]): ProposedQuestion => ({ text, answers, evidence: idsOf(own) }));
  const count = Math.ceil(asked.length / MOST_QUESTIONS);
  const each = Math.ceil(asked.length / Math.max(1, count));
  const { title, about } = words.kinds[kind];
  return Array.from({ length: count }, (_, nth) => {
    const questions = asked.slice(nth * each, (nth + 1) * each);
    const borne = new Set(questions.flatMap(({ evidence }) => evidence));
    const evidence = idsOf(rows.filter(({ row }) => borne.has(row.id)));
    const once = (all: readonly Once[]): readonly ProposedQuestion[] => all.map((one) => ({ ...one, evidence }));
    return {
      key: `${kind}-${nth + 1}`,
      kind,
      title: nth === 0 ? title : words.nth(title, nth + 1),
      about,
      questions: [...once(before), ...questions, ...once(after)],
      evidence,
    };
  });
}

const idsOf = (rows: readonly PlanRow[]): readonly EvidenceId[] => rows.map(({ row }) => row.id);

/** The rows of the plan, and those among them that no question asks for. */
function unaskedRows(workshop: Workshop): readonly PlanRow[] {
  const asked = askedRows(workshop);
  return plannedOutcomes(workshop).flatMap(({ stone, evidence }) =>
    evidence.filter(({ id }) => !asked.has(id)).map((row) => ({ row, outcome: stone })),
  );
}

/** The rows of evidence that some question asks for. */
export const askedRows = ({ forms }: Pick<Workshop, "forms">): ReadonlySet<EvidenceId> =>
  new Set([...forms.values()].flatMap(({ questions }) => questions.flatMap(({ evidence }) => evidence)));

/** A text as part of a sentence: on one line, without its stop and with quotation marks that can stand inside of others. */
const within = (text: string): string =>
  onOneLine(text)
    .replace(/[\s.,;:!?…–—-]+$/u, "")
    .replace(/(?<=^|[\s([])["“„«]/gu, "‘")
    .replace(/["“”„«»]/gu, "’");

/** The words on the stone, which are plainer than those for reports. */
const outcomeWords = ({ text }: Stone): string => within(text) || onOneLine(text);

/** What a row says should be looked at, where that makes a short question; else its outcome. @param ask what the question says around it. */
function shortest({ row, outcome }: PlanRow, ask: (what: string) => string): string {
  const [first] = sentencesIn(row.form);
  const said = first ? within(first.text) : "";
  return said !== "" && wordsIn(ask(said)).length <= MOST_WORDS ? said : outcomeWords(outcome);
}

/** "How many …" is a question already. */
const countQuestion = (what: string): string => (/^how (?:many|much|often|long)\b/i.test(what) ? `${what}?` : words.ask.count(what));

/** A sentence in quotation marks is what people are to rate. */
const quotedIn = (form: string): string | null => {
  const said = /“([^”]+)”|"([^"]+)"/u.exec(form);
  const text = within(said?.[1] ?? said?.[2] ?? "");
  return wordsIn(text).length > 1 ? text : null;
};
