/**
 * Elements as the docx library writes them in the end. Its own classes cost many times as much as what they hold, so what a
 * document has by the thousand (tables, and the runs of text) is made as finished elements straight away.
 */
import { XmlComponent, type IXmlableObject, type ParagraphChild } from "docx";

/** One element: its name, then its attributes and what is in it. The same one may stand in several places. */
export type DocxXml = IXmlableObject;

/** An element with its attributes, and elements or text in it. */
export function docxElement(
  name: string,
  attributes: Readonly<Record<string, string | number>> | null,
  ...content: readonly (DocxXml | string)[]
): DocxXml {
  if (content.length === 0) return { [name]: attributes ? { _attr: attributes } : {} };
  return { [name]: attributes ? [{ _attr: attributes }, ...content] : content };
}

/** Finished elements where the library takes a paragraph's children; its type of those names only its own classes. */
export const inline = (elements: readonly DocxXml[]): readonly ParagraphChild[] =>
  elements.map((element) => new Finished(element)) as unknown as readonly ParagraphChild[];

class Finished extends XmlComponent {
  readonly xml: DocxXml;

  constructor(element: DocxXml) {
    super(Object.keys(element)[0] ?? "");
    this.xml = element;
  }

  override prepForXml(): DocxXml {
    return this.xml;
  }
}

/** The text that readers see in one of a paragraph's children: of the finished ones. */
export const shownText = (child: unknown): string => (child instanceof Finished ? textIn(child.xml) : "");

const textIn = (element: DocxXml): string =>
  Object.entries(element)
    .flatMap(([name, content]) => (name === "w:instrText" || !Array.isArray(content) ? [] : (content as readonly (DocxXml | string)[])))
    .map((one) => (typeof one === "string" ? one : textIn(one)))
    .join("");
