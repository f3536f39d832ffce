/** Days and times as people say them, in the time of this laptop. */
import { DAY_WORDS } from "../../shared/guidance/day-words.ts";
import { isDay } from "../../shared/model/fields.ts";

/** "12 March 2026", from a day like 2026-03-12. What is none, as a damaged file may have it, is shown as it was found. */
export const longDayOf = (day: string): string => (isDay(day) ? DAY_WORDS.long(new Date(`${day}T12:00:00`)) : day);

/** "10:42", from an instant in ISO 8601; null where it is none, as a damaged file may have it. */
export function timeOf(instant: string): string | null {
  const then = new Date(instant);
  return isInstant(then) ? DAY_WORDS.clock(then) : null;
}

/** "today at 10:42", "yesterday", or "12 March 2026", from an instant in ISO 8601; in words, too, where it is none. */
export function dayOf(instant: string, now: Date = new Date()): string {
  const then = new Date(instant);
  if (!isInstant(then)) return DAY_WORDS.on(DAY_WORDS.unknown);
  const days = Math.round((midnight(now) - midnight(then)) / 86_400_000);
  if (days === 0) return DAY_WORDS.todayAt(DAY_WORDS.clock(then));
  if (days === 1) return DAY_WORDS.yesterday;
  return DAY_WORDS.on(DAY_WORDS.long(then));
}

const isInstant = (date: Date): boolean => !Number.isNaN(date.getTime());
const midnight = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
