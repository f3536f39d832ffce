/**
 * One stone at full height on the room's screen: where its picture and its words stand, and how large they are. What
 * is read from the back of the room is never smaller than 5.9 % of the screen's height; words that do not fit at that
 * size go on over further pages. Lengths are px of the screen.
 */
import { ROOM_WORDS } from "../guidance/room-words.ts";
import { FOUND_MARKS, KIND_TERMS, PROGRESS_TERMS, STRAND_TERMS } from "../guidance/terms.ts";
import { foundOf, progressOf } from "../model/kinds.ts";
import type { Stone } from "../model/records.ts";
import { FOUND_SIGNS, PROGRESS_SIGNS } from "../shape/icons.ts";
import type { Box } from "../shape/stone-shape.ts";
import { STONE_PICTURE } from "../shape/stone-picture.ts";
import { STONE_STYLE } from "../shape/style.ts";
import { fontHasAll, LINE_HEIGHT, measure, wrap } from "../shape/text.ts";

/** The smallest and the largest words, as shares of the screen's height. */
export const SMALLEST = 0.059;
const LARGEST = 0.155;
/** Each size that is tried is this much of the one before it. */
const SHRINK = 0.965;

export interface Screen {
  readonly width: number;
  readonly height: number;
}

/** Some lines in one size; `y` is the top of the first. */
export interface SheetLines extends Box {
  readonly fontSize: number;
  readonly lines: readonly string[];
}

export interface StoneSheetLayout {
  /** Behind the picture: the water in which the stone lies. */
  readonly side: Box;
  readonly picture: Box;
  /** What kind of stone it is and whose; null where the screen has no room for them at a size that can be read. */
  readonly labels: { readonly kind: SheetLines; readonly strand: SheetLines } | null;
  /** For a walk: the small map of the path, and the line that says how far the walk has come. */
  readonly map: Box | null;
  readonly count: (Box & { readonly fontSize: number }) | null;
  /** The words, page by page; at least one page with at least one line. */
  readonly words: Box & { readonly fontSize: number; readonly bold: boolean; readonly pages: readonly (readonly string[])[] };
  /** Where "Part 1 of 3" stands, if there are pages. */
  readonly turn: (Box & { readonly fontSize: number }) | null;
  /** How far an outcome is and that nobody had planned it, below its words: for each a sign as wide as `sign`, `gap`, and the word. */
  readonly marks:
    | (Box & { readonly fontSize: number; readonly sign: number; readonly gap: number; readonly all: readonly SheetMark[] })
    | null;
}

export interface SheetMark {
  /** SVG path data in a box of ICON_SIZE. */
  readonly sign: string;
  readonly word: string;
}

export type ShownStone = Pick<Stone, "text" | "kind" | "strand" | "progress" | "picture" | "found">;

/**
 * @param walks whether the stone is a step of a walk, which shows where on the path it lies.
 * @returns the same for the same arguments; nothing of the text is left out.
 */
export function stoneSheetOf(stone: ShownStone, screen: Screen, walks: boolean): StoneSheetLayout {
  const { width, height } = screen;
  const small = Math.ceil(SMALLEST * height);
  const pitch = Math.ceil(small * LINE_HEIGHT);
  const margin = Math.round(0.045 * Math.min(width, height));
  const beside = width >= 1.15 * height;
  const names = [KIND_TERMS[stone.kind].label, STRAND_TERMS[stone.strand].label] as const;

  // The names decide how wide the side is, within reason.
  const widest = Math.ceil(Math.max(...names.flatMap((name) => name.split(" ")).map((word) => measure(word, small, true)))) + 2;
  // Its own picture takes a third of the screen; the form of its strand needs less.
  const least = stone.picture ? 0.33 : 0.27;
  const inner = beside ? Math.round(Math.min(0.36 * width, Math.max(least * width, widest))) : width - 2 * margin;
  const [kind, strand] = names.map((name) => wrap(name, inner, small, true)) as [string[], string[]];
  const lines = kind.length + strand.length + (walks ? 1 : 0);
  const most = beside ? height - 2 * margin : Math.round(0.55 * height);
  const leastPicture = Math.round(0.12 * height) * (walks ? 2 : 1);
  const named = widest <= inner && lines * pitch + leastPicture + margin <= most;
  const words = named ? lines * pitch + Math.round(margin / 2) : 0;
  const drawn = Math.min(most - words, Math.round((beside ? 0.66 : walks ? 0.24 : 0.16) * height));
  const gap = walks ? Math.round(margin * 0.7) : 0;
  const pictureHeight = Math.max(
    1,
    Math.round(Math.min((drawn - gap) * (walks ? 0.5 : 1), inner * (stone.picture ? 1 : STONE_PICTURE.height / STONE_PICTURE.width))),
  );
  const mapHeight = walks ? Math.max(1, drawn - gap - pictureHeight) : 0;

  const used = pictureHeight + gap + mapHeight + words;
  const sideHeight = beside ? height : used + 2 * margin;
  let y = beside ? Math.round((height - used) / 2) : margin;
  const take = (high: number): Box => {
    const box = { x: margin, y, width: inner, height: high };
    y += high;
    return box;
  };
  const picture = take(pictureHeight);
  if (named) y += Math.round(margin / 2);
  const labels = named
    ? {
        kind: { ...take(kind.length * pitch), fontSize: small, lines: kind },
        strand: { ...take(strand.length * pitch), fontSize: small, lines: strand },
      }
    : null;
  y += gap;
  const map = walks ? take(mapHeight) : null;
  const count = walks && named ? { ...take(pitch), fontSize: small } : null;

  const side = { x: 0, y: 0, width: beside ? inner + 2 * margin : width, height: sideHeight };
  const room: Box = beside
    ? { x: side.width + margin, y: margin, width: Math.max(1, width - side.width - 2 * margin), height: height - 2 * margin }
    : { x: margin, y: sideHeight + margin, width: Math.max(1, width - 2 * margin), height: Math.max(1, height - sideHeight - 2 * margin) };
  return { side, picture, labels, map, count, ...laidOut(stone, room, small, Math.max(small, Math.floor(LARGEST * height))) };
}

/** How many pages a stone's words need on this screen. */
export const stonePages = (stone: ShownStone, screen: Screen, walks: boolean): number =>
  stoneSheetOf(stone, screen, walks).words.pages.length;

/**
 * The words as large as they fit, and what stands below them: on one page if they do, else on as few pages as the
 * smallest size needs.
 */
function laidOut(stone: ShownStone, room: Box, least: number, most: number): Pick<StoneSheetLayout, "words" | "turn" | "marks"> {
  const { text, kind } = stone;
  const { bold } = STONE_STYLE[kind];
  // Letters of other fonts are only guessed at: they get a little more room.
  const width = fontHasAll(text) ? room.width : room.width * 0.92;
  const longest = Math.max(...text.split(/\s+/).map((word) => measure(word, 1, bold)));
  const wholeWords = longest * least <= width;

  /** The largest size at which the words take no more than `pages` pages of this height. */
  const largest = (pages: number, height: number): number => {
    for (let size = most; size > least; size = Math.floor(size * SHRINK)) {
      if (wholeWords && longest * size > width) continue;
      if (pagesAt(size, height) <= pages) return size;
    }
    return least;
  };
  const pagesAt = (size: number, height: number): number => Math.ceil(wrap(text, width, size, bold).length / linesIn(height, size));

  const pitch = Math.ceil(least * LINE_HEIGHT);
  const mark = markOf(stone, room, least);
  const between = mark ? Math.round(pitch * 0.35) : 0;
  const whole = room.height - (mark ? pitch + between : 0);
  if (pagesAt(least, whole) <= 1) {
    const fontSize = largest(1, whole);
    const pages = divided(wrap(text, width, fontSize, bold), 1);
    if (!mark) return { words: { ...room, fontSize, bold, pages }, turn: null, marks: null };
    // Words and signs stand in the middle together.
    const height = Math.min(whole, Math.ceil((pages[0]?.length ?? 1) * fontSize * LINE_HEIGHT));
    const y = room.y + Math.round((whole - height) / 2);
    return { words: { ...room, y, height, fontSize, bold, pages }, turn: null, marks: { ...mark, y: y + height + between } };
  }

  // The last line belongs to the number of the page; the signs stand before it, or have a line of their own.
  const shared = !mark || mark.width + least + measure(ROOM_WORDS.page(888, 888), least) <= room.width;
  const height = Math.max(pitch, room.height - pitch * (shared ? 1 : 2));
  const count = pagesAt(least, height);
  const fontSize = largest(count, height);
  const pages = divided(wrap(text, width, fontSize, bold), count);
  const last = { y: room.y + room.height - pitch, height: pitch, fontSize: least };
  const before = mark && shared ? mark.width + least : 0;
  const turn = pages.length > 1 ? { ...last, x: room.x + before, width: room.width - before } : null;
  return { words: { ...room, height, fontSize, bold, pages }, turn, marks: mark && { ...mark, y: last.y - (shared ? 0 : pitch) } };
}

/** The signs and the words below a stone's own, as wide as they are; null where there is no room for them and the words. */
function markOf(stone: ShownStone, room: Box, fontSize: number): StoneSheetLayout["marks"] {
  const [progress, found] = [progressOf(stone), foundOf(stone)];
  const all: readonly SheetMark[] = [
    ...(progress ? [{ sign: PROGRESS_SIGNS[progress], word: PROGRESS_TERMS[progress].label }] : []),
    ...(found ? [{ sign: FOUND_SIGNS[found], word: FOUND_MARKS[found] }] : []),
  ];
  if (all.length === 0) return null;
  const sign = Math.round(fontSize * 0.85);
  const gap = Math.round(fontSize * 0.35);
  const words = all.reduce((sum, { word }) => sum + sign + gap + Math.ceil(measure(word, fontSize, true)) + 2, 0);
  const width = words + (all.length - 1) * gap * MARKS_APART;
  const height = Math.ceil(fontSize * LINE_HEIGHT);
  return width > room.width || height * 4 > room.height ? null : { x: room.x, y: room.y, width, height, fontSize, sign, gap, all };
}
/** Between two signs with their words, in gaps. */
export const MARKS_APART = 3;

const linesIn = (height: number, fontSize: number): number => Math.max(1, Math.floor(height / (fontSize * LINE_HEIGHT)));

/** Lines on pages that are about as full as each other; an empty line needs no place at the edge of a page. */
function divided(lines: readonly string[], pages: number): readonly (readonly string[])[] {
  const edge = (page: number) => Math.floor((page * lines.length) / pages);
  const parts = Array.from({ length: pages }, (_, page) => trimmed(lines.slice(edge(page), edge(page + 1)))).filter(
    (page) => page.length > 0,
  );
  return parts.length > 0 ? parts : [lines];
}

function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== "");
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== "") + 1);
}
