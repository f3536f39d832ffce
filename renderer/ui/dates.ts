/** Days and times as people say them, in the time of this laptop. */

/** "12 March 2026", from a day like 2026-03-12. */
export const longDay = (day: string): string => format(new Date(`${day}T12:00:00`), { day: "numeric", month: "long", year: "numeric" });

/** This day as a field keeps it, like 2026-03-12. */
export const today = (now: Date = new Date()): string =>
  [String(now.getFullYear()).padStart(4, "0"), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join(
    "-",
  );

/** "10:42", from an instant in ISO 8601. */
export const timeOf = (instant: string): string => format(new Date(instant), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** "today at 10:42", "yesterday", or "12 March 2026", from an instant in ISO 8601. */
export function dayOf(instant: string, now: Date = new Date()): string {
  const then = new Date(instant);
  const days = Math.round((midnight(now) - midnight(then)) / 86_400_000);
  if (days === 0) return `today at ${timeOf(instant)}`;
  if (days === 1) return "yesterday";
  return `on ${format(then, { day: "numeric", month: "long", year: "numeric" })}`;
}

const midnight = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
const format = (date: Date, options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat("en-GB", options).format(date);
