/**
 * What in a text looks like it belongs to one person: an e-mail address, a telephone or NHS number, a name. It is a
 * question for whoever hands the text on, so it would rather miss something than cry wolf. Postcodes are left alone:
 * most of those in a plan are a hall's or an office's.
 */
import { GIVEN_NAMES, NAMES_AND_WORDS, NOT_BEFORE, NOT_SURNAMES, SURNAMES, TITLES } from "./names.ts";

export const PERSONAL_KINDS = ["email", "telephone", "nhs", "name"] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

export interface Personal {
  readonly kind: PersonalKind;
  /** As it stands in the text. */
  readonly excerpt: string;
  /** Where it begins, in UTF-16 code units. */
  readonly at: number;
}

/** Everything in `text` that looks personal, in its order; no two overlap. */
export function personalIn(text: string): readonly Personal[] {
  const found: Personal[] = [];
  const take = (more: readonly Personal[]): void => {
    for (const one of more) {
      const end = one.at + one.excerpt.length;
      if (!found.some(({ at, excerpt }) => one.at < at + excerpt.length && at < end)) found.push(one);
    }
  };
  // What is most certain comes first: the number in an e-mail address is no telephone number.
  take(matches(text, "email", EMAIL));
  take(matches(text, "telephone", TELEPHONE).filter(({ excerpt }) => isTelephone(excerpt)));
  take(matches(text, "nhs", TEN_DIGITS).filter(({ excerpt }) => isNhsNumber(excerpt)));
  take(matches(text, "name", TITLED).filter(({ excerpt }) => !NOT_SURNAMES.has(excerpt.split(/\s+/).at(-1) as string)));
  take(namesIn(text));
  return found.sort((a, b) => a.at - b.at);
}

const matches = (text: string, kind: PersonalKind, pattern: RegExp): readonly Personal[] =>
  [...text.matchAll(pattern)].map((match) => ({ kind, excerpt: match[0], at: match.index }));

/** The lengths are those of RFC 5321; without them a long text of the right letters would take the square of its length. */
const EMAIL = /(?<![\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-])[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;

/** A number that begins with 0, or with + and the number of a country; parts are set apart by spaces, hyphens or brackets. */
const TELEPHONE = /(?<![\p{L}\p{N}.,+/£-])(?:\+|\(?0)[\d() \u00a0\u2011-]{6,24}\d(?![\p{L}\p{N}]|[.,/:]\d)/gu;

/** A British number has 10 or 11 digits with its 0; an international one at most 15. Source: Ofcom, National Telephone Numbering Plan; ITU-T E.164. */
function isTelephone(excerpt: string): boolean {
  const digits = excerpt.replace(/\(0\)/, "").replace(/\D/g, "");
  if (excerpt.startsWith("+")) return digits.length >= 9 && digits.length <= 15;
  return /^0[1-9]/.test(digits) && (digits.length === 10 || digits.length === 11) && !isNhsNumber(excerpt);
}

const TEN_DIGITS = /(?<![\p{L}\p{N}.,+/£-])\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4}(?![\p{L}\p{N}-]|[.,/]\d)/gu;

/** The tenth digit checks the others, modulus 11. Source: NHS Data Dictionary, "NHS NUMBER". */
export function isNhsNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, "")].map(Number);
  // Numbers are given out from 010… (Scotland) to 799…; ten times the same digit is nobody's.
  if (digits.length !== 10 || (digits[0] as number) > 7 || new Set(digits).size === 1) return false;
  const check = 11 - (digits.slice(0, 9).reduce((sum, digit, at) => sum + digit * (10 - at), 0) % 11);
  return check !== 10 && digits[9] === check % 11;
}

const CAPITAL = "\\p{Lu}[\\p{L}'’-]*\\p{L}";
/** A title and what follows it with a capital. */
const TITLED = new RegExp(`(?<![\\p{L}\\p{N}])(?:${TITLES})\\.?[ \\u00a0]+${CAPITAL}(?:[ \\u00a0]${CAPITAL}(?!['’]s?\\b))?`, "gu");

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/**
 * Given names: alone where they mean nothing else, or with the capital word after them; those that are words, too, only
 * before a common surname.
 */
function namesIn(text: string): readonly Personal[] {
  const words = [...text.matchAll(WORD)];
  return words.flatMap((match, at): readonly Personal[] => {
    const name = plain(match[0]);
    const known = withoutAccents(name);
    const before = words[at - 1];
    const after = words[at + 1];
    const isOpen = GIVEN_NAMES.has(known);
    if (!isOpen && !NAMES_AND_WORDS.has(known)) return [];
    if (before && NOT_BEFORE.has(before[0]) && follows(text, before, match)) return [];
    const next = after && !isPossessive(match[0]) && follows(text, match, after) && /^\p{Lu}\p{Ll}/u.test(after[0]) ? after : undefined;
    const surname = next && plain(next[0]);
    if (!isOpen) return next && surname && SURNAMES.has(surname) && !placeAfter(text, words, at + 1) ? [excerpt(text, match, next)] : [];
    if (next && surname) return isPlace(surname) || placeAfter(text, words, at + 1) ? [] : [excerpt(text, match, next)];
    return placeAfter(text, words, at) ? [] : [{ kind: "name", excerpt: name, at: match.index }];
  });
}

const isPlace = (word: string): boolean => NOT_SURNAMES.has(word);
const isPossessive = (word: string): boolean => /['’]s$/.test(word);
const withoutAccents = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "");
const plain = (word: string): string => word.replace(/['’]s?$/, "");

/** Whether one word follows another with nothing between them but a space or the point of "St." */
const follows = (text: string, first: RegExpMatchArray, second: RegExpMatchArray): boolean =>
  /^\.?[ \u00a0]$/.test(text.slice((first.index as number) + first[0].length, second.index));

/** Whether a word goes on into the name of a place: "Elizabeth House", "George’s Park". */
function placeAfter(text: string, words: readonly RegExpMatchArray[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return word !== undefined && next !== undefined && follows(text, word, next) && isPlace(next[0]);
}

function excerpt(text: string, first: RegExpMatchArray, last: RegExpMatchArray): Personal {
  const at = first.index as number;
  return { kind: "name", excerpt: plain(text.slice(at, (last.index as number) + last[0].length)), at };
}
