/** What a board is as a picture: how large, how much its links cross, and how large its words are on a screen. */
import { WIDE } from "../layout/tidy.ts";
import { boxHasPoint, overlaps } from "../shape/box.ts";
import { boxOfStone } from "../shape/shape.ts";
import { linesCross } from "../shape/lines.ts";
import { boxOfLabel } from "./ground.ts";
import { inside } from "./pick.ts";
import type { Scene, SceneLink } from "./scene.ts";

export interface BoardMeasures {
  readonly stones: number;
  /** Of the whole picture, in px at zoom 1. */
  readonly width: number;
  readonly height: number;
  /** Pairs of links that cross, without those that share a stone. */
  readonly crossings: number;
  /** The size of the smallest words on a stone, in parts of the height of a 16:9 screen that the whole path fits. */
  readonly words: number;
}

/** Source: interchange format, `info`. */
export function boardMeasures(scene: Scene): BoardMeasures {
  const { width, height } = scene.bounds;
  return {
    stones: scene.stones.length,
    width: Math.round(width),
    height: Math.round(height),
    crossings: crossingsOf(scene.links),
    words: Math.round(wordsOn(scene, WIDE) * 100_000) / 100_000,
  };
}

/**
 * The size of the smallest words on a stone where the whole path fits a screen.
 * @param shape the screen's width in parts of its height. @returns a part of its height; 0 where there are no stones.
 */
export function wordsOn({ bounds, stones }: Pick<Scene, "bounds" | "stones">, shape: number): number {
  const smallest = Math.min(...stones.map((stone) => stone.shape.fontSize));
  return stones.length === 0 ? 0 : smallest / Math.max(bounds.height, bounds.width / shape);
}

/** The size of the smallest letters of the picture, in px at zoom 1; 0 where it has none. */
export function smallestLetters({ ground, stones }: Pick<Scene, "ground" | "stones">): number {
  const sizes = [
    ...[...ground.headings, ...ground.strands.map(({ label }) => label)].map(({ fontSize }) => fontSize),
    ...stones.flatMap(({ tag, shape: { fontSize, chip, progress, found } }) => [
      fontSize,
      ...(tag ? [tag.fontSize] : []),
      ...[chip, progress, found].flatMap((beside) => (beside?.word ? [beside.fontSize] : [])),
    ]),
  ];
  return sizes.length === 0 ? 0 : Math.min(...sizes);
}

/** Display practice: letters that the last row can read are at least this high, in parts of the screen's height. */
export const LEAST_LETTERS = 0.03;

/** The size of the smallest letters where the whole picture fits a screen. @returns a part of its height. */
export const lettersOn = (scene: Scene, shape: number): number =>
  smallestLetters(scene) / Math.max(scene.bounds.height, scene.bounds.width / shape);

/** The links that run over a stone which they do not join, or over the words of a heading. */
export function linksOverOthers({ ground, links, stones }: Pick<Scene, "ground" | "links" | "stones">): readonly SceneLink[] {
  const words = [...ground.headings, ...ground.strands.map(({ label }) => label)].map((label) => boxOfLabel(label));
  return links.filter((link) => {
    const line = lineOf(link);
    const passed = stones.filter((stone) => stone.id !== link.from && stone.id !== link.to && overlaps(link.box, boxOfStone(stone)));
    return line.some(
      ([x, y]) => words.some((box) => boxHasPoint(box, x, y)) || passed.some((stone) => inside(stone.shape.rim, x - stone.x, y - stone.y)),
    );
  });
}

/** Pieces of a drawn curve that are taken as straight. */
const PIECES = 12;

type Point = readonly [x: number, y: number];

/** Pairs of drawn links that cross, without those that share a stone. */
export function crossingsOf(links: readonly SceneLink[]): number {
  const lines = links.map((link) => ({ link, line: lineOf(link) })).toSorted((a, b) => a.link.box.x - b.link.box.x);
  let count = 0;
  for (const [i, a] of lines.entries()) {
    const { box } = a.link;
    // From left to right: what begins behind the end of this one crosses it no more, nor does anything after it.
    for (let j = i + 1; j < lines.length; j++) {
      const b = lines[j]!;
      if (b.link.box.x >= box.x + box.width) break;
      if (!overlaps(box, b.link.box) || shareStone(a.link, b.link)) continue;
      if (polylinesCross(a.line, b.line)) count++;
    }
  }
  return count;
}

const shareStone = (a: SceneLink, b: SceneLink): boolean => a.from === b.from || a.from === b.to || a.to === b.from || a.to === b.to;

/** A link's curve as points: M and C commands in absolute pairs. */
export function lineOf({ curve }: Pick<SceneLink, "curve">): readonly Point[] {
  const numbers = (curve.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const points: Point[] = [[numbers[0]!, numbers[1]!]];
  for (let i = 2; i + 5 < numbers.length; i += 6) {
    const [x0, y0] = points.at(-1)!;
    const [x1, y1, x2, y2, x3, y3] = numbers.slice(i, i + 6) as [number, number, number, number, number, number];
    for (let step = 1; step <= PIECES; step++) {
      const t = step / PIECES;
      const s = 1 - t;
      const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
      points.push([a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3]);
    }
  }
  return points;
}

function polylinesCross(one: readonly Point[], other: readonly Point[]): boolean {
  for (let i = 1; i < one.length; i++) {
    const [ax, ay] = one[i - 1]!;
    const [bx, by] = one[i]!;
    for (let j = 1; j < other.length; j++) {
      const [cx, cy] = other[j - 1]!;
      const [dx, dy] = other[j]!;
      if (linesCross(ax, ay, bx, by, cx, cy, dx, dy)) return true;
    }
  }
  return false;
}
