/** Links as they are drawn: curves between the edges of stones, with arrow heads. */
import type { StoneId } from "../model/records.ts";
import { inflate, overlaps } from "../shape/box.ts";
import { boxWithTag, indexBy } from "./pick.ts";
import { plainPorts, portsOf, tipAt, type Joint, type Port, type StoneEdge } from "./ports.ts";
import { FAR, touches, wayAround, wayBetween, type Curve, type Obstacles, type LinkWay } from "./route.ts";
import type { SceneLink, SceneStone } from "./scene.ts";
import type { Box } from "../shape/stone-shape.ts";
import { r1 } from "../shape/path.ts";
import { seeded } from "../base/random.ts";
import { LINK_STYLE } from "../shape/style.ts";

/** A link with what it was drawn from: while that is the same, it need not be drawn again. */
interface Drawn {
  readonly link: SceneLink;
  readonly from: Port;
  readonly to: Port;
  readonly way: LinkWay;
}

/** What the last call saw, kept for the next: most calls differ from the one before by a single stone. */
interface Memory {
  readonly grid: number | undefined;
  readonly stones: ReadonlyMap<StoneId, SceneStone>;
  readonly drawn: ReadonlyMap<string, Drawn>;
}
let memory: Memory = { grid: undefined, stones: new Map(), drawn: new Map() };

/** Above this many moved stones, comparing costs more than drawing anew. */
const MANY_MOVED = 40;

/**
 * Draws links between stones.
 * @param joints which stones are linked; `key` names the link.
 * @param stones every stone on the board: links go round those in between where a way exists.
 * @param grid of the routes, where it is not the usual one.
 * @returns one drawn link for each joint, in their order. The result depends on the arguments alone; links that
 * come out as in the call before are the same objects.
 */
export function drawLinks(joints: readonly Joint[], stones: readonly SceneStone[], grid?: number): readonly SceneLink[] {
  const boxes = stones.map(boxWithTag);
  const index = indexBy(stones, boxWithTag);
  const places = new Map(stones.map((stone, i) => [stone, i]));
  const moved = memory.grid === grid ? movedSince(stones) : null;
  const ports = portsOf(joints, (from, to) => {
    const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
    const bottom = upper.y + upper.shape.height / 2;
    if (lower.y - bottom > FAR) return false;
    const between = { x: (from.x + to.x) / 2 - 40, y: bottom, width: 80, height: lower.y - bottom };
    return obstaclesFor({ from, to }, boxes, places, index.query)(between).length > 0;
  });
  const drawn = new Map<string, Drawn>();
  const links = joints.map((joint, i) => {
    const [from, to] = ports[i] as readonly [Port, Port];
    const known = memory.drawn.get(joint.key);
    const same = known && moved && samePort(known.from, from) && samePort(known.to, to) && stillRight(known.way, moved);
    const one = same ? known : draw(joint, from, to, obstaclesFor(joint, boxes, places, index.query), grid);
    drawn.set(joint.key, one);
    return one.link;
  });
  memory = { grid, stones: new Map(stones.map((stone) => [stone.id, stone])), drawn };
  return links;
}

/** What is not as in the last call: where stones were, and where stones are now. */
interface Moved {
  readonly from: readonly Box[];
  readonly to: readonly Box[];
}

/** Whether a way would come out the same again. */
const stillRight = ({ plain, curve, consulted }: LinkWay, { from, to }: Moved): boolean =>
  plain
    ? !to.some((box) => overlaps(box, consulted) && touches(curve, box))
    : !from.some((box) => overlaps(box, consulted)) && !to.some((box) => overlaps(box, consulted));

/** The stones that are not as in the last call; null where they are too many to compare. */
function movedSince(stones: readonly SceneStone[]): Moved | null {
  const from: Box[] = [];
  const to: Box[] = [];
  let kept = 0;
  for (const stone of stones) {
    const before = memory.stones.get(stone.id);
    if (before) kept++;
    if (before === stone) continue;
    if (before && before.x === stone.x && before.y === stone.y && before.shape === stone.shape && before.tag === stone.tag) continue;
    if (before) from.push(boxWithTag(before));
    to.push(boxWithTag(stone));
    if (to.length > MANY_MOVED) return null;
  }
  if (kept < memory.stones.size) {
    const here = new Set(stones.map((stone) => stone.id));
    for (const [id, stone] of memory.stones) if (!here.has(id)) from.push(boxWithTag(stone));
  }
  return from.length > MANY_MOVED ? null : { from, to };
}

const samePort = (a: Port, b: Port): boolean => a.side === b.side && a.x === b.x && a.y === b.y;

function obstaclesFor(
  { from, to }: Pick<Joint, "from" | "to">,
  boxes: readonly Box[],
  places: ReadonlyMap<SceneStone, number>,
  query: (box: Box) => number[],
): Obstacles {
  const [a, b] = [places.get(from), places.get(to)];
  return (box) => {
    const found: Box[] = [];
    for (const i of query(box)) if (i !== a && i !== b) found.push(boxes[i] as Box);
    return found;
  };
}

function draw({ key, from: a, to: b }: Joint, from: Port, to: Port, obstacles: Obstacles, grid: number | undefined): Drawn {
  const way = wayTo(from, to, obstacles, seeded(key)() * 2 - 1, grid);
  const link = { key, from: a.id, to: b.id, ...pictureOf(way.curve, to) };
  return { link, from, to, way };
}

/** The way from one port to the back of the arrow head that points at the other. */
function wayTo(from: Port, to: Port, obstacles: Obstacles, seed: number, grid?: number): LinkWay {
  const [dx, dy] = OUTWARD[to.side];
  const tip = tipAt(to);
  const back = LINK_STYLE.arrowLength - 2;
  const end = { x: tip.x + dx * back, y: tip.y + dy * back };
  return from.side === to.side ? wayAround(from, end, obstacles) : wayBetween(from, end, dx !== 0, obstacles, seed, grid);
}

const OUTWARD: { readonly [S in StoneEdge]: readonly [number, number] } = { right: [1, 0], left: [-1, 0], top: [0, -1], bottom: [0, 1] };

function pictureOf(curve: Curve, to: Port): Pick<SceneLink, "curve" | "arrow" | "box"> {
  const [dx, dy] = OUTWARD[to.side];
  const { x, y } = tipAt(to);
  const { arrowLength: length, arrowWidth: width } = LINK_STYLE;
  // The head's back is drawn in a little, which looks quicker and lighter than a plain triangle.
  const head = [
    [x, y],
    [x + dx * length + (dy * width) / 2, y + dy * length + (dx * width) / 2],
    [x + dx * length * 0.78, y + dy * length * 0.78],
    [x + dx * length - (dy * width) / 2, y + dy * length - (dx * width) / 2],
  ] as const;
  let path = `M${r1(curve[0]!)} ${r1(curve[1]!)}`;
  for (let i = 2; i + 1 < curve.length; i += 2) path += `${i % 6 === 2 ? "C" : " "}${r1(curve[i]!)} ${r1(curve[i + 1]!)}`;
  return {
    curve: path,
    arrow: `M${head.map(([hx, hy]) => `${r1(hx)} ${r1(hy)}`).join("L")}Z`,
    box: inflate(aroundPoints([...curve, ...head.flat()]), LINK_STYLE.width),
  };
}

/** The smallest box around points, given as x, y, x, y… */
function aroundPoints(points: readonly number[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < points.length; i += 2) {
    const x = points[i]!;
    const y = points[i + 1]!;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A plain curve between two stones, as if nothing else were there: cheap enough for every move of a drag. */
export function plainLink(a: SceneStone, b: SceneStone): Pick<SceneLink, "curve" | "arrow" | "box"> {
  const [from, to] = plainPorts(a, b);
  return pictureOf(wayTo(from, to, () => [], 0).curve, to);
}
