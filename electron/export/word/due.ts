/** What is due, as a list to print. */
import type { Paragraph } from "docx";
import { DUE_WORDS } from "../../../shared/guidance/due-words.ts";
import { reportTextOf, type Workshop } from "../../../shared/model/workshop.ts";
import { dueOf } from "../../../shared/pathway/due.ts";
import { dayInWords, orElse, typeLabel } from "../wording.ts";
import { listSection } from "./list-section.ts";
import type { Layout } from "./page.ts";
import { cellWords, type WordContent } from "./table.ts";

const SHARES = [34, 28, 20, 18] as const;

/** @param today as YYYY-MM-DD */
export function dueSection(workshop: Workshop, heading: Paragraph, { portrait }: Layout, today: string): WordContent {
  const { rows, forms, outcomes } = dueOf(workshop, today);
  const all = [
    ...rows.map(({ stone, evidence, day, is }) => [
      orElse(evidence.form, typeLabel(workshop, evidence.type)),
      reportTextOf(stone).trim(),
      DUE_WORDS[is](dayInWords(day)),
      evidence.who.trim(),
    ]),
    ...forms.map(({ title }) => [orElse(title, DUE_WORDS.unnamedForm), "", DUE_WORDS.count, ""]),
    ...outcomes.map((stone) => ["", reportTextOf(stone).trim(), DUE_WORDS.nothing, ""]),
  ];
  const { what, outcome, when, who } = DUE_WORDS.columns;
  return listSection(heading, portrait, {
    lead: DUE_WORDS.intro,
    empty: DUE_WORDS.none,
    columns: [what, outcome, when, who],
    shares: SHARES,
    rows: all.map((cells) => cells.map((words) => [cellWords(orElse(words, DUE_WORDS.dash))])),
  });
}
