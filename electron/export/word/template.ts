/**
 * An organisation's own Word template: its style sheet, made ready to stand in our documents. Fonts and colours of its
 * theme are written out, so that nothing else of it is needed; its texts, pictures and macros are never looked at.
 */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import { WorkshopError } from "../../../shared/base/result.ts";
import { LOCALE } from "../../../shared/guidance/locale.ts";
import { OFFICE_WORDS } from "../../../shared/guidance/office-words.ts";

const { template: words } = OFFICE_WORDS;

/** Of one part, unpacked. */
const MOST_XML = 10_000_000;
const PARTS = new Set(["[Content_Types].xml", "word/styles.xml", "word/theme/theme1.xml"]);
const WORD = /wordprocessingml\.(document|template)\.main\+xml|ms-word\.(document|template)\.macroEnabled\.main\+xml/;
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/**
 * The style sheet of a .docx or .dotx file.
 * @param name of the file, for the sentence about it.
 * @throws WorkshopError "invalid" where it is no Word file, or its styles can't be read.
 */
export function readTemplate(bytes: Uint8Array, name: string): string {
  const parts = unpacked(bytes, name);
  const styles = parts.get("word/styles.xml");
  if (!WORD.test(parts.get("[Content_Types].xml") ?? "")) throw notWord(name);
  if (styles === undefined) throw refused(words.noStyles(name));
  if (styles.includes("<!DOCTYPE") || XMLValidator.validate(styles) !== true) throw refused(words.badStyles(name));
  if (!styles.includes(NAMESPACE)) throw refused(words.otherForm(name));
  return plain(styles, themeOf(parts.get("word/theme/theme1.xml")));
}

function unpacked(bytes: Uint8Array, name: string): ReadonlyMap<string, string> {
  try {
    const files = unzipSync(bytes, { filter: (file) => PARTS.has(file.name) && file.originalSize <= MOST_XML });
    return new Map(Object.entries(files).map(([path, data]) => [path, strFromU8(data)]));
  } catch {
    throw notWord(name);
  }
}

const refused = (why: string): WorkshopError => new WorkshopError("invalid", why);
const notWord = (name: string): WorkshopError => refused(words.notWord(name));

/** The fonts of a theme, by the names that styles use: "minorHAnsi", "majorBidi" … */
type Theme = ReadonlyMap<string, string>;

const SCRIPTS = { latin: ["HAnsi", "Ascii"], ea: ["EastAsia"], cs: ["Bidi"] } as const;

function themeOf(xml: string | undefined): Theme {
  const fonts = new Map<string, string>();
  if (xml === undefined || XMLValidator.validate(xml) !== true) return fonts;
  const theme: unknown = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", removeNSPrefix: true }).parse(xml);
  const inside = (...path: readonly string[]): unknown =>
    path.reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], theme);
  for (const weight of ["major", "minor"] as const) {
    for (const [script, names] of Object.entries(SCRIPTS)) {
      const typeface = inside("theme", "themeElements", "fontScheme", `${weight}Font`, script, "typeface");
      if (typeof typeface === "string" && typeface !== "") names.forEach((one) => fonts.set(weight + one, typeface));
    }
  }
  return fonts;
}

/** Styles that stand by themselves: theme fonts by their names, no lists of the template's own, no other language. */
const plain = (styles: string, theme: Theme): string =>
  styles
    .replace(/<w:rFonts\b([^>]*?)\/?>(?:<\/w:rFonts>)?/g, (_, attributes: string) => namedFonts(attributes, theme))
    .replace(/\sw:theme\w+="[^"]*"/g, "")
    .replace(/<w:numPr\b(?:[^>]*\/>|.*?<\/w:numPr>)/gs, "")
    .replace(/<w:lang\b[^>]*\/>/g, "");

function namedFonts(attributes: string, theme: Theme): string {
  const given = new Map([...attributes.matchAll(/w:(\w+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));
  for (const script of ["ascii", "hAnsi", "eastAsia", "cs"]) {
    const key = script === "cs" ? "cstheme" : `${script}Theme`;
    const font = theme.get(given.get(key) ?? "");
    // Where both are there the theme wins, as in Word.
    if (font !== undefined) given.set(script, font.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;"));
    given.delete(key);
  }
  return `<w:rFonts${[...given].map(([name, value]) => ` w:${name}="${value}"`).join("")}/>`;
}

interface Style {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly xml: string;
}

const STYLE = /<w:style\b[^>]*>.*?<\/w:style>/gs;

const stylesIn = (sheet: string): readonly Style[] =>
  [...sheet.matchAll(STYLE)].map(([xml]) => {
    const head = xml.slice(0, xml.indexOf(">"));
    const attribute = (name: string): string => new RegExp(`\\bw:${name}="([^"]*)"`).exec(head)?.[1] ?? "";
    return {
      id: attribute("styleId"),
      type: attribute("type") || "paragraph",
      // Word knows its own styles by name whatever the case; names after a comma are aliases.
      name: (/<w:name\s+w:val="([^"]*)"/.exec(xml)?.[1] ?? "").split(",")[0]?.trim().toLowerCase() ?? "",
      isDefault: ["1", "true", "on"].includes(attribute("default")),
      xml,
    };
  });

/**
 * The template's style sheet with our names for its styles, and with those of ours that it lacks.
 * @param template what `readTemplate` gave.
 * @param own our style sheet.
 */
export function withStylesOf(template: string, own: string): string {
  const theirs = stylesIn(template);
  const ours = stylesIn(own);
  const twin = (one: Style): Style | undefined => theirs.find((other) => other.type === one.type && other.name === one.name);

  // A style of theirs that is named as one of ours takes our id; one that merely has our id makes room.
  const ids = new Map<string, string>();
  for (const one of ours) {
    const other = twin(one);
    if (other) ids.set(other.id, one.id);
  }
  const taken = new Set([...ours.map(({ id }) => id), ...theirs.map(({ id }) => id)]);
  for (const { id } of theirs) {
    if (ids.has(id) || !ours.some((one) => one.id === id)) continue;
    let free = `${id}Theirs`;
    while (taken.has(free)) free += "s";
    taken.add(free);
    ids.set(id, free);
  }
  const renamed = (xml: string): string =>
    xml
      .replace(/(<w:style\b[^>]*\bw:styleId=")([^"]*)"/, (_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`)
      .replace(/(<w:(?:basedOn|next|link)\s+w:val=")([^"]*)"/g, (_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`);

  const defaults = new Set(theirs.filter(({ isDefault }) => isDefault).map(({ type }) => type));
  const added = ours
    .filter((one) => twin(one) === undefined)
    .map(({ xml, type, isDefault }) => (isDefault && defaults.has(type) ? xml.replace(' w:default="1"', "") : xml));
  const sheet = template.replace(STYLE, renamed).replace(/<\/w:styles>\s*$/, () => `${added.join("")}</w:styles>`);
  return inEnglish(sheet);
}

const LANGUAGE = `<w:lang w:val="${LOCALE}" w:eastAsia="${LOCALE}" w:bidi="ar-SA"/>`;

/** Every run is in British English unless it says otherwise; the language is the last but few of a run's looks. */
function inEnglish(sheet: string): string {
  const runs = `<w:rPrDefault><w:rPr>${LANGUAGE}</w:rPr></w:rPrDefault>`;
  if (/<w:rPrDefault>\s*<w:rPr>.*?<\/w:rPr>\s*<\/w:rPrDefault>/s.test(sheet)) {
    return sheet.replace(
      /(<w:rPrDefault>\s*<w:rPr>.*?)((?:<w:(?:eastAsianLayout|specVanish|oMath)\b[^>]*\/>)*<\/w:rPr>\s*<\/w:rPrDefault>)/s,
      (_, before: string, after: string) => before + LANGUAGE + after,
    );
  }
  const without = sheet.replace(/<w:rPrDefault\b(?:[^>]*\/>|.*?<\/w:rPrDefault>)/s, "");
  if (/<w:docDefaults>/.test(without)) return without.replace("<w:docDefaults>", () => `<w:docDefaults>${runs}`);
  return without
    .replace(/<w:docDefaults\s*\/>/, "")
    .replace(/(<w:styles\b[^>]*>)/, (start) => `${start}<w:docDefaults>${runs}</w:docDefaults>`);
}
