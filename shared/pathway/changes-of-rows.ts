/** Sentences about everything beside the path: the rows of plan, framework, examples and the other lists. */
import { FRAMEWORK_PARTS } from "../guidance/framework-prompts.ts";
import { EASY_WORDS } from "../guidance/easy-read-words.ts";
import { WORDS } from "../guidance/interface.ts";
import { FINDING_WORDS, PLAN_COLUMNS, WORKSHEET_WORDS } from "../guidance/plan-words.ts";
import { BENEFIT_TERMS, EXISTING_TERMS, PROGRESS_TERMS } from "../guidance/terms.ts";
import { VERSION_WORDS } from "../guidance/versions-words.ts";
import { quoted } from "../base/wording.ts";
import type { Evidence, Progress, StoneId } from "../model/records.ts";
import type { ListName, RecordOf } from "../model/lists.ts";
import type { Workshop } from "../model/workshop.ts";
import type { ChangeGroup, Compared, ChangeSentence } from "./what-changed.ts";
import { number } from "../guidance/locale.ts";

const words = VERSION_WORDS.changes;
const { names, labels, values } = words;

/** The bytes of pictures say nothing by themselves. */
type RowList = Exclude<ListName, "stones" | "links" | "pictures">;
/** The fields that a sentence names; a new field of a record needs its label here. */
type Labels<L extends RowList> = { readonly [F in Exclude<keyof RecordOf[L], "id" | "key" | "code" | "rank">]-?: string };

interface Told<L extends RowList> {
  readonly group: Exclude<ChangeGroup, "stones" | "links" | "places">;
  /** How a sentence calls the row: "the benefit “I speak up in meetings now”". */
  readonly name: (row: RecordOf[L], workshop: Workshop) => string;
  readonly labels: Labels<L>;
  /** The stone that the row belongs to. */
  readonly stone?: (row: RecordOf[L], workshop: Workshop) => StoneId | "" | undefined;
}

const named = (text: string): string => (text.trim() === "" ? words.noWords : quoted(text));
const outcomeOf = (row: Pick<Evidence, "outcome"> | undefined, workshop: Workshop): string =>
  named(workshop.stones.get(row?.outcome ?? "")?.text ?? "");
const typeOf = (code: string, workshop: Workshop): string => workshop.options.get(code)?.label ?? code;
const evidenceName = (row: Evidence, workshop: Workshop): string =>
  names.evidence(named(row.form.trim() || typeOf(row.type, workshop)), outcomeOf(row, workshop));

const TOLD: { readonly [L in RowList]: Told<L> } = {
  info: { group: "title", name: () => names.title, labels: WORDS.details },
  evidence: {
    group: "plan",
    name: evidenceName,
    labels: {
      outcome: labels.exampleOutcome,
      type: PLAN_COLUMNS.type.label,
      form: PLAN_COLUMNS.form.label,
      ways: PLAN_COLUMNS.ways.label,
      existing: PLAN_COLUMNS.existing.label,
      who: PLAN_COLUMNS.who.label,
      when: PLAN_COLUMNS.when.label,
      due: PLAN_COLUMNS.due.label,
    },
    stone: (row) => row.outcome,
  },
  findings: {
    group: "plan",
    name: (row, workshop) => names.finding(named(row.text || row.date), outcomeOf(workshop.evidence.get(row.evidence), workshop)),
    labels: { evidence: labels.finding, date: FINDING_WORDS.date.label, text: FINDING_WORDS.text.label },
    stone: (row, workshop) => workshop.evidence.get(row.evidence)?.outcome,
  },
  options: {
    group: "options",
    name: (row) => names.option(named(row.label)),
    labels: { label: labels.optionName, ways: PLAN_COLUMNS.ways.label, examples: WORDS.places.examples },
  },
  framework: {
    group: "framework",
    name: (row) => names.framework(quoted(FRAMEWORK_PARTS.find(({ key }) => key === row.key)?.label ?? row.key, 80)),
    labels: { text: labels.frameworkText },
  },
  examples: {
    group: "examples",
    name: (row) => names.example(named(row.outcome || row.group)),
    labels: { group: WORDS.stone.group, outcome: labels.exampleOutcome, evidence: labels.evidenceOf },
  },
  benefits: {
    group: "benefits",
    name: (row) => names.benefit(named(row.text)),
    labels: { who: labels.benefitGroup, text: labels.benefit },
  },
  feedback: {
    group: "feedback",
    name: (row) => names.question(named(row.question)),
    labels: { question: labels.asked, yes: labels.yes, partly: labels.partly, no: labels.no, comments: labels.comments },
  },
  worksheet: {
    group: "worksheet",
    name: (row) => names.worksheet(named(row.what)),
    labels: {
      what: WORKSHEET_WORDS.columns.what.label,
      how: WORKSHEET_WORDS.columns.how.label,
      accessible: WORKSHEET_WORDS.columns.accessible.label,
      improve: WORKSHEET_WORDS.columns.improve.label,
      keep: WORKSHEET_WORDS.columns.keep.label,
    },
  },
  progress: {
    group: "plan",
    name: (row, workshop) => names.progress(outcomeOf(row, workshop)),
    labels: { outcome: labels.exampleOutcome, state: labels.state, date: labels.date, why: labels.reason },
    stone: (row) => row.outcome,
  },
  forms: {
    group: "plan",
    name: (row) => names.form(named(row.title)),
    labels: { title: labels.formTitle, about: labels.aboutForm, own: labels.own, questions: labels.formQuestions },
  },
  results: {
    group: "plan",
    name: (row, workshop) => names.result(named(row.name || row.date), named(workshop.forms.get(row.form)?.title ?? "")),
    labels: { form: labels.form, name: labels.roundName, date: labels.date, sheets: labels.sheets, answers: labels.answers },
  },
  said: {
    group: "together",
    name: (row) => names.said(named(row.said)),
    labels: {
      said: labels.said,
      did: labels.did,
      notPossible: labels.notPossible,
      next: labels.next,
      date: labels.date,
      stones: labels.saidStones,
    },
  },
  asides: {
    group: "together",
    name: (row, workshop) => names.aside(row.stone === "" ? names.wholePath : named(workshop.stones.get(row.stone)?.text ?? "")),
    labels: { gap: labels.gap, stone: labels.about, reason: labels.reason },
    stone: (row) => row.stone,
  },
  questions: {
    group: "together",
    name: (row) => names.question(named(row.text)),
    labels: { stone: labels.about, text: labels.asked },
    stone: (row) => row.stone,
  },
  easy: {
    group: "easy",
    name: (row) => names.easy(named(row.text)),
    labels: { stone: labels.about, part: labels.part, of: labels.stands, text: labels.easier },
    stone: (row) => row.stone,
  },
  rounds: {
    group: "together",
    name: (row) => names.round(named(row.question)),
    labels: { question: labels.asked, way: labels.way, revealed: labels.revealed, votes: labels.votes },
  },
};

export const rowSentences = (compared: Compared): readonly ChangeSentence[] =>
  (Object.keys(TOLD) as RowList[]).flatMap((list) => compared.keys(list).flatMap((key) => sentencesOf(list, key, compared)));

function sentencesOf<L extends RowList>(list: L, key: string, { before, after }: Compared): readonly ChangeSentence[] {
  const { group, name, labels: fields, stone } = TOLD[list] as Told<L>;
  const was = before[list].get(key) as RecordOf[L] | undefined;
  const is = after[list].get(key) as RecordOf[L] | undefined;
  const row = is ?? was;
  const workshop = is ? after : before;
  if (!row) return [];
  const called = name(row, workshop);
  const place = list === "info" ? called : words.within(called);
  const shown = stone?.(row, workshop);
  const base = {
    group,
    wording: null,
    about: [{ list, key }],
    stones: shown ? [shown] : [],
    sum: { key: group, count: 1, say: (n: number) => words.sum.group(n, words.inGroup[group]), ofStones: false },
  };
  if (!was) return [{ ...base, lead: words.rowAdded(called) }];
  if (!is) return [{ ...base, lead: words.rowRemoved(called) }];
  return (Object.keys(fields) as (keyof Labels<L> & string)[]).flatMap((field): readonly ChangeSentence[] => {
    const [old, now] = [fieldOf(was, field), fieldOf(is, field)];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    const wording = { before: inText(list, field, old, before), after: inText(list, field, now, after) };
    // Two things may be called alike: then that it changed is all that words can say.
    return [{ ...base, lead: words.field(fields[field], place), wording: wording.before === wording.after ? null : wording }];
  });
}

const fieldOf = (row: object, field: string): unknown => (row as Readonly<Record<string, unknown>>)[field];

/** A field's value as people read it. */
function inText(list: RowList, field: string, value: unknown, workshop: Workshop): string {
  if (typeof value === "boolean") return value ? values.yes : values.no;
  if (typeof value === "number") return number(value);
  if (typeof value === "string") return READ[`${list}.${field}`]?.(value, workshop) ?? value;
  if (Array.isArray(value)) return value.map((one) => inText(list, field, one, workshop)).join("\n");
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .map(([part, one]) => inText(list, part, one, workshop).replaceAll("\n", ", "))
    .filter((text) => text !== "")
    .join(": ");
}

type Read = (value: string, workshop: Workshop) => string | undefined;
const textOfStone: Read = (id, workshop) => workshop.stones.get(id)?.text;

/** Fields that hold an id or a code, by what people know these as. */
const READ: Readonly<Partial<Record<string, Read>>> = {
  "evidence.outcome": textOfStone,
  "evidence.type": typeOf,
  "evidence.existing": (value) => EXISTING_TERMS[value as keyof typeof EXISTING_TERMS].label,
  "findings.evidence": (id, workshop) => {
    const row = workshop.evidence.get(id);
    return row && evidenceName(row, workshop);
  },
  "progress.outcome": textOfStone,
  "progress.state": (value) => PROGRESS_TERMS[value as Progress].label,
  "results.form": (id, workshop) => workshop.forms.get(id)?.title,
  "said.stones": textOfStone,
  "examples.type": typeOf,
  "benefits.who": (value) => BENEFIT_TERMS[value as keyof typeof BENEFIT_TERMS].label,
  "asides.stone": (id, workshop) => (id === "" ? names.wholePath : textOfStone(id, workshop)),
  "questions.stone": (id, workshop) => (id === "" ? names.wholePath : textOfStone(id, workshop)),
  "easy.stone": (id, workshop) => (id === "" ? names.wholePath : textOfStone(id, workshop)),
  "easy.of": () => "",
  "easy.part": (value) => EASY_WORDS.parts[value as keyof typeof EASY_WORDS.parts],
  "rounds.way": (value) => values[value as keyof typeof values],
  "rounds.stone": textOfStone,
};
