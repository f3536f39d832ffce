/**
 * Counts as they are shown. Where a team wants it, fewer than five people are said as that, and so is what else would give them
 * away: nought beside them, and how many there were in all. All functions are pure.
 */

/** How many, or that they are fewer than five. */
export type Shown = number | "few";

/** The smallest number of people that is said as it is, where small numbers are not. */
const LEAST = 5;

export interface ShownCounts {
  readonly counts: readonly Shown[];
  /** How many answered; null where it would give a small number away. */
  readonly people: Shown | null;
}

const isSmall = (n: number): boolean => n > 0 && n < LEAST;

/** @param hidesSmall whether fewer than five people are said as that. */
export function shownCounts(counts: readonly number[], hidesSmall: boolean): ShownCounts {
  const people = counts.reduce((sum, n) => sum + n, 0);
  if (!hidesSmall || !counts.some(isSmall)) return { counts, people };
  // So few people in all that any split of them would be about each one.
  if (isSmall(people)) return { counts: counts.map(() => "few"), people: "few" };
  return { counts: counts.map((n) => (n < LEAST ? "few" : n)), people: null };
}

/** A number of people by itself. */
export const shownPeople = (n: number, hidesSmall: boolean): Shown => (hidesSmall && isSmall(n) ? "few" : n);
