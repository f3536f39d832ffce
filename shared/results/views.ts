/** What came back, question by question over the rounds of its form, and outcome by outcome. All functions are pure. */
import { isDay } from "../model/fields.ts";
import { DAY_WORDS } from "../guidance/day-words.ts";
import { RESULT_WORDS } from "../guidance/results-words.ts";
import type { AnswerWay, EvidenceForm, FormQuestion, FormResult, ItemId, StoneId } from "../model/records.ts";
import { inOrder, type Workshop } from "../model/workshop.ts";
import { shownCounts, shownPeople, type Shown } from "./small.ts";

/** How results are shown. */
export interface ShownAs {
  /** Fewer than five people are said as "fewer than five". */
  readonly hidesSmall: boolean;
}
export const AS_COUNTED: ShownAs = { hidesSmall: false };

/** What one round says of a question. Of `counts`, `number` and `words` those are there that the question is answered by. */
export interface RoundView {
  readonly id: ItemId;
  /** Its name, its day, or which one it is. */
  readonly name: string;
  readonly date: string;
  /** One for each answer, in their order. */
  readonly counts: readonly Shown[];
  /** How many answered; null where that is not said or not known. */
  readonly people: Shown | null;
  /** In all. */
  readonly number: number | null;
  readonly words: readonly string[];
}

export interface QuestionView {
  readonly form: ItemId;
  readonly id: ItemId;
  /** Never empty. */
  readonly text: string;
  readonly answers: AnswerWay;
  /** In the order of time; only those in which somebody answered it. */
  readonly rounds: readonly RoundView[];
}

type Rounds = Pick<Workshop, "results">;
type Forms = Pick<Workshop, "forms" | "results">;

/** The rounds of a form in the order of time: by their day, and after those the ones without a day, as they are listed. */
export function roundsOf({ results }: Rounds, form: string): readonly FormResult[] {
  const own = inOrder(results).filter((one) => one.form === form);
  const dated = own.filter(({ date }) => date !== "").sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return [...dated, ...own.filter(({ date }) => date === "")];
}

/** "2 March 2026", from a day like 2026-03-02. What is none is said as it stands. */
export const resultDay = (day: string): string => (isDay(day) ? DAY_WORDS.longUtc(new Date(`${day}T00:00:00Z`)) : day);

/** What a round is called: its name, else its day, else which one it is, from 1 on. */
export function roundName({ name, date }: Pick<FormResult, "name" | "date">, nth: number): string {
  const own = name.trim().replace(/\s+/gu, " ");
  return own !== "" ? own : date !== "" ? resultDay(date) : RESULT_WORDS.round(nth);
}

export const questionText = ({ text }: Pick<FormQuestion, "text">): string =>
  text.trim().replace(/\s+/gu, " ") || RESULT_WORDS.unnamedQuestion;
export const formTitle = ({ title }: Pick<EvidenceForm, "title">): string => title.trim().replace(/\s+/gu, " ") || RESULT_WORDS.unnamedForm;

/** What every round says of a question. */
export function questionView(workshop: Rounds, form: EvidenceForm, question: FormQuestion, as: ShownAs = AS_COUNTED): QuestionView {
  const rounds = roundsOf(workshop, form.id).flatMap((round, at): readonly RoundView[] => {
    const answer = round.answers.find((one) => one.question === question.id);
    const words = (answer?.words ?? []).map((one) => one.trim()).filter(Boolean);
    const counts = answer?.counts ?? [];
    const number = answer?.number ?? null;
    if (number === null && words.length === 0 && !counts.some((n) => n > 0)) return [];
    const shown = shownCounts(counts, as.hidesSmall);
    const people = counts.length > 0 ? shown.people : words.length > 0 ? shownPeople(words.length, as.hidesSmall) : null;
    return [{ id: round.id, name: roundName(round, at + 1), date: round.date, counts: shown.counts, people, number, words }];
  });
  return { form: form.id, id: question.id, text: questionText(question), answers: question.answers, rounds };
}

/** Every question of a form, also those that nobody answered. */
export const formViews = (workshop: Rounds, form: EvidenceForm, as: ShownAs = AS_COUNTED): readonly QuestionView[] =>
  form.questions.map((question) => questionView(workshop, form, question, as));

/** The questions of all forms that something came back on, form by form. */
export const allViews = (workshop: Forms, as: ShownAs = AS_COUNTED): readonly QuestionView[] =>
  inOrder(workshop.forms)
    .flatMap((form) => formViews(workshop, form, as))
    .filter(({ rounds }) => rounds.length > 0);

/** What came back for an outcome: the questions that ask for one of its rows of evidence, and were answered. */
export function outcomeViews(
  workshop: Pick<Workshop, "forms" | "results" | "evidence">,
  outcome: StoneId,
  as: ShownAs = AS_COUNTED,
): readonly QuestionView[] {
  return inOrder(workshop.forms)
    .flatMap((form) =>
      form.questions
        .filter((question) => question.evidence.some((id) => workshop.evidence.get(id)?.outcome === outcome))
        .map((question) => questionView(workshop, form, question, as)),
    )
    .filter(({ rounds }) => rounds.length > 0);
}
