import fc from "fast-check";
import { expect, test } from "vitest";
import { pastedLines } from "../../../renderer/pathway/paste-lines.ts";
import { STONE_TEXT_LIMIT } from "../../../shared/model/fields.ts";

test("each line is a stone, without its bullet or number", () => {
  const text = "• We meet every month\n- We visit\n* We ask\n–\tWe write\n1. We plan\n12) We cook\n(b) We sing\n[x] We rest\n  •\tWe walk  \n1. - We dance";
  expect(pastedLines(text).stones).toEqual([
    "We meet every month", "We visit", "We ask", "We write", "We plan", "We cook", "We sing", "We rest", "We walk", "We dance",
  ]);
});

test("words that only look like a bullet stay", () => {
  const lines = ["2026 is our year", "3 meetings", "A plan for all", "-5 degrees", "1.5 days a week", "e.g. a visit", "(together)"];
  expect(pastedLines(lines.join("\n")).stones).toEqual(lines);
});

test("empty lines, and bullets without words, are left out and counted, those at the end aside", () => {
  expect(pastedLines("one\n\n  \n•\r\ntwo\n\n")).toEqual({ stones: ["one", "two"], empty: 3, tooLong: [] });
  expect(pastedLines(" \n \n")).toEqual({ stones: [], empty: 0, tooLong: [] });
});

test("a line that is too long is named by its number and is no stone", () => {
  const list = pastedLines(`fits\n${"x".repeat(STONE_TEXT_LIMIT + 1)}\n${"y".repeat(STONE_TEXT_LIMIT)}`);
  expect(list.tooLong).toEqual([2]);
  expect(list.stones).toEqual(["fits", "y".repeat(STONE_TEXT_LIMIT)]);
});

test("whatever is pasted, every stone has words, stands on one line and fits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      for (const stone of pastedLines(text).stones) {
        expect(stone.trim()).toBe(stone);
        expect(stone).not.toBe("");
        expect(stone).not.toMatch(/[\n\r]/);
        expect(stone.length).toBeLessThanOrEqual(STONE_TEXT_LIMIT);
      }
    }),
  );
});
