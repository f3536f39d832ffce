/** The kinds of field that records are made of, with the limits of the interchange format. */
import { z } from "zod";

/** Longest text on a stone, in UTF-16 code units. Source: interchange format, `stones[].text`. */
export const STONE_TEXT_LIMIT = 2000;
/** Longest question that somebody has asked, in UTF-16 code units: one is read in a list. */
export const QUESTION_LIMIT = 2000;
/** Longest title, in UTF-16 code units. Source: interchange format, `workshop.title`. */
export const TITLE_LIMIT = 200;
/** A bound on every other text, so that a slip of the clipboard cannot fill the file. */
export const LONG_TEXT_LIMIT = 100_000;

/**
 * What is wrong with a value, where its schema alone can't say it. The words are found in `interchange/explain.ts`.
 */
export type FieldFault = "empty" | "halfCharacter" | "day" | "noSheet" | "noPart" | "base64" | "picture" | "answer";
export const fault = (is: FieldFault) => ({ params: { fault: is } });

/**
 * A text of at most `limit` UTF-16 code units. Half of a surrogate pair is refused, because UTF-8, and so
 * the file, cannot hold it.
 */
export const text = (limit: number = LONG_TEXT_LIMIT) =>
  z
    .string()
    .max(limit)
    .refine((value) => value.isWellFormed(), fault("halfCharacter"));

/** A text that must say something: white space alone does not count. */
export const someText = (limit: number = LONG_TEXT_LIMIT) => text(limit).refine((value) => value.trim() !== "", fault("empty"));

export const optionalText = (limit?: number) => text(limit).default("");

/** "" or a day of the calendar as YYYY-MM-DD. */
export const day = z.string().refine((value) => value === "" || isDay(value), fault("day"));

/** Whether this is a day of the calendar as YYYY-MM-DD. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

const FAR = 1_000_000;

/** A place on the board along one axis: px at zoom 1, or null where the board may choose. */
export const coordinate = z
  .number()
  .min(-FAR)
  .max(FAR)
  .overwrite((px) => px + 0) // −0 becomes 0: neither JSON nor the file can tell them apart
  .nullable()
  .default(null);

/** A place along one axis as the board has reckoned it, brought to what a record may hold. */
export const asCoordinate = (px: number): number => Math.min(FAR, Math.max(-FAR, px)) + 0;

export const id = <B extends string>() => text(200).min(1).brand<B>();
