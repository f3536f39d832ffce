/** Rectangles: what covers, meets and misses what. Pure; any unit, as long as both boxes use the same one. */
import type { Box } from "../../shared/shape/stone-shape.ts";

export const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });

/** The box between two corners, whichever way round they are. */
export const boxBetween = (a: { readonly x: number; readonly y: number }, b: { readonly x: number; readonly y: number }): Box =>
  box(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.abs(a.x - b.x), Math.abs(a.y - b.y));

export const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** What two boxes share; null where they share nothing. */
export function common(a: Box, b: Box): Box | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? box(x, y, width, height) : null;
}

/** The smallest box around both. */
export function boxAround(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return box(x, y, Math.max(a.x + a.width, b.x + b.width) - x, Math.max(a.y + a.height, b.y + b.height) - y);
}

export const shifted = (a: Box, dx: number, dy: number): Box => box(a.x + dx, a.y + dy, a.width, a.height);

/** The same area in fewer boxes: those that meet become one, as long as that wastes little. */
export function merged(boxes: readonly Box[]): readonly Box[] {
  const result: Box[] = [];
  for (const one of boxes) {
    let next = one;
    for (let i = 0; i < result.length; i++) {
      const union = boxAround(result[i]!, next);
      if (areaOf(union) <= 1.25 * (areaOf(result[i]!) + areaOf(next))) {
        next = union;
        result.splice(i, 1);
        i = -1;
      }
    }
    result.push(next);
  }
  return result;
}

export const areaOf = (a: Box): number => a.width * a.height;
