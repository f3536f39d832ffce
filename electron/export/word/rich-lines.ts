/** A framework text as the lines that a document shows, and those lines as one text that can be compared. */
import { holdable } from "../../../shared/changes/anchor.ts";
import type { Block, Span } from "../../../shared/rich-text/read.ts";
import { LIST_DEPTH } from "./styles.ts";

/** One paragraph of a document: what stands in front of it, how deep it is indented, and its words. */
export interface RichLine {
  readonly mark: "none" | "bullet" | "number";
  /** Of a list's line: its level from 0. Of a paragraph without a mark: how many lists it stands in. */
  readonly level: number;
  readonly spans: readonly Span[];
}

/** The lines that a document has for these blocks, in their order. */
export const richLines = (blocks: readonly Block[], depth = 0): readonly RichLine[] =>
  blocks.flatMap((block): readonly RichLine[] => {
    if (block.type === "paragraph") return [{ mark: "none", level: Math.min(depth, LIST_DEPTH), spans: block.spans }];
    const level = Math.min(depth, LIST_DEPTH - 1);
    return block.items.flatMap((item) => {
      const [first, ...others] = item;
      if (first?.type !== "paragraph") return richLines(item, depth + 1);
      return [{ mark: block.ordered ? "number" : "bullet", level, spans: first.spans }, ...richLines(others, depth + 1)];
    });
  });

/** Lines as one text that is the same where they look the same: white space counts as one space, and has no look. */
export const canonical = (lines: readonly RichLine[]): string =>
  lines
    .filter(({ spans }) => spans.some(({ text }) => text.trim() !== ""))
    .map(({ mark, level, spans }) => `${mark} ${level} ${looked(spans)}`)
    .join("\n");

function looked(spans: readonly Span[]): string {
  let now = "";
  const parts = spans.flatMap(({ text, bold, italic }) =>
    holdable(text)
      .split(/(\s+)/)
      .map((part) => {
        if (part === "") return "";
        if (part.trim() === "") return " ";
        const look = `${bold ? "b" : ""}${italic ? "i" : ""}`;
        const turn = look === now ? "" : `\\{${look}}`;
        now = look;
        return turn + part;
      }),
  );
  return parts
    .join("")
    .replace(/ +/g, " ")
    .replace(/^((?:\\\{\w*\})?) /, "$1")
    .trim();
}
