/// <reference path="../../scripts/fontkit.d.ts" />
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { openSync } from "fontkit";
import { describe, expect, test } from "vitest";
import { FONT_METRICS } from "../../shared/shape/font-metrics.ts";
import { fontHasAll, measure, wrap } from "../../shared/shape/text.ts";
import { someText } from "./scene-make.ts";

const FONT_FILES = { regular: "AtkinsonHyperlegibleNext-Regular.ttf", bold: "AtkinsonHyperlegibleNext-Bold.ttf" } as const;
const path = (file: string): string => new URL(`../../resources/fonts/${file}`, import.meta.url).pathname;

describe("the font", () => {
  test.each(["regular", "bold"] as const)("%s: the generated widths are those of the bundled file", (weight) => {
    const font = openSync(path(FONT_FILES[weight]));
    const bold = weight === "bold";
    for (const text of ["Outcome", "Æ", "“", "ł", "W", "i", "€"]) {
      const units = [...text].reduce((sum, c) => sum + font.glyphForCodePoint(c.codePointAt(0) as number).advanceWidth, 0);
      expect(measure(text, FONT_METRICS.unitsPerEm, bold)).toBeCloseTo(units, 6);
    }
    expect(font.familyName).toBe(FONT_METRICS.family);
  });

  test("comes with its licence, and NOTICE names it", () => {
    expect(readFileSync(path("OFL.txt"), "utf8")).toContain("SIL OPEN FONT LICENSE Version 1.1");
    expect(readFileSync(new URL("../../NOTICE", import.meta.url), "utf8")).toContain(FONT_METRICS.family);
  });

  test("knows which characters it has", () => {
    expect(fontHasAll("Łódź, “naïve” – 50 %\nnext line")).toBe(true);
    expect(fontHasAll("日本")).toBe(false);
    expect(fontHasAll("party 🎉")).toBe(false);
  });

  test("characters of other fonts count as one em, their joiners and marks as nothing", () => {
    expect(measure("日", 20)).toBe(20);
    expect(measure("👍🏽", 20)).toBe(20);
    expect(measure("👩‍👧", 20)).toBe(40);
  });
});

describe("wrapping", () => {
  // What a wrap may drop: white space at breaks, and characters that nothing can draw.
  const kept = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, "");

  test("keeps every character in its order", () => {
    fc.assert(
      fc.property(someText, fc.integer({ min: 60, max: 500 }), fc.boolean(), (text, width, bold) => {
        expect(kept(wrap(text, width, 18, bold).join(""))).toBe(kept(text));
      }),
    );
  });

  test("no line is wider than asked, unless it is a single character as people see it", () => {
    const graphemes = new Intl.Segmenter();
    fc.assert(
      fc.property(someText, fc.integer({ min: 60, max: 500 }), (text, width) => {
        for (const line of wrap(text, width, 18)) {
          if ([...graphemes.segment(line)].length > 1) expect(measure(line, 18)).toBeLessThanOrEqual(width + 0.001);
        }
      }),
    );
  });

  test("lines of one paragraph come out similar in length, in as few lines as before", () => {
    const lines = wrap("People who will use the centre decide on the plan together", 330, 18);
    expect(lines).toHaveLength(2);
    const widths = lines.map((line) => measure(line, 18));
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.8);
  });

  test("keeps hard line breaks, and of several empty lines one", () => {
    expect(wrap("\n\nOne\r\nTwo\n\n\n\nThree\n", 300, 18)).toEqual(["One", "Two", "", "Three"]);
  });

  test("cuts a long word after a hyphen or slash where there is one, never inside a character", () => {
    expect(wrap("neighbourhood-and-everybody", 160, 18)[0]).toMatch(/-$/);
    expect(wrap("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 80, 18)).toEqual(["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]);
  });

  test("a no-break space does not break", () => {
    expect(wrap("aaaa bbbb\u00a0cccc", measure("aaaa bbbb", 18) + 1, 18)).toEqual(["aaaa", "bbbb\u00a0cccc"]);
  });

  test("an empty text gives one empty line", () => {
    expect(wrap("", 100, 18)).toEqual([""]);
  });
});
