import { describe, expect, test } from "vitest";
import { MAPPING_STEPS } from "../../shared/guidance/mapping.ts";
import { GAP_WORDS } from "../../shared/guidance/questions-words.ts";
import { BANK_KINDS, KIND, mayBegin, mustEnd, RIVER_KINDS, STRAND } from "../../shared/model/kinds.ts";
import { KINDS, STRANDS } from "../../shared/model/records.ts";
import { outlineOf, strandForm } from "../../shared/shape/outline.ts";
import { ICONS } from "../../shared/shape/icons.ts";

describe("the kinds", () => {
  test("are in the order of the path: those on the far bank come last, and no link leads back", () => {
    expect([...RIVER_KINDS, ...BANK_KINDS]).toEqual([...KINDS]);
    for (const [at, kind] of KINDS.entries()) {
      for (const next of KIND[kind].leadsTo) expect(KINDS.indexOf(next), `${kind} leads to ${next}`).toBeGreaterThanOrEqual(at);
    }
  });

  test("each lie on the way: what leads to nothing lies on the far bank, and only there does a path end", () => {
    for (const kind of KINDS) expect(mustEnd(kind), kind).toBe(KIND[kind].onFarBank);
    expect(KINDS.filter(mayBegin)).toEqual([KINDS[0]]);
  });

  test("a stone is asked what comes before it and after it wherever something can", () => {
    for (const kind of KINDS) {
      expect(GAP_WORDS.nothingBefore[kind] === null, `before ${kind}`).toBe(mayBegin(kind));
      expect(GAP_WORDS.nothingAfter[kind] === null, `after ${kind}`).toBe(mustEnd(kind));
    }
  });

  test("the guide asks for each kind in each strand, and for what leads to each", () => {
    for (const kind of KINDS) {
      const asked = MAPPING_STEPS.filter((step) => step.kind === kind);
      expect(
        asked.flatMap((step) => (step.does === "add" ? [step.strand] : [])),
        kind,
      ).toEqual([...STRANDS]);
      expect(
        asked.some((step) => step.does === "link"),
        `what leads to ${kind}`,
      ).toBe(!mayBegin(kind));
    }
  });

  test("have an icon each", () => {
    expect(new Set(KINDS.map((kind) => ICONS[kind])).size).toBe(KINDS.length);
  });
});

test("no two strands share a form, so that each is known without its colour", () => {
  expect(new Set(STRANDS.map((strand) => STRAND[strand].form)).size).toBe(STRANDS.length);
  expect(new Set(STRANDS.map((strand) => outlineOf(strandForm(strand, 200, 100)).path)).size).toBe(STRANDS.length);
});
