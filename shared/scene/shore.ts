/** The line where water meets land: soft, irregular, and always the same at the same height of the board. */
import { r1, smoothThrough } from "../shape/path.ts";
import { seeded } from "../base/random.ts";

/** Distance of the points that the line is drawn through, in px; more on a board that is very high. */
const STEP = 74;
const MOST_POINTS = 500;

/** How far the line leaves the straight, in px: wide bends with smaller ones in them, no two alike. */
const bend = (seed: string): ((i: number) => number) => {
  const next = seeded(seed);
  const [p, q, r] = [next() * 7, next() * 7, next() * 7];
  return (i) => 9 * Math.sin(i * 0.53 + p) + 5 * Math.sin(i * 1.27 + q) + 2.5 * Math.sin(i * 2.31 + r);
};

const known = new Map<string, string>();

/**
 * The closed outline of the land beside a shore that runs down the board.
 * @param seed names the line: two shores bend differently. @param x about which the shore winds.
 * @param outer where the land ends, left or right of the shore. All in px.
 */
export function shoreline(seed: string, x: number, top: number, bottom: number, outer: number): string {
  const key = `${seed} ${x} ${top} ${bottom} ${outer}`;
  const cached = known.get(key);
  if (cached) return cached;
  const step = Math.max(STEP, (bottom - top) / MOST_POINTS);
  const at = bend(seed);
  const points: (readonly [number, number])[] = [];
  for (let i = Math.floor(top / step); i <= Math.ceil(bottom / step); i++) points.push([x + at(i), i * step]);
  const [first, last] = [points[0], points.at(-1)] as [readonly [number, number], readonly [number, number]];
  const path = `M${r1(outer)} ${r1(first[1])}L${r1(first[0])} ${r1(first[1])}${smoothThrough(points)}L${r1(outer)} ${r1(last[1])}Z`;
  if (known.size > 16) known.clear();
  known.set(key, path);
  return path;
}
