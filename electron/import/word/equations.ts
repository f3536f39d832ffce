/** An equation as one line of text: "(a+b)/2", "x^2", "√n". Source: ECMA-376, part 1, 22.1 (Office Math). */
import { attribute, characters, child, elementName, kids, struckBy, switchOf, type XmlNode } from "./xml.ts";

/** The text of an equation or a part of it; null where a line can't say it, as with a matrix. */
export function linear(xml: XmlNode | undefined): string | null {
  let text = "";
  for (const one of kids(xml)) {
    const said = (SAID[elementName(one)] ?? unknown)(one);
    if (said === null) return null;
    text += said;
  }
  return text;
}

/** The letters of an equation, in their order, whatever they mean. */
export const lettersOf = (xml: XmlNode): string =>
  kids(xml)
    .map((one) => (elementName(one) === "m:t" ? characters(one) : lettersOf(one)))
    .join("");

type Say = (xml: XmlNode) => string | null;

const nothing: Say = () => "";
/** Looks and bookmarks say nothing; what nobody knows can't be read. */
const unknown: Say = (xml) => (/Pr$|^w:(?:bookmark|proofErr|comment)|^#text$/.test(elementName(xml)) ? "" : null);

/** Lines that a frame draws across an equation. */
const STRIKES = ["m:strikeH", "m:strikeV", "m:strikeBLTR", "m:strikeTLBR"];

const SAID: Readonly<Record<string, Say>> = {
  // What is struck through is to go, and an equation without a part of it is another one.
  "m:r": (xml) => (struckBy(child(xml, "w:rPr")) ? null : linear(xml)),
  "m:t": characters,
  "m:oMath": linear,
  "m:box": inside,
  "m:borderBox": (xml) => (STRIKES.some((strike) => switchOf(propertiesOf(xml), strike, "m:val")) ? null : inside(xml)),
  "m:groupChr": inside,
  "m:phant": (xml) => (switchOf(propertiesOf(xml), "m:show", "m:val") === false ? "" : inside(xml)),
  "m:f": (xml) => of`${grouped(xml, "m:num")}${isBar(xml) ? "/" : "¦"}${grouped(xml, "m:den")}`,
  "m:sSup": (xml) => of`${grouped(xml, "m:e")}^${grouped(xml, "m:sup")}`,
  "m:sSub": (xml) => of`${grouped(xml, "m:e")}_${grouped(xml, "m:sub")}`,
  "m:sSubSup": (xml) => of`${grouped(xml, "m:e")}_${grouped(xml, "m:sub")}^${grouped(xml, "m:sup")}`,
  "m:sPre": (xml) => of`_${grouped(xml, "m:sub")}^${grouped(xml, "m:sup")}${grouped(xml, "m:e")}`,
  "m:rad": (xml) => of`${linear(child(xml, "m:deg"))}√${grouped(xml, "m:e")}`,
  "m:func": (xml) => of`${linear(child(xml, "m:fName"))} ${linear(child(xml, "m:e"))}`,
  "m:limLow": (xml) => of`${linear(child(xml, "m:e"))}_${grouped(xml, "m:lim")}`,
  "m:limUpp": (xml) => of`${linear(child(xml, "m:e"))}^${grouped(xml, "m:lim")}`,
  "m:d": fenced,
  "m:nary": (xml) =>
    of`${property(xml, "m:chr") ?? "∫"}${bound(xml, "m:sub", "_")}${bound(xml, "m:sup", "^")} ${linear(child(xml, "m:e"))}`,
  "m:acc": (xml) => marked(xml, property(xml, "m:chr") ?? "\u0302"),
  "m:bar": (xml) => marked(xml, property(xml, "m:pos") === "top" ? "\u0304" : "\u0331"),
  "w:ins": linear,
  "w:moveTo": linear,
  "w:del": nothing,
  "w:moveFrom": nothing,
};

function inside(xml: XmlNode): string | null {
  return linear(child(xml, "m:e"));
}

/** A text with its parts; null where one of them can't be said. */
function of(texts: TemplateStringsArray, ...parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : String.raw({ raw: texts }, ...parts);
}

/** A part in brackets, unless it is one number, one letter or one word. */
function grouped(xml: XmlNode, name: string): string | null {
  const text = linear(child(xml, name));
  return text === null || /^(?:[\p{L}\p{N}.,]+|.|)$/u.test(text) ? text : `(${text})`;
}

/** A bound of a sum or an integral; nothing where there is none. */
function bound(xml: XmlNode, name: string, mark: string): string | null {
  const text = grouped(xml, name);
  return text === "" ? "" : of`${mark}${text}`;
}

/** A sign above or below one letter. Above several there is no text for it. */
function marked(xml: XmlNode, mark: string): string | null {
  const text = inside(xml);
  return text !== null && [...text].length === 1 ? text + mark : null;
}

function fenced(xml: XmlNode): string | null {
  const inner = kids(xml)
    .filter((one) => elementName(one) === "m:e")
    .map(linear);
  if (inner.includes(null)) return null;
  const [begin, separator, end] = [property(xml, "m:begChr") ?? "(", property(xml, "m:sepChr") ?? "|", property(xml, "m:endChr") ?? ")"];
  return begin + inner.join(separator) + end;
}

const isBar = (xml: XmlNode): boolean => property(xml, "m:type") !== "noBar";

/** What a property of an element says; undefined where it does not stand there. */
function property(xml: XmlNode, name: string): string | undefined {
  const found = child(propertiesOf(xml), name);
  return found && attribute(found, "m:val");
}

function propertiesOf(xml: XmlNode): XmlNode | undefined {
  return child(xml, `${elementName(xml)}Pr`);
}
