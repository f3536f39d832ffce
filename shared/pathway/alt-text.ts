/** The picture of the path in words, for people who do not see it: what screen readers say in its place. */
import { KIND_TERMS, STRAND_TERMS } from "../guidance/terms.ts";
import { KINDS, STRANDS } from "../model/records.ts";
import { infoOf, linksOnPath, stonesOnPath, type Workshop } from "../model/workshop.ts";
import { progressSentence } from "./progress.ts";

/** A few sentences: what the picture shows and how much of it there is. */
export function altTextOf(workshop: Workshop): string {
  const title = infoOf(workshop).title.trim();
  const stones = stonesOnPath(workshop);
  if (stones.length === 0) return `The pathway of “${title}”, drawn as a river crossing. No stones lie on it yet.`;
  const counts = KINDS.flatMap((kind) => {
    const count = stones.filter((stone) => stone.kind === kind).length;
    const { label, many } = KIND_TERMS[kind];
    return count === 0 ? [] : [`${count} ${count === 1 ? label.toLowerCase() : many}`];
  });
  const inStrands = STRANDS.flatMap((strand) => {
    const count = stones.filter((stone) => stone.strand === strand).length;
    const named = `in the ${STRAND_TERMS[strand].one.replace(/^the /, "")} strand`;
    return count === 0 ? [] : [count === stones.length ? `all ${named}` : `${count} ${named}`];
  });
  const links = linksOnPath(workshop).length;
  const linked =
    links === 0 ? "No links join them yet." : `${links} ${links === 1 ? "link shows" : "links show"} which of them leads to which.`;
  const picture = `The pathway of “${title}”, drawn as stepping stones across a river: ${listed(counts)}, ${listed(inStrands)}.`;
  return [picture, linked, progressSentence(workshop)].filter(Boolean).join(" ");
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
