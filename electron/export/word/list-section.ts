/** A document that is one list: its heading, a line that says what it lists, and a table. */
import type { Paragraph } from "docx";
import type { Page } from "./page.ts";
import { columnsOf, wordTable, type WordCell, type WordContent } from "./table.ts";
import { paragraph } from "./text.ts";

interface List {
  readonly lead: string;
  /** What is said where there are no rows. */
  readonly empty: string;
  readonly columns: readonly string[];
  /** The widths of the columns, in hundredths. */
  readonly shares: readonly number[];
  readonly rows: readonly (readonly WordCell[])[];
}

/** @param page on which it lies. */
export const listSection = (heading: Paragraph, page: Page, { lead, empty, columns, shares, rows }: List): WordContent =>
  rows.length === 0
    ? [heading, paragraph("Normal", empty)]
    : [heading, paragraph("Caption", lead), wordTable(page, columnsOf(columns, shares), rows)];
