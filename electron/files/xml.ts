/**
 * Elements of an XML part of an office file, in order, as fast-xml-parser gives them: one key is the name, ":@" the
 * attributes. Whatever prefixes a program has chosen, names come out with the usual ones: "w:p", "r:id".
 */
import { XMLParser } from "fast-xml-parser";

export type XmlNode = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  // Instructions for other programs stand between elements, and say nothing themselves.
  ignorePiTags: true,
  ignoreDeclaration: true,
  // The five entities of XML itself, as many as a long text has; a document type of its own is refused before.
  processEntities: { enabled: true, maxTotalExpansions: 1e7, maxExpandedLength: 1e9 },
});

/** The root element of a part. @throws where the part is no XML, or brings a document type with entities of its own. */
export function parseXml(part: string): XmlNode {
  if (/<!DOCTYPE/i.test(part)) throw new Error("a document type in a part");
  const text = withoutReferences(part);
  const root = (parser.parse(text, true) as XmlNode[]).find((one) => !/^[?#]/.test(elementName(one)));
  if (!root) throw new Error("a part without an element");
  return hasUsualPrefixes(text) ? root : renamed(root, new Map());
}

/** The text of a part: UTF-8, UTF-16 with its mark or without, or as its declaration says. @throws where it is not that. */
export function xmlText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  // The ends of lines as XML reads them. Source: XML 1.0, 2.11.
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Source: XML 1.0, appendix F. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const named = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/.exec(start)?.[1] ?? "utf-8";
  // A declaration of UTF-16 in a part that was read so far one byte at a time is not true.
  return /^utf-?16/i.test(named) ? "utf-8" : named;
}

/** Characters by their numbers as they are ("&#8217;"); those that XML itself needs by their names. What stands in CDATA is no reference. */
function withoutReferences(text: string): string {
  if (!text.includes("&#")) return text;
  let read = "";
  for (let at = 0; at < text.length;) {
    const begins = text.indexOf("<![CDATA[", at);
    const from = begins === -1 ? text.length : begins;
    read += text.slice(at, from).replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_all, hex?: string, decimal?: string) => {
      const sign = String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
      return NAMED.get(sign) ?? sign;
    });
    const ends = text.indexOf("]]>", from);
    at = ends === -1 ? text.length : ends;
    read += text.slice(from, at);
  }
  return read;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["<", "&lt;"],
  [">", "&gt;"],
  ["&", "&amp;"],
  ['"', "&quot;"],
  ["'", "&apos;"],
]);

const ECMA = "http://schemas.openxmlformats.org";
const ISO = "http://purl.oclc.org/ooxml";
const MICROSOFT = "http://schemas.microsoft.com/office/word";

/** The usual prefix of each namespace, as everybody writes them; "" for those that are written without one. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${ECMA}/wordprocessingml/2006/main`, "w"],
  [`${ISO}/wordprocessingml/main`, "w"],
  [`${ECMA}/officeDocument/2006/relationships`, "r"],
  [`${ISO}/officeDocument/relationships`, "r"],
  [`${ECMA}/officeDocument/2006/math`, "m"],
  [`${ISO}/officeDocument/math`, "m"],
  [`${ECMA}/markup-compatibility/2006`, "mc"],
  [`${ECMA}/drawingml/2006/main`, "a"],
  [`${ISO}/drawingml/main`, "a"],
  [`${ECMA}/drawingml/2006/picture`, "pic"],
  [`${ISO}/drawingml/picture`, "pic"],
  [`${ECMA}/drawingml/2006/wordprocessingDrawing`, "wp"],
  [`${ISO}/drawingml/wordprocessingDrawing`, "wp"],
  [`${MICROSOFT}/2010/wordprocessingShape`, "wps"],
  [`${MICROSOFT}/2010/wordprocessingGroup`, "wpg"],
  [`${MICROSOFT}/2010/wordprocessingCanvas`, "wpc"],
  [`${MICROSOFT}/2010/wordml`, "w14"],
  [`${MICROSOFT}/2012/wordml`, "w15"],
  [`${MICROSOFT}/2015/wordml/symex`, "w16se"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
  [`${ECMA}/package/2006/relationships`, ""],
  [`${ECMA}/package/2006/content-types`, ""],
]);
const USUAL = new Set([...PREFIXES.values()].filter((prefix) => prefix !== ""));

/**
 * Whether every namespace that a part declares has its usual prefix, and no other one has it: most parts, and then all is done. A space
 * stands before each declaration: a long word without one is not looked through again and again.
 */
const hasUsualPrefixes = (text: string): boolean =>
  [...text.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].every(([, prefix = "", double, single]) => {
    const usual = PREFIXES.get((double ?? single ?? "").trim());
    return usual === undefined ? !USUAL.has(prefix) : usual === prefix;
  });

/** The prefixes that hold at a place; what is missing was never declared, and keeps its name. */
type Scope = ReadonlyMap<string, string>;

/** The same element, and all in it, with the usual prefixes; names of other namespaces that would be taken for ours get "_". */
function renamed(xml: XmlNode, outer: Scope): XmlNode {
  const name = elementName(xml);
  if (/^[?#]/.test(name)) return xml;
  const given = Object.entries(attributes(xml));
  const declared = given.flatMap(([key, uri]) => {
    const prefix = /^xmlns(?::(.*))?$/.exec(key);
    return prefix ? [[prefix[1] ?? "", PREFIXES.get(uri.trim()) ?? "_"] as const] : [];
  });
  const scope: Scope = declared.length === 0 ? outer : new Map([...outer, ...declared]);
  const content = kids(xml).map((one) => renamed(one, scope));
  const usual = given.map(([key, value]) => [
    key.includes(":") ? usualName(key, scope) : key,
    /^Requires$/.test(key) ? value.replace(/\S+/g, (prefix) => scope.get(prefix) ?? prefix) : value,
  ]);
  return { [usualName(name, scope)]: content, ...(usual.length > 0 && { ":@": Object.fromEntries(usual) as unknown }) };
}

function usualName(name: string, scope: Scope): string {
  const at = name.indexOf(":");
  const usual = scope.get(name.slice(0, Math.max(at, 0)));
  if (usual === undefined) return name;
  return usual === "" ? name.slice(at + 1) : `${usual}:${name.slice(at + 1)}`;
}

export const elementName = (xml: XmlNode): string => {
  for (const key in xml) if (key !== ":@") return key;
  return "";
};
export const kids = (xml: XmlNode | undefined): readonly XmlNode[] => {
  const content = xml?.[elementName(xml)];
  return Array.isArray(content) ? (content as XmlNode[]) : [];
};
export const attributes = (xml: XmlNode | undefined): Readonly<Record<string, string>> =>
  (xml?.[":@"] ?? {}) as Readonly<Record<string, string>>;
export const attribute = (xml: XmlNode | undefined, name: string): string => attributes(xml)[name] ?? "";
export const child = (xml: XmlNode | undefined, name: string): XmlNode | undefined => kids(xml).find((one) => elementName(one) === name);
