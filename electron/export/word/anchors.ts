/** Puts anchors into a document: bookmarks that nobody sees, by which its rows are known when it comes back. */
import { XmlComponent, type IContext, type Paragraph, type ParagraphChild } from "docx";
import { anchorName, anchorOf, type Anchor } from "../../../shared/changes/anchor.ts";
import type { AnchoredList } from "../../../shared/model/lists.ts";
import type { ParagraphStyle } from "./styles.ts";
import type { WordCell } from "./table.ts";
import { paragraph } from "./text.ts";
import { docxElement, type DocxXml } from "./xml.ts";
import { remembered } from "../../../shared/base/remembered.ts";

/** The cells of a row with the anchor of the record that they show; `keys` name it as `anchorOf` takes them. */
export const anchored = (list: AnchoredList, keys: readonly (string | number)[], cells: readonly WordCell[]): readonly WordCell[] =>
  cells.map((cell) => {
    const texts = "above" in cell ? cell.above : cell;
    // A picture says nothing that comes back.
    const first = texts.findIndex(({ drawing }) => !drawing);
    const said = texts.filter(({ drawing }) => !drawing);
    const anchor = anchorOf(list, keys, said.map(({ text }) => text).join("\n"));
    const marked = texts.map((words, at) => (at === first ? { ...words, anchor } : words));
    return "above" in cell ? { above: marked } : marked;
  });

/** Ids of bookmarks are counted in each document; those of the headings begin at 1. */
const FIRST_ID = 100_000;
const countIn = remembered((_file: object) => ({ next: FIRST_ID, names: new Map<string, number>() }));

/**
 * Where a bookmark begins and ends: at one point, which stays when all the words after it are replaced.
 * @param file the document that it is written into, where its id and name are its own.
 */
export function bookmark(anchor: Anchor, file: object): readonly DocxXml[] {
  const count = countIn(file);
  const plain = anchorName(anchor, 1);
  const nth = (count.names.get(plain) ?? 0) + 1;
  count.names.set(plain, nth);
  const id = count.next++;
  return [docxElement("w:bookmarkStart", { "w:id": id, "w:name": anchorName(anchor, nth) }), docxElement("w:bookmarkEnd", { "w:id": id })];
}

/** A paragraph outside of tables that begins with an anchor, where there is one. */
export const anchoredParagraph = (
  style: ParagraphStyle,
  content: string | readonly DocxXml[],
  anchor: Anchor | undefined,
  options: Parameters<typeof paragraph>[2] = {},
): Paragraph => paragraph(style, content, options, anchor === undefined ? [] : anchorMarks(anchor));

/** Both ends of a bookmark, for a paragraph that the library writes: only then is it known in which document they stand. */
export function anchorMarks(anchor: Anchor): readonly ParagraphChild[] {
  let made: readonly DocxXml[] | undefined;
  const end =
    (at: 0 | 1) =>
    (file: object): DocxXml =>
      (made ??= bookmark(anchor, file))[at] ?? {};
  return [new Mark(end(0)), new Mark(end(1))] as unknown as readonly ParagraphChild[];
}

class Mark extends XmlComponent {
  readonly #make: (file: object) => DocxXml;

  constructor(make: (file: object) => DocxXml) {
    super("w:bookmarkStart");
    this.#make = make;
  }

  override prepForXml({ file }: IContext): DocxXml {
    return this.#make(file);
  }
}
