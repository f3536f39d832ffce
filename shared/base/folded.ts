/** Words as they are compared when somebody looks for them: capitals, accents and hyphens make no difference. */

/** What stands on a letter, where a word without it is found too. Vowel signs of other scripts are letters, and stay. */
const ACCENTS = /(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** "Co-production", "coproduction" and a word with a soft hyphen in it are one word. */
const HYPHENS = /[\p{Pd}\u00AD]/u;
const QUOTES: Readonly<Record<string, string>> = { "‘": "'", "’": "'", ʼ: "'", "“": '"', "”": '"' };
const PLAIN = /^[ !-,.-~\n\t]*$/;

/** A text has few characters, each of them often. */
const known = new Map<string, string>();

/** One character of a text, folded: none for an accent or a hyphen, several for a ligature. */
function foldedCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) known.set(character, (folded = makeFolded(character)));
  return folded;
}

function makeFolded(character: string): string {
  // Through capitals: ß and SS are the same, and so are the two forms of a Greek sigma. A capital ẞ is a small one before that.
  const plain = character.normalize("NFKD").toLowerCase().toUpperCase().toLowerCase().normalize("NFKD");
  return [...plain].map((one) => (ACCENTS.test(one) || HYPHENS.test(one) ? "" : (QUOTES[one] ?? one))).join("");
}

/** A text as it is compared. */
export const fold = (text: string): string => (PLAIN.test(text) ? text.toLowerCase() : [...text].map(foldedCharacter).join(""));

/** The words that somebody looks for, folded, each once; signs at their ends are left out. */
export const soughtWords = (query: string): readonly string[] => [
  ...new Set(
    fold(query)
      .split(/\s+/u)
      .map((word) => word.replace(/^\p{P}+|\p{P}+$/gu, ""))
      .filter((word) => word !== ""),
  ),
];

/** A stretch of a text, from one place in it up to another. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Where these words stand in a text as it is written: in order, none over another. A letter is taken with its accent.
 * @param words folded, as `soughtWords` gives them.
 */
export function rangesOf(text: string, words: readonly string[]): readonly TextRange[] {
  const { folded, places } = withPlaces(text);
  const ranges = words
    .flatMap((word) => occurrences(folded, word).map((at) => ({ from: places[at]!.from, to: places[at + word.length - 1]!.to })))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const joined: TextRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && range.from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else joined.push(range);
  }
  return joined;
}

/** A folded text, and where in the text each of its characters comes from. */
function withPlaces(text: string): { readonly folded: string; readonly places: readonly TextRange[] } {
  let folded = "";
  let at = 0;
  const places: { from: number; to: number }[] = [];
  for (const character of text) {
    const to = at + character.length;
    const plain = foldedCharacter(character);
    const last = places.at(-1);
    if (plain === "" && ACCENTS.test(character) && last) last.to = to;
    // A ligature folds to several characters: each of them is all of it.
    const place = { from: at, to };
    for (let i = 0; i < plain.length; i++) places.push(place);
    folded += plain;
    at = to;
  }
  return { folded, places };
}

function occurrences(folded: string, word: string): readonly number[] {
  const found: number[] = [];
  if (word === "") return found;
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) found.push(at);
  return found;
}
