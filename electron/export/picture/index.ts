/** The picture of the path as a file: SVG, and PNG made from it without a window. */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { infoOf, stonesOnPath, type Workshop } from "../../../shared/model/workshop.ts";
import { altTextOf } from "../../../shared/pathway/alt-text.ts";
import { WorkshopError } from "../../../shared/base/result.ts";
import { WIDE } from "../../../shared/layout/tidy.ts";
import { workshopOfPart, type PathPart } from "../../../shared/pathway/parts.ts";
import { closeSceneOf, sceneOf } from "../../../shared/scene/build.ts";
import type { Scene } from "../../../shared/scene/scene.ts";
import { FONT_METRICS } from "../../../shared/shape/font-metrics.ts";
import { EMOJI_FONT } from "../../../shared/shape/foreign.ts";
import { fontHasAll } from "../../../shared/shape/text.ts";
import { PALETTES, type Palette } from "../../../shared/shape/theme.ts";
import { fontFinder } from "../system-fonts.ts";
import { placedWords } from "./placed-words.ts";
import { artIn } from "./stone-art.ts";
import { svgOf, type DrawLine } from "./svg.ts";
import { APP_WORDS } from "../../../shared/guidance/app-words.ts";

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

export interface PngOptions extends Omit<PictureOptions, "drawLine"> {
  /** Pixels for one px at zoom 1. */
  readonly scale?: number;
  /** Most pixels of the picture (width × height): a very large path is drawn smaller, so that it can be opened. */
  readonly maxPixels?: number;
  /** Most pixels on each side. */
  readonly within?: { readonly width: number; readonly height: number };
  /** The folder with the bundled .ttf files. */
  readonly fontFolder?: string;
  /** The folders of the system's fonts. */
  readonly systemFonts?: readonly string[];
  /** Told which signs no font has, where there are any: they are drawn as boxes. */
  readonly undrawn?: (signs: readonly string[]) => void;
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
export async function picturePng(workshop: Workshop, options: PngOptions = {}): Promise<Uint8Array> {
  const { palette = PALETTES.paper, scale = SCALE, maxPixels = MOST_PIXELS, within = ANY_SIZE, fontFolder = findFontFolder() } = options;
  const [regular = "", bold = "", emoji = ""] = [...FONT_FILES, EMOJI_FONT.file].map((file) => path.join(fontFolder, file));
  const fontFiles = [regular, bold];
  const missing = [regular, bold, emoji].find((file) => !existsSync(file));
  if (missing) throw new WorkshopError("unexpected", APP_WORDS.errors.fonts, missing);

  const { shown, scene } = drawn(workshop, options.part, options.scene);
  const { width, height } = scene.bounds;
  const zoom = Math.min(scale, Math.sqrt(maxPixels / (width * height)), within.width / width, within.height / height);
  const words = stonesOnPath(shown)
    .map((stone) => stone.text)
    .join("\n");
  const placed = fontHasAll(words) ? null : await placedWords(fontFinder(options.systemFonts), { regular, bold, emoji });
  const svg = svgOf(scene, palette, infoOf(workshop).title, altTextOf(shown), { drawLine: placed?.line, art: artIn(workshop) });
  if (placed && placed.undrawn.size > 0) options.undrawn?.([...placed.undrawn]);
  // Ours is all that is left to be drawn; the system's take time to load, and differ.
  const font = {
    fontFiles,
    loadSystemFonts: false,
    defaultFontFamily: FONT_METRICS.family,
    sansSerifFamily: FONT_METRICS.family,
  };
  return new Resvg(svg, { fitTo: { mode: "zoom", value: zoom }, font }).render().asPng();
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
