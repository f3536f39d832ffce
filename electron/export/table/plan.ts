/** The outcomes assessment plan as rows of words, for tables that other programs read. */
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { EXISTING_TERMS, FOUND_TERMS, PROGRESS_TERMS, STRAND_TERMS } from "../../../shared/guidance/terms.ts";
import { foundOf } from "../../../shared/model/kinds.ts";
import { reportTextOf, type Workshop } from "../../../shared/model/workshop.ts";
import type { Stone } from "../../../shared/model/records.ts";
import { findingsByRow } from "../../../shared/pathway/progress.ts";
import { plannedOutcomes } from "../../../shared/pathway/reading-order.ts";

export type WordRows = readonly (readonly string[])[];

/**
 * The headings, and one row for each piece of evidence, and one for each outcome that has none yet.
 * Several ways share a cell, one a line. What has come in stands in a column at the end, one finding a line with its
 * date in front, and only where anything has: other programs know the columns before it by their place. So do, after it, what
 * nobody had planned, and the day by which evidence is due.
 */
export function planRows(workshop: Workshop): WordRows {
  const findings = findingsByRow(workshop);
  const planned = plannedOutcomes(workshop);
  const tells = planned.some(({ evidence }) => evidence.some(({ id }) => findings.has(id)));
  const last = (id?: string): readonly string[] =>
    tells
      ? [(findings.get(id ?? "") ?? []).map(({ date, text }) => (date === "" ? text.trim() : `${date}: ${text.trim()}`)).join("\n")]
      : [];
  const isFound = planned.some(({ stone }) => foundOf(stone));
  const isDue = planned.some(({ evidence }) => evidence.some(({ due = "" }) => due !== ""));
  const rows = planned.flatMap(({ stone, evidence }) => {
    const end = (due = ""): readonly string[] => [...(isFound ? [foundLabel(stone)] : []), ...(isDue ? [due] : [])];
    const outcome = [reportTextOf(stone), STRAND_TERMS[stone.strand].label, PROGRESS_TERMS[stone.progress].label];
    if (evidence.length === 0) return [[...outcome, "", "", "", "", "", "", ...last(), ...end()]];
    return evidence.map((row) => [
      ...outcome,
      workshop.options.get(row.type)?.label ?? row.type,
      row.form,
      row.ways.join("\n"),
      EXISTING_TERMS[row.existing].label,
      row.who,
      row.when,
      ...last(row.id),
      ...end(row.due),
    ]);
  });
  const { csv, csvFindings, csvFound, csvDue } = DOCUMENT_WORDS;
  return [[...Object.values(csv), ...(tells ? [csvFindings] : []), ...(isFound ? [csvFound] : []), ...(isDue ? [csvDue] : [])], ...rows];
}

/** What is said of a stone that nobody had planned; "" of any other. */
export function foundLabel(stone: Stone): string {
  const found = foundOf(stone);
  return found ? FOUND_TERMS[found].label : "";
}
