/** Signs that no text has, and line breaks within a paragraph, as programs put them on the clipboard. All functions are pure. */

/** What stands at U+0080 to U+009F where a text of Windows was read as something else: "It\u0092s" is "It’s". */
const WINDOWS = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";
/** A terminal's colours; then control characters, places of pictures, and what is no character at all. */
// oxlint-disable-next-line no-control-regex
const NO_SIGN = /\x1B\[[\d;]*[A-Za-z]|[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\uFFF9-\uFFFC\uFFFE\uFFFF]/gu;

/** A text without the signs that nobody can read. Word ends the cells of a table with U+0007 and has hyphens of its own. */
export const legible = (text: string): string =>
  text.replace(NO_SIGN, (sign) => {
    if (sign === "\u0007") return " ";
    if (sign === "\u001E") return "-";
    const code = sign.charCodeAt(0);
    return code >= 0x80 && code < 0xa0 ? (WINDOWS[code - 0x80] ?? "").replace("\0", "") : "";
  });

/**
 * Whether bytes that were read as a text are one: it may hold a stray sign that no text has, but no empty byte, and not many.
 * @param text as it was read.
 */
export function isText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  const strange = text.match(/[\x01-\x08\x0E-\x1A\x1C-\x1F]/gu)?.length ?? 0;
  return !text.includes("\0") && strange <= text.length / 10;
}
