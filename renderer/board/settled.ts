/**
 * The settled picture: a bitmap somewhat larger than the window. Panning moves it, zooming scales it; it is drawn
 * again only where it changed or where new ground comes into view, and as a whole once a zoom has come to rest.
 *
 * Three coordinates meet here, all in px of the window: the world at zoom 1, the window, and the bitmap, which is
 * the world seen through `base`.
 */
import { inflate } from "../../shared/scene/index-grid.ts";
import type { Box } from "../../shared/scene/scene.ts";
import { areaOf, around, box, common, contains, merged, outside, shifted } from "./boxes.ts";
import { differences, type Drawing } from "./differences.ts";
import { paintArea, type Context } from "./paint.ts";
import { inWorld, onScreen, type Size, type Viewport } from "./viewport.ts";

/** How far the bitmap reaches beyond the window on each side. */
export const MARGIN = 128;
/** A zoom has come to rest after this many ms without another. */
const REST = 120;
/** More stones and links than this do not fit into one frame: the rest follows in the next ones, in so many at most. */
const IN_ONE_FRAME = 300;
const MOST_FRAMES = 12;

/** Where the performance timeline says that a board has drawn its first picture. */
const FIRST_DRAWING = "board drawn";

export interface Settled {
  /** The window's size and the canvas pixels in one px of it. */
  resize(size: Size, ratio: number): void;
  look(view: Viewport): void;
  show(drawing: Drawing): void;
  /** Draws what is due; `ctx` is the canvas of the bitmap. */
  paint(ctx: Context): void;
  /** Where the bitmap stands in the window, as a CSS transform. */
  transform(): string;
  dispose(): void;
}

/**
 * @param ask makes `paint` be called in the next frame
 * @param moved is told that `transform` gives something new
 */
export function makeSettled(ask: () => void, moved: () => void): Settled {
  let size: Size = { width: 0, height: 0 };
  let ratio = 1;
  let view: Viewport = { zoom: 1, x: 0, y: 0 };
  let base: Viewport = view;
  let drawing: Drawing | null = null;
  /** What of the bitmap shows the world; and what of that shows an older drawing. */
  let covered: Box | null = null;
  let now: readonly Box[] = [];
  let soon: readonly Box[] = [];
  /** By how many canvas pixels the bitmap's content is to move before anything is drawn. */
  let slide = { x: 0, y: 0 };
  let rest: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  let drawn = false;
  /** The margin is to be drawn as well. */
  let marginDue = false;

  const bitmap = (): Box => box(0, 0, size.width + 2 * MARGIN, size.height + 2 * MARGIN);
  /** The window as it lies on the bitmap. */
  const windowOnBitmap = (): Box => onScreen(base, inWorld(view, box(0, 0, size.width, size.height)));
  const toPixel = (length: number): number => Math.round(length * ratio) / ratio;
  const pixelBox = (b: Box): Box => {
    const left = Math.floor(b.x * ratio) / ratio;
    const top = Math.floor(b.y * ratio) / ratio;
    return box(left, top, Math.ceil((b.x + b.width) * ratio) / ratio - left, Math.ceil((b.y + b.height) * ratio) / ratio - top);
  };

  function startAgain(): void {
    clearTimeout(rest);
    base = { zoom: view.zoom, x: view.x + MARGIN, y: view.y + MARGIN };
    covered = null;
    marginDue = false;
    now = soon = [];
    slide = { x: 0, y: 0 };
    moved();
    ask();
  }

  /** Lets the window stand on the bitmap with most of the margin ahead of it. */
  function slideOn(dx: number, dy: number): void {
    const ahead = (d: number) => (d === 0 ? MARGIN : MARGIN + Math.sign(d) * MARGIN * 0.8);
    const x = toPixel(view.x + ahead(dx) - base.x);
    const y = toPixel(view.y + ahead(dy) - base.y);
    base = { ...base, x: base.x + x, y: base.y + y };
    slide = { x: slide.x + Math.round(x * ratio), y: slide.y + Math.round(y * ratio) };
    const whole = bitmap();
    covered = covered && common(shifted(covered, x, y), whole);
    now = now.map((b) => shifted(b, x, y));
    soon = soon.map((b) => shifted(b, x, y));
    marginDue = true;
  }

  function look(next: Viewport): void {
    const [dx, dy] = [next.x - view.x, next.y - view.y];
    const zooms = next.zoom !== view.zoom;
    view = next;
    if (view.zoom !== base.zoom) {
      clearTimeout(rest);
      // Far from the bitmap's own zoom there would be bare ground or porridge to see.
      const scale = view.zoom / base.zoom;
      if (!zooms || scale > 2.5 || (scale < 0.75 && !contains(inflate(covered ?? bitmap(), 1), windowOnBitmap()))) return startAgain();
      rest = setTimeout(startAgain, REST);
    } else {
      const seen = windowOnBitmap();
      if (!common(bitmap(), seen)) return startAgain();
      if (!contains(inflate(bitmap(), 0.5), seen)) slideOn(dx, dy);
      if (!covered || !contains(inflate(covered, 0.5), windowOnBitmap())) ask();
    }
    moved();
  }

  function show(next: Drawing): void {
    const before = drawing;
    drawing = next;
    if (!before) return startAgain();
    const { boxes, all } = differences(before, next);
    const seen = covered && common(covered, windowOnBitmap());
    if (all) {
      if (!seen) return startAgain();
      // What cannot be seen is drawn again when it comes into view, or when there is time.
      covered = pixelBox(seen);
      marginDue = false;
      soon = slices(seen);
    }
    const changed = merged(boxes.map((b) => pixelBox(inflate(onScreen(base, b), 5))));
    // Where everything is due, what changed comes first, if that fits into a frame.
    if (!all || changed.reduce((sum, b) => sum + countIn(b), 0) <= IN_ONE_FRAME) now = [...now, ...changed];
    ask();
  }

  /** How many stones and links a part of the bitmap shows. */
  function countIn(part: Box): number {
    const { index } = drawing!;
    const world = inWorld(base, part);
    return index.stonesIn(world).length + index.linksIn(world).length;
  }

  /** A part of the bitmap in bands, each with about as much to draw as one frame has time for. */
  function slices(part: Box): readonly Box[] {
    const bands = Math.min(MOST_FRAMES, Math.max(1, Math.ceil(countIn(part) / IN_ONE_FRAME)));
    const height = Math.ceil(part.height / bands);
    return Array.from({ length: bands }, (_, i) => pixelBox(common(box(part.x, part.y + i * height, part.width, height), part) ?? part));
  }

  function paint(ctx: Context): void {
    if (!drawing || size.width === 0) return;
    const whole = bitmap();
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    if (slide.x !== 0 || slide.y !== 0) {
      ctx.globalCompositeOperation = "copy";
      ctx.drawImage(ctx.canvas, slide.x, slide.y);
      ctx.globalCompositeOperation = "source-over";
      slide = { x: 0, y: 0 };
    }
    const next = now.length === 0 ? soon[0] : undefined;
    if (now.length > 0 && covered) for (const b of now) paintBox(ctx, common(b, covered));
    now = [];
    if (next) {
      soon = soon.slice(1);
      paintBox(ctx, covered && common(next, covered));
    }
    // At first only what is seen, for that comes first; then always the margin too, since every drawing costs the whole canvas.
    const wanted = marginDue ? whole : common(pixelBox(inflate(windowOnBitmap(), 1)), whole);
    const isFirst = !drawn && wanted !== null;
    if (wanted) cover(ctx, covered ? around(covered, wanted) : wanted);
    if (isFirst) performance.mark(FIRST_DRAWING);
    drawn ||= isFirst;
    ctx.restore();
    if (soon.length > 0) ask();
    else whenIdle();
  }

  /** Draws what is missing of `wanted`, which contains what is covered. */
  function cover(ctx: Context, wanted: Box): void {
    for (const missing of outside(wanted, covered)) paintBox(ctx, missing);
    covered = wanted;
  }

  function paintBox(ctx: Context, part: Box | null): void {
    if (!part || areaOf(part) === 0) return;
    const { index, look: how } = drawing!;
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.beginPath();
    ctx.rect(part.x, part.y, part.width, part.height);
    ctx.clip();
    const at = { scale: base.zoom * ratio, x: base.x * ratio, y: base.y * ratio, ratio };
    paintArea(ctx, index, how, at, inWorld(base, part));
    ctx.restore();
  }

  /** Draws the margin once nothing else is to do. */
  function whenIdle(): void {
    if (idle !== undefined || !covered || contains(covered, bitmap())) return;
    idle = requestIdleCallback(() => {
      idle = undefined;
      marginDue = view.zoom === base.zoom;
      if (marginDue) ask();
    });
  }

  return {
    resize(nextSize, nextRatio) {
      size = nextSize;
      ratio = nextRatio;
      startAgain();
    },
    look,
    show,
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
