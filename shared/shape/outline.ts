/**
 * The forms of stone: a pebble (four quarters of a rounded superellipse, a little irregular) for the
 * project, a cut slate (octagon with soft corners) for co-production. All are convex, so that what is said about
 * clearance here holds for everything between the tested points.
 */
import { STRAND, type StrandForm } from "../model/kinds.ts";
import type { Strand } from "../model/records.ts";
import { r1 } from "./path.ts";
import { seeded } from "../base/random.ts";

/** Irregularity of one stone, fixed by its id: eight numbers in [-1, 1]. */
type Character = readonly number[];

/** Half of the width and height, and the stone's own irregularity. */
export interface Form {
  readonly strand: Strand;
  readonly a: number;
  readonly b: number;
  readonly character: Character;
  /** How square: 0 for a small stone, 1 for a large one. */
  readonly square: number;
}

export const characterOf = (seed: string): Character => {
  const next = seeded(seed);
  return Array.from({ length: 8 }, () => next() * 2 - 1);
};

/** A rectangle of text with its distance to keep: half width, top, bottom. */
export interface Strip {
  readonly half: number;
  readonly top: number;
  readonly bottom: number;
}

/** The form of a strand's stone in a box of `width` × `height`, centred on 0,0. @param seed gives it its own irregularity. */
export const strandForm = (strand: Strand, width: number, height: number, seed = "sign", square = 0): Form => ({
  strand,
  a: width / 2,
  b: height / 2,
  character: characterOf(seed),
  square,
});

/** The smallest half width at which the form with half height `b` keeps `distance` px from every strip. */
export const halfWidthFor = (strips: readonly Strip[], distance: number, form: Omit<Form, "a">): number =>
  makerOf(form.strand).halfWidthFor(strips, distance, form);

/** The outline as path data (M, L, C, Q and Z), and as the polygon x, y, x, y… that it encloses, clockwise from the top. */
export const outlineOf = (form: Form): Outline => makerOf(form.strand).outline(form);

/**
 * The outline in few characters, for a picture of many small stones: relative path data that goes around a box of
 * `width` × `height`, from its left edge `cut` below its top.
 */
export function briefOutline(strand: Strand, width: number, height: number): { readonly cut: number; readonly path: string } {
  const { cut: part, corners } = makerOf(strand).brief;
  const cut = r1(Math.min(width, height) * part);
  const [across, down] = [r1(width - 2 * cut), r1(height - 2 * cut)];
  const [tl, tr, br, bl] = corners(cut);
  return { cut, path: `${tl}h${across}${tr}v${down}${br}h-${across}${bl}z` };
}

/** Whether a second line runs inside the outline on paper, so that the strands' lines differ in grey too. */
export const hasInnerLine = (strand: Strand): boolean => makerOf(strand).innerLine;

/** How much higher than its words need a stone may be, in px: at least, and at most where that makes it smaller. */
export const extraHeight = (strand: Strand): Maker["extraHeight"] => makerOf(strand).extraHeight;

/** Where the line from the centre towards x, y meets the outline, given as a polygon about 0,0. */
export function rimTowards(rim: readonly number[], x: number, y: number): readonly [number, number] {
  for (let i = 0, j = rim.length - 2; i < rim.length; j = i, i += 2) {
    const px = rim[j]!;
    const py = rim[j + 1]!;
    const qx = rim[i]!;
    const qy = rim[i + 1]!;
    // The two ends lie on either side of the line, and the edge crosses it ahead of the centre.
    const p = px * y - py * x;
    const q = qx * y - qy * x;
    if (p > 0 === q > 0) continue;
    const t = p / (p - q);
    const [cx, cy] = [px + (qx - px) * t, py + (qy - py) * t];
    if (cx * x + cy * y > 0) return [cx, cy];
  }
  return [x, y];
}

interface Outline {
  readonly path: string;
  readonly rim: readonly number[];
}

/** Everything that is known of one form. */
interface Maker {
  readonly halfWidthFor: (strips: readonly Strip[], distance: number, form: Omit<Form, "a">) => number;
  readonly outline: (form: Form) => Outline;
  /** The part of the shorter side that a corner takes, and the corners from the top left one on, clockwise. */
  readonly brief: { readonly cut: number; readonly corners: (cut: number) => readonly [string, string, string, string] };
  readonly innerLine: boolean;
  readonly extraHeight: { readonly least: number; readonly most: number };
}

const makerOf = (strand: Strand): Maker => MAKERS[STRAND[strand].form];

const MAKERS: { readonly [F in StrandForm]: Maker } = {
  pebble: {
    halfWidthFor: pebbleFor,
    outline: pebble,
    brief: { cut: 0.42, corners: (c) => [`q0-${c} ${c}-${c}`, `q${c} 0 ${c} ${c}`, `q0 ${c}-${c} ${c}`, `q-${c} 0-${c}-${c}`] },
    innerLine: false,
    // A higher pebble needs less width for the same words.
    extraHeight: { least: 0, most: 80 },
  },
  slate: {
    halfWidthFor: slateFor,
    outline: slate,
    brief: { cut: 0.26, corners: (c) => [`l${c}-${c}`, `l${c} ${c}`, `l-${c} ${c}`, `l-${c}-${c}`] },
    innerLine: true,
    extraHeight: { least: 6, most: 0 },
  },
};

// ── Pebble ─────────────────────────────────────────────────────────────────────────────────────────────────

/** One quarter from (0, 1) to (1, 0): the cubic with handles of length k, as points. */
interface Quarter {
  readonly k: number;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}
const STEPS = 14;
const quarters: Quarter[] = [];

function quarterOf(k: number): Quarter {
  const key = Math.round(k * 50);
  let quarter = quarters[key];
  if (!quarter) {
    const handle = key / 50;
    const xs: number[] = [];
    const ys: number[] = [];
    for (let i = 0; i <= STEPS; i++) {
      const t = i / STEPS;
      const u = 1 - t;
      xs.push(3 * u * u * t * handle + 3 * u * t * t + t * t * t);
      ys.push(u * u * u + 3 * u * u * t + 3 * u * t * t * handle);
    }
    quarter = { k: handle, xs, ys };
    quarters[key] = quarter;
  }
  return quarter;
}

/** How far the quarter reaches sideways, 0…1, at the height `v` above its foot, 0…1. */
function reach(quarter: Quarter, v: number): number {
  if (v <= 0) return 1;
  if (v >= 1) return 0;
  const { xs, ys } = quarter;
  let i = 1;
  while ((ys[i] as number) > v) i++;
  const y0 = ys[i - 1]!;
  const x0 = xs[i - 1]!;
  return x0 + ((y0 - v) / (y0 - ys[i]!)) * (xs[i]! - x0);
}

/** Where the four ends of the pebble lie off the axes, and its quarters. Shifts are bounded, so that small stones stay even. */
function pebbleParts(b: number, { character, square }: Omit<Form, "a">) {
  const [c0 = 0, c1 = 0, c2 = 0, c3 = 0, c4 = 0, c5 = 0, c6 = 0, c7 = 0] = character;
  const k = (c: number): Quarter => quarterOf(0.76 + 0.15 * square + 0.04 * c);
  return {
    top: 11 * c0,
    bottom: 13 * c1,
    right: Math.min(7, b * 0.12) * c2,
    left: Math.min(7, b * 0.12) * c3,
    tr: k(c4),
    br: k(c5),
    bl: k(c6),
    tl: k(c7),
  };
}

/** Directions in which the rounded corner of a strip is tested. */
const CORNER = [0, 22.5, 45, 67.5, 90].map((degrees) => ({
  cos: Math.cos((degrees * Math.PI) / 180),
  sin: Math.sin((degrees * Math.PI) / 180),
}));

function pebbleFor(strips: readonly Strip[], distance: number, form: Omit<Form, "a">): number {
  const { b } = form;
  const p = pebbleParts(b, form);
  let a = 0;
  for (const { half, top, bottom } of strips) {
    for (const { cos, sin } of CORNER) {
      const x = half + distance * cos;
      const above = top - distance * sin;
      const below = bottom + distance * sin;
      a = Math.max(
        a,
        x,
        needed(x, p.top, (p.right - above) / (b + p.right), p.tr),
        needed(x, -p.top, (p.left - above) / (b + p.left), p.tl),
        needed(x, p.bottom, (below - p.right) / (b - p.right), p.br),
        needed(x, -p.bottom, (below - p.left) / (b - p.left), p.bl),
      );
    }
  }
  return a;
}

/** The half width that gives room to a point right of `from` in a quarter, `part` of the quarter's height above its foot. */
function needed(x: number, from: number, part: number, quarter: Quarter): number {
  if (x <= from) return 0;
  const width = reach(quarter, part);
  return width > 0.02 ? from + (x - from) / width : Number.MAX_SAFE_INTEGER;
}

function pebble(form: Form): { path: string; rim: number[] } {
  const { a, b } = form;
  const p = pebbleParts(b, form);
  const rim: number[] = [];
  const along = (quarter: Quarter, x: number, y: number, dx: number, dy: number, forward: boolean) => {
    for (let i = 0; i < STEPS; i++) {
      const at = forward ? i : STEPS - i;
      rim.push(x + dx * (quarter.xs[at] as number), y + dy * (quarter.ys[at] as number));
    }
  };
  along(p.tr, p.top, p.right, a - p.top, -b - p.right, true);
  along(p.br, p.bottom, p.right, a - p.bottom, b - p.right, false);
  along(p.bl, p.bottom, p.left, -a - p.bottom, b - p.left, true);
  along(p.tl, p.top, p.left, -a - p.top, -b - p.left, false);

  const [tr, br, bl, tl] = [p.tr.k, p.br.k, p.bl.k, p.tl.k];
  const cubic = (...numbers: number[]) => `C${numbers.map(r1).join(" ")}`;
  const path =
    `M${r1(p.top)} ${r1(-b)}` +
    cubic(p.top + (a - p.top) * tr, -b, a, p.right - (b + p.right) * tr, a, p.right) +
    cubic(a, p.right + (b - p.right) * br, p.bottom + (a - p.bottom) * br, b, p.bottom, b) +
    cubic(p.bottom - (a + p.bottom) * bl, b, -a, p.left + (b - p.left) * bl, -a, p.left) +
    cubic(-a, p.left - (b + p.left) * tl, p.top - (a + p.top) * tl, -b, p.top, -b) +
    "Z";
  return { path, rim };
}

// ── Slate ──────────────────────────────────────────────────────────────────────────────────────────────────

/** How far each soft corner begins from its vertex, at most. */
const SOFT = 9;
/** What a soft corner takes away from the sharp octagon, at most. */
const SOFT_DEPTH = 2;

/** The four cuts, clockwise from the top right: how much of each corner is taken off. */
function cutsOf(b: number, { character, square }: Omit<Form, "a">): readonly number[] {
  const size = Math.min(24 + 8 * square, b * 0.58);
  return [0, 1, 2, 3].map((i) => size * (1 + 0.16 * (character[i] ?? 0)));
}

function slateFor(strips: readonly Strip[], distance: number, form: Omit<Form, "a">): number {
  const { b } = form;
  const [tr = 0, br = 0, bl = 0, tl = 0] = cutsOf(b, form);
  const [upper, lower] = [Math.max(tr, tl), Math.max(br, bl)];
  const diagonal = (distance + SOFT_DEPTH) * Math.SQRT2;
  let a = 0;
  for (const { half, top, bottom } of strips) {
    a = Math.max(a, half + distance + 8, half - top + diagonal - b + upper, half + bottom + diagonal - b + lower);
  }
  return a;
}

function slate(form: Form): { path: string; rim: number[] } {
  const { a, b } = form;
  const [tr = 0, br = 0, bl = 0, tl = 0] = cutsOf(b, form);
  const corners: readonly (readonly [number, number])[] = [
    [a - tr, -b],
    [a, -b + tr],
    [a, b - br],
    [a - br, b],
    [-a + bl, b],
    [-a, b - bl],
    [-a, -b + tl],
    [-a + tl, -b],
  ];
  const rim: number[] = [];
  let path = "";
  for (const [i, [x, y]] of corners.entries()) {
    const [fromX, fromY] = towards(x, y, corners[(i + 7) % 8] as readonly [number, number]);
    const [toX, toY] = towards(x, y, corners[(i + 1) % 8] as readonly [number, number]);
    path += `${i === 0 ? "M" : "L"}${r1(fromX)} ${r1(fromY)}Q${r1(x)} ${r1(y)} ${r1(toX)} ${r1(toY)}`;
    rim.push(fromX, fromY, (fromX + 2 * x + toX) / 4, (fromY + 2 * y + toY) / 4, toX, toY);
  }
  return { path: `${path}Z`, rim };
}

function towards(x: number, y: number, [toX, toY]: readonly [number, number]): [number, number] {
  const length = Math.hypot(toX - x, toY - y);
  const part = Math.min(SOFT, length * 0.3) / length;
  return [x + (toX - x) * part, y + (toY - y) * part];
}
