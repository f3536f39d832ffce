/** A hint as a sentence. */
import { PLAIN_WORDS } from "../guidance/plain-words.ts";
import type { Hint } from "./hints.ts";

const { hints: words } = PLAIN_WORDS;

export function hintInWords(hint: Hint): string {
  switch (hint.kind) {
    case "hard":
      return words.hard(hint.text, hint.easier);
    case "short-form":
      return words.shortForm(hint.text);
    case "long":
      return words.long(hint.words);
    case "ideas":
      return words.ideas;
    case "passive":
      return words.passive(hint.text);
  }
}
