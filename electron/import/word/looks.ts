/** Styles and lists of a document, as far as they tell what a paragraph is. */
import { NO_LOOK, readTableStyles, type CellLook, type CellPlace } from "./table-looks.ts";
import { attribute, child, kids, elementName, fontOf, isOn, parseXml, struckBy, switchOf, elementValue, type XmlNode } from "./xml.ts";

export interface Style {
  /** Word's own name of it, in small letters: "heading 1", "list continue 2". */
  readonly name: string;
  readonly basedOn: string;
  /** Level of the heading, from 1; 0 where it is none. */
  readonly heading: number;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  /** Hidden text; a switch, too, and nothing is said by null. */
  readonly hidden: boolean | null;
  /** Struck through, by one line or two; the same. */
  readonly struck: boolean | null;
  /** The font of its letters; "" where the theme gives it, null where nothing is said. */
  readonly font: string | null;
  readonly list: ListPlace | null;
}

export interface ListPlace {
  readonly id: string;
  readonly level: number;
}

export interface Looks {
  style(id: string): Style;
  /** The style that a paragraph stands in, with what its place in a table gives it where it says nothing itself. */
  paragraph(id: string): Style;
  /** The looks of what stands in one cell of a table. @param table its own properties. */
  inCell(table: XmlNode | undefined, place: CellPlace): Looks;
  /** Whether a place in a list is numbered; null where the list is not there. */
  numbered(place: ListPlace): boolean | null;
}

const NONE: Style = { name: "", basedOn: "", heading: 0, bold: null, italic: null, hidden: null, struck: null, font: null, list: null };

export function readLooks(stylesPart: string | undefined, numberingPart: string | undefined): Looks {
  const parts = stylesPart === undefined ? [] : kids(parseXml(stylesPart)).filter((one) => elementName(one) === "w:style");
  const styles = new Map(parts.map((one) => [attribute(one, "w:styleId"), readStyle(one)]));
  const tables = readTableStyles(parts);
  // All that the style of what has none is asked for is its font: what it is called makes nothing a heading.
  const usual = parts.find((one) => attribute(one, "w:type") === "paragraph" && isOn(attribute(one, "w:default")));
  const lists = numberingPart === undefined ? new Map<string, readonly boolean[]>() : readLists(parseXml(numberingPart));
  const whole = new Map<string, Style>();
  /** A style with what it takes over from those it builds on. */
  function style(id: string, depth = 0): Style {
    const known = whole.get(id);
    if (known) return known;
    const own = styles.get(id);
    if (!own) return id === "" ? NONE : { ...NONE, name: id.toLowerCase() };
    const base = own.basedOn === "" || depth > 20 ? NONE : style(own.basedOn, depth + 1);
    const full: Style = {
      ...own,
      heading: own.heading || base.heading,
      bold: own.bold ?? base.bold,
      italic: own.italic ?? base.italic,
      hidden: own.hidden ?? base.hidden,
      struck: own.struck ?? base.struck,
      font: own.font ?? base.font,
      list: own.list ?? base.list,
    };
    whole.set(id, full);
    return full;
  }
  const usualFont = (): string | null => (usual ? style(attribute(usual, "w:styleId")).font : null);
  const looksWith = (given: CellLook): Looks => ({
    style: (id) => style(id),
    paragraph: (id) => {
      const own = style(id);
      const hidden = given.hidden ? !own.hidden : own.hidden;
      const struck = given.struck ? !own.struck : own.struck;
      return { ...own, font: own.font ?? (id === "" ? usualFont() : null) ?? given.font, hidden, struck };
    },
    inCell: (table, place) => looksWith(tables(table, place)),
    numbered: ({ id, level }) => lists.get(id)?.[level] ?? null,
  });
  return looksWith(NO_LOOK);
}

function readStyle(xml: XmlNode): Style {
  const paragraph = child(xml, "w:pPr");
  const run = child(xml, "w:rPr");
  const outline = elementValue(paragraph, "w:outlineLvl");
  const name = elementValue(xml, "w:name").toLowerCase();
  const named = /^heading (\d)$/.exec(name)?.[1];
  return {
    name,
    basedOn: elementValue(xml, "w:basedOn"),
    heading: named ? Number(named) : outline === "" || Number(outline) > 8 ? 0 : Number(outline) + 1,
    bold: switchOf(run, "w:b"),
    italic: switchOf(run, "w:i"),
    hidden: switchOf(run, "w:vanish"),
    struck: struckBy(run),
    font: fontOf(run),
    list: listPlace(paragraph),
  };
}

/** What a run looks like: what it says itself, else its own style, else its paragraph's. */
export interface RunLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  readonly struck: boolean;
  readonly font: string;
}

/** @param properties of the run, or of a paragraph's mark. @param paragraph the style that it stands in. */
export function runLook(properties: XmlNode | undefined, paragraph: Style, looks: Looks): RunLook {
  const style = looks.style(elementValue(properties, "w:rStyle"));
  return {
    bold: switchOf(properties, "w:b") ?? style.bold ?? false,
    italic: switchOf(properties, "w:i") ?? style.italic ?? false,
    // A switch in two styles turns itself off again. Source: ECMA-376, part 1, 17.7.3 (toggle properties).
    hidden: switchOf(properties, "w:vanish") ?? (style.hidden ?? false) !== (paragraph.hidden ?? false),
    struck: struckBy(properties) ?? (style.struck ?? false) !== (paragraph.struck ?? false),
    font: fontOf(properties) ?? style.font ?? paragraph.font ?? "",
  };
}

/** Where a paragraph's or a style's properties put it in a list; the id "0" takes it out of one. */
export function listPlace(properties: XmlNode | undefined): ListPlace | null {
  const place = child(properties, "w:numPr");
  return place ? { id: elementValue(place, "w:numId"), level: Number(elementValue(place, "w:ilvl") || 0) } : null;
}

/** For each list whether its levels are numbered. */
function readLists(root: XmlNode): ReadonlyMap<string, readonly boolean[]> {
  const levels = (xml: XmlNode): boolean[] =>
    kids(xml)
      .filter((one) => elementName(one) === "w:lvl")
      .map((level) => !["bullet", "none"].includes(elementValue(level, "w:numFmt")));
  const kinds = new Map(
    kids(root)
      .filter((one) => elementName(one) === "w:abstractNum")
      .map((one) => [attribute(one, "w:abstractNumId"), levels(one)]),
  );
  return new Map(
    kids(root)
      .filter((one) => elementName(one) === "w:num")
      .map((one) => [attribute(one, "w:numId"), kinds.get(elementValue(one, "w:abstractNumId")) ?? []]),
  );
}
