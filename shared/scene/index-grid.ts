/** Finds boxes by place: a grid of cells, built once per scene, for picking, culling and going round stones. */
import type { Box } from "./scene.ts";

/** Side of a cell in px, unless the boxes lie so far apart that a grid of this would have too many cells. */
const CELL = 256;
/** Most cells along one axis. */
const MOST = 128;
/** A box over more cells than this is looked at in every query instead. */
const LARGE = 64;

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

/** @param boxes px at zoom 1, in the order of the list that the answers refer to. */
export function indexOf(boxes: readonly Box[]): BoxIndex {
  const all = around(boxes) ?? { x: 0, y: 0, width: 0, height: 0 };
  const cell = Math.max(CELL, Math.max(all.width, all.height) / (MOST - 1));
  const at = (offset: number): number => Math.min(MOST - 1, Math.max(0, Math.floor(offset / cell)));
  /** Calls `visit` for every cell under a box; false where they are more than `most`. */
  const eachCell = (box: Box, most: number, visit: (cell: number) => void): boolean => {
    const [left, right] = [at(box.x - all.x), at(box.x + box.width - all.x)];
    const [top, bottom] = [at(box.y - all.y), at(box.y + box.height - all.y)];
    if ((right - left + 1) * (bottom - top + 1) > most) return false;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) visit(row * MOST + column);
    }
    return true;
  };

  const cells = new Map<number, number[]>();
  const large: number[] = [];
  for (const [i, box] of boxes.entries()) {
    const small = eachCell(box, LARGE, (key) => {
      const list = cells.get(key);
      if (list) list.push(i);
      else cells.set(key, [i]);
    });
    if (!small) large.push(i);
  }
  const seen = new Uint32Array(boxes.length);
  let round = 0;
  return {
    query(box) {
      round++;
      const found = large.filter((i) => overlaps(boxes[i] as Box, box));
      eachCell(box, MOST * MOST, (key) => {
        for (const i of cells.get(key) ?? []) {
          if (seen[i] === round) continue;
          seen[i] = round;
          if (overlaps(boxes[i] as Box, box)) found.push(i);
        }
      });
      return found.sort((a, b) => a - b);
    },
  };
}
