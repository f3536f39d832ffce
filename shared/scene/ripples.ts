/** A few quiet strokes on the water, each always at the same place of the board, none where something lies. */
import { inflate } from "../shape/box.ts";
import { r1 } from "../shape/path.ts";
import { seeded } from "../base/random.ts";
import type { Box } from "../shape/stone-shape.ts";

/** The water is looked at in fields of this size; about every second one has a ripple. */
const FIELD = { width: 290, height: 150 } as const;
const MOST = 120;
const AIR = 20;
/** Kept free along the shores, px. */
const SHORE = 56;

/** @param taken whether something lies in a box of the board. @returns open curves as path data. */
export function ripplesIn(river: Box, taken: (box: Box) => boolean): string[] {
  const fields = Math.max(1, (river.width / FIELD.width) * (river.height / FIELD.height));
  const scale = Math.max(1, Math.sqrt(fields / MOST));
  const [width, height] = [FIELD.width * scale, FIELD.height * scale];
  const ripples: string[] = [];
  for (let row = Math.floor(river.y / height); row * height < river.y + river.height; row++) {
    for (let column = Math.floor(river.x / width); column * width < river.x + river.width; column++) {
      const next = seeded(`${column},${row}`);
      if (next() < 0.42) continue;
      const length = 52 + 34 * next();
      const x = column * width + (width - length) * next();
      const y = row * height + 20 + (height - 40) * next();
      const box = inflate({ x, y: y - 10, width: length * 1.1, height: 30 }, AIR);
      const inRiver = box.x > river.x + SHORE - AIR && box.x + box.width < river.x + river.width - SHORE + AIR;
      const inside = box.y > river.y && box.y + box.height < river.y + river.height;
      if (!inRiver || !inside || taken(box)) continue;
      ripples.push(ripple(x, y, length));
      if (next() < 0.45) ripples.push(ripple(x + length * (0.2 + 0.3 * next()), y + 13, length * 0.55));
    }
  }
  return ripples;
}

/** One wave, rising and falling once. */
function ripple(x: number, y: number, length: number): string {
  const at = (part: number): number => r1(x + length * part);
  const rise = r1(length / 7.5);
  return `M${at(0)} ${r1(y)}C${at(0.17)} ${r1(y - rise)} ${at(0.33)} ${r1(y - rise)} ${at(0.5)} ${r1(y)}C${at(0.67)} ${r1(y + rise)} ${at(0.83)} ${r1(y + rise)} ${at(1)} ${r1(y)}`;
}
