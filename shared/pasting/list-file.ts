/** The file of a list as text: known by its bytes; its name only helps. */
import { fail, ok, type Result } from "../base/result.ts";
import { COLLECTING_WORDS } from "../guidance/collecting-words.ts";
import { gridOfFile, textOfGrid } from "./cells.ts";
import { isText } from "./legible.ts";

const words = COLLECTING_WORDS.drop;

/** Windows and Node have it; what both have in common is no part of the language. */
declare class TextDecoder {
  constructor(encoding: string, options?: { readonly fatal: boolean });
  decode(bytes: Uint8Array): string;
}

/** In bytes: 1 MB has more lines than any wall. */
const LIMIT = 1_000_000;
/** For the dialog that asks for a list. */
export const LIST_TYPES: readonly string[] = [
  ".txt",
  ".md",
  ".vtt",
  ".srt",
  ".csv",
  ".tsv",
  "text/plain",
  "text/markdown",
  "text/csv",
  "text/tab-separated-values",
];

/**
 * Why a file is no list, where that is seen before all of it is read.
 * @param start its first 64 bytes, or all.
 * @param size in bytes.
 */
export function whyNoList(start: Uint8Array, size: number, name: string): string | null {
  if (size === 0) return words.empty(name);
  const ascii = String.fromCharCode(...start.subarray(0, 16));
  if (/\.docx?$|\.odt$/i.test(name) && /^(?:PK\x03\x04|\xD0\xCF\x11\xE0|\{\\rtf)/.test(ascii)) return words.word(name);
  if (ascii.startsWith("{\\rtf")) return words.word(name);
  if (/^(?:\uFEFF|\xEF\xBB\xBF)?\s*<(?:!doctype html|html)[\s>]/i.test(String.fromCharCode(...start))) return words.page(name);
  const isOurJson = /^(?:\uFEFF|\xEF\xBB\xBF)?\s*\{\s*"format"\s*:\s*"stepping-stones/.test(String.fromCharCode(...start));
  if (ascii.startsWith("SQLite format 3\0") || isOurJson) return words.workshop(name);
  return size > LIMIT ? words.listTooLarge(name, "1 MB") : null;
}

/** Whether a file is a workbook, also one that can't be used: whatever reads it says why. Without its name, an archive may be anything. */
export const isWorkbook = (start: Uint8Array, name: string): boolean =>
  /\.(?:xls[xmb]?|xlt[xm]?|ods)$/i.test(name) && /^(?:PK\x03\x04|\xD0\xCF\x11\xE0)/.test(String.fromCharCode(...start.subarray(0, 4)));

/**
 * The text of a list, as `pastedList` takes it; of a table, all its cells. Windows writes UTF-16 and its own older code pages, too.
 * @returns an error of the kind "invalid" where it is no text, or empty.
 */
export function textOfListFile(bytes: Uint8Array, name: string): Result<string> {
  const text = decoded(bytes);
  if (text === null || !isText(text)) return fail("invalid", words.notText(name));
  const list = /\.(?:csv|tsv|tab)$/i.test(name) ? textOfGrid(gridOfFile(text)) : text;
  return list.trim() === "" ? fail("invalid", words.empty(name)) : ok(list);
}

function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  // Without a mark, text of two bytes a letter is known by its empty ones.
  const isWide = bytes.length > 3 && bytes.length % 2 === 0 && bytes.subarray(0, 64).every((byte, at) => (byte === 0) === (at % 2 === 1));
  const isLittle = (first === 0xff && second === 0xfe) || isWide;
  const mark = isLittle ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(mark, { fatal: true }).decode(bytes);
  } catch {
    return mark === "utf-8" ? new TextDecoder("windows-1252").decode(bytes) : null;
  }
}
