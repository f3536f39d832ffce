/**
 * The test language: English with an accent on every vowel and on every letter that has one, each vowel doubled, so that
 * words are longer as they are in other languages, and marked at both ends. Whoever sees a word without them sees one
 * that is not in the tables; whoever sees no mark at an end sees words that are cut. Nobody chooses it by accident:
 * the settings do not know it.
 */
import type * as en from "./en/index.ts";

const PLAIN = "AaCcDdEeGgHhIiKkLlNnOoRrSsTtUuWwYyZz";
const ACCENTED = "ÁáČčĎďÉéĞğĦħÍíĶķĹĺŇňÖöŘřŠšŤťÜüŴŵÝýŽž";
const ACCENT = new Map([...PLAIN].map((letter, at) => [letter, [...ACCENTED][at] ?? letter]));

/** What is the same in every language: addresses, ends of file names, keys of the keyboard, switches. */
const SAME = /https?:\S+|--\w[\w-]*|(?<![\p{L}\d])\.[a-z]{2,6}\b|\b(?:Ctrl|Control|Alt|Shift|Enter|Escape|Tab|F\d+)\b/gu;

/** A text in the test language. Blanks at its ends and a last colon stay outside the marks; a text without letters stays as it is. */
export function strange(text: string): string {
  const [, before = "", inner = "", after = ""] = /^(\s*)([^]*?)([\s:]*)$/.exec(text) ?? [];
  if (!/\p{L}/u.test(inner.replace(SAME, ""))) return text;
  const same = inner.match(SAME) ?? [];
  const said = inner.split(SAME).map((part, at) => [...part].map(accented).join("") + (same[at] ?? ""));
  return `${before}«${said.join("")}»${after}`;
}

const accented = (letter: string): string => {
  const strange = ACCENT.get(letter) ?? letter;
  return /[aeiou]/.test(letter) ? strange + strange : strange;
};

/** What is no text to be read: how the language itself counts, writes days and joins sentences. */
const AS_IT_IS = new Set(["language", "grammar"]);

/** A whole language in the test language: every text, and every text that a function says. */
export const inTestLanguage = (language: typeof en): typeof en =>
  Object.fromEntries(Object.entries(language).map(([file, table]) => [file, AS_IT_IS.has(file) ? table : deep(table)])) as typeof en;

function deep(value: unknown): unknown {
  if (typeof value === "string") return strange(value);
  if (typeof value === "function") return (...given: unknown[]): unknown => deep(value(...given));
  if (Array.isArray(value)) return value.map(deep);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, deep(one)]));
  }
  return value;
}
