/** Where one drawing differs from the next, so that only there the canvas is drawn again. Boxes of the world. */
import type { StoneId } from "../../shared/model/records.ts";
import type { Ground, Label, SceneLink, SceneStone } from "../../shared/scene/scene.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { inflate } from "../../shared/shape/box.ts";
import { pointsOf } from "../../shared/scene/pick.ts";
import { DIVIDER_STYLE, LINK_STYLE, SIGN_STROKE } from "../../shared/shape/style.ts";
import { measure } from "../../shared/shape/text.ts";
import { box } from "./boxes.ts";
import type { BoardLook } from "./paint.ts";
import { drawnBoxOfStone, LINK_MARGIN, type SceneIndex } from "./scene-index.ts";

export interface BoardDrawing {
  readonly index: SceneIndex;
  readonly look: BoardLook;
}

export interface Differences {
  /** Where stones and links came, went or changed; of a chain that lights up, where it lies. */
  readonly boxes: readonly Box[];
  /** The ground or the colours changed, or a chain came or went: everything else is to be drawn again as well. */
  readonly all: boolean;
}

export function differences(before: BoardDrawing, after: BoardDrawing): Differences {
  const { index: was, look: old } = before;
  const { index: is, look } = after;
  const grounds = [was.scene.ground, is.scene.ground] as const;
  const relit = !sameSet(old.lit, look.lit);
  const all =
    old.palette !== look.palette || old.art !== look.art || !sameLand(...grounds) || (relit && (old.lit === null || look.lit === null));

  const boxes: Box[] = all ? [] : [...groundDifferences(...grounds)];
  const stone = (one: SceneStone | undefined) => one && boxes.push(drawnBoxOfStone(one));
  const link = (one: SceneLink | undefined) => one && boxes.push(...alongLink(one));

  if (was !== is) {
    for (const now of is.scene.stones) {
      const then = was.stones.get(now.id);
      if (!then || !sameStone(then, now)) [then, now].forEach(stone);
    }
    for (const then of was.scene.stones) if (!is.stones.has(then.id)) stone(then);
    for (const now of is.scene.links) {
      const then = was.links.get(now.key);
      if (!then || !sameLink(then, now)) [then, now].forEach(link);
    }
    for (const then of was.scene.links) if (!is.links.has(then.key)) link(then);
  }
  // From one chain to another the rest stays quiet: only what is in one of them changes.
  if (relit && look.lit) {
    for (const key of unlike(old.lit ?? NONE, look.lit)) {
      stone(is.stones.get(key as StoneId));
      link(is.links.get(key));
    }
  }
  for (const id of unlike(old.selected, look.selected)) stone(is.stones.get(id));
  if (old.found !== look.found) {
    const [then, now] = [old.found?.stones ?? NONE, look.found?.stones ?? NONE];
    const sameWords = old.found !== null && look.found !== null && old.found.sought.join(" ") === look.found.sought.join(" ");
    for (const id of sameWords ? unlike(then, now) : new Set([...then, ...now])) stone(is.stones.get(id));
  }
  for (const id of unlike(old.hidden, look.hidden)) {
    stone(is.stones.get(id));
    link(is.links.get(id));
  }
  if (old.selectedLink !== look.selectedLink) {
    for (const key of [old.selectedLink, look.selectedLink]) link(key === null ? undefined : is.links.get(key));
  }
  return { boxes, all };
}

const NONE: ReadonlySet<string> = new Set();

const sameStone = (a: SceneStone, b: SceneStone): boolean =>
  a === b ||
  (a.x === b.x &&
    a.y === b.y &&
    a.shape === b.shape &&
    a.gap === b.gap &&
    a.kind === b.kind &&
    a.strand === b.strand &&
    a.mark?.what === b.mark?.what &&
    a.tag?.word.text === b.tag?.word.text);

const sameLink = (a: SceneLink, b: SceneLink): boolean => a === b || (a.curve === b.curve && a.arrow === b.arrow && a.mark === b.mark);

const LAND = ["nearBank", "farBank", "nearShallows", "farShallows"] as const;
/** Whether the river lies in the same bed. */
const sameLand = (a: Ground, b: Ground): boolean => a === b || LAND.every((part) => a[part] === b[part]);

/** Where the small things on the ground came, went or changed: ripples, headings, signs, the line between the strands. */
function groundDifferences(was: Ground, is: Ground): readonly Box[] {
  if (was === is) return [];
  const [old, now] = [partsOf(was), partsOf(is)];
  return [...[...old].filter(([key]) => !now.has(key)), ...[...now].filter(([key]) => !old.has(key))].map(([, where]) => where);
}

/** Each small thing with where it lies, by what it is. */
function partsOf({ ripples, dividers, headings, strands }: Ground): ReadonlyMap<string, Box> {
  const paths = [...ripples, ...strands.map(({ sign }) => sign)];
  const labels = [...headings, ...strands.map(({ label }) => label)];
  return new Map([
    ...paths.map((path) => [path, boxOfPath(path)] as const),
    ...labels.map((label) => [JSON.stringify(label), boxOfLabel(label)] as const),
    ...dividers.map((divider) => [divider, boxOfDivider(divider)] as const),
  ]);
}

const numbersOf = (path: string): readonly number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

/** For paths whose numbers are points, one after the other. */
function boxOfPath(path: string): Box {
  const numbers = numbersOf(path);
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return inflate(box(x, y, Math.max(...xs) - x, Math.max(...ys) - y), SIGN_STROKE);
}

/** A divider is a level line: `M x y H x`. */
function boxOfDivider(divider: string): Box {
  const [from = 0, y = 0, to = 0] = numbersOf(divider);
  return inflate(box(from, y, to - from, 0), DIVIDER_STYLE.width);
}

/** Room for the words in whichever direction they run. */
function boxOfLabel({ text, x, y, fontSize, bold }: Label): Box {
  return inflate(box(x, y, 0, 0), measure(text, fontSize, bold) + fontSize);
}

function sameSet(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): boolean {
  return a === b || (a !== null && b !== null && unlike(a, b).length === 0);
}

/** What is in only one of two sets. */
function unlike(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  return a === b ? [] : [...[...a].filter((one) => !b.has(one)), ...[...b].filter((one) => !a.has(one))];
}

/** Points of a link's polyline in one box: a long slanting link covers far less in parts than as a whole. */
const IN_ONE_BOX = 5;

/** Boxes along a link's curve and arrow. */
function alongLink(link: SceneLink): readonly Box[] {
  const points = pointsOf(link);
  const boxes: Box[] = [];
  for (let first = 0; first + 3 < points.length; first += 2 * (IN_ONE_BOX - 1)) {
    const part = points.slice(first, first + 2 * IN_ONE_BOX);
    const xs = part.filter((_, i) => i % 2 === 0);
    const ys = part.filter((_, i) => i % 2 === 1);
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    boxes.push(inflate(box(x, y, Math.max(...xs) - x, Math.max(...ys) - y), LINK_MARGIN));
  }
  // The arrow is wider than the curve; its tip is the last point.
  const [tipX, tipY] = points.slice(-2) as [number, number];
  boxes.push(inflate(box(tipX, tipY, 0, 0), LINK_STYLE.arrowLength + LINK_MARGIN));
  return boxes;
}
