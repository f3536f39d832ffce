/**
 * The user guide as pages, one for each task: the very file that is read in the repository (`docs/user-guide.md`), with its pictures, and what has
 * changed (`CHANGELOG.md`). All of it lies in the application.
 */
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { fold, soughtWords } from "../../shared/base/folded.ts";

export type GuideNode = ReturnType<typeof fromMarkdown>["children"][number];

export interface GuidePage {
  readonly id: string;
  readonly title: string;
  /** 2 for a chapter, 3 for a part of one. */
  readonly depth: 2 | 3;
  readonly content: readonly GuideNode[];
  /** Title and words as they are compared with what is looked for. */
  readonly words: string;
}

/** The addresses of the guide's pictures, by their names as the guide writes them. */
const PICTURES: Readonly<Record<string, string>> = import.meta.glob("../../docs/pictures/guide/*.png", {
  eager: true,
  query: "?url",
  import: "default",
});

/** Where a picture of the guide lies in the application; undefined where it is not there. */
export const guidePicture = (written: string): string | undefined => PICTURES[`../../docs/${written}`];

/** The guide, page by page, and then what has changed. */
export async function readGuide(whatIsNew: string): Promise<readonly GuidePage[]> {
  const [guide, changes] = await Promise.all([import("../../docs/user-guide.md?raw"), import("../../CHANGELOG.md?raw")]);
  const news = guidePagesOf(changes.default);
  const all = news.flatMap(({ depth, title, content }) => [...(depth === 2 ? [] : [headingNode(title)]), ...content]);
  return [...guidePagesOf(guide.default), { title: whatIsNew, depth: 2 as const, content: all }].map((page, at) => ({
    ...page,
    id: String(at),
    words: fold(`${page.title}\n${page.content.map(textOf).join("\n")}`),
  }));
}

const headingNode = (title: string): GuideNode => ({ type: "heading", depth: 3, children: [{ type: "text", value: title }] });

/** A Markdown text, cut where its headings of the second and third level stand. What comes before the first belongs to no page but the first. */
export function guidePagesOf(source: string): readonly Omit<GuidePage, "id" | "words">[] {
  const { children } = fromMarkdown(source, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const pages: { title: string; depth: 2 | 3; content: GuideNode[] }[] = [];
  for (const node of children) {
    const depth = node.type === "heading" && node.depth <= 3 ? node.depth : null;
    if (depth !== null) pages.push({ title: textOf(node).replace(/^\d+\.\s*/, ""), depth: depth === 3 ? 3 : 2, content: [] });
    else pages.at(-1)?.content.push(node);
  }
  return pages.filter(({ content }) => content.length > 0);
}

/** The words of a node; of a picture, those that stand for it. */
export function textOf(node: GuideNode): string {
  if ("value" in node) return node.value;
  if ("alt" in node) return node.alt ?? "";
  if ("children" in node)
    return node.children.map((child) => textOf(child as GuideNode)).join(node.type === "paragraph" || node.type === "heading" ? "" : " ");
  return "";
}

/** The pages in which every word that is looked for stands; those that have it in their title come first. All where nothing is looked for. */
export function guidePagesFound<P extends Pick<GuidePage, "title" | "words">>(pages: readonly P[], sought: string): readonly P[] {
  const words = soughtWords(sought);
  const has = (text: string): boolean => words.every((word) => text.includes(word));
  const found = pages.filter((page) => has(page.words));
  return words.length === 0 ? pages : [...found.filter(({ title }) => has(fold(title))), ...found.filter(({ title }) => !has(fold(title)))];
}
