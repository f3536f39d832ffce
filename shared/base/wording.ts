/** Small things done to words before they stand in a sentence. */
import { isolated } from "./direction.ts";

/** "“Planning meetings for what…”": a text short enough to stand inside a sentence; a word is cut only where it is very long. */
export function quoted(text: string, length = 40): string {
  const line = text.trim().replace(/\s+/g, " ");
  const characters = [...line];
  if (characters.length <= length) return `“${isolated(line)}”`;
  const end = characters.slice(0, length).lastIndexOf(" ");
  const words = characters
    .slice(0, end > length / 2 ? end : length - 1)
    .join("")
    .trimEnd();
  return `“${isolated(`${words}…`)}”`;
}

/** The same words at the beginning of a sentence. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The same words inside a sentence. "I" stays what it is, and so do "IT", "A&E" and words that are all in capitals. */
export const lowerFirst = (words: string): string =>
  /^\p{Lu}(?:[\p{Ll}'’\s]|$)/u.test(words) && !/^I\b/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
