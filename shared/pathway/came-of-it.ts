/** The second walk of the guide: each planned outcome, in the order of the plan, with the same four questions. All functions are pure. */
import { asksProgress } from "../model/kinds.ts";
import type { Stone, StoneId } from "../model/records.ts";
import type { Workshop } from "../model/workshop.ts";
import { plannedOutcomes } from "./reading-order.ts";

export const CAME_ASKS = ["how-far", "came-in", "found", "next"] as const;
export type CameAsk = (typeof CAME_ASKS)[number];

export interface CameStep {
  readonly stone: StoneId;
  readonly ask: CameAsk;
}

/** The outcomes of the walk; what nobody had planned is none of them. */
export const outcomesToWalk = (workshop: Workshop): readonly Stone[] =>
  plannedOutcomes(workshop)
    .map(({ stone }) => stone)
    .filter(asksProgress);

/** All steps of the walk. */
export const cameSteps = (workshop: Workshop): readonly CameStep[] =>
  outcomesToWalk(workshop).flatMap(({ id }) => CAME_ASKS.map((ask) => ({ stone: id, ask })));

/**
 * The step that a walk is at: where its outcome has left the path, the first one.
 * @returns null where there is no outcome.
 */
export const cameStep = (workshop: Workshop, at: CameStep | null): CameStep | null => {
  const steps = cameSteps(workshop);
  return steps.find((one) => one.stone === at?.stone && one.ask === at.ask) ?? steps[0] ?? null;
};

/** The step after or before another, or the first of the next outcome; null beyond the ends. */
export function cameOn(workshop: Workshop, from: CameStep, way: "next" | "previous" | "skip"): CameStep | null {
  const steps = cameSteps(workshop);
  const at = steps.findIndex((one) => one.stone === from.stone && one.ask === from.ask);
  if (way === "skip") return steps.find((one, i) => i > at && one.stone !== from.stone) ?? null;
  return steps[way === "next" ? at + 1 : at - 1] ?? null;
}
