import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MAPPING_STEPS } from "../../shared/guidance/mapping.ts";
import { DOCUMENT_WORDS } from "../../shared/guidance/documents.ts";
import { PRINT_WORDS } from "../../shared/guidance/print-words.ts";
import { KIND_TERMS, WITH_EVIDENCE } from "../../shared/guidance/terms.ts";
import { PART_CUTS } from "../../shared/pathway/parts.ts";
import { BACKWARDS } from "../../shared/pathway/reading-order.ts";
import { GAP_WORDS } from "../../shared/guidance/questions-words.ts";
import { BANK_KINDS, GATHERING_KINDS, KIND, mayBegin, mustEnd, RIVER_KINDS, STRAND } from "../../shared/model/kinds.ts";
import { KINDS, STRANDS } from "../../shared/model/records.ts";
import { outlineOf, strandForm } from "../../shared/shape/outline.ts";
import { ICONS } from "../../shared/shape/icons.ts";

/** Who says a kind or strand by its name in order to treat it unlike others, with the reason in ADR 36. */
const SAY_ONE_BY_NAME = new Set([
  "shared/pathway/walk.ts",
  "electron/store/look.ts",
  "renderer/plan/lines.ts",
  "renderer/results/SeenResults.tsx",
]);

describe("the kinds", () => {
  test("are asked for what they are: nobody else asks for one, or for a strand, by its name", () => {
    const asks = new RegExp(`[=!]== "(?:${[...KINDS, ...STRANDS].join("|")})"|case "(?:${[...KINDS, ...STRANDS].join("|")})"`);
    const files = ["shared", "electron", "renderer"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((name) =>
        /\.tsx?$/.test(name) ? [path.posix.join(folder, name)] : [],
      ),
    );
    expect(files.length).toBeGreaterThan(500);
    expect(files.filter((file) => asks.test(readFileSync(file, "utf8"))).toSorted()).toEqual([...SAY_ONE_BY_NAME].toSorted());
  });

  test("what others fold under, and parts are made of, is what earlier kinds lead to short of the far bank", () => {
    const ledTo = RIVER_KINDS.filter((kind) => KINDS.some((other) => other !== kind && KIND[other].leadsTo.includes(kind)));
    expect(GATHERING_KINDS).toEqual(ledTo);
    expect(PART_CUTS.slice(0, 2)).toEqual(ledTo.toReversed());
  });

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

  test("sentences that tell the kinds in a row leave none out", () => {
    for (const lead of [DOCUMENT_WORDS.pathway.lead, DOCUMENT_WORDS.page.lead]) {
      const places = BACKWARDS.map((kind) => {
        const { label, many } = KIND_TERMS[kind];
        return Math.max(lead.indexOf(`${many},`), lead.indexOf(`${many}.`), lead.indexOf(`${label.toLowerCase()},`));
      });
      expect(Math.min(...places), lead).toBeGreaterThan(0);
      expect(places, lead).toEqual(places.toSorted((a, b) => a - b));
    }
    for (const kind of KINDS) {
      const { label, many } = KIND_TERMS[kind];
      expect(
        [label.toLowerCase(), many].some((word) => PRINT_WORDS.blank.pathAlt.includes(word)),
        `${kind} in the alt text`,
      ).toBe(true);
    }
  });

  // The plan, what counts how far a path is, and their documents speak of "outcomes". Another kind that has evidence or
  // progress needs new words there (plan-words, progress-words, interface-plan, documents) before this may name it.
  test("that have evidence or progress are those the words speak of", () => {
    expect(KINDS.filter((kind) => KIND[kind].hasEvidence || KIND[kind].hasProgress || KIND[kind].hasGroup)).toEqual(["outcome"]);
    expect(WITH_EVIDENCE).toEqual({ one: "an outcome", many: "outcomes" });
  });

  test("have an icon each", () => {
    expect(new Set(KINDS.map((kind) => ICONS[kind])).size).toBe(KINDS.length);
  });
});

test("no two strands share a form, so that each is known without its colour", () => {
  expect(new Set(STRANDS.map((strand) => STRAND[strand].form)).size).toBe(STRANDS.length);
  expect(new Set(STRANDS.map((strand) => outlineOf(strandForm(strand, 200, 100)).path)).size).toBe(STRANDS.length);
});
