/**
 * The live picture: what is being moved, linked or written on, and nothing else. Its canvas is only as large as
 * that needs, because a canvas costs by its area each time it changes, whatever is drawn on it.
 */
import type Konva from "konva";
import { around as aroundAll, inflate } from "../../shared/shape/box.ts";
import type { SceneLink, SceneStone } from "../../shared/scene/scene.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { box, common, contains } from "./boxes.ts";
import { paintLinks, paintStones, type CanvasContext, type BoardLook } from "./paint.ts";
import { boxOfLink, drawnBoxOfStone } from "./scene-index.ts";
import { onScreen, type ViewSize, type Viewport } from "./viewport.ts";

export interface LivePicture {
  readonly stones: readonly SceneStone[];
  readonly links: readonly SceneLink[];
  readonly look: BoardLook;
}

export interface Live {
  /** Shows a picture as seen through `view` in a window of `size`; null takes it away. */
  show(picture: LivePicture | null, view: Viewport, size: ViewSize): void;
  paint(ctx: CanvasContext): void;
}

/** The canvas grows and shrinks in steps of this many px, so that it is not made anew for every move. */
const STEP = 128;

/** @param parts the element that places the canvas, and its layer; null before they are there */
export function makeLive(parts: () => { readonly frame: HTMLElement; readonly layer: Konva.Layer } | null): Live {
  let shown: { readonly picture: LivePicture; readonly view: Viewport } | null = null;
  /** What the canvas covers, in px of the window. */
  let area: Box = box(0, 0, 0, 0);

  function show(picture: LivePicture | null, view: Viewport, size: ViewSize): void {
    const place = parts();
    if (!place) return;
    const visible = picture && areaOf(picture, view, size);
    if (!visible) {
      if (shown) place.frame.style.display = "none";
      shown = null;
      return;
    }
    if (!shown) place.frame.style.display = "block";
    shown = { picture, view };
    // While it still fits and is not far too large, the canvas stays where it is.
    if (!contains(area, visible) || area.width > visible.width + 3 * STEP || area.height > visible.height + 3 * STEP) {
      const width = stepped(visible.width);
      const height = stepped(visible.height);
      if (width !== area.width || height !== area.height) place.layer.getStage().size({ width, height });
      area = box(Math.round(visible.x - (width - visible.width) / 2), Math.round(visible.y - (height - visible.height) / 2), width, height);
      place.frame.style.transform = `translate3d(${area.x}px,${area.y}px,0)`;
    }
    place.layer.batchDraw();
  }

  function paint(ctx: CanvasContext): void {
    if (!shown) return;
    const { picture, view } = shown;
    const ratio = ctx.canvas.width / Math.max(1, area.width);
    const at = { scale: view.zoom * ratio, x: (view.x - area.x) * ratio, y: (view.y - area.y) * ratio, ratio };
    ctx.save();
    paintLinks(ctx, picture.links, picture.look, at);
    paintStones(ctx, picture.stones, picture.look, at);
    ctx.restore();
  }

  return { show, paint };
}

const stepped = (length: number): number => Math.ceil(length / STEP + 0.25) * STEP;

/** The part of the window that a picture touches. */
function areaOf({ stones, links }: LivePicture, view: Viewport, size: ViewSize): Box | null {
  const whole = aroundAll([...stones.map(drawnBoxOfStone), ...links.map(boxOfLink)]);
  return whole && common(inflate(onScreen(view, whole), 6), box(0, 0, size.width, size.height));
}
