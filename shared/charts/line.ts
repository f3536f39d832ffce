/** Numbers over time: a line with a point for each round, its number above it and its name below. Lengths are px. */
import { r1 } from "../shape/path.ts";
import { INK, LINE_HEIGHT, measure } from "../shape/text.ts";
import { isDay } from "../model/fields.ts";
import { wrappedIn } from "./bars.ts";
import type { ChartBlock, DrawnItem, Size } from "./drawing.ts";
import { disc } from "./fills.ts";

export interface TimePoint {
  readonly value: number;
  /** The value in words. */
  readonly words: string;
  readonly name: string;
  /** "" where no day is known. */
  readonly date: string;
}

/** Height of what lies between the lowest and the highest point, in lines. */
const HIGH = 5;
/** The least that lies between two points, in parts of the whole width, for time to say where they stand. */
const LEAST_APART = 0.6;

/** @param points at least two. */
export function lineBlock(points: readonly TimePoint[], { width, fontSize }: Size): ChartBlock {
  const pitch = Math.ceil(fontSize * LINE_HEIGHT);
  const stroke = Math.max(2, fontSize * 0.12);
  const radius = fontSize * 0.32;
  const ends = Math.max(...points.map(({ words }) => measure(words, fontSize, true) / 2), fontSize * 2);
  const places = placesOf(points, ends, width - ends);
  const low = Math.min(0, ...points.map(({ value }) => value));
  const high = Math.max(0, ...points.map(({ value }) => value));
  const top = pitch + radius * 2;
  const plot = HIGH * pitch;
  const yOf = (value: number): number => top + plot * (high === low ? 1 : (high - value) / (high - low));
  const ascent = fontSize * INK.ascent;

  const at = points.map(({ value }, nth) => ({ x: places[nth] ?? 0, y: yOf(value) }));
  const items: DrawnItem[] = [
    { is: "shape", path: `M0 ${r1(yOf(0))}L${r1(width)} ${r1(yOf(0))}`, fill: null, line: "outline", width: stroke / 2 },
    {
      is: "shape",
      path: at.map(({ x, y }, nth) => `${nth === 0 ? "M" : "L"}${r1(x)} ${r1(y)}`).join(""),
      fill: null,
      line: "steps",
      width: stroke,
    },
    ...at.map(({ x, y }): DrawnItem => ({ is: "shape", path: disc(x, y, radius), fill: "steps", line: "surface", width: stroke / 2 })),
  ];
  // Words only where there is room for them, the newest and the first before those between: the table has all.
  const taken: { readonly from: number; readonly to: number }[] = [];
  const room = points.length > 1 ? Math.min(...places.slice(1).map((x, nth) => x - (places[nth] ?? 0))) : width;
  // A word is not broken while there is another way: names that then have no room stand in the table.
  const longest = Math.max(...points.flatMap(({ name }) => name.split(/\s+/u)).map((word) => measure(word, fontSize, false)));
  const named = Math.min(width / 2, Math.max(room - fontSize * 0.5, Math.ceil(longest) + 1));
  let most = 0;
  for (const nth of fromTheEnds(points.length)) {
    const [point, place] = [points[nth], at[nth]];
    if (!point || !place) continue;
    const lines = wrappedIn(point.name, named, fontSize, false);
    const wide = Math.max(measure(point.words, fontSize, true), ...lines.map((line) => measure(line, fontSize, false)));
    const middle = Math.min(Math.max(place.x, wide / 2), width - wide / 2);
    const span = { from: middle - wide / 2 - fontSize * 0.2, to: middle + wide / 2 + fontSize * 0.2 };
    if (taken.some(({ from, to }) => span.from < to && from < span.to)) continue;
    taken.push(span);
    const words = (text: string, y: number, bold: boolean): DrawnItem => ({
      is: "words",
      text,
      x: middle,
      y,
      fontSize,
      bold,
      anchor: "middle",
    });
    items.push(words(point.words, place.y - radius * 2, true));
    items.push(...lines.map((line, row) => words(line, top + plot + radius * 2 + row * pitch + ascent, false)));
    most = Math.max(most, lines.length);
  }
  return { height: top + plot + radius * 2 + most * pitch, items };
}

/** Where the points stand: by their days where every one has its own and they are not too close, else evenly. */
function placesOf(points: readonly TimePoint[], left: number, right: number): readonly number[] {
  const even = (nth: number): number => left + ((right - left) * nth) / Math.max(1, points.length - 1);
  const days = points.map(({ date }) => (isDay(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN));
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const places = days.map((day) => left + ((right - left) * (day - first)) / (last - first));
  const least = (LEAST_APART * (right - left)) / Math.max(1, points.length - 1);
  const isTold = places.every((x, nth) => nth === 0 || x - (places[nth - 1] ?? 0) >= least) && places.every(Number.isFinite);
  return isTold ? places : points.map((_, nth) => even(nth));
}

/** The last, the first, then those between, from the end on. */
const fromTheEnds = (count: number): readonly number[] => [
  ...new Set([count - 1, 0, ...Array.from({ length: Math.max(0, count - 2) }, (_, nth) => count - 2 - nth)]),
];
