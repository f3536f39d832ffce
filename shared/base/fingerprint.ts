/**
 * A short mark of a text: another text has another one, but for chance. It says whether words have changed without keeping
 * them; it is no protection. Source: FNV-1a, run twice over UTF-16 code units with 32 bits each.
 */
export function fingerprint(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x01000193) + 1;
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
