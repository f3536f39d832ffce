/** Reads a printed page back by a parser that knows nothing of the writer: where each text and outline stands, in pt. */
import { XMLParser } from "fast-xml-parser";
import { INK, measure } from "../../shared/shape/text.ts";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface ReadText {
  readonly text: string;
  /** In pt, as it is printed. */
  readonly size: number;
  readonly box: Box;
  /** What of the page its picture reaches over; the whole page where it is in none. */
  readonly clip: Box;
  /** The nearest role around it: "heading", "paragraph", "img"… */
  readonly role: string;
}

export interface ReadOutline {
  /** Its corners, x, y, x, y… */
  readonly points: readonly number[];
  readonly clip: Box;
  readonly fill: string;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ReadText[];
  readonly outlines: readonly ReadOutline[];
  readonly roles: readonly { readonly role: string; readonly label: string }[];
  readonly colours: ReadonlySet<string>;
}

type Matrix = readonly [number, number, number, number, number, number];
const ONE: Matrix = [1, 0, 0, 1, 0, 0];
const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];
const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [a * x + c * y + e, b * x + d * y + f];

function matrixOf(transform = ""): Matrix {
  let matrix = ONE;
  for (const [, name, args] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const n = (args as string).split(/[\s,]+/).map(Number);
    const [x = 0, y] = n;
    if (name === "translate") matrix = times(matrix, [1, 0, 0, 1, x, y ?? 0]);
    else if (name === "scale") matrix = times(matrix, [x, 0, 0, y ?? x, 0, 0]);
    else if (name === "rotate") {
      const r = (x * Math.PI) / 180;
      matrix = times(matrix, [Math.cos(r), Math.sin(r), -Math.sin(r), Math.cos(r), 0, 0]);
    } else throw new Error(`transform ${name}`);
  }
  return matrix;
}

interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: string;
  readonly role: string;
}

type Node = Record<string, unknown>;
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  processEntities: { enabled: true, maxTotalExpansions: 1e6 },
});
const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ":@") as string;

export function readPage(svg: string): ReadPage {
  const texts: ReadText[] = [];
  const outlines: ReadOutline[] = [];
  const roles: { role: string; label: string }[] = [];
  const colours = new Set<string>();

  function visit(node: Node, state: State): void {
    const name = nameOf(node);
    if (name === "#text") return;
    const a = (node[":@"] ?? {}) as Record<string, string>;
    if (a["style"]) throw new Error("a style, which the preview's window would not take");
    for (const key of ["fill", "stroke"]) if (a[key] && a[key] !== "none") colours.add(a[key]);
    if (a["role"]) roles.push({ role: a["role"], label: a["aria-label"] ?? "" });
    const next: State = {
      ...state,
      matrix: times(state.matrix, matrixOf(a["transform"])),
      size: a["font-size"] ? Number(a["font-size"]) : state.size,
      bold: a["font-weight"] ? a["font-weight"] === "700" : state.bold,
      anchor: a["text-anchor"] ?? state.anchor,
      role: a["role"] ?? state.role,
    };
    if (name === "svg" && a["x"] !== undefined) return children(node, inside(a, next));
    if (name === "text") texts.push(textOf(node, a, next));
    if (name === "path")
      outlines.push({ points: pointsOf(a["d"] ?? "").flatMap(([x, y]) => at(next.matrix, x, y)), clip: next.clip, fill: a["fill"] ?? "" });
    children(node, next);
  }
  const children = (node: Node, state: State): void => (node[nameOf(node)] as Node[]).forEach((child) => visit(child, state));

  const root = (parser.parse(svg) as Node[])[0] as Node;
  const [, , width = 0, height = 0] = ((root[":@"] as Record<string, string>)["viewBox"] as string).split(" ").map(Number);
  visit(root, { matrix: ONE, clip: { left: 0, top: 0, right: width, bottom: height }, size: 16, bold: false, anchor: "start", role: "" });
  return { width, height, texts, outlines, roles, colours };
}

/** Inside a picture of its own: what reaches out of it is not seen. */
function inside(a: Record<string, string>, state: State): State {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((key) => Number(a[key])) as [number, number, number, number];
  const [vx, vy, vw, vh] = (a["viewBox"] as string).split(" ").map(Number) as [number, number, number, number];
  const scale = Math.min(width / vw, height / vh);
  const [left, top] = at(state.matrix, x, y);
  return {
    ...state,
    clip: { left, top, right: left + width, bottom: top + height },
    matrix: times(state.matrix, [
      scale,
      0,
      0,
      scale,
      x + (width - vw * scale) / 2 - vx * scale,
      y + (height - vh * scale) / 2 - vy * scale,
    ]),
  };
}

function textOf(node: Node, a: Record<string, string>, { matrix, clip, size, bold, anchor, role }: State): ReadText {
  const text = (node["text"] as Node[]).map((child) => String(child["#text"] ?? "")).join("");
  const [x, y] = [Number(a["x"] ?? 0), Number(a["y"] ?? 0)];
  const width = measure(text, size, bold);
  const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  const corners = [
    [left, y - INK.ascent * size],
    [left + width, y + INK.descent * size],
    [left, y + INK.descent * size],
    [left + width, y - INK.ascent * size],
  ].map(([cx, cy]) => at(matrix, cx as number, cy as number));
  const [xs, ys] = [corners.map(([cx]) => cx), corners.map(([, cy]) => cy)];
  return {
    text,
    size: size * Math.hypot(matrix[0], matrix[1]),
    clip,
    role,
    box: { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) },
  };
}

/** The corners of path data, and points along its curves. */
function pointsOf(d: string): (readonly [number, number])[] {
  const points: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command, args] of d.matchAll(/([MLCQHVhvZz])([^MLCQHVhvZz]*)/g)) {
    const n = ((args as string).match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const step = { M: 2, L: 2, C: 6, Q: 4, H: 1, V: 1, h: 1, v: 1 }[command as "M"] ?? 0;
    for (let i = 0; step > 0 && i + step <= n.length; i += step) {
      const p = n.slice(i, i + step) as [number, number, number, number, number, number];
      if (command === "C" || command === "Q") {
        const [fx, fy] = [x, y];
        const [ex, ey] = p.slice(-2) as [number, number];
        for (let t = 0.1; t < 0.95; t += 0.1) {
          const u = 1 - t;
          const along = (s: number, e: number, c1: number, c2: number): number =>
            command === "C" ? u ** 3 * s + 3 * u * u * t * c1 + 3 * u * t * t * c2 + t ** 3 * e : u * u * s + 2 * u * t * c1 + t * t * e;
          points.push([along(fx, ex, p[0], p[2]), along(fy, ey, p[1], p[3])]);
        }
        [x, y] = [ex, ey];
      } else if (command === "H") x = p[0];
      else if (command === "V") y = p[0];
      else if (command === "h") x += p[0];
      else if (command === "v") y += p[0];
      else [x, y] = p;
      points.push([x, y]);
    }
  }
  return points;
}

export const contains = (outer: Box, inner: Box, slack = 0.05): boolean =>
  inner.left >= outer.left - slack &&
  inner.top >= outer.top - slack &&
  inner.right <= outer.right + slack &&
  inner.bottom <= outer.bottom + slack;

/** Whether a box lies wholly inside a convex outline. */
export function isInside({ points }: ReadOutline, { left, top, right, bottom }: Box): boolean {
  const holds = (x: number, y: number): boolean => {
    let odd = false;
    for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
      const [xi, yi, xj, yj] = [points[i], points[i + 1], points[j], points[j + 1]] as [number, number, number, number];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
    }
    return odd;
  };
  return [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ].every(([x, y]) => holds(x as number, y as number));
}
