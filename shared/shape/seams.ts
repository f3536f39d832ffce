/** Where a line may end inside of what stands between two spaces: in scripts that put none between their words. */

/** Scripts that may break beside every character, and those where only a dictionary knows. */
const BY_CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFF60]/u;
const BY_DICTIONARY = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** What does not begin a line, and what does not end one. Source: JLREQ, cl-01 to cl-07. */
const NOT_FIRST =
  /^[\p{Pe}\p{Pf}\p{M}\u3001\u3002\uFF0C\uFF0E\uFF1A\uFF1B\uFF01\uFF1F\u30FC\u3005\u30FB\u2026,.:;!?%\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u30A1\u30A3\u30A5\u30A7\u30A9\u30C3\u30E3\u30E5\u30E7]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}]$/u;

let words: Intl.Segmenter | undefined;

/** A word in the parts between which a line may break; itself alone in scripts with spaces. All of it, in its order. */
export function seamed(word: string, graphemes: (text: string) => Iterable<string>): readonly string[] {
  if (BY_DICTIONARY.test(word)) {
    words ??= new Intl.Segmenter(undefined, { granularity: "word" });
    return joined(
      [...words.segment(word)].map(({ segment }) => segment),
      () => true,
    );
  }
  if (!BY_CHARACTER.test(word)) return [word];
  return joined([...graphemes(word)], (a, b) => BY_CHARACTER.test(a) || BY_CHARACTER.test(b));
}

/** Pieces put together again where `may` allows no break between them, or a sign would stand at the wrong end. */
function joined(pieces: readonly string[], may: (before: string, after: string) => boolean): readonly string[] {
  const parts: string[] = [];
  let last = "";
  for (const piece of pieces) {
    const seam = parts.length > 0 && may(last, piece) && !NOT_FIRST.test(piece) && !NOT_LAST.test(last);
    if (seam || parts.length === 0) parts.push(piece);
    else parts[parts.length - 1] += piece;
    last = piece;
  }
  return parts;
}
