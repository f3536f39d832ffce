/**
 * What of a path is looked at: the whole of it, or a part, with or without what is folded. Board, list and the room's screen draw what `lookedAt` gives. Whatever
 * else a path can be looked at by is one more field of `Look`, and one more step in `lookedAt`.
 */
import { z } from "zod";
import { remembered } from "../base/remembered.ts";
import type { Stone, StoneId } from "../model/records.ts";
import type { Workshop } from "../model/workshop.ts";
import { foldedPath, unfoldedFor, type Folded } from "./fold.ts";
import { PART_CUTS, partsBy, smallerParts, workshopOfPart, type PartCut, type PathPart } from "./parts.ts";

const OnePart = z.strictObject({ cut: z.enum(PART_CUTS), id: z.string() });
/** Which part: its cut and id, and the larger part that it is a smaller one of; null where it is one of the whole path. */
export const PartName = OnePart.extend({ within: OnePart.nullable() });
export type PartName = z.infer<typeof PartName>;

/** Small and plain: windows tell it to each other, and it is kept while a window comes back. */
export const Look = z.strictObject({
  /** Null for the whole path. */
  part: PartName.nullable(),
  /** The stones that others lie under; none where this is absent. */
  folded: z.exactOptional(z.array(z.string()).max(10_000)),
});
export type Look = z.infer<typeof Look>;
export const WHOLE: Look = { part: null };

export interface Looked {
  /** The workshop as it is drawn. */
  readonly workshop: Workshop;
  /** Null where the whole path is looked at. */
  readonly part: PathPart | null;
  /** What lies under which stone; empty where nothing is folded. */
  readonly under: ReadonlyMap<StoneId, readonly Stone[]>;
  /** Whether it is laid out by itself: its stones have no places of their own, and none can be given to them. */
  readonly byItself: boolean;
}

/** The path as it is looked at. What is no longer there gives way to what is nearest to it, in the end to the whole path. */
export const lookedAt = (workshop: Workshop, look: Look): Looked => {
  const seen = known(workshop);
  const key = JSON.stringify(look);
  let looked = seen.get(key);
  if (!looked) seen.set(key, (looked = derive(workshop, look)));
  return looked;
};

const known = remembered<Workshop, Map<string, Looked>>(() => new Map());

function derive(workshop: Workshop, look: Look): Looked {
  const part = look.part && partNamed(workshop, look.part);
  const { workshop: seen, under } = foldedPath(part ? workshopOfPart(workshop, part) : workshop, look.folded ?? []);
  return { workshop: seen, part, under, byItself: part !== null || under.size > 0 };
}

/** The parts that a part is one of, in the order of the path. */
export function partsBeside(workshop: Workshop, { cut, within }: PartName): readonly PathPart[] {
  if (within === null) return partsBy(workshop, cut);
  const larger = find(partsBy(workshop, within.cut), within.id);
  return larger ? smallerParts(workshop, larger) : [];
}

/** The part, or where it is gone the larger one that it was a smaller one of; null where that is gone too. */
function partNamed(workshop: Workshop, name: PartName): PathPart | null {
  const part = find(partsBeside(workshop, name), name.id);
  return part ?? (name.within && find(partsBy(workshop, name.within.cut), name.within.id));
}

/** How a part is called, of the parts that it stands beside. */
export const nameOf = ({ cut, id }: PathPart, within: PartName["within"]): PartName => ({ cut, id, within });

/** The part a step before or after another; null where there is none. */
export function partAfter(workshop: Workshop, name: PartName, step: 1 | -1): PartName | null {
  const parts = partsBeside(workshop, name);
  const next = parts[parts.findIndex(({ id }) => id === name.id) + step];
  return next ? nameOf(next, name.within) : null;
}

/**
 * The walk by parts: each part of a cut once, in the order of the path. A large one gives way to its smaller ones, since its own words
 * can't be read from the last row.
 */
export const partWalk = (workshop: Workshop, cut: PartCut): readonly PartName[] =>
  partsBy(workshop, cut).flatMap((part) => {
    const smaller = smallerParts(workshop, part);
    return smaller.length > 0 ? smaller.map((one) => nameOf(one, { cut, id: part.id })) : [nameOf(part, null)];
  });

/** The cut of the whole path that a part comes from. */
export const cutOf = ({ cut, within }: PartName): PartCut => within?.cut ?? cut;

/** Whether two names are of the same part. */
export const samePart = (one: PartName, other: PartName): boolean =>
  one.cut === other.cut && one.id === other.id && one.within?.cut === other.within?.cut && one.within?.id === other.within?.id;

/** The first part of a cut that holds one of these stones, else its first; null where the cut makes no parts of the path. */
export function firstPart(workshop: Workshop, cut: PartCut, ids: readonly StoneId[]): PartName | null {
  const parts = partsBy(workshop, cut);
  const [first] = parts;
  if (!first || parts.length < 2) return null;
  return nameOf(parts.find((part) => part.stones.some(({ id }) => ids.includes(id))) ?? first, null);
}

/**
 * The look in which all these stones are seen that are on the path: the same one, else a part beside it, else one of the same
 * cut, else the whole path; unfolded where they lie under another stone.
 */
export const lookHolding = (workshop: Workshop, look: Look, ids: readonly StoneId[]): Look =>
  lookUnfolded(workshop, partHolding(workshop, look, ids), ids);

/** The same part, with no more folded than leaves all these stones in sight that it holds. */
export function lookUnfolded(workshop: Workshop, look: Look, ids: readonly StoneId[]): Look {
  const { folded } = look;
  if (!folded) return look;
  const { part } = lookedAt(workshop, look);
  const base = part ? workshopOfPart(workshop, part) : workshop;
  const still = ids.reduce((left, id) => unfoldedFor(base, left, id), folded as Folded);
  return still === folded ? look : withFolded(look, still);
}

export function withFolded({ part }: Look, folded: Folded): Look {
  return folded.length === 0 ? { part } : { part, folded: [...folded] };
}

function partHolding(workshop: Workshop, look: Look, ids: readonly StoneId[]): Look {
  const { part } = lookedAt(workshop, look);
  const onPath = ids.filter((id) => workshop.stones.get(id)?.parked === false);
  const holds = ({ stones }: PathPart): boolean => onPath.every((id) => stones.some((stone) => stone.id === id));
  if (!part || !look.part || holds(part)) return look;
  const { within } = look.part;
  const beside = partsBeside(workshop, look.part).find(holds);
  if (beside) return { ...look, part: nameOf(beside, within) };
  const larger = partsBy(workshop, cutOf(look.part)).find(holds);
  return { ...look, part: larger ? nameOf(larger, null) : null };
}

/** The stones outside of a part from which something leads in, and to which something leads out; each once. */
export function besidePart(
  workshop: Workshop,
  { ins, outs }: PathPart,
): { readonly ins: readonly Stone[]; readonly outs: readonly Stone[] } {
  const stones = (ids: readonly StoneId[]): readonly Stone[] => [...new Set(ids)].flatMap((id) => workshop.stones.get(id) ?? []);
  return { ins: stones(ins.map(({ from }) => from)), outs: stones(outs.map(({ to }) => to)) };
}

const find = (parts: readonly PathPart[], id: string): PathPart | null => parts.find((part) => part.id === id) ?? null;
