/** Hints for the questions of a form. None of them keeps anybody from anything. */
import { FORMS_WORDS } from "../guidance/forms-words.ts";
import { MOST_WORDS } from "../plain/hints.ts";
import { wordsIn } from "../plain/sentences.ts";

/** What makes a question hard to answer, as a sentence: two questions in one, or more than 15 words. Null where there is nothing to say. */
export function questionHint(text: string): string | null {
  const count = wordsIn(text).length;
  if (ENDS_TWICE.test(text)) return FORMS_WORDS.question.several;
  return count > MOST_WORDS ? FORMS_WORDS.question.long(count) : null;
}

/** Two marks of a question with words between them. */
const ENDS_TWICE = /[?？؟][^?？؟]*\p{L}[^?？؟]*[?？؟]/u;
