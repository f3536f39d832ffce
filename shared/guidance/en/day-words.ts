/** Days and times as people say them. */
import { clock, longDay, longDayUtc, monthUtc } from "./language.ts";

export const DAY_WORDS = {
  /** "12 March 2026", of an instant in the time of this laptop. */
  long: longDay,
  /** The same of an instant that stands for a day of the calendar, at its midnight in UTC. */
  longUtc: longDayUtc,
  /** "March 2026". */
  monthUtc,
  /** "10:42", of an instant in the time of this laptop. */
  clock,
  todayAt: (time: string): string => `today at ${time}`,
  yesterday: "yesterday",
  /** In place of a day, where a file is damaged and says none. */
  unknown: "a day that is not known",
  on: (day: string): string => `on ${day}`,
} as const;
