import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KIND_TERMS } from "../../shared/guidance/terms.ts";
import { stonesOnPath, type Workshop } from "../../shared/model/workshop.ts";
import { sceneOf } from "../../shared/scene/build.ts";
import { overlaps } from "../../shared/shape/box.ts";
import type { Label, Scene } from "../../shared/scene/scene.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { boxOfStone } from "../../shared/shape/shape.ts";
import { measure } from "../../shared/shape/text.ts";
import { someWorkshop, workshopOf, type Sketch } from "./scene-make.ts";

const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** The room of a label's letters. */
function boxOfLabel({ text, x, y, fontSize, bold, anchor, turn }: Label): Box {
  const width = measure(text, fontSize, bold);
  const from = anchor === "middle" ? -width / 2 : 0;
  const [up, high] = [fontSize * 0.75, fontSize];
  return turn === 90 ? { x: x - (high - up), y: y + from, width: high, height: width } : { x: x + from, y: y - up, width, height: high };
}

const labelsOf = ({ ground }: Scene): Label[] => [...ground.headings, ...ground.strands.map(({ label }) => label)];
const boxOfPath = (path: string): Box => {
  const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const [xs, ys] = [numbers.filter((_, i) => i % 2 === 0), numbers.filter((_, i) => i % 2 === 1)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
};
/** About where a shore runs: the middle of the bank's edge, and how far it winds. */
function shoreOf(bank: string, side: "near" | "far"): { readonly from: number; readonly to: number } {
  const xs = (bank.match(/-?\d+(\.\d+)?/g) ?? [])
    .map(Number)
    .filter((_, i) => i % 2 === 0)
    .slice(1, -1);
  return side === "near" ? { from: Math.min(...xs), to: Math.max(...xs) } : { from: Math.min(...xs), to: Math.max(...xs) };
}

const everyKind: Sketch[] = [
  { id: "a", kind: "activity" },
  { id: "b", kind: "activity", strand: "coproduction" },
  { id: "o", kind: "outcome" },
  { id: "p", kind: "outcome", strand: "coproduction" },
  { id: "i", kind: "impact" },
  { id: "j", kind: "impact", strand: "coproduction" },
  { id: "c", kind: "change", strand: "coproduction" },
];

describe("the scene", () => {
  test("has every stone on the path, in order, and no parked one", () => {
    const workshop = workshopOf([{ id: "a" }, { id: "b", parked: true }, { id: "c" }], [["a", "c"]]);
    expect(sceneOf(workshop).stones.map((stone) => stone.id)).toEqual(["a", "c"]);
    expect(sceneOf(workshop).links).toHaveLength(1);
  });

  test("depends on the workshop alone", () => {
    fc.assert(
      fc.property(someWorkshop(10), (workshop) => {
        const first = JSON.stringify(sceneOf(workshop));
        sceneOf(workshopOf(everyKind));
        const copy: Workshop = { ...workshop, stones: new Map([...workshop.stones].map(([id, stone]) => [id, { ...stone }])) };
        expect(JSON.stringify(sceneOf(copy))).toBe(first);
      }),
    );
  });

  test("shows open questions where it is told of them", () => {
    const scene = sceneOf(workshopOf([{ id: "a" }, { id: "b" }]), { gaps: new Set(["b"]) });
    expect(scene.stones.map((stone) => stone.gap)).toEqual([false, true]);
    expect(sceneOf(workshopOf([{ id: "a" }])).stones[0]?.gap).toBe(false);
  });

  test("its bounds contain every stone, link and word", () => {
    fc.assert(
      fc.property(someWorkshop(12), (workshop) => {
        const scene = sceneOf(workshop);
        for (const stone of scene.stones) expect(contains(scene.bounds, boxOfStone(stone))).toBe(true);
        for (const link of scene.links) expect(contains(scene.bounds, link.box)).toBe(true);
        for (const label of labelsOf(scene)) expect(contains(scene.bounds, boxOfLabel(label))).toBe(true);
        expect(contains(scene.ground.water, scene.bounds)).toBe(true);
      }),
    );
  });
});

describe("the ground", () => {
  test("words never lie on a stone or on each other", () => {
    fc.assert(
      fc.property(someWorkshop(14), (workshop) => {
        const scene = sceneOf(workshop);
        const labels = labelsOf(scene).map(boxOfLabel);
        for (const [i, label] of labels.entries()) {
          for (const stone of scene.stones) expect(overlaps(label, boxOfStone(stone))).toBe(false);
          for (const other of labels.slice(i + 1)) expect(overlaps(label, other)).toBe(false);
        }
      }),
    );
  });

  test("ripples never run through stones or words", () => {
    fc.assert(
      fc.property(someWorkshop(14), (workshop) => {
        const scene = sceneOf(workshop);
        const taken = [...scene.stones.map(boxOfStone), ...labelsOf(scene).map(boxOfLabel)];
        for (const ripple of scene.ground.ripples) for (const box of taken) expect(overlaps(boxOfPath(ripple), box)).toBe(false);
      }),
    );
  });

  test("the near bank lies left of every stone; the far bank right of all but the change", () => {
    fc.assert(
      fc.property(someWorkshop(14), (workshop) => {
        const scene = sceneOf(workshop);
        const [near, far] = [shoreOf(scene.ground.nearBank, "near"), shoreOf(scene.ground.farBank, "far")];
        for (const stone of scene.stones) {
          const box = boxOfStone(stone);
          expect(box.x).toBeGreaterThan(near.to);
          if (stone.kind !== "change") expect(box.x + box.width).toBeLessThan(far.from);
        }
      }),
    );
  });

  test("the change lies on the far bank under its own heading; without one, the heading is turned", () => {
    const scene = sceneOf(workshopOf(everyKind));
    const change = boxOfStone(scene.stones.at(-1) as Scene["stones"][0]);
    expect(change.x).toBeGreaterThan(shoreOf(scene.ground.farBank, "far").to);
    expect(scene.ground.headings.find((heading) => heading.text === KIND_TERMS.change.column)?.turn).toBe(0);
    const without = sceneOf(workshopOf(everyKind.slice(0, -1)));
    expect(without.ground.headings.find((heading) => heading.text === KIND_TERMS.change.column)?.turn).toBe(90);
  });

  test("headings stand above the stones of their kind", () => {
    const scene = sceneOf(workshopOf(everyKind));
    for (const kind of ["activity", "outcome", "impact"] as const) {
      const heading = scene.ground.headings.find(({ text }) => text === KIND_TERMS[kind].column);
      for (const stone of scene.stones.filter((one) => one.kind === kind)) {
        expect(Math.abs(stone.x - (heading?.x ?? NaN))).toBeLessThan(1.5);
        expect(boxOfStone(stone).y).toBeGreaterThan(heading?.y ?? NaN);
      }
    }
  });

  test("a dotted line parts the strands where their stones leave room, and only there", () => {
    const scene = sceneOf(workshopOf(everyKind));
    const y = Number(/ (-?\d+)H/.exec(scene.ground.dividers[0] ?? "")?.[1]);
    for (const stone of scene.stones) {
      if (stone.strand === "project") expect(stone.y).toBeLessThan(y);
      else expect(stone.y).toBeGreaterThan(y);
    }
    expect(
      sceneOf(
        workshopOf([
          { id: "a", x: 0, y: 300 },
          { id: "b", strand: "coproduction", x: 600, y: 0 },
        ]),
      ).ground.dividers,
    ).toEqual([]);
  });

  test("both strands have their sign and word, project above co-production", () => {
    const { strands } = sceneOf(workshopOf([])).ground;
    expect(strands.map(({ label }) => label.text)).toEqual(["The project", "Co-production"]);
    expect(strands[0]?.label.y).toBeLessThan(strands[1]?.label.y ?? NaN);
  });

  test("an empty workshop is a river of a sensible size with all its headings", () => {
    const { bounds, ground, stones } = sceneOf(workshopOf([]));
    expect(stones).toEqual([]);
    expect(bounds.width).toBeGreaterThan(1100);
    expect(bounds.width).toBeLessThan(1600);
    expect(bounds.height).toBeGreaterThan(600);
    expect(bounds.height).toBeLessThan(900);
    expect(ground.ripples.length).toBeGreaterThan(3);
    expect(ground.headings.map(({ text }) => text)).toContain("What we do");
  });

  test("stays the same object while a stone moves a little", () => {
    const workshop = workshopOf([
      { id: "a", x: 300, y: 300 },
      { id: "b", x: 300, y: -300 },
      { id: "c", x: 340, y: 0 },
    ]);
    const moved = {
      ...workshop,
      stones: new Map(workshop.stones).set("c", {
        ...(stonesOnPath(workshop)[2] as NonNullable<ReturnType<typeof stonesOnPath>[0]>),
        y: 2,
      }),
    };
    expect(sceneOf(moved).ground).toBe(sceneOf(workshop).ground);
  });
});
