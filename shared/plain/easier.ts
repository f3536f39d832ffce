/** Hard words of a sentence, each with an easier one. */
import { EASIER_VERBS, EASIER_WORDS } from "../guidance/easier-words.ts";
import { wordsIn, type PlainStretch } from "./sentences.ts";

interface Hard extends PlainStretch {
  readonly easier: string;
}

/** Every form of every hard word, and how many words the longest has. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(EASIER_WORDS).flatMap(([hard, easier]) => [hard, ...plurals(hard)].map((form) => [form, easier] as const)),
  ...Object.entries(EASIER_VERBS).flatMap(([hard, easier]) => verbForms(hard).map((form) => [form, easier] as const)),
]);
const MOST = Math.max(...[...FORMS.keys()].map((form) => form.split(" ").length));

/** The longest match at each place. A name is left alone: a capital inside a sentence, or several capitals in a row. */
export function easierFor(sentence: string): readonly Hard[] {
  const words = wordsIn(sentence);
  const found: Hard[] = [];
  for (let at = 0; at < words.length; at++) {
    for (let size = Math.min(MOST, words.length - at); size > 0; size--) {
      const run = words.slice(at, at + size);
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last || isName(words, at, size)) continue;
      const easier = FORMS.get(run.map(({ text }) => plain(text)).join(" "));
      if (easier === undefined || /[,;:.?!]/.test(sentence.slice(first.at, last.at))) continue;
      found.push({ text: sentence.slice(first.at, last.at + last.text.length), at: first.at, easier });
      at += size - 1;
      break;
    }
  }
  return found;
}

/** As it stands in the list: small letters, a straight apostrophe away, and -ise for -ize. */
const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s$/, "")
    .replace(/iz(?=e|ing|ation)/, "is");

const CAPITAL = /^\p{Lu}/u;

function isName(words: readonly PlainStretch[], at: number, size: number): boolean {
  const run = words.slice(at, at + size);
  if (run.slice(1).some(({ text }) => CAPITAL.test(text))) return true;
  if (!CAPITAL.test(run[0]?.text ?? "")) return false;
  return at > 0 || CAPITAL.test(words[at + size]?.text ?? "");
}

function plurals(word: string): readonly string[] {
  return /^[a-z]{3,}[^sy]$/.test(word) ? [`${word}s`] : [];
}

function verbForms(verb: string): readonly string[] {
  const stem = verb.replace(/e$/, "");
  if (verb === "undertake") return ["undertake", "undertakes", "undertook", "undertaken", "undertaking"];
  if (verb === "strive") return ["strive", "strives", "strove", "striven", "striving"];
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (verb === "embed") return [verb, "embeds", "embedded", "embedding"];
  return [verb, `${verb}${/(?:s|sh|ch|x)$/.test(verb) ? "es" : "s"}`, `${stem}ed`, `${stem}ing`];
}
