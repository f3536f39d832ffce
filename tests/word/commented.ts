/** Documents with comments, as Word leaves them. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export interface Comment {
  readonly paragraphs: readonly string[];
  /** The place among the comments of the one that it answers. */
  readonly answers?: number;
  readonly isDone?: boolean;
}

/** Who has written all comments of the tests: a name that may stand nowhere. */
export const AUTHOR = "Nobody Inparticular";
const DAY = "2026-05-01T10:00:00Z";
const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The name of a comment's paragraph. */
const paragraphId = (comment: number, paragraph: number): string => (0x10000000 + comment * 256 + paragraph).toString(16).toUpperCase();

/**
 * The document with comments; the `nth` is called `nth`, and hangs wherever `edit` puts `start(nth)` and so on.
 * @param part what the part with comments is called: programs differ.
 */
export function commented(
  bytes: Uint8Array,
  comments: readonly Comment[],
  edit: (xml: string) => string,
  part = "comments.xml",
): Uint8Array {
  const files = unzipSync(bytes);
  const text = (name: string): string => strFromU8(files[name] as Uint8Array);
  const body = ({ paragraphs }: Comment, nth: number): string =>
    paragraphs
      .map(
        (one, at) => `<w:p w14:paraId="${paragraphId(nth, at)}"><w:r><w:annotationRef/><w:t xml:space="preserve">${one}</w:t></w:r></w:p>`,
      )
      .join("");
  const lastOf = (nth: number): string => paragraphId(nth, (comments[nth]?.paragraphs.length ?? 1) - 1);
  const extended = comments.map(({ answers, isDone }, nth) => {
    const parent = answers === undefined ? "" : ` w15:paraIdParent="${lastOf(answers)}"`;
    return `<w15:commentEx w15:paraId="${lastOf(nth)}"${parent} w15:done="${isDone ? 1 : 0}"/>`;
  });
  const relations = text("word/_rels/document.xml.rels").replace(
    "</Relationships>",
    `<Relationship Id="rIdC1" Type="${OFFICE}/comments" Target="${part}"/>` +
      `<Relationship Id="rIdC2" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="more.xml"/></Relationships>`,
  );
  const after = edit(text("word/document.xml"));
  if (after === text("word/document.xml")) throw new Error("the edit has changed nothing");
  return zipSync({
    ...files,
    "word/document.xml": strToU8(after),
    "word/_rels/document.xml.rels": strToU8(relations),
    [`word/${part}`]: strToU8(
      `<w:comments xmlns:w="${MAIN}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${comments
        .map((one, nth) => `<w:comment w:id="${nth}" w:author="${AUTHOR}" w:initials="NI" w:date="${DAY}">${body(one, nth)}</w:comment>`)
        .join("")}</w:comments>`,
    ),
    "word/more.xml": strToU8(
      `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${extended.join("")}</w15:commentsEx>`,
    ),
  });
}

export const start = (nth: number): string => `<w:commentRangeStart w:id="${nth}"/>`;
/** The end of a range, and the sign that Word puts behind it. */
export const end = (nth: number): string => `<w:commentRangeEnd w:id="${nth}"/>${point(nth)}`;
/** A comment without a range. */
export const point = (nth: number): string => `<w:r><w:commentReference w:id="${nth}"/></w:r>`;

/** Puts marks around the run that says `text`. */
export const around = (xml: string, text: string, before: string, after: string): string =>
  xml.replace(new RegExp(`<w:r>(?:(?!<w:r>).)*?<w:t[^>]*>${text}</w:t></w:r>`, "s"), (run) => `${before}${run}${after}`);
