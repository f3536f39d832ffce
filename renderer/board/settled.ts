/**
 * The settled picture: a grid of tiles, each a small canvas. Panning moves them all together, zooming scales them;
 * a tile is drawn again only where it changed, where it comes into view, and once a zoom has come to rest.
 *
 * Three coordinates meet here, all in px of the window: the world at zoom 1, the window, and the sheet on which the
 * tiles lie, which is the world seen through `base`.
 */
import { inflate } from "../../shared/shape/box.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { box, common, merged, shifted } from "./boxes.ts";
import { differences, type BoardDrawing } from "./differences.ts";
import { paintArea, ringReach, type CanvasContext } from "./paint.ts";
import { boxOfCell, cellsIn, tileGrid, sameCell, sameGrid, tileOf, type TileCell, type TileGrid } from "./tiles.ts";
import { inWorld, onScreen, type ViewPoint, type ViewSize, type Viewport } from "./viewport.ts";

/** How far beyond the window a tile is drawn ahead of a pan, when there is time. */
const AHEAD = 128;
/** A zoom has come to rest after this many ms without another. */
const REST = 120;
/** More stones and links than this do not fit into one frame: the rest follows in the next ones, in so many at most. */
const IN_ONE_FRAME = 300;
const MOST_FRAMES = 12;

/** Where the performance timeline says that a board has drawn its first picture. */
const FIRST_DRAWING = "board drawn";

/** What the picture needs of its surroundings; tiles are counted from 0, row by row. */
export interface BoardSurroundings {
  /** Makes `frame` be called in the next frame. */
  ask(): void;
  /** `transform` gives something new. */
  moved(): void;
  /** Makes `paint` be called for this tile, at once. */
  draw(tile: number): void;
  /** Puts a tile at its place on the sheet, or out of sight. */
  put(tile: number, at: ViewPoint | null): void;
}

export interface Settled {
  /** The window's size and the canvas pixels in one px of it. */
  resize(size: ViewSize, ratio: number): void;
  look(view: Viewport): void;
  show(drawing: BoardDrawing): void;
  /** Draws what is due. */
  frame(): void;
  /** Draws what is due on one tile; `ctx` is its canvas. */
  paint(tile: number, ctx: CanvasContext): void;
  /** Where the sheet stands in the window, as a CSS transform. */
  transform(): string;
  dispose(): void;
}

interface Tile {
  /** Which cell it shows; null: none, and it is out of sight. */
  cell: TileCell | null;
  /** What of it is to be drawn in the next frame, as boxes of the sheet. */
  due: readonly Box[];
  /** All of it shows an older drawing, and is drawn again when nothing is due. */
  late: boolean;
}

export function makeSettled({ ask, moved, draw, put }: BoardSurroundings): Settled {
  let size: ViewSize = { width: 0, height: 0 };
  let ratio = 1;
  let grid: TileGrid = tileGrid(size, ratio);
  let tiles: readonly Tile[] = [];
  let view: Viewport = { zoom: 1, x: 0, y: 0 };
  let base: Viewport = view;
  let drawing: BoardDrawing | null = null;
  /** Which way the last pan moved the picture. */
  let heading: ViewPoint = { x: 0, y: 0 };
  let rest: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  let drawn = false;

  /** The window as it lies on the sheet. */
  const windowOnSheet = (): Box => onScreen(base, inWorld(view, box(0, 0, size.width, size.height)));
  /** The cells in view, none before there is room for a tile; the pixel around them is what rounding may move them by. */
  const cellsInView = (): readonly TileCell[] => (tiles.length === 0 ? [] : cellsIn(grid, inflate(windowOnSheet(), 1 / ratio)));
  const tileFor = (cell: TileCell): Tile => tiles[tileOf(grid, cell)]!;
  const isShown = (cell: TileCell): boolean => sameCell(tileFor(cell).cell, cell);
  const toPixel = (length: number): number => Math.round(length * ratio) / ratio;
  const pixelBox = (b: Box): Box => {
    const left = Math.floor(b.x * ratio) / ratio;
    const top = Math.floor(b.y * ratio) / ratio;
    return box(left, top, Math.ceil((b.x + b.width) * ratio) / ratio - left, Math.ceil((b.y + b.height) * ratio) / ratio - top);
  };

  function startAgain(): void {
    clearTimeout(rest);
    base = view;
    heading = { x: 0, y: 0 };
    tiles.forEach(clear);
    moved();
    ask();
  }

  function clear(tile: Tile, number: number): void {
    if (tile.cell) put(number, null);
    Object.assign(tile, { cell: null, due: [], late: false });
  }

  /** Gives a cell its tile, wherever that was before. */
  function take(cell: TileCell): void {
    if (isShown(cell)) return;
    const where = boxOfCell(grid, cell);
    put(tileOf(grid, cell), where);
    Object.assign(tileFor(cell), { cell, due: [where], late: false });
  }

  function resize(nextSize: ViewSize, nextRatio: number): void {
    const next = tileGrid(nextSize, nextRatio);
    const same = ratio === nextRatio && sameGrid(grid, next);
    [size, ratio, grid] = [nextSize, nextRatio, next];
    if (same && tiles.length > 0) return ask();
    tiles = Array.from({ length: grid.columns * grid.rows }, (): Tile => ({ cell: null, due: [], late: false }));
    tiles.forEach((_, number) => put(number, null));
    startAgain();
  }

  function look(next: Viewport): void {
    const [dx, dy] = [next.x - view.x, next.y - view.y];
    const zooms = next.zoom !== view.zoom;
    view = next;
    if (view.zoom !== base.zoom) {
      clearTimeout(rest);
      // Far from the sheet's own zoom there would be bare ground or porridge to see.
      const scale = view.zoom / base.zoom;
      if (!zooms || scale > 2.5 || (scale < 0.75 && !cellsInView().every(isShown))) return startAgain();
      rest = setTimeout(startAgain, REST);
    } else if (dx !== 0 || dy !== 0) heading = { x: Math.sign(dx), y: Math.sign(dy) };
    if (!cellsInView().every(isShown)) ask();
    moved();
  }

  function show(next: BoardDrawing): void {
    const before = drawing;
    drawing = next;
    if (!before) return startAgain();
    const { boxes, all } = differences(before, next);
    // A pixel for soft edges, and what far off reaches beyond its box.
    const beyond = 1 / ratio + ringReach(base.zoom) * base.zoom;
    const changed = boxes.map((b) => pixelBox(inflate(onScreen(base, b), beyond)));
    // Where everything is due, what changed comes first, if that fits into a frame.
    const fits = !all || merged(changed).reduce((sum, b) => sum + countIn(b), 0) <= IN_ONE_FRAME;
    const inView = new Set(cellsInView().map((cell) => tileOf(grid, cell)));
    for (const [number, tile] of tiles.entries()) {
      if (!tile.cell) continue;
      const where = boxOfCell(grid, tile.cell);
      const parts = fits ? changed.flatMap((b) => common(b, where) ?? []) : [];
      // What cannot be seen is drawn again when it comes into view, or when there is time.
      if (!inView.has(number)) {
        if (all || parts.length > 0) clear(tile, number);
        continue;
      }
      if (all) tile.late = true;
      tile.due = [...tile.due, ...parts];
    }
    ask();
  }

  /** How many stones and links a part of the sheet shows. */
  function countIn(part: Box): number {
    const { index } = drawing!;
    const world = inWorld(base, part);
    return index.stonesIn(world).length + index.linksIn(world).length;
  }

  function frame(): void {
    if (!drawing || size.width === 0) return;
    cellsInView().forEach(take);
    const due = tiles.flatMap(({ due: parts }, number) => (parts.length > 0 ? [number] : []));
    for (const number of due.length > 0 ? due : lateNow()) draw(number);
    if (!drawn) performance.mark(FIRST_DRAWING);
    drawn = true;
    if (tiles.some(({ late }) => late)) ask();
    else whenIdle();
  }

  /** Of the tiles that show an older drawing, as many as one frame has time for. */
  function lateNow(): readonly number[] {
    const late = tiles.flatMap(({ cell, late: is }, number) => (cell && is ? [{ number, where: boxOfCell(grid, cell) }] : []));
    const counts = late.map(({ where }) => countIn(where));
    const most = Math.max(IN_ONE_FRAME, counts.reduce((sum, count) => sum + count, 0) / MOST_FRAMES);
    let sum = 0;
    return late.flatMap(({ number, where }, i) => {
      if (i > 0 && sum + counts[i]! > most) return [];
      sum += counts[i]!;
      tiles[number]!.due = [where];
      return [number];
    });
  }

  function paint(number: number, ctx: CanvasContext): void {
    const tile = tiles[number];
    if (!drawing || !tile?.cell) return;
    const where = boxOfCell(grid, tile.cell);
    for (const part of merged(tile.due)) paintPart(ctx, where, part);
    if (tile.due.some((part) => part.width >= where.width && part.height >= where.height)) tile.late = false;
    tile.due = [];
  }

  /** Draws a part of the sheet on the tile that lies at `where`. */
  function paintPart(ctx: CanvasContext, where: Box, part: Box): void {
    const { index, look: how } = drawing!;
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.beginPath();
    ctx.rect(part.x - where.x, part.y - where.y, part.width, part.height);
    ctx.clip();
    const at = { scale: base.zoom * ratio, x: (base.x - where.x) * ratio, y: (base.y - where.y) * ratio, ratio };
    paintArea(ctx, index, how, at, inWorld(base, part));
    ctx.restore();
  }

  /** Once nothing else is to do, draws the tiles that a pan would bring into view next. */
  function whenIdle(): void {
    if (idle !== undefined || view.zoom !== base.zoom || !nextAhead()) return;
    idle = requestIdleCallback(() => {
      idle = undefined;
      const cell = view.zoom === base.zoom ? nextAhead() : undefined;
      if (!cell) return;
      take(cell);
      ask();
    });
  }

  function nextAhead(): TileCell | undefined {
    const inView = new Set(cellsInView().map((cell) => tileOf(grid, cell)));
    const window = windowOnSheet();
    const ahead = shifted(window, -heading.x * AHEAD, -heading.y * AHEAD);
    return cellsIn(grid, ahead).find((cell) => !isShown(cell) && !inView.has(tileOf(grid, cell)));
  }

  return {
    resize,
    look,
    show,
    frame,
    paint,
    transform() {
      const scale = view.zoom / base.zoom;
      const x = view.x - base.x * scale;
      const y = view.y - base.y * scale;
      return scale === 1 ? `translate3d(${toPixel(x)}px,${toPixel(y)}px,0)` : `translate3d(${x}px,${y}px,0) scale(${scale})`;
    },
    dispose() {
      clearTimeout(rest);
      if (idle !== undefined) cancelIdleCallback(idle);
    },
  };
}
