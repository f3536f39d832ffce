/** A scene as an SVG document: the same drawing as on the board. */
import {
  DIVIDER_STYLE,
  GAP_RING,
  LINK_STYLE,
  PICTURE,
  RIPPLE_STYLE,
  SHALLOWS_OPACITY,
  SIGN_STROKE,
  STONE_SHADE,
  STONE_STYLE,
} from "../../../shared/shape/style.ts";
import type { ArtOf } from "../../../shared/pictures/drawing.ts";
import { svgOfArt } from "../../../shared/pictures/svg.ts";
import { FOUND_SIGNS, ICON_SIZE, ICONS, PROGRESS_SIGNS } from "../../../shared/shape/icons.ts";
import { r1 } from "../../../shared/shape/path.ts";
import type { Ground, Label, Scene, SceneStone } from "../../../shared/scene/scene.ts";
import type { Box, ShapeMark, StoneShape, TextLine } from "../../../shared/shape/stone-shape.ts";
import { ringOf } from "../../../shared/shape/shape.ts";
import { FONT_FAMILY } from "../../../shared/shape/text.ts";
import type { Palette } from "../../../shared/shape/theme.ts";

/** Words as XML text: escaped, without characters that XML cannot hold. */
export const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");

/** Draws a line of people's words, centred at its place, inside of an element that has its colour, size and weight. */
export type DrawLine = (line: TextLine, fontSize: number, bold: boolean) => string;

/** In the fonts that the reader finds. */
export const plainLine: DrawLine = ({ text, x, y }) => `<text x="${r1(x)}" y="${r1(y)}">${xml(text)}</text>`;

/** What people put on their stones: their words, and their pictures. */
export interface Drawers {
  readonly drawLine?: DrawLine | undefined;
  readonly art?: ArtOf | undefined;
}

/**
 * The scene within its bounds, at scale 1.
 * @param title, description what a screen reader says in place of the picture.
 */
export function svgOf(scene: Scene, palette: Palette, title: string, description: string, drawers: Drawers = {}): string {
  const { x, y, width, height } = scene.bounds;
  const box = [x, y, width, height].map(r1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${box[2]}" height="${box[3]}" viewBox="${box.join(" ")}" role="img" aria-labelledby="title description" font-family="${xml(FONT_FAMILY)}" text-anchor="middle" style="font-kerning:none;font-variant-ligatures:none">`,
    `<title id="title">${xml(title)}</title>`,
    `<desc id="description">${xml(description)}</desc>`,
    ...groundOf(scene.ground, palette),
    ...linksOf(scene, palette),
    ...scene.stones.map((stone) => stoneOf(stone, palette, drawers)),
    "</svg>",
    "",
  ].join("\n");
}

export function groundOf(ground: Ground, palette: Palette): string[] {
  const ripples = ground.ripples.join("");
  const { x, y, width, height } = ground.water;
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${palette.water}"/>`,
    `<path d="${ground.nearShallows}" fill="${palette.nearBank}" opacity="${SHALLOWS_OPACITY}"/>`,
    `<path d="${ground.farShallows}" fill="${palette.farBank}" opacity="${SHALLOWS_OPACITY}"/>`,
    `<path d="${ground.nearBank}" fill="${palette.nearBank}"/>`,
    `<path d="${ground.farBank}" fill="${palette.farBank}"/>`,
    ...(ripples
      ? [
          `<path d="${ripples}" fill="none" stroke="${palette.link}" stroke-width="${RIPPLE_STYLE.width}" stroke-linecap="round" opacity="${RIPPLE_STYLE.opacity}"/>`,
        ]
      : []),
    ...ground.dividers.map(
      (divider) =>
        `<path d="${divider}" fill="none" stroke="${palette.link}" stroke-width="${DIVIDER_STYLE.width}" stroke-linecap="round" stroke-dasharray="${DIVIDER_STYLE.dash.join(" ")}" opacity="${DIVIDER_STYLE.opacity}"/>`,
    ),
    ...ground.headings.map((heading) => labelOf(heading, palette[heading.tone])),
    ...ground.strands.map(({ strand, sign, label }) => {
      const { line, fill } = palette.strands[strand];
      return `<path d="${sign}" fill="${fill}" stroke="${line}" stroke-width="${SIGN_STROKE}"/>${labelOf(label, line)}`;
    }),
  ];
}

function labelOf({ text, x, y, fontSize, bold, anchor, turn }: Label, colour: string): string {
  const at = turn === 0 ? `x="${r1(x)}" y="${r1(y)}"` : `transform="translate(${r1(x)} ${r1(y)}) rotate(${turn})"`;
  return `<text ${at} font-size="${fontSize}"${bold ? ' font-weight="700"' : ""}${anchor === "start" ? ' text-anchor="start"' : ""} fill="${colour}">${xml(text)}</text>`;
}

export function linksOf({ links }: Scene, palette: Palette): string[] {
  if (links.length === 0) return [];
  return [
    `<g opacity="${LINK_STYLE.opacity}">`,
    `<path d="${links.map((link) => link.curve).join("")}" fill="none" stroke="${palette.link}" stroke-width="${LINK_STYLE.width}"/>`,
    `<path d="${links.map((link) => link.arrow).join("")}" fill="${palette.link}"/>`,
    "</g>",
  ];
}

export function stoneOf(
  { kind, strand, x, y, shape, gap }: SceneStone,
  palette: Palette,
  { drawLine = plainLine, art = () => null }: Drawers = {},
): string {
  const { line, fill } = palette.strands[strand];
  const { chip } = shape;
  const weight = shape.bold ? ' font-weight="700"' : "";
  return [
    `<g transform="translate(${r1(x)} ${r1(y)})">`,
    `<path d="${shape.outline}" transform="translate(0 ${STONE_SHADE.dy})" fill="${line}" opacity="${STONE_SHADE.opacity}"/>`,
    `<path d="${shape.outline}" fill="${fill}" stroke="${line}" stroke-width="${STONE_STYLE[kind].stroke}"/>`,
    gap
      ? `<path d="${ringOf(shape, GAP_RING.distance)}" fill="none" stroke="${palette.muted}" stroke-width="${GAP_RING.width}" stroke-linecap="round" stroke-dasharray="${GAP_RING.dash.join(" ")}"/>`
      : "",
    `<g font-size="${shape.fontSize}"${weight} fill="${palette.ink}">`,
    ...shape.lines.map((one) => (one.text === "" ? "" : drawLine(one, shape.fontSize, shape.bold))),
    "</g>",
    shape.picture ? pictureOf(shape.picture, art, line, palette.muted) : "",
    shape.progress ? markOf(PROGRESS_SIGNS[shape.progress.sign], shape.progress, line, fill, palette.ink) : "",
    shape.found ? markOf(FOUND_SIGNS[shape.found.sign], shape.found, line, fill, palette.ink) : "",
    `<rect x="${r1(chip.box.x)}" y="${r1(chip.box.y)}" width="${r1(chip.box.width)}" height="${chip.box.height}" rx="${chip.box.height / 2}" fill="${line}"/>`,
    icon(ICONS[chip.icon], chip.iconBox, palette.surface),
    chip.word ? boldWord(chip.word, chip.fontSize, palette.surface) : "",
    "</g>",
  ]
    .filter(Boolean)
    .join("");
}

/** Where nothing shows it, a frame says that a picture belongs here. */
function pictureOf({ box, shows }: NonNullable<StoneShape["picture"]>, art: ArtOf, line: string, muted: string): string {
  const [x, y] = [r1(box.x), r1(box.y)];
  const found = art(shows);
  if (found) return svgOfArt(found, { ...box, x, y }, line);
  return `<rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="${PICTURE.corner}" fill="none" stroke="${muted}" stroke-dasharray="4 4"/>`;
}

const icon = (data: string, { x, y, width }: Box, colour: string): string =>
  `<path d="${data}" transform="translate(${r1(x)} ${r1(y)}) scale(${(width / ICON_SIZE).toFixed(4)})" fill="${colour}"/>`;

const boldWord = ({ text, x, y }: TextLine, fontSize: number, colour: string): string =>
  `<text x="${r1(x)}" y="${r1(y)}" font-size="${fontSize}" font-weight="700" fill="${colour}">${xml(text)}</text>`;

/** A sign without its word lies on the outline, which must not show through it. */
function markOf(sign: string, { signBox, word, fontSize }: ShapeMark<string>, line: string, fill: string, ink: string): string {
  const half = signBox.width / 2;
  const drawn = icon(sign, signBox, line);
  return word
    ? drawn + boldWord(word, fontSize, ink)
    : `<circle cx="${r1(signBox.x + half)}" cy="${r1(signBox.y + half)}" r="${half}" fill="${fill}"/>${drawn}`;
}
