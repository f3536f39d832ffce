/** What stands in the picture column of an easy-read document. */
import { Resvg } from "@resvg/resvg-js";
import type { EasyPicture, EasyRow } from "../../../shared/easy-read/document.ts";
import { EASY_READ_WORDS as words } from "../../../shared/guidance/easy-read-words.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { svgOfArt } from "../../../shared/pictures/svg.ts";
import { EASY_SIGNS, ICON_SIZE, PROGRESS_SIGNS } from "../../../shared/shape/icons.ts";
import { hasInnerLine, outlineOf, strandForm } from "../../../shared/shape/outline.ts";
import { STONE_PICTURE, stonePicture } from "../../../shared/shape/stone-picture.ts";
import { PALETTES, type Palette } from "../../../shared/shape/theme.ts";
import { artOfStone } from "../picture/stone-art.ts";

const { width, height } = STONE_PICTURE;
/** A sign that stands alone is as high as this, in the picture's own units. */
const SIGN = 150;
/** The room of a stone's own picture: all of it, but for the edge round a drawing in colours. */
const OWN = { x: 6 - width / 2, y: 6 - height / 2, width: width - 12, height: height - 12 } as const;

/** The pictures of a workshop's stones. */
type Pictured = Pick<Workshop, "pictures">;

/**
 * A picture as an SVG document of STONE_PICTURE's proportions. **The one place that says what a row shows**: a stone shows its own picture; without
 * one it is drawn as the form of its strand with the sign of its kind in it.
 * @param palette colours, or names of colours where a style sheet knows them.
 */
export function easyPictureSvg(workshop: Pictured, picture: EasyPicture, palette: Palette = PALETTES.paper): string {
  const box = `${-width / 2} ${-height / 2} ${width} ${height}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${width}" height="${height}" aria-hidden="true">${drawn(workshop, picture, palette)}</svg>`;
}

/** What a picture of an easy-read document shows, for those who do not see it: the stone's own words for it, its kind, or what stands below it. */
export function easyAlt(workshop: Pictured, { picture, caption }: EasyRow): string {
  if (picture.of !== "stone") return caption;
  return artOfStone(workshop, picture.stone)?.alt || words.kinds[picture.stone.kind].heading;
}

function drawn(workshop: Pictured, picture: EasyPicture, palette: Palette): string {
  switch (picture.of) {
    case "stone": {
      const own = artOfStone(workshop, picture.stone);
      if (own) return svgOfArt(own.art, OWN, palette.strands[picture.stone.strand].line);
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
const LONGEST_KEPT = 50_000;

/** The same as PNG bytes. There are no words in it, so no font is needed. */
export function easyPicturePng(workshop: Pictured, picture: EasyPicture): Uint8Array {
  const svg = easyPictureSvg(workshop, picture);
  const known = drawnBefore.get(svg);
  if (known) return known;
  const png = new Resvg(svg, { fitTo: { mode: "zoom", value: SHARPNESS }, font: { loadSystemFonts: false } }).render().asPng();
  // A photo of the group's own is in few rows, and would be kept with all its bytes.
  if (svg.length > LONGEST_KEPT) return png;
  if (drawnBefore.size >= MOST_KEPT) drawnBefore.clear();
  drawnBefore.set(svg, png);
  return png;
}
