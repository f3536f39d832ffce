import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeFor } from "../../shared/changes/change.ts";
import { apply } from "../../shared/model/diff.ts";
import { placesOf } from "../../shared/layout/places.ts";
import { spread } from "../../shared/layout/spread.ts";
import { SPACES } from "../../shared/layout/spaces.ts";
import { tidy } from "../../shared/layout/tidy.ts";
import { KINDS, STRANDS, type Kind, type StoneId, type Strand } from "../../shared/model/records.ts";
import { linksOnPath, stonesOnPath, type Workshop } from "../../shared/model/workshop.ts";
import { overlaps } from "../../shared/shape/box.ts";
import { dressOf } from "../../shared/shape/dress.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { boxOfShape, shapeOf } from "../../shared/shape/shape.ts";
import { largeWorkshop, someWorkshop, storedAt, workshopOf, type Sketch } from "./scene-make.ts";

type Places = ReadonlyMap<StoneId, { readonly x: number; readonly y: number }>;

const tidied = (workshop: Workshop): Places => new Map(tidy(workshop).map(({ id, x, y }) => [id, { x, y }]));
const boxesOf = (
  workshop: Workshop,
  places: Places,
): readonly { readonly id: StoneId; readonly kind: Kind; readonly strand: Strand; readonly box: Box }[] =>
  stonesOnPath(workshop).map((stone) => {
    const { x, y } = places.get(stone.id) as { x: number; y: number };
    return { id: stone.id, kind: stone.kind, strand: stone.strand, box: boxOfShape(shapeOf(stone, dressOf(workshop)), x, y) };
  });
const grown = (box: Box, by: number): Box => ({ x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by });

describe("Tidy", () => {
  test("gives every stone on the path a place, always the same", () => {
    fc.assert(
      fc.property(someWorkshop(14), (workshop) => {
        const places = tidy(workshop);
        expect(places.map(({ id }) => id)).toEqual(stonesOnPath(workshop).map(({ id }) => id));
        for (const { x, y } of places) expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
        expect(tidy({ ...workshop, stones: new Map(workshop.stones) })).toEqual(places);
      }),
    );
  });

  test("stones stand at least 23 px apart, kinds as far as their links need", () => {
    fc.assert(
      fc.property(someWorkshop(16), (workshop) => {
        const boxes = boxesOf(workshop, tidied(workshop));
        for (const [i, one] of boxes.entries()) {
          for (const other of boxes.slice(i + 1)) {
            expect(overlaps(grown(one.box, 11.25), grown(other.box, 11.25))).toBe(false);
            const apart = Math.max(other.box.x - one.box.x - one.box.width, one.box.x - other.box.x - other.box.width);
            if (one.kind !== other.kind) expect(apart).toBeGreaterThanOrEqual(SPACES[dressOf(workshop)].columnGap - 2);
          }
        }
      }),
    );
  });

  test("columns keep the order of kinds, and the project's strand lies above co-production's", () => {
    fc.assert(
      fc.property(someWorkshop(16), (workshop) => {
        const boxes = boxesOf(workshop, tidied(workshop));
        const span = (keep: (one: (typeof boxes)[0]) => boolean, start: (box: Box) => number, end: (box: Box) => number) => {
          const own = boxes.filter(keep);
          return { from: Math.min(...own.map((one) => start(one.box))), to: Math.max(...own.map((one) => end(one.box))) };
        };
        for (const [i, kind] of KINDS.entries()) {
          for (const later of KINDS.slice(i + 1)) {
            const right = (box: Box): number => box.x + box.width;
            expect(
              span(
                (one) => one.kind === kind,
                (box) => box.x,
                right,
              ).to,
            ).toBeLessThan(
              span(
                (one) => one.kind === later,
                (box) => box.x,
                right,
              ).from,
            );
          }
        }
        const bottom = (box: Box): number => box.y + box.height;
        expect(
          span(
            (one) => one.strand === "project",
            (box) => box.y,
            bottom,
          ).to,
        ).toBeLessThan(
          span(
            (one) => one.strand === "coproduction",
            (box) => box.y,
            bottom,
          ).from,
        );
      }),
    );
  });

  test("links go from left to right, chains included", () => {
    fc.assert(
      fc.property(someWorkshop(16), (workshop) => {
        const places = tidied(workshop);
        for (const { from, to } of linksOnPath(workshop)) expect(places.get(from)?.x).toBeLessThan(places.get(to)?.x as number);
      }),
    );
  });

  test("does not cross links that need not cross", () => {
    const stones: Sketch[] = [0, 1, 2, 3, 4].flatMap((i) => [
      { id: `a${i}`, kind: "activity" as const },
      { id: `o${i}`, kind: "outcome" as const },
    ]);
    const workshop = workshopOf(
      stones,
      [0, 1, 2, 3, 4].map((i) => [`a${i}`, `o${(i * 2) % 5}`] as const),
    );
    const places = tidied(workshop);
    const y = (id: string): number => places.get(id as StoneId)?.y as number;
    const byActivity = [0, 1, 2, 3, 4].sort((i, j) => y(`a${i}`) - y(`a${j}`)).map((i) => y(`o${(i * 2) % 5}`));
    expect(byActivity).toEqual([...byActivity].sort((p, q) => p - q));
  });

  test("a stone alone among others stands level with what it is linked with", () => {
    const workshop = workshopOf(
      [
        { id: "a", kind: "activity" },
        { id: "b", kind: "activity" },
        { id: "c", kind: "activity" },
        { id: "o", kind: "outcome" },
      ],
      [
        ["a", "o"],
        ["b", "o"],
        ["c", "o"],
      ],
    );
    const places = tidied(workshop);
    const ys = ["a", "b", "c"].map((id) => places.get(id as StoneId)?.y as number).sort((p, q) => p - q);
    expect(places.get("o" as StoneId)?.y).toBeCloseTo(ys[1] as number, -1);
  });

  test("1,000 stones are done without stones on each other", () => {
    const workshop = largeWorkshop(1000, 1000);
    const boxes = boxesOf(workshop, tidied(workshop))
      .map(({ box }) => box)
      .sort((a, b) => a.x - b.x || a.y - b.y);
    for (const [i, box] of boxes.entries()) for (const next of boxes.slice(i + 1, i + 40)) expect(overlaps(box, next)).toBe(false);
  });
});

describe("places", () => {
  test("stored places are kept exactly", () => {
    fc.assert(
      fc.property(someWorkshop(12, "all"), (workshop) => {
        const places = placesOf(workshop);
        for (const stone of stonesOnPath(workshop)) expect(places.get(stone.id)).toEqual({ x: stone.x, y: stone.y });
      }),
    );
  });

  test("a stone without a place never lies on another", () => {
    fc.assert(
      fc.property(someWorkshop(12), (workshop) => {
        const boxes = boxesOf(workshop, placesOf(workshop));
        for (const one of boxes) {
          const stone = workshop.stones.get(one.id);
          if (stone?.x !== null && stone?.y !== null) continue;
          for (const other of boxes) if (other !== one) expect(overlaps(one.box, other.box)).toBe(false);
        }
      }),
    );
  });

  test("one more stone without a place moves no other, whatever was placed before", () => {
    const added = fc.record({ kind: fc.constantFrom(...KINDS), strand: fc.constantFrom(...STRANDS) });
    fc.assert(
      fc.property(someWorkshop(10), added, (workshop, { kind, strand }) => {
        const before = placesOf(workshop);
        const stone = {
          id: "new" as StoneId,
          kind,
          strand,
          text: "One more",
          reportText: "",
          group: "",
          progress: "none" as const,
          note: "",
          parked: false,
          x: null,
          y: null,
        };
        const result = changeFor(workshop, { do: "stones.add", stones: [stone], links: [] });
        if (!result.ok) throw new Error(result.error.message);
        const after = apply(workshop, result.value.diff);
        const places = placesOf(after);
        for (const [id, place] of before) expect(places.get(id)).toEqual(place);
        expect(after.stones.get("new")?.x).not.toBeNull();
      }),
    );
  });

  test("where no stone has a place, all stand as after Tidy", () => {
    fc.assert(
      fc.property(someWorkshop(12, "none"), (workshop) => {
        expect(placesOf(workshop)).toEqual(tidied(workshop));
      }),
    );
  });

  test("parked stones have none", () => {
    expect(placesOf(workshopOf([{ id: "a", parked: true }, { id: "b" }])).size).toBe(1);
  });

  test("working backwards from the impact, stones come to stand in columns and strands", () => {
    let workshop = workshopOf([]);
    const order: readonly (readonly [Kind, Strand])[] = (["impact", "outcome", "activity", "change"] as const).flatMap((kind) =>
      STRANDS.flatMap(
        (strand) =>
          [
            [kind, strand],
            [kind, strand],
            [kind, strand],
          ] as const,
      ),
    );
    for (const [i, [kind, strand]] of order.entries()) {
      const stone = {
        id: `s${i}` as StoneId,
        kind,
        strand,
        text: "People decide on the plan",
        reportText: "",
        group: "",
        progress: "none" as const,
        note: "",
        parked: false,
        x: null,
        y: null,
      };
      const result = changeFor(workshop, { do: "stones.add", stones: [stone], links: [] });
      if (!result.ok) throw new Error(result.error.message);
      workshop = apply(workshop, result.value.diff);
    }
    const boxes = boxesOf(workshop, placesOf(workshop));
    for (const [i, one] of boxes.entries()) {
      for (const other of boxes.slice(i + 1)) {
        expect(overlaps(grown(one.box, 11), grown(other.box, 11))).toBe(false);
        if (KINDS.indexOf(one.kind) < KINDS.indexOf(other.kind)) expect(one.box.x + one.box.width).toBeLessThan(other.box.x);
        if (one.strand === "project" && other.strand === "coproduction") expect(one.box.y + one.box.height).toBeLessThan(other.box.y);
      }
    }
  });

  test("after Tidy is stored, nothing changes any more", () => {
    const workshop = largeWorkshop(60, 60);
    expect(placesOf(storedAt(workshop, tidy(workshop)))).toEqual(tidied(workshop));
  });
});

describe("spreading things along a line", () => {
  const wishes = fc.array(
    fc.record({
      wish: fc.integer({ min: -500, max: 500 }),
      above: fc.integer({ min: 1, max: 60 }),
      below: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 12 },
  );

  test("keeps the order and the gap", () => {
    fc.assert(
      fc.property(wishes, (things) => {
        const at = spread(things, 10, -1e6, 1e6);
        for (let i = 1; i < at.length; i++) {
          const [before, here] = [things[i - 1], things[i]] as [(typeof things)[0], (typeof things)[0]];
          expect((at[i] as number) - (at[i - 1] as number)).toBeGreaterThanOrEqual(before.below + 10 + here.above - 1e-6);
        }
      }),
    );
  });

  test("wishes that fit are granted", () => {
    expect(
      spread(
        [
          { wish: 0, above: 5, below: 5 },
          { wish: 40, above: 5, below: 5 },
        ],
        10,
        -100,
        100,
      ),
    ).toEqual([0, 40]);
  });

  test("wishes for the same place share it evenly", () => {
    expect(
      spread(
        [
          { wish: 0, above: 5, below: 5 },
          { wish: 0, above: 5, below: 5 },
        ],
        10,
        -100,
        100,
      ),
    ).toEqual([-10, 10]);
  });

  test("stays inside its bounds", () => {
    expect(spread([{ wish: 900, above: 5, below: 5 }], 10, -100, 100)).toEqual([95]);
  });
});
