/** The settled picture: whatever is panned, zoomed and changed, what is in the window is the world as it is. */
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { differences, type Drawing } from "../../renderer/board/differences.ts";
import type { Context, Look } from "../../renderer/board/paint.ts";
import { indexOf } from "../../renderer/board/scene-index.ts";
import { makeSettled, MARGIN } from "../../renderer/board/settled.ts";
import type { Viewport } from "../../renderer/board/viewport.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { sceneOf } from "../../shared/scene/build.ts";
import { PALETTES } from "../../shared/scene/theme.ts";
import { largeWorkshop } from "../bench/large-workshop.ts";

const NONE: ReadonlySet<string> = new Set();
const LOOK: Look = { palette: PALETTES.paper, selected: NONE, lit: null, hidden: NONE, selectedLink: null };
const drawingOf = (workshop: Workshop, look: Look = LOOK): Drawing => ({ index: indexOf(sceneOf(workshop)), look });

const SIZE = { width: 60, height: 40 };
const WIDTH = SIZE.width + 2 * MARGIN;
const HEIGHT = SIZE.height + 2 * MARGIN;

/** A canvas that remembers for each pixel which place of the world was drawn there, and in which round of drawing. */
function makeCanvas() {
  let places: (readonly [number, number] | undefined)[] = Array.from({ length: WIDTH * HEIGHT });
  let rounds = new Int32Array(WIDTH * HEIGHT).fill(-1);
  let round = 0;
  let part = { x: 0, y: 0, width: 0, height: 0 };
  let clipped = false;
  const plain = {
    canvas: {},
    rect: (x: number, y: number, width: number, height: number) => (part = { x, y, width, height }),
    clip: () => (clipped = true),
    setTransform(scale: number, _b: number, _c: number, _d: number, x: number, y: number) {
      // The first transform after a clip is that of the ground: the world as it comes onto the canvas.
      if (!clipped || (scale === 1 && x === 0)) return;
      clipped = false;
      for (let row = Math.max(0, part.y); row < Math.min(HEIGHT, part.y + part.height); row++) {
        for (let column = Math.max(0, part.x); column < Math.min(WIDTH, part.x + part.width); column++) {
          places[row * WIDTH + column] = [(column - x) / scale, (row - y) / scale];
          rounds[row * WIDTH + column] = round;
        }
      }
    },
    drawImage(_image: unknown, dx: number, dy: number) {
      const [oldPlaces, oldRounds] = [places, rounds];
      places = Array.from({ length: WIDTH * HEIGHT });
      rounds = new Int32Array(WIDTH * HEIGHT).fill(-1);
      for (let row = 0; row < HEIGHT; row++) {
        for (let column = 0; column < WIDTH; column++) {
          const from = (row - dy) * WIDTH + column - dx;
          if (row - dy < 0 || row - dy >= HEIGHT || column - dx < 0 || column - dx >= WIDTH) continue;
          places[row * WIDTH + column] = oldPlaces[from];
          rounds[row * WIDTH + column] = oldRounds[from]!;
        }
      }
    },
  };
  const ctx = new Proxy(plain, { get: (target, name) => Reflect.get(target, name) ?? (() => undefined), set: () => true });
  return {
    ctx: ctx as unknown as Context,
    nextRound: () => ++round,
    at: (column: number, row: number) => ({ place: places[row * WIDTH + column], round: rounds[row * WIDTH + column] ?? -1 }),
  };
}

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
const far = fc.integer({ min: -160, max: 160 });
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
      const canvas = makeCanvas();
      let due = false;
      const settled = makeSettled(() => (due = true), () => undefined);
      let workshop = base;
      let view: Viewport = { zoom: 0.25, x: 0, y: 0 };
      let drawing = drawingOf(workshop);
      /** Where the world has changed, and since which round of drawing. */
      const changes: { readonly round: number; readonly drawing: Drawing; readonly before: Drawing }[] = [];
      const drawAll = () => {
        for (let frame = 0; due && frame < 50; frame++) {
          due = false;
          settled.paint(canvas.ctx);
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
          workshop = { ...workshop, stones: new Map(workshop.stones).set(stone.id, { ...stone, x: stone.x! + one.dx, y: stone.y! + one.dy }) };
          const before = drawing;
          drawing = drawingOf(workshop);
          changes.push({ round: canvas.nextRound(), drawing, before });
          settled.show(drawing);
        }
        if (draws) drawAll();
      }
      vi.advanceTimersByTime(1000);
      drawAll();

      // The bitmap now has the view's zoom; its place in the window says which pixel is where.
      const [, tx, ty] = /translate3d\((\S+)px,(\S+)px,0\)$/.exec(settled.transform())!.map(Number) as [number, number, number];
      const stale = changes.map(({ round, before, drawing: after }) => ({ round, ...differences(before, after) }));
      for (let row = 0; row < SIZE.height; row += 3) {
        for (let column = 0; column < SIZE.width; column += 3) {
          const { place, round } = canvas.at(column - tx, row - ty);
          const [x, y] = [(column - view.x) / view.zoom, (row - view.y) / view.zoom];
          expect(Math.abs((place?.[0] ?? Infinity) - x)).toBeLessThan(1 / view.zoom);
          expect(Math.abs((place?.[1] ?? Infinity) - y)).toBeLessThan(1 / view.zoom);
          for (const change of stale) {
            const changed = change.all || change.boxes.some((b) => x > b.x && x < b.x + b.width && y > b.y && y < b.y + b.height);
            if (changed) expect(round).toBeGreaterThanOrEqual(change.round);
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
  const [one, next] = [stone, other].map(({ id }) => drawingOf(workshop, { ...LOOK, lit: new Set([id]) })) as [Drawing, Drawing];
  expect(differences(one, next)).toMatchObject({ all: false });
  expect(differences(one, next).boxes).toHaveLength(2);
  expect(differences(drawingOf(workshop), drawingOf(workshop))).toEqual({ boxes: [], all: false });
});
