/** The stones that wait in "come back to later", as a list of their own. */
import type { Paragraph } from "docx";
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { KIND_TERMS, STRAND_TERMS } from "../../../shared/guidance/terms.ts";
import { parkedStones, reportTextOf, type Workshop } from "../../../shared/model/workshop.ts";
import { listSection } from "./list-section.ts";
import type { Layout } from "./page.ts";
import { cellWords, type WordContent } from "./table.ts";

const WORDS = DOCUMENT_WORDS.later;
const SHARES = [60, 20, 20] as const;

/** A row for each stone, in the order in which they were put on the board. */
export function laterSection(workshop: Workshop, heading: Paragraph, { portrait }: Layout): WordContent {
  const { words, kind, strand } = WORDS.columns;
  return listSection(heading, portrait, {
    lead: WORDS.caption,
    empty: DOCUMENT_WORDS.empty.later,
    columns: [words, kind, strand],
    shares: SHARES,
    rows: parkedStones(workshop).map((stone) => [
      [cellWords(reportTextOf(stone).trim())],
      [cellWords(KIND_TERMS[stone.kind].label)],
      [cellWords(STRAND_TERMS[stone.strand].label)],
    ]),
  });
}
