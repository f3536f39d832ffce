/** The river without stones: the banks and headings of the board, and dashed places where stones may be drawn or laid. */
import { hasInnerLine } from "../../../shared/shape/outline.ts";
import { r1 } from "../../../shared/shape/path.ts";
import { BLANK_STONE, KINDS, STRANDS, type Kind, type Stone, type StoneId } from "../../../shared/model/records.ts";
import { NOTHING } from "../../../shared/model/workshop.ts";
import { sceneOf } from "../../../shared/scene/build.ts";
import type { Box } from "../../../shared/shape/stone-shape.ts";
import type { Palette } from "../../../shared/shape/theme.ts";
import { groundOf } from "../picture/svg.ts";
import { path, tag } from "./draw.ts";
import { INNER_LINE, signsInside } from "./part.ts";
import { scaleIn, type Area } from "./paper.ts";
import { ringOf } from "../../../shared/shape/shape.ts";

/** How many places each kind has in each strand, and where its column stands, in px of the scene. */
const PLACES: { readonly [K in Kind]: { readonly count: number; readonly x: number } } = {
  activity: { count: 2, x: 155 },
  outcome: { count: 2, x: 500 },
  impact: { count: 1, x: 845 },
  change: { count: 1, x: 1290 },
};
/** From one place to the one below it. */
const PITCH = 192;
/** Half the height of a strand, in pitches; the line between the first two lies at y = 0. */
const HALF_BAND = 1.15;
/** Words that nobody sees: a place has the size of a stone that carries them, room for a few lines by hand. */
const FILLER = Array.from({ length: 5 }, () => "People who will come to").join("\n");

/** Fills `area` with the river and its places. */
export function blankPath(area: Area, palette: Palette): string {
  const stones: readonly Stone[] = STRANDS.flatMap((strand, band) =>
    KINDS.flatMap((kind) => {
      const { count, x } = PLACES[kind];
      return Array.from({ length: count }, (_, at): Stone => ({
        id: `${kind} ${strand} ${at}` as StoneId,
        kind,
        strand,
        text: FILLER,
        ...BLANK_STONE,
        rank: at,
        x,
        y: r1(PITCH * ((2 * band - 1) * HALF_BAND + at - (count - 1) / 2)),
      }));
    }),
  );
  const scene = sceneOf({ ...NOTHING, stones: new Map(stones.map((stone) => [stone.id as string, stone])) });
  const window = around(scene.bounds, area);
  const places = scene.stones.map(({ x, y, strand, shape }) => {
    const { line, fill } = palette.strands[strand];
    const transform = `translate(${x} ${y})`;
    return (
      path(shape.outline, { transform, fill, stroke: line, "stroke-width": 2, "stroke-dasharray": "7 5" }) +
      (hasInnerLine(strand)
        ? path(ringOf(shape, -INNER_LINE.distance), { transform, fill: "none", stroke: line, "stroke-width": INNER_LINE.width })
        : "")
    );
  });
  return tag(
    "svg",
    {
      ...area,
      viewBox: [window.x, window.y, window.width, window.height].map((n) => n.toFixed(1)).join(" "),
      overflow: "hidden",
      "text-anchor": "middle",
    },
    ...groundOf(scene.ground, palette),
    ...signsInside(scene.ground, palette),
    ...places,
  );
}

/** The part of the scene around its bounds that has the form of `area`. */
function around(box: Box, area: Area): Box {
  const scale = scaleIn(box, area);
  const [width, height] = [area.width / scale, area.height / scale];
  return { x: box.x - (width - box.width) / 2, y: box.y - (height - box.height) / 2, width, height };
}
