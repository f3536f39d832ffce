import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STONE_TEXT_LIMIT } from "../../../shared/model/fields.ts";
import { KINDS, PROGRESS, STRANDS } from "../../../shared/model/records.ts";
import { stoneSheetOf, SMALLEST, type Screen, type StoneSheetLayout, type ShownStone } from "../../../shared/room/sheet.ts";
import { roomStageOf } from "../../../shared/room/stage.ts";
import type { Box } from "../../../shared/shape/stone-shape.ts";
import { LINE_HEIGHT, measure } from "../../../shared/shape/text.ts";
import { someText } from "../scene-make.ts";

const SENTENCE = "People who will come to the centre decide on the plan with us, and say so in their own words. ";
/** As long as a stone's words can be, in the shapes that make it hard. */
const LONGEST: Readonly<Record<string, string>> = {
  sentences: SENTENCE.repeat(30).slice(0, STONE_TEXT_LIMIT),
  "one word": "M".repeat(STONE_TEXT_LIMIT),
  "wide letters": "WMW ".repeat(600).slice(0, STONE_TEXT_LIMIT),
  lines: "A\n".repeat(STONE_TEXT_LIMIT / 2),
  "empty lines": "Word\n\n\n".repeat(300).slice(0, STONE_TEXT_LIMIT),
  "another script": "日本語のテキスト".repeat(250),
  emoji: "👩‍👩‍👧‍👦 ".repeat(160),
};
const SCREENS: Readonly<Record<string, Screen>> = {
  "768p": { width: 1366, height: 768 },
  "1080p": { width: 1920, height: 1080 },
  "4K": { width: 3840, height: 2160 },
  "4 : 3": { width: 1024, height: 768 },
  "4 : 3, finer": { width: 1400, height: 1050 },
  "5 : 4": { width: 1280, height: 1024 },
  "16 : 10": { width: 1280, height: 800 },
  "16 : 10, finer": { width: 1920, height: 1200 },
  square: { width: 900, height: 900 },
  portrait: { width: 1080, height: 1920 },
  "a very wide wall": { width: 5760, height: 1080 },
  "a strip": { width: 400, height: 1600 },
};

const graphemes = new Intl.Segmenter();
const inside = (box: Box, screen: Screen): boolean =>
  box.x >= 0 &&
  box.y >= 0 &&
  box.width > 0 &&
  box.height > 0 &&
  box.x + box.width <= screen.width + 1 &&
  box.y + box.height <= screen.height + 1;
const meet = (a: Box, b: Box): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1 && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1;
const letters = (text: string): string => text.replace(/[\s\p{Cc}\u2067\u2069\uFEFF\uFFFE\uFFFF]+/gu, "");

/** Every rule of the sheet at once. */
function check(stone: ShownStone, screen: Screen, walks: boolean): StoneSheetLayout {
  const sheet = stoneSheetOf(stone, screen, walks);
  const { words, labels, picture, map, count, turn, side, marks } = sheet;
  const parts: readonly (Box | null | undefined)[] = [picture, labels?.kind, labels?.strand, map, count];
  const boxes = parts.filter((box): box is Box => box !== null && box !== undefined);
  const below = [turn, marks].filter((box) => box !== null);
  for (const box of [...boxes, words, side, ...below]) expect(inside(box, screen), JSON.stringify(box)).toBe(true);
  for (const [i, box] of boxes.entries()) {
    expect(meet(box, words)).toBe(false);
    for (const other of boxes.slice(i + 1)) expect(meet(box, other)).toBe(false);
  }
  for (const box of below) expect(meet(box, words)).toBe(false);
  if (turn && marks) expect(meet(turn, marks)).toBe(false);
  if ((stone.kind !== "outcome" || stone.progress === "none") && (stone.found ?? "no") === "no") expect(marks).toBeNull();
  const sizes = [words, labels?.kind, labels?.strand, count, turn, marks].flatMap((one) => (one ? [one.fontSize] : []));
  for (const size of sizes) expect(size).toBeGreaterThanOrEqual(SMALLEST * screen.height);
  for (const page of words.pages) {
    expect(page.length).toBeGreaterThan(0);
    if (page.length > 1) expect(page.length * words.fontSize * LINE_HEIGHT).toBeLessThanOrEqual(words.height + 1);
    for (const line of page) {
      // One character as people see it is never cut, though a family of emoji counts as wide as its members.
      if ([...graphemes.segment(line)].length > 1) expect(measure(line, words.fontSize, words.bold)).toBeLessThanOrEqual(words.width + 1);
    }
  }
  expect(letters(words.pages.flat().join(""))).toBe(letters(stone.text));
  expect(turn === null).toBe(words.pages.length === 1);
  return sheet;
}

describe.each(Object.entries(SCREENS))("on %s", (_name, screen) => {
  test.each(Object.entries(LONGEST))("the longest %s is all there, at a size that can be read", (_what, text) => {
    for (const kind of ["outcome", "change"] as const) {
      for (const walks of [false, true])
        expect(check({ text, kind, strand: "coproduction", progress: "started" }, screen, walks).words.pages).not.toHaveLength(0);
    }
  });

  test("a few words are as large as they go", () => {
    const few = check({ text: "We decide", kind: "impact", strand: "project", progress: "none" }, screen, false);
    expect(few.words.pages).toHaveLength(1);
    const many = check({ text: SENTENCE.repeat(4), kind: "impact", strand: "project", progress: "none" }, screen, false);
    expect(few.words.fontSize).toBeGreaterThanOrEqual(many.words.fontSize);
  });
});

test("on the usual screens the names of kind and strand are there, and words are not broken where they need not be", () => {
  const timer = { endsAt: null, leftMs: 1, totalMs: 1, hidden: false };
  for (const name of [
    "768p",
    "1080p",
    "4K",
    "4 : 3",
    "4 : 3, finer",
    "5 : 4",
    "16 : 10",
    "16 : 10, finer",
    "portrait",
    "a very wide wall",
  ]) {
    for (const kind of KINDS) {
      for (const [walks, beside] of [
        [false, null],
        [true, null],
        [false, timer],
        [true, timer],
      ] as const) {
        const text = "Responsibilities for accessibility are understood";
        const { stage } = roomStageOf(SCREENS[name]!, beside);
        const { labels, words, count, marks } = check({ text, kind, strand: "coproduction", progress: "achieved" }, stage, walks);
        expect(marks !== null, name).toBe(kind === "outcome" && stage.width > 700);
        if (name === "portrait" && beside) continue;
        expect(labels, `${name}${beside ? " with the timer" : ""}`).not.toBeNull();
        expect(count !== null).toBe(walks);
        if (name !== "portrait") expect(words.pages.flat().join(" "), name).toBe(text);
      }
    }
  }
});

test("is the same picture in every size of the same shape", () => {
  const stone: ShownStone = { text: SENTENCE.repeat(12), kind: "outcome", strand: "project", progress: "none" };
  const [small, large] = [
    stoneSheetOf(stone, { width: 1920, height: 1080 }, true),
    stoneSheetOf(stone, { width: 3840, height: 2160 }, true),
  ];
  expect(Math.abs(large.words.pages.length - small.words.pages.length)).toBeLessThanOrEqual(1);
  expect(large.side.width / small.side.width).toBeCloseTo(2, 1);
});

test("any words on any screen keep all the rules", () => {
  fc.assert(
    fc.property(
      someText,
      fc.constantFrom(...KINDS),
      fc.constantFrom(...STRANDS),
      fc.constantFrom(...PROGRESS),
      fc.record({ width: fc.integer({ min: 320, max: 5000 }), height: fc.integer({ min: 320, max: 3000 }) }),
      fc.boolean(),
      (text, kind, strand, progress, screen, walks) => void check({ text, kind, strand, progress }, screen, walks),
    ),
    { numRuns: 300 },
  );
});
