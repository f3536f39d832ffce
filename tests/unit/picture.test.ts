import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inflateSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardPicture } from "../../electron/export/picture/card-picture.ts";
import { picturePng, pictureSvg } from "../../electron/export/picture/index.ts";
import { findFontFolder } from "../../electron/export/picture/raster.ts";
import { STRANDS } from "../../shared/model/records.ts";
import { altTextOf } from "../../shared/pathway/alt-text.ts";
import { sceneOf } from "../../shared/scene/build.ts";
import { measure } from "../../shared/shape/text.ts";
import { PALETTES } from "../../shared/shape/theme.ts";
import { largeWorkshop, someWorkshop, workshopOf, type Sketch } from "./scene-make.ts";

const few: Sketch[] = [
  { id: "a", text: "Planning meetings & <tea>", note: "A private note" },
  { id: "o", kind: "outcome", strand: "coproduction", text: "People decide" },
  { id: "i", kind: "impact", text: 'There is a "day centre"' },
  { id: "parked", text: "Come back to this" },
];
const workshop = workshopOf(
  few.map((stone) => ({ ...stone, parked: stone.id === "parked" })),
  [
    ["a", "o"],
    ["o", "i"],
  ],
);

/** Every word drawn in an SVG document, in its order. */
function wordsOf(svg: string): string {
  const parser = new XMLParser({ ignoreAttributes: true, preserveOrder: true, trimValues: false, processEntities: true });
  const texts: string[] = [];
  const walk = (nodes: readonly Record<string, unknown>[]): void => {
    for (const node of nodes) {
      for (const [name, value] of Object.entries(node)) {
        if (name === "#text") texts.push(String(value));
        else if (Array.isArray(value)) walk(value as Record<string, unknown>[]);
      }
    }
  };
  walk(parser.parse(svg) as Record<string, unknown>[]);
  return texts.join(" ");
}

describe("the SVG", () => {
  test("is well-formed XML whatever people have written", () => {
    fc.assert(
      fc.property(someWorkshop(6), (any) => {
        expect(XMLValidator.validate(pictureSvg(any))).toBe(true);
      }),
    );
  });

  test("has all words of the path, and neither notes nor what is parked", () => {
    const words = wordsOf(pictureSvg(workshop)).replace(/\s+/g, " ");
    for (const part of ["Planning meetings", "& <tea>", "People decide", '"day centre"', "Activity", "The project", "What we do"])
      expect(words).toContain(part);
    expect(words).not.toContain("private");
    expect(words).not.toContain("Come back to this");
  });

  test("drops control characters", () => {
    const svg = pictureSvg(workshopOf([{ id: "a", text: "one\u0000\u0008two\u001b" }]));
    expect(wordsOf(svg)).toContain("onetwo");
    expect(svg).not.toMatch(/[\u0000-\u0008\u000e-\u001f]/);
  });

  test("says what it shows to a screen reader", () => {
    const svg = pictureSvg(workshop);
    expect(svg).toContain('role="img" aria-labelledby="title description"');
    expect(svg).toContain('<title id="title">Test</title>');
    expect(svg).toContain("stepping stones across a river");
  });

  test("shows the whole content at zoom 1", () => {
    const { width, height } = sceneOf(workshop).bounds;
    const [, w, h] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(pictureSvg(workshop)) ?? [];
    expect([Number(w), Number(h)]).toEqual([width, height]);
  });

  test("names the font with fallbacks and switches kerning off, as the measuring does", () => {
    expect(pictureSvg(workshop)).toMatch(/font-family="&quot;Atkinson Hyperlegible Next&quot;.*sans-serif".*font-kerning:none/);
  });

  test("takes its colours from the palette", () => {
    const dark = pictureSvg(workshop, { palette: PALETTES.dark });
    expect(dark).toContain(PALETTES.dark.water);
    expect(dark).not.toContain(PALETTES.paper.water);
  });
});

/** Width, height and how many pixels there are of each colour, of a PNG with 8 bits a channel, not interlaced. */
function decode(png: Uint8Array): { readonly width: number; readonly height: number; readonly colours: ReadonlyMap<number, number> } {
  const data = Buffer.from(png);
  expect(data.subarray(1, 4).toString("latin1")).toBe("PNG");
  const [width, height] = [data.readUInt32BE(16), data.readUInt32BE(20)];
  expect([data[24], data[25], data[28]]).toEqual([8, 6, 0]);
  const parts: Buffer[] = [];
  for (let at = 8; at < data.length; at += 12 + data.readUInt32BE(at)) {
    if (data.subarray(at + 4, at + 8).toString("latin1") === "IDAT") parts.push(data.subarray(at + 8, at + 8 + data.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * 4;
  const line = new Uint8Array(stride);
  const before = new Uint8Array(stride);
  const colours = new Map<number, number>();
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const filter = raw[start] as number;
    for (let i = 0; i < stride; i++) {
      const [left, up, corner] = [i < 4 ? 0 : (line[i - 4] as number), before[i] as number, i < 4 ? 0 : (before[i - 4] as number)];
      line[i] = ((raw[start + 1 + i] as number) + predicted(filter, left, up, corner)) & 255;
    }
    for (let i = 0; i < stride; i += 4) {
      const colour = ((line[i] as number) << 16) | ((line[i + 1] as number) << 8) | (line[i + 2] as number);
      colours.set(colour, (colours.get(colour) ?? 0) + 1);
    }
    before.set(line);
  }
  return { width, height, colours };
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

const rgb = (hex: string): number => Number.parseInt(hex.slice(1), 16);

describe("the PNG", () => {
  test("is the picture at twice its size, in the palette's colours", async () => {
    const { width, height, colours } = decode(await picturePng(workshop));
    const { bounds } = sceneOf(workshop);
    expect(Math.abs(width - bounds.width * 2)).toBeLessThanOrEqual(2);
    expect(Math.abs(height - bounds.height * 2)).toBeLessThanOrEqual(2);
    const { paper } = PALETTES;
    for (const colour of [
      paper.water,
      paper.nearBank,
      paper.farBank,
      paper.strands.project.fill,
      paper.strands.coproduction.line,
      paper.ink,
    ]) {
      expect(colours.has(rgb(colour))).toBe(true);
    }
  });

  const ink = async (text: string, undrawn?: (signs: readonly string[]) => void): Promise<number> => {
    const options = { scale: 3, systemFonts: [], ...(undrawn && { undrawn }) };
    return decode(await picturePng(workshopOf([{ id: "a", text }]), options)).colours.get(rgb(PALETTES.paper.ink)) ?? 0;
  };

  test("has the words on it", async () => {
    expect(await ink("WWWWWWWWWW")).toBeGreaterThan((await ink(".")) + 150);
  });

  test("has emoji on it, whatever fonts the system has", async () => {
    const undrawn: string[] = [];
    const smiles = await ink("Hi 😀 👩‍🍳 🇬🇧", (signs) => undrawn.push(...signs));
    expect(smiles).toBeGreaterThan((await ink("Hi")) + 500);
    expect(undrawn).toEqual([]);
  });

  test("says which signs no font has, and draws boxes for them", async () => {
    const undrawn: string[] = [];
    const boxes = await ink("Hi 我们!", (signs) => undrawn.push(...signs));
    expect(undrawn).toEqual(["们", "我"]);
    expect(boxes).toBeGreaterThan((await ink("Hi !")) + 50);
  });

  test("its words are as wide as they were measured: same font, no kerning", () => {
    const text = "AVAVAVAVToToTo";
    const fontFiles = [path.join(findFontFolder(), "AtkinsonHyperlegibleNext-Regular.ttf")];
    const width = (style: string): number => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="200"><text x="10" y="120" font-size="100" font-family="Atkinson Hyperlegible Next" style="${style}">${text}</text></svg>`;
      return new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).innerBBox()?.width ?? 0;
    };
    const style = /<svg[^>]* style="([^"]*)"/.exec(pictureSvg(workshop))?.[1] ?? "";
    expect(Math.abs(width(style) - measure(text, 100))).toBeLessThan(8);
    expect(measure(text, 100) - width("")).toBeGreaterThan(20);
  });

  test("a very large path is drawn smaller", async () => {
    const { width, height } = decode(await picturePng(largeWorkshop(60, 40), { maxPixels: 300_000 }));
    expect(width * height).toBeLessThanOrEqual(305_000);
    expect(width * height).toBeGreaterThan(200_000);
  });

  test("says so where its fonts are missing, instead of leaving out the words", async () => {
    const empty = mkdtempSync(path.join(tmpdir(), "no-fonts-"));
    await expect(picturePng(workshop, { fontFolder: empty })).rejects.toThrow("fonts of Stepping Stones are missing");
  });

  test("finds the fonts from a folder inside the project, however deep", () => {
    const root = path.resolve(import.meta.dirname, "../..");
    expect(findFontFolder(path.join(root, "out", "main", "chunks"))).toBe(path.join(root, "resources", "fonts"));
  });
});

describe("the card", () => {
  test("shows stones and links without words", () => {
    const card = cardPicture(workshop);
    expect(XMLValidator.validate(card)).toBe(true);
    expect(card).not.toContain("<text");
    for (const { line } of Object.values(PALETTES.paper.strands)) expect(card).toContain(line);
    expect(card).toContain(PALETTES.paper.link);
  });

  test("is small: at most 20,000 characters, even for 500 stones with 1,000 links", () => {
    for (const [stones, links] of [
      [12, 14],
      [120, 200],
      [500, 1000],
      [3000, 3000],
    ] as const) {
      const card = cardPicture(largeWorkshop(stones, links));
      expect(card.length).toBeLessThanOrEqual(20_000);
      expect(XMLValidator.validate(card)).toBe(true);
    }
  });

  test("where it can't show all stones, it leaves out as many of one strand as of the other", () => {
    const turns = workshopOf(
      Array.from({ length: 600 }, (_, i): Sketch => ({
        id: `s${i}`,
        kind: "activity",
        strand: STRANDS[i % 2 === 0 ? 0 : 1],
        text: "We meet",
      })),
    );
    const card = cardPicture(turns);
    for (const { line } of Object.values(PALETTES.paper.strands)) expect(card).toContain(`stroke="${line}"`);
  });

  test("an empty workshop has a card too", () => {
    expect(cardPicture(workshopOf([]))).toContain(PALETTES.paper.farBank);
  });
});

describe("the picture in words", () => {
  test("counts kinds, strands and links", () => {
    expect(altTextOf(workshop)).toBe(
      "The pathway of “Test”, drawn as stepping stones across a river: 1 activity, 1 outcome and 1 impact, " +
        "2 in the project strand and 1 in the co-production strand. 2 links show which of them leads to which.",
    );
  });

  test("an empty path says that nothing lies on it yet", () => {
    expect(altTextOf(workshopOf([]))).toContain("No stones lie on it yet");
  });
});
