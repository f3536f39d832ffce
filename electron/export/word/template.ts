/**
 * An organisation's own Word template: its style sheet, made ready to stand in our documents. Fonts and colours of its
 * theme are written out, so that nothing else of it is needed; its texts, pictures and macros are never looked at.
 */
import { XMLBuilder } from "fast-xml-parser";
import { WorkshopError } from "../../../shared/base/result.ts";
import { LOCALE } from "../../../shared/guidance/locale.ts";
import { OFFICE_WORDS } from "../../../shared/guidance/office-words.ts";
import { openWordPackage } from "../../files/word-package.ts";
import { attribute, attributes, child, elementName, kids, parseXml, type XmlNode } from "../../files/xml.ts";

const { template: words } = OFFICE_WORDS;

/** Signs of one part; a large organisation's style sheet has half a million. */
const MOST_XML = 4_000_000;
const NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/**
 * The style sheet of a .docx or .dotx file.
 * @param name of the file, for the sentence about it.
 * @throws WorkshopError "invalid" where it is no Word file, or its styles can't be read; "damaged" where it is broken.
 */
export function readTemplate(bytes: Uint8Array, name: string): string {
  const { part } = openWordPackage(bytes, name, words.notWord(name));
  const styles = part("styles");
  if (styles === undefined) throw refused(words.noStyles(name));
  const sheet = elementIn(styles);
  if (!sheet) throw refused(words.badStyles(name));
  if (attribute(sheet, "xmlns:w") !== NAMESPACE) throw refused(words.otherForm(name));
  return textOfXml(plain(sheet, themeOf(part("theme"))));
}

/**
 * The root element of a part; null where it is no sound XML, or too long. A style sheet is worked on as elements and never as text: what
 * looks for a pattern in it again from every sign on takes hours for a text that was made for that.
 */
function elementIn(part: string): XmlNode | null {
  if (part.length > MOST_XML) return null;
  try {
    return parseXml(part);
  } catch {
    return null;
  }
}

const builder = new XMLBuilder({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "", suppressEmptyNode: true });
const textOfXml = (xml: XmlNode): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${builder.build([xml])}`;

type Attributes = Readonly<Record<string, string>>;

const element = (name: string, given: Attributes, content: readonly XmlNode[] = []): XmlNode => ({
  [name]: content,
  ...(Object.keys(given).length > 0 && { ":@": given }),
});
/** The same element with other content. */
const holding = (xml: XmlNode, content: readonly XmlNode[]): XmlNode => element(elementName(xml), attributes(xml), content);

const refused = (why: string): WorkshopError => new WorkshopError("invalid", why);

/** The fonts of a theme, by the names that styles use: "minorHAnsi", "majorBidi" … */
type Theme = ReadonlyMap<string, string>;

const SCRIPTS = { latin: ["HAnsi", "Ascii"], ea: ["EastAsia"], cs: ["Bidi"] } as const;

/** The first element that is reached by these names, whatever their prefixes. */
const inside = (xml: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined =>
  path.reduce<XmlNode | undefined>((at, name) => kids(at).find((one) => elementName(one).replace(/^.*:/, "") === name), xml);

function themeOf(part: string | undefined): Theme {
  const fonts = new Map<string, string>();
  const theme = part === undefined ? null : elementIn(part);
  for (const weight of ["major", "minor"] as const) {
    for (const [script, names] of Object.entries(SCRIPTS)) {
      const found = inside(theme ?? undefined, "themeElements", "fontScheme", `${weight}Font`, script);
      const typeface = attribute(found, "typeface");
      if (typeface !== "") names.forEach((one) => fonts.set(weight + one, typeface));
    }
  }
  return fonts;
}

/** Styles that stand by themselves: theme fonts by their names, no lists of the template's own, no other language. */
function plain(xml: XmlNode, theme: Theme): XmlNode {
  const content = kids(xml).flatMap((one): readonly XmlNode[] => {
    switch (elementName(one)) {
      case "w:rFonts":
        return [element("w:rFonts", namedFonts(attributes(one), theme))];
      case "w:numPr":
      case "w:lang":
        return [];
      case "#text":
        return [one];
      default:
        return [plain(one, theme)];
    }
  });
  const own = Object.entries(attributes(xml)).filter(([name]) => !name.startsWith("w:theme"));
  return element(elementName(xml), Object.fromEntries(own), content);
}

function namedFonts(given: Attributes, theme: Theme): Attributes {
  const named = new Map(Object.entries(given));
  for (const script of ["ascii", "hAnsi", "eastAsia", "cs"]) {
    const key = `w:${script === "cs" ? "cstheme" : `${script}Theme`}`;
    const font = theme.get(named.get(key) ?? "");
    // Where both are there the theme wins, as in Word.
    if (font !== undefined) named.set(`w:${script}`, font);
    named.delete(key);
  }
  return Object.fromEntries(named);
}

interface Style {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly xml: XmlNode;
}

const isStyle = (xml: XmlNode): boolean => elementName(xml) === "w:style";

const stylesIn = (sheet: XmlNode): readonly Style[] =>
  kids(sheet)
    .filter(isStyle)
    .map((xml) => ({
      id: attribute(xml, "w:styleId"),
      type: attribute(xml, "w:type") || "paragraph",
      // Word knows its own styles by name whatever the case; names after a comma are aliases.
      name: attribute(child(xml, "w:name"), "w:val").split(",")[0]?.trim().toLowerCase() ?? "",
      isDefault: ["1", "true", "on"].includes(attribute(xml, "w:default")),
      xml,
    }));

const REFERS: ReadonlySet<string> = new Set(["w:basedOn", "w:next", "w:link"]);

/**
 * The template's style sheet with our names for its styles, and with those of ours that it lacks.
 * @param template what `readTemplate` gave. It has lain in a file since then: where that was damaged, it is none.
 * @param own our style sheet.
 */
export function withStylesOf(template: string, own: string): string {
  const [sheet, ourSheet] = [elementIn(template), elementIn(own)];
  if (!sheet || !ourSheet || elementName(sheet) !== "w:styles") return own;
  const theirs = stylesIn(sheet);
  const ours = stylesIn(ourSheet);
  const named = (style: Style): string => `${style.type} ${style.name}`;
  const byName = new Map([...theirs].reverse().map((style) => [named(style), style]));

  // A style of theirs that is named as one of ours takes our id; one that merely has our id makes room.
  const ids = new Map<string, string>();
  for (const one of ours) {
    const twin = byName.get(named(one));
    if (twin) ids.set(twin.id, one.id);
  }
  const ourIds = new Set(ours.map(({ id }) => id));
  const taken = new Set([...ourIds, ...theirs.map(({ id }) => id)]);
  for (const { id } of theirs) {
    if (ids.has(id) || !ourIds.has(id)) continue;
    let free = `${id}Theirs`;
    while (taken.has(free)) free += "s";
    taken.add(free);
    ids.set(id, free);
  }
  const linked = (xml: XmlNode, name: string): XmlNode => {
    const id = attributes(xml)[name];
    return id === undefined ? xml : element(elementName(xml), { ...attributes(xml), [name]: ids.get(id) ?? id }, kids(xml));
  };
  const renamed = (style: XmlNode): XmlNode => {
    const content = kids(style).map((one) => (REFERS.has(elementName(one)) ? linked(one, "w:val") : one));
    return linked(holding(style, content), "w:styleId");
  };

  const defaults = new Set(theirs.filter(({ isDefault }) => isDefault).map(({ type }) => type));
  const added = ours
    .filter((one) => !byName.has(named(one)))
    .map(({ xml, type, isDefault }) => {
      const { "w:default": _, ...others } = attributes(xml);
      return isDefault && defaults.has(type) ? element("w:style", others, kids(xml)) : xml;
    });
  return textOfXml(inEnglish(holding(sheet, [...kids(sheet).map((one) => (isStyle(one) ? renamed(one) : one)), ...added])));
}

const LANGUAGE = element("w:lang", { "w:val": LOCALE, "w:eastAsia": LOCALE, "w:bidi": "ar-SA" });
/** The few looks of a run that stand behind its language. */
const AFTER_LANGUAGE: ReadonlySet<string> = new Set(["w:eastAsianLayout", "w:specVanish", "w:oMath"]);

/** Every run is in British English unless it says otherwise. */
function inEnglish(sheet: XmlNode): XmlNode {
  const defaults = child(sheet, "w:docDefaults");
  const run = kids(child(child(defaults, "w:rPrDefault"), "w:rPr"));
  const isAfter = (one: XmlNode): boolean => AFTER_LANGUAGE.has(elementName(one));
  const looks = element("w:rPr", {}, [...run.filter((one) => !isAfter(one)), LANGUAGE, ...run.filter(isAfter)]);
  const others = kids(defaults).filter((one) => elementName(one) !== "w:rPrDefault");
  const english = element("w:docDefaults", {}, [element("w:rPrDefault", {}, [looks]), ...others]);
  return holding(sheet, [english, ...kids(sheet).filter((one) => elementName(one) !== "w:docDefaults")]);
}
