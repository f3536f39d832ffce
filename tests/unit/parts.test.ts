import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkKey, linksOnPath, stonesOnPath, type Workshop } from "../../shared/model/workshop.ts";
import { MOST_IN_PART, PART_CUTS, pathPartOf, partsBy, smallerParts, workshopOfPart, type PathPart } from "../../shared/pathway/parts.ts";
import { closeSceneOf } from "../../shared/scene/build.ts";
import { smallestLetters } from "../../shared/scene/measures.ts";
import { roomPath } from "./room-path.ts";
import { someWorkshop, workshopOf } from "./scene-make.ts";

const WIDE = 16 / 9;
const idsOf = ({ stones }: PathPart): readonly string[] => stones.map(({ id }) => id);
const table = (parts: readonly PathPart[]): object => Object.fromEntries(parts.map((part) => [part.id, idsOf(part)]));

const path = workshopOf(
  [
    { id: "a1" },
    { id: "a2", strand: "coproduction" },
    { id: "alone" },
    { id: "o1", kind: "outcome", group: "Trust" },
    { id: "o2", kind: "outcome", strand: "coproduction" },
    { id: "i1", kind: "impact" },
    { id: "i2", kind: "impact", strand: "coproduction" },
    { id: "c", kind: "change" },
  ],
  [
    ["a1", "o1"],
    ["a2", "o1"],
    ["a2", "o2"],
    ["o1", "i1"],
    ["o2", "i2"],
    ["i1", "c"],
  ],
);

describe("the parts of a path", () => {
  test("by impact: all that leads to it and the change it leads to; what belongs to none comes last", () => {
    expect(table(partsBy(path, "impact"))).toEqual({ i1: ["a1", "a2", "o1", "i1", "c"], i2: ["a2", "o2", "i2"], "": ["alone"] });
  });

  test("by outcome, by group, by strand", () => {
    expect(table(partsBy(path, "outcome"))).toEqual({ o1: ["a1", "a2", "o1"], o2: ["a2", "o2"], "": ["alone", "i1", "i2", "c"] });
    expect(table(partsBy(path, "group"))).toEqual({ Trust: ["a1", "a2", "o1"], "": ["alone", "o2", "i1", "i2", "c"] });
    expect(table(partsBy(path, "strand"))).toEqual({ project: ["a1", "alone", "o1", "i1", "c"], coproduction: ["a2", "o2", "i2"] });
  });

  test("what leads in and out is named", () => {
    const [first] = partsBy(path, "outcome");
    expect(first?.ins).toEqual([]);
    expect(first?.outs.map(({ from, to }) => linkKey(from, to))).toEqual([
      linkKey("a2" as never, "o2" as never),
      linkKey("o1" as never, "i1" as never),
    ]);
  });

  test("one part by the id of its impact or outcome", () => {
    expect(pathPartOf(path, "i2")?.cut).toBe("impact");
    expect(pathPartOf(path, "o1")?.cut).toBe("outcome");
    for (const id of ["a1", "c", "nobody", ""]) expect(pathPartOf(path, id)).toBeNull();
  });

  test("every stone is in a part of each cut, and the links that cross its border are exactly those named", () => {
    fc.assert(
      fc.property(someWorkshop(14), fc.constantFrom(...PART_CUTS), (workshop, cut) => {
        const parts = partsBy(workshop, cut);
        expect(new Set(parts.flatMap(idsOf))).toEqual(new Set(stonesOnPath(workshop).map(({ id }) => id)));
        for (const part of parts) {
          const inside = new Set<string>(idsOf(part));
          const inner = linksOnPath(workshopOfPart(workshop, part));
          for (const link of linksOnPath(workshop)) {
            const [from, to] = [inside.has(link.from), inside.has(link.to)];
            expect(part.ins.includes(link)).toBe(!from && to);
            expect(part.outs.includes(link)).toBe(from && !to);
            expect(inner.includes(link)).toBe(from && to);
          }
        }
      }),
    );
  });

  test("a large part offers smaller ones that hold all of it; a small one none", () => {
    const whole = roomPath(90, 1);
    const large = partsBy(whole, "impact").filter(({ stones }) => stones.length > MOST_IN_PART);
    expect(large.length).toBeGreaterThan(0);
    for (const part of large) {
      const smaller = smallerParts(whole, part);
      expect(smaller.length).toBeGreaterThan(1);
      expect(new Set(smaller.flatMap(idsOf))).toEqual(new Set(idsOf(part)));
      for (const one of smaller) expect(one.stones.length).toBeLessThan(part.stones.length);
    }
    expect(smallerParts(path, pathPartOf(path, "i1") as PathPart)).toEqual([]);
  });
});

describe("a part on a screen", () => {
  const whole: readonly Workshop[] = [24, 40, 60, 90].flatMap((count) => [1, 2, 3].map((seed) => roomPath(count, seed)));
  const parts = whole.flatMap((workshop) => PART_CUTS.flatMap((cut) => partsBy(workshop, cut).map((part) => ({ workshop, part }))));
  const lettersOf = (workshop: Workshop, part: PathPart): number => {
    const scene = closeSceneOf(workshopOfPart(workshop, part), WIDE);
    return smallestLetters(scene) / Math.max(scene.bounds.height, scene.bounds.width / WIDE);
  };

  test("every letter of a part of up to eight stones is 3.0 % of its height or more, of nine to twelve 2.6 %", () => {
    const small = parts.filter(({ part }) => part.stones.length <= MOST_IN_PART);
    expect(small.length).toBeGreaterThan(100);
    for (const { workshop, part } of small) {
      const wanted = part.stones.length <= 8 ? 0.03 : 0.026;
      expect(lettersOf(workshop, part), `${part.cut} ${part.stones.length}`).toBeGreaterThanOrEqual(wanted);
    }
  });

  test("nothing of the ground is kept for kinds and strands that the part has not", () => {
    const { ground } = closeSceneOf(workshopOfPart(path, partsBy(path, "outcome")[1] as PathPart), WIDE);
    expect(ground.headings.map(({ text }) => text)).toEqual(["What we do", "What we achieve"]);
    expect(ground.strands.map(({ strand }) => strand)).toEqual(["coproduction"]);
  });
});
