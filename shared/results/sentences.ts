/** What came back on a question as sentences: what was said, by how many, and in which round. Nothing is claimed beyond that. Pure. */
import { ANSWER_WORDS } from "../guidance/afterwards-words.ts";
import { RESULT_WORDS } from "../guidance/results-words.ts";
import type { AnswerWay } from "../model/records.ts";
import type { Shown } from "./small.ts";
import type { QuestionView, RoundView } from "./views.ts";

/** The words of a question's answers, in the order in which they are counted; none where it is answered otherwise. */
export const answerWords = (answers: AnswerWay): readonly string[] =>
  answers === "yes-partly-no" || answers === "five-steps" ? ANSWER_WORDS[answers] : [];

/** Of the newest round, and beside it of the first where there are several; none where nothing came back. */
export function resultSentences(view: QuestionView): readonly string[] {
  const [first, last] = [view.rounds[0], view.rounds.at(-1)];
  if (!first || !last) return [];
  const isOne = first === last;
  if (view.answers === "number") {
    const now = RESULT_WORDS.inAll(last.number ?? 0, last.name);
    return isOne ? [now] : [now, RESULT_WORDS.inAllBefore(first.number ?? 0, first.name)];
  }
  if (view.answers === "words") return view.rounds.map(({ people, name }) => RESULT_WORDS.answeredInWords(people ?? 0, name));
  const at = told(view);
  const words = answerWords(view.answers);
  const said = at.map((nth) => words[nth] ?? "");
  const now = RESULT_WORDS.saidBy(said, sumOf(last, at), last.people, last.name);
  return isOne ? [now] : [now, RESULT_WORDS.before(sumOf(first, at), first.people, first.name)];
}

/** Which answers are told in a sentence: yes, or the two highest steps; one of them where small numbers are not said, for a sum would give them away. */
function told({ answers, rounds }: QuestionView): readonly number[] {
  if (answers === "yes-partly-no") return [0];
  return rounds.some(({ counts }) => counts.includes("few")) ? [4] : [3, 4];
}

const sumOf = ({ counts }: RoundView, at: readonly number[]): Shown => {
  const told = at.map((nth) => counts[nth] ?? 0);
  return told.includes("few") ? "few" : told.reduce<number>((sum, n) => sum + (n === "few" ? 0 : n), 0);
};
