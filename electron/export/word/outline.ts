/** Headings and the contents page that is made from them. */
import type { Paragraph } from "docx";
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

  /** A heading that the contents page will list. In a cell it must not keep its row with the next: `keepNext: false`. */
  heading(level: 1 | 2, text: string, options: { readonly keepNext?: false; readonly pageBreakBefore?: true } = {}): Paragraph {
    const id = String(this.#entries.length + 1);
    const bookmark = `_Toc${id.padStart(6, "0")}`;
    this.#entries.push({ level, text: wordingLines(text).join(" "), bookmark });
    return paragraph(
      `Heading${level}`,
      [docxElement("w:bookmarkStart", { "w:id": id, "w:name": bookmark }), ...runs(text), docxElement("w:bookmarkEnd", { "w:id": id })],
      options,
    );
  }

  /**
   * The lines of the contents page, inside a contents field: complete as it stands but for the page numbers, which Word
   * fills in at "Update field". The fields are clean, so Word does not ask on opening. The library's own page references
   * would be marked as outdated, or make it look for fields through the whole document.
   */
  contents(): readonly Paragraph[] {
    return this.#entries.map(({ level, text, bookmark }, at) => {
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
      const opening = at === 0 ? [fieldSign("begin"), instruction(' TOC \\o "1-2" \\h \\z \\u '), fieldSign("separate")] : [];
      const closing = at === this.#entries.length - 1 ? [fieldSign("end")] : [];
      return paragraph(`TOC${level}`, [...opening, line, ...closing]);
    });
  }
}
