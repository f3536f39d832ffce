/** Draws what a board that compares says of a stone: a dark tag with icon and word; far off, its icon alone. */
import { ICON_SIZE } from "../../shared/shape/icons.ts";
import { MARK_ICONS } from "../../shared/scene/marks.ts";
import type { SceneStone, StoneMark } from "../../shared/scene/scene.ts";
import type { Box } from "../../shared/shape/stone-shape.ts";
import { FONT_FAMILY } from "../../shared/shape/text.ts";
import type { Palette } from "../../shared/shape/theme.ts";

/** Below this zoom nobody reads the word. */
const READABLE_ZOOM = 0.45;
/** The icon alone, in px of the window: on a disc that hangs over the stone's lower edge, clear of its words. */
const FAR = { radius: 9, icon: 12, hangs: 9 } as const;
/** How far below its stone a mark may reach, in px of the window. */
export const MARK_REACH = FAR.hangs;
const CORNER = 4;

const icons = new Map<string, Path2D>();

/** @param at from the world to the canvas; see `Place` in paint.ts. */
export function paintMark(
  ctx: CanvasRenderingContext2D,
  mark: StoneMark,
  palette: Palette,
  { x, y }: Pick<SceneStone, "x" | "y">,
  at: { readonly scale: number; readonly x: number; readonly y: number; readonly ratio: number },
): void {
  ctx.setTransform(at.scale, 0, 0, at.scale, at.x + x * at.scale, at.y + y * at.scale);
  const zoom = at.scale / at.ratio;
  ctx.fillStyle = palette.ink;
  ctx.beginPath();
  if (zoom < READABLE_ZOOM) {
    const size = FAR.icon / zoom;
    const middle = mark.box.y + mark.box.height / 2 + (FAR.hangs - FAR.radius) / zoom;
    ctx.arc(0, middle, FAR.radius / zoom, 0, 2 * Math.PI);
    ctx.fill();
    paintIcon(ctx, mark, palette, { x: -size / 2, y: middle - size / 2, width: size, height: size });
    return;
  }
  const { box, word } = mark;
  ctx.roundRect(box.x, box.y, box.width, box.height, CORNER);
  ctx.fill();
  ctx.fillStyle = palette.surface;
  ctx.font = `700 ${mark.fontSize}px ${FONT_FAMILY}`;
  ctx.textAlign = "center";
  ctx.fillText(word.text, word.x, word.y);
  paintIcon(ctx, mark, palette, mark.iconBox);
}

function paintIcon(ctx: CanvasRenderingContext2D, { what }: StoneMark, palette: Palette, box: Box): void {
  let path = icons.get(what);
  if (!path) icons.set(what, (path = new Path2D(MARK_ICONS[what])));
  ctx.fillStyle = palette.surface;
  ctx.translate(box.x, box.y);
  ctx.scale(box.width / ICON_SIZE, box.height / ICON_SIZE);
  ctx.fill(path);
}
