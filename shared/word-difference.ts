/** What differs between two texts, word by word. */

export interface Stretch {
  readonly what: "same" | "gone" | "came";
  readonly text: string;
}

/** Comparing every word with every other: above this many pairs, what lies between the common ends counts as replaced. */
const MOST_PAIRS = 4_000_000;

/** The stretches that make up both texts: "same" and "gone" give `before`, "same" and "came" give `after`. */
export function wordDifference(before: string, after: string): readonly Stretch[] {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const [gone, came] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  return merged([
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
      common[row * width + column] = old[row] === now[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
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

function merged(found: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = [];
  for (const stretch of found) {
    const last = all.at(-1);
    if (last?.what === stretch.what) all[all.length - 1] = { ...last, text: last.text + stretch.text };
    else all.push(stretch);
  }
  return all;
}
