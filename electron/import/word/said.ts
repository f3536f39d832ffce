/**
 * What the elements of a paragraph say: words, signs, equations, and pieces that have no words, which are named in their
 * places. Sources: ECMA-376, part 1, 17.3.3 (run content), 17.16 (fields), and [MS-DOCX] 2.3.3 (symEx).
 */
import { STONE_DRAWING } from "../../export/word/drawing-names.ts";
import { BACK_WORDS } from "../../../shared/guidance/back-words.ts";
import { lettersOf, linear } from "./equations.ts";
import { signOf } from "./signs.ts";
import { attribute, characters, child, holds, elementName, elementValue, GONE, kids, switchOf, type XmlNode } from "./xml.ts";

const { unread: WORDS } = BACK_WORDS;

/** Something that can't be read, as it is called in the place where it stands. */
export interface Unread {
  readonly gap: keyof typeof WORDS;
  readonly text: string;
}

export const gap = (kind: keyof typeof WORDS, about = ""): Unread => ({ gap: kind, text: WORDS[kind](about.replace(/\s+/g, " ").trim()) });

/** Gaps of what is drawn. */
export const DRAWN: ReadonlySet<Unread["gap"]> = new Set<Unread["gap"]>(["picture", "chart", "object"]);

type Said = string | Unread;

/** What an element says; undefined where it says nothing itself, and what stands in it does. */
export const said = (xml: XmlNode): Said | undefined => (GONE.has(elementName(xml)) ? "" : SAID[elementName(xml)]?.(xml));

const nothing = (): Said => "";

const WORKED_OUT = ["w:dayLong", "w:dayShort", "w:monthLong", "w:monthShort", "w:yearLong", "w:yearShort", "w:pgNum"];

const SAID: Readonly<Record<string, (xml: XmlNode) => Said>> = {
  "w:t": characters,
  "w:tab": () => "\t",
  "w:ptab": () => "\t",
  "w:cr": () => "\n",
  "w:br": (xml) => (["page", "column"].includes(attribute(xml, "w:type")) ? "" : "\n"),
  "w:noBreakHyphen": () => "\u2011",
  "w:softHyphen": () => "\u00AD",
  "w:sym": (xml) => sign(attribute(xml, "w:font"), attribute(xml, "w:char")),
  "w16se:symEx": (xml) => sign(attribute(xml, "w16se:font"), attribute(xml, "w16se:char")),
  "m:oMath": (xml) => linear(xml) ?? gap("equation", lettersOf(xml)),
  "w:fldChar": formField,
  "w:drawing": drawing,
  "w:pict": drawing,
  "w:object": drawing,
  "w:contentPart": drawing,
  "w14:contentPart": drawing,
  "w:altChunk": () => gap("object"),
  "w:subDoc": () => gap("object"),
  // The day or the page as it is when it is shown: nothing of it stands in the file.
  ...Object.fromEntries(WORKED_OUT.map((name) => [name, () => gap("other")])),
  // Letters outside w:t belong to an element that we do not know.
  "#text": (xml) => (String(xml["#text"]).trim() === "" ? "" : gap("other", String(xml["#text"]))),
  // A text box is read beside its paragraph; the small letters above a word only say how it is spoken.
  "w:txbxContent": nothing,
  "w:rt": nothing,
  "w:instrText": nothing,
  "w:fldData": nothing,
  "w:rubyPr": nothing,
  "w:smartTagPr": nothing,
  "w:customXmlPr": nothing,
};

const sign = (font: string, code: string): Said =>
  (/^[0-9a-f]{1,6}$/i.test(code) ? signOf(font, Number.parseInt(code, 16)) : null) ?? gap("sign");

/** What a field says that shows nothing of its own: signs by their codes. @param code what stands between its ends. */
export function fieldSaid(code: string): Said {
  const [name = "", argument = "", ...rest] = code.trim().split(/\s+/);
  if (name.toUpperCase() === "EQ") return gap("equation", code.trim().slice(name.length));
  if (name.toUpperCase() !== "SYMBOL") return "";
  const font = /\\f\s+(?:"([^"]*)"|(\S+))/i.exec(rest.join(" "));
  return sign(font?.[1] ?? font?.[2] ?? "", Number(argument).toString(16));
}

/** The boxes and lists of forms before content controls: they have no words beside them that say how they stand. */
function formField(xml: XmlNode): Said {
  const data = child(xml, "w:ffData");
  const box = child(data, "w:checkBox");
  if (box) return (switchOf(box, "w:checked") ?? switchOf(box, "w:default")) ? "☒" : "☐";
  const list = child(data, "w:ddList");
  const entries = kids(list).filter((one) => elementName(one) === "w:listEntry");
  const at = elementValue(list, "w:result") || elementValue(list, "w:default") || "0";
  return list ? attribute(entries[Number(at)], "w:val") : "";
}

const CHARTS = new Set(["c:chart", "cx:chart", "dgm:relIds"]);
const OBJECTS = new Set(["o:OLEObject", "w:control", "w:objectEmbed", "w:objectLink"]);
const PICTURES = new Set(["pic:pic", "a:blip", "v:imagedata", ...CHARTS, ...OBJECTS]);

/** A picture, a chart, an object or a drawn shape; a text box that is nothing else has words of its own. */
function drawing(xml: XmlNode): Said {
  if (holds(xml, (name) => name === "w:txbxContent") && !holds(xml, (name) => PICTURES.has(name))) return "";
  if (holds(xml, (name, one) => name === "wp:docPr" && attribute(one, "name") === STONE_DRAWING)) return "";
  // The line that Word draws across a page.
  if (holds(xml, (_, one) => ["t", "true", "1"].includes(attribute(one, "o:hr")))) return "";
  const kind = holds(xml, (name) => CHARTS.has(name)) ? "chart" : isObject(xml) ? "object" : "picture";
  return gap(kind, altOf(xml));
}

const isObject = (xml: XmlNode): boolean => elementName(xml) === "w:object" || holds(xml, (name) => OBJECTS.has(name));

/** What a picture is said to show. */
function altOf(xml: XmlNode): string {
  for (const one of kids(xml)) {
    const own = attribute(one, "descr") || attribute(one, "title") || attribute(one, "alt") || altOf(one);
    if (own !== "") return own;
  }
  return "";
}
