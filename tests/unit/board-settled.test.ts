/** The settled picture: whatever is panned, zoomed and changed, what is in the window is the world as it is. */
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { differences, type BoardDrawing } from "../../renderer/board/differences.ts";
import type { CanvasContext, BoardLook } from "../../renderer/board/paint.ts";
import { sceneIndexOf } from "../../renderer/board/scene-index.ts";
import { makeSettled } from "../../renderer/board/settled.ts";
import { tileGrid } from "../../renderer/board/tiles.ts";
import type { ViewPoint, Viewport } from "../../renderer/board/viewport.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { sceneOf } from "../../shared/scene/build.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { PALETTES } from "../../shared/shape/theme.ts";
import { largeWorkshop } from "../bench/large-workshop.ts";

const NONE: ReadonlySet<string> = new Set();
const LOOK: BoardLook = {
  palette: PALETTES.paper,
  selected: NONE,
  lit: null,
  hidden: NONE,
  selectedLink: null,
  found: null,
  art: () => null,
};
const drawingOf = (workshop: Workshop, look: BoardLook = LOOK): BoardDrawing => ({ index: sceneIndexOf(sceneOf(workshop)), look });

const SIZE = { width: 240, height: 160 };
const GRID = tileGrid(SIZE, 1);
const SIDE = Math.floor(GRID.side);

/** What a pixel shows: which place of the world, and in which round it was drawn. */
interface Pixel {
  readonly place: readonly [number, number];
  readonly round: number;
}

/** The tiles' canvases, which remember what was drawn on them, and where each tile lies on the sheet. */
function makeSheet() {
  let round = 0;
  const canvases = Array.from({ length: GRID.columns * GRID.rows }, () => makeCanvas(() => round));
  const places: (ViewPoint | null)[] = canvases.map(() => null);
  return {
    contextOf: (tile: number): CanvasContext => canvases[tile]!.ctx,
    put: (tile: number, at: ViewPoint | null) => void (places[tile] = at),
    nextRound: () => ++round,
    /** What the sheet shows at a place; of the pixel that two tiles share, what either shows. */
    at: (x: number, y: number): readonly Pixel[] =>
      places.flatMap((place, tile) => {
        if (!place || x < place.x || y < place.y || x >= place.x + SIDE || y >= place.y + SIDE) return [];
        return [canvases[tile]!.at(x - place.x, y - place.y)];
      }),
  };
}

function makeCanvas(round: () => number) {
  /** What was drawn: where, from which place of the world, in which round. */
  const strokes: {
    readonly parts: readonly Box[];
    readonly scale: number;
    readonly x: number;
    readonly y: number;
    readonly round: number;
  }[] = [];
  let parts: Box[] = [];
  let clipped = false;
  const plain = {
    beginPath: () => (parts = clipped ? parts : []),
    rect: (x: number, y: number, width: number, height: number) => parts.push({ x, y, width, height }),
    clip: () => (clipped = true),
    setTransform(scale: number, _b: number, _c: number, _d: number, x: number, y: number) {
      // The first transform after a clip is that of the ground: the world as it comes onto the canvas.
      if (clipped) strokes.push({ parts, scale, x, y, round: round() });
      clipped = false;
    },
  };
  const ctx = new Proxy(plain, { get: (target, name) => Reflect.get(target, name) ?? (() => undefined), set: () => true });
  const at = (column: number, row: number): Pixel => {
    const last = strokes.findLast((stroke) =>
      stroke.parts.some((part) => column >= part.x && column < part.x + part.width && row >= part.y && row < part.y + part.height),
    );
    return last ? { place: [(column - last.x) / last.scale, (row - last.y) / last.scale], round: last.round } : NOTHING;
  };
  return { ctx: ctx as unknown as CanvasContext, at };
}
const NOTHING: Pixel = { place: [Infinity, Infinity], round: -1 };

let idle: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  idle = [];
  vi.stubGlobal("requestIdleCallback", (work: () => void) => idle.push(work));
  vi.stubGlobal("cancelIdleCallback", () => undefined);
  vi.stubGlobal("Path2D", Object);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

type Deed =
  | { readonly do: "pan"; readonly dx: number; readonly dy: number }
  | { readonly do: "zoom"; readonly factor: number }
  | { readonly do: "change"; readonly stone: number; readonly dx: number; readonly dy: number }
  | { readonly do: "rest" };
const far = fc.integer({ min: -400, max: 400 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("pan" as const), dx: far, dy: far }) },
  fc.record({ do: fc.constant("zoom" as const), factor: fc.constantFrom(0.5, 0.9, 1.1, 2) }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant("change" as const), stone: fc.nat(19), dx: far, dy: far }) },
  fc.record({ do: fc.constant("rest" as const) }),
);

test("every place in the window shows the world as it is now", () => {
  const base = largeWorkshop(20);
  fc.assert(
    // Some deeds come before the last one has been drawn.
    fc.property(fc.array(fc.tuple(deed, fc.boolean()), { minLength: 1, maxLength: 14 }), (deeds) => {
      const sheet = makeSheet();
      let due = false;
      const settled = makeSettled({
        ask: () => (due = true),
        moved: () => undefined,
        draw: (tile) => settled.paint(tile, sheet.contextOf(tile)),
        put: sheet.put,
      });
      let workshop = base;
      let view: Viewport = { zoom: 0.25, x: 0, y: 0 };
      let drawing = drawingOf(workshop);
      /** Where the world has changed, and since which round of drawing. */
      const changes: { readonly round: number; readonly drawing: BoardDrawing; readonly before: BoardDrawing }[] = [];
      const drawAll = () => {
        for (let frame = 0; due && frame < 50; frame++) {
          due = false;
          settled.frame();
          for (const work of idle.splice(0)) work();
        }
        expect(due).toBe(false);
      };
      settled.resize(SIZE, 1);
      settled.look(view);
      settled.show(drawing);
      drawAll();
      for (const [one, draws] of deeds) {
        if (one.do === "pan") settled.look((view = { ...view, x: view.x + one.dx, y: view.y + one.dy }));
        else if (one.do === "zoom") settled.look((view = { ...view, zoom: Math.min(4, Math.max(0.05, view.zoom * one.factor)) }));
        else if (one.do === "rest") vi.advanceTimersByTime(1000);
        else {
          const stone = [...workshop.stones.values()][one.stone]!;
          workshop = {
            ...workshop,
            stones: new Map(workshop.stones).set(stone.id, { ...stone, x: stone.x! + one.dx, y: stone.y! + one.dy }),
          };
          const before = drawing;
          drawing = drawingOf(workshop);
          changes.push({ round: sheet.nextRound(), drawing, before });
          settled.show(drawing);
        }
        if (draws) drawAll();
      }
      vi.advanceTimersByTime(1000);
      drawAll();

      // The sheet now has the view's zoom; its place in the window says which pixel is where.
      const [, tx, ty] = /translate3d\((\S+)px,(\S+)px,0\)$/.exec(settled.transform())!.map(Number) as [number, number, number];
      const stale = changes.map(({ round, before, drawing: after }) => ({ round, ...differences(before, after) }));
      for (let row = 0; row < SIZE.height; row += 9) {
        for (let column = 0; column < SIZE.width; column += 9) {
          const [x, y] = [(column - view.x) / view.zoom, (row - view.y) / view.zoom];
          const pixels = sheet.at(column - tx, row - ty);
          expect(pixels.length).toBeGreaterThan(0);
          for (const { place, round } of pixels) {
            expect(Math.abs(place[0] - x)).toBeLessThan(1 / view.zoom);
            expect(Math.abs(place[1] - y)).toBeLessThan(1 / view.zoom);
            for (const change of stale) {
              const changed = change.all || change.boxes.some((b) => x > b.x && x < b.x + b.width && y > b.y && y < b.y + b.height);
              if (changed) expect(round).toBeGreaterThanOrEqual(change.round);
            }
          }
        }
      }
      settled.dispose();
    }),
    { numRuns: 100 },
  );
});

test("only what has changed is drawn again", () => {
  const workshop = largeWorkshop(200);
  const stone = [...workshop.stones.values()][90]!;
  const moved = { ...workshop, stones: new Map(workshop.stones).set(stone.id, { ...stone, x: stone.x! + 12 }) };
  const { boxes, all } = differences(drawingOf(workshop), drawingOf(moved));
  expect(all).toBe(false);
  expect(boxes.length).toBeGreaterThan(0);
  // The stone, its links and the headings of its column: little of the whole.
  const { bounds } = sceneOf(workshop);
  expect(boxes.reduce((sum, b) => sum + b.width * b.height, 0)).toBeLessThan(0.1 * bounds.width * bounds.height);
  expect(differences(drawingOf(workshop), drawingOf(workshop, { ...LOOK, selected: new Set([stone.id]) })).boxes).toHaveLength(1);
  expect(differences(drawingOf(workshop), drawingOf(workshop, { ...LOOK, lit: new Set([stone.id]) })).all).toBe(true);
  // From one chain to another only what is in one of them; the rest stays quiet.
  const other = [...workshop.stones.values()][120]!;
  const [one, next] = [stone, other].map(({ id }) => drawingOf(workshop, { ...LOOK, lit: new Set([id]) })) as [BoardDrawing, BoardDrawing];
  expect(differences(one, next)).toMatchObject({ all: false });
  expect(differences(one, next).boxes).toHaveLength(2);
  // What is found: the stones that come and go; by other words, each of them.
  const found = (ids: readonly string[], sought: string) =>
    drawingOf(workshop, { ...LOOK, found: { stones: new Set(ids), sought: [sought] } });
  const both = [stone.id, other.id];
  expect(differences(drawingOf(workshop), found(both, "staff")).boxes).toHaveLength(2);
  expect(differences(found(both, "staff"), found([stone.id], "staff")).boxes).toHaveLength(1);
  expect(differences(found(both, "staff"), found(both, "staff")).boxes).toHaveLength(0);
  expect(differences(found(both, "staff"), found(both, "sta")).boxes).toHaveLength(2);
  expect(differences(drawingOf(workshop), drawingOf(workshop))).toEqual({ boxes: [], all: false });
});

test("a board that has no room yet takes views and changes, and draws them once it has some", () => {
  const drawn: number[] = [];
  let due = false;
  const sheet = makeSheet();
  const settled = makeSettled({
    ask: () => (due = true),
    moved: () => undefined,
    draw: (tile) => {
      drawn.push(tile);
      settled.paint(tile, sheet.contextOf(tile));
    },
    put: sheet.put,
  });
  const workshop = largeWorkshop(20);
  settled.show(drawingOf(workshop));
  settled.look({ zoom: 0.25, x: 0, y: 0 });
  settled.look({ zoom: 0.25, x: 40, y: 0 });
  settled.look({ zoom: 0.1, x: 40, y: 0 });
  settled.show(drawingOf(largeWorkshop(21)));
  settled.frame();
  vi.advanceTimersByTime(1000);
  for (const work of idle.splice(0)) work();
  expect(drawn).toEqual([]);
  due = false;
  settled.resize(SIZE, 1);
  expect(due).toBe(true);
  settled.frame();
  expect(drawn.length).toBeGreaterThan(0);
  settled.dispose();
});
