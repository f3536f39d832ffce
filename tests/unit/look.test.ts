/** What is looked at of a path: the whole of it or a part, never nothing, and the same object for the same. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stonesOnPath, type Workshop } from "../../shared/model/workshop.ts";
import type { StoneId } from "../../shared/model/records.ts";
import {
  besidePart,
  firstPart,
  Look,
  lookedAt,
  lookHolding,
  partAfter,
  partsBeside,
  WHOLE,
  type PartName,
} from "../../shared/pathway/look.ts";
import { inOneLine, partTitle } from "../../shared/pathway/part-title.ts";
import { MOST_IN_PART, PART_CUTS, partsBy, smallerParts } from "../../shared/pathway/parts.ts";
import { closeSceneOf, sceneOf } from "../../shared/scene/build.ts";
import { sceneOfLook } from "../../shared/scene/look.ts";
import { roomPath } from "./room-path.ts";
import { someWorkshop, workshopOf } from "./scene-make.ts";

const part = (cut: PartName["cut"], id: string, within: PartName["within"] = null): Look => ({ part: { cut, id, within } });
const idsOf = (workshop: Workshop): readonly string[] => stonesOnPath(workshop).map(({ id }) => id);

describe("looking at a path", () => {
  test("the whole path is the workshop itself, at its own places", () => {
    const workshop = roomPath(24, 1);
    expect(lookedAt(workshop, WHOLE)).toEqual({ workshop, part: null, under: new Map(), byItself: false });
    expect(sceneOfLook(lookedAt(workshop, WHOLE))).toEqual(sceneOf(workshop));
  });

  test("each part holds its stones and nothing else, laid out by itself for a screen", () => {
    fc.assert(
      fc.property(someWorkshop(12), fc.constantFrom(...PART_CUTS), (workshop, cut) => {
        for (const one of partsBy(workshop, cut)) {
          const looked = lookedAt(workshop, part(cut, one.id));
          expect(looked.part).toBe(one);
          expect(idsOf(looked.workshop)).toEqual(one.stones.map(({ id }) => id));
          expect(looked.byItself).toBe(true);
        }
      }),
    );
    const looked = lookedAt(roomPath(24, 1), part("strand", "project"));
    expect(sceneOfLook(looked)).toEqual(closeSceneOf(looked.workshop, 16 / 9));
  });

  test("the smaller parts of a large one", () => {
    const workshop = roomPath(90, 1);
    const large = partsBy(workshop, "impact").find(({ stones }) => stones.length > MOST_IN_PART)!;
    for (const one of smallerParts(workshop, large)) {
      const name: PartName = { cut: one.cut, id: one.id, within: { cut: "impact", id: large.id } };
      expect(idsOf(lookedAt(workshop, { part: name }).workshop)).toEqual(one.stones.map(({ id }) => id));
      expect(partsBeside(workshop, name)).toEqual(smallerParts(workshop, large));
    }
    // Where the smaller one is gone the larger is still there; where both are, the whole path.
    expect(lookedAt(workshop, part("outcome", "gone", { cut: "impact", id: large.id })).part).toBe(large);
    expect(lookedAt(workshop, part("outcome", "gone", { cut: "impact", id: "gone too" }))).toEqual(lookedAt(workshop, WHOLE));
    expect(lookedAt(workshop, part("impact", "gone"))).toEqual(lookedAt(workshop, WHOLE));
  });

  test("is worked out once for one state of the path, however often it is told", () => {
    const workshop = roomPath(24, 1);
    const look = part("strand", "project");
    expect(lookedAt(workshop, structuredClone(look))).toBe(lookedAt(workshop, look));
    expect(Look.parse(JSON.parse(JSON.stringify(look)))).toEqual(look);
  });
});

describe("going about in parts", () => {
  const path = workshopOf(
    [
      { id: "a" },
      { id: "b", strand: "coproduction" },
      { id: "later", parked: true },
      { id: "o", kind: "outcome", group: "Trust" },
      { id: "p", kind: "outcome", strand: "coproduction" },
      { id: "i", kind: "impact", text: " We decide together " },
      { id: "j", kind: "impact", strand: "coproduction" },
    ],
    [
      ["a", "o"],
      ["b", "o"],
      ["b", "p"],
      ["o", "i"],
      ["p", "j"],
    ],
  );
  const ids = (...some: readonly string[]) => some as readonly StoneId[];
  const look = (cut: PartName["cut"], id: string) => part(cut, id);

  test("a step leads to the part before or after, and stops at either end", () => {
    expect(partAfter(path, look("impact", "i").part!, 1)).toEqual(look("impact", "j").part);
    expect(partAfter(path, look("impact", "j").part!, -1)).toEqual(look("impact", "i").part);
    expect(partAfter(path, look("impact", "j").part!, 1)).toBeNull();
    expect(partAfter(path, look("impact", "i").part!, -1)).toBeNull();
  });

  test("parts begin where something is chosen, else with the first; a path in one piece has none", () => {
    expect(firstPart(path, "impact", [])?.id).toBe("i");
    expect(firstPart(path, "impact", ids("p"))?.id).toBe("j");
    expect(firstPart(path, "impact", ids("later"))?.id).toBe("i");
    expect(firstPart(workshopOf([{ id: "a" }]), "impact", [])).toBeNull();
    expect(firstPart(workshopOf([]), "strand", [])).toBeNull();
  });

  test.each<[string, readonly string[], Look]>([
    ["is in it", ["a", "o"], part("outcome", "o")],
    ["is in a part beside it", ["p"], part("outcome", "p")],
    ["is in no one part", ["a", "p"], WHOLE],
    ["waits for later, or is gone", ["later", "nobody"], part("outcome", "o")],
    ["is nothing", [], part("outcome", "o")],
  ])("from one part, what %s is looked for where it is", (_, chosen, seen) => {
    expect(lookHolding(path, part("outcome", "o"), ids(...chosen))).toEqual(seen);
  });

  test("whatever is chosen is seen afterwards, and the whole path is left for nothing", () => {
    fc.assert(
      fc.property(someWorkshop(12), fc.constantFrom(...PART_CUTS), fc.nat(), fc.nat(), (workshop, cut, at, other) => {
        const [parts, stones] = [partsBy(workshop, cut), stonesOnPath(workshop)];
        if (stones.length === 0) return;
        const chosen = [stones[at % stones.length]!.id, stones[other % stones.length]!.id];
        const next = lookHolding(workshop, part(cut, parts[at % parts.length]!.id), chosen);
        const seen = idsOf(lookedAt(workshop, next).workshop);
        for (const id of chosen) expect(seen).toContain(id);
        expect(lookHolding(workshop, WHOLE, chosen)).toBe(WHOLE);
      }),
    );
  });

  test("from a smaller part to the larger one beside it", () => {
    const workshop = roomPath(90, 1);
    const [large, next] = partsBy(workshop, "impact").filter(({ stones }) => stones.length > MOST_IN_PART);
    const [small] = smallerParts(workshop, large!);
    const name: PartName = { cut: "outcome", id: small!.id, within: { cut: "impact", id: large!.id } };
    expect(lookHolding(workshop, { part: name }, [next!.id as StoneId]).part).toMatchObject({ cut: "impact", within: null });
  });

  test("who stands on the other side of the border, each once", () => {
    const { ins, outs } = besidePart(path, lookedAt(path, part("strand", "project")).part!);
    expect(ins.map(({ id }) => id)).toEqual(["b"]);
    expect(outs).toEqual([]);
    const other = besidePart(path, lookedAt(path, part("outcome", "p")).part!);
    expect(other.outs.map(({ id }) => id)).toEqual(["o", "j"]);
  });

  test("a part is called by its stone's words, its group, its strand, or what is left", () => {
    const called = (cut: PartName["cut"], id: string) => inOneLine(partTitle(path, { cut, id }));
    expect(called("impact", "i")).toBe("Impact: We decide together");
    expect(called("group", "Trust")).toBe("Group: Trust");
    expect(called("strand", "coproduction")).toBe("Co-production");
    expect(called("group", "")).toBe("Everything else");
  });
});
