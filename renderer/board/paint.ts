/**
 * Draws a scene on a 2D canvas. Nothing is measured or wrapped here: the scene holds every line of text and every
 * curve, and a path is parsed once and kept with the object it came from.
 */
import type { Ground, Label, SceneLink, SceneStone } from "../../shared/scene/scene.ts";
import type { Box, ShapeMark, StoneShape } from "../../shared/shape/stone-shape.ts";
import { FOUND_SIGNS, ICON_SIZE, ICONS, PROGRESS_SIGNS } from "../../shared/shape/icons.ts";
import { ringOf } from "../../shared/shape/shape.ts";
import {
  DIVIDER_STYLE,
  GAP_RING,
  GONE_STYLE,
  LINK_STYLE,
  RIPPLE_STYLE,
  SHALLOWS_OPACITY,
  SIGN_STROKE,
  STONE_SHADE,
  STONE_STYLE,
} from "../../shared/shape/style.ts";
import { FONT_FAMILY } from "../../shared/shape/text.ts";
import { QUIET, type Palette } from "../../shared/shape/theme.ts";
import { stoneColours, type StoneColours } from "./colours.ts";
import { MARK_REACH, paintMark } from "./paint-mark.ts";
import { paintPicture, type BoardArt } from "./paint-picture.ts";
import type { SceneIndex } from "./scene-index.ts";
import { inflate } from "../../shared/shape/box.ts";
import { FROM_THE_RIGHT } from "../../shared/base/direction.ts";
import { rangesOf } from "../../shared/base/folded.ts";
import { remembered } from "../../shared/base/remembered.ts";

/** What somebody looks for, and the stones in which it was found. */
export interface BoardFound {
  readonly stones: ReadonlySet<string>;
  /** Folded: see shared/base/folded.ts. */
  readonly sought: readonly string[];
}

/** How the scene is to look just now. */
export interface BoardLook {
  readonly palette: Palette;
  readonly selected: ReadonlySet<string>;
  /** The chain of what is chosen, ids of stones and keys of links: the rest is quietened. */
  readonly lit: ReadonlySet<string> | null;
  /** Stones and links that are drawn elsewhere, because they are being moved. */
  readonly hidden: ReadonlySet<string>;
  readonly selectedLink: string | null;
  /** Null where nobody looks for anything. */
  readonly found: BoardFound | null;
  /** What shows the pictures of stones; another function where more of them can be shown. */
  readonly art: BoardArt;
}

/** From the world to the canvas, in its own pixels. */
export interface CanvasPlace {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  /** Pixels of the canvas in one px of the window. */
  readonly ratio: number;
}

/** Words lower than this are drawn as bars, stones lower than this as plain forms; in px of the window. */
const READABLE = 5;
const DETAILED = 18;

export type CanvasContext = CanvasRenderingContext2D;

/** Draws all that meets `area` (of the world); the caller has set the clip. */
export function paintArea(ctx: CanvasContext, index: SceneIndex, look: BoardLook, at: CanvasPlace, area: Box): void {
  const near = inflate(area, Math.max(ringReach(zoomOf(at)), MARK_REACH / zoomOf(at)));
  paintGround(ctx, index.scene.ground, look.palette, at, area);
  paintLinks(ctx, index.linksIn(near), look, at);
  paintStones(ctx, index.stonesIn(near), look, at);
}

const to = (ctx: CanvasContext, at: CanvasPlace, x = 0, y = 0): void =>
  ctx.setTransform(at.scale, 0, 0, at.scale, at.x + x * at.scale, at.y + y * at.scale);

const zoomOf = (at: CanvasPlace): number => at.scale / at.ratio;

// Paths

const curveOf = remembered((link: SceneLink) => new Path2D(link.curve));
const arrowOf = remembered((link: SceneLink) => new Path2D(link.arrow));
const outlineOf = remembered((shape: StoneShape) => new Path2D(shape.outline));
const gapRing = remembered((shape: StoneShape) => new Path2D(ringOf(shape, GAP_RING.distance)));
const pathsOf = remembered((_ground: Ground) => new Map<string, Path2D>());

function groundPath(ground: Ground, data: string): Path2D {
  const paths = pathsOf(ground);
  let path = paths.get(data);
  if (!path) paths.set(data, (path = new Path2D(data)));
  return path;
}

// Ground

function paintGround(ctx: CanvasContext, ground: Ground, palette: Palette, at: CanvasPlace, area: Box): void {
  to(ctx, at);
  ctx.fillStyle = palette.water;
  ctx.fillRect(area.x, area.y, area.width, area.height);
  for (const [colour, shallows, bank] of [
    [palette.nearBank, ground.nearShallows, ground.nearBank],
    [palette.farBank, ground.farShallows, ground.farBank],
  ] as const) {
    ctx.fillStyle = colour;
    ctx.globalAlpha = SHALLOWS_OPACITY;
    ctx.fill(groundPath(ground, shallows));
    ctx.globalAlpha = 1;
    ctx.fill(groundPath(ground, bank));
  }

  if (zoomOf(at) > 0.12) {
    ctx.globalAlpha = RIPPLE_STYLE.opacity;
    ctx.strokeStyle = palette.link;
    ctx.lineWidth = RIPPLE_STYLE.width;
    for (const ripple of ground.ripples) ctx.stroke(groundPath(ground, ripple));
  }
  if (ground.dividers.length > 0) {
    ctx.globalAlpha = DIVIDER_STYLE.opacity;
    ctx.strokeStyle = palette.link;
    ctx.lineWidth = DIVIDER_STYLE.width;
    ctx.lineCap = "round";
    ctx.setLineDash(DIVIDER_STYLE.dash);
    for (const divider of ground.dividers) ctx.stroke(groundPath(ground, divider));
    ctx.setLineDash([]);
  }
  ctx.globalAlpha = 1;
  for (const heading of ground.headings) paintLabel(ctx, heading, palette[heading.tone], at);
  for (const { strand, sign, label } of ground.strands) {
    const { line, fill } = palette.strands[strand];
    to(ctx, at);
    ctx.fillStyle = fill;
    ctx.strokeStyle = line;
    ctx.lineWidth = SIGN_STROKE;
    ctx.fill(groundPath(ground, sign));
    ctx.stroke(groundPath(ground, sign));
    paintLabel(ctx, label, line, at);
  }
}

function paintLabel(ctx: CanvasContext, label: Label, colour: string, at: CanvasPlace): void {
  if (label.fontSize * zoomOf(at) < READABLE) return;
  to(ctx, at, label.x, label.y);
  if (label.turn !== 0) ctx.rotate((label.turn * Math.PI) / 180);
  useFont(ctx, label.fontSize, label.bold);
  ctx.textAlign = label.anchor === "middle" ? "center" : "left";
  ctx.fillStyle = colour;
  ctx.fillText(label.text, 0, 0);
}

function useFont(ctx: CanvasContext, size: number, bold: boolean): void {
  ctx.font = `${bold ? 700 : 400} ${size}px ${FONT_FAMILY}`;
  ctx.fontKerning = "none";
  ctx.textBaseline = "alphabetic";
}

// Links

/** Draws links in one pass for each way they can look: plain, quiet, on the chain, chosen. */
export function paintLinks(ctx: CanvasContext, links: readonly SceneLink[], look: BoardLook, at: CanvasPlace): void {
  const { palette, lit } = look;
  const plain: SceneLink[] = [];
  const chain: SceneLink[] = [];
  const chosen: SceneLink[] = [];
  const gone: SceneLink[] = [];
  for (const link of links) {
    if (look.hidden.has(link.key)) continue;
    if (link.mark === "gone") gone.push(link);
    else if (link.key === look.selectedLink) chosen.push(link);
    else if (lit?.has(link.key)) chain.push(link);
    else plain.push(link);
  }
  paintAlike(ctx, plain, palette.link, lit ? QUIET.link / 100 : LINK_STYLE.opacity, LINK_STYLE.width, at);
  if (gone.length > 0) {
    ctx.setLineDash(GONE_STYLE.dash);
    paintAlike(ctx, gone, palette.signals.gone.line, GONE_STYLE.opacity, LINK_STYLE.width, at);
    ctx.setLineDash([]);
  }
  paintAlike(ctx, chain, palette.ink, 1, LINK_STYLE.width * 1.55, at);
  if (chosen.length > 0) paintChosen(ctx, chosen, palette, at);
}

/** Yellow between two dark edges, arrow head and all. */
function paintChosen(ctx: CanvasContext, links: readonly SceneLink[], palette: Palette, at: CanvasPlace): void {
  to(ctx, at);
  ctx.lineJoin = "round";
  for (const [colour, edge] of [
    [palette.focusEdge, 2.5],
    [palette.focus, 0],
  ] as const) {
    ctx.strokeStyle = ctx.fillStyle = colour;
    for (const link of links) {
      ctx.lineWidth = LINK_STYLE.width * 2 + 2 * edge;
      ctx.stroke(curveOf(link));
      ctx.fill(arrowOf(link));
      if (edge === 0) continue;
      ctx.lineWidth = 2 * edge;
      ctx.stroke(arrowOf(link));
    }
  }
  ctx.lineJoin = "miter";
}

function paintAlike(
  ctx: CanvasContext,
  links: readonly SceneLink[],
  colour: string,
  opacity: number,
  width: number,
  at: CanvasPlace,
): void {
  if (links.length === 0) return;
  to(ctx, at);
  ctx.globalAlpha = opacity;
  ctx.strokeStyle = ctx.fillStyle = colour;
  ctx.lineCap = "butt";
  // A hair line would fade away: far off, links keep 0.7 px.
  ctx.lineWidth = Math.max(width, 0.7 / zoomOf(at));
  for (const link of links) ctx.stroke(curveOf(link));
  if (LINK_STYLE.arrowLength * zoomOf(at) > 1.5) for (const link of links) ctx.fill(arrowOf(link));
  ctx.globalAlpha = 1;
}

// Stones

/** How far the outer edge of a ring is from the outline; the widths of the ring of choice from outside inwards; that of what was found. */
const RING = { reach: 9, dark: 2.5, light: 5, found: 3 } as const;

/** In the world's px; far off the ring keeps enough px of the window to be seen. */
const ringScale = (zoom: number): number => Math.max(1, 0.45 / zoom);
/** How far the ring then reaches beyond where it ends at zoom 1, in the world's px. */
export const ringReach = (zoom: number): number => RING.reach * (ringScale(zoom) - 1);

export function paintStones(ctx: CanvasContext, stones: readonly SceneStone[], look: BoardLook, at: CanvasPlace): void {
  const colours = stoneColours(look.palette);
  for (const stone of stones) {
    if (look.hidden.has(stone.id)) continue;
    const quiet = look.lit !== null && !look.lit.has(stone.id) && !look.selected.has(stone.id);
    paintStone(ctx, stone, colours[stone.mark?.gone ? "gone" : quiet ? "quiet" : "plain"][stone.strand], look, at);
  }
}

function paintStone(ctx: CanvasContext, stone: SceneStone, colours: StoneColours, look: BoardLook, at: CanvasPlace): void {
  const { shape } = stone;
  const zoom = zoomOf(at);
  const outline = outlineOf(shape);
  const detailed = shape.height * zoom >= DETAILED;
  const stroke = STONE_STYLE[stone.kind].stroke;
  const gone = stone.mark?.gone ?? false;
  if (stone.tag && detailed) paintPile(ctx, stone, outline, colours, at);
  else if (detailed && !gone) {
    to(ctx, at, stone.x, stone.y + STONE_SHADE.dy);
    ctx.globalAlpha = STONE_SHADE.opacity;
    ctx.fillStyle = colours.line;
    ctx.fill(outline);
    ctx.globalAlpha = 1;
  }
  to(ctx, at, stone.x, stone.y);
  const found = look.found?.stones.has(stone.id) ? look.found : null;
  if (look.selected.has(stone.id)) paintRing(ctx, outline, ringOfChoice(look.palette), ringScale(zoom));
  else if (found) paintRing(ctx, outline, ringOfFound(look.palette), ringScale(zoom));
  ctx.fillStyle = colours.fill;
  ctx.fill(outline);
  ctx.strokeStyle = colours.line;
  ctx.lineWidth = Math.max(stroke, 0.8 / zoom);
  if (gone) ctx.setLineDash(GONE_STYLE.dash);
  ctx.stroke(outline);
  ctx.setLineDash([]);
  if (stone.gap && detailed && !found && !look.selected.has(stone.id)) paintGap(ctx, shape, look.palette);
  paintWords(ctx, shape, colours, zoom);
  if (shape.picture && detailed) paintPicture(ctx, shape.picture, look.art, colours);
  if (found) underlineWords(ctx, shape, found.sought, colours, zoom);
  if (detailed && shape.progress) paintStoneMark(ctx, PROGRESS_SIGNS[shape.progress.sign], shape.progress, colours, zoom);
  if (detailed && shape.found) paintStoneMark(ctx, FOUND_SIGNS[shape.found.sign], shape.found, colours, zoom);
  if (stone.tag) paintTag(ctx, stone.tag, colours, zoom);
  if (detailed) paintChip(ctx, shape, colours, zoom);
  if (stone.mark) paintMark(ctx, stone.mark, look.palette, stone, at);
}

/** The stones that lie folded under one: their edges look out below it. */
function paintPile(ctx: CanvasContext, stone: SceneStone, outline: Path2D, colours: StoneColours, at: CanvasPlace): void {
  ctx.strokeStyle = colours.line;
  ctx.fillStyle = colours.fill;
  ctx.lineWidth = Math.max(1.5, 0.8 / zoomOf(at));
  for (const down of PILE) {
    to(ctx, at, stone.x + down / 2, stone.y + down);
    ctx.fill(outline);
    ctx.stroke(outline);
  }
}
/** How far each of them lies below, the lowest first. */
const PILE = [9, 4.5] as const;

/** Too far off for its words, the tag stays as a bar: something lies here. */
function paintTag(ctx: CanvasContext, { box, word, fontSize }: NonNullable<SceneStone["tag"]>, colours: StoneColours, zoom: number): void {
  ctx.fillStyle = colours.line;
  ctx.beginPath();
  ctx.roundRect(box.x, box.y, box.width, box.height, box.height / 2);
  ctx.fill();
  if (fontSize * zoom < READABLE) return;
  ctx.fillStyle = colours.onChip;
  useFont(ctx, fontSize, true);
  ctx.textAlign = "center";
  ctx.fillText(word.text, word.x, word.y);
}

type Rings = readonly (readonly [colour: string, reach: number])[];

/** Yellow between two dark edges. */
const ringOfChoice = (palette: Palette): Rings => [
  [palette.focusEdge, RING.reach],
  [palette.focus, RING.reach - RING.dark],
  [palette.focusEdge, RING.reach - RING.dark - RING.light],
];
/** One dark line, clear of the stone. */
const ringOfFound = (palette: Palette): Rings => [
  [palette.ink, RING.reach],
  [palette.water, RING.reach - RING.found],
];

/** Rings around a stone, each over the one that reaches further; the stone is drawn over their inner half. */
function paintRing(ctx: CanvasContext, outline: Path2D, rings: Rings, scale: number): void {
  ctx.lineJoin = "round";
  for (const [colour, reach] of rings) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = 2 * reach * scale;
    ctx.stroke(outline);
  }
  ctx.lineJoin = "miter";
}

/** A dotted ring: a question stands open here. */
function paintGap(ctx: CanvasContext, shape: StoneShape, palette: Palette): void {
  ctx.strokeStyle = palette.muted;
  ctx.lineWidth = GAP_RING.width;
  ctx.lineCap = "round";
  ctx.setLineDash(GAP_RING.dash);
  ctx.stroke(gapRing(shape));
  ctx.setLineDash([]);
  ctx.lineCap = "butt";
}

function paintWords(ctx: CanvasContext, shape: StoneShape, colours: StoneColours, zoom: number): void {
  if (shape.fontSize * zoom < READABLE) {
    ctx.fillStyle = colours.bar;
    for (const { text, x, y } of shape.lines) {
      const width = text.length * shape.fontSize * 0.5;
      ctx.fillRect(x - width / 2, y - shape.fontSize * 0.55, width, shape.fontSize * 0.5);
    }
    return;
  }
  ctx.fillStyle = colours.words;
  ctx.textAlign = "center";
  useFont(ctx, shape.fontSize, shape.bold);
  // What another font draws wider than it was measured is squeezed, so that no word leaves its stone.
  for (const { text, x, y, most } of shape.lines) ctx.fillText(text, x, y, most);
}

/** Of the size of the words: how thick the line is below those that were found, and how far below their feet it begins. */
const UNDERLINE = { thick: 0.11, below: 0.1 } as const;

/** A line below the words that were found. In lines that run from the right the ring alone says it: nobody knows where a word lies there. */
function underlineWords(ctx: CanvasContext, shape: StoneShape, sought: readonly string[], colours: StoneColours, zoom: number): void {
  const { fontSize, bold, lines } = shape;
  if (fontSize * zoom < READABLE) return;
  useFont(ctx, fontSize, bold);
  ctx.fillStyle = colours.words;
  for (const { text, x, y, most } of lines) {
    const ranges = FROM_THE_RIGHT.test(text) ? [] : rangesOf(text, sought);
    if (ranges.length === 0) continue;
    const widthTo = (end: number): number => ctx.measureText(text.slice(0, end)).width;
    const wide = widthTo(text.length);
    const squeezed = most !== undefined && wide > most ? most / wide : 1;
    for (const { from, to: end } of ranges) {
      const [left, right] = [widthTo(from), widthTo(end)];
      ctx.fillRect(
        x + (left - wide / 2) * squeezed,
        y + UNDERLINE.below * fontSize,
        (right - left) * squeezed,
        Math.max(UNDERLINE.thick * fontSize, 1 / zoom),
      );
    }
  }
}

const icons = new Map<string, Path2D>();

function iconOf(data: string): Path2D {
  let path = icons.get(data);
  if (!path) icons.set(data, (path = new Path2D(data)));
  return path;
}

/** An icon in its box; leaves the canvas scaled. */
function fillIcon(ctx: CanvasContext, data: string, box: Box): void {
  ctx.translate(box.x, box.y);
  ctx.scale(box.width / ICON_SIZE, box.height / ICON_SIZE);
  ctx.fill(iconOf(data));
}

/** Too far off for its word, the sign alone says it. */
function paintStoneMark(
  ctx: CanvasContext,
  sign: string,
  { signBox, word, fontSize }: ShapeMark<string>,
  colours: StoneColours,
  zoom: number,
): void {
  if (!word) {
    // On the shoulder, the outline must not show through the sign.
    ctx.fillStyle = colours.fill;
    ctx.beginPath();
    ctx.arc(signBox.x + signBox.width / 2, signBox.y + signBox.height / 2, signBox.width / 2, 0, 2 * Math.PI);
    ctx.fill();
  } else if (fontSize * zoom >= READABLE) {
    ctx.fillStyle = colours.words;
    useFont(ctx, fontSize, true);
    ctx.textAlign = "center";
    ctx.fillText(word.text, word.x, word.y);
  }
  ctx.fillStyle = colours.line;
  ctx.save();
  fillIcon(ctx, sign, signBox);
  ctx.restore();
}

function paintChip(ctx: CanvasContext, { chip }: StoneShape, colours: StoneColours, zoom: number): void {
  const { box, word, icon, iconBox } = chip;
  ctx.fillStyle = colours.line;
  ctx.beginPath();
  ctx.roundRect(box.x, box.y, box.width, box.height, box.height / 2);
  ctx.fill();
  if (chip.fontSize * zoom < READABLE) return;
  ctx.fillStyle = colours.onChip;
  if (word) {
    useFont(ctx, chip.fontSize, true);
    ctx.textAlign = "center";
    ctx.fillText(word.text, word.x, word.y);
  }
  fillIcon(ctx, ICONS[icon], iconBox);
}
