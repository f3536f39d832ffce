/**
 * What people said and what was done with it, one row as large as the room's screen. Nothing is smaller than 5.9 % of the screen's height and
 * no word is left out: what does not fit goes on over further pages. Lengths are px of the screen.
 */
import { SAID_WORDS } from "../guidance/said-words.ts";
import type { SaidRow } from "../model/records.ts";
import type { Box } from "../shape/stone-shape.ts";
import { fontHasAll, LINE_HEIGHT, wrap } from "../shape/text.ts";
import { SMALLEST, type Screen, type SheetLines } from "./sheet.ts";

export const SAID_PARTS = ["said", "did", "notPossible", "next"] as const;
export type SaidPart = (typeof SAID_PARTS)[number];

export interface SaidBlock {
  readonly part: SaidPart;
  /** "You said"; null where a page goes on with the words of the one before. */
  readonly label: SheetLines | null;
  readonly words: SheetLines;
}

export interface SaidSheetLayout {
  readonly fontSize: number;
  /** At least one. */
  readonly pages: readonly (readonly SaidBlock[])[];
  /** Where "Part 1 of 3" stands, if there are pages. */
  readonly turn: (Box & { readonly fontSize: number }) | null;
}

/** The sizes of words that are tried, by the smallest, the largest first. */
const SIZES = [1.7, 1.5, 1.3, 1.15, 1];
/** Between two parts, in lines of the smallest words. */
const GAP = 0.55;

/** @returns the same for the same arguments. */
export function saidSheetOf(row: Pick<SaidRow, SaidPart>, screen: Screen): SaidSheetLayout {
  const { width, height } = screen;
  const small = Math.ceil(SMALLEST * height);
  const margin = Math.round(0.06 * Math.min(width, height));
  const inner = Math.max(1, width - 2 * margin);
  const pitch = Math.ceil(small * LINE_HEIGHT);
  const parts = SAID_PARTS.flatMap((part) => (row[part].trim() === "" ? [] : [{ part, text: row[part].trim() }]));

  /** The pages in words of this size, where words may go down to `bottom`. */
  const pagesIn = (fontSize: number, bottom: number): readonly (readonly SaidBlock[])[] => {
    const line = Math.ceil(fontSize * LINE_HEIGHT);
    const pages: SaidBlock[][] = [[]];
    let y = margin;
    const turn = (): void => {
      pages.push([]);
      y = margin;
    };
    for (const { part, text } of parts) {
      const label = wrap(SAID_WORDS.fields[part].label, inner, small, true);
      // Letters of other fonts are only guessed at: they get a little more room.
      let left = wrap(text, fontHasAll(text) ? inner : inner * 0.92, fontSize, part === "said");
      // A label stands above at least one line of its words.
      if (y > margin && y + label.length * pitch + line > bottom) turn();
      let named = true;
      while (left.length > 0) {
        const head = named ? { x: margin, y, width: inner, height: label.length * pitch, fontSize: small, lines: label } : null;
        y += head?.height ?? 0;
        const fit = Math.max(1, Math.floor((bottom - y) / line));
        const lines = left.slice(0, fit);
        (pages.at(-1) as SaidBlock[]).push({
          part,
          label: head,
          words: { x: margin, y, width: inner, height: lines.length * line, fontSize, lines },
        });
        left = left.slice(fit);
        y += lines.length * line + Math.round(pitch * GAP);
        named = false;
        if (left.length > 0) turn();
      }
    }
    return pages;
  };

  for (const size of SIZES) {
    const pages = pagesIn(Math.round(size * small), height - margin);
    if (pages.length === 1) return { fontSize: small, pages, turn: null };
  }
  const turn = { x: margin, y: height - margin - pitch, width: inner, height: pitch, fontSize: small };
  return { fontSize: small, pages: pagesIn(small, turn.y), turn };
}

/** How many pages a row needs on this screen. */
export const saidPages = (row: Pick<SaidRow, SaidPart>, screen: Screen): number => saidSheetOf(row, screen).pages.length;
