/** SVG as PNG, without a window: in the bundled fonts, and where those have not every sign, in the system's. */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { WorkshopError } from "../../../shared/base/result.ts";
import { APP_WORDS } from "../../../shared/guidance/app-words.ts";
import { FONT_METRICS } from "../../../shared/shape/font-metrics.ts";
import { EMOJI_FONT } from "../../../shared/shape/foreign.ts";
import { fontHasAll } from "../../../shared/shape/text.ts";
import { fontFinder } from "../system-fonts.ts";
import { placedWords } from "./placed-words.ts";
import type { DrawLine } from "./svg.ts";

export interface Fonts {
  /** The folder with the bundled .ttf files. */
  readonly fontFolder?: string;
  /** The folders of the system's fonts. */
  readonly systemFonts?: readonly string[];
  /** Told which signs no font has, where there are any: they are drawn as boxes. */
  readonly undrawn?: (signs: readonly string[]) => void;
}

/** Regular, then bold. */
export const FONT_FILES = ["AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf"];

/**
 * @param svg makes the document, given what draws a line where the bundled fonts do not do. @param words all that people wrote in it.
 * @param zoom pixels for one px.
 * @throws WorkshopError "unexpected" where the bundled fonts are missing: a picture without its words is no picture.
 */
export async function pngOfSvg(
  svg: (line: DrawLine | undefined) => string,
  words: string,
  zoom: number,
  fonts: Fonts = {},
): Promise<Uint8Array> {
  const { fontFolder = findFontFolder() } = fonts;
  const [regular = "", bold = "", emoji = ""] = [...FONT_FILES, EMOJI_FONT.file].map((file) => path.join(fontFolder, file));
  const fontFiles = [regular, bold];
  const missing = [regular, bold, emoji].find((file) => !existsSync(file));
  if (missing) throw new WorkshopError("unexpected", APP_WORDS.errors.fonts, missing);
  const placed = fontHasAll(words) ? null : await placedWords(fontFinder(fonts.systemFonts), { regular, bold, emoji });
  const drawn = svg(placed?.line);
  if (placed && placed.undrawn.size > 0) fonts.undrawn?.([...placed.undrawn]);
  // Ours is all that is left to be drawn; the system's take time to load, and differ.
  const font = {
    fontFiles,
    loadSystemFonts: false,
    defaultFontFamily: FONT_METRICS.family,
    sansSerifFamily: FONT_METRICS.family,
  };
  return new Resvg(drawn, { fitTo: { mode: "zoom", value: zoom }, font }).render().asPng();
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
