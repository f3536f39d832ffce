/** Draws the picture of a stone on a canvas. A drawing is parsed once, and kept with the object it came from. */
import { remembered } from "../../shared/base/remembered.ts";
import { DRAWING_EDGE, isColoured, edgePathOf, type Drawing, type PictureName } from "../../shared/pictures/drawing.ts";
import type { Box, StoneShape } from "../../shared/shape/stone-shape.ts";
import { PICTURE } from "../../shared/shape/style.ts";
import type { StoneColours } from "./colours.ts";

/** Gives a drawing, an image that is there to be drawn, or null where there is neither (yet). */
export type BoardArt = (picture: PictureName) => Drawing | ImageBitmap | null;

const pathsOf = remembered(({ paths }: Drawing) => paths.map(({ d, ...look }) => ({ ...look, path: new Path2D(d) })));
const edgeOf = remembered((drawing: Drawing) => isColoured(drawing) && new Path2D(edgePathOf(drawing)));

/** The canvas stands at the stone's centre, at zoom 1; it is left so. */
export function paintPicture(
  ctx: CanvasRenderingContext2D,
  { box, shows }: NonNullable<StoneShape["picture"]>,
  art: BoardArt,
  colours: StoneColours,
): void {
  const found = art(shows);
  ctx.save();
  ctx.globalAlpha = colours.pictures;
  if (!found) paintFrame(ctx, box, colours);
  else if ("paths" in found) paintDrawing(ctx, box, found, colours);
  else paintImage(ctx, box, found);
  ctx.restore();
}

function paintDrawing(ctx: CanvasRenderingContext2D, box: Box, drawing: Drawing, { line, pictures }: StoneColours): void {
  ctx.translate(box.x, box.y);
  ctx.scale(box.width / drawing.size, box.height / drawing.size);
  const edge = edgeOf(drawing);
  if (edge) {
    ctx.strokeStyle = line;
    ctx.lineWidth = DRAWING_EDGE * drawing.size;
    ctx.lineJoin = "round";
    ctx.stroke(edge);
  }
  for (const { path, fill, rule, opacity = 1 } of pathsOf(drawing)) {
    ctx.globalAlpha = pictures * opacity;
    ctx.fillStyle = fill === "currentColor" ? line : fill;
    ctx.fill(path, rule ?? "nonzero");
  }
}

/** As large as it fits, in the middle. */
function paintImage(ctx: CanvasRenderingContext2D, box: Box, image: ImageBitmap): void {
  const scale = Math.min(box.width / image.width, box.height / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  ctx.imageSmoothingQuality = "high";
  ctx.drawImage(image, box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height);
}

/** A picture belongs here. */
function paintFrame(ctx: CanvasRenderingContext2D, box: Box, { line }: StoneColours): void {
  ctx.strokeStyle = line;
  ctx.lineWidth = 1;
  ctx.setLineDash([4, 4]);
  ctx.beginPath();
  ctx.roundRect(box.x, box.y, box.width, box.height, PICTURE.corner);
  ctx.stroke();
}
