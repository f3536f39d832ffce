/** What a person can choose about printing, and what the pages are that come of it. */
import { z } from "zod";
import { PAPERS, type Paper } from "./word-options.ts";
import { fault } from "../model/fields.ts";

export const PRINT_KINDS = ["board", "cards", "sheets"] as const;
export type PrintKind = (typeof PRINT_KINDS)[number];

export const SPREADS = ["one", "several", "parts"] as const;
export type Spread = (typeof SPREADS)[number];

export const PER_PAGE = [4, 2, 1] as const;
export type PerPage = (typeof PER_PAGE)[number];

/** Blank sheets for working on paper. */
export const BLANK_SHEETS = ["stones", "path", "plan", "worksheet"] as const;
export type BlankSheet = (typeof BLANK_SHEETS)[number];

export const PrintChoices = z.strictObject({
  what: z.enum(PRINT_KINDS),
  paper: z.enum(PAPERS),
  /** Black and white: nothing but greys, and as little ink as reads well. */
  grey: z.boolean(),
  /** The board on one sheet, on several to stick together, or on one with its parts on others; null where its words decide. */
  spread: z.enum(SPREADS).nullable(),
  /** The stones of the board are arranged anew for the shape of the paper, and on the paper alone. */
  arranged: z.boolean(),
  perPage: z.union(PER_PAGE.map((n) => z.literal(n))),
  /** Cards for the stones that wait in "come back to later", too. */
  parked: z.boolean(),
  sheets: z
    .array(z.enum(BLANK_SHEETS))
    .refine((sheets) => sheets.length > 0, fault("noSheet"))
    .readonly(),
});
export type PrintChoices = z.infer<typeof PrintChoices>;

export const PRINT_DEFAULTS: PrintChoices = {
  what: "board",
  paper: "A4",
  grey: false,
  spread: null,
  arranged: false,
  perPage: 4,
  parked: false,
  sheets: BLANK_SHEETS,
};

/** Pages ready for paper: each an SVG document of the paper's size, with its headings and texts marked for screen readers. */
export interface PrintedPages {
  readonly paper: Paper;
  readonly landscape: boolean;
  /** In pt. */
  readonly width: number;
  readonly height: number;
  readonly pages: readonly string[];
  /** Of a board with stones: how it lies on paper, how large its smallest words would be on one sheet, in pt, and how many parts it has. */
  readonly board: { readonly spread: Spread; readonly smallestOnOne: number; readonly parts: number } | null;
}

/** The smallest words that the board may have on one sheet before several are better, in pt. */
export const LEGIBLE_PT = 8;
