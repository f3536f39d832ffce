/**
 * Folding: what leads to a stone is laid under it, so that many stones become an overview. Activities fold under their outcome,
 * outcomes with all that leads to them under their impact. The workshop itself knows nothing of it, so nothing that is saved
 * or shared is folded.
 */
import { groupBy } from "../base/group-by.ts";
import { reached } from "../base/reached.ts";
import { remembered } from "../base/remembered.ts";
import { GATHERING_KINDS, KIND } from "../model/kinds.ts";
import { KINDS, type Kind, type Link, type Stone, type StoneId } from "../model/records.ts";
import { linkKey, linksOnPath, stonesOnPath, type Workshop } from "../model/workshop.ts";

/** The stones that something is to lie under, by their ids; others that the path has not, or no longer, change nothing. */
export type Folded = readonly string[];

export interface FoldedPath {
  /** The path as it is seen: without what lies under another stone, whose links begin and end at that one instead. */
  readonly workshop: Workshop;
  /** What lies under each stone that is seen, in the order of the path; a stone that leads to several lies under each. */
  readonly under: ReadonlyMap<StoneId, readonly Stone[]>;
}

/** Whether stones of one kind lie under those of another that they lead to: an earlier kind does, under one that gathers. */
const liesUnder = (kind: Kind, other: Kind): boolean => kind !== other && KIND[kind].leadsTo.includes(other) && KIND[other].gathers;

/**
 * A stone is laid under another where all that it leads to is folded or laid under something itself: one that also leads to a
 * stone that is not folded stays in sight. A stone that leads to nothing always does.
 */
export function foldedPath(workshop: Workshop, folded: Folded): FoldedPath {
  const isFolded = new Set<string>(folded);
  const links = linksOnPath(workshop);
  const into = groupBy(links, ({ to }) => to);
  const stone = (id: StoneId): Stone => workshop.stones.get(id) as Stone;
  const holds = ({ from, to }: Link): boolean => isFolded.has(to) && liesUnder(stone(from).kind, stone(to).kind);

  const hidden = hiddenBy(links, into, holds);
  if (hidden.size === 0) return { workshop, under: new Map() };

  const seen = stonesOnPath(workshop).filter(({ id }) => !hidden.has(id));
  const heldBy = new Map<StoneId, Set<StoneId>>();
  for (const { id } of seen) {
    const under = reached([id], (here) => (into.get(here) ?? []).map(({ from }) => from).filter((from) => hidden.has(from)));
    for (const one of under) if (one !== id) heldBy.set(one, (heldBy.get(one) ?? new Set()).add(id));
  }
  const under = groupBy(
    stonesOnPath(workshop).flatMap((one) => [...(heldBy.get(one.id) ?? [])].map((holder) => ({ holder, one }))),
    ({ holder }) => holder,
  );
  return {
    workshop: {
      ...workshop,
      stones: new Map([...workshop.stones].filter(([id]) => !hidden.has(id as StoneId))),
      links: linksSeen(workshop, hidden, heldBy),
    },
    under: new Map([...under].map(([holder, pairs]) => [holder, pairs.map(({ one }) => one)])),
  };
}

/** From the folded stones back: a stone is hidden when the last of what it leads to is. */
function hiddenBy(links: readonly Link[], into: ReadonlyMap<StoneId, readonly Link[]>, holds: (link: Link) => boolean): Set<StoneId> {
  const open = new Map<StoneId, number>();
  for (const link of links) open.set(link.from, (open.get(link.from) ?? 0) + (holds(link) ? 0 : 1));
  const hidden = new Set<StoneId>();
  const waiting = [...open].filter(([, count]) => count === 0).map(([id]) => id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    hidden.add(id);
    for (const link of into.get(id) ?? []) {
      if (holds(link)) continue;
      const left = (open.get(link.from) as number) - 1;
      open.set(link.from, left);
      if (left === 0) waiting.push(link.from);
    }
  }
  return hidden;
}

/** The links between stones that are seen; one to a hidden stone goes to what that lies under, and none is there twice. */
function linksSeen(
  { links }: Workshop,
  hidden: ReadonlySet<StoneId>,
  heldBy: ReadonlyMap<StoneId, ReadonlySet<StoneId>>,
): ReadonlyMap<string, Link> {
  const seen = new Map([...links].filter(([, { from, to }]) => !hidden.has(from) && !hidden.has(to)));
  for (const link of links.values()) {
    if (hidden.has(link.from) || !hidden.has(link.to)) continue;
    for (const to of heldBy.get(link.to) ?? []) {
      const key = linkKey(link.from, to);
      if (link.from !== to && !seen.has(key)) seen.set(key, { ...link, to });
    }
  }
  return seen;
}

/** How many stones of each kind there are, in the order of the kinds; kinds of which there are none are left out. */
export const countedByKind = (stones: readonly Stone[]): readonly { readonly kind: Kind; readonly count: number }[] =>
  KINDS.map((kind) => ({ kind, count: stones.filter((stone) => stone.kind === kind).length })).filter(({ count }) => count > 0);

/** The stones of these kinds under which something of the path can lie. */
export const foldable = (workshop: Workshop, kinds: readonly Kind[] = GATHERING_KINDS): readonly StoneId[] =>
  canFold(workshop).filter((id) => kinds.includes((workshop.stones.get(id) as Stone).kind));

const canFold = remembered((workshop: Workshop): readonly StoneId[] => {
  const holders = new Set(
    linksOnPath(workshop)
      .filter(({ from, to }) => liesUnder((workshop.stones.get(from) as Stone).kind, (workshop.stones.get(to) as Stone).kind))
      .map(({ to }) => to),
  );
  return stonesOnPath(workshop)
    .map(({ id }) => id)
    .filter((id) => holders.has(id));
});

/** What stays folded where one stone is to be seen: the nearest is opened first, and no more than is needed. */
export function unfoldedFor(workshop: Workshop, folded: Folded, id: string): Folded {
  const hides = (still: Folded): boolean =>
    workshop.stones.get(id)?.parked === false && !foldedPath(workshop, still).workshop.stones.has(id);
  if (!hides(folded)) return folded;
  const after = groupBy(linksOnPath(workshop), ({ from }) => from);
  let still = folded;
  for (const near of reached([id as StoneId], (here) => (after.get(here) ?? []).map(({ to }) => to))) {
    if (near !== id) still = still.filter((one) => one !== near);
    if (!hides(still)) break;
  }
  return still;
}
