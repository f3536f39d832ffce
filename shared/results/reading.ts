/** Reading one cell of a table as an answer. All functions are pure. */
import { fold } from "../base/folded.ts";
import type { AnswerWay } from "../model/records.ts";
import { everyLanguage } from "../guidance/words.ts";
import { OTHER_ANSWERS } from "./answer-forms.ts";

type Chosen = keyof typeof OTHER_ANSWERS;

/** A cell as it is compared: without signs at its ends. */
export const plainCell = (cell: string): string =>
  fold(cell)
    .replace(/[\s_]+/gu, " ")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

const known = new Map<Chosen, ReadonlyMap<string, number>>();

/** Every word for an answer, and which one it is. Our own words, in every language, go before others'. */
function answersBy(way: Chosen): ReadonlyMap<string, number> {
  let answers = known.get(way);
  if (!answers) {
    const own = everyLanguage().flatMap(({ afterwardsWords }) =>
      afterwardsWords.ANSWER_WORDS[way].map((word, at) => [plainCell(word), at] as const),
    );
    const others = OTHER_ANSWERS[way].flatMap((all, at) => all.map((word) => [plainCell(word), at] as const));
    // The first of two with the same word stays.
    known.set(way, (answers = new Map([...own, ...others].reverse())));
  }
  return answers;
}

/** Which answer a cell says, from 0 on; null where that is not certain. */
export function answerIn(way: AnswerWay, cell: string): number | null {
  if (way !== "yes-partly-no" && way !== "five-steps") return null;
  const answers = answersBy(way);
  const text = plainCell(cell);
  const whole = answers.get(text);
  if (whole !== undefined) return whole;
  if (way === "five-steps") {
    const [, step] = /^([1-5])(?:$|[^\p{N}.,/]|[.,](?!\p{N}))/u.exec(text) ?? [];
    return step === undefined ? null : Number(step) - 1;
  }
  // "Yes, most days": an answer, and what somebody adds.
  const [first] = text.split(/\s?[,.;:!–(-]/u);
  return answers.get((first ?? "").trim()) ?? null;
}

/** The one number in a cell: "12", "1,200", "3.5", "12 hours"; null where there is none, or more than one. */
export function numberIn(cell: string): number | null {
  const found = [...cell.matchAll(/(?<![\p{L}\p{N}.,])[-−]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?![\p{N}])/gu)].map(
    ([text]) => text,
  );
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  const plain = /^[-−]?\d{1,3}(?:,\d{3})+/.test(only) ? only.replaceAll(",", "") : only.replace(",", ".");
  const value = Number(plain.replace("−", "-"));
  return Number.isFinite(value) ? value : null;
}
