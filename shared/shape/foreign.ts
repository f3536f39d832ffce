/**
 * What the bundled font lacks, and how wide it is taken to be. Emoji come from a bundled font of their own and are as
 * wide as they say; other scripts are drawn by whatever font a system has, so theirs are widths that the common ones
 * keep to, bold too.
 */

/** Noto Emoji (SIL Open Font License 1.1): all its signs are as wide as each other, in em. */
export const EMOJI_FONT = { family: "Noto Emoji", file: "NotoEmoji-Regular.ttf", advance: 2600 / 2048 } as const;

/**
 * Letters by their script, and the vowel signs that stand beside them, in em; the first row that fits counts. Measured
 * with the bold faces of DejaVu Sans and Noto Sans on sentences, and rounded up.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [/\p{Script=Arabic}/u, 0.68],
  [/\p{Script=Hebrew}/u, 0.65],
  [/\p{Script=Greek}/u, 0.72],
  [/[ЖМФШЩЫЮжмфшщыю]/u, 1.1],
  [/\p{Script=Cyrillic}/u, 0.78],
  [/(?=\p{Mc})[\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Kannada}\p{Script=Telugu}\p{Script=Myanmar}]/u, 0.85],
  [/[\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Kannada}\p{Script=Telugu}\p{Script=Myanmar}]/u, 1.15],
  [/\p{Mc}/u, 0.4],
  [/[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}]/u, 0.78],
  [/[\p{Script=Thai}\p{Script=Lao}\p{Script=Ethiopic}]/u, 0.72],
];

const widths = new Map<number, number>();

/** The width of a character that the bundled font lacks, in em; one em for scripts that the table does not name. */
export function foreignWidth(codePoint: number): number {
  let width = widths.get(codePoint);
  if (width === undefined) {
    const character = String.fromCodePoint(codePoint);
    width = WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? 1;
    widths.set(codePoint, width);
  }
  return width;
}

// Written as a string: the flag is newer than the language this is compiled to, not than what it runs on.
const ONE_EMOJI = new RegExp("^\\p{RGI_Emoji}$", "v");
const EMOJI_SIGN = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/gu;
const EMOJI = /^(?!\p{ASCII})\p{Emoji}/u;

/**
 * How many emoji a character as people see it is drawn as: one for a face, a flag or a family; more where a sequence is
 * none that emoji fonts know; 0 where it is no emoji.
 */
export function emojiIn(grapheme: string): number {
  if (ONE_EMOJI.test(grapheme)) return 1;
  return EMOJI.test(grapheme) ? Math.max(1, grapheme.match(EMOJI_SIGN)?.length ?? 0) : 0;
}

let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as people see them. */
export function* graphemesOf(text: string): Iterable<string> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  for (const { segment } of segmenter.segment(text)) yield segment;
}
