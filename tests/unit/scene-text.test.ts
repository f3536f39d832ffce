/// <reference path="../../scripts/fontkit.d.ts" />
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { openSync } from "fontkit";
import { describe, expect, test } from "vitest";
import { FONT_METRICS } from "../../shared/shape/font-metrics.ts";
import { fromTheRight, runsFromTheRight, unwrapped } from "../../shared/base/direction.ts";
import { EMOJI_FONT, emojiIn } from "../../shared/shape/foreign.ts";
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

  test("characters of other fonts are as wide as the common fonts draw them at most, marks and joiners as nothing", () => {
    expect(measure("日", 20)).toBe(20);
    expect(measure("日", 20, true)).toBe(20);
    expect(measure("क्", 20)).toBe(measure("क", 20));
    expect(measure("কা", 20)).toBeGreaterThan(measure("ক", 20));
    expect(measure("بِ", 20)).toBe(measure("ب", 20));
    expect(measure("→∑", 20)).toBeGreaterThan(20);
  });

  // DejaVu's letters are among the widest that a system has; where it is not to be had, there is nothing to compare with.
  const dejavu = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf";
  test.runIf(existsSync(dejavu)).each([
    ["Arabic", "نلتقي مع جيراننا كل شهر ونسمع ما يحتاجون إليه"],
    ["Hebrew", "אנחנו מחליטים יחד על התוכנית בפגישה הראשונה"],
    ["Cyrillic", "Мы вместе решаем что нужно нашему району"],
    ["Greek", "Αποφασίζουμε μαζί για το σχέδιο της γειτονιάς"],
  ])("%s words are not taken to be narrower than they are", (_, sentence) => {
    const font = openSync(dejavu);
    // A short word of wide letters alone may be: its line is squeezed that much on the board.
    for (const word of sentence.split(" ")) {
      expect(measure(word, font.unitsPerEm, true), word).toBeGreaterThanOrEqual(font.layout(word).advanceWidth * 0.9);
    }
    expect(measure(sentence, font.unitsPerEm, true)).toBeGreaterThanOrEqual(font.layout(sentence).advanceWidth);
  });
});

describe("emoji", () => {
  const font = openSync(path(EMOJI_FONT.file));
  const some = ["😀", "👩‍🍳", "🇬🇧", "👍🏽", "1️⃣", "❤️", "❤", "🏳️‍🌈", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "👩‍👩‍👧‍👦"];

  test.each(some)("%s is one sign in the bundled font, as wide as it is measured", (emoji) => {
    const { glyphs, advanceWidth } = font.layout(emoji);
    expect(glyphs.map(({ id }) => id)).not.toContain(0);
    expect(emojiIn(emoji)).toBe(1);
    expect(measure(emoji, font.unitsPerEm)).toBeCloseTo(advanceWidth, 6);
    expect(measure(emoji, font.unitsPerEm, true)).toBeCloseTo(advanceWidth, 6);
  });

  test("the bundled font is the one that renderers are told of, and NOTICE and its licence name it", () => {
    expect(font.familyName).toBe(EMOJI_FONT.family);
    expect(readFileSync(new URL("../../NOTICE", import.meta.url), "utf8")).toContain(EMOJI_FONT.family);
    expect(readFileSync(path("OFL-NotoEmoji.txt"), "utf8")).toContain("SIL OPEN FONT LICENSE Version 1.1");
  });

  test("what no emoji font knows as one sign is as many as it has parts, and words are none", () => {
    expect(emojiIn("👩‍🐸")).toBe(2);
    for (const none of ["1", "a", "é", "ب", "日", "क्"]) expect(emojiIn(none)).toBe(0);
  });
});

describe("wrapping", () => {
  // What a wrap may drop: white space at breaks, and characters that nothing can draw.
  const kept = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, "");
  const textOf = (line: string): string => unwrapped(line).text;

  test("keeps every character in its order", () => {
    fc.assert(
      fc.property(someText, fc.integer({ min: 60, max: 500 }), fc.boolean(), (text, width, bold) => {
        expect(kept(wrap(text, width, 18, bold).map(textOf).join(""))).toBe(kept(text));
      }),
    );
  });

  test("no line is wider than asked, unless it is a single character as people see it", () => {
    const graphemes = new Intl.Segmenter();
    fc.assert(
      fc.property(someText, fc.integer({ min: 60, max: 500 }), (text, width) => {
        for (const line of wrap(text, width, 18)) {
          if ([...graphemes.segment(textOf(line))].length > 1) expect(measure(line, 18)).toBeLessThanOrEqual(width + 0.001);
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
    expect(wrap("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 40, 18)).toEqual(["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]);
  });

  test("a no-break space does not break", () => {
    expect(wrap("aaaa bbbb\u00a0cccc", measure("aaaa bbbb", 18) + 1, 18)).toEqual(["aaaa", "bbbb\u00a0cccc"]);
  });

  test("an empty text gives one empty line", () => {
    expect(wrap("", 100, 18)).toEqual([""]);
  });

  test("each line of a paragraph that runs from the right says so, by the paragraph's first letter", () => {
    const [first, second] = wrap("نزور مركزين معا\nCAB, NHS", 200, 18);
    expect(first).toBe(fromTheRight("نزور مركزين معا"));
    expect(second).toBe("CAB, NHS");
    const lines = wrap("(في) CAB and NHS, 2026, we ask", 90, 18);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(unwrapped(line).rtl).toBe(true);
    for (const line of wrap("We say مرحبا and ask", 60, 18)) expect(unwrapped(line).rtl).toBe(false);
  });

  test("which way a text runs is told by its first letter, not by digits or brackets", () => {
    for (const text of ["2026 (שלום) hello", "— مرحبا", "\u200fHello"]) expect(runsFromTheRight(text)).toBe(true);
    for (const text of ["", "2026", "Hello مرحبا", "😀", "\u200eשלום"]) expect(runsFromTheRight(text)).toBe(false);
  });

  test("scripts without spaces break between characters, with no stop at a line's beginning and no bracket at its end", () => {
    const text = "我们一起决定这个计划，因为我们住在这里（邻居们）。然后我们一起吃饭！";
    for (let width = 60; width < 200; width += 7) {
      const lines = wrap(text, width, 18);
      expect(lines.join("")).toBe(text);
      for (const line of lines) {
        expect(line).not.toMatch(/^[，）。！]|（$/);
        expect(measure(line, 18)).toBeLessThanOrEqual(width);
      }
    }
    expect(wrap("我们一起决定这个计划", 170, 18).map((line) => line.length)).toEqual([5, 5]);
  });

  test("Thai breaks between its words", () => {
    const text = "เราตัดสินใจร่วมกันเกี่ยวกับแผนนี้ทุกเดือน";
    const words = new Set([...new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)].map(({ index }) => index));
    let at = 0;
    for (const line of wrap(text, 120, 18)) {
      expect(words).toContain(at);
      at += line.length;
    }
    expect(at).toBe(text.length);
  });
});

test("what is left after a hyphen or a slash is cut again where the next letter has no room", () => {
  const width = measure("#K", 229) - 1;
  const lines = wrap("/#K", width, 229);
  expect(lines.join("")).toBe("/#K");
  for (const line of lines) expect(measure(line, 229), line).toBeLessThanOrEqual(width);
});
