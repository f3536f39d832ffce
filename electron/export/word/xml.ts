/** Elements of WordprocessingML that the docx library has no class for. */
import { ImportedXmlComponent, type ParagraphChild } from "docx";

/** One element with its attributes and children, or its text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (ImportedXmlComponent | string)[]
): ImportedXmlComponent {
  const made = new ImportedXmlComponent(name, attributes);
  for (const child of children) made.push(child);
  return made;
}

/** The same where a paragraph takes it; the library's type of a paragraph's children names only its own classes. */
export const inline = (...parts: Parameters<typeof element>): ParagraphChild => element(...parts) as unknown as ParagraphChild;

