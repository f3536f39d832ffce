/** Counting sheets of a form into a round, by ones or by totals; what is counted always fits the form's answers. All functions are pure. */
import { ANSWERED_BY, withFitAnswers } from "../model/answers.ts";
import type { EvidenceForm, FormAnswer, FormQuestion, FormResult } from "../model/records.ts";

/** What one sheet says to a question: which answer, from 0 on; a number; or words. */
export type GivenAnswer = { readonly choice: number } | { readonly number: number } | { readonly words: string };
/** One sheet: its answers by the ids of the questions. What was left open is not there. */
export type AnsweredSheet = Readonly<Partial<Record<string, GivenAnswer>>>;

/** The part of a round that is counted. */
export type CountedRound = Pick<FormResult, "sheets" | "answers">;
export const NOTHING_COUNTED: CountedRound = { sheets: 0, answers: [] };

type Form = Pick<EvidenceForm, "questions">;

/** How many answers a question has to choose from; 0 where it is answered otherwise. */
export const choicesOf = ({ answers }: Pick<FormQuestion, "answers">): number => ANSWERED_BY[answers].counts ?? 0;

export const isBlankSheet = (sheet: AnsweredSheet): boolean =>
  Object.values(sheet).every((answer) => answer === undefined || ("words" in answer && answer.words.trim() === ""));

/** Numbers that are added up keep no dust of binary fractions. */
const summed = (a: number, b: number): number => Number((a + b).toPrecision(12));

/** The answer to a question with one sheet more; answers that do not fit the question count nothing. */
function withOne(question: FormQuestion, before: FormAnswer | undefined, answer: GivenAnswer): FormAnswer | undefined {
  const choices = choicesOf(question);
  if ("choice" in answer) {
    if (!Number.isInteger(answer.choice) || answer.choice < 0 || answer.choice >= choices) return before;
    const counts = before?.counts ?? Array.from({ length: choices }, () => 0);
    return { question: question.id, counts: counts.map((n, at) => (at === answer.choice ? n + 1 : n)) };
  }
  if ("number" in answer) {
    if (question.answers !== "number" || !Number.isFinite(answer.number)) return before;
    return { question: question.id, number: summed(before?.number ?? 0, answer.number) };
  }
  const words = answer.words.trim();
  if (question.answers !== "words" || words === "") return before;
  return { question: question.id, words: [...(before?.words ?? []), words] };
}

/** What is counted with these sheets more, in the order of the form's questions. */
export function withSheets({ questions }: Form, before: CountedRound, sheets: readonly AnsweredSheet[]): CountedRound {
  const kept = withFitAnswers({ questions }, before).answers;
  const answers = questions.flatMap((question) => {
    let now = kept.find((one) => one.question === question.id);
    for (const sheet of sheets) {
      const answer = sheet[question.id];
      if (answer) now = withOne(question, now, answer);
    }
    return now ?? [];
  });
  return { sheets: before.sheets + sheets.length, answers };
}

/** Both together: sheets that were counted here, and those that come from a table. */
export function addedUp({ questions }: Form, one: CountedRound, other: CountedRound): CountedRound {
  const [a, b] = [one, other].map((counted) => withFitAnswers({ questions }, counted).answers) as [
    CountedRound["answers"],
    CountedRound["answers"],
  ];
  const answers = questions.flatMap(({ id }): readonly FormAnswer[] => {
    const [left, right] = [a, b].map((all) => all.find(({ question }) => question === id));
    if (!left || !right) return left ? [left] : right ? [right] : [];
    if (left.counts) return [{ question: id, counts: left.counts.map((n, at) => n + (right.counts?.[at] ?? 0)) }];
    if (left.number !== undefined) return [{ question: id, number: summed(left.number, right.number ?? 0) }];
    return [{ question: id, words: [...(left.words ?? []), ...(right.words ?? [])] }];
  });
  return { sheets: one.sheets + other.sheets, answers };
}

/** The answers of a round with another total for one question; null takes it away, and so do totals of nothing. */
export function withTotal(
  { questions }: Form,
  { answers }: Pick<CountedRound, "answers">,
  question: string,
  total: Omit<FormAnswer, "question"> | null,
) {
  const isNothing = total === null || total.counts?.every((n) => n === 0) === true || total.words?.length === 0;
  const others = answers.filter((one) => one.question !== question);
  const all = isNothing ? others : [...others, { ...total, question: question as FormAnswer["question"] }];
  const order = new Map<string, number>(questions.map(({ id }, at) => [id, at]));
  return all.toSorted((x, y) => (order.get(x.question) ?? 0) - (order.get(y.question) ?? 0));
}

/** What tells one content of a round from another: not its name, its day, or the order of words. */
const contentOf = ({ sheets, answers }: CountedRound): string =>
  JSON.stringify([
    sheets,
    answers
      .map(({ question, counts, number, words }) => [question, counts ?? null, number ?? null, words?.toSorted() ?? null])
      .toSorted((x, y) => (String(x[0]) < String(y[0]) ? -1 : 1)),
  ]);

/** The round among these whose content is the same; what is empty is like no other. */
export const sameRound = <R extends CountedRound>(rounds: readonly R[], counted: CountedRound): R | undefined =>
  counted.sheets === 0 && counted.answers.length === 0 ? undefined : rounds.find((round) => contentOf(round) === contentOf(counted));

/** The round that holds all the words of these answers already, where there are at least two of them. */
export function roundWithWords<R extends CountedRound>(rounds: readonly R[], { answers }: CountedRound): R | undefined {
  const all = answers.flatMap(({ question, words = [] }) => words.map((one) => JSON.stringify([question, one])));
  if (all.length < 2) return undefined;
  return rounds.find((round) => {
    const there = new Set(round.answers.flatMap(({ question, words = [] }) => words.map((one) => JSON.stringify([question, one]))));
    return all.every((one) => there.has(one));
  });
}

/** Questions with more answers than the round has sheets: a slip of the hand, or sheets that were not counted. */
export const overCounted = ({ sheets, answers }: CountedRound): readonly string[] =>
  answers
    .filter(({ counts, words }) => Math.max(counts?.reduce((sum, n) => sum + n, 0) ?? 0, words?.length ?? 0) > sheets)
    .map(({ question }) => question);
