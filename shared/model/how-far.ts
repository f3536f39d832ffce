/** How far an outcome is, and since when: the newest entry of its history is what its stone says. All functions are pure. */
import type { ProgressEntry, StoneId } from "./records.ts";
import { inOrder, type Workshop } from "./workshop.ts";

/** The entries of one outcome, oldest first: by their day, those of one day as they are listed; one without a day comes before all others. */
export const progressEntries = (workshop: Pick<Workshop, "progress">, outcome: StoneId): readonly ProgressEntry[] =>
  inOrder(workshop.progress)
    .filter((entry) => entry.outcome === outcome)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/** The newest entry of each outcome that has one. */
export function newestEntries(entries: Iterable<Omit<ProgressEntry, "rank">>): ReadonlyMap<string, Omit<ProgressEntry, "rank">> {
  const newest = new Map<string, Omit<ProgressEntry, "rank">>();
  for (const entry of entries) {
    const before = newest.get(entry.outcome);
    if (!before || entry.date >= before.date) newest.set(entry.outcome, entry);
  }
  return newest;
}
