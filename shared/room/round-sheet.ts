/**
 * A round of choosing together on the room's screen: the question, and below it the stones, each with its counts once
 * they are revealed. Nothing is smaller than 5.9 % of the screen's height and no word is left out: what does not fit goes
 * on over further pages. All stones look the same, whatever was counted. Lengths are px of the screen.
 */
import { CHOOSING_WORDS } from "../guidance/choosing-words.ts";
import type { StoneId } from "../model/records.ts";
import { COUNTED, type ChoosingOption, type ShownRound } from "../pathway/choosing.ts";
import type { Box } from "../shape/stone-shape.ts";
import { fontHasAll, LINE_HEIGHT, measure, wrap } from "../shape/text.ts";
import { SMALLEST, type SheetLines, type Screen } from "./sheet.ts";

/** What was counted, in words, with the shape of a card before it. */
export interface Counted extends Box {
  readonly what: "dots" | "yes" | "unsure" | "no";
  readonly words: string;
  readonly n: number;
}

/** A stone, or the part of its words that fits; the counts stand at each part. */
export interface RoundRow extends Box {
  readonly stone: StoneId;
  readonly words: SheetLines;
  /** Empty while the counts are hidden. */
  readonly counted: readonly Counted[];
  /** The counts as one bar; null while they are hidden. */
  readonly bar: (Box & { readonly parts: readonly { readonly what: Counted["what"]; readonly width: number }[] }) | null;
}

export interface RoundPage {
  readonly question: SheetLines | null;
  readonly rows: readonly RoundRow[];
}

export interface RoundSheetLayout {
  readonly fontSize: number;
  /** "We are choosing", while the counts are hidden. */
  readonly label: SheetLines | null;
  /** At least one. */
  readonly pages: readonly RoundPage[];
  /** Where "Part 1 of 3" stands, if there are pages. */
  readonly turn: (Box & { readonly fontSize: number }) | null;
}

/** A question higher than this share of the screen has pages of its own. */
const QUESTION_MOST = 0.42;
/** Inside of a row, between rows, and how thick a bar is, in lines. */
const PAD = 0.2;
const GAP = 0.22;
const BAR = 0.3;
/** The sizes that a short question may have, by the smallest. */
const QUESTION_SIZES = [1.3, 1.15] as const;

/** The square in front of a card's words, and the space after it, in em. */
export const SHAPE = { size: 0.82, space: 0.3 } as const;

/** @returns the same for the same arguments. */
export function roundSheetOf(round: ShownRound, screen: Screen): RoundSheetLayout {
  const { width, height } = screen;
  const small = Math.ceil(SMALLEST * height);
  const pitch = Math.ceil(small * LINE_HEIGHT);
  const margin = Math.round(0.045 * Math.min(width, height));
  const inner = Math.max(1, width - 2 * margin);
  const label: SheetLines | null = round.revealed
    ? null
    : { x: margin, y: margin, width: inner, height: pitch, fontSize: small, lines: wrap(CHOOSING_WORDS.choosing, inner, small) };
  const top = margin + (label ? label.lines.length * pitch : 0);
  const row = rowsFor(round, { small, pitch, inner, margin });

  /** The pages where words may go down to `bottom`. */
  const pagesTo = (bottom: number): readonly RoundPage[] => {
    const question = questionIn(round.question, { x: margin, y: top, width: inner, height: bottom - top }, small);
    const own = question.length > 1 || (question[0]?.height ?? 0) > QUESTION_MOST * height;
    const head = own ? undefined : question[0];
    const first = head ? head.y + head.height + Math.round(pitch * GAP) : top;
    const rows = paged(
      round.options.flatMap((option) => row(option, bottom - first)),
      first,
      bottom,
      Math.round(pitch * GAP),
    );
    const listed = rows.map((one): RoundPage => ({ question: head ?? null, rows: one }));
    return own
      ? [...question.map((one): RoundPage => ({ question: one, rows: [] })), ...listed]
      : listed.length > 0
        ? listed
        : [{ question: head ?? null, rows: [] }];
  };

  const one = pagesTo(height - margin);
  if (one.length === 1) return { fontSize: small, label, pages: one, turn: null };
  const turn = { x: margin, y: height - margin - pitch, width: inner, height: pitch, fontSize: small };
  return { fontSize: small, label, pages: pagesTo(turn.y), turn };
}

/** How many pages a round needs on this screen. */
export const roundPagesOf = (round: ShownRound, screen: Screen): number => roundSheetOf(round, screen).pages.length;

const linesFor = (text: string, width: number, fontSize: number, bold: boolean): readonly string[] =>
  // Letters of other fonts are only guessed at: they get a little more room.
  wrap(text, fontHasAll(text) ? width : width * 0.92, fontSize, bold);

/** A short question is larger than the stones; a long one may take several boxes. */
function questionIn(text: string, room: Box, small: number): readonly SheetLines[] {
  if (text.trim() === "") return [];
  const large = QUESTION_SIZES.map((size) => Math.round(size * small)).find((size) => linesFor(text, room.width, size, true).length <= 2);
  const fontSize = large ?? small;
  const pitch = Math.ceil(fontSize * LINE_HEIGHT);
  const lines = linesFor(text, room.width, fontSize, true);
  return chunks(lines, Math.max(1, Math.floor(room.height / pitch))).map((part) => ({
    ...room,
    height: part.length * pitch,
    fontSize,
    lines: part,
  }));
}

const chunks = <T>(all: readonly T[], most: number): readonly (readonly T[])[] => {
  const parts = Math.ceil(all.length / most);
  const edge = (at: number): number => Math.floor((at * all.length) / parts);
  return Array.from({ length: parts }, (_, at) => all.slice(edge(at), edge(at + 1)));
};

interface Sizes {
  readonly small: number;
  readonly pitch: number;
  readonly inner: number;
  readonly margin: number;
}

/** Lays out a stone from y = 0 on, in as many rows as its words need where a row may be `most` high. */
function rowsFor({ way, revealed, options }: ShownRound, { small, pitch, inner, margin }: Sizes) {
  const pad = Math.round(pitch * PAD);
  const said = (what: Counted["what"], n: number): string =>
    what === "dots" ? CHOOSING_WORDS.dotsCounted(n) : CHOOSING_WORDS.cardCounted[what](n);
  const kinds: readonly Counted["what"][] = COUNTED[way];
  const shape = way === "cards" ? Math.round(small * (SHAPE.size + SHAPE.space)) : 0;
  const wide = kinds.map(
    (what, at) => shape + Math.ceil(Math.max(...options.map(({ counts }) => measure(said(what, counts[at] ?? 0), small, true)), 1)) + 2,
  );
  const space = small;
  const room = inner - 2 * pad;
  const beside = wide.reduce((sum, one) => sum + one, space * (kinds.length - 1)) <= room;
  const thick = Math.round(pitch * BAR);
  // Dots stand in front of the words, cards below them.
  const isFront = revealed && way === "dots" && (wide[0] ?? 0) <= room * 0.4;
  const left = isFront ? (wide[0] ?? 0) + Math.round(space * 0.6) : 0;
  const below = !revealed || isFront ? 0 : beside ? pitch : kinds.length * pitch;
  const under = revealed ? below + Math.round(pad / 2) + thick : 0;
  const most = Math.max(1, ...options.map(({ counts }) => counts[0] ?? 0));

  return ({ stone, counts }: ChoosingOption, highest: number): readonly RoundRow[] => {
    const lines = linesFor(stone.text, room - left, small, false);
    const fit = Math.max(1, Math.floor((highest - 2 * pad - under) / pitch));
    const total = counts.reduce((sum, n) => sum + n, 0);
    return chunks(lines, fit).map((part): RoundRow => {
      const high = part.length * pitch;
      const y = pad + high;
      const counted = kinds.map((what, at): Counted => {
        const before = wide.slice(0, at).reduce((sum, one) => sum + one + space, 0);
        const place = isFront ? { x: pad, y: pad } : beside ? { x: pad + before, y } : { x: pad, y: y + at * pitch };
        return { what, words: said(what, counts[at] ?? 0), n: counts[at] ?? 0, ...place, width: wide[at] ?? 0, height: pitch };
      });
      const full = room - left;
      const share = (n: number): number => (way === "dots" ? n / most : total === 0 ? 0 : n / total);
      const parts = kinds.flatMap((what, at) =>
        (counts[at] ?? 0) > 0 ? [{ what, width: Math.max(2, Math.round(full * share(counts[at] ?? 0))) }] : [],
      );
      return {
        stone: stone.id,
        x: margin,
        y: 0,
        width: inner,
        height: high + under + 2 * pad,
        words: { x: pad + left, y: pad, width: full, height: high, fontSize: small, lines: part },
        counted: revealed ? counted : [],
        bar: revealed ? { x: pad + left, y: y + below + Math.round(pad / 2), width: full, height: thick, parts } : null,
      };
    });
  };
}

/** Rows one below the other, on as many pages as they need; one that is too high for a page has it alone. */
function paged(rows: readonly RoundRow[], top: number, bottom: number, gap: number): readonly (readonly RoundRow[])[] {
  const pages: RoundRow[][] = [];
  let y = Infinity;
  for (const row of rows) {
    if (y + row.height > bottom) {
      pages.push([]);
      y = top;
    }
    pages.at(-1)?.push({ ...row, y });
    y += row.height + gap;
  }
  return pages;
}
