/** Short forms such as "EDI" that a text does not explain. */
import { wordsIn, type PlainStretch } from "./sentences.ts";

/** Known to nearly everybody here, and words that people write large to be heard. */
const KNOWN =
  /^(?:UK|GB|NHS|TV|GP|GPS|DVD|CD|OK|BBC|ITV|PDF|ID|AM|PM|USA|US|EU|UN|PIN|DJ|MP|MPS|QR|FM|VIP|DIY|BSL|HIV|AIDS|COVID|SMS|USB|ATM|BBQ|PE|TLC|VE|NB|AD|BC|ONE|TWO|WE|YOU|NOT|ALL|ANY|AND|OR|BUT|THE|OUR|MUST|STOP|YES|NO|NEW|NOW|NEVER|ALWAYS|ONLY|VERY|WILL|CAN|CAN'T|DO|DON'T|HAS|HAVE|IS|ARE|WAS|BE|TO|OF|IN|ON|AT|BY|FOR|IT|ME|MY|SO|UP|GO|IF|AS|AN|US|HELP|MORE|LESS|LOTS|REAL|GOOD|BAD|BIG|WHO|WHAT|WHEN|WHERE|WHY|HOW|EVERY|EACH|BOTH|SAME|THIS|THAT|WITH|FROM|THEY|THEM|FREE|OPEN|SAFE|FUN|TEA|LOVE|HOPE|BOSS|TEAM)$/;
/** Roman numbers. */
const ROMAN = /^[IVX]+$/;
const MOST_LETTERS = 6;

/** Each short form once, where it first stands. */
export function unexplainedIn(text: string): readonly PlainStretch[] {
  const words = wordsIn(text);
  const large = words.filter(({ text: word }) => /^\p{Lu}{2,}$/u.test(word));
  // Where most words are large, that is how somebody writes.
  if (large.length * 2 > words.length && words.length > 1) return [];
  const seen = new Set<string>();
  const found: PlainStretch[] = [];
  words.forEach((word, at) => {
    const form = word.text.replace(/['’]?s$/, "");
    if (seen.has(form) || !isShortForm(form)) return;
    seen.add(form);
    if (!isOfName(form, words[at + 1]) && !isExplained(text, words, word, at, form)) found.push({ text: form, at: word.at });
  });
  return found;
}

/** Capitals alone: what holds a figure is a room, a postcode, a form or a size of paper. */
const isShortForm = (form: string): boolean =>
  /^\p{Lu}+$/u.test(form) && form.length >= 2 && form.length <= MOST_LETTERS && !KNOWN.test(form) && !ROMAN.test(form);

/** "JK Rowling", "AJ Khan": the first letters of a person's names. */
const isOfName = (form: string, next: PlainStretch | undefined): boolean => form.length === 2 && /^\p{Lu}\p{Ll}/u.test(next?.text ?? "");

/** "EDI (equality, diversity and inclusion)", "equality, diversity and inclusion (EDI)", "EDI means …". */
function isExplained(text: string, words: readonly PlainStretch[], { at, text: word }: PlainStretch, nth: number, form: string): boolean {
  const after = text.slice(at + word.length, at + word.length + 24);
  if (/^\s*(?:\(\s*\p{L}{3,}|[:=–—]\s|,?\s+(?:means|is short for|stands for|short for)\b)/u.test(after)) return true;
  if (!/\(\s*$/.test(text.slice(Math.max(0, at - 3), at))) return false;
  const before = words.slice(Math.max(0, nth - 2 * MOST_LETTERS), nth).map((one) => one.text[0]?.toUpperCase() ?? "");
  let letter = form.length - 1;
  for (let from = before.length - 1; from >= 0 && letter >= 0; from--) if (before[from] === form[letter]) letter--;
  return letter < 0;
}
