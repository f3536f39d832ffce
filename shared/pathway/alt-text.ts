/** The picture of the path in words, for people who do not see it: what screen readers say in its place. */
import { ALT_WORDS } from "../guidance/path-words.ts";
import { foundOf } from "../model/kinds.ts";
import { KINDS, STRANDS, type Stone } from "../model/records.ts";
import { infoOf, linksOnPath, stonesOnPath, type Workshop } from "../model/workshop.ts";
import { progressSentence } from "./progress.ts";

/** A few sentences: what the picture shows and how much of it there is. */
export function altTextOf(workshop: Workshop): string {
  const title = infoOf(workshop).title.trim();
  const stones = stonesOnPath(workshop);
  if (stones.length === 0) return ALT_WORDS.empty(title);
  return [
    ALT_WORDS.picture(title, countsInWords(stones)),
    ALT_WORDS.links(linksOnPath(workshop).length),
    progressSentence(workshop),
    foundInWords(stones),
  ]
    .filter(Boolean)
    .join(" ");
}

/** How many of the stones nobody had planned: "Found on the way: 1 good."; "" where there are none. */
export function foundInWords(stones: readonly Stone[]): string {
  const count = (is: ReturnType<typeof foundOf>): number => stones.filter((stone) => foundOf(stone) === is).length;
  const [good, bad] = [count("good"), count("bad")];
  const kinds = [...(good > 0 ? [ALT_WORDS.foundGood(good)] : []), ...(bad > 0 ? [ALT_WORDS.foundBad(bad)] : [])];
  return kinds.length === 0 ? "" : ALT_WORDS.found(kinds);
}

/** How many stones there are of each kind and in each strand: "2 outcomes and 1 impact, all in the project strand". */
export function countsInWords(stones: readonly Stone[]): string {
  const kinds = KINDS.map((kind) => ({ kind, count: stones.filter((stone) => stone.kind === kind).length }));
  const strands = STRANDS.map((strand) => ({ strand, count: stones.filter((stone) => stone.strand === strand).length }));
  return ALT_WORDS.counts(
    ALT_WORDS.kinds(kinds.filter(({ count }) => count > 0)),
    ALT_WORDS.strands(strands.filter(({ count }) => count > 0)),
  );
}
