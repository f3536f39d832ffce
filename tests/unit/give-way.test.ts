/** A stone that gets a picture is larger: what it would cover gives way, nothing else moves, and one Undo brings all back. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeFor } from "../../shared/changes/change.ts";
import { tidy } from "../../shared/layout/tidy.ts";
import { apply, reverse } from "../../shared/model/diff.ts";
import type { Picture, Stone, StoneId } from "../../shared/model/records.ts";
import { stonesOnPath, type Workshop } from "../../shared/model/workshop.ts";
import { dressOf } from "../../shared/shape/dress.ts";
import { boxOfShape, shapeOf } from "../../shared/shape/shape.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { someWorkshop, storedAt, workshopOf, type Sketch } from "./scene-make.ts";

const PICTURE: Picture = { set: "healthicons", name: "people", alt: "Two people" };

function changed(workshop: Workshop, id: string, picture: Picture | null) {
  const done = changeFor(workshop, { do: "stone.picture", id: id as StoneId, picture });
  if (!done.ok) throw new Error(done.error.message);
  return { ...done.value, after: apply(workshop, done.value.diff) };
}

const boxesOf = (workshop: Workshop): ReadonlyMap<StoneId, Box> => {
  const dress = dressOf(workshop);
  return new Map(
    stonesOnPath(workshop).flatMap((stone) =>
      stone.x === null || stone.y === null ? [] : [[stone.id, boxOfShape(shapeOf(stone, dress), stone.x, stone.y)]],
    ),
  );
};
const meet = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
/** The pairs of stones that lie on one another. */
const coveredIn = (workshop: Workshop): ReadonlySet<string> => {
  const boxes = [...boxesOf(workshop)];
  return new Set(
    boxes.flatMap(([a, one], at) => boxes.slice(at + 1).flatMap(([b, other]) => (meet(one, other) ? [[a, b].toSorted().join(" ")] : []))),
  );
};
const movedIn = (before: Workshop, after: Workshop): readonly string[] =>
  [...before.stones.values()]
    .filter(({ id, x, y }) => after.stones.get(id)?.x !== x || after.stones.get(id)?.y !== y)
    .map(({ id }) => id as string);

/** Three stones side by side with air of 20 between them, and one far away. */
function row(): Workshop {
  const text = "Our neighbours know us and have shared their ideas";
  const sketches: Sketch[] = ["left", "middle", "right", "far"].map((id) => ({ id, text, kind: "outcome" }));
  const { width } = shapeOf([...workshopOf(sketches).stones.values()][0] as Stone, "words");
  return workshopOf(sketches.map((sketch, at) => ({ ...sketch, x: sketch.id === "far" ? 5000 : at * (width + 20), y: 100 })));
}

describe("stones side by side", () => {
  test("those beside it give way to both sides, as far as needed; the others stay", () => {
    const before = row();
    const { after, diff } = changed(before, "middle", PICTURE);
    expect(movedIn(before, after).toSorted()).toEqual(["left", "right"]);
    expect(coveredIn(after)).toEqual(new Set());
    const [left, middle, right] = ["left", "middle", "right"].map((id) => boxesOf(after).get(id as StoneId) as Box);
    for (const air of [middle!.x - left!.x - left!.width, right!.x - middle!.x - middle!.width]) {
      expect(air).toBeGreaterThanOrEqual(10);
      expect(air).toBeLessThan(11);
    }
    // It is one step, with its way back.
    expect(diff.put.map(({ list }) => list)).toEqual(["stones", "stones", "stones"]);
    expect(apply(after, reverse(before, diff))).toEqual(before);
  });

  test("a picture that is taken away moves nothing, and neither does one in the place of another", () => {
    const { after } = changed(row(), "middle", PICTURE);
    expect(movedIn(after, changed(after, "middle", null).after)).toEqual([]);
    expect(movedIn(after, changed(after, "middle", { ...PICTURE, name: "woman" }).after)).toEqual([]);
  });

  test("where there is room, nothing moves", () => {
    const before = workshopOf([
      { id: "a", x: 0, y: 0 },
      { id: "b", x: 600, y: 0 },
      { id: "c", x: 0, y: 600 },
    ]);
    expect(movedIn(before, changed(before, "a", PICTURE).after)).toEqual([]);
  });
});

test("what people have put on one another stays so", () => {
  const before = workshopOf([
    { id: "a", x: 0, y: 0 },
    { id: "b", x: 10, y: 10 },
  ]);
  expect(coveredIn(before).size).toBe(1);
  expect(movedIn(before, changed(before, "a", PICTURE).after)).toEqual([]);
});

test("any path that stands as after Tidy has no stone on another, in whatever order all get pictures", () => {
  fc.assert(
    fc.property(someWorkshop(14, "none"), fc.infiniteStream(fc.nat()), (loose, order) => {
      let workshop = storedAt(loose, tidy(loose));
      const ids = stonesOnPath(workshop).map(({ id }) => id);
      for (const id of ids.toSorted(() => ((order.next().value ?? 0) % 2) - 0.5)) workshop = changed(workshop, id, PICTURE).after;
      expect([...coveredIn(workshop)]).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("wherever people have put their stones, a picture covers no stone that was free, and its own stone stays", () => {
  fc.assert(
    fc.property(someWorkshop(14, "all"), fc.nat(), (before, nth) => {
      const stones = stonesOnPath(before);
      const stone = stones[nth % Math.max(1, stones.length)];
      if (!stone) return;
      const { after, diff } = changed(before, stone.id, PICTURE);
      const were = coveredIn(before);
      expect([...coveredIn(after)].filter((pair) => !were.has(pair))).toEqual([]);
      expect(movedIn(before, after)).not.toContain(stone.id);
      expect(apply(after, reverse(before, diff))).toEqual(before);
    }),
    { numRuns: 200 },
  );
});
