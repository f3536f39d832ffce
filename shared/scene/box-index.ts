/** Finds boxes by place: for picking, drawing what is in view, and going round stones. */
import type { Box } from "../shape/stone-shape.ts";

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const boxHasPoint = (box: Box, x: number, y: number): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

/** The smallest box that contains all of `boxes`; null for none. */
export function around(boxes: Iterable<Box>): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

export const inflate = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
});

/** The boxes of a list, each known by its position in it. */
export interface BoxIndex {
  /** The positions of all boxes that overlap `box`, smallest first. */
  query(box: Box): number[];
}

/**
 * Looks at every box in turn: 10,000 numbers in a row take 0.03 ms, less than a tree or a grid costs to keep up while
 * stones move, and what is found is already in the order of drawing.
 * @param boxes px at zoom 1, in the order of the list that the answers refer to.
 */
export function indexBoxes(boxes: readonly Box[]): BoxIndex {
  const edges = new Float64Array(4 * boxes.length);
  for (const [i, { x, y, width, height }] of boxes.entries()) edges.set([x, y, x + width, y + height], 4 * i);
  return {
    query({ x, y, width, height }) {
      const [right, bottom] = [x + width, y + height];
      const found: number[] = [];
      for (let i = 0, at = 0; i < boxes.length; i++, at += 4) {
        if (edges[at]! < right && edges[at + 1]! < bottom && edges[at + 2]! > x && edges[at + 3]! > y) found.push(i);
      }
      return found;
    },
  };
}
