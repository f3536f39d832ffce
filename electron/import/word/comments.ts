/**
 * What people wrote beside the text: the comments of a document, and where each hangs. Who wrote one, and when, is not
 * read. Sources: ECMA-376, part 1, 17.13.4; [MS-DOCX] 2.5.4 for answers and what is marked as done.
 */
import { groupBy } from "../../../shared/base/group-by.ts";
import { attribute, child, elementName, kids, type XmlNode } from "./xml.ts";

export interface ReadComment {
  /** Its name in the document. */
  readonly id: string;
  /** The comment that it hangs with: its own name, or that of the one that it answers. */
  readonly thread: string;
  /** All that it says, a paragraph a line. */
  readonly text: string;
  /** Whether there are words in it, and not only a picture. */
  readonly isRead: boolean;
  readonly isDone: boolean;
}

/**
 * The comments that say something, as they stand in the document; an answer follows what it answers.
 * @param root of the part with comments. @param extended root of the part that says what answers what, where there is one.
 * @param places names of comments in the order in which they hang in the text. @param saidBy what a comment says.
 */
export function readComments(
  root: XmlNode,
  extended: XmlNode | undefined,
  places: readonly string[],
  saidBy: (comment: XmlNode) => Pick<ReadComment, "text" | "isRead">,
): readonly ReadComment[] {
  const about = new Map(kids(extended).map((one) => [attribute(one, "w15:paraId"), one]));
  const comments = kids(root)
    .filter((one) => elementName(one) === "w:comment")
    .map((one) => {
      // A comment is known there by its last paragraph.
      const name = kids(one)
        .filter((paragraph) => elementName(paragraph) === "w:p")
        .map((paragraph) => attribute(paragraph, "w14:paraId"))
        .at(-1);
      const { text, isRead } = saidBy(one);
      return { id: attribute(one, "w:id"), name: name ?? "", text: text.trim(), isRead };
    });
  const ids = new Map(comments.filter(({ name }) => name !== "").map(({ id, name }) => [name, id]));
  /** The first comment of a thread, by the name of any in it. */
  const firstOf = (name: string): string => {
    const seen = new Set([name]);
    for (let at = name; ;) {
      const parent = attribute(about.get(at), "w15:paraIdParent");
      if (parent === "" || seen.has(parent) || !ids.has(parent)) return at;
      seen.add((at = parent));
    }
  };
  const read = comments.map(({ id, name, text, isRead }) => {
    const first = firstOf(name);
    return {
      id,
      thread: ids.get(first) ?? id,
      text,
      isRead,
      isDone: ["1", "true", "on"].includes(attribute(about.get(first), "w15:done")),
    };
  });
  const order = new Map(places.map((id, at) => [id, at]));
  const placeOf = ({ thread }: ReadComment): number => order.get(thread) ?? places.length;
  const threads = [...groupBy(read, ({ thread }) => thread)].map(([thread, own]) => [
    ...own.filter(({ id }) => id === thread),
    ...own.filter(({ id }) => id !== thread),
  ]);
  return threads
    .toSorted(([one], [other]) => (one && other ? placeOf(one) - placeOf(other) : 0))
    .flat()
    .filter(({ text }) => text !== "");
}

/**
 * The comments that hang on each paragraph, each once: where its range begins, else where it is referred to. What begins
 * between paragraphs, rows or cells begins with the next paragraph, and so does what begins in a cell that goes on from
 * the row above: its own paragraphs are not read. Those of one paragraph stand in the order of their signs: a program may
 * nest the ranges of a comment and its answer either way.
 */
export function commentsByParagraph(body: XmlNode): ReadonlyMap<XmlNode, readonly string[]> {
  const found = new Map<XmlNode, string[]>();
  const placed = new Set<string>();
  /** The comments in the order of the places where they are referred to. */
  const signs = new Map<string, number>();
  let waiting: string[] = [];
  const mark = (id: string, on: string[]): void => {
    if (!placed.has(id)) on.push(id);
    placed.add(id);
  };
  const walk = (xml: XmlNode, paragraph: XmlNode | null): void => {
    for (const one of kids(xml)) {
      const name = elementName(one);
      if (name === "w:tc" && goesOn(one)) {
        walkUnread(one);
        continue;
      }
      if (name === "w:p") {
        found.set(one, waiting);
        waiting = [];
        walk(one, one);
        continue;
      }
      if (name === "w:commentRangeStart" || name === "w:commentReference") {
        const id = attribute(one, "w:id");
        mark(id, (paragraph && found.get(paragraph)) ?? waiting);
        if (name === "w:commentReference" && !signs.has(id)) signs.set(id, signs.size);
        continue;
      }
      walk(one, paragraph);
    }
  };
  const walkUnread = (xml: XmlNode): void => {
    for (const one of kids(xml)) {
      if (elementName(one) === "w:commentRangeStart") mark(attribute(one, "w:id"), waiting);
      else walkUnread(one);
    }
  };
  walk(body, null);
  const signOf = (id: string): number => signs.get(id) ?? signs.size;
  for (const ids of found.values()) ids.sort((one, other) => signOf(one) - signOf(other));
  return found;
}

function goesOn(cell: XmlNode): boolean {
  const merge = child(child(cell, "w:tcPr"), "w:vMerge");
  return merge !== undefined && attribute(merge, "w:val") !== "restart";
}
