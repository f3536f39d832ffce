/** The layers of a path, from the near bank to the far one: a kind after the other, and every step of a chain by itself. */
import { KINDS, type Kind, type Link, type Stone, type StoneId } from "../model/records.ts";

/**
 * The stones of each layer, in their order. A chain of activities (or outcomes) takes a layer for each step, its last
 * step standing with the other activities next to the outcomes.
 * @param always kinds that have a layer even when empty.
 */
export function layersOf(stones: readonly Stone[], links: readonly Link[], always: readonly Kind[]): readonly (readonly Stone[])[] {
  const kinds = new Map(stones.map((stone) => [stone.id, stone.kind]));
  const next = new Map<StoneId, StoneId[]>();
  for (const { from, to } of links) {
    if (kinds.get(from) !== kinds.get(to)) continue;
    const list = next.get(from);
    if (list) list.push(to);
    else next.set(from, [to]);
  }
  const steps = longestWays(
    stones.map((stone) => stone.id),
    next,
  );
  return KINDS.flatMap((kind): Stone[][] => {
    const own = stones.filter((stone) => stone.kind === kind);
    if (own.length === 0 && !always.includes(kind)) return [];
    const most = Math.max(0, ...own.map(({ id }) => steps.get(id) ?? 0));
    return Array.from({ length: most + 1 }, (_, at) => own.filter(({ id }) => (steps.get(id) ?? 0) === most - at));
  });
}

/** For each stone, how many steps of `next` lie before it at most. Steps in a circle are counted once. */
function longestWays(ids: readonly StoneId[], next: ReadonlyMap<StoneId, readonly StoneId[]>): ReadonlyMap<StoneId, number> {
  const steps = new Map<StoneId, number>();
  const open = new Set<StoneId>();
  for (const start of ids) {
    const stack = [start];
    while (stack.length > 0) {
      const id = stack.at(-1) as StoneId;
      const after = next.get(id) ?? [];
      if (steps.has(id)) stack.pop();
      else if (!open.has(id)) {
        open.add(id);
        stack.push(...after.filter((one) => !open.has(one) && !steps.has(one)));
      } else {
        steps.set(id, Math.max(0, ...after.map((one) => (steps.get(one) ?? -1) + 1)));
        stack.pop();
      }
    }
  }
  return steps;
}
