/** The picture of the path as a file: SVG, and PNG made from it without a window. */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { infoOf, stonesOnPath, type Workshop } from "../../../shared/model/workshop.ts";
import { altTextOf } from "../../../shared/pathway/alt-text.ts";
import { WorkshopError } from "../../../shared/base/result.ts";
import { sceneOf } from "../../../shared/scene/build.ts";
import { FONT_METRICS } from "../../../shared/shape/font-metrics.ts";
import { fontHasAll } from "../../../shared/shape/text.ts";
import { PALETTES, type Palette } from "../../../shared/shape/theme.ts";
import { svgOf } from "./svg.ts";
import { APP_WORDS } from "../../../shared/guidance/app-words.ts";

export interface PictureOptions {
  readonly palette?: Palette;
}

/**
 * The whole path as one SVG document at zoom 1, with a title and a description for screen readers. Parked stones
 * and the facilitator's notes are not in it.
 */
export function pictureSvg(workshop: Workshop, { palette = PALETTES.paper }: PictureOptions = {}): string {
  return svgOf(sceneOf(workshop), palette, infoOf(workshop).title, altTextOf(workshop));
}

export interface PngOptions extends PictureOptions {
  /** Pixels for one px at zoom 1. */
  readonly scale?: number;
  /** Most pixels of the picture (width × height): a very large path is drawn smaller, so that it can be opened. */
  readonly maxPixels?: number;
  /** Most pixels on each side. */
  readonly within?: { readonly width: number; readonly height: number };
  /** The folder with the bundled .ttf files. */
  readonly fontFolder?: string;
}

const SCALE = 2;
const MOST_PIXELS = 40_000_000;
/** No side longer than this: common viewers and Word refuse more. */
const ANY_SIZE = { width: 16_000, height: 16_000 };
/** Regular, then bold. */
export const FONT_FILES = ["AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf"];

/**
 * The same picture as PNG bytes.
 * @throws WorkshopError "unexpected" where the bundled fonts are missing: a picture without its words is no picture.
 */
export function picturePng(workshop: Workshop, options: PngOptions = {}): Uint8Array {
  const { scale = SCALE, maxPixels = MOST_PIXELS, within = ANY_SIZE, fontFolder = findFontFolder() } = options;
  const fontFiles = FONT_FILES.map((file) => path.join(fontFolder, file));
  const missing = fontFiles.find((file) => !existsSync(file));
  if (missing) throw new WorkshopError("unexpected", APP_WORDS.errors.fonts, missing);

  const { width, height } = sceneOf(workshop).bounds;
  const zoom = Math.min(scale, Math.sqrt(maxPixels / (width * height)), within.width / width, within.height / height);
  const words = stonesOnPath(workshop)
    .map((stone) => stone.text)
    .join("");
  const picture = new Resvg(pictureSvg(workshop, options), {
    fitTo: { mode: "zoom", value: zoom },
    font: {
      fontFiles,
      // The system's fonts take time to load and differ: only for characters that ours does not have.
      loadSystemFonts: !fontHasAll(words),
      defaultFontFamily: FONT_METRICS.family,
      sansSerifFamily: FONT_METRICS.family,
    },
  });
  return picture.render().asPng();
}

/**
 * Where the fonts lie: beside the packaged application (`resources/fonts` there is outside the archive, since fonts
 * are read by native code), else in `resources/fonts` of the checkout, above this file or above what it was bundled into.
 */
export function findFontFolder(from: string = path.dirname(fileURLToPath(import.meta.url))): string {
  const packaged = (process as { readonly resourcesPath?: string }).resourcesPath;
  const folders = packaged ? [path.join(packaged, "fonts"), path.join(packaged, "resources", "fonts")] : [];
  for (let folder = from; ; folder = path.dirname(folder)) {
    folders.push(path.join(folder, "resources", "fonts"));
    if (folder === path.dirname(folder)) break;
  }
  return folders.find((folder) => existsSync(path.join(folder, FONT_FILES[0] as string))) ?? path.join(from, "fonts");
}
