/**
 * Anchors: the names of the invisible bookmarks that say which record a cell of a Word document belongs to, and what
 * the cell said when it was written. So a row is known again whatever has become of its words, and words that
 * nobody has touched are known, too (docs/adr/0013-anchors-in-word.md).
 */
import { ANCHORED_LISTS, LIST, type AnchoredList } from "../model/lists.ts";

/** What a bookmark's name says: which record, and what was written there. */
export interface Anchor {
  /** The list's letter and a hash of the record's key. */
  readonly record: string;
  /** A hash of the words. */
  readonly words: string;
}

/** The anchor of a record's words; `keys` name the record, and a part of it where it has several rows. */
export const anchorOf = (list: AnchoredList, keys: readonly (string | number)[], words: string): Anchor => ({
  record: recordAnchor(list, ...keys),
  words: wordsAnchor(words),
});

/** The anchor of a list's order in a document: a table whose rows stand as they were written is known by it. */
export const orderAnchor = (list: AnchoredList, records: readonly string[]): Anchor => ({
  record: orderRecord(list),
  words: wordsAnchor(records.join(" ")),
});
export const orderRecord = (list: AnchoredList): string => recordAnchor(list, "", "order");

export const recordAnchor = (list: AnchoredList, ...keys: readonly (string | number)[]): string =>
  LIST[list].anchor + hash(keys.length === 1 ? String(keys[0]) : JSON.stringify(keys));
export const wordsAnchor = (words: string): string => hash(normal(words));

/**
 * A bookmark's name: at most 34 characters (Word allows 40), in small letters because Word takes capitals for the same, and
 * hidden from Word's own list by the underscore. `nth` counts the places of a document that would have the same name.
 */
export const anchorName = ({ record, words }: Anchor, nth: number): string => `_ss_${record}_${words}${nth > 1 ? `_${nth}` : ""}`;

const LETTERS = ANCHORED_LISTS.map((list) => LIST[list].anchor).join("");
const NAME = new RegExp(`^_ss_([${LETTERS}][0-9a-z]{1,11})_([0-9a-z]{1,11})(?:_\\d+)?$`, "i");

/** The anchor that a bookmark's name stands for, or null where the bookmark is not ours. */
export function readAnchor(name: string): Anchor | null {
  const [, record, words] = NAME.exec(name) ?? [];
  return record === undefined || words === undefined ? null : { record: record.toLowerCase(), words: words.toLowerCase() };
}

/** Whether an anchor names a record of this list. */
export const isOf = (list: AnchoredList, anchor: Anchor): boolean => anchor.record.startsWith(LIST[list].anchor);

/** Signs that XML can't hold, and those that Unicode says are none: the writer puts a replacement character there. */
const NOT_IN_XML =
  /[\u0000-\u0008\u000E-\u001F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text as a document can hold it. */
export const holdable = (text: string): string => text.replace(NOT_IN_XML, "\uFFFD").replaceAll("\u0085", "\n");

/** A text as it can be compared with what has been through a document: how its lines are broken does not count. */
export const normal = (text: string): string => holdable(text).replace(/\s+/g, " ").trim();

/** 53 bits of the text in 1 to 11 letters and digits. Source: "cyrb53", in the public domain. */
export function hash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
