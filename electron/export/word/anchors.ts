/** Puts anchors into a document: bookmarks that nobody sees, by which its rows are known when it comes back. */
import { XmlComponent, type IContext, type IXmlableObject, type Paragraph, type ParagraphChild } from "docx";
import { anchorName, anchorOf, type Anchor, type AnchoredList } from "../../../shared/changes/anchor.ts";
import { runsFromTheRight } from "../wording.ts";
import type { ParagraphStyle } from "./styles.ts";
import type { Cell } from "./table.ts";
import { paragraph, runs } from "./text.ts";

/** The cells of a row with the anchor of the record that they show; `keys` name it as `anchorOf` takes them. */
export const anchored = (list: AnchoredList, keys: readonly (string | number)[], cells: readonly Cell[]): readonly Cell[] =>
  cells.map((cell) => {
    const texts = "above" in cell ? cell.above : cell;
    const anchor = anchorOf(list, keys, texts.map(({ text }) => text).join("\n"));
    const marked = texts.map((words, at) => (at === 0 ? { ...words, anchor } : words));
    return "above" in cell ? { above: marked } : marked;
  });

/** A paragraph that begins with an anchor, where there is one. */
export function anchoredParagraph(style: ParagraphStyle, text: string, anchor: Anchor | undefined, options: Parameters<typeof paragraph>[2] = {}): Paragraph {
  if (anchor === undefined) return paragraph(style, text, options);
  return paragraph(style, [...marksOf(anchor), ...runs(text)], { ...(runsFromTheRight(text) ? { bidirectional: true } : {}), ...options });
}

/** Both ends of an anchor, to stand at the beginning of a paragraph. */
export function marksOf(anchor: Anchor): readonly ParagraphChild[] {
  const place: Place = { anchor };
  return [new Mark("w:bookmarkStart", place), new Mark("w:bookmarkEnd", place)] as unknown as readonly ParagraphChild[];
}

/** Where a bookmark begins and ends: at one point, which stays when all the words after it are replaced. */
interface Place {
  readonly anchor: Anchor;
  given?: { readonly id: string; readonly name: string };
}

/** Ids of bookmarks are counted in each document; those of the headings begin at 1. */
const FIRST_ID = 100_000;
const counts = new WeakMap<object, { next: number; readonly names: Map<string, number> }>();

/** One end of a bookmark, which gets its id and name when the document that it stands in is written. */
class Mark extends XmlComponent {
  readonly #place: Place;

  constructor(element: "w:bookmarkStart" | "w:bookmarkEnd", place: Place) {
    super(element);
    this.#place = place;
  }

  override prepForXml({ file }: IContext): IXmlableObject {
    const { id, name } = (this.#place.given ??= give(file, this.#place.anchor));
    return { [this.rootKey]: { _attr: this.rootKey === "w:bookmarkStart" ? { "w:id": id, "w:name": name } : { "w:id": id } } };
  }
}

function give(file: object, anchor: Anchor): { readonly id: string; readonly name: string } {
  const count = counts.get(file) ?? { next: FIRST_ID, names: new Map<string, number>() };
  counts.set(file, count);
  const plain = anchorName(anchor, 1);
  const nth = (count.names.get(plain) ?? 0) + 1;
  count.names.set(plain, nth);
  return { id: String(count.next++), name: anchorName(anchor, nth) };
}
