/** The picture of the path in words, for people who do not see it: what screen readers say in its place. */
import { ALT_WORDS } from "../guidance/path-words.ts";
import { KINDS, STRANDS } from "../model/records.ts";
import { infoOf, linksOnPath, stonesOnPath, type Workshop } from "../model/workshop.ts";
import { progressSentence } from "./progress.ts";

/** A few sentences: what the picture shows and how much of it there is. */
export function altTextOf(workshop: Workshop): string {
  const title = infoOf(workshop).title.trim();
  const stones = stonesOnPath(workshop);
  if (stones.length === 0) return ALT_WORDS.empty(title);
  const kinds = KINDS.map((kind) => ({ kind, count: stones.filter((stone) => stone.kind === kind).length }));
  const strands = STRANDS.map((strand) => ({ strand, count: stones.filter((stone) => stone.strand === strand).length }));
  const picture = ALT_WORDS.picture(
    title,
    ALT_WORDS.kinds(kinds.filter(({ count }) => count > 0)),
    ALT_WORDS.strands(strands.filter(({ count }) => count > 0)),
  );
  return [picture, ALT_WORDS.links(linksOnPath(workshop).length), progressSentence(workshop)].filter(Boolean).join(" ");
}
