import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KINDS, STRANDS } from "../../shared/model/records.ts";
import { linkKey, linksOnPath, stonesOnPath, type Workshop } from "../../shared/model/workshop.ts";
import { partInWords } from "../../shared/pathway/parts-in-words.ts";
import {
  usualParts,
  type PartCut,
  MOST_IN_PART,
  PART_CUTS,
  pathPartOf,
  partsBy,
  smallerParts,
  workshopOfPart,
  type PathPart,
} from "../../shared/pathway/parts.ts";
import { closeSceneOf } from "../../shared/scene/build.ts";
import { boxOfLabel } from "../../shared/scene/ground.ts";
import { lettersOn, linksOverOthers } from "../../shared/scene/measures.ts";
import type { Scene } from "../../shared/scene/scene.ts";
import { inflate, overlaps } from "../../shared/shape/box.ts";
import { boxOfStone } from "../../shared/shape/shape.ts";
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

function expectCalm(scene: Scene): void {
  const { bounds, ground } = scene;
  for (const { x, y, width, height } of [...ground.headings, ...ground.strands.map(({ label }) => label)].map((label) =>
    boxOfLabel(label),
  )) {
    // The box of a label has a little more room below its letters than they take.
    const room = inflate(bounds, 2);
    expect([x >= room.x, y >= room.y, x + width <= room.x + room.width, y + height <= room.y + room.height]).not.toContain(false);
  }
  const boxes = scene.stones.map((stone) => ({ rank: KINDS.indexOf(stone.kind), ...boxOfStone(stone) }));
  for (const [i, one] of boxes.entries()) {
    for (const other of boxes.slice(i + 1)) expect(overlaps(one, other)).toBe(false);
    for (const other of boxes) if (one.rank < other.rank) expect(one.x + one.width).toBeLessThanOrEqual(other.x);
  }
  expect(linksOverOthers(scene)).toEqual([]);
}

describe("the parts where nobody chooses", () => {
  const cutOf = (workshop: Workshop): string => usualParts(workshop)[0]?.cut ?? "none";

  test("by impact where there are several and each part is small, else by outcome; none where that is one part or very many", () => {
    expect(cutOf(path)).toBe("impact");
    expect(cutOf(roomPath(90, 1))).toBe("outcome");
    const one = workshopOf(
      [
        { id: "o", kind: "outcome" },
        { id: "i", kind: "impact" },
      ],
      [["o", "i"]],
    );
    expect(cutOf(one)).toBe("outcome");
    expect(cutOf(workshopOf([{ id: "a" }]))).toBe("none");
    expect(cutOf(roomPath(300, 1))).toBe("none");
  });

  test("in words: its name, what its picture shows, and what leads in and on", () => {
    const words = (cut: PartCut, at: number): object => partInWords(path, partsBy(path, cut)[at] as PathPart);
    expect(words("outcome", 0)).toEqual({
      name: "Words",
      alt: "A part of the path, drawn as stepping stones: 2 activities and 1 outcome, 2 in the project strand and 1 in the co-production strand. “Words” leads to “Words”. “Words” leads to “Words”.",
      beyond: ["This part leads on to “Words”."],
    });
    expect(words("outcome", 2)).toEqual({
      name: "The rest of the path",
      alt: expect.stringMatching(/“Words” leads to “Words”\. Not linked here: “Words” and “Words”\.$/),
      beyond: ["Also leads into this part: “Words”."],
    });
    expect(words("impact", 0)).toMatchObject({ beyond: ["This part leads on to “Words”."] });
    expect(words("impact", 2)).toMatchObject({ beyond: [] });
    const broken = workshopOf([{ id: "o", kind: "outcome", text: " One\u000bline\u0085and\r\nmore\u2028yet " }]);
    expect(partInWords(broken, partsBy(broken, "outcome")[0] as PathPart).name).toBe("One line and more yet");
  });
});

describe("a part on a screen", () => {
  const whole: readonly Workshop[] = [16, 18, 20, 24, 28, 34, 60, 90].flatMap((count) =>
    [0.5, 0.3].flatMap((share) => [1, 2, 3].map((seed) => roomPath(count, seed, share))),
  );
  const parts = whole.flatMap((workshop) =>
    PART_CUTS.flatMap((cut) => partsBy(workshop, cut).map((part) => workshopOfPart(workshop, part))),
  );
  const small = parts.map((one) => closeSceneOf(one, WIDE)).filter(({ stones }) => stones.length <= MOST_IN_PART);

  test("every letter of a part of up to twelve stones is 3.0 % of its height or more", () => {
    for (const stones of [8, 9, 10, 11, 12]) expect(small.filter((scene) => scene.stones.length === stones).length).toBeGreaterThan(4);
    for (const scene of small) expect(lettersOn(scene, WIDE), `${scene.stones.length} stones`).toBeGreaterThanOrEqual(0.03);
  });

  test("on a low sheet and a tall one: the same, and every name has its room", () => {
    for (const sheet of [2.5, 210 / 297]) for (const one of parts.slice(0, 40)) expectCalm(closeSceneOf(one, sheet));
  });

  test("no stone lies on another, the kinds keep their order, and no link runs over a stone or a heading", () => {
    for (const scene of small) expectCalm(scene);
  });

  test("the same of any part of any room", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 12, max: 60 }),
        fc.integer({ min: 0, max: 1e6 }),
        fc.double({ min: 0.2, max: 0.8, noNaN: true }),
        fc.constantFrom(...PART_CUTS),
        (count, seed, share, cut) => {
          const workshop = roomPath(count, seed, share);
          for (const part of partsBy(workshop, cut)) {
            if (part.stones.length > MOST_IN_PART) continue;
            const scene = closeSceneOf(workshopOfPart(workshop, part), WIDE);
            expectCalm(scene);
            expect(lettersOn(scene, WIDE)).toBeGreaterThanOrEqual(0.0295);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test("the strands stand one above the other; only where the letters would be too small do they share their room", () => {
    const apart = (scene: Scene): boolean => {
      const [upper, lower] = STRANDS.map((strand) => scene.stones.filter((stone) => stone.strand === strand).map(boxOfStone));
      return Math.max(...upper!.map(({ y, height }) => y + height)) <= Math.min(...lower!.map(({ y }) => y));
    };
    for (const scene of small.filter(({ stones }) => stones.length <= 8)) expect(apart(scene)).toBe(true);
    const shared = small.filter((scene) => !apart(scene));
    expect(shared.length).toBeGreaterThan(0);
    // In each kind the project's stones come first even then.
    for (const { stones } of shared) {
      for (const kind of KINDS) {
        const own = stones.filter((stone) => stone.kind === kind);
        const last = Math.max(...own.filter(({ strand }) => strand === STRANDS[0]).map(({ y }) => y));
        for (const stone of own) if (stone.strand !== STRANDS[0]) expect(stone.y + stone.shape.height / 2).toBeGreaterThanOrEqual(last);
      }
    }
  });

  test("nothing of the ground is kept for kinds and strands that the part has not", () => {
    const { ground } = closeSceneOf(workshopOfPart(path, partsBy(path, "outcome")[1] as PathPart), WIDE);
    expect(ground.headings.map(({ text }) => text)).toEqual(["What we do", "What we achieve"]);
    expect(ground.strands.map(({ strand }) => strand)).toEqual(["coproduction"]);
  });
});
