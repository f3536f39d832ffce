/** The board's plain geometry: boxes, the view, and the way an arrow key goes. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { box, contains, merged } from "../../renderer/board/boxes.ts";
import { linkUnder, nextStone, stonesWithin, stoneUnder } from "../../renderer/board/pick.ts";
import { sceneIndexOf } from "../../renderer/board/scene-index.ts";
import { boxOfCell, cellsIn, tileGrid, tileOf } from "../../renderer/board/tiles.ts";
import {
  fitted,
  fromView,
  tightView,
  inWorld,
  onScreen,
  revealed,
  toScreen,
  toWorld,
  viewOf,
  zoomedView,
  ZOOM,
} from "../../renderer/board/viewport.ts";
import { sceneOf } from "../../shared/scene/build.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { largeWorkshop } from "../bench/large-workshop.ts";

const whole = fc.integer({ min: -50, max: 50 });
const length = fc.integer({ min: 1, max: 60 });
const anyBox = fc.tuple(whole, whole, length, length).map(([x, y, width, height]) => box(x, y, width, height));
const anyView = fc.record({ zoom: fc.double({ min: ZOOM.least, max: ZOOM.most, noNaN: true }), x: whole, y: whole });

test("merging boxes loses no place", () => {
  fc.assert(
    fc.property(fc.array(anyBox, { maxLength: 12 }), (boxes) => {
      const fewer = merged(boxes);
      expect(fewer.length).toBeLessThanOrEqual(boxes.length);
      for (const one of boxes) expect(fewer.some((other) => contains(other, one))).toBe(true);
    }),
  );
});

describe("tiles", () => {
  const anySize = fc.record({ width: fc.integer({ min: 1, max: 2000 }), height: fc.integer({ min: 1, max: 1200 }) });
  const anyRatio = fc.constantFrom(0.8, 1, 1.0909, 1.1, 1.25, 4 / 3, 1.5, 1.75, 2);
  const far = fc.integer({ min: -5000, max: 5000 });

  test("cover a window wherever it lies, each cell with a tile of its own", () => {
    fc.assert(
      fc.property(anySize, anyRatio, far, far, (size, ratio, x, y) => {
        const grid = tileGrid(size, ratio);
        const cells = cellsIn(grid, box(x, y, size.width, size.height));
        const tiles = cells.map((cell) => tileOf(grid, cell));
        expect(new Set(tiles).size).toBe(cells.length);
        for (const tile of tiles) expect(tile).toBeLessThan(grid.columns * grid.rows);
        for (const [right, down] of [
          [0, 0],
          [1, 0],
          [0, 1],
          [1, 1],
        ] as const) {
          const corner = box(x + right * size.width, y + down * size.height, 0, 0);
          expect(cells.some((cell) => contains(boxOfCell(grid, cell), corner))).toBe(true);
        }
      }),
    );
  });

  test("have canvases of whole pixels, one pixel over the next", () => {
    fc.assert(
      fc.property(anyRatio, (ratio) => {
        const { step, side } = tileGrid({ width: 100, height: 100 }, ratio);
        expect(step * ratio).toBeCloseTo(Math.round(step * ratio), 6);
        // A canvas cuts its size off to whole pixels.
        expect(Math.floor(side * ratio)).toBe(Math.round(step * ratio) + 1);
      }),
    );
  });

  test("of more cells than tiles, those in the middle are taken", () => {
    const grid = tileGrid({ width: 100, height: 100 }, 1);
    const cells = cellsIn(grid, box(-10 * grid.step, 0, 21 * grid.step, 10));
    expect(cells.map(({ column }) => column)).toEqual([-1, 0]);
  });
});

describe("the view", () => {
  test("from the world to the screen and back is the same place", () => {
    fc.assert(
      fc.property(anyView, anyBox, (view, area) => {
        const back = inWorld(view, onScreen(view, area));
        expect(back.x).toBeCloseTo(area.x, 6);
        expect(back.width).toBeCloseTo(area.width, 6);
        expect(toScreen(view, toWorld(view, area)).y).toBeCloseTo(area.y, 6);
      }),
    );
  });

  test("zooming keeps the place under the pointer, and ends at its limits", () => {
    fc.assert(
      fc.property(anyView, fc.double({ min: 0.01, max: 100, noNaN: true }), anyBox, (view, factor, at) => {
        const next = zoomedView(view, factor, at);
        expect(next.zoom).toBeGreaterThanOrEqual(ZOOM.least);
        expect(next.zoom).toBeLessThanOrEqual(ZOOM.most);
        expect(toScreen(next, toWorld(view, at)).x).toBeCloseTo(at.x, 5);
      }),
    );
  });

  test("what is to be seen is in view, and what is seen already moves nothing", () => {
    const size = { width: 300, height: 200 };
    fc.assert(
      fc.property(anyView, anyBox, (view, content) => {
        const next = revealed(view, content, size);
        const place = onScreen(next, content);
        expect(contains(box(-0.01, -0.01, size.width + 0.02, size.height + 0.02), place)).toBe(true);
        expect(next.zoom).toBeLessThanOrEqual(view.zoom);
        if (contains(box(0, 0, size.width, size.height), onScreen(view, content))) expect(next).toBe(view);
        // Only where there is no room for it, it gets smaller.
        else if (content.width * view.zoom < size.width - 16 && content.height * view.zoom < size.height - 16)
          expect(next.zoom).toBe(view.zoom);
      }),
    );
  });

  test("the room's screen shows all that the facilitator sees, whatever its size", () => {
    const here = { width: 1100, height: 800 };
    const there = { width: 1920, height: 1080 };
    const view = fitted(box(-200, 40, 3000, 900), here, 8);
    const room = fromView(viewOf(view, here, []), there);
    const seen = onScreen(room, inWorld(view, box(0, 0, here.width, here.height)));
    expect(contains(box(-0.01, -0.01, there.width + 0.02, there.height + 0.02), seen)).toBe(true);
  });
});

test("a view always has a place and a size that can be drawn, also of or in a window without height", () => {
  const least = fc.constantFrom(0, 1, 8, 300);
  fc.assert(
    fc.property(anyView, least, least, least, least, (view, width, height, otherWidth, otherHeight) => {
      const seen = viewOf(view, { width, height }, []);
      const next = fromView(seen, { width: otherWidth, height: otherHeight });
      for (const n of [next.zoom, next.x, next.y]) expect(Number.isFinite(n)).toBe(true);
      expect(next.zoom).toBeGreaterThanOrEqual(ZOOM.least);
    }),
  );
});

describe("the whole picture on the room's screen", () => {
  test("is as large as that allows, whatever the shape of the facilitator's board; and no larger there where it is small here", () => {
    fc.assert(
      fc.property(anyBox, fc.constantFrom(0.5, 1.25, 4), (content, most) => {
        const [here, there] = [
          { width: 1000, height: 400 },
          { width: 1920, height: 1080 },
        ];
        const seen = viewOf(fitted(content, here, 8, most), here, []);
        const room = fromView(tightView(seen, content), there);
        const place = onScreen(room, content);
        expect(contains(box(-0.01, -0.01, there.width + 0.02, there.height + 0.02), place)).toBe(true);
        expect(room.zoom).toBeGreaterThanOrEqual(fromView(seen, there).zoom - 1e-9);
        const share = (size: { width: number; height: number }, b: Box) => Math.max(b.width / size.width, b.height / size.height);
        expect(share(there, place)).toBeCloseTo(share(here, onScreen(fitted(content, here, 8, most), content)), 5);
      }),
    );
  });
});

describe("picking", () => {
  const scene = sceneOf(largeWorkshop(60));
  const index = sceneIndexOf(scene);

  test("finds every stone at its middle and nothing far away from all", () => {
    for (const stone of scene.stones) expect(stoneUnder(index, stone)?.id).toBe(stone.id);
    expect(stoneUnder(index, { x: scene.bounds.x - 100, y: scene.bounds.y - 100 })).toBeNull();
  });

  test("finds a link near its curve, and not beyond the reach", () => {
    const link = scene.links[0]!;
    const [x, y] = /^M(\S+) ([^C]+)C/.exec(link.curve)!.slice(1).map(Number) as [number, number];
    expect(linkUnder(index, { x: x + 1, y }, 4)).not.toBeNull();
    expect(linkUnder(index, { x: scene.bounds.x - 100, y }, 4)).toBeNull();
  });

  test("a band takes the stones whose middle it holds", () => {
    const stone = scene.stones[7]!;
    expect(stonesWithin(index, box(stone.x - 5, stone.y - 5, 10, 10))).toEqual([stone.id]);
    expect(stonesWithin(index, scene.bounds)).toHaveLength(scene.stones.length);
  });

  test("arrow keys reach a neighbour in their direction, and every stone can be reached from the first", () => {
    const reached = new Set([scene.stones[0]!.id]);
    const waiting = [scene.stones[0]!];
    for (let stone = waiting.pop(); stone; stone = waiting.pop()) {
      for (const [key, dx, dy] of [
        ["ArrowLeft", -1, 0],
        ["ArrowRight", 1, 0],
        ["ArrowUp", 0, -1],
        ["ArrowDown", 0, 1],
      ] as const) {
        const next = nextStone(scene.stones, stone, key);
        if (!next) continue;
        expect((next.x - stone.x) * dx + (next.y - stone.y) * dy).toBeGreaterThan(0);
        if (!reached.has(next.id)) waiting.push(next);
        reached.add(next.id);
      }
    }
    expect(reached.size).toBe(scene.stones.length);
  });
});
