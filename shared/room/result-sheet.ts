/**
 * What came back on a question, on the room's screen: the question, and below it its picture. Nothing is smaller than 5.9 % of the
 * screen's height; a picture that does not fit goes on over further pages. Lengths are px of the screen.
 */
import { chartBlocks, stacked } from "../charts/chart.ts";
import type { ChartBlock, ChartFigure } from "../charts/drawing.ts";
import { wrappedIn } from "../charts/bars.ts";
import type { Workshop } from "../model/workshop.ts";
import { questionView, type QuestionView } from "../results/views.ts";
import type { Box } from "../shape/stone-shape.ts";
import { LINE_HEIGHT } from "../shape/text.ts";
import type { Direction } from "./direction.ts";
import { SMALLEST, type Screen, type SheetLines } from "./sheet.ts";

type ShownQuestion = Extract<Direction["shows"], { what: "result" }>;

/** What the room is shown; null where the question has gone, or nothing came back that can be drawn. */
export function shownResult(
  workshop: Pick<Workshop, "forms" | "results">,
  { form: id, id: asked, small }: ShownQuestion,
): QuestionView | null {
  const form = workshop.forms.get(id);
  const question = form?.questions.find((one) => one.id === asked);
  if (!form || !question || question.answers === "words") return null;
  const view = questionView(workshop, form, question, { hidesSmall: small });
  return view.rounds.length > 0 ? view : null;
}

export interface ResultPage {
  readonly question: SheetLines | null;
  readonly picture: (Box & { readonly drawing: ChartFigure }) | null;
}

export interface ResultSheetLayout {
  readonly fontSize: number;
  /** At least one. */
  readonly pages: readonly ResultPage[];
  /** Where "Part 1 of 3" stands, if there are pages. */
  readonly turn: (Box & { readonly fontSize: number }) | null;
}

/** A question higher than this share of the screen has a page of its own. */
const QUESTION_MOST = 0.42;
/** The letters that are tried, by the smallest, and whether lines are close. */
const SIZES = [
  [1.5, false],
  [1.3, false],
  [1.15, false],
  [1, false],
  [1, true],
] as const;

/** As large as it fits on one page, else on as few pages as the smallest letters need. @returns the same for the same arguments. */
export function resultSheetOf(view: QuestionView, { width, height }: Screen): ResultSheetLayout {
  const small = Math.ceil(SMALLEST * height);
  const margin = Math.round(0.045 * Math.min(width, height));
  const inner = Math.max(1, width - 2 * margin);
  for (const [size, tight] of SIZES) {
    const fontSize = Math.round(size * small);
    const question = questionAt(view.text, fontSize, margin, inner);
    const blocks = chartBlocks(view, { width: inner, fontSize, tight });
    const top = question.y + question.height + Math.round(fontSize * (tight ? 0.3 : 0.5));
    const room = height - margin - top;
    if (question.height <= QUESTION_MOST * height && heightOf(blocks) <= room)
      return { fontSize, pages: [{ question, picture: pictureIn(blocks, margin, top, inner, room) }], turn: null };
  }
  const pitch = Math.ceil(small * LINE_HEIGHT);
  const turn = { x: margin, y: height - margin - pitch, width: inner, height: pitch, fontSize: small };
  const question = questionAt(view.text, small, margin, inner);
  const alone = question.height > QUESTION_MOST * height;
  const top = alone ? margin : question.y + question.height + Math.round(small * 0.4);
  const room = turn.y - top;
  const parts = partsOf(chartBlocks(view, { width: inner, fontSize: small }), room);
  const pictures = parts.map((blocks): ResultPage => ({
    question: alone ? null : question,
    picture: pictureIn(blocks, margin, top, inner, room),
  }));
  const pages = alone ? [...questionPages(question, turn.y - margin, pitch), ...pictures] : pictures;
  return { fontSize: small, pages, turn: pages.length > 1 ? turn : null };
}

/** How many pages it needs on this screen. */
export const resultPagesOf = (view: QuestionView, screen: Screen): number => resultSheetOf(view, screen).pages.length;

function questionAt(text: string, fontSize: number, margin: number, width: number): SheetLines {
  const lines = wrappedIn(text, width, fontSize, true);
  return { x: margin, y: margin, width, height: lines.length * Math.ceil(fontSize * LINE_HEIGHT), fontSize, lines };
}

/** A question that is too long for one page. */
function questionPages(question: SheetLines, room: number, pitch: number): readonly ResultPage[] {
  const most = Math.max(1, Math.floor(room / pitch));
  const count = Math.ceil(question.lines.length / most);
  return Array.from({ length: count }, (_, at) => {
    const lines = question.lines.slice(at * most, (at + 1) * most);
    return { question: { ...question, lines, height: lines.length * pitch }, picture: null };
  });
}

const heightOf = (blocks: readonly ChartBlock[]): number => blocks.reduce((sum, { height }) => sum + height, 0);

/** In the middle of its room. */
function pictureIn(blocks: readonly ChartBlock[], x: number, top: number, width: number, room: number): ResultPage["picture"] {
  const drawing = stacked(blocks, width);
  return { x, y: top + Math.max(0, Math.floor((room - drawing.height) / 3)), width, height: drawing.height, drawing };
}

/** As many blocks on each page as there is room for; one that is higher than a page has it alone. */
function partsOf(blocks: readonly ChartBlock[], room: number): readonly (readonly ChartBlock[])[] {
  const pages: ChartBlock[][] = [];
  let left = 0;
  for (const block of blocks) {
    if (pages.length === 0 || block.height > left) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)?.push(block);
    left -= block.height;
  }
  return pages;
}
