/** The answers of a round, and the questions of its form that they belong to. All functions are pure. */
import type { AnswerWay, EvidenceForm, FormAnswer, FormQuestion, FormResult } from "./records.ts";

type Kinds = Exclude<keyof FormAnswer, "question">;

/** What each kind of question is answered by; how many counts there are. */
export const ANSWERED_BY: { readonly [A in AnswerWay]: { readonly by: Kinds; readonly counts?: number } } = {
  "yes-partly-no": { by: "counts", counts: 3 },
  "five-steps": { by: "counts", counts: 5 },
  number: { by: "number" },
  words: { by: "words" },
};

export type AnswerFault =
  | { readonly is: "noQuestion" | "twice" }
  | { readonly is: "otherKind" | "otherCounts"; readonly question: Pick<FormQuestion, "answers"> };

/** The first answer of a round that does not fit its form; null where all do. */
export function unfitAnswer(
  { questions }: Pick<EvidenceForm, "questions">,
  { answers }: Pick<FormResult, "answers">,
): { readonly nth: number; readonly fault: AnswerFault } | null {
  for (const [nth, answer] of answers.entries()) {
    const question = questions.find(({ id }) => id === answer.question);
    if (!question) return { nth, fault: { is: "noQuestion" } };
    if (answers.findIndex((other) => other.question === answer.question) < nth) return { nth, fault: { is: "twice" } };
    const { by, counts } = ANSWERED_BY[question.answers];
    if (answer[by] === undefined) return { nth, fault: { is: "otherKind", question } };
    if (counts !== undefined && answer.counts?.length !== counts) return { nth, fault: { is: "otherCounts", question } };
  }
  return null;
}

/** The round without the answers that do not fit its form any more. */
export function withFitAnswers<R extends Pick<FormResult, "answers">>(form: Pick<EvidenceForm, "questions">, result: R): R {
  const unfit = unfitAnswer(form, result);
  return unfit === null ? result : withFitAnswers(form, { ...result, answers: result.answers.filter((_, at) => at !== unfit.nth) });
}
