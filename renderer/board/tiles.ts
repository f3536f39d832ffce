/**
 * The grid of tiles under the settled picture. It goes on for ever in both directions; as many tiles as the window
 * can show share its cells, so that a tile which leaves on one side serves again on the other.
 */
import type { Box } from "../../shared/shape/stone-shape.ts";
import { box } from "./boxes.ts";
import type { ViewSize } from "./viewport.ts";

export interface TileGrid {
  /** From one cell to the next, in px of the window: a whole number of canvas pixels. */
  readonly step: number;
  /** The side of a tile's canvas, one canvas pixel more than the step: scaled, no gap shows between two of them. */
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
}

export interface TileCell {
  readonly column: number;
  readonly row: number;
}

/**
 * About how far it is from one cell to the next, in px of the window. Small, because a canvas costs by its area each
 * time it changes, whatever is drawn on it; not smaller, because each has a cost of its own.
 */
const STEP = 320;
/** Canvases are cut off to whole pixels; this keeps 349.9999 from becoming 349. */
const ROUNDING = 1e-6;

/** The grid whose tiles cover a window wherever it lies on it. `ratio`: canvas pixels in one px of the window. */
export function tileGrid({ width, height }: ViewSize, ratio: number): TileGrid {
  const pixels = Math.round(STEP * ratio);
  const step = pixels / ratio;
  const enough = (length: number): number => Math.ceil(length / step) + 1;
  return { step, side: (pixels + 1 + ROUNDING) / ratio, columns: enough(width), rows: enough(height) };
}

export const sameGrid = (a: TileGrid, b: TileGrid): boolean => a.step === b.step && a.columns === b.columns && a.rows === b.rows;

/** Which tile serves a cell, counted from 0. */
export const tileOf = ({ columns, rows }: TileGrid, { column, row }: TileCell): number =>
  modulo(row, rows) * columns + modulo(column, columns);

const modulo = (a: number, b: number): number => ((a % b) + b) % b;

export const sameCell = (a: TileCell | null, b: TileCell | null): boolean =>
  a === b || (a !== null && b !== null && a.column === b.column && a.row === b.row);

/** What of the sheet the tile of a cell covers. */
export const boxOfCell = ({ step, side }: TileGrid, { column, row }: TileCell): Box => box(column * step, row * step, side, side);

/** The cells that an area of the sheet touches; of more than there are tiles for, those in the middle. */
export function cellsIn({ step, columns, rows }: TileGrid, { x, y, width, height }: Box): readonly TileCell[] {
  const across = span(x / step, (x + width) / step, columns);
  const down = span(y / step, (y + height) / step, rows);
  return down.flatMap((row) => across.map((column) => ({ column, row })));
}

function span(from: number, to: number, most: number): readonly number[] {
  const first = Math.floor(from);
  const count = Math.max(1, Math.ceil(to) - first);
  const skipped = Math.max(0, Math.floor((count - most) / 2));
  return Array.from({ length: Math.min(count, most) }, (_, i) => first + skipped + i);
}
