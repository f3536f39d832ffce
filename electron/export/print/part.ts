/** A part of the board's picture as it stands on a sheet: the same drawing as on the board, the strands told apart by their lines too. */
import type { ArtOf } from "../../../shared/pictures/drawing.ts";
import { hasInnerLine } from "../../../shared/shape/outline.ts";
import { r1 } from "../../../shared/shape/path.ts";
import type { Scene, SceneStone } from "../../../shared/scene/scene.ts";
import type { Box } from "../../../shared/shape/stone-shape.ts";
import { boxOfStone, ringOf } from "../../../shared/shape/shape.ts";
import type { Palette } from "../../../shared/shape/theme.ts";
import { groundOf, linksOf, stoneOf } from "../picture/svg.ts";
import { path, tag } from "./draw.ts";
import type { Area } from "./paper.ts";

/** The second line of a form that has one: this far inside its outline, in px of the scene. */
export const INNER_LINE = { distance: 5, width: 1.25 } as const;

const meets = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * What lies in `window` (px of the scene), as large as `area` (pt); nothing reaches out of it.
 * @param art what shows the pictures of stones.
 * @param words false draws stones and links alone.
 */
export function boardPart(scene: Scene, palette: Palette, window: Box, area: Area, art: ArtOf, words = true): string {
  const shown: Scene = {
    ...scene,
    links: scene.links.filter((link) => meets(link.box, window)),
    stones: scene.stones.filter((stone) => meets(boxOfStone(stone), window)),
    ground: {
      ...scene.ground,
      ...(!words && { headings: [], strands: [], ripples: [] }),
    },
  };
  return tag(
    "svg",
    {
      x: area.x,
      y: area.y,
      width: area.width,
      height: area.height,
      viewBox: [window.x, window.y, window.width, window.height].map((n) => Math.round(n * 100) / 100).join(" "),
      preserveAspectRatio: "xMidYMid meet",
      overflow: "hidden",
      "text-anchor": "middle",
    },
    ...groundOf(shown.ground, palette),
    ...signsInside(shown.ground, palette),
    ...linksOf(shown, palette),
    ...shown.stones.map((stone) => (words ? stoneOf(stone, palette, { art }) + innerLine(stone, palette) : form(stone, palette))),
  );
}

const at = ({ x, y }: SceneStone): string => `translate(${r1(x)} ${r1(y)})`;

const innerLine = (stone: SceneStone, palette: Palette): string =>
  hasInnerLine(stone.strand)
    ? path(ringOf(stone.shape, -INNER_LINE.distance), {
        transform: at(stone),
        fill: "none",
        stroke: palette.strands[stone.strand].line,
        "stroke-width": INNER_LINE.width,
      })
    : "";

/** The same line inside the sign on the near bank. */
export const signsInside = ({ strands }: Scene["ground"], palette: Palette): readonly string[] =>
  strands.flatMap(({ strand, sign }) => (hasInnerLine(strand) ? [signInside(sign, palette.strands[strand].line)] : []));

function signInside(sign: string, stroke: string): string {
  const numbers = (sign.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const middle = (of: readonly number[]): number => (Math.min(...of) + Math.max(...of)) / 2;
  const [x, y] = [middle(numbers.filter((_, at) => at % 2 === 0)), middle(numbers.filter((_, at) => at % 2 === 1))];
  return path(sign, {
    transform: `translate(${r1(x)} ${r1(y)}) scale(0.76) translate(${r1(-x)} ${r1(-y)})`,
    fill: "none",
    stroke,
    "stroke-width": INNER_LINE.width / 0.76,
  });
}

const form = (stone: SceneStone, palette: Palette): string => {
  const { line, fill } = palette.strands[stone.strand];
  return path(stone.shape.outline, { transform: at(stone), fill, stroke: line, "stroke-width": 5 });
};
