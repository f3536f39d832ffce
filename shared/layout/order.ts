/** The order of stones within their columns, so that few links cross: each stands in the middle of what it is linked with. */
import type { Link, Stone, StoneId } from "../model/records.ts";

/** More change nothing that is worth their time. */
const SWEEPS = 8;

/**
 * The barycentre method (Sugiyama, Tagawa and Toda, 1981): from the first column to the last, the stones of each are
 * sorted by the mean place of what leads to them; then back from the last by what they lead to; and so on.
 * @param columns each from top to bottom, as they are to begin with.
 * @returns the same stones in the same columns.
 */
export function inOrderOf(columns: readonly (readonly Stone[])[], links: readonly Link[]): readonly (readonly Stone[])[] {
  const before = new Map<StoneId, StoneId[]>();
  const after = new Map<StoneId, StoneId[]>();
  for (const { from, to } of links) {
    before.set(to, [...(before.get(to) ?? []), from]);
    after.set(from, [...(after.get(from) ?? []), to]);
  }
  const sorted = columns.map((column) => [...column]);
  /** How far down its column each stone stands, from 0 to 1: columns are not equally long. */
  const places = new Map<StoneId, number>();
  const place = (column: readonly Stone[]): void => column.forEach(({ id }, at) => places.set(id, (at + 0.5) / column.length));
  for (const column of sorted) place(column);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const [order, linked] = sweep % 2 === 0 ? [sorted, before] : [sorted.toReversed(), after];
    for (const column of order) {
      // A stone without links stays about where it is.
      const wishes = new Map(column.map(({ id }) => [id, meanPlace(linked.get(id) ?? [id], places)]));
      column.sort((a, b) => (wishes.get(a.id) ?? 0) - (wishes.get(b.id) ?? 0));
      place(column);
    }
  }
  return sorted;
}

const meanPlace = (ids: readonly StoneId[], places: ReadonlyMap<StoneId, number>): number =>
  ids.reduce((sum, id) => sum + (places.get(id) ?? 0), 0) / ids.length;
