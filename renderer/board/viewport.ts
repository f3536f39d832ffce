/** Where the board is looked at from: `screen = world × zoom + (x, y)`; the screen in px of the board's own corner. */
import type { View } from "../../shared/room/direction.ts";
import type { StoneId } from "../../shared/model/records.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { box, contains } from "./boxes.ts";

export interface Viewport {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}
export interface ViewSize {
  readonly width: number;
  readonly height: number;
}
export interface ViewPoint {
  readonly x: number;
  readonly y: number;
}

/** The smallest zoom shows 10,000 stones on a small screen; the largest one line of words across it. */
export const ZOOM = { least: 0.01, most: 4, step: 1.25, fitsUpTo: 1.25 } as const;

/** Room around the whole picture, in px of the window. */
export const FIT_MARGIN = 8;

export const toWorld = (view: Viewport, at: ViewPoint): ViewPoint => ({ x: (at.x - view.x) / view.zoom, y: (at.y - view.y) / view.zoom });
export const toScreen = (view: Viewport, at: ViewPoint): ViewPoint => ({ x: at.x * view.zoom + view.x, y: at.y * view.zoom + view.y });

/** A box of the world as it appears on the screen. */
export const onScreen = (view: Viewport, b: Box): Box =>
  box(b.x * view.zoom + view.x, b.y * view.zoom + view.y, b.width * view.zoom, b.height * view.zoom);
/** A box of the screen as it lies in the world. */
export const inWorld = (view: Viewport, b: Box): Box =>
  box((b.x - view.x) / view.zoom, (b.y - view.y) / view.zoom, b.width / view.zoom, b.height / view.zoom);

export const panned = (view: Viewport, dx: number, dy: number): Viewport => ({ ...view, x: view.x + dx, y: view.y + dy });

/** Zooms by `factor` so that the place under `at` stays where it is. */
export function zoomedView(view: Viewport, factor: number, at: ViewPoint): Viewport {
  const zoom = Math.min(ZOOM.most, Math.max(ZOOM.least, view.zoom * factor));
  const real = zoom / view.zoom;
  return { zoom, x: at.x - (at.x - view.x) * real, y: at.y - (at.y - view.y) * real };
}

/** Shows all of `content` in the middle with `margin` px around it, never larger than `most`. */
export function fitted(content: Box, size: ViewSize, margin = 0, most: number = ZOOM.most): Viewport {
  const zoom = Math.min(
    most,
    Math.max(1, size.width - 2 * margin) / Math.max(1, content.width),
    Math.max(1, size.height - 2 * margin) / Math.max(1, content.height),
  );
  return centred({ x: content.x + content.width / 2, y: content.y + content.height / 2 }, Math.max(ZOOM.least, zoom), size);
}

export const centred = (middle: ViewPoint, zoom: number, size: ViewSize): Viewport => ({
  zoom,
  x: size.width / 2 - middle.x * zoom,
  y: size.height / 2 - middle.y * zoom,
});

/** All of `content` in view: as it is where it is seen already, else in the middle, smaller only where there is no room for it. */
export const revealed = (view: Viewport, content: Box, size: ViewSize): Viewport =>
  contains(box(0, 0, size.width, size.height), onScreen(view, content)) ? view : fitted(content, size, FIT_MARGIN, view.zoom);

/** What is seen, as both windows speak of it. */
export const viewOf = (view: Viewport, size: ViewSize, selected: Iterable<StoneId>): View => ({
  ...toWorld(view, { x: size.width / 2, y: size.height / 2 }),
  width: size.width / view.zoom,
  height: size.height / view.zoom,
  selected: [...selected],
});

/**
 * The same view on a screen of another size: all that was seen there is seen here. Whoever has no height, there or here, still has a zoom:
 * a window may be too low for its board.
 */
export const fromView = (view: View, size: ViewSize): Viewport =>
  centred(view, Math.max(ZOOM.least, Math.min(size.width / Math.max(1, view.width), size.height / Math.max(1, view.height))), size);

/** A view that shows all of `content`, without what lies beside it only because of the shape of the screen that it was seen on. */
export function tightView(view: View, content: Box): View {
  const room = Math.min(view.width / content.width, view.height / content.height);
  return { ...view, width: content.width * room, height: content.height * room };
}
