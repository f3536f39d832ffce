/** The outcomes assessment plan as a table for spreadsheets: CSV after RFC 4180, in UTF-8. */
import { DOCUMENT_WORDS } from "../../../shared/guidance/documents.ts";
import { EXISTING_TERMS, PROGRESS_TERMS, STRAND_TERMS } from "../../../shared/guidance/terms.ts";
import { reportTextOf, type Workshop } from "../../../shared/model/workshop.ts";
import { findingsByRow } from "../../../shared/pathway/progress.ts";
import { plannedOutcomes } from "../../../shared/pathway/reading-order.ts";

/**
 * The plan as CSV: one row for each piece of evidence, and one for each outcome that has none yet.
 * @returns text that begins with a byte order mark (spreadsheets need it to read UTF-8) and ends its lines with CRLF.
 *   Several ways share a cell, one a line. What has come in stands in a column at the end, one finding a line with its
 *   date in front, and only where anything has: other programs know the columns before it by their place.
 */
export function planCsv(workshop: Workshop): string {
  const findings = findingsByRow(workshop);
  const planned = plannedOutcomes(workshop);
  const tells = planned.some(({ evidence }) => evidence.some(({ id }) => findings.has(id)));
  const last = (id?: string): readonly string[] =>
    tells
      ? [(findings.get(id ?? "") ?? []).map(({ date, text }) => (date === "" ? text.trim() : `${date}: ${text.trim()}`)).join("\n")]
      : [];
  const rows = planned.flatMap(({ stone, evidence }) => {
    const outcome = [reportTextOf(stone), STRAND_TERMS[stone.strand].label, PROGRESS_TERMS[stone.progress].label];
    if (evidence.length === 0) return [[...outcome, "", "", "", "", "", "", ...last()]];
    return evidence.map((row) => [
      ...outcome,
      workshop.options.get(row.type)?.label ?? row.type,
      row.form,
      row.ways.join("\n"),
      EXISTING_TERMS[row.existing].label,
      row.who,
      row.when,
      ...last(row.id),
    ]);
  });
  const headings = [...Object.values(DOCUMENT_WORDS.csv), ...(tells ? [DOCUMENT_WORDS.csvFindings] : [])];
  return "\uFEFF" + [headings, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/**
 * One field. A spreadsheet takes what begins with = + - @ (or a tab or line end before it) for a formula, and a
 * formula can do harm: an apostrophe in front makes it text again. Source: OWASP, "CSV Injection".
 */
function field(text: string): string {
  const safe = /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
