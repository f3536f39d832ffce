/// <reference path="../../scripts/fontkit.d.ts" />
/** What the picture draws of scripts that our font lacks: which font, in which order, how wide. */
import { existsSync } from "node:fs";
import path from "node:path";
import { openSync } from "fontkit";
import { describe, expect, test } from "vitest";
import { fontsInFile } from "../../electron/export/font-file.ts";
import { findFontFolder } from "../../electron/export/picture/raster.ts";
import { placedWords } from "../../electron/export/picture/placed-words.ts";
import { fontFinder, undrawnIn } from "../../electron/export/system-fonts.ts";
import { wrap } from "../../shared/shape/text.ts";

const folder = findFontFolder();
const bundled = (file: string): string => path.join(folder, file);
const own = {
  regular: bundled("AtkinsonHyperlegibleNext-Regular.ttf"),
  bold: bundled("AtkinsonHyperlegibleNext-Bold.ttf"),
  emoji: bundled("NotoEmoji-Regular.ttf"),
};
const SYSTEM = "/usr/share/fonts/truetype/dejavu";
const hasDejaVu = existsSync(path.join(SYSTEM, "DejaVuSans.ttf"));
const none = fontFinder([]);

describe("a font file", () => {
  test.each(["AtkinsonHyperlegibleNext-Bold.ttf", "NotoEmoji-Regular.ttf"])("%s says what it has, as fontkit reads it", (name) => {
    const [face] = fontsInFile(bundled(name));
    const font = openSync(bundled(name));
    expect(face?.family).toBe(font.familyName);
    const known = new Set(font.characterSet);
    const asked = [...known, ...Array.from({ length: 0x3000 }, (_, i) => i), 0x1f600, 0x1f47d, 0x20000, 0x10ffff];
    expect(asked.filter((c) => face?.has(c) !== (known.has(c) && font.hasGlyphForCodePoint(c)))).toEqual([]);
  });

  test.runIf(hasDejaVu)("as a system brings them", () => {
    const file = path.join(SYSTEM, "DejaVuSans.ttf");
    const [face] = fontsInFile(file);
    const known = new Set(openSync(file).characterSet);
    expect(face?.family).toBe("DejaVu Sans");
    expect(Array.from({ length: 0x2ffff }, (_, i) => i).filter((c) => face?.has(c) !== known.has(c))).toEqual([]);
  });

  test("that is none holds no fonts", () => {
    expect(fontsInFile(path.join(folder, "OFL.txt"))).toEqual([]);
    expect(fontsInFile(path.join(folder, "nothing.ttf"))).toEqual([]);
  });
});

describe("the system's fonts", () => {
  test("are found in any folder; where there is none, the signs are named", () => {
    const find = fontFinder([folder, "/no such folder"]);
    expect(find("Łódź", false).font?.file).toBe(own.regular);
    expect(find("Łódź", true).font?.file).toBe(own.bold);
    expect(find("Ł我们", false).lacks).toEqual(["们", "我"]);
    expect(none("我 们", false)).toEqual({ font: null, lacks: ["们", "我"] });
  });

  test("are asked only for what our fonts lack", () => {
    expect(undrawnIn("Plain, “naïve” 😀 👩‍🍳 words", none)).toEqual([]);
    expect(undrawnIn("We decide: 我们一起 我们", none)).toEqual(["一", "们", "我", "起"]);
  });
});

/** The stretches of a drawn line from left to right: where each begins, and how many signs it has. */
const stretches = (svg: string): readonly { readonly x: number; readonly signs: number }[] =>
  [...svg.matchAll(/<g transform="translate\((-?[\d.]+) 0\) scale[^>]*>(.*?)<\/g>/g)].map(([, x, inner]) => ({
    x: Number(x),
    signs: (inner?.match(/<path/g) ?? []).length,
  }));

describe("a line in several fonts", () => {
  const drawn = async (text: string, find = none, bold = false): Promise<string> => {
    const [line = ""] = wrap(text, 2000, 20, bold);
    return (await placedWords(find, own)).line({ text: line, x: 0, y: 0 }, 20, bold);
  };

  test("is plain text where our font has all of it", async () => {
    expect(await drawn("Zděnka žít – café")).toMatch(/^<text /);
  });

  test("has each emoji as one sign between our words, which stay in our font", async () => {
    const parts = stretches(await drawn("Cook 👩‍🍳 now"));
    expect(parts.map(({ signs }) => signs)).toEqual([4, 1, 3]);
    expect(parts.every(({ x }, i) => i === 0 || x > (parts[i - 1]?.x ?? 0))).toBe(true);
    expect(await drawn("Cook 👩‍🍳", none, true)).not.toBe(await drawn("Cook 👩‍🍳"));
  });

  test("puts stops and brackets of words from the right at their right end", async () => {
    // Without a font for the letters each is a box: the order can be seen all the same.
    const parts = stretches(await drawn("אבג (CAB)."));
    // From left to right: the stop and a bracket, the Latin word, the other bracket, the three letters.
    expect(parts.map(({ signs }) => signs)).toEqual([2, 3, 1, 3]);
  });

  test.runIf(hasDejaVu)("joins Arabic letters, and is never wider than the room that it has", async () => {
    const find = fontFinder([SYSTEM]);
    const joined = await drawn("محمد", find);
    const apart = await drawn("م\u200cح\u200cم\u200cد", find);
    const outlines = (svg: string) => [...svg.matchAll(/d="([^"]+)"/g)].map(([, d]) => d);
    expect(outlines(joined)).toHaveLength(4);
    expect(outlines(joined)).not.toEqual(outlines(apart));
    const { line } = await placedWords(find, own);
    expect(line({ text: "ضضضضضض", x: 0, y: 0, most: 20 }, 20, false)).toMatch(/translate\(0 0\) scale\(0\.\d+ 1\)/);
  });
});
