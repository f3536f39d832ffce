/** A small picture of the path for a card on the home screen: stones and links, no words. */
import { briefOutline } from "../../../shared/shape/outline.ts";
import { r1 } from "../../../shared/shape/path.ts";
import { STRANDS } from "../../../shared/model/records.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { sceneOf } from "../../../shared/scene/build.ts";
import { pointsOf } from "../../../shared/scene/pick.ts";
import type { Scene, SceneStone } from "../../../shared/scene/scene.ts";
import type { Box } from "../../../shared/shape/stone-shape.ts";
import { PALETTES, type Palette } from "../../../shared/shape/theme.ts";

/** Size of a card's picture, in its own units; every coordinate in it is rounded to a tenth. */
const CARD = { width: 320, height: 200, margin: 12 } as const;
/** Most characters of a card's picture. */
const LIMIT = 20_000;

/**
 * An SVG document of at most 20,000 characters. Where a path has too much for that, its links become straight, then
 * thinner in number.
 */
export function cardPicture(workshop: Workshop, palette: Palette = PALETTES.paper): string {
  const scene = sceneOf(workshop);
  let most = Infinity;
  for (const detail of ["full", "plain"] as const) {
    const svg = draw(scene, palette, detail, most);
    if (svg.length <= LIMIT) return svg;
  }
  for (most = 512; ; most = Math.floor(most / 2)) {
    const svg = draw(scene, palette, "plain", most);
    if (svg.length <= LIMIT || most === 0) return svg;
  }
}

type Detail = "full" | "plain";

/** @param most how many stones and how many links are drawn at most: evenly chosen where there are more. */
function draw(scene: Scene, palette: Palette, detail: Detail, most: number): string {
  const shown = viewOf(scene);
  const scale = Math.min(CARD.width / shown.width, CARD.height / shown.height);
  const left = CARD.width / 2 - (shown.x + shown.width / 2) * scale;
  const top = CARD.height / 2 - (shown.y + shown.height / 2) * scale;
  const at = (x: number, y: number): string => `${r1(x * scale + left)} ${r1(y * scale + top)}`;
  const part = (list: readonly unknown[], i: number): number => Math.floor((i * most) / list.length);
  const some = <T>(list: readonly T[]): readonly T[] =>
    list.length <= most ? list : list.filter((_, i) => part(list, i) < part(list, i + 1));

  const shore = (path: string): string => {
    let i = 0;
    return path.replace(/-?\d+(?:\.\d+)?/g, (n) => String(i++ % 2 === 0 ? r1(Number(n) * scale + left) : r1(Number(n) * scale + top)));
  };
  const bank = (path: string, fill: string): string =>
    `<path d="${detail === "full" ? shore(path) : plainBank(path, scale, left)}" fill="${fill}"/>`;
  const stones = some(scene.stones);
  const links = some(scene.links).map((link) => {
    const points = pointsOf(link);
    const every = detail === "full" ? 4 : points.length;
    let d = `M${at(points[0] as number, points[1] as number)}`;
    for (let i = 2 * every; i < points.length - 2; i += 2 * every) d += `L${at(points[i] as number, points[i + 1] as number)}`;
    return `${d}L${at(points.at(-2) as number, points.at(-1) as number)}`;
  });
  const stroke = Math.max(0.5, Math.min(2, 4 * scale));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD.width} ${CARD.height}" preserveAspectRatio="xMidYMid slice" aria-hidden="true">`,
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${palette.water}"/>`,
    bank(scene.ground.nearBank, palette.nearBank),
    bank(scene.ground.farBank, palette.farBank),
    links.length > 0
      ? `<path d="${links.join("")}" fill="none" stroke="${palette.link}" stroke-width="${r1(stroke * 0.7)}" stroke-linejoin="round" opacity=".6"/>`
      : "",
    ...STRANDS.map((strand) => {
      const own = stones.filter((stone) => stone.strand === strand);
      const d = own.map((stone) => formOf(stone, scale, at)).join("");
      const { line, fill } = palette.strands[strand];
      return d === "" ? "" : `<path d="${d}" fill="${fill}" stroke="${line}" stroke-width="${r1(stroke)}"/>`;
    }),
    "</svg>",
  ].join("");
}

/** What the card shows: the picture without its headings, with a strip of each bank. */
function viewOf({ bounds, stones }: Scene): Box {
  const head = stones.length === 0 ? 0 : 84;
  const left = bounds.x + 60;
  // Stones on the far bank reach further than the water.
  const right = stones.reduce((most, { x, shape }) => Math.max(most, x + shape.width / 2 + 28), bounds.x + bounds.width - 60);
  return { x: left, y: bounds.y + head, width: right - left, height: bounds.height - head };
}

/** A bank as a plain strip, where a winding shore would take too many characters. */
function plainBank(path: string, scale: number, left: number): string {
  const [outer = 0, , shore = 0] = (path.match(/-?\d+(?:\.\d+)?/g) ?? []).slice(0, 3).map(Number);
  const x = r1(Math.min(CARD.width, Math.max(0, shore * scale + left)));
  return outer < shore ? `M0 0H${x}V${CARD.height}H0Z` : `M${CARD.width} 0H${x}V${CARD.height}H${CARD.width}Z`;
}

/** A stone in few characters. */
function formOf({ x, y, strand, shape }: SceneStone, scale: number, at: (x: number, y: number) => string): string {
  const { width, height } = shape;
  const { cut, path } = briefOutline(strand, r1(width * scale), r1(height * scale));
  return `M${at(x - width / 2, y - height / 2 + cut / scale)}${path}`;
}
