/** The board on paper: the whole path on one sheet, on several that are stuck together, or on one and its parts on others. */
import { LEGIBLE_PT, type PrintedPages, type Spread } from "../../../shared/settings/print-options.ts";
import type { Paper } from "../../../shared/settings/word-options.ts";
import { PRINT_WORDS } from "../../../shared/guidance/print-words.ts";
import { stonesOnPath, type Workshop } from "../../../shared/model/workshop.ts";
import { usualParts } from "../../../shared/pathway/parts.ts";
import { altTextOf } from "../../../shared/pathway/alt-text.ts";
import { closeSceneOf, sceneOf } from "../../../shared/scene/build.ts";
import { smallestLetters } from "../../../shared/scene/measures.ts";
import type { Scene } from "../../../shared/scene/scene.ts";
import type { Box } from "../../../shared/shape/stone-shape.ts";
import type { Palette } from "../../../shared/shape/theme.ts";
import { artIn } from "../picture/stone-art.ts";
import { framedBoard } from "./board-frame.ts";
import { partPage } from "./board-parts.ts";
import { severalSheets } from "./board-sheets.ts";
import { figure, line, page, svgParagraph } from "./draw.ts";
import { scaleIn, paperSheet, type Area, type PaperSheet } from "./paper.ts";
import { boardPart } from "./part.ts";

/**
 * @param spread null where the words decide: one sheet where they stay legible on it. A path without parts has no sheets for them.
 * @param arranged whether the stones are arranged anew for the paper; else they lie as on the board.
 */
export function boardPages(workshop: Workshop, paper: Paper, palette: Palette, spread: Spread | null, arranged: boolean): PrintedPages {
  const isEmpty = stonesOnPath(workshop).length === 0;
  const placed = sceneOf(workshop);
  const sceneFor = ({ width, height }: Area): Scene => (arranged && !isEmpty ? closeSceneOf(workshop, width / height) : placed);
  const parts = usualParts(workshop);
  const inParts = spread === "parts" && parts.length > 0;
  const { sheet, frame, scene, letters: smallestOnOne } = oneSheet(workshop, sceneFor, paper, palette, inParts);
  const byWords: Spread = smallestOnOne >= LEGIBLE_PT ? "one" : "several";
  const chosen: Spread = inParts ? "parts" : spread === null || spread === "parts" ? byWords : spread;
  const board = isEmpty ? null : { spread: chosen, smallestOnOne, parts: parts.length };
  if (board?.spread === "several") return { ...severalSheets(workshop, scene, paper, palette), board };
  const { width, height, landscape } = sheet;
  const picture = figure(
    altTextOf(workshop),
    boardPart(scene, palette, widened(scene.bounds, frame.picture), frame.picture, artIn(workshop)),
  );
  const empty = isEmpty ? nothingYet(frame.picture, palette) : "";
  const more = inParts ? parts.map((_, at) => partPage(workshop, parts, at, sheet, palette)) : [];
  const first = page(sheet, PRINT_WORDS.pageName(1, more.length + 1), frame.code, picture, empty);
  return { paper, landscape, width, height, pages: [first, ...more], board };
}

/**
 * A sheet, what stands around the picture on it, and how large its words are there: across the paper, or upright where they are
 * larger and nothing else stands across.
 */
function oneSheet(workshop: Workshop, sceneFor: (area: Area) => Scene, paper: Paper, palette: Palette, onlyAcross: boolean): Tried {
  const [across, upright] = [true, false].map((landscape) => {
    const sheet = paperSheet(paper, landscape);
    const frame = framedBoard(workshop, sheet, palette);
    const scene = sceneFor(frame.picture);
    return { sheet, frame, scene, letters: smallestLetters(scene) * scaleIn(scene.bounds, frame.picture) };
  }) as [Tried, Tried];
  return !onlyAcross && upright.letters > across.letters ? upright : across;
}

interface Tried {
  readonly sheet: PaperSheet;
  readonly frame: ReturnType<typeof framedBoard>;
  readonly scene: Scene;
  /** Its smallest words, in pt. */
  readonly letters: number;
}

const nothingYet = ({ x, y, width, height }: Area, { ink }: Palette): string =>
  svgParagraph(line(PRINT_WORDS.noStones, x + width / 2, y + height / 2, { size: 16, colour: ink, anchor: "middle" }));

/** The part of the scene around `box` that has the form of `area`: the river goes on beyond it. */
function widened(box: Box, area: Area): Box {
  const scale = scaleIn(box, area);
  const [width, height] = [area.width / scale, area.height / scale];
  return { x: box.x - (width - box.width) / 2, y: box.y - (height - box.height) / 2, width, height };
}
