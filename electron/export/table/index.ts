/** The outcomes assessment plan as a table for spreadsheets: CSV after RFC 4180, in UTF-8. */
import type { Workshop } from "../../../shared/model/workshop.ts";
import { planRows } from "./plan.ts";

/**
 * The plan as CSV, with the rows of `planRows`.
 * @returns text that begins with a byte order mark (spreadsheets need it to read UTF-8) and ends its lines with CRLF.
 */
export const planCsv = (workshop: Workshop): string =>
  "\uFEFF" +
  planRows(workshop)
    .map((row) => `${row.map(field).join(",")}\r\n`)
    .join("");

/**
 * A spreadsheet takes what begins with one of these for a formula, white space before it or not. It begins a cell at the start
 * of a field, and, where other signs part its cells and rows than commas, also inside: after a semicolon as in much of Europe,
 * after a tab or a bar. Quotation marks then part nothing, and a line within a cell begins a row. Source: OWASP, "CSV Injection".
 */
const FORMULA = "(?=[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])";
const AT_START = new RegExp(`^(?=\\s*${FORMULA})`);
// Only the last separator before a sign counts: each run of them is then gone through once.
const INSIDE = new RegExp(`([;|\\t\\r\\n][^\\S\\t\\r\\n]*(?:["'][ "']*)?)${FORMULA}`, "g");

/** One field. A formula can do harm: an apostrophe in front of it, and of the white space before it, makes it text again. */
function field(text: string): string {
  const safe = text.replace(AT_START, "'").replace(INSIDE, "$1'");
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
