/** Finds boxes by place: a grid of cells, built once per scene, for picking, culling and going round stones. */
import type { Box } from "./scene.ts";

const CELL = 256;
/** Cells are numbered by this many columns; a board is far smaller. */
const SPAN = 65_536;

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

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

/** @param boxes px at zoom 1, in the order of the list that the answers refer to. */
export function indexOf(boxes: readonly Box[]): BoxIndex {
  const cells = new Map<number, number[]>();
  for (const [i, box] of boxes.entries()) {
    eachCell(box, (cell) => {
      const list = cells.get(cell);
      if (list) list.push(i);
      else cells.set(cell, [i]);
    });
  }
  const seen = new Uint32Array(boxes.length);
  let round = 0;
  return {
    query(box) {
      round++;
      const found: number[] = [];
      eachCell(box, (cell) => {
        for (const i of cells.get(cell) ?? []) {
          if (seen[i] === round) continue;
          seen[i] = round;
          if (overlaps(boxes[i] as Box, box)) found.push(i);
        }
      });
      return found.sort((a, b) => a - b);
    },
  };
}

function eachCell(box: Box, visit: (cell: number) => void): void {
  const right = Math.floor((box.x + box.width) / CELL);
  const bottom = Math.floor((box.y + box.height) / CELL);
  for (let row = Math.floor(box.y / CELL); row <= bottom; row++) {
    for (let column = Math.floor(box.x / CELL); column <= right; column++) visit(row * SPAN + column);
  }
}
