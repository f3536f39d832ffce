import fc from "fast-check";
import { expect, test } from "vitest";
import { pastedLines, repeatsIn, type PastedStone } from "../../../renderer/pathway/paste-lines.ts";
import { KIND_TERMS, STRAND_TERMS } from "../../../shared/guidance/terms.ts";
import { STONE_TEXT_LIMIT } from "../../../shared/model/fields.ts";
import { KINDS, STRANDS } from "../../../shared/model/records.ts";

const textsOf = (text: string): readonly string[] => pastedLines(text).stones.map((stone) => stone.text);
const plain = (text: string): PastedStone => ({ text, kind: null, strand: null });

test("each line is a stone, without its bullet or number", () => {
  const text =
    "• We meet every month\n- We visit\n* We ask\n–\tWe write\n1. We plan\n12) We cook\n(b) We sing\n[x] We rest\n  •\tWe walk  \n1. - We dance";
  expect(textsOf(text)).toEqual([
    "We meet every month",
    "We visit",
    "We ask",
    "We write",
    "We plan",
    "We cook",
    "We sing",
    "We rest",
    "We walk",
    "We dance",
  ]);
});

test("words that only look like a bullet stay", () => {
  const lines = ["2026 is our year", "3 meetings", "A plan for all", "-5 degrees", "1.5 days a week", "e.g. a visit", "(together)"];
  expect(textsOf(lines.join("\n"))).toEqual(lines);
});

test("of a row that is copied from a table, the first cell with words is the stone", () => {
  expect(textsOf("1\tWe meet\tSam\n\tWe visit\t\nWe ask\n2.\tWe cook\t12\n2026\t5")).toEqual([
    "We meet",
    "We visit",
    "We ask",
    "We cook",
    "2026 5",
  ]);
});

test("empty lines, and bullets without words, are left out and counted, those at the end aside", () => {
  expect(pastedLines("one\n\n  \n•\r\ntwo\n\n")).toEqual({ stones: [plain("one"), plain("two")], empty: 3, tooLong: [] });
  expect(pastedLines(" \n \n")).toEqual({ stones: [], empty: 0, tooLong: [] });
});

test("a line that is too long is named by its number and is no stone", () => {
  const text = `fits\n${"x".repeat(STONE_TEXT_LIMIT + 1)}\n${"y".repeat(STONE_TEXT_LIMIT)}`;
  expect(pastedLines(text).tooLong).toEqual([2]);
  expect(textsOf(text)).toEqual(["fits", "y".repeat(STONE_TEXT_LIMIT)]);
});

test("a heading says what the lines after it are, until the next one says otherwise", () => {
  const text =
    "before\nOutcomes:\nA plan\nCo-production:\nPeople decide\n• Activities (the project):\n1. We meet\nOur impacts:\nA centre\nWhat we need:\nTea";
  expect(pastedLines(text).stones.map(({ text: words, kind, strand }) => `${words} ${kind} ${strand}`)).toEqual([
    "before null null",
    "A plan outcome null",
    "People decide outcome coproduction",
    "We meet activity project",
    "A centre impact project",
    "What we need: impact project",
    "Tea impact project",
  ]);
});

test("every kind and strand is known by its names, with a colon; without one, or with more words, they are stones", () => {
  const heads = (line: string) => pastedLines(`${line}\nx`).stones;
  for (const kind of KINDS) {
    const { label, plural, column } = KIND_TERMS[kind];
    for (const name of [label, plural, column, plural.toUpperCase(), `# ${plural}`])
      expect(heads(`${name}:`), name).toEqual([{ text: "x", kind, strand: null }]);
    expect(heads(plural)).toHaveLength(2);
  }
  for (const strand of STRANDS) expect(heads(`${STRAND_TERMS[strand].label}:`)).toEqual([{ text: "x", kind: null, strand }]);
  expect(heads("What we do, co-production:")).toEqual([{ text: "x", kind: "activity", strand: "coproduction" }]);
  expect(heads("What will stay:")).toEqual([{ text: "x", kind: "change", strand: null }]);
  expect(heads("What we do on Mondays:")).toHaveLength(2);
  expect(heads("Co production outcomes :")).toEqual([{ text: "x", kind: "outcome", strand: "coproduction" }]);
  for (const line of ["The:", "Outcomes and impacts:", "Project outcomes we dream of:", "Outcomes: a plan", "constructor:"])
    expect(heads(line), line).toHaveLength(2);
});

test("words that are there already, or stand twice, are marked, however they are written", () => {
  const { stones } = pastedLines("We meet\nA  PLAN.\nWe visit\nwe visit \nA planner");
  expect(repeatsIn(stones, ["a plan", "Something else"])).toEqual([null, "there", null, "twice", null]);
});

test("whatever is pasted, every stone has words, stands on one line and fits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      for (const { text: stone } of pastedLines(text).stones) {
        expect(stone.trim()).toBe(stone);
        expect(stone).not.toBe("");
        expect(stone).not.toMatch(/[\n\r]/);
        expect(stone.length).toBeLessThanOrEqual(STONE_TEXT_LIMIT);
      }
    }),
  );
});
