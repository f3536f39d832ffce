/** Sentences and words of a text, as somebody counts them who reads it: a number, a name or an address is one word. */

/** A stretch of a text. */
export interface PlainStretch {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly at: number;
}

/** Letters and digits, with what holds parts of one word together: "co-production", "10:30", "we'll", "and/or", "www.site.uk". */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,:/@&_-]+[\p{L}\p{M}\p{N}]+)*/gu;
/** Where a sentence may end: at a line's end, or at its stop with what closes after it. A bullet begins one. */
const END = /[.?!…]+["'”’)\]]*(?=\s)|\n|[•●▪◦]/gu;
/** What is cut short with a stop in the middle of a sentence. */
const SHORTENED =
  /(?:^|[\s("'“‘])(?:e\.g|i\.e|etc|vs|approx|no|nos|mr|mrs|ms|mx|dr|prof|st|rev|tel|ext|incl|dept|p|pp|\p{L}|\d{1,2}|[ap]\.m)$/iu;
/** More letters than these before a stop are looked at by nothing. */
const LOOK_BACK = 12;

export const wordsIn = (text: string): readonly PlainStretch[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ text: word, at: index }));

/** The sentences of a text that hold a word, without blanks at their ends. */
export function sentencesIn(text: string): readonly PlainStretch[] {
  const found: PlainStretch[] = [];
  let from = 0;
  const take = (to: number): void => {
    const piece = text.slice(from, to);
    const inner = piece.trim();
    if (/[\p{L}\p{N}]/u.test(inner)) found.push({ text: inner, at: from + piece.indexOf(inner) });
    from = to;
  };
  for (const { 0: end, index } of text.matchAll(END)) {
    if (end === "." && goesOn(text, index)) continue;
    take(index + end.length);
  }
  take(text.length);
  return found;
}

/** Whether the stop there only cuts a word short, and its sentence goes on. */
function goesOn(text: string, stop: number): boolean {
  const before = text.slice(Math.max(0, stop - LOOK_BACK), stop);
  if (!SHORTENED.test(before)) return false;
  // "at 3." and "in Room B." end a sentence where a capital follows; "Dr. Ito", "No. 5" and "1. Meet" do not.
  const isTitle = /(?:mr|mrs|ms|mx|dr|prof|st|rev|e\.g|i\.e|no|nos)$/i.test(before);
  const opensLine = /(?:^|\n)\s*(?:\p{L}|\d{1,2})$/u.test(before);
  return isTitle || opensLine || !/^\.\s+\p{Lu}/u.test(text.slice(stop, stop + LOOK_BACK)) || /(?:^|\s)\p{Lu}$/u.test(before);
}
