import fc from "fast-check";
import { expect, test } from "vitest";
import { movedPhoto, turnedBy, wholePhoto, zoomedPhoto, type PhotoView } from "../../../renderer/collecting/photo-view.ts";

const FRAME = { width: 800, height: 600 };
const PHOTO = { width: 4000, height: 2000 };

test("the whole photo fits its frame, upright and turned, and a small one is at most doubled", () => {
  expect(wholePhoto(PHOTO, FRAME, 0)).toEqual({ x: 0, y: 0, scale: 0.2, turns: 0 });
  expect(wholePhoto(PHOTO, FRAME, 1).scale).toBe(0.15);
  expect(wholePhoto({ width: 10, height: 10 }, FRAME, 0).scale).toBe(2);
});

/** Where a point of the photo, from its middle, lies in the frame. */
const inFrame = ({ x, y, scale, turns }: PhotoView, px: number, py: number) => {
  const [cos, sin] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][turns] as [number, number];
  return { x: x + scale * (px * cos - py * sin), y: y + scale * (px * sin + py * cos) };
};

test("coming closer keeps the point under the pointer where it is", () => {
  const before = wholePhoto(PHOTO, FRAME, 0);
  const at = { x: 120, y: -80 };
  const after = zoomedPhoto(before, 2, PHOTO, FRAME, at);
  expect(after.scale).toBeCloseTo(0.4);
  const [px, py] = [at.x / before.scale, at.y / before.scale];
  expect(inFrame(after, px, py).x).toBeCloseTo(at.x);
  expect(inFrame(after, px, py).y).toBeCloseTo(at.y);
});

test("a turn goes round what is in the middle, and four of them lead back", () => {
  const start: PhotoView = { x: 300, y: -100, scale: 0.5, turns: 0 };
  const right = turnedBy(start, 1, PHOTO);
  const [px, py] = [-start.x / start.scale, -start.y / start.scale];
  expect(inFrame(right, px, py).x).toBeCloseTo(0);
  expect(inFrame(right, px, py).y).toBeCloseTo(0);
  expect(turnedBy(right, -1, PHOTO)).toEqual(start);
  expect([1, 2, 3, 4].reduce((view) => turnedBy(view, 1, PHOTO), start)).toEqual(start);
});

test("whatever is done, some of the photo lies in the middle, and its size stays within bounds", () => {
  const deed = fc.oneof(
    fc.record({
      zoom: fc.double({ min: 0.1, max: 10, noNaN: true }),
      x: fc.integer({ min: -400, max: 400 }),
      y: fc.integer({ min: -300, max: 300 }),
    }),
    fc.record({ dx: fc.integer({ min: -5000, max: 5000 }), dy: fc.integer({ min: -5000, max: 5000 }) }),
    fc.constantFrom<1 | -1>(1, -1),
  );
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 20 }), (deeds) => {
      let view = wholePhoto(PHOTO, FRAME, 0);
      for (const one of deeds) {
        if (typeof one === "number") view = turnedBy(view, one, PHOTO);
        else if ("zoom" in one) view = zoomedPhoto(view, one.zoom, PHOTO, FRAME, one);
        else view = movedPhoto(view, { x: one.dx, y: one.dy }, PHOTO);
        const [width, height] = view.turns % 2 === 0 ? [4000, 2000] : [2000, 4000];
        expect(Math.abs(view.x)).toBeLessThanOrEqual((width * view.scale) / 2 + 1e-6);
        expect(Math.abs(view.y)).toBeLessThanOrEqual((height * view.scale) / 2 + 1e-6);
        expect(view.scale).toBeLessThanOrEqual(8);
        expect(view.scale).toBeGreaterThanOrEqual(0.15);
      }
    }),
  );
});
