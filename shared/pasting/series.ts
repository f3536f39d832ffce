/** The letters and numbers by which people count the entries of a list, and the names of people that only look so. All functions are pure. */
import { NO_NAMES } from "./known.ts";

/** The orders in which lists are lettered. Where a script has two, both stand here. */
const ALPHABETS: readonly (readonly string[])[] = [
  "abcdefghijklmnopqrstuvwxyz",
  "αβγδεζηθικλμνξοπρστυφχψω",
  "абвгдежзиклмнопрстуфхцчшщэюя",
  "абвгґдеєжзиіїйклмнопрстуфхцчшщюя",
  "אבגדהוזחטיכלמנסעפצקרשת",
  "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
  "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ",
  "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
  "कखगघङचछजझञटठडढणतथदधनपफबभम",
  "কখগঘঙচছজ",
  "કખગઘઙચછજ",
  "ਕਖਗਘਙਚਛਜ",
  "가나다라마바사아자차카타파하",
  "アイウエオカキクケコ",
  "イロハニホヘト",
].map((letters) => [...letters]);

/** A letter of a list, as the source of a pattern: a class of its own, without brackets. */
export const LETTERS = `a-zA-Z${[...new Set(ALPHABETS.slice(1).flat())].flatMap((letter) => [...new Set([letter, letter.toUpperCase()])]).join("")}`;

/** A place in a series: "c." is the third of the small letters. */
export interface SeriesPlace {
  readonly series: string;
  readonly n: number;
}

export const CAPITAL_LETTERS = "capital letter ";
const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
/** @returns 0 where it is no Roman number below 40. */
function romanNumber(letters: string): number {
  const tens = /^x{0,3}(?![x])/.exec(letters)?.[0].length ?? 0;
  const rest = letters.slice(tens);
  const ones = rest === "" ? 0 : ROMAN.indexOf(rest) + 1;
  return rest !== "" && ones === 0 ? 0 : tens * 10 + ones;
}

/** Where letters may stand: "i" is the ninth letter and the first Roman number. */
export function placesOfLetters(letters: string): readonly SeriesPlace[] {
  const lower = letters.toLowerCase();
  const isLarge = isCapital(letters);
  const found = ALPHABETS.map((all, at): SeriesPlace => ({
    series: `${isLarge ? CAPITAL_LETTERS : "small letter "}${at} `,
    n: all.indexOf(lower) + 1,
  }));
  return [...found, { series: isLarge ? "capital Roman " : "small Roman ", n: romanNumber(lower) }].filter(({ n }) => n > 0);
}

/** Of a script without capitals, none is one. */
export const isCapital = (letters: string): boolean => letters !== letters.toLowerCase();

const WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]*";
/** "Miller", "B. van Dyk", "Smith-Jones (cook)": nothing but names, up to the end or the first stop. */
const NAMES = new RegExp(
  `^(?:\\p{Lu}\\.[\\s-]*)*(?:(?:d[aeiu]|del|della|la|le|van|von|der|den|ter|el|al|bin|ibn) )*${WORD}(?: ${WORD})*\\s*(?:$|[,;:/(\\t–—-])`,
  "u",
);

/**
 * What the words behind a capital letter say of it: "name" where they are the name of a person, "entry" where they can be none;
 * null where they may be either.
 */
export function behindCapital(words: string): "name" | "entry" | null {
  const text = words.trim();
  if (NAMES.test(text)) return "name";
  const [first = "", next = ""] = text.split(/\s+/u);
  if (/^[\p{Ll}\p{N}]/u.test(first) && !/^(?:d[aeiu]|del|la|le|van|von|der|den|ter|el|al|bin|ibn)$/u.test(first)) return "entry";
  return NO_NAMES.has(first.toLowerCase()) && /^[\p{Ll}\p{N}]/u.test(next) ? "entry" : null;
}
