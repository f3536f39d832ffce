/** The picture of a result as the documents carry it: the drawing of the windows as a PNG, its size, and its words for those who do not see it. */
import { chartOf } from "../../../shared/charts/chart.ts";
import { chartSvg } from "../../../shared/charts/chart-svg.ts";
import { PAGE_SIZE, type DrawnWords, type Size } from "../../../shared/charts/drawing.ts";
import type { QuestionView } from "../../../shared/results/views.ts";
import { measure } from "../../../shared/shape/text.ts";
import { IN_COLOUR } from "./paper-palettes.ts";
import type { PathPicture } from "./path-picture.ts";
import type { Fonts } from "./raster.ts";
import { xml, type DrawLine } from "./svg.ts";

/** Pixels for one px: sharp on paper. */
const ZOOM = 2;

/** Null for what has no picture. The part that draws it is loaded when first needed. @returns width and height in px at zoom 1. */
export async function chartPng(view: QuestionView, size: Size = PAGE_SIZE, fonts: Fonts = {}): Promise<PathPicture | null> {
  const chart = chartOf(view, size);
  if (!chart) return null;
  const { pngOfSvg } = await import("./raster.ts");
  const words = chart.drawing.items.map((item) => (item.is === "words" ? item.text : "")).join("\n");
  const svg = (line: DrawLine | undefined): string => chartSvg(chart, IN_COLOUR, xml, line && outlined(line));
  const png = await pngOfSvg(svg, words, ZOOM, fonts);
  const { width, height } = chart.drawing;
  return { png, width, height, alt: chart.alt };
}

/** A line that another font draws is centred at its place. */
const outlined =
  (line: DrawLine) =>
  ({ text, x, y, fontSize, bold, anchor }: DrawnWords, fill: string): string => {
    const half = measure(text, fontSize, bold) / 2;
    const middle = anchor === "start" ? x + half : anchor === "end" ? x - half : x;
    return `<g fill="${fill}" font-size="${fontSize}" font-weight="${bold ? 700 : 400}" text-anchor="middle">${line({ text, x: middle, y, most: half * 2 }, fontSize, bold)}</g>`;
  };
