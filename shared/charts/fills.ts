/** Bars and points as path data. A pattern is lines of its own, so that every renderer draws the same. Lengths are px. */
import type { Box } from "../shape/stone-shape.ts";
import { r1 } from "../shape/path.ts";
import type { DrawnShape, Tone } from "./drawing.ts";

const at = (x: number, y: number): string => `${r1(x)} ${r1(y)}`;

export const boxPath = ({ x, y, width, height }: Box): string =>
  `M${at(x, y)}L${at(x + width, y)}L${at(x + width, y + height)}L${at(x, y + height)}Z`;

/** Slanting lines that fill a box, `gap` apart. */
export function slanted({ x, y, width, height }: Box, gap: number): string {
  let path = "";
  // Each line runs from the lower left to the upper right, along x + y = sum, and is cut where the box ends.
  for (let sum = gap; sum < width + height; sum += gap) {
    const left = Math.max(0, sum - height);
    const right = Math.min(width, sum);
    path += `M${at(x + left, y + sum - left)}L${at(x + right, y + sum - right)}`;
  }
  return path;
}

/** A disc of four curves. */
export function disc(x: number, y: number, radius: number): string {
  const k = radius * 0.5523;
  const arc = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): string =>
    `C${at(ax, ay)} ${at(bx, by)} ${at(cx, cy)}`;
  return [
    `M${at(x - radius, y)}`,
    arc(x - radius, y - k, x - k, y - radius, x, y - radius),
    arc(x + k, y - radius, x + radius, y - k, x + radius, y),
    arc(x + radius, y + k, x + k, y + radius, x, y + radius),
    arc(x - k, y + radius, x - radius, y + k, x - radius, y),
    "Z",
  ].join("");
}

/** How a bar is filled: the newest round, the one before it, or a number that is not said. */
export type Fill = "full" | "slanted" | "open";

/** A bar in one colour; `stroke` is the width of its lines. */
export function barOf(box: Box, tone: Tone, fill: Fill, stroke: number): readonly DrawnShape[] {
  if (fill === "full") return [{ is: "shape", path: boxPath(box), fill: tone, line: tone, width: stroke }];
  const edge: DrawnShape = { is: "shape", path: boxPath(box), fill: "surface", line: tone, width: stroke };
  if (fill === "open") return [edge];
  return [edge, { is: "shape", path: slanted(box, stroke * 4), fill: null, line: tone, width: stroke }];
}
