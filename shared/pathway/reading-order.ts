/** The order in which the documents tell a path, and how its outcomes stand in the plan. */
import { EVIDENCE_KINDS, RIVER_KINDS } from "../model/kinds.ts";
import { STRANDS, type Evidence, type Kind, type Stone } from "../model/records.ts";
import { inOrder, stonesOnPath, type Workshop } from "../model/workshop.ts";

/** Backwards mapping: begin at the end and walk back. Source: SCIE's guidance, the order of work. */
export const BACKWARDS: readonly Kind[] = RIVER_KINDS.toReversed();

/** The stones of one kind on the path: the project's first, then co-production's, each in the board's order. */
export function stonesOfKind(workshop: Workshop, kind: Kind): readonly Stone[] {
  const stones = stonesOnPath(workshop).filter((stone) => stone.kind === kind);
  return STRANDS.flatMap((strand) => stones.filter((stone) => stone.strand === strand));
}

export interface PlannedOutcome {
  readonly stone: Stone;
  /** In the order of the plan; may be empty. */
  readonly evidence: readonly Evidence[];
}

/**
 * Every outcome on the path with its evidence, as the plan lists them (table T3): in reading order, and outcomes
 * of the same group together, where the first of them stands.
 */
export function plannedOutcomes(workshop: Workshop): readonly PlannedOutcome[] {
  const evidence = gathered(inOrder(workshop.evidence), (row) => row.outcome);
  const outcomes = EVIDENCE_KINDS.flatMap((kind) => stonesOfKind(workshop, kind));
  // An outcome without a group is a group of its own.
  const groups = gathered(outcomes, (stone) => stone.group.trim() || `\n${stone.id}`);
  return [...groups.values()].flat().map((stone) => ({ stone, evidence: evidence.get(stone.id) ?? [] }));
}

/** Things by their key, keys and things in the order in which they come. */
export function gathered<T>(things: Iterable<T>, key: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group) group.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return groups;
}
