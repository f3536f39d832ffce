/** What differs between two texts, word by word. */

export interface Stretch {
  readonly what: "same" | "gone" | "came";
  readonly text: string;
}

/** Comparing every word with every other: above this many pairs, what lies between the common ends counts as replaced. */
const MOST_PAIRS = 4_000_000;

/**
 * The stretches that make up both texts: "same" and "gone" give `before`, "same" and "came" give `after`. Where words
 * side by side differ, all that is gone stands before all that came: "four cups" and "some tea", not word by word.
 */
export function wordDifference(before: string, after: string): readonly Stretch[] {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const [gone, came] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  return inPhrases([
    ...stretches("same", old.slice(0, start)),
    ...(gone.length * came.length > MOST_PAIRS ? [...stretches("gone", gone), ...stretches("came", came)] : compared(gone, came)),
    ...stretches("same", old.slice(old.length - end)),
  ]);
}

/** Words, and what stands between them. */
const piecesOf = (text: string): readonly string[] => text.match(/\s+|[\p{L}\p{M}\p{N}'’-]+|[^\s\p{L}\p{M}\p{N}'’-]/gu) ?? [];

const stretches = (what: Stretch["what"], pieces: readonly string[]): readonly Stretch[] => pieces.map((text) => ({ what, text }));

/** The longest common run of pieces, kept; the rest gone or come. Source: the textbook table of common subsequences. */
function compared(old: readonly string[], now: readonly string[]): readonly Stretch[] {
  const width = now.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      common[row * width + column] =
        old[row] === now[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const found: Stretch[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    const [gone, came] = [old[row], now[column]];
    if (gone !== undefined && gone === came) {
      found.push({ what: "same", text: gone });
      row++;
      column++;
    } else if (came === undefined || (gone !== undefined && at(row + 1, column) >= at(row, column + 1))) {
      found.push({ what: "gone", text: gone ?? "" });
      row++;
    } else {
      found.push({ what: "came", text: came });
      column++;
    }
  }
  return found;
}

/** What is gone and what came in its place, and what is the same up to the next such place. */
interface Place {
  readonly gone: string;
  readonly came: string;
  readonly same: string;
}

const NOTHING: Place = { gone: "", came: "", same: "" };
const SPACES = /^[^\S\n]+$/;

function inPhrases(pieces: readonly Stretch[]): readonly Stretch[] {
  const places: Place[] = [NOTHING];
  for (const { what, text } of pieces) {
    const last = places.at(-1) as Place;
    if (what !== "same" && last.same !== "") places.push({ ...NOTHING, [what]: text });
    else places[places.length - 1] = { ...last, [what]: last[what] + text };
  }
  return joined(places)
    .flatMap((place) => (["gone", "came", "same"] as const).map((what) => ({ what, text: place[what] })))
    .filter(({ text }) => text !== "");
}

/** Two places with nothing but spaces between them are one, where words are replaced there. */
function joined(places: readonly Place[]): readonly Place[] {
  const all: Place[] = [];
  for (const { gone, came, same } of places) {
    const last = all.at(-1);
    if (last && last.gone + last.came !== "" && SPACES.test(last.same)) {
      const both: Place = { gone: last.gone + last.same + gone, came: last.came + last.same + came, same };
      if (both.gone.trim() !== "" && both.came.trim() !== "") {
        all[all.length - 1] = both;
        continue;
      }
    }
    all.push({ gone, came, same });
  }
  return all;
}
