/** Finds boxes by place: a grid of cells, built once per scene, for picking, culling and going round stones. */
import type { Box } from "../shape/stone-shape.ts";

/** Side of a cell in px, unless the boxes lie so far apart that a grid of this would have too many cells. */
const CELL = 256;
/** Most cells of a grid, about. */
const MOST = 20_000;
/** A box over more cells than this is looked at in every query instead. */
const LARGE = 48;

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
  const cell = Math.max(CELL, Math.sqrt((all.width * all.height) / MOST), Math.max(all.width, all.height) / MOST);
  const columns = Math.floor(all.width / cell) + 1;
  const rows = Math.floor(all.height / cell) + 1;
  const columnAt = (x: number): number => Math.min(columns - 1, Math.max(0, Math.floor((x - all.x) / cell)));
  const rowAt = (y: number): number => Math.min(rows - 1, Math.max(0, Math.floor((y - all.y) / cell)));

  const cells: (number[] | undefined)[] = Array.from({ length: columns * rows });
  const large: number[] = [];
  const edges = new Float64Array(boxes.length * 4);
  for (let i = 0; i < boxes.length; i++) {
    const { x, y, width, height } = boxes[i] as Box;
    edges.set([x, y, x + width, y + height], i * 4);
    const [left, right, top, bottom] = [columnAt(x), columnAt(x + width), rowAt(y), rowAt(y + height)];
    if ((right - left + 1) * (bottom - top + 1) > LARGE) {
      large.push(i);
      continue;
    }
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) (cells[row * columns + column] ??= []).push(i);
    }
  }

  const seen = new Uint32Array(boxes.length);
  let round = 0;
  return {
    query({ x, y, width, height }) {
      round++;
      const found: number[] = [];
      const [x1, y1] = [x + width, y + height];
      const look = (list: readonly number[]): void => {
        for (let k = 0; k < list.length; k++) {
          const i = list[k] as number;
          if (seen[i] === round) continue;
          seen[i] = round;
          const at = i * 4;
          if (
            (edges[at] as number) < x1 &&
            (edges[at + 1] as number) < y1 &&
            (edges[at + 2] as number) > x &&
            (edges[at + 3] as number) > y
          )
            found.push(i);
        }
      };
      look(large);
      const [left, right, bottom] = [columnAt(x), columnAt(x1), rowAt(y1)];
      for (let row = rowAt(y); row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const list = cells[row * columns + column];
          if (list) look(list);
        }
      }
      return found.length > 1 ? found.sort((a, b) => a - b) : found;
    },
  };
}
