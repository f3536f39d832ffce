/** A document in lines, as tests compare it: what it is made of, from title to last heading. */
import { textsOf, type ReadDocument } from "./reader.ts";

/** The styles whose words are ours; of the others, which hold the workshop's, only the style is golden. */
const OUR_WORDS = /^(Subtitle|TOC|Heading|Caption|PictureCaption|SourceNote|Normal)/;

/** One line for each paragraph outside tables and for each table: the golden form of a document. */
export const outlineOf = (document: ReadDocument): readonly string[] =>
  document.blocks.map((block) =>
    block.kind === "table"
      ? `[${block.grid.length - 1} × ${textsOf(block)[0]?.join(" | ")}]`
      : block.pictures.length > 0
        ? "(picture)"
        : OUR_WORDS.test(block.style)
          ? `${block.style}: ${block.text.length > 60 ? `${block.text.slice(0, 59)}…` : block.text.trim()}`
          : block.style,
  );
