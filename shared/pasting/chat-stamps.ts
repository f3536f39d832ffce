/**
 * When a message was sent, as chats of many languages write it: "14/10/2025, 15:34", "10/14/25, 3:34 p. m.", "2025年10月14日 下午3:34",
 * "Today at 15:34". All functions are pure.
 */
import { CHAT_LANGUAGES } from "./known.ts";

const MARKS = "\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF";
/** Signs without width, as programs put them around times and names. */
export const INVISIBLE = new RegExp(`[${MARKS}]`, "gu");
const IS_INVISIBLE = new RegExp(`^[${MARKS}]$`, "u");

export const seen = (text: string): string => text.replace(INVISIBLE, "");

/** A line behind so many signs that are seen, with the invisible ones that stand there. */
export function behindSeen(line: string, count: number): string {
  let at = 0;
  for (let left = count; left > 0 && at < line.length; at++) if (!IS_INVISIBLE.test(line.charAt(at))) left--;
  return line.slice(at);
}

const DIGIT = "\\p{Nd}";
const WORD = "[\\p{L}\\p{M}]";
/** Twelve hours: "pm", "p. m.", "م", "下午". */
const HALF = `(?:${WORD}{1,5}\\.?(?:\\s?${WORD}{1,3}\\.)?)`;
/** 14/10/2025, 2025-10-14, 14. 10. 25, 14 Oct 2025, 14 de octubre de 2025, October 14, 2025, 2025年10月14日, 14.10.2025 г. */
const DATE =
  `(?:${DIGIT}{1,4}[./-]\\s?${DIGIT}{1,2}[./-]\\s?${DIGIT}{1,4}\\.?(?:\\sг\\.?)?|${DIGIT}{4}[年년]\\s?${DIGIT}{1,2}[月월]\\s?${DIGIT}{1,2}[日일]` +
  `|${DIGIT}{1,2}\\.?\\s(?:de\\s)?${WORD}{3,12}\\.?,?(?:\\sde)?\\s${DIGIT}{4}|${WORD}{3,12}\\.?\\s${DIGIT}{1,2},\\s${DIGIT}{4})`;
/** 15:34, 15.34.09, 15 h 34, 3:34 pm, 오후 3:34 */
const CLOCK = `${DIGIT}{1,2}(?:[:.]|\\s?h\\s?)${DIGIT}{2}(?:[:.]${DIGIT}{2})?`;
/** Where the half of the day stands first, it is written in a script without capitals, or in Turkish. */
export const TIME = `(?:(?:\\p{Lo}{1,4}|ÖÖ|ÖS)\\s?)?${CLOCK}(?:\\s?${HALF})?`;
/** A day and a time: sources of patterns that are meant for what is seen of a line. */
export const STAMP = `(?:${DATE}[,،]?\\s*(?:\\s${WORD}{1,3}\\.?\\s)?${TIME}|${TIME}[,،]?\\s+${DATE})`;

/** Of the languages in which chats are likely to come: the days of the week, "today" and "yesterday". */
const DAYS = [
  ...new Set(
    CHAT_LANGUAGES.flatMap((language) => [
      ...(["long", "short"] as const).flatMap((weekday) =>
        [1, 2, 3, 4, 5, 6, 7].map((day) => new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC" }).format(Date.UTC(2024, 0, day))),
      ),
      ...[0, -1].map((day) => new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(day, "day")),
    ]).map((word) => word.replace(/[.]$/, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&")),
  ),
].toSorted((one, other) => other.length - one.length);
const SHORT_DATE = `(?:${DIGIT}{1,2}[./-]${DIGIT}{1,2}\\.?|${DIGIT}{1,2}\\.?\\s${WORD}{3,12}\\.?|${WORD}{3,12}\\.?\\s${DIGIT}{1,2})`;
const NEAR = `(?:(?:${DAYS.join("|")})\\.?,?\\s(?:${SHORT_DATE},?\\s)?|${SHORT_DATE},?\\s)(?:${WORD}{1,3}\\.?\\s)?${TIME}`;
/** The same, or a time alone, or one of a day near by: "Tue 15:34", "Today at 3:34 PM", "Tue 14 Oct, 15:34". */
export const LOOSE = `(?:${STAMP}|${NEAR}|${TIME})`;

const ONLY_LOOSE = new RegExp(`^\\[?\\(?${LOOSE}\\)?\\]?$`, "iu");
const DAY_AND_TIME = new RegExp(`^\\[?\\(?(?:${STAMP}|${NEAR})\\)?\\]?$`, "iu");
/** "2m", "3 min", "1h", "now": how long ago. */
const AGO = /^(?:\p{Nd}{1,2}\s?(?:s|m|min|h|hr|d|w)|now|just now)$/iu;

/** Whether a line is nothing but a time, with its day or without. */
export const isTimeAlone = (line: string): boolean => ONLY_LOOSE.test(seen(line).trim());
/** Whether it says the day, too. */
export const isDayAndTime = (line: string): boolean => DAY_AND_TIME.test(seen(line).trim());
/** Whether the minutes of a time are as people plan them: "10:30" and not "10:34". */
export function isPlanned(time: string): boolean {
  const clocks = [...seen(time).matchAll(new RegExp(`(${DIGIT}{1,2})([:.]|\\s?h\\s?)\\p{Nd}(\\p{Nd})`, "giu"))];
  const clock = clocks.find(([, , sign]) => sign === ":") ?? clocks.at(-1);
  return /^[05٠٥۰۵०५০৫]$/u.test(clock?.[3] ?? "");
}
export const isAgo = (line: string): boolean => AGO.test(seen(line).trim());
