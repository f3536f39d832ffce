/**
 * A part with its choices made: of alternate content the one that can be read, of each content control what somebody has
 * put into it. Sources: ECMA-376, part 3 (markup compatibility), and part 1, 17.5.2 (content controls).
 */
import { DRAWN, said } from "./said.ts";
import { attribute, child, elementName, kids, switchOf, type XmlNode } from "./xml.ts";

/** The element with everything in it settled; itself, where there was nothing to settle. */
export function settled(xml: XmlNode): XmlNode {
  const before = kids(xml);
  const after = before.flatMap(settledNode);
  return after.length === before.length && after.every((one, at) => one === before[at]) ? xml : { ...xml, [elementName(xml)]: after };
}

function settledNode(xml: XmlNode): readonly XmlNode[] {
  switch (elementName(xml)) {
    case "mc:AlternateContent":
      return alternative(xml);
    case "w:sdt":
      return control(xml);
    default:
      return [settled(xml)];
  }
}

/** Extensions of Word's own: what Word shows where a choice requires them. */
const OF_WORD = /^(?:w\d\d\w*|wp\w*|a\d+|am3d|aink|c\d+|cx\d*|v|o|m)$/;

/**
 * Of several ways to say one thing, the first that can be read, those that Word would show before others; where none can, the first
 * that is there. Something drawn stays so: its other way may be words about it, as "This chart isn't available".
 */
function alternative(xml: XmlNode): readonly XmlNode[] {
  const shown = kids(xml).filter((one) => elementName(one) === "mc:Fallback" || required(one).every((prefix) => OF_WORD.test(prefix)));
  const ways = [...new Set([...shown, ...kids(xml)])].map((one) => kids(settled(one))).filter((content) => content.length > 0);
  const [first = []] = ways;
  return first.some(isDrawn) ? first : (ways.find((content) => content.every(isRead)) ?? first);
}

const required = (choice: XmlNode): readonly string[] => attribute(choice, "Requires").split(/\s+/);

/** Whether a picture, a chart or an object stands in an element, however deep. */
function isDrawn(xml: XmlNode): boolean {
  const found = said(xml);
  if (found === undefined) return kids(xml).some(isDrawn);
  return typeof found !== "string" && DRAWN.has(found.gap);
}

/** Whether everything in an element can be read. Looks (rPr) say nothing, and elements of other makers are not known. */
function isRead(xml: XmlNode): boolean {
  const name = elementName(xml);
  if (/:\w+Pr$/.test(name)) return true;
  const found = said(xml);
  if (found !== undefined) return typeof found === "string";
  return /^[wm]:/.test(name) && kids(xml).every(isRead);
}

/** What a control holds: nothing while it shows its prompt, the text of what was chosen from a list, else its content. */
function control(xml: XmlNode): readonly XmlNode[] {
  const properties = child(xml, "w:sdtPr");
  const content = child(xml, "w:sdtContent");
  if (!content) return [];
  const inner = settled(content);
  return kids(switchOf(properties, "w:showingPlcHdr") ? emptied(inner) : chosen(properties, inner));
}

const WORDS = new Set(["w:r", "m:oMath", "m:oMathPara"]);

/** The same paragraphs, rows and cells without a word; bookmarks stay. */
const emptied = (xml: XmlNode): XmlNode => replaced(xml, (one) => (WORDS.has(elementName(one)) ? [] : [emptied(one)]));

/** A list's content names what was chosen; some programs write the value that stands behind the name. */
function chosen(properties: XmlNode | undefined, content: XmlNode): XmlNode {
  const list = child(properties, "w:dropDownList") ?? child(properties, "w:comboBox");
  const items = kids(list).map((one) => ({ value: attribute(one, "w:value"), shown: attribute(one, "w:displayText") }));
  const behind = new Map(items.filter(({ value, shown }) => shown !== "" && value !== "").map(({ value, shown }) => [value, shown]));
  for (const { shown } of items) behind.delete(shown);
  return behind.size === 0 ? content : renamed(content, behind);
}

const renamed = (xml: XmlNode, names: ReadonlyMap<string, string>): XmlNode =>
  replaced(xml, (one) => {
    const text = one["#text"];
    return typeof text === "string" ? [{ ...one, "#text": names.get(text.trim()) ?? text }] : [renamed(one, names)];
  });

const replaced = (xml: XmlNode, replace: (one: XmlNode) => readonly XmlNode[]): XmlNode =>
  elementName(xml) === "#text" ? xml : { ...xml, [elementName(xml)]: kids(xml).flatMap(replace) };
