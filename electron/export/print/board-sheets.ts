/** The board on several sheets, and the overview that says how they go together. */
import type { PrintedPages } from "../../../shared/settings/print-options.ts";
import type { Paper } from "../../../shared/settings/word-options.ts";
import { PRINT_WORDS } from "../../../shared/guidance/print-words.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { altTextOf } from "../../../shared/pathway/alt-text.ts";
import type { Label, Scene } from "../../../shared/scene/scene.ts";
import type { Box } from "../../../shared/shape/stone-shape.ts";
import { boxOfStone } from "../../../shared/shape/shape.ts";
import { smallestLetters } from "../../../shared/scene/measures.ts";
import { measure } from "../../../shared/shape/text.ts";
import type { Palette } from "../../../shared/shape/theme.ts";
import { oneLine } from "../wording.ts";
import { artIn } from "../picture/stone-art.ts";
import { framedBoard } from "./board-frame.ts";
import { decor, figure, heading, line, lines, page, svgParagraph, path, rule } from "./draw.ts";
import { PT_PER_MM, scaleIn, paperSheet, type Area, type PaperSheet } from "./paper.ts";
import { boardPart } from "./part.ts";
import { tilesFor, type Tiles } from "./tiles.ts";

/** The smallest words of the picture are at least so large here, in pt: A3 hangs on a wall. */
const LARGE: { readonly [P in Paper]: number } = { A4: 8.5, A3: 12 };
/** Larger letters than these gain nothing. */
const MOST_SCALE = 1.2;
/** Nobody sticks more together: where stones lie very far apart, words are smaller instead. */
export const MOST_SHEETS = 100;
/** Neighbouring sheets share at least this much, in pt. */
const OVERLAP = 10 * PT_PER_MM;
/** Room around what must stay whole on a sheet, in px of the scene. */
const AIR = 8;
/** Below each part of the picture: which sheet it is, in pt. */
const STRIP = 18;

interface Tile {
  readonly row: number;
  readonly column: number;
  /** What it shows, in px of the scene. */
  readonly box: Box;
}

interface Plan {
  readonly sheet: PaperSheet;
  readonly scale: number;
  readonly tiles: Tiles;
  /** Where the part of the picture stands on a sheet. */
  readonly area: Area;
}

/** An overview, and the sheets that are stuck together. Every stone and heading is whole on one of them. */
export function severalSheets(workshop: Workshop, scene: Scene, paper: Paper, palette: Palette): Omit<PrintedPages, "board"> {
  const { bounds } = scene;
  const whole = wordsOf(scene);
  const plans = [true, false].map((landscape) =>
    planFor(paperSheet(paper, landscape), bounds, whole, LARGE[paper] / smallestLetters(scene)),
  );
  const { sheet, scale, tiles, area } = plans.reduce((best, one) => (countOf(one.tiles) < countOf(best.tiles) ? one : best));
  const { columns, rows } = tiles;
  const of = countOf(tiles);
  const size = { width: area.width / scale, height: area.height / scale };
  const windows = rows.flatMap((y, row) => columns.map((x, column): Tile => ({ row, column, box: { x, y, ...size } })));
  const pages = windows.map(({ row, column, box }, at) => {
    const name = PRINT_WORDS.sheetOf(at + 1, of, row + 1, column + 1);
    const inside = scene.stones
      .filter((stone) => contains(box, boxOfStone(stone)))
      .map((stone) => oneLine(workshop.stones.get(stone.id)?.text ?? ""));
    const alt = inside.length === 0 ? PRINT_WORDS.sheetEmpty : PRINT_WORDS.sheetShows(inside.join("; "));
    const right = (columns[column + 1] ?? NaN) - (columns[column] as number);
    const below = (rows[row + 1] ?? NaN) - (rows[row] as number);
    return page(
      sheet,
      name,
      heading(
        2,
        line(name, area.x + area.width / 2, area.y + area.height + STRIP - 4, { size: 10, colour: palette.muted, anchor: "middle" }),
      ),
      figure(alt, boardPart(scene, palette, box, area, artIn(workshop))),
      decor(
        path(`M${area.x} ${area.y}h${area.width}v${area.height}h${-area.width}Z`, {
          fill: "none",
          stroke: palette.muted,
          "stroke-width": 0.75,
        }),
        marks(area, right * scale, below * scale, palette),
        grid(tiles, area.x + area.width, area.y + area.height + 3, STRIP - 5, at, palette),
      ),
    );
  });
  return {
    paper,
    landscape: sheet.landscape,
    width: sheet.width,
    height: sheet.height,
    pages: [overview(workshop, scene, sheet, windows, tiles, palette), ...pages],
  };
}

const countOf = ({ columns, rows }: Tiles): number => columns.length * rows.length;
const contains = (box: Box, inner: Box): boolean =>
  box.x <= inner.x && box.y <= inner.y && inner.x + inner.width <= box.x + box.width && inner.y + inner.height <= box.y + box.height;
/** The tiles at which words are at least as large as `least` asks for, and larger where that costs no sheet more. */
function planFor(sheet: PaperSheet, bounds: Box, whole: readonly Box[], least: number): Plan {
  const area: Area = { ...sheet.area, height: sheet.area.height - STRIP };
  const widest = Math.max(...whole.map((box) => box.width));
  const highest = Math.max(...whole.map((box) => box.height));
  // The largest stone must have room on a sheet, whatever its letters come to.
  const most = Math.min(area.width / widest, area.height / highest, MOST_SCALE);
  const at = (scale: number): Tiles =>
    tilesFor(bounds, whole, { width: area.width / scale, height: area.height / scale, overlap: OVERLAP / scale });
  // Never more columns or rows than sheets: a stone may lie a million px away, and cutting goes from edge to edge.
  let scale = Math.min(least, most, (MOST_SHEETS * area.width) / bounds.width, (MOST_SHEETS * area.height) / bounds.height);
  let tiles = at(scale);
  while (countOf(tiles) > MOST_SHEETS) tiles = at((scale *= 0.9));
  const count = countOf(tiles);
  for (let next = scale * 1.03; next <= most; next *= 1.03) {
    const tried = at(next);
    if (countOf(tried) > count) break;
    [scale, tiles] = [next, tried];
  }
  return { sheet, scale, tiles, area };
}

/** Everything with words: stones, headings and the signs of the strands. */
const wordsOf = ({ stones, ground }: Scene): readonly Box[] =>
  [...stones.map(boxOfStone), ...[...ground.headings, ...ground.strands.map(({ label }) => label)].map(boxOfLabel)].map(
    ({ x, y, width, height }) => ({ x: x - AIR, y: y - AIR, width: width + 2 * AIR, height: height + 2 * AIR }),
  );

function boxOfLabel({ text, x, y, fontSize, bold, anchor, turn }: Label): Box {
  const width = measure(text, fontSize, bold);
  const start = anchor === "middle" ? -width / 2 : 0;
  return turn === 90
    ? { x: x - fontSize * 0.4, y: y + start, width: fontSize * 1.4, height: width }
    : { x: x + start, y: y - fontSize, width, height: fontSize * 1.4 };
}

/** Small marks at the edges, where the frames of the next sheets come to lie. */
function marks({ x, y, width, height }: Area, right: number, below: number, palette: Palette): string {
  const look = { stroke: palette.ink, "stroke-width": 1 };
  const [bottom, end] = [y + height, x + width];
  return [
    ...(Number.isNaN(right) ? [] : [rule(x + right, y, x + right, y + 12, look), rule(x + right, bottom - 12, x + right, bottom, look)]),
    ...(Number.isNaN(below) ? [] : [rule(x, y + below, x + 12, y + below, look), rule(end - 12, y + below, end, y + below, look)]),
  ].join("");
}

/** Where this sheet lies among the others: a small grid with one field filled. */
function grid({ columns, rows }: Tiles, right: number, top: number, height: number, filled: number, palette: Palette): string {
  const cell = Math.min(height / rows.length, 9);
  if (cell < 1.5) return "";
  const left = right - columns.length * cell * 1.3;
  return rows
    .flatMap((_row, row) =>
      columns.map((_column, column) =>
        path(
          `M${(left + column * cell * 1.3).toFixed(2)} ${(top + row * cell).toFixed(2)}h${(cell * 1.3).toFixed(2)}v${cell.toFixed(2)}h${(-cell * 1.3).toFixed(2)}Z`,
          { fill: row * columns.length + column === filled ? palette.ink : palette.surface, stroke: palette.muted, "stroke-width": 0.4 },
        ),
      ),
    )
    .join("");
}

/** The first sheet: what it is, how the others go together, and what the signs mean. */
function overview(
  workshop: Workshop,
  scene: Scene,
  sheet: PaperSheet,
  windows: readonly Tile[],
  { columns, rows }: Tiles,
  palette: Palette,
): string {
  const frame = framedBoard(workshop, sheet, palette);
  const { picture } = frame;
  const sub = lines(PRINT_WORDS.overview, picture.x, picture.y + 4, picture.width, { size: 14, colour: palette.ink, bold: true });
  const howTo = lines(PRINT_WORDS.howTo(rows.length, columns.length), picture.x, picture.y + sub.height + 7, picture.width, {
    size: 11,
    colour: palette.ink,
  });
  const used = sub.height + howTo.height + 16;
  const room: Area = { ...picture, y: picture.y + used, height: picture.height - used };
  const boxes = windows.map(({ box }) => box);
  const [left, top] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const all: Box = {
    x: left,
    y: top,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - left,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - top,
  };
  const scale = scaleIn(all, room);
  const place: Area = { x: room.x + (room.width - all.width * scale) / 2, y: room.y, width: all.width * scale, height: all.height * scale };
  const fields = boxes.map((box, at) => {
    const [x, y, width, height] = [
      place.x + (box.x - left) * scale,
      place.y + (box.y - top) * scale,
      box.width * scale,
      box.height * scale,
    ];
    const size = Math.max(9, Math.min(26, height * 0.35, width * 0.35));
    const number = String(at + 1);
    const round = Math.max(size * 0.75, measure(number, size, true) / 2 + size * 0.3);
    return (
      path(`M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}Z`, {
        fill: "none",
        stroke: palette.ink,
        "stroke-width": 1,
        "stroke-dasharray": "5 3",
      }) +
      `<circle cx="${(x + width / 2).toFixed(1)}" cy="${(y + height / 2).toFixed(1)}" r="${round.toFixed(1)}" fill="${palette.surface}" stroke="${palette.ink}" stroke-width="1"/>` +
      line(number, x + width / 2, y + height / 2 + size * 0.34, { size, colour: palette.ink, bold: true, anchor: "middle" })
    );
  });
  return page(
    sheet,
    PRINT_WORDS.overview,
    frame.code,
    heading(2, sub.code),
    svgParagraph(howTo.code),
    figure(
      `${altTextOf(workshop)} ${PRINT_WORDS.overviewAlt(rows.length, columns.length)}`,
      boardPart(scene, palette, all, place, artIn(workshop), false),
      ...fields,
    ),
  );
}
