/** One stone on a card, in words as large as there is room for. A text that is too long for one card goes on on the next. */
import { ATTRIBUTION } from "../../../shared/guidance/about.ts";
import type { PerPage, PrintedPages } from "../../../shared/settings/print-options.ts";
import type { Paper } from "../../../shared/settings/word-options.ts";
import { PRINT_WORDS } from "../../../shared/guidance/print-words.ts";
import { FOUND_MARKS, PROGRESS_TERMS, STRAND_TERMS } from "../../../shared/guidance/terms.ts";
import { foundOf, progressOf } from "../../../shared/model/kinds.ts";
import { KINDS, type Stone } from "../../../shared/model/records.ts";
import { parkedStones, type Workshop } from "../../../shared/model/workshop.ts";
import { stonesOfKind } from "../../../shared/pathway/reading-order.ts";
import { measure } from "../../../shared/shape/text.ts";
import type { Palette } from "../../../shared/shape/theme.ts";
import { decor, figure, heading, textHeight, line, lines, page, svgParagraph, rule } from "./draw.ts";
import type { Art } from "../../../shared/pictures/drawing.ts";
import { artOfStone, type StoneArt } from "../picture/stone-art.ts";
import { stoneFrame, wordsInStone, type StoneFrame } from "./card-stone.ts";
import { foundSign, progressSign, signWidth, legendSign } from "./legend.ts";
import { paperSheet, type Area, type PaperSheet } from "./paper.ts";

/** Sizes of words on a card, in pt: no word is smaller than `least`, and a stone's words are at most `most`. */
interface Sizes {
  readonly least: number;
  readonly most: number;
  /** Of the kind and the strand. */
  readonly sign: number;
}
export const CARD_SIZES: { readonly [P in Paper]: { readonly [N in PerPage]: Sizes } } = {
  A4: { 4: { least: 12, most: 38, sign: 12 }, 2: { least: 12, most: 54, sign: 14 }, 1: { least: 12, most: 78, sign: 18 } },
  A3: { 4: { least: 14, most: 54, sign: 14 }, 2: { least: 14, most: 78, sign: 18 }, 1: { least: 14, most: 112, sign: 26 } },
};

/** The line below the cards, which is cut away: in pt. */
const SOURCE: { readonly [P in Paper]: number } = { A4: 8, A3: 14 };

/** What stands on one card. */
interface Card {
  readonly stone: Stone;
  readonly picture: StoneArt | null;
  readonly lines: readonly string[];
  readonly size: number;
  readonly part: number;
  readonly of: number;
}

/** @param parked also the stones that wait in "come back to later", at the end. */
export function cardPages(workshop: Workshop, paper: Paper, palette: Palette, perPage: PerPage, parked: boolean): PrintedPages {
  const { sheet, places, foot } = cardGrid(paper, perPage);
  const sizes = CARD_SIZES[paper][perPage];
  const place = places[0] as Area;
  const stones = [...KINDS.flatMap((kind) => stonesOfKind(workshop, kind)), ...(parked ? parkedStones(workshop) : [])];
  const cards = stones.flatMap((stone) => {
    const shown = artOfStone(workshop, stone);
    return cardsOf(stone, shown, frameOf(stone, place, sizes, shown?.art), sizes);
  });
  const pages = Array.from({ length: Math.ceil(cards.length / perPage) }, (_, at) => cards.slice(at * perPage, (at + 1) * perPage));
  const { width, height, landscape, area } = sheet;
  if (pages.length === 0) {
    const words = svgParagraph(
      line(PRINT_WORDS.noStones, area.x + area.width / 2, area.y + area.height / 2, { size: 18, colour: palette.ink, anchor: "middle" }),
    );
    return { paper, landscape, width, height, board: null, pages: [page(sheet, PRINT_WORDS.pageName(1, 1), words)] };
  }
  return {
    paper,
    landscape,
    width,
    height,
    board: null,
    pages: pages.map((some, at) =>
      page(
        sheet,
        PRINT_WORDS.pageName(at + 1, pages.length),
        ...some.map((card, nth) => cardAt(card, places[nth] as Area, sizes, palette)),
        ...(perPage === 1 ? [] : [cutLines(places.slice(0, some.length), palette)]),
        svgParagraph(lines(ATTRIBUTION, sheet.area.x, foot, sheet.area.width, { size: SOURCE[paper], colour: palette.muted }).code),
      ),
    ),
  };
}

/** Where the cards lie on a sheet, and where the line below them begins. */
export function cardGrid(
  paper: Paper,
  perPage: PerPage,
): { readonly sheet: PaperSheet; readonly places: readonly Area[]; readonly foot: number } {
  const sheet = paperSheet(paper, perPage !== 2);
  const { area } = sheet;
  const foot = area.y + area.height - textHeight(ATTRIBUTION, area.width, SOURCE[paper]);
  const [columns, rows] = perPage === 4 ? [2, 2] : [1, perPage];
  const width = area.width / columns;
  const height = (foot - 4 - area.y) / rows;
  const places = Array.from({ length: perPage }, (_, at): Area => ({
    x: area.x + (at % columns) * width,
    y: area.y + Math.floor(at / columns) * height,
    width,
    height,
  }));
  return { sheet, places, foot };
}

/** Room between a card's edge and what stands on it. */
const padding = ({ width }: Area): number => width * 0.025 + 3;

export function frameOf(
  stone: Pick<Stone, "id" | "kind" | "strand">,
  place: Area,
  { sign }: Pick<Sizes, "sign">,
  picture: Art | null = null,
): StoneFrame {
  const pad = padding(place);
  return stoneFrame(
    stone,
    { x: place.x + pad, y: place.y + pad, width: place.width - 2 * pad, height: place.height - 2 * pad - sign * 1.9 },
    sign,
    picture,
  );
}

function cardsOf(stone: Stone, picture: StoneArt | null, frame: StoneFrame, { least, most }: Sizes): readonly Card[] {
  const parts = wordsInStone(stone.text, frame, least, most);
  return parts.map(({ lines: some, size }, at) => ({ stone, picture, lines: some, size, part: at + 1, of: parts.length }));
}

function cardAt({ stone, picture, lines: words, size, part, of }: Card, place: Area, sizes: Sizes, palette: Palette): string {
  const frame = frameOf(stone, place, sizes, picture?.art);
  const [progress, found] = [progressOf(stone), foundOf(stone)];
  const remarks = [
    ...(progress ? [PROGRESS_TERMS[progress].label] : []),
    ...(found ? [FOUND_MARKS[found]] : []),
    ...(of > 1 ? [PRINT_WORDS.part(part, of)] : []),
    ...(stone.parked ? [PRINT_WORDS.later] : []),
  ].join(" · ");
  const [end, middle, sign] = [place.x + place.width - padding(place) - 4, signLine(place, sizes.sign), sizes.sign];
  return (
    frame.draw(palette) +
    (picture ? figure(picture.alt) : "") +
    heading(1, frame.words(words, size, palette)) +
    strandLine(stone, place, sizes.sign, palette) +
    [...(found ? [foundSign(found)] : []), ...(progress ? [progressSign(progress)] : [])]
      .map((drawn, at) => decor(drawn(end - measure(remarks, sign, true) - sign * (1.5 + at * 1.3), middle - sign / 2, sign, palette.ink)))
      .join("") +
    (remarks && svgParagraph(line(remarks, end, middle + sign * 0.34, { size: sign, colour: palette.ink, bold: true, anchor: "end" })))
  );
}

/** The middle of the line below the stone. */
const signLine = (place: Area, sign: number): number => place.y + place.height - padding(place) - sign * 0.75;

/** The strand by sign and word, below the stone. */
export function strandLine({ strand }: Pick<Stone, "strand">, place: Area, sign: number, palette: Palette): string {
  const [left, middle, height] = [place.x + padding(place) + 4, signLine(place, sign), sign * 1.3];
  return (
    decor(legendSign(strand, left + signWidth(height) / 2, middle, height, palette)) +
    svgParagraph(
      line(STRAND_TERMS[strand].label, left + signWidth(height) + sign * 0.5, middle + sign * 0.34, {
        size: sign,
        colour: palette.strands[strand].line,
        bold: true,
      }),
    )
  );
}

/** Where to cut: a dashed line around each card, with a longer dash at the corners. */
export function cutLines(places: readonly Area[], palette: Palette): string {
  const look = { stroke: palette.muted, "stroke-width": 0.75, "stroke-dasharray": "4 4" };
  const solid = { stroke: palette.ink, "stroke-width": 1 };
  const drawn = new Map<string, string>();
  const once = (x1: number, y1: number, x2: number, y2: number, attributes: typeof look | typeof solid): void => {
    const code = rule(x1, y1, x2, y2, attributes);
    drawn.set(code, code);
  };
  for (const { x, y, width, height } of places) {
    const [right, bottom] = [x + width, y + height];
    for (const at of [y, bottom]) once(x, at, right, at, look);
    for (const at of [x, right]) once(at, y, at, bottom, look);
    for (const [cx, cy] of [
      [x, y],
      [right, y],
      [x, bottom],
      [right, bottom],
    ] as const) {
      once(Math.max(x, cx - 7), cy, Math.min(right, cx + 7), cy, solid);
      once(cx, Math.max(y, cy - 7), cx, Math.min(bottom, cy + 7), solid);
    }
  }
  return decor(...drawn.values());
}
