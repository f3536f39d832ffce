import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tidy } from "../../shared/layout/tidy.ts";
import { parseInterchange } from "../../shared/interchange/interchange.ts";
import type { StoneId } from "../../shared/model/records.ts";
import { linksOnPath, type Workshop } from "../../shared/model/workshop.ts";
import { sceneOf } from "../../shared/scene/build.ts";
import { boxHasPoint, inflate, overlaps } from "../../shared/shape/box.ts";
import { indexBoxes } from "../../shared/scene/box-index.ts";
import { plainLink } from "../../shared/scene/links.ts";
import { inside, linkAt, pointsOf, stoneAt } from "../../shared/scene/pick.ts";
import type { Scene, SceneLink, SceneStone } from "../../shared/scene/scene.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { boxOfStone } from "../../shared/shape/shape.ts";
import { HALF_STROKE } from "../../shared/shape/style.ts";
import { someWorkshop, storedAt, workshopOf, type Sketch } from "./scene-make.ts";

const stoneIn = (scene: Scene, id: string): SceneStone => scene.stones.find((stone) => stone.id === id) as SceneStone;

/** The distance of a point from a stone's outline. */
function fromOutline({ x, y, shape: { rim } }: SceneStone, px: number, py: number): number {
  let least = Infinity;
  for (let i = 0; i < rim.length; i += 2) {
    const [ax, ay, bx, by] = [rim[i], rim[i + 1], rim[(i + 2) % rim.length], rim[(i + 3) % rim.length]] as [number, number, number, number];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - x - ax) * (bx - ax) + (py - y - ay) * (by - ay)) / length));
    least = Math.min(least, Math.hypot(px - x - ax - t * (bx - ax), py - y - ay - t * (by - ay)));
  }
  return least;
}

const numbersOf = (path: string): number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

/** The stones, other than its own two, whose boxes a link runs through. */
function crossed(scene: Scene, link: SceneLink): string[] {
  const points = pointsOf(link);
  return scene.stones
    .filter((stone) => stone.id !== link.from && stone.id !== link.to)
    .filter((stone) => points.some((_, i) => i % 2 === 0 && boxHasPoint(boxOfStone(stone), points[i] as number, points[i + 1] as number)))
    .map((stone) => stone.id as string);
}

const tidied = (workshop: Workshop): Workshop => storedAt(workshop, tidy(workshop));

describe("a link", () => {
  test("begins on the outline of the stone it comes from", () => {
    fc.assert(
      fc.property(someWorkshop(12), (workshop) => {
        const scene = sceneOf(workshop);
        for (const link of scene.links) {
          const [x = NaN, y = NaN] = numbersOf(link.curve);
          expect(fromOutline(stoneIn(scene, link.from), x, y)).toBeLessThan(0.2);
        }
      }),
    );
  });

  test("points at the outline of the stone it leads to, and keeps clear of it and of its chip", () => {
    fc.assert(
      fc.property(someWorkshop(12), (workshop) => {
        const scene = sceneOf(workshop);
        for (const link of scene.links) {
          const to = stoneIn(scene, link.to);
          const corners = numbersOf(link.arrow);
          const [tipX = NaN, tipY = NaN] = corners;
          const distance = fromOutline(to, tipX, tipY) - HALF_STROKE;
          expect(distance).toBeLessThan(12);
          for (let i = 0; i < corners.length; i += 2) {
            const [x, y] = [corners[i] as number, corners[i + 1] as number];
            expect(inside(to.shape.rim, x - to.x, y - to.y)).toBe(false);
            expect(fromOutline(to, x, y) - HALF_STROKE).toBeGreaterThan(3.5);
            expect(boxHasPoint(inflate(to.shape.chip.box, 3), x - to.x, y - to.y)).toBe(false);
          }
        }
      }),
    );
  });

  test("lies inside its box", () => {
    fc.assert(
      fc.property(someWorkshop(10), (workshop) => {
        for (const link of sceneOf(workshop).links) {
          const points = [...pointsOf(link), ...numbersOf(link.arrow)];
          for (let i = 0; i < points.length; i += 2)
            expect(boxHasPoint(inflate(link.box, 0.1), points[i] as number, points[i + 1] as number)).toBe(true);
        }
      }),
    );
  });

  test("has its own place at both ends: links fan out in the order of where they go", () => {
    const stones: Sketch[] = [
      { id: "a", x: 0, y: 0 },
      ...[0, 1, 2, 3].map((i): Sketch => ({ id: `o${i}`, kind: "outcome", x: 600, y: i * 160 - 240 })),
    ];
    const scene = sceneOf(
      workshopOf(
        stones,
        [2, 0, 3, 1].map((i) => ["a", `o${i}`] as const),
      ),
    );
    const starts = [...scene.links].sort((p, q) => (p.to < q.to ? -1 : 1)).map((link) => numbersOf(link.curve)[1] as number);
    for (let i = 1; i < starts.length; i++) expect((starts[i] as number) - (starts[i - 1] as number)).toBeGreaterThan(8);
  });

  test("goes round a stone that lies between, where there is a way", () => {
    const stones: Sketch[] = [
      { id: "a", x: 0, y: 0 },
      { id: "between", kind: "outcome", x: 420, y: 10 },
      { id: "o", kind: "outcome", x: 840, y: 0 },
    ];
    const scene = sceneOf(workshopOf(stones, [["a", "o"]]));
    expect(crossed(scene, scene.links[0] as SceneLink)).toEqual([]);
    expect(
      Math.max(
        ...numbersOf((scene.links[0] as SceneLink).curve)
          .filter((_, i) => i % 2 === 1)
          .map(Math.abs),
      ),
    ).toBeGreaterThan(50);
  });

  test("goes straight where nothing lies between: one curve", () => {
    const scene = sceneOf(
      workshopOf(
        [
          { id: "a", x: 0, y: 0 },
          { id: "o", kind: "outcome", x: 500, y: 220 },
        ],
        [["a", "o"]],
      ),
    );
    expect(scene.links[0]?.curve.match(/C/g)).toHaveLength(1);
  });

  test("between two stones of one column, runs plumb; past a third, in a bow beside it", () => {
    const column = (ids: readonly string[]): Sketch[] => ids.map((id, i) => ({ id, x: 0, y: i * 160 }));
    const plumb = sceneOf(workshopOf(column(["a", "b"]), [["a", "b"]]));
    const [x0, , , , , , x1] = numbersOf((plumb.links[0] as SceneLink).curve);
    expect(x0).toBe(x1);
    const bow = sceneOf(workshopOf(column(["a", "b", "c"]), [["a", "c"]]));
    expect(crossed(bow, bow.links[0] as SceneLink)).toEqual([]);
  });

  test("in the example after Tidy, no link runs through a stone", () => {
    const read = parseInterchange(readFileSync(new URL("../../resources/day-centre.json", import.meta.url), "utf8"));
    if (!read.ok) throw new Error(read.error.message);
    const scene = sceneOf(tidied(read.value));
    expect(scene.links.length).toBeGreaterThan(10);
    for (const link of scene.links) expect(crossed(scene, link)).toEqual([]);
  });

  test("a plain link for dragging joins the same two outlines", () => {
    fc.assert(
      fc.property(someWorkshop(6), (workshop) => {
        const scene = sceneOf(workshop);
        for (const { from, to } of linksOnPath(workshop)) {
          const plain = plainLink(stoneIn(scene, from), stoneIn(scene, to));
          const [x = NaN, y = NaN] = numbersOf(plain.curve);
          expect(fromOutline(stoneIn(scene, from), x, y)).toBeLessThan(0.2);
          expect(plain.curve.match(/C/g)).toHaveLength(1);
        }
      }),
    );
  });
});

describe("building again after a change", () => {
  const forget = (): Scene => sceneOf(workshopOf([{ id: "elsewhere" }]));
  /** From records that were never seen before. */
  const anewOf = (workshop: Workshop): Scene => {
    forget();
    return sceneOf({ ...workshop, stones: new Map([...workshop.stones].map(([id, stone]) => [id, { ...stone }])) });
  };
  const without = <K, V>(map: ReadonlyMap<K, V>, which: number): ReadonlyMap<K, V> => {
    const gone = map.size === 0 ? -1 : which % map.size;
    return new Map([...map].filter((_, at) => at !== gone));
  };

  test("gives what building from nothing gives, however stones were moved and links taken away before", () => {
    const moves = fc.array(
      fc.record({
        which: fc.nat(),
        dx: fc.integer({ min: -300, max: 300 }),
        dy: fc.integer({ min: -300, max: 300 }),
        unlink: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(someWorkshop(14, "all"), moves, (start, steps) => {
        let workshop = start;
        if (workshop.stones.size === 0) return;
        forget();
        sceneOf(workshop);
        for (const { which, dx, dy, unlink } of steps) {
          const stone = [...workshop.stones.values()][which % workshop.stones.size];
          if (!stone) continue;
          workshop = storedAt(workshop, [{ id: stone.id, x: (stone.x ?? 0) + dx, y: (stone.y ?? 0) + dy }]);
          if (unlink) workshop = { ...workshop, links: without(workshop.links, which) };
          const again = sceneOf(workshop);
          const anew = anewOf(workshop);
          expect(again.links).toEqual(anew.links);
          expect(again.ground).toEqual(anew.ground);
          sceneOf(workshop);
        }
      }),
    );
  });

  test("keeps what has not changed as the same objects", () => {
    const stones: Sketch[] = [
      { id: "a", x: 0, y: 0 },
      { id: "o", kind: "outcome", x: 500, y: 0 },
      { id: "b", x: 0, y: 600 },
      { id: "p", kind: "outcome", x: 500, y: 600 },
    ];
    const workshop = workshopOf(stones, [
      ["a", "o"],
      ["b", "p"],
    ]);
    const before = sceneOf(workshop);
    const after = sceneOf(storedAt(workshop, [{ id: "b" as StoneId, x: 10, y: 640 }]));
    expect(after.links[0]).toBe(before.links[0]);
    expect(after.links[1]).not.toBe(before.links[1]);
    expect(stoneIn(after, "a")).toBe(stoneIn(before, "a"));
    expect(stoneIn(after, "b").shape).toEqual(stoneIn(before, "b").shape);
  });
});

describe("finding what lies where", () => {
  test("a stone is found on its outline and its chip, not beside them; the uppermost first", () => {
    const scene = sceneOf(
      workshopOf([
        { id: "a", x: 0, y: 0 },
        { id: "b", x: 120, y: 0 },
      ]),
    );
    const a = stoneIn(scene, "a");
    expect(stoneAt(scene, { x: -40, y: 0 })?.id).toBe("a");
    expect(stoneAt(scene, { x: 60, y: 0 })?.id).toBe("b");
    expect(stoneAt(scene, { x: 0, y: a.shape.chip.box.y + 3 })?.id).toBe("a");
    expect(stoneAt(scene, { x: -a.shape.width / 2 + 3, y: -a.shape.height / 2 + 3 })).toBeNull();
    expect(stoneAt(scene, { x: 0, y: 400 })).toBeNull();
  });

  test("a link is found within the tolerance, not beyond", () => {
    const scene = sceneOf(
      workshopOf(
        [
          { id: "a", x: 0, y: 0 },
          { id: "o", kind: "outcome", x: 600, y: 0 },
        ],
        [["a", "o"]],
      ),
    );
    expect(linkAt(scene, { x: 300, y: 6 }, 8)?.key).toBe(scene.links[0]?.key);
    expect(linkAt(scene, { x: 300, y: 12 }, 8)).toBeNull();
  });

  test("the index finds the same boxes as looking at every one", () => {
    const size = fc.integer({ min: 0, max: 900 });
    const at = fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -1_000_000, max: 1_000_000 }));
    const box: fc.Arbitrary<Box> = fc.record({ x: at, y: at, width: size, height: size });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), fc.array(box, { minLength: 1, maxLength: 5 }), (boxes, queries) => {
        const index = indexBoxes(boxes);
        for (const query of queries) expect(index.query(query)).toEqual(boxes.flatMap((one, i) => (overlaps(one, query) ? [i] : [])));
      }),
    );
  });
});
