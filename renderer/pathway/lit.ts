/** What stands out on the board while one stone is chosen: its whole chain. */
import type { StoneId } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { chainOf } from "../../shared/pathway/chains.ts";

/** Ids of stones and keys of links; null where nothing stands out. */
export function litBy(workshop: Workshop, selection: readonly StoneId[]): ReadonlySet<string> | null {
  const [only, ...others] = selection;
  if (only === undefined || others.length > 0 || workshop.stones.get(only)?.parked !== false) return null;
  const { stones, links } = chainOf(workshop, only);
  return new Set([...stones, ...links]);
}
