/** People's words as every document needs them: in lines that a file can hold, and with what stands for them where they say nothing. */
import { DAY_WORDS } from "../../shared/guidance/day-words.ts";
import { DOCUMENT_WORDS } from "../../shared/guidance/documents.ts";
import { isDay } from "../../shared/model/fields.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { writtenReason } from "../../shared/guidance/grammar.ts";

/** Line ends of every kind; Word itself writes a vertical tab into what is copied out of it. */
const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
/** Signs that XML can't hold, and those that Unicode says are none. */
const ILLEGAL =
  /[\u0000-\u0008\u000E-\u001F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The lines of a text, without signs that no XML file can hold: a replacement character shows where one stood. */
export const wordingLines = (text: string): readonly string[] => text.split(LINE_END).map((line) => line.replace(ILLEGAL, "\uFFFD"));

/** All of a text on one line. */
export const oneLine = (text: string): string => wordingLines(text).join(" ").trim();

/** The text, or what stands for it where it says nothing. */
export const orElse = (text: string, otherwise: string): string => (text.trim() === "" ? otherwise : text.trim());

/** The items that say something, trimmed. */
export const saidItems = (items: readonly string[]): readonly string[] => items.map((item) => item.trim()).filter((item) => item !== "");

/** "1 May 2026" for "2026-05-01". What is no day, as a damaged file may have it, stays as it was found. */
export const dayInWords = (day: string): string => (isDay(day) ? DAY_WORDS.longUtc(new Date(`${day}T00:00:00Z`)) : day);

/** Why a link is there. People finish the sentence "… because …" with or without its first word. */
export const reason = (why: string): string => writtenReason(why, DOCUMENT_WORDS.pathway.because);

/** What a type of evidence is called; its code where it has no name. */
export const typeLabel = (workshop: Workshop, code: string): string => orElse(workshop.options.get(code)?.label ?? code, code);
