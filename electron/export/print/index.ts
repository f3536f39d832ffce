/**
 * What goes to the printer: the board, its stones as cards, or blank sheets. Pure: the same workshop and choices give
 * the same pages. Facilitator's notes and questions set aside are never on them; parked stones only on cards, where
 * somebody asked for them. How the pages become a PDF: docs/adr/0022-print.md.
 */
import type { PrintChoices, PrintedPages } from "../../../shared/settings/print-options.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { boardPages } from "./board.ts";
import { cardPages } from "./cards.ts";
import { paletteFor } from "../picture/paper-palettes.ts";
import { blankPages } from "./sheets.ts";

export function printPages(
  workshop: Workshop,
  { what, paper, grey, spread, arranged, perPage, parked, sheets }: PrintChoices,
): PrintedPages {
  const palette = paletteFor(grey);
  switch (what) {
    case "board":
      return boardPages(workshop, paper, palette, spread, arranged);
    case "cards":
      return cardPages(workshop, paper, palette, perPage, parked);
    case "sheets":
      return blankPages(paper, palette, sheets);
  }
}
