/**
 * A framework text as the editor holds it, and back: CommonMark limited to paragraphs, lists, bold and italic on one
 * side, a document of the editor's schema (see schema.ts) as JSON on the other. What CommonMark has beyond that
 * stands in the editor as it was typed.
 */
import type { JSONContent } from "@tiptap/core";
import { richText, type Block, type Span } from "../../shared/rich-text/read.ts";
import { markdownOf } from "../../shared/rich-text/write.ts";

/** The editor's document for a framework text. */
export function documentOf(source: string): JSONContent {
  const content = richText(source).map(nodeOf);
  return { type: "doc", content: content.length > 0 ? content : [nodeOf(EMPTY)] };
}

/** The framework text for a document of the editor; "" where it says nothing. */
export const sourceOf = (document: JSONContent): string => markdownOf((document.content ?? []).map(blockOf));

const EMPTY: Block = { type: "paragraph", spans: [] };

function nodeOf(block: Block): JSONContent {
  if (block.type === "paragraph") return { type: "paragraph", content: block.spans.flatMap(inlineOf) };
  return {
    type: block.ordered ? "orderedList" : "bulletList",
    ...(block.ordered && { attrs: { start: block.start } }),
    content: block.items.map((item) => ({
      type: "listItem",
      // In the editor, every item begins with words, be they none.
      content: (item[0]?.type === "paragraph" ? item : [EMPTY, ...item]).map(nodeOf),
    })),
  };
}

const inlineOf = ({ text, bold, italic }: Span): readonly JSONContent[] => {
  const marks = [...(bold ? [{ type: "bold" }] : []), ...(italic ? [{ type: "italic" }] : [])];
  return text
    .split(/(\n)/)
    .filter(Boolean)
    .map((part) => (part === "\n" ? { type: "hardBreak", marks } : { type: "text", text: part, marks }));
};

function blockOf(node: JSONContent): Block {
  const content = node.content ?? [];
  switch (node.type) {
    case "bulletList":
    case "orderedList":
      return {
        type: "list",
        ordered: node.type === "orderedList",
        start: node.attrs?.["start"] ?? 1,
        items: content.map((item) => (item.content ?? []).map(blockOf)),
      };
    default:
      return { type: "paragraph", spans: content.map(spanOf) };
  }
}

const spanOf = ({ type, text = "", marks = [] }: JSONContent): Span => ({
  text: type === "hardBreak" ? "\n" : text,
  bold: marks.some((mark) => mark.type === "bold"),
  italic: marks.some((mark) => mark.type === "italic"),
});
