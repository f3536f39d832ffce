/** The board on paper: the whole path on one sheet, or on several that are stuck together. */
import { LEGIBLE_PT, type PrintedPages, type Spread } from "../../../shared/settings/print-options.ts";
import type { Paper } from "../../../shared/settings/word-options.ts";
import { PRINT_WORDS } from "../../../shared/guidance/print-words.ts";
import { stonesOnPath, type Workshop } from "../../../shared/model/workshop.ts";
import { altTextOf } from "../../../shared/pathway/alt-text.ts";
import { sceneOf } from "../../../shared/scene/build.ts";
import { smallestLetters } from "../../../shared/scene/measures.ts";
import type { Box } from "../../../shared/shape/stone-shape.ts";
import type { Palette } from "../../../shared/shape/theme.ts";
import { framedBoard } from "./board-frame.ts";
import { severalSheets } from "./board-sheets.ts";
import { figure, line, page, svgParagraph } from "./draw.ts";
import { scaleIn, paperSheet, type Area, type PaperSheet } from "./paper.ts";
import { boardPart } from "./part.ts";

/** @param spread null where the words decide: one sheet where they stay legible on it. */
export function boardPages(workshop: Workshop, paper: Paper, palette: Palette, spread: Spread | null): PrintedPages {
  const scene = sceneOf(workshop);
  const isEmpty = stonesOnPath(workshop).length === 0;
  const { sheet, frame, scale } = oneSheet(workshop, scene.bounds, paper, palette);
  const smallestOnOne = smallestLetters(scene) * scale;
  const chosen = spread ?? (smallestOnOne >= LEGIBLE_PT ? "one" : "several");
  const board = isEmpty ? null : { spread: chosen, smallestOnOne };
  if (board?.spread === "several") return { ...severalSheets(workshop, scene, paper, palette), board };
  const { width, height, landscape } = sheet;
  const picture = figure(altTextOf(workshop), boardPart(scene, palette, widened(scene.bounds, frame.picture), frame.picture));
  const empty = isEmpty ? nothingYet(frame.picture, palette) : "";
  return { paper, landscape, width, height, pages: [page(sheet, PRINT_WORDS.pageName(1, 1), frame.code, picture, empty)], board };
}

/** A sheet, what stands around the picture on it, and how large the picture is there: across the paper, or upright where that is larger. */
function oneSheet(workshop: Workshop, bounds: Box, paper: Paper, palette: Palette): Tried {
  const [across, upright] = [true, false].map((landscape) => {
    const sheet = paperSheet(paper, landscape);
    const frame = framedBoard(workshop, sheet, palette);
    return { sheet, frame, scale: scaleIn(bounds, frame.picture) };
  }) as [Tried, Tried];
  return upright.scale > across.scale ? upright : across;
}

interface Tried {
  readonly sheet: PaperSheet;
  readonly frame: ReturnType<typeof framedBoard>;
  readonly scale: number;
}

const nothingYet = ({ x, y, width, height }: Area, { ink }: Palette): string =>
  svgParagraph(line(PRINT_WORDS.noStones, x + width / 2, y + height / 2, { size: 16, colour: ink, anchor: "middle" }));

/** The part of the scene around `box` that has the form of `area`: the river goes on beyond it. */
function widened(box: Box, area: Area): Box {
  const scale = scaleIn(box, area);
  const [width, height] = [area.width / scale, area.height / scale];
  return { x: box.x - (width - box.width) / 2, y: box.y - (height - box.height) / 2, width, height };
}
