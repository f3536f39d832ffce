/** The day that people mean by "12 June 2026" or "by the end of May 2026"; what is not certain is no day. Pure. */
import { DAY_WORDS } from "../guidance/day-words.ts";
import { isDay } from "../model/fields.ts";

const two = (n: number | string): string => String(n).padStart(2, "0");

/** "march" and "mar" for 3, of every month. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 12 }, (_, at) => at + 1).flatMap((month) => {
    const name = DAY_WORDS.monthUtc(new Date(`2026-${two(month)}-01T00:00:00Z`))
      .replace(/[\s\d]+/g, "")
      .toLowerCase();
    return [name, name.slice(0, 3), ...(month === 9 ? [name.slice(0, 4)] : [])].map((one) => [one, month] as const);
  }),
);
const NAMES = [...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|");

const ISO = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g;
const FIGURES = /(?<![\d/.])(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?![\d/])/g;
const IN_WORDS = new RegExp(`(?:(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?(?<!\\p{L})(${NAMES})\\.?,?\\s+(\\d{4})(?!\\d)`, "giu");

/**
 * The first of the days that a text names, like 2026-06-12; "" where it names none. A month without a day is over on its last. Days in figures
 * have the day first, as people write them here. A month without a year, or "every month", is no day.
 */
export function dayNamedIn(text: string): string {
  const said = text.normalize("NFC").toLowerCase();
  const days = [
    ...[...said.matchAll(ISO)].map(([day]) => day),
    ...[...said.matchAll(FIGURES)].map(([, day = "", month = "", year = ""]) => `${year}-${two(month)}-${two(day)}`),
    ...[...said.matchAll(IN_WORDS)].map(([, day, month = "", year = ""]) => {
      const nth = MONTHS.get(month) ?? 0;
      return `${year}-${two(nth)}-${two(day ?? new Date(Date.UTC(Number(year), nth, 0)).getUTCDate())}`;
    }),
  ].filter(isDay);
  return days.sort()[0] ?? "";
}
