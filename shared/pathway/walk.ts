/** The walk along a path: every stone on it once, in the order in which a group talks about them. */
import { groupBy } from "../base/group-by.ts";
import { BANK_KINDS } from "../model/kinds.ts";
import { KINDS, type Kind, type Stone, type StoneId } from "../model/records.ts";
import { linksOnPath, type Workshop } from "../model/workshop.ts";
import { BACKWARDS, stonesOfKind } from "./reading-order.ts";
import { remembered } from "../base/remembered.ts";

/** Where a walk begins: at the end, walking back, or at the first activity, walking on. */
export type WalkFrom = "impact" | "activity";

/** The kinds one after the other. The change that stays is the last thing to talk about, either way. */
const KINDS_IN_TURN: { readonly [F in WalkFrom]: readonly Kind[] } = {
  impact: [...BACKWARDS, ...BANK_KINDS],
  activity: KINDS,
};

const walks = {
  impact: remembered((workshop: Workshop) => makeWalk(workshop, "impact")),
  activity: remembered((workshop: Workshop) => makeWalk(workshop, "activity")),
};

/**
 * The ids of all stones on the path, each once. Kind after kind; in each the project's stones first, then
 * co-production's, in the board's order. Where a stone leads to another of its own kind, these two stand in the
 * direction of the walk. Stones without any link come last.
 */
export const walkOf = (workshop: Workshop, from: WalkFrom): readonly StoneId[] => walks[from](workshop);

function makeWalk(workshop: Workshop, from: WalkFrom): readonly StoneId[] {
  const links = linksOnPath(workshop);
  const linked = new Set(links.flatMap((link) => [link.from, link.to]));
  const [near, far] = from === "impact" ? (["from", "to"] as const) : (["to", "from"] as const);
  // What the walk passes before it comes to a stone.
  const passed = groupBy(links, (link) => link[near]);
  const kinds = KINDS_IN_TURN[from].map((kind) => stonesOfKind(workshop, kind));
  const before = (id: StoneId) => (passed.get(id) ?? []).map((link) => link[far]);
  const walked = kinds.flatMap((stones) =>
    inTurn(
      stones.filter(({ id }) => linked.has(id)),
      before,
    ),
  );
  const lonely = kinds.flat().filter(({ id }) => !linked.has(id));
  return [...walked, ...lonely.map(({ id }) => id)];
}

/** The stones of one kind in their order, each after those of its kind that come before it. */
function inTurn(stones: readonly Stone[], before: (id: StoneId) => readonly StoneId[]): readonly StoneId[] {
  const kin = new Set(stones.map(({ id }) => id));
  const order = new Set<StoneId>();
  const entered = new Set<StoneId>();
  for (const { id } of stones) {
    const waiting = [id];
    for (let here = waiting.at(-1); here !== undefined; here = waiting.at(-1)) {
      const first = entered.has(here) ? undefined : before(here).filter((one) => kin.has(one) && !entered.has(one));
      entered.add(here);
      if (first && first.length > 0) waiting.push(...first.toReversed());
      else order.add(waiting.pop() as StoneId);
    }
  }
  return [...order];
}
