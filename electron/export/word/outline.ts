/** Headings and the contents page that is made from them. */
import type { Paragraph, ParagraphChild } from "docx";
import { wordingLines } from "../wording.ts";
import { paragraph, runs } from "./text.ts";
import { fieldSign, instruction } from "./fields.ts";
import { docxElement } from "./xml.ts";

interface Entry {
  readonly level: 1 | 2;
  readonly text: string;
  readonly bookmark: string;
}

/** Collects the headings of one document while it is written. */
export class Outline {
  readonly #entries: Entry[] = [];

  /** A heading that the contents page will list. In a cell it must not keep its row with the next: `keepNext: false`. @param before what stands in front of its words. */
  heading(
    level: 1 | 2,
    text: string,
    options: { readonly keepNext?: false; readonly pageBreakBefore?: true } = {},
    before: readonly ParagraphChild[] = [],
  ): Paragraph {
    const id = String(this.#entries.length + 1);
    const bookmark = `_Toc${id.padStart(6, "0")}`;
    this.#entries.push({ level, text: wordingLines(text).join(" "), bookmark });
    return paragraph(
      `Heading${level}`,
      [docxElement("w:bookmarkStart", { "w:id": id, "w:name": bookmark }), ...runs(text), docxElement("w:bookmarkEnd", { "w:id": id })],
      options,
      before,
    );
  }

  /**
   * The lines of the contents page, inside a contents field: complete as it stands but for the page numbers, which Word
   * fills in at "Update field". The fields are clean, so Word does not ask on opening. The library's own page references
   * would be marked as outdated, or make it look for fields through the whole document.
   * @param deepest the last level that is listed.
   */
  contents(deepest: 1 | 2 = 2): readonly Paragraph[] {
    const entries = this.#entries.filter(({ level }) => level <= deepest);
    return entries.map(({ level, text, bookmark }, at) => {
      const line = docxElement(
        "w:hyperlink",
        { "w:history": 1, "w:anchor": bookmark },
        ...runs(text),
        docxElement("w:r", null, docxElement("w:tab", null)),
        fieldSign("begin"),
        instruction(` PAGEREF ${bookmark} \\h `),
        fieldSign("separate"),
        fieldSign("end"),
      );
      const opening = at === 0 ? [fieldSign("begin"), instruction(` TOC \\o "1-${deepest}" \\h \\z \\u `), fieldSign("separate")] : [];
      const closing = at === entries.length - 1 ? [fieldSign("end")] : [];
      return paragraph(`TOC${level}`, [...opening, line, ...closing]);
    });
  }
}
