/** The texts that leave with a file, and what in them looks personal. Facilitator's notes leave in none but the whole workshop, parked stones in none but that and their own list. */
import { partsLeaving, type Leaving, type Part } from "../export/products.ts";
import { frameworkLabel } from "../guidance/framework-prompts.ts";
import { PRIVACY_WORDS } from "../guidance/privacy-words.ts";
import { hasEvidence } from "../model/kinds.ts";
import type { LIST, SharedList } from "../model/lists.ts";
import { formsToWrite } from "../forms/take.ts";
import { isReportPart, type EvidenceForm, type StoneId } from "../model/records.ts";
import { infoOf, inOrder, linksOnPath, parkedStones, reportTextOf, stonesOnPath, type Workshop } from "../model/workshop.ts";
import { personalIn, type PersonalKind } from "./personal.ts";

/** The place in the window where a text can be changed. */
export type Spot =
  | { readonly at: "stone"; readonly id: StoneId }
  | { readonly at: "evidence"; readonly outcome: StoneId }
  | {
      readonly at:
        | "details"
        | "framework"
        | "options"
        | "examples"
        | "benefits"
        | "feedback"
        | "results"
        | "said"
        | "worksheet"
        | "questions"
        | "choosing"
        | "easy"
        | "forms"
        | "report"
        | "versions"
        | "hand-over";
    };

export interface Text {
  readonly text: string;
  /** In words: "Evidence for “A clear plan”". */
  readonly where: string;
  readonly spot: Spot;
}

export interface FoundPersonal {
  readonly kind: PersonalKind;
  readonly excerpt: string;
  readonly where: string;
  readonly spot: Spot;
}

/** What looks personal in the texts that leave with a file: each finding once for each place. */
export function findPersonal(workshop: Workshop, leaving: Leaving): readonly FoundPersonal[] {
  const found = new Map<string, FoundPersonal>();
  for (const { text, where, spot } of textsLeaving(workshop, leaving)) {
    for (const { kind, excerpt } of personalIn(text)) {
      const one = { kind, excerpt, where, spot };
      found.set(keyOfFound(one), one);
    }
  }
  return [...found.values()];
}

/** Tells one finding from another: what it is and where it stands. */
export const keyOfFound = ({ kind, excerpt, spot }: FoundPersonal): string => JSON.stringify([kind, excerpt, spot]);

/** Every text that leaves with a file, with the place where it stands. */
export function textsLeaving(workshop: Workshop, leaving: Leaving): readonly Text[] {
  return partsLeaving(leaving).flatMap((part) => TEXTS[part](workshop));
}

const several = (texts: readonly string[], where: string, spot: Spot): readonly Text[] =>
  texts.filter((text) => text !== "").map((text) => ({ text, where, spot }));

/** What a group has worded itself, for easy read or for the impact report. */
const wordings = (workshop: Workshop, ofReport: boolean): readonly Text[] =>
  inOrder(workshop.easy)
    .filter(({ part }) => isReportPart(part) === ofReport)
    .flatMap(({ stone, text }) =>
      ofReport
        ? several([text], PRIVACY_WORDS.where.report, { at: "report" })
        : several(
            [text],
            PRIVACY_WORDS.where.easy,
            stone !== "" && workshop.stones.has(stone) ? { at: "stone", id: stone } : { at: "easy" },
          ),
    );

const TEXTS: { readonly [P in Part]: (workshop: Workshop) => readonly Text[] } = {
  info: (workshop) => {
    const { title, project, organisation, place, about } = infoOf(workshop);
    return several([title, project, organisation, place, about], PRIVACY_WORDS.where.details, { at: "details" });
  },
  /** What stands above a printed board. */
  title: (workshop) => {
    const { title, project, organisation, place } = infoOf(workshop);
    return several([title, project, organisation, place], PRIVACY_WORDS.where.details, { at: "details" });
  },
  /** What stands above an easy-read document. */
  heading: (workshop) => {
    const { title, organisation } = infoOf(workshop);
    return several([title, organisation], PRIVACY_WORDS.where.details, { at: "details" });
  },
  forms: (workshop) => formTexts(formsToWrite(workshop).forms),
  easy: (workshop) => wordings(workshop, false),
  "report words": (workshop) => wordings(workshop, true),
  came: (workshop) => (["progress", "forms", "results", "said"] as const).flatMap((list) => ONLY_WHOLE[list]?.(workshop) ?? []),
  stones: (workshop) =>
    stonesOnPath(workshop).flatMap(({ id, text }) => several([text], PRIVACY_WORDS.where.stone(text), { at: "stone", id })),
  path: (workshop) => [
    ...stonesOnPath(workshop).flatMap(({ id, text, reportText, group }) =>
      several([text, reportText, group], PRIVACY_WORDS.where.stone(text), { at: "stone", id }),
    ),
    ...linksOnPath(workshop).flatMap(({ from, why }) =>
      several([why], PRIVACY_WORDS.where.link(nameOf(workshop, from)), { at: "stone", id: from }),
    ),
  ],
  outcomes: (workshop) =>
    stonesOnPath(workshop)
      .filter(hasEvidence)
      .flatMap((stone) =>
        several([reportTextOf(stone), stone.group], PRIVACY_WORDS.where.stone(stone.text), { at: "stone", id: stone.id }),
      ),
  options: (workshop) =>
    inOrder(workshop.options).flatMap(({ label, ways, examples }) =>
      several([label, ...ways, ...examples], PRIVACY_WORDS.where.options, { at: "options" }),
    ),
  labels: (workshop) => inOrder(workshop.options).flatMap(({ label }) => several([label], PRIVACY_WORDS.where.options, { at: "options" })),
  evidence: (workshop) => rowsOnPath(workshop).flatMap(({ outcome, form, ways }) => evidenceText(workshop, outcome, [form, ...ways])),
  who: (workshop) => rowsOnPath(workshop).flatMap(({ outcome, who, when }) => evidenceText(workshop, outcome, [who, when])),
  findings: (workshop) => {
    const rows = new Map(rowsOnPath(workshop).map((row) => [row.id, row.outcome]));
    return inOrder(workshop.findings).flatMap(({ evidence, text }) => {
      const outcome = rows.get(evidence);
      return outcome === undefined ? [] : evidenceText(workshop, outcome, [text]);
    });
  },
  /** The questions that were answered in numbers, and the names of their rounds. */
  results: (workshop) =>
    inOrder(workshop.forms).flatMap(({ id, questions }) => {
      const rounds = inOrder(workshop.results).filter(({ form }) => form === id);
      const asked = questions.filter(
        (one) => one.answers !== "words" && rounds.some(({ answers }) => answers.some(({ question }) => question === one.id)),
      );
      return asked.length === 0
        ? []
        : [
            ...several(
              asked.map(({ text }) => text),
              PRIVACY_WORDS.where.forms,
              { at: "forms" },
            ),
            ...several(
              rounds.map(({ name }) => name),
              PRIVACY_WORDS.where.results,
              { at: "results" },
            ),
          ];
    }),
  framework: (workshop) =>
    inOrder(workshop.framework).flatMap(({ key, text }) =>
      several([text], PRIVACY_WORDS.where.framework(frameworkLabel(key)), { at: "framework" }),
    ),
  examples: (workshop) =>
    inOrder(workshop.examples).flatMap(({ group, outcome, evidence }) =>
      several([group, outcome, ...evidence.flatMap(({ form, ways }) => [...form, ...ways])], PRIVACY_WORDS.where.examples, {
        at: "examples",
      }),
    ),
  benefits: (workshop) =>
    inOrder(workshop.benefits).flatMap(({ text }) => several([text], PRIVACY_WORDS.where.benefits, { at: "benefits" })),
  feedback: (workshop) =>
    inOrder(workshop.feedback).flatMap(({ question, comments }) =>
      several([question, ...comments], PRIVACY_WORDS.where.feedback, { at: "feedback" }),
    ),
  said: saidTexts,
  parked: (workshop) =>
    parkedStones(workshop).flatMap(({ id, text, reportText, group }) =>
      several([text, reportText, group], PRIVACY_WORDS.where.parked(text), { at: "stone", id }),
    ),
  /** What only the workshop's own file holds. */
  group: (workshop) => [
    ...inOrder(workshop.asides).flatMap(({ stone, reason }) => questionText(workshop, stone, reason)),
    ...inOrder(workshop.questions).flatMap(({ stone, text }) => questionText(workshop, stone, text)),
    ...inOrder(workshop.rounds).flatMap(({ question }) => several([question], PRIVACY_WORDS.where.rounds, { at: "choosing" })),
  ],
  whole: (workshop) => Object.values(ONLY_WHOLE).flatMap((texts) => texts?.(workshop) ?? []),
};

type Texts = (workshop: Workshop) => readonly Text[];

/** What leaves with the whole workshop alone: of each list in the JSON form, what no document for people has of it. */
const ONLY_WHOLE: { readonly [L in SharedList]: (typeof LIST)[L] extends { readonly leaves: "json" } ? Texts : Texts | null } = {
  stones: (workshop) =>
    inOrder(workshop.stones).flatMap(({ id, text, note, parked, picture }) => [
      ...several([note], parked ? PRIVACY_WORDS.where.parked(text) : PRIVACY_WORDS.where.note(text), { at: "stone", id }),
      ...several([picture?.alt ?? ""], PRIVACY_WORDS.where.picture(text), { at: "stone", id }),
    ]),
  worksheet: (workshop) =>
    inOrder(workshop.worksheet).flatMap(({ what, how, accessible, improve, keep }) =>
      several([what, how, accessible, improve, keep], PRIVACY_WORDS.where.worksheet, { at: "worksheet" }),
    ),
  links: (workshop) =>
    inOrder(workshop.links).flatMap(({ from, why }) =>
      several([why], PRIVACY_WORDS.where.link(nameOf(workshop, from)), { at: "stone", id: from }),
    ),
  evidence: (workshop) =>
    inOrder(workshop.evidence).flatMap(({ outcome, form, ways, who, when }) => evidenceText(workshop, outcome, [form, ...ways, who, when])),
  findings: (workshop) =>
    inOrder(workshop.findings).flatMap(({ evidence, text }) => {
      const row = workshop.evidence.get(evidence);
      return row ? evidenceText(workshop, row.outcome, [text]) : [];
    }),
  progress: (workshop) =>
    inOrder(workshop.progress).flatMap(({ outcome, why }) =>
      several([why], PRIVACY_WORDS.where.progress(nameOf(workshop, outcome)), { at: "stone", id: outcome }),
    ),
  forms: (workshop) => formTexts(inOrder(workshop.forms)),
  results: (workshop) =>
    inOrder(workshop.results).flatMap(({ name, answers }) =>
      several([name, ...answers.flatMap(({ words = [] }) => words)], PRIVACY_WORDS.where.results, { at: "results" }),
    ),
  said: saidTexts,
  pictures: null,
  info: null,
  options: null,
  framework: null,
  examples: null,
  benefits: null,
  feedback: null,
};

const formTexts = (forms: readonly EvidenceForm[]): readonly Text[] =>
  forms.flatMap(({ title, about, questions }) =>
    several([title, about, ...questions.map(({ text }) => text)], PRIVACY_WORDS.where.forms, { at: "forms" }),
  );

function saidTexts(workshop: Workshop): readonly Text[] {
  return inOrder(workshop.said).flatMap(({ said, did, notPossible, next }) =>
    several([said, did, notPossible, next], PRIVACY_WORDS.where.said, { at: "said" }),
  );
}

const nameOf = (workshop: Workshop, id: StoneId): string => workshop.stones.get(id)?.text ?? "";

const rowsOnPath = (workshop: Workshop) =>
  inOrder(workshop.evidence).filter(({ outcome }) => workshop.stones.get(outcome)?.parked === false);

const questionText = (workshop: Workshop, stone: StoneId | "", text: string): readonly Text[] =>
  several([text], PRIVACY_WORDS.where.asked, stone !== "" && workshop.stones.has(stone) ? { at: "stone", id: stone } : { at: "questions" });

const evidenceText = (workshop: Workshop, outcome: StoneId, texts: readonly string[]): readonly Text[] =>
  several(texts, PRIVACY_WORDS.where.evidence(nameOf(workshop, outcome)), { at: "evidence", outcome });
