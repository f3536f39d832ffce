/** What a stone stands on and what it leads to. */
import { groupBy } from "../base/group-by.ts";
import { reached } from "../base/reached.ts";
import type { StoneId } from "../model/records.ts";
import { linkKey, linksOnPath, type Workshop } from "../model/workshop.ts";

export interface Chain {
  readonly stones: ReadonlySet<StoneId>;
  /** Keys of links. */
  readonly links: ReadonlySet<string>;
}

/**
 * Everything that leads to these stones and everything that they lead to, the stones themselves included. A parked
 * stone stands alone: links count where both their stones lie on the path.
 */
export function chainOf(workshop: Workshop, starts: readonly StoneId[]): Chain {
  const links = linksOnPath(workshop);
  const stones = new Set<StoneId>(starts);
  const keys = new Set<string>();
  for (const [near, far] of [
    ["from", "to"],
    ["to", "from"],
  ] as const) {
    const by = groupBy(links, (link) => link[near]);
    for (const here of reached(starts, (one) => (by.get(one) ?? []).map((link) => link[far]))) {
      stones.add(here);
      for (const { from, to } of by.get(here) ?? []) keys.add(linkKey(from, to));
    }
  }
  return { stones, links: keys };
}
