/** Puts anchors into a document: bookmarks that nobody sees, by which its rows are known when it comes back. */
import { anchorName, anchorOf, type Anchor, type AnchoredList } from "../../../shared/changes/anchor.ts";
import type { Cell } from "./table.ts";
import { xml, type Xml } from "./xml.ts";

/** The cells of a row with the anchor of the record that they show; `keys` name it as `anchorOf` takes them. */
export const anchored = (list: AnchoredList, keys: readonly (string | number)[], cells: readonly Cell[]): readonly Cell[] =>
  cells.map((cell) => {
    const texts = "above" in cell ? cell.above : cell;
    const anchor = anchorOf(list, keys, texts.map(({ text }) => text).join("\n"));
    const marked = texts.map((words, at) => (at === 0 ? { ...words, anchor } : words));
    return "above" in cell ? { above: marked } : marked;
  });

/** Ids of bookmarks are counted in each document; those of the headings begin at 1. */
const FIRST_ID = 100_000;
const counts = new WeakMap<object, { next: number; readonly names: Map<string, number> }>();

/**
 * Where a bookmark begins and ends: at one point, which stays when all the words after it are replaced.
 * @param file the document that it is written into, where its id and name are its own.
 */
export function bookmark(anchor: Anchor, file: object): readonly Xml[] {
  const count = counts.get(file) ?? { next: FIRST_ID, names: new Map<string, number>() };
  counts.set(file, count);
  const plain = anchorName(anchor, 1);
  const nth = (count.names.get(plain) ?? 0) + 1;
  count.names.set(plain, nth);
  const id = count.next++;
  return [xml("w:bookmarkStart", { "w:id": id, "w:name": anchorName(anchor, nth) }), xml("w:bookmarkEnd", { "w:id": id })];
}
