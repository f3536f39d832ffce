/** What stands in the picture column of an easy-read document. */
import { Resvg } from "@resvg/resvg-js";
import type { EasyPicture } from "../../../shared/easy-read/document.ts";
import { EASY_SIGNS, ICON_SIZE, PROGRESS_SIGNS } from "../../../shared/shape/icons.ts";
import { hasInnerLine, outlineOf, strandForm } from "../../../shared/shape/outline.ts";
import { STONE_PICTURE, stonePicture } from "../../../shared/shape/stone-picture.ts";
import { PALETTES, type Palette } from "../../../shared/shape/theme.ts";

const { width, height } = STONE_PICTURE;
/** A sign that stands alone is as high as this, in the picture's own units. */
const SIGN = 150;

/**
 * A picture as an SVG document of STONE_PICTURE's proportions. **The one place that says what a row shows**: a stone is drawn as the form of its
 * strand with the sign of its kind in it.
 * @param palette colours, or names of colours where a style sheet knows them.
 */
export function easyPictureSvg(picture: EasyPicture, palette: Palette = PALETTES.paper): string {
  const box = `${-width / 2} ${-height / 2} ${width} ${height}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${width}" height="${height}" aria-hidden="true">${drawn(picture, palette)}</svg>`;
}

function drawn(picture: EasyPicture, palette: Palette): string {
  switch (picture.of) {
    case "stone": {
      const { line, fill } = palette.strands[picture.stone.strand];
      const { outline, stroke, icon, iconBox, iconScale } = stonePicture(picture.stone);
      return (
        `<path d="${outline}" fill="${fill}" stroke="${line}" stroke-width="${stroke}"/>` +
        `<path d="${icon}" fill="${line}" transform="translate(${iconBox.x} ${iconBox.y}) scale(${iconScale.toFixed(4)})"/>`
      );
    }
    case "strand": {
      const { line, fill } = palette.strands[picture.strand];
      const outline = (less: number): string => outlineOf(strandForm(picture.strand, width - 24 - 2 * less, height - 44 - 2 * less)).path;
      const inner = hasInnerLine(picture.strand) ? `<path d="${outline(16)}" fill="none" stroke="${line}" stroke-width="5"/>` : "";
      return `<path d="${outline(0)}" fill="${fill}" stroke="${line}" stroke-width="9"/>${inner}`;
    }
    case "progress":
      return sign(PROGRESS_SIGNS[picture.progress], palette);
    case "sign":
      return sign(EASY_SIGNS[picture.sign], palette);
  }
}

const sign = (data: string, { action }: Palette): string =>
  `<path d="${data}" fill="${action}" transform="translate(${-SIGN / 2} ${-SIGN / 2}) scale(${SIGN / ICON_SIZE})"/>`;

/** Pixels for each unit: 230 to the inch at the size at which Word shows it. */
const SHARPNESS = 1.6;
/** The same sign stands in many rows; a drawing takes some milliseconds. */
const drawnBefore = new Map<string, Uint8Array>();
const MOST_KEPT = 200;

/** The same as PNG bytes. There are no words in it, so no font is needed. */
export function easyPicturePng(picture: EasyPicture): Uint8Array {
  const svg = easyPictureSvg(picture);
  const known = drawnBefore.get(svg);
  if (known) return known;
  const png = new Resvg(svg, { fitTo: { mode: "zoom", value: SHARPNESS }, font: { loadSystemFonts: false } }).render().asPng();
  if (drawnBefore.size >= MOST_KEPT) drawnBefore.clear();
  drawnBefore.set(svg, png);
  return png;
}
