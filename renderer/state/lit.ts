/** What stands out on the board: the chains of the chosen stones, or what is read back. */
import type { StoneId } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { chainOf } from "../../shared/pathway/chains.ts";

/**
 * Ids of stones and keys of links; null where nothing stands out.
 * @param told what the sentence in view is about, where the path is read back: that alone stands out then.
 */
export function litBy(
  workshop: Workshop,
  selection: readonly StoneId[],
  told: readonly string[] | null = null,
): ReadonlySet<string> | null {
  if (told) return new Set(told);
  const onPath = selection.filter((id) => workshop.stones.get(id)?.parked === false);
  if (onPath.length === 0) return null;
  const { stones, links } = chainOf(workshop, onPath);
  return new Set([...stones, ...links]);
}
