/** You said – we did, as a page to hand round. */
import type { Paragraph } from "docx";
import { SAID_WORDS } from "../../../shared/guidance/said-words.ts";
import type { SaidRow } from "../../../shared/model/records.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { saidRows } from "../../../shared/pathway/you-said.ts";
import { dayInWords, orElse } from "../wording.ts";
import { listSection } from "./list-section.ts";
import type { Layout } from "./page.ts";
import { cellNote, cellWords, type CellWords, type WordContent } from "./table.ts";

const words = SAID_WORDS.document;
const SHARES = [36, 38, 26] as const;

/** A row for each thing that was said, in the order of the list. */
export function saidSection(workshop: Workshop, heading: Paragraph, { portrait }: Layout): WordContent {
  const { said, did, next } = words.columns;
  return listSection(heading, portrait, {
    lead: words.lead,
    empty: words.empty,
    columns: [said, did, next],
    shares: SHARES,
    rows: saidRows(workshop).map((row) => [
      [cellWords(orElse(row.said, words.dash), "TableOutcome")],
      didWords(row),
      [cellWords(orElse(row.next, words.dash))],
    ]),
  });
}

function didWords({ did, notPossible, date }: SaidRow): readonly CellWords[] {
  const why = notPossible.trim();
  return [
    ...(did.trim() === "" ? (why === "" ? [cellWords(words.notYet)] : []) : [cellWords(did.trim())]),
    ...(why === "" ? [] : [cellWords(words.notPossible + why)]),
    ...(date === "" ? [] : [cellNote(dayInWords(date))]),
  ];
}
