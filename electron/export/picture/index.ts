/** The picture of the path as a file: SVG, and PNG made from it without a window. */
import { infoOf, stonesOnPath, type Workshop } from "../../../shared/model/workshop.ts";
import { altTextOf } from "../../../shared/pathway/alt-text.ts";
import { WIDE } from "../../../shared/layout/tidy.ts";
import { workshopOfPart, type PathPart } from "../../../shared/pathway/parts.ts";
import { closeSceneOf, sceneOf } from "../../../shared/scene/build.ts";
import type { Scene } from "../../../shared/scene/scene.ts";
import { PALETTES, type Palette } from "../../../shared/shape/theme.ts";
import { pngOfSvg, type Fonts } from "./raster.ts";
import { artIn } from "./stone-art.ts";
import { svgOf, type DrawLine } from "./svg.ts";

export interface PictureOptions {
  /** The one part of the path that is drawn, laid out by itself. */
  readonly part?: PathPart;
  /** The same, where it has been laid out already: for a screen where it has not. */
  readonly scene?: Scene;
  readonly palette?: Palette;
  /** How a line of people's words is drawn. */
  readonly drawLine?: DrawLine;
}

/**
 * The whole path as one SVG document at zoom 1, with a title and a description for screen readers. Parked stones
 * and the facilitator's notes are not in it.
 */
export function pictureSvg(workshop: Workshop, { palette = PALETTES.paper, drawLine, part, scene: laid }: PictureOptions = {}): string {
  const { shown, scene } = drawn(workshop, part, laid);
  return svgOf(scene, palette, infoOf(workshop).title, altTextOf(shown), { drawLine, art: artIn(workshop) });
}

/** What a picture shows: the path, or one part of it that is laid out by itself. */
function drawn(workshop: Workshop, part?: PathPart, laid?: Scene): { readonly shown: Workshop; readonly scene: Scene } {
  if (!part) return { shown: workshop, scene: sceneOf(workshop) };
  const shown = workshopOfPart(workshop, part);
  return { shown, scene: laid ?? closeSceneOf(shown, WIDE) };
}

export interface PngOptions extends Omit<PictureOptions, "drawLine">, Fonts {
  /** Pixels for one px at zoom 1. */
  readonly scale?: number;
  /** Most pixels of the picture (width × height): a very large path is drawn smaller, so that it can be opened. */
  readonly maxPixels?: number;
  /** Most pixels on each side. */
  readonly within?: { readonly width: number; readonly height: number };
}

const SCALE = 2;
const MOST_PIXELS = 40_000_000;
/** No side longer than this: common viewers and Word refuse more. */
const ANY_SIZE = { width: 16_000, height: 16_000 };

/**
 * The same picture as PNG bytes.
 * @throws WorkshopError "unexpected" where the bundled fonts are missing: a picture without its words is no picture.
 */
export async function picturePng(workshop: Workshop, options: PngOptions = {}): Promise<Uint8Array> {
  const { palette = PALETTES.paper, scale = SCALE, maxPixels = MOST_PIXELS, within = ANY_SIZE } = options;
  const { shown, scene } = drawn(workshop, options.part, options.scene);
  const { width, height } = scene.bounds;
  const zoom = Math.min(scale, Math.sqrt(maxPixels / (width * height)), within.width / width, within.height / height);
  const words = stonesOnPath(shown)
    .map((stone) => stone.text)
    .join("\n");
  const svg = (drawLine: DrawLine | undefined): string =>
    svgOf(scene, palette, infoOf(workshop).title, altTextOf(shown), { drawLine, art: artIn(workshop) });
  return pngOfSvg(svg, words, zoom, options);
}
