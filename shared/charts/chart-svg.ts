/** A picture of results as an SVG document. Pure. */
import { r1 } from "../shape/path.ts";
import { FONT_FAMILY } from "../shape/text.ts";
import type { Palette } from "../shape/theme.ts";
import { toneIn, type DrawnItem, type DrawnWords } from "./drawing.ts";
import type { Chart } from "./chart.ts";

/** @param escape makes words safe inside of XML. @param line draws a line of words by itself, where the font alone would not do. */
export function chartSvg(
  { drawing: { width, height, items }, alt }: Chart,
  palette: Palette,
  escape: (text: string) => string,
  line?: (words: DrawnWords, fill: string) => string,
): string {
  const drawn = (item: DrawnItem): string => {
    if (item.is === "words") {
      const fill = toneIn(palette, "ink");
      if (line) return line(item, fill);
      const { text, x, y, fontSize, bold, anchor } = item;
      return `<text x="${r1(x)}" y="${r1(y)}" font-size="${r1(fontSize)}"${bold ? ' font-weight="700"' : ""} text-anchor="${anchor}" fill="${fill}">${escape(text)}</text>`;
    }
    const { path, fill, line: stroke, width: thick } = item;
    const edge = stroke ? ` stroke="${toneIn(palette, stroke)}" stroke-width="${r1(thick)}"` : "";
    return `<path d="${path}" fill="${fill ? toneIn(palette, fill) : "none"}"${edge}/>`;
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${r1(width)}" height="${r1(height)}" viewBox="0 0 ${r1(width)} ${r1(height)}" role="img" aria-label="${escape(alt)}" font-family="${escape(FONT_FAMILY)}" style="font-kerning:none;font-variant-ligatures:none">`,
    `<rect width="${r1(width)}" height="${r1(height)}" fill="${toneIn(palette, "surface")}"/>`,
    ...items.map(drawn),
    "</svg>",
    "",
  ].join("\n");
}
