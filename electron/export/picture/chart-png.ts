/** Pictures of results as PNG, for documents: the drawing that the windows show, on paper's colours. */
import path from "node:path";
import { existsSync } from "node:fs";
import { WorkshopError } from "../../../shared/base/result.ts";
import type { Chart } from "../../../shared/charts/chart.ts";
import { chartSvg } from "../../../shared/charts/chart-svg.ts";
import type { DrawnWords } from "../../../shared/charts/drawing.ts";
import { APP_WORDS } from "../../../shared/guidance/app-words.ts";
import { FONT_METRICS } from "../../../shared/shape/font-metrics.ts";
import { EMOJI_FONT } from "../../../shared/shape/foreign.ts";
import { fontHasAll, measure } from "../../../shared/shape/text.ts";
import { PALETTES } from "../../../shared/shape/theme.ts";
import { fontFinder } from "../system-fonts.ts";
import { findFontFolder, FONT_FILES } from "./index.ts";
import { placedWords } from "./placed-words.ts";
import { xml } from "./svg.ts";

export interface ChartPng {
  readonly png: Uint8Array;
  /** Of the drawing, in its own px. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** Pixels for each px of the drawing: as wide as the words of an A4 page, that is 240 to the inch. */
const SHARPNESS = 1.8;

/**
 * Draws them one after the other. The part that draws is loaded when the first is wanted.
 * @throws WorkshopError "unexpected" where the bundled fonts are missing.
 */
export async function chartPngs(charts: readonly Chart[]): Promise<readonly ChartPng[]> {
  if (charts.length === 0) return [];
  const { Resvg } = await import("@resvg/resvg-js");
  const folder = findFontFolder();
  const [regular = "", bold = "", emoji = ""] = [...FONT_FILES, EMOJI_FONT.file].map((file) => path.join(folder, file));
  const missing = [regular, bold, emoji].find((file) => !existsSync(file));
  if (missing) throw new WorkshopError("unexpected", APP_WORDS.errors.fonts, missing);
  const words = charts.flatMap(({ drawing }) => drawing.items.flatMap((item) => (item.is === "words" ? [item.text] : [])));
  const placed = words.every(fontHasAll) ? null : await placedWords(fontFinder(), { regular, bold, emoji });
  const line = placed
    ? ({ text, x, y, fontSize, bold: isBold, anchor }: DrawnWords, fill: string): string => {
        const half = measure(text, fontSize, isBold) / 2;
        const middle = anchor === "start" ? x + half : anchor === "end" ? x - half : x;
        const weight = isBold ? ' font-weight="700"' : "";
        return `<g fill="${fill}" font-size="${fontSize}"${weight} text-anchor="middle">${placed.line({ text, x: middle, y }, fontSize, isBold)}</g>`;
      }
    : undefined;
  const font = {
    fontFiles: [regular, bold],
    loadSystemFonts: false,
    defaultFontFamily: FONT_METRICS.family,
    sansSerifFamily: FONT_METRICS.family,
  };
  return charts.map((chart) => {
    const svg = chartSvg(chart, PALETTES.paper, xml, line);
    const { width, height } = chart.drawing;
    return { png: new Resvg(svg, { fitTo: { mode: "zoom", value: SHARPNESS }, font }).render().asPng(), width, height, alt: chart.alt };
  });
}
