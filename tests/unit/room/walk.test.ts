import fc from "fast-check";
import { expect, test } from "vitest";
import { KINDS } from "../../../shared/model/records.ts";
import { stonesOnPath } from "../../../shared/model/workshop.ts";
import { walkOf } from "../../../shared/pathway/walk.ts";
import { someWorkshop, workshopOf, type Sketch } from "../scene-make.ts";

const stone = (id: string, kind: Sketch["kind"], strand: "project" | "coproduction" = "project", more: Partial<Sketch> = {}): Sketch =>
  ({ id, kind, strand, ...more }) as Sketch;
const A = [stone("a1", "activity"), stone("a2", "activity", "coproduction")];
const O = [stone("o1", "outcome", "coproduction"), stone("o2", "outcome")];
const I = [stone("i1", "impact"), stone("i2", "impact", "coproduction")];
const C = [stone("c1", "change")];
const LINKED = [
  ["a1", "o1"],
  ["a2", "o1"],
  ["a1", "o2"],
  ["o1", "i1"],
  ["o2", "i2"],
  ["i1", "c1"],
] as const;

test.each([
  ["nothing on the path", [], [], [], []],
  ["one stone alone", [stone("a1", "activity")], [], ["a1"], ["a1"]],
  [
    "both strands: the project first, many-to-many, the change last either way",
    [...A, ...O, ...I, ...C],
    LINKED,
    ["i1", "i2", "o2", "o1", "a1", "a2", "c1"],
    ["a1", "a2", "o2", "o1", "i1", "i2", "c1"],
  ],
  [
    "unlinked stones last, in the order of the kinds",
    [stone("a0", "activity"), stone("i0", "impact"), ...A, ...O, ...I],
    LINKED.slice(0, 5),
    ["i1", "i2", "o2", "o1", "a1", "a2", "i0", "a0"],
    ["a1", "a2", "o2", "o1", "i1", "i2", "a0", "i0"],
  ],
  [
    "activities that lead to activities stand in the direction of the walk",
    [stone("x", "activity"), stone("y", "activity"), stone("z", "activity"), stone("o", "outcome")],
    [
      ["y", "x"],
      ["z", "y"],
      ["x", "o"],
    ],
    ["o", "x", "y", "z"],
    ["z", "y", "x", "o"],
  ],
  [
    "parked stones are not walked, and neither are links with them",
    [stone("a", "activity"), stone("p", "outcome", "project", { parked: true }), stone("o", "outcome"), stone("i", "impact")],
    [
      ["a", "p"],
      ["p", "i"],
      ["o", "i"],
    ],
    ["i", "o", "a"],
    ["o", "i", "a"],
  ],
] as const)("%s", (_what, stones, links, back, on) => {
  const workshop = workshopOf(stones, links);
  expect(walkOf(workshop, "impact")).toEqual(back);
  expect(walkOf(workshop, "activity")).toEqual(on);
});

test("a long chain of one kind is walked without running out of stack", () => {
  const stones = Array.from({ length: 20_000 }, (_, i) => stone(`s${i}`, "outcome"));
  const links = stones.slice(1).map(({ id }, i) => [`s${i}`, id] as const);
  expect(walkOf(workshopOf(stones, links), "impact")[0]).toBe("s19999");
});

test("every stone on the path once; kinds in turn; a link within a kind is never walked against", () => {
  fc.assert(
    fc.property(someWorkshop(14), fc.constantFrom("impact" as const, "activity" as const), (workshop, from) => {
      const walk = walkOf(workshop, from);
      expect([...walk].sort()).toEqual(
        stonesOnPath(workshop)
          .map(({ id }) => id)
          .sort(),
      );
      const linked = new Set([...workshop.links.values()].flatMap((link) => [link.from, link.to]));
      const firstLonely = walk.findIndex((id) => !linked.has(id));
      if (firstLonely !== -1) expect(walk.slice(firstLonely).some((id) => linked.has(id))).toBe(false);
      const order = from === "impact" ? ["impact", "outcome", "activity", "change"] : [...KINDS];
      const kinds = walk.filter((id) => linked.has(id)).map((id) => order.indexOf(workshop.stones.get(id)!.kind));
      expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
      for (const link of workshop.links.values()) {
        if (workshop.stones.get(link.from)!.kind !== workshop.stones.get(link.to)!.kind) continue;
        expect(Math.sign(walk.indexOf(link.to) - walk.indexOf(link.from))).toBe(from === "impact" ? -1 : 1);
      }
    }),
  );
});
