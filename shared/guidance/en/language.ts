/** What makes this language: how it is called by machines, and how it counts and writes days. */
import { isolated } from "../../base/direction.ts";
import { countingIn } from "../counting.ts";

/** For whatever writes a language into a file, a page or a document, and for everything that formats numbers and days. */
export const LOCALE = "en-GB";

/** Which voices read these words: the beginning of their language, the best first. */
export const VOICES = ["en-gb", "en"] as const;

/** A person's words, or a name, in the marks of this language. */
export const inQuotes = (text: string): string => `“${isolated(text)}”`;

export const { number, plural, counted } = countingIn(LOCALE);

const shares = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** "1.1 %", of a part of one. */
export const percent = (share: number): string => `${shares.format(share * 100)} %`;

const formatted = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(LOCALE, options);
  return (at: Date): string => format.format(at);
};

/** "12 March 2026", in the time of this laptop. */
export const longDay: (at: Date) => string = formatted({ day: "numeric", month: "long", year: "numeric" });
/** The same for an instant that stands for a day of the calendar, at its midnight in UTC. */
export const longDayUtc: (at: Date) => string = formatted({ day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
/** "March 2026", of an instant that stands for a day of the calendar. */
export const monthUtc: (at: Date) => string = formatted({ month: "long", year: "numeric", timeZone: "UTC" });
/** "10:42", in the time of this laptop. */
export const clock: (at: Date) => string = formatted({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
