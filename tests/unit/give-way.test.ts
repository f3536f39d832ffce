/** A stone that gets larger, by words or a picture, covers no other: what is in its way gives way, nothing else moves, and one Undo brings all back. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeFor } from "../../shared/changes/change.ts";
import type { Intent } from "../../shared/changes/intent.ts";
import { placesOf } from "../../shared/layout/places.ts";
import { tidy } from "../../shared/layout/tidy.ts";
import { apply, reverse } from "../../shared/model/diff.ts";
import { BLANK_STONE, KINDS, STRANDS, type Picture, type Stone, type StoneId } from "../../shared/model/records.ts";
import { stonesOnPath, type Workshop } from "../../shared/model/workshop.ts";
import { dressOf } from "../../shared/shape/dress.ts";
import { boxOfShape, shapeOf } from "../../shared/shape/shape.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { someText, someWorkshop, storedAt, workshopOf, type Sketch } from "./scene-make.ts";

const PICTURE: Picture = { set: "healthicons", name: "people", alt: "Two people" };

function doing(workshop: Workshop, intent: Intent) {
  const done = changeFor(workshop, intent);
  if (!done.ok) throw new Error(done.error.message);
  return { ...done.value, after: apply(workshop, done.value.diff) };
}
const changed = (workshop: Workshop, id: string, picture: Picture | null) =>
  doing(workshop, { do: "stone.picture", id: id as StoneId, picture });
const written = (workshop: Workshop, id: string, text: string) => doing(workshop, { do: "stone.edit", id: id as StoneId, patch: { text } });

const boxesOf = (workshop: Workshop): ReadonlyMap<StoneId, Box> => {
  const dress = dressOf(workshop);
  const places = placesOf(workshop);
  return new Map(
    stonesOnPath(workshop).map((stone) => {
      const { x, y } = places.get(stone.id) as { x: number; y: number };
      return [stone.id, boxOfShape(shapeOf(stone, dress), x, y)];
    }),
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

const LONG =
  "We meet our neighbours every second week in the room above the library, and what they say there is written on the wall, " +
  "read out, and taken along to those who decide about the day centre";

describe("words that become longer", () => {
  test("push aside what they would cover, in the same step; shorter ones bring nothing back", () => {
    const before = row();
    const { after, diff } = written(before, "middle", LONG);
    expect(movedIn(before, after).toSorted()).toEqual(["left", "right"]);
    expect(coveredIn(after)).toEqual(new Set());
    expect(apply(after, reverse(before, diff))).toEqual(before);
    expect(movedIn(after, written(after, "middle", "Short").after)).toEqual([]);
  });

  test("a stone of another kind has larger letters: the same", () => {
    const { after } = doing(row(), { do: "stone.edit", id: "middle" as StoneId, patch: { kind: "impact" } });
    expect(coveredIn(after)).toEqual(new Set());
  });

  test("a path of which nobody has moved a stone keeps its places", () => {
    const before = workshopOf(["a", "b", "c", "d"].map((id) => ({ id, kind: "outcome", text: "Our neighbours know us" })));
    const places = placesOf(before);
    for (const { after } of [written(before, "a", LONG), changed(before, "a", PICTURE)]) {
      expect(coveredIn(after)).toEqual(new Set());
      expect(after.stones.get("a")).toMatchObject(places.get("a" as StoneId) as object);
    }
  });
});

test("eight stones have larger signs than nine: when the ninth goes, none of the others covers another", () => {
  const before = workshopOf(Array.from({ length: 9 }, (_, nth) => ({ id: `s${nth}`, text: "We meet our neighbours", x: nth * 190, y: 0 })));
  expect(coveredIn(before)).toEqual(new Set());
  for (const intent of [
    { do: "stones.remove", ids: ["s8"] },
    { do: "stones.park", ids: ["s8"], parked: true },
  ] as unknown as Intent[]) {
    const { after, diff } = doing(before, intent);
    expect(stonesOnPath(after)).toHaveLength(8);
    expect([...coveredIn(after)]).toEqual([]);
    expect(apply(after, reverse(before, diff))).toEqual(before);
  }
});

test("a stone that comes back to the path takes its own place, or a free one where another stands there by now", () => {
  const ids = ["back" as StoneId];
  const alone = workshopOf([
    { id: "back", x: 0, y: 0, parked: true },
    { id: "other", x: 500, y: 0 },
  ]);
  expect(doing(alone, { do: "stones.park", ids, parked: false }).after.stones.get("back")).toMatchObject({ x: 0, y: 0 });
  const taken = workshopOf([
    { id: "back", x: 0, y: 0, parked: true },
    { id: "other", x: 20, y: 0 },
  ]);
  const { after } = doing(taken, { do: "stones.park", ids, parked: false });
  expect(coveredIn(after)).toEqual(new Set());
  expect(movedIn(taken, after)).toEqual(["back"]);
});

/** What people do to stones without moving them by hand: on whichever path, since numbers stand for its stones in a round. */
type Edit = (workshop: Workshop) => Intent;
const someWords = fc.oneof(fc.constantFrom("Plan", LONG, `${LONG}. ${LONG}`), someText);
const someAdding = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), strand: fc.constantFrom(...STRANDS), text: someWords }), {
  minLength: 1,
  maxLength: 4,
});
const someEdit: fc.Arbitrary<Edit> = fc
  .record({
    what: fc.constantFrom("add", "write", "strand", "kind", "progress", "found", "picture", "remove", "park", "unpark"),
    nth: fc.nat(20),
    many: fc.integer({ min: 1, max: 3 }),
    text: someWords,
    kind: fc.constantFrom(...KINDS),
    strand: fc.constantFrom(...STRANDS),
    adding: someAdding,
  })
  .map(({ what, nth, many, text, kind, strand, adding }) => (workshop) => {
    const ids = [...workshop.stones.keys()] as StoneId[];
    const id = ids[nth % Math.max(1, ids.length)] as StoneId;
    const some = ids.slice(nth % Math.max(1, ids.length)).slice(0, many);
    const edit = (patch: object): unknown => ({ do: "stone.edit", id, patch });
    const intents: Record<typeof what, unknown> = {
      add: {
        do: "stones.add",
        stones: adding.map((one, at) => ({ ...BLANK_STONE, ...one, id: `new ${workshop.stones.size} ${nth} ${at}` })),
        links: [],
      },
      write: edit({ text }),
      strand: edit({ strand }),
      kind: edit({ kind }),
      progress: edit({ progress: "impossible" }),
      found: edit({ found: "good" }),
      picture: { do: "stone.picture", id, picture: PICTURE },
      remove: { do: "stones.remove", ids: some },
      park: { do: "stones.park", ids: some, parked: true },
      unpark: { do: "stones.park", ids: some, parked: false },
    };
    return intents[ids.length === 0 ? "add" : what] as Intent;
  });

test.each([["none"], ["some"], ["all"]] as const)(
  "wherever stones stand (places: %s), no edit makes one cover another that did not before, and one Undo takes it back",
  (placed) => {
    fc.assert(
      fc.property(someWorkshop(11, placed), fc.array(someEdit, { minLength: 1, maxLength: 4 }), (start, edits) => {
        let workshop = start;
        for (const edit of edits) {
          const done = changeFor(workshop, edit(workshop));
          if (!done.ok) continue;
          const after = apply(workshop, done.value.diff);
          const were = coveredIn(workshop);
          expect([...coveredIn(after)].filter((pair) => !were.has(pair))).toEqual([]);
          expect(apply(after, reverse(workshop, done.value.diff))).toEqual(workshop);
          workshop = after;
        }
      }),
      { numRuns: 150 },
    );
  },
);

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
