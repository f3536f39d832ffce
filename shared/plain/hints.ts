/**
 * Hints for plain words: what in an English text may be hard to read, and how to make it easier. A hint is a suggestion about
 * words, never about people, so each rule stays silent where it is not sure: names, numbers and lists are nobody's fault.
 * Pure, and linear in the length of the text. Other languages than English get the hints on length alone.
 */
import { easierFor } from "./easier.ts";
import { passiveIn } from "./passive.ts";
import { sentencesIn, wordsIn, type PlainStretch } from "./sentences.ts";
import { unexplainedIn } from "./short-forms.ts";
import { secondIdeaIn } from "./ideas.ts";

/** The most words of a sentence that is read with ease. */
export const MOST_WORDS = 15;

export type Hint =
  | (PlainStretch & { readonly kind: "hard"; readonly easier: string })
  | (PlainStretch & { readonly kind: "short-form" })
  | (PlainStretch & { readonly kind: "long"; readonly words: number })
  | (PlainStretch & { readonly kind: "ideas" })
  | (PlainStretch & { readonly kind: "passive" });

export type HintKind = Hint["kind"];

/** The first is said first: what can be mended by one word goes before what needs a sentence to be thought out again. */
export const HINT_KINDS = ["hard", "short-form", "long", "ideas", "passive"] as const satisfies readonly HintKind[];

/** Everything that may be hard in a text, the first kind first, and each kind in the order of the text. */
export function hintsIn(text: string): readonly Hint[] {
  const sentences = sentencesIn(text);
  const inSentences = sentences.flatMap((sentence): readonly Hint[] => {
    const count = countWords(sentence.text);
    const second = secondIdeaIn(sentence.text);
    const passive = passiveIn(sentence.text);
    return [
      ...easierFor(sentence.text).map((one) => ({ ...moved(one, sentence.at), kind: "hard" as const })),
      ...(count > MOST_WORDS ? [{ ...sentence, kind: "long" as const, words: count }] : []),
      ...(second ? [{ ...moved(second, sentence.at), kind: "ideas" as const }] : []),
      ...(passive ? [{ ...moved(passive, sentence.at), kind: "passive" as const }] : []),
    ];
  });
  const all = [...inSentences, ...unexplainedIn(text).map((one) => ({ ...one, kind: "short-form" as const }))];
  return HINT_KINDS.flatMap((kind) => all.filter((hint) => hint.kind === kind));
}

/** The one hint that helps most; null where there is none. */
export const firstHint = (text: string): Hint | null => hintsIn(text)[0] ?? null;

const moved = <S extends PlainStretch>(stretch: S, by: number): S => ({ ...stretch, at: stretch.at + by });

/**
 * How many words there are to be taken in at once. A name of several words counts as one, and the entries in the middle of a
 * list count nothing: a list is long, but not hard.
 */
export function countWords(sentence: string): number {
  const parts = sentence.split(/[,;:]\s+|\s+[–—]\s+/);
  const isList = parts.length >= 4;
  return parts.reduce((sum, part, at) => {
    const words = namesAsOne(part);
    const isEntry = isList && at > 0 && at < parts.length - 1 && words <= 3;
    return sum + (isEntry ? 0 : words);
  }, 0);
}

/** "Leeds City Council" is one word to whoever knows it. */
function namesAsOne(part: string): number {
  let count = 0;
  let inName = false;
  wordsIn(part).forEach(({ text }, at) => {
    const isName = at > 0 && /^\p{Lu}/u.test(text) && text !== "I";
    if (!(isName && inName)) count++;
    inName = isName;
  });
  return count;
}
