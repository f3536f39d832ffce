/** The words of a paragraph in their order, with how they look, the bookmarks among them, and the text boxes that hang on them. */
import { readAnchor, type Anchor } from "../../../shared/changes/anchor.ts";
import { BACK_WORDS } from "../../../shared/guidance/back-words.ts";
import type { Span } from "../../../shared/rich-text/read.ts";
import { runLook, type Looks, type RunLook, type Style } from "./looks.ts";
import { fieldSaid, gap, said, type Unread } from "./said.ts";
import { isSymbolFont, signsOf } from "./signs.ts";
import { attribute, characters, child, elementName, GONE, kids, within, type XmlNode } from "./xml.ts";

/** Words that look alike; or the name of something that can't be read, in its place. */
export interface Piece extends Span {
  readonly gap?: Unread["gap"];
  /** Somebody has struck these words through. */
  readonly isStruck?: true;
}

export interface Runs {
  readonly pieces: readonly Piece[];
  readonly anchors: readonly Anchor[];
  /** The contents of text boxes. */
  readonly boxes: readonly XmlNode[];
}

const BOXES = new Set(["w:txbxContent"]);
const PLAIN: RunLook = { bold: false, italic: false, hidden: false, struck: false, font: "" };

/** @param style the paragraph's own. */
export function readRuns(paragraph: XmlNode, style: Style, looks: Looks): Runs {
  const pieces: Piece[] = [];
  const anchors: Anchor[] = [];
  const boxes: XmlNode[] = [];
  /** The codes of the fields that are open; null once a field has come to what it shows. */
  const codes: (string | null)[] = [];
  const add = (say: string | Unread, { bold, italic, struck }: RunLook): void => {
    if (typeof say !== "string") pieces.push({ text: say.text, bold, italic, gap: say.gap });
    else if (say !== "") pieces.push({ text: say, bold, italic, ...(struck && { isStruck: true }) });
  };
  const walk = (xml: XmlNode, look: RunLook): void => {
    for (const one of kids(xml)) {
      const name = elementName(one);
      if (name === "w:bookmarkStart") anchors.push(...bookmarkAnchors(one));
      else if (name === "w:r") {
        const own = runLook(child(one, "w:rPr"), style, looks);
        if (!own.hidden) walk(one, own);
      } else {
        if (name === "w:instrText" && typeof codes.at(-1) === "string") codes[codes.length - 1] += characters(one);
        if (name === "w:fldChar") add(turned(attribute(one, "w:fldCharType"), codes), look);
        const found = said(one);
        if (found === undefined) lookInto(one, look);
        else if (name === "w:t" && isSymbolFont(look.font))
          for (const sign of signsOf(look.font, characters(one))) add(sign ?? gap("sign"), look);
        else {
          add(found, look);
          if (!GONE.has(name)) boxes.push(...within(one, BOXES));
        }
      }
    }
  };
  /** What stands in an element. One of another maker that holds something in a run, and no words, holds what we can't read. */
  const lookInto = (one: XmlNode, look: RunLook): void => {
    const before = pieces.length;
    walk(one, look);
    const isForeign = look !== PLAIN && !/^[wm]:/.test(elementName(one));
    if (isForeign && kids(one).length > 0 && pieces.length === before) add(gap("other"), look);
  };
  walk(paragraph, PLAIN);
  return { pieces, anchors, boxes };
}

/** A field begins, comes to what it shows, or ends. @returns what it says where it shows nothing of its own. */
function turned(type: string, codes: (string | null)[]): string | Unread {
  if (type === "begin") codes.push("");
  if (type === "separate" && codes.length > 0) codes[codes.length - 1] = null;
  return type === "end" ? fieldSaid(codes.pop() ?? "") : "";
}

/** Pieces in their order, those that are struck through and stand beside each other as one. */
function grouped(pieces: readonly Piece[]): readonly { readonly text: string; readonly isStruck: boolean }[] {
  const groups: { text: string; isStruck: boolean }[] = [];
  for (const { text, isStruck = false } of pieces) {
    const last = groups.at(-1);
    if (last?.isStruck === isStruck) last.text += text;
    else groups.push({ text, isStruck });
  }
  return groups;
}

/** What is struck through, each without white space around it. */
export const struckWords = (pieces: readonly Piece[]): readonly string[] =>
  grouped(pieces).flatMap(({ text, isStruck }) => (isStruck && text.trim() !== "" ? [text.trim()] : []));

/** The words of pieces, where what is struck through stands between square brackets. */
export const withStruckNamed = (pieces: readonly Piece[]): string =>
  grouped(pieces)
    .map(({ text, isStruck }) => (isStruck && text.trim() !== "" ? text.replace(text.trim(), () => BACK_WORDS.struck(text.trim())) : text))
    .join("");

/** The anchors that a bookmark is. */
export const bookmarkAnchors = (bookmark: XmlNode): readonly Anchor[] => {
  const anchor = readAnchor(attribute(bookmark, "w:name"));
  return anchor ? [anchor] : [];
};
