/** Rules that let everyone read a document, checked in the XML of every one. */
import { expect, test } from "vitest";
import { PALETTES } from "../../shared/shape/theme.ts";
import { documentOf, NAMES, PICTURE } from "./documents.ts";

test.for(NAMES)("%s: headings begin at level 1 and never jump", async (name) => {
  const levels = (await documentOf(name)).headings.map((one) => one.level);
  expect(levels[0]).toBe(1);
  levels.forEach((level, at) => expect(level, `heading ${at + 1}`).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1));
});

test.for(NAMES)("%s: every table has one header row that repeats, a lead-in and its full width in columns and cells", async (name) => {
  const document = await documentOf(name);
  // Where nothing waits, is due or has come in there is nothing to list, and without evidence nothing to ask.
  if (!["empty later", "empty due", "empty forms", "empty report"].includes(name)) expect(document.tables.length).toBeGreaterThan(0);
  document.blocks.forEach((block, at) => {
    if (block.kind !== "table") return;
    expect(block.headerRows).toBe(1);
    expect(block.style).toBe("PathTable");
    const before = document.blocks[at - 1];
    expect(before?.kind === "paragraph" && before.style).toBe("Caption");
    const width = block.widths.reduce((sum, one) => sum + one, 0);
    expect(document.sections.map((section) => section.width).some((page) => Math.abs(page - width) <= 4)).toBe(true);
    for (const row of block.grid) expect(row.map((cell) => cell.width)).toEqual(block.widths);
  });
});

test.for(NAMES)("%s: no paragraph is empty and no cell without text", async (name) => {
  const document = await documentOf(name);
  const blank = document.paragraphs.filter((one) => one.text.trim() === "" && one.pictures.length === 0 && !one.endsSection);
  expect(blank).toEqual([]);
  const bare = document.tables.flatMap((table) => table.grid.flat()).filter((cell) => cell.text.trim() === "");
  expect(bare).toEqual([]);
});

test.for(NAMES)("%s: looks come from styles alone, and every style is defined", async (name) => {
  const document = await documentOf(name);
  const xml = [...document.parts]
    .filter(([path]) => /^word\/(document|footer\d+)\.xml$/.test(path))
    .map(([, text]) => text)
    .join("");
  expect(xml.match(/<w:(b|bCs|i|iCs|sz|szCs|color|rFonts|u|jc|spacing|ind|shd|highlight)[ />]/g)).toBeNull();
  const used = new Set([...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g)].map((match) => match[1] ?? ""));
  expect([...used].filter((style) => !document.styles.has(style))).toEqual([]);
});

test.for(NAMES)("%s: the language is British English", async (name) => {
  const document = await documentOf(name);
  expect(document.language).toBe("en-GB");
  expect(document.properties["dc:language"]).toBe("en-GB");
});

test("the picture says in words what it shows, and fits its page with its proportions", async () => {
  const document = await documentOf("example framework");
  const pictures = document.paragraphs.flatMap((one) => one.pictures);
  expect(pictures.map((picture) => picture.alt)).toEqual([PICTURE.alt]);
  const [picture] = pictures;
  expect((picture?.width ?? 0) / (picture?.height ?? 1)).toBeCloseTo(PICTURE.width / PICTURE.height, 2);
  const page = document.sections.find((section) => section.landscape);
  expect((picture?.width ?? Infinity) / 635).toBeLessThanOrEqual(page?.width ?? 0);
});

test("rows stay whole on a page, unless a page can't hold them", async () => {
  const rowsOf = async (name: "example plan" | "nasty plan") => (await documentOf(name)).tables[0]?.unbroken.slice(1) ?? [];
  expect(await rowsOf("example plan")).not.toContain(false);
  expect(await rowsOf("nasty plan")).toContain(false);
});

test("text and its ground have a contrast of at least 4.5 : 1", async () => {
  const styles = (await documentOf("example framework")).parts.get("word/styles.xml") ?? "";
  const colours = [...styles.matchAll(/<w:color w:val="([0-9A-F]{6})"/g)].map((match) => match[1] ?? "");
  expect(colours.length).toBeGreaterThan(3);
  for (const colour of colours) expect(contrast(colour, "FFFFFF"), colour).toBeGreaterThanOrEqual(4.5);
  const tint = styles.match(/w:fill="([0-9A-F]{6})"/)?.[1] ?? "";
  expect(contrast(PALETTES.paper.ink.slice(1), tint)).toBeGreaterThanOrEqual(4.5);
});

/** Contrast of two colours. Source: WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
      const part = parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
