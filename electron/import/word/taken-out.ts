/** Rows and cells that were taken out with changes tracked: nobody reads them, and what was said about them is not lost. */
import type { Anchor } from "../../../shared/changes/anchor.ts";
import { bookmarkAnchors } from "./runs.ts";
import { characters, child, elementName, kids, type XmlNode } from "./xml.ts";

export interface TakenOut {
  /** The names of the comments that hang on it. */
  readonly comments: readonly string[];
  /** Of the records that stood in it. */
  readonly anchors: readonly Anchor[];
  /** What each of its paragraphs said. */
  readonly words: readonly string[];
}

const isTakenOut = (xml: XmlNode): boolean =>
  (elementName(xml) === "w:tr" && child(child(xml, "w:trPr"), "w:del") !== undefined) ||
  (elementName(xml) === "w:tc" && child(child(xml, "w:tcPr"), "w:cellDel") !== undefined);

/** @param hang the comments of each paragraph. */
export function takenOutIn(xml: XmlNode, hang: ReadonlyMap<XmlNode, readonly string[]>): readonly TakenOut[] {
  return kids(xml).flatMap((one) => (isTakenOut(one) ? [whatWasIn(one, hang)] : takenOutIn(one, hang)));
}

function whatWasIn(row: XmlNode, hang: ReadonlyMap<XmlNode, readonly string[]>): TakenOut {
  const comments: string[] = [];
  const anchors: Anchor[] = [];
  const words: string[] = [];
  const walk = (xml: XmlNode): void => {
    for (const one of kids(xml)) {
      const name = elementName(one);
      if (name === "w:bookmarkStart") anchors.push(...bookmarkAnchors(one));
      if (name === "w:t" || name === "w:delText") words.push((words.pop() ?? "") + characters(one));
      if (name === "w:p") {
        comments.push(...(hang.get(one) ?? []));
        words.push("");
      }
      walk(one);
    }
  };
  walk(row);
  return { comments, anchors, words: words.map((text) => text.trim()).filter((text) => text !== "") };
}
