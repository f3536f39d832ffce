/**
 * The parts of a path: by impact, by outcome with all that leads to it, by group of outcomes, by strand. A part is drawn as a
 * path of its own, laid out by itself; what leads into it and out of it is named.
 */
import { groupBy } from "../base/group-by.ts";
import { reached } from "../base/reached.ts";
import { tableOf } from "../base/mapped.ts";
import { remembered } from "../base/remembered.ts";
import { BANK_KINDS, GATHERING_KINDS, type GatheringKind } from "../model/kinds.ts";
import { STRANDS, type Link, type Stone, type StoneId } from "../model/records.ts";
import { linksOnPath, stonesOnPath, type Workshop } from "../model/workshop.ts";

/** The kinds by which a path is cut, that of the largest parts first. */
export const KIND_CUTS: readonly GatheringKind[] = GATHERING_KINDS.toReversed();
/** Where a path can be cut. */
export const PART_CUTS = [...KIND_CUTS, "group", "strand"] as const;
export type PartCut = (typeof PART_CUTS)[number];

export interface PathPart {
  readonly cut: PartCut;
  /** The id of its impact or outcome, the name of its group or its strand; "" for the stones that belong to none. */
  readonly id: string;
  /** In the order of the path. */
  readonly stones: readonly Stone[];
  /** Links that cross its border. */
  readonly ins: readonly Link[];
  readonly outs: readonly Link[];
}

/** More stones than this are better seen in smaller parts: their words would be too small for the last row. */
export const MOST_IN_PART = 12;

/**
 * The parts that a cut makes, in the order of the path; the last holds the stones that belong to none of the others, if there
 * are any. A stone can be in several.
 */
export const partsBy = (workshop: Workshop, cut: PartCut): readonly PathPart[] => known(workshop)[cut];

const known = remembered((workshop: Workshop): { readonly [C in PartCut]: readonly PathPart[] } => ({
  ...tableOf(GATHERING_KINDS, (kind) => cutAt(workshop, kind)),
  group: cutBy(workshop, "group", groupsOf(workshop)),
  strand: cutBy(
    workshop,
    "strand",
    STRANDS.map((strand) => ({ id: strand, stones: stonesOnPath(workshop).filter((stone) => stone.strand === strand) })),
  ),
}));

/** A path of more parts than this is left whole where nobody chooses: nobody turns so many pages. */
const MOST_PARTS = 40;

/**
 * The parts in which a path is shown where nobody chooses: by impact where there are several and each part is small, else by
 * outcome. None where that would be one part, or too many.
 */
export function usualParts(workshop: Workshop): readonly PathPart[] {
  const cuts = KIND_CUTS.map((kind) => partsBy(workshop, kind));
  const several = (parts: readonly PathPart[]): boolean => parts.filter(({ id }) => id !== "").length > 1;
  const small = (parts: readonly PathPart[]): boolean => parts.every(({ stones }) => stones.length <= MOST_IN_PART);
  const parts = cuts.find((one) => several(one) && small(one)) ?? cuts.at(-1) ?? [];
  return parts.length > 1 && parts.length <= MOST_PARTS ? parts : [];
}

/** The part of one impact or outcome; null where the path has no such stone, or it is of another kind. */
export const pathPartOf = (workshop: Workshop, id: string): PathPart | null =>
  KIND_CUTS.flatMap((kind) => partsBy(workshop, kind)).find((part) => part.id === id && id !== "") ?? null;

/**
 * The smaller parts of a large one: for each outcome in it, what leads to that, and what of the part is left over. None for a
 * part that is small enough or that no cut makes smaller.
 */
export function smallerParts(workshop: Workshop, part: PathPart): readonly PathPart[] {
  const [smallest] = GATHERING_KINDS;
  if (part.stones.length <= MOST_IN_PART || smallest === undefined || part.cut === smallest) return [];
  const inside = new Set(part.stones.map(({ id }) => id));
  const parts = cutBy(
    workshop,
    smallest,
    part.stones
      .filter(({ kind }) => kind === smallest)
      .map(({ id }) => ({ id, stones: upstreamOf(workshop, [id]).filter((stone) => inside.has(stone.id)) })),
    part.stones,
  );
  return parts.some(({ stones }) => stones.length === part.stones.length) ? [] : parts;
}

/** A workshop that holds the part alone; its stones have no stored places, since a part is laid out by itself. */
export function workshopOfPart(workshop: Workshop, part: PathPart): Workshop {
  const inside = new Set<string>(part.stones.map(({ id }) => id));
  const stones = new Map(part.stones.map((stone) => [stone.id as string, unplaced(stone)]));
  const links = new Map([...workshop.links].filter(([, { from, to }]) => inside.has(from) && inside.has(to)));
  return { ...workshop, stones, links };
}

/** The same record each time, so that its form and its drawing are not worked out again. */
const unplaced = remembered((stone: Stone): Stone => (stone.x === null && stone.y === null ? stone : { ...stone, x: null, y: null }));

interface Piece {
  readonly id: string;
  readonly stones: readonly Stone[];
}

/** For each stone of a kind: all that leads to it, and the change that it leads to. */
function cutAt(workshop: Workshop, kind: GatheringKind): readonly PathPart[] {
  const after = groupBy(linksOnPath(workshop), ({ from }) => from);
  const pieces = stonesOnPath(workshop)
    .filter((stone) => stone.kind === kind)
    .map(({ id }): Piece => {
      const stones = new Set(upstreamOf(workshop, [id]).map((stone) => stone.id));
      for (const { to } of after.get(id) ?? []) if (isOnBank(workshop, to)) stones.add(to);
      return { id, stones: stonesOnPath(workshop).filter((stone) => stones.has(stone.id)) };
    });
  return cutBy(workshop, kind, pieces);
}

const isOnBank = (workshop: Workshop, id: StoneId): boolean => BANK_KINDS.includes((workshop.stones.get(id) as Stone).kind);

function groupsOf(workshop: Workshop): readonly Piece[] {
  const groups = groupBy(
    stonesOnPath(workshop).filter(({ group }) => group !== ""),
    ({ group }) => group,
  );
  return [...groups].map(([id, stones]) => ({
    id,
    stones: upstreamOf(
      workshop,
      stones.map((stone) => stone.id),
    ),
  }));
}

/** The stones and all that leads to them, in the order of the path. */
function upstreamOf(workshop: Workshop, ends: readonly StoneId[]): readonly Stone[] {
  const before = groupBy(linksOnPath(workshop), ({ to }) => to);
  const found = reached(ends, (here) => (before.get(here) ?? []).map(({ from }) => from));
  return stonesOnPath(workshop).filter(({ id }) => found.has(id));
}

/** The pieces that hold a stone as parts, and of `whole` what is in none of them. */
function cutBy(
  workshop: Workshop,
  cut: PartCut,
  pieces: readonly Piece[],
  whole: readonly Stone[] = stonesOnPath(workshop),
): readonly PathPart[] {
  const covered = new Set(pieces.flatMap(({ stones }) => stones.map(({ id }) => id)));
  const rest = whole.filter(({ id }) => !covered.has(id));
  return [...pieces, { id: "", stones: rest }]
    .filter(({ stones }) => stones.length > 0)
    .map(({ id, stones }) => {
      const inside = new Set(stones.map((stone) => stone.id));
      const links = linksOnPath(workshop);
      return {
        cut,
        id,
        stones,
        ins: links.filter(({ from, to }) => !inside.has(from) && inside.has(to)),
        outs: links.filter(({ from, to }) => inside.has(from) && !inside.has(to)),
      };
    });
}
