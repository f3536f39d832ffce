/** What is done about a window that has stopped, by how often it did lately. Pure. */

/** Three within a minute: the window would only stop again. */
const MANY = 3;
const WITHIN_MS = 60_000;

/** "back": as it was; "plain": without what it showed, which may be the cause; "ask": not by itself any more. */
export type AfterStop = "back" | "plain" | "ask";

/**
 * @param before when it stopped before, in ms since 1970.
 * @returns when it stopped lately, and what is done now.
 */
export function afterStop(before: readonly number[], now: number): { readonly stops: readonly number[]; readonly does: AfterStop } {
  const stops = [...before.filter((one) => now - one < WITHIN_MS), now];
  return { stops, does: stops.length >= MANY ? "ask" : stops.length > 1 ? "plain" : "back" };
}
