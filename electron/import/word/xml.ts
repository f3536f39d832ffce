/** Elements of an XML part, in order, as fast-xml-parser gives them: one key is the name, ":@" the attributes. */
import { XMLParser } from "fast-xml-parser";

export type XmlNode = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  // The five entities of XML itself, as many as a long text has; a document type of its own is refused before.
  processEntities: { enabled: true, maxTotalExpansions: 1e7, maxExpandedLength: 1e9 },
});

/** The root element of a part. @throws where the part is no XML, or brings a document type with entities of its own. */
export function parseXml(text: string): XmlNode {
  if (/<!DOCTYPE/i.test(text.slice(0, 2000))) throw new Error("a document type in a part");
  const root = (parser.parse(text, true) as XmlNode[]).find((one) => !elementName(one).startsWith("?"));
  if (!root) throw new Error("a part without an element");
  return root;
}

export const elementName = (xml: XmlNode): string => {
  for (const key in xml) if (key !== ":@") return key;
  return "";
};
export const kids = (xml: XmlNode | undefined): readonly XmlNode[] => {
  const content = xml?.[elementName(xml)];
  return Array.isArray(content) ? (content as XmlNode[]) : [];
};
export const attribute = (xml: XmlNode | undefined, name: string): string =>
  String((xml?.[":@"] as Record<string, string> | undefined)?.[name] ?? "");
export const child = (xml: XmlNode | undefined, name: string): XmlNode | undefined => kids(xml).find((one) => elementName(one) === name);
/** What `w:val` of a child says; "" where there is none. */
export const elementValue = (xml: XmlNode | undefined, name: string): string => attribute(child(xml, name), "w:val");
/** A switch of WordprocessingML: true, false, or null where nothing is said. */
export function switchOf(xml: XmlNode | undefined, name: string): boolean | null {
  const found = child(xml, name);
  return found ? !["0", "false", "off"].includes(attribute(found, "w:val")) : null;
}
/** The characters right inside an element. */
export const characters = (xml: XmlNode): string =>
  kids(xml)
    .map((one) => String(one["#text"] ?? ""))
    .join("");
