/** The bundled fonts for documents that carry everything they need. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { FONT_METRICS } from "../../shared/shape/font-metrics.ts";
import { EMOJI_FONT } from "../../shared/shape/foreign.ts";
import { hasEmoji } from "../../shared/shape/text.ts";
import { findFontFolder, FONT_FILES } from "./picture/raster.ts";

/**
 * The rules of a style sheet that hold the fonts whole; none where they are missing: the reader's own take their place.
 * @param text all that is drawn: the font of emoji, which is large, comes along only where there are any.
 */
export function fontRules(text: string): string {
  const rule = (family: string, weight: string, file: string): string =>
    `@font-face{font-family:"${family}";font-weight:${weight};src:url("data:font/ttf;base64,${readFileSync(path.join(findFontFolder(), file)).toString("base64")}")}`;
  try {
    return [
      ...FONT_FILES.map((file, at) => rule(FONT_METRICS.family, at === 0 ? "400" : "700", file)),
      ...(hasEmoji(text) ? [rule(EMOJI_FONT.family, "400 700", EMOJI_FONT.file)] : []),
    ].join("\n");
  } catch {
    return "";
  }
}
