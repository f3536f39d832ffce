/** Which pictures beside the tables are our own: the path's, those of its parts, and the logo. All others were put in by somebody. */
import { normal } from "../../../shared/changes/anchor.ts";
import { isUnread, type ReadParagraph } from "./document.ts";
import { inEvery } from "./languages.ts";

/** The style of the paragraphs that hold our pictures of the path. */
const STYLE = "picture";

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** Our alternative texts in every language, whatever is told in them: by the words before and between it. */
const OWN_TEXTS = inEvery(({ pathWords: { ALT_WORDS }, documents: { DOCUMENT_WORDS } }) => [
  ALT_WORDS.empty("\0"),
  ALT_WORDS.picture("\0", "\0"),
  DOCUMENT_WORDS.logo.alt("\0"),
  DOCUMENT_WORDS.logo.alt(""),
])
  .flat()
  .map((text) => new RegExp(normal(text).split("\uFFFD").map(escaped).join(".*"), "u"));
/** Headings under which a picture of ours stands; and above the first one, the logo. */
const PLACES: ReadonlySet<string> = new Set(["", ...inEvery(({ documents }) => normal(documents.DOCUMENT_WORDS.pathway.heading))]);

/** A paragraph that is a picture and nothing else. */
export const isPicture = (paragraph: ReadParagraph): boolean =>
  isUnread(paragraph) && paragraph.spans.every(({ text, gap }) => gap === "picture" || text.trim() === "");

interface Placed {
  readonly where: string;
  readonly paragraph: ReadParagraph;
}

/** The pictures among these that are ours. A program may have lost style and alternative text: then the first in our place is. */
export function ownPictures(beside: readonly Placed[]): ReadonlySet<ReadParagraph> {
  const pictures = beside.filter(({ paragraph }) => isPicture(paragraph));
  const sure = pictures.filter(
    ({ paragraph: { style, spans, text } }) =>
      spans.filter(({ gap }) => gap !== undefined).length === 1 && (style === STYLE || OWN_TEXTS.some((own) => own.test(normal(text)))),
  );
  const likely = [...PLACES].flatMap((place) => {
    const isThere = ({ where }: Placed): boolean => where === place;
    return sure.some(isThere) ? [] : pictures.filter(isThere).slice(0, 1);
  });
  return new Set([...sure, ...likely].map(({ paragraph }) => paragraph));
}
