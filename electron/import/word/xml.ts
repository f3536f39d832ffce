/** What the elements of WordprocessingML say. */
import { attribute, child, elementName, kids, type XmlNode } from "../../files/xml.ts";

export { attribute, child, elementName, kids, parseXml, type XmlNode } from "../../files/xml.ts";

/** What `w:val` of a child says; "" where there is none. */
export const elementValue = (xml: XmlNode | undefined, name: string): string => attribute(child(xml, name), "w:val");
/** A switch of WordprocessingML: true, false, or null where nothing is said. @param value the attribute that says it. */
export function switchOf(xml: XmlNode | undefined, name: string, value = "w:val"): boolean | null {
  const found = child(xml, name);
  return found ? !["0", "false", "off"].includes(attribute(found, value)) : null;
}
/** Whether words are struck through, by one line or two; null where the properties of a run say nothing of it. */
export function struckBy(properties: XmlNode | undefined): boolean | null {
  const [once, twice] = [switchOf(properties, "w:strike"), switchOf(properties, "w:dstrike")];
  return once === null || twice === null ? (once ?? twice) : once || twice;
}
/** Whether an attribute that is a switch is on. */
export const isOn = (value: string): boolean => ["1", "true", "on"].includes(value);

/** The font that the properties of a run give its letters; "" where the theme does, null where they say nothing. */
export function fontOf(properties: XmlNode | undefined): string | null {
  const fonts = child(properties, "w:rFonts");
  if (attribute(fonts, "w:asciiTheme") !== "") return "";
  return attribute(fonts, "w:ascii") || attribute(fonts, "w:hAnsi") || null;
}

/** Whether an element stands in another, however deep. */
export const holds = (xml: XmlNode, isWanted: (name: string, xml: XmlNode) => boolean): boolean =>
  kids(xml).some((one) => isWanted(elementName(one), one) || holds(one, isWanted));
/** The characters right inside an element. */
export const characters = (xml: XmlNode): string =>
  kids(xml)
    .map((one) => String(one["#text"] ?? ""))
    .join("");

/** What a reader does not see once changes are accepted, and how things look. */
export const GONE: ReadonlySet<string> = new Set([
  "w:del",
  "w:moveFrom",
  "w:pPr",
  "w:rPr",
  "w:tcPr",
  "w:trPr",
  "w:tblPr",
  "w:tblPrEx",
  "w:tblGrid",
  "w:sectPr",
]);

/**
 * What stands in an element once wrappers are looked through: smart tags, insertions, links …
 * `stop` names the elements that are wanted themselves.
 */
export function* within(xml: XmlNode, stop: ReadonlySet<string>): Generator<XmlNode> {
  for (const one of kids(xml)) {
    const name = elementName(one);
    if (stop.has(name)) yield one;
    else if (!GONE.has(name)) yield* within(one, stop);
  }
}
