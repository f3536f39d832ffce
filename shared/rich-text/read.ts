/**
 * Framework texts: CommonMark limited to paragraphs, bulleted and numbered lists, bold and italic. Anything
 * else is kept as it was typed, so that no words are lost.
 */
import { fromMarkdown } from "mdast-util-from-markdown";

export interface Span {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export type Block =
  | { readonly type: "paragraph"; readonly spans: readonly Span[] }
  | { readonly type: "list"; readonly ordered: boolean; readonly start: number; readonly items: readonly (readonly Block[])[] };

type Node = ReturnType<typeof fromMarkdown>["children"][number];
type Look = Omit<Span, "text">;

const PLAIN: Look = { bold: false, italic: false };

/**
 * Eight marks of lists or quotes at the start of one line, or thousands of marks of emphasis: nobody formats a text
 * like that, and the parser's work grows with them beyond all bounds.
 */
const TOO_DEEP = /^(?:[^\S\n]*(?:(?:[-+*]|\d{1,9}[.)])(?=\s)|>)){8}/m;
const MOST_MARKS = 4000;

/** The blocks of a framework text, in order. A line end inside a paragraph stays one. */
export function richText(source: string): readonly Block[] {
  // An escaped mark is a sign like any other.
  const marks = source.replace(/\\[^]/g, "").match(/[*_]/g)?.length ?? 0;
  const parsable = !TOO_DEEP.test(source) && marks <= MOST_MARKS;
  return parsable ? blocksOf(fromMarkdown(source).children, source) : asTyped(source);
}

/** Each paragraph just as it was typed. */
const asTyped = (source: string): readonly Block[] =>
  source
    .split(/\n[^\S\n]*\n/)
    .filter((part) => part.trim() !== "")
    .map((text) => ({ type: "paragraph", spans: [{ text: text.trim(), ...PLAIN }] }));

const blocksOf = (nodes: readonly Node[], source: string): readonly Block[] =>
  nodes.map((node) => blockOf(node, source)).filter((block) => block.type === "list" || block.spans.length > 0);

function blockOf(node: Node, source: string): Block {
  switch (node.type) {
    case "paragraph":
      return { type: "paragraph", spans: joined(spansOf(node.children, PLAIN, source)) };
    case "list":
      return {
        type: "list",
        ordered: node.ordered === true,
        start: node.start ?? 1,
        items: node.children.map((item) => blocksOf(item.children, source)),
      };
    default:
      return { type: "paragraph", spans: [{ text: typed(node, source), ...PLAIN }] };
  }
}

function spansOf(nodes: readonly Node[], look: Look, source: string): readonly Span[] {
  return nodes.flatMap((node): readonly Span[] => {
    switch (node.type) {
      case "text":
        return [{ text: node.value, ...look }];
      case "break":
        return [{ text: "\n", ...look }];
      case "strong":
        return spansOf(node.children, { ...look, bold: true }, source);
      case "emphasis":
        return spansOf(node.children, { ...look, italic: true }, source);
      default:
        return [{ text: typed(node, source), ...look }];
    }
  });
}

/** Neighbours of the same look as one span. */
function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (last && last.bold === span.bold && last.italic === span.italic) all[all.length - 1] = { ...last, text: last.text + span.text };
    else all.push(span);
  }
  return all;
}

/** What somebody typed for this node. */
const typed = (node: Node, source: string): string =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0).trimEnd();
