/** The page numbers of the contents page, worked out as Word lays out its pages. */
import type { IPropertiesOptions } from "docx";
import { stonesOnPath, type Workshop } from "../../../shared/model/workshop.ts";

type PageNumbers = NonNullable<IPropertiesOptions["pageNumbers"]>;

/** Laying out takes longer than writing; past this many rows the numbers are left to Word ("Update field"). */
const MOST_ROWS = 200;

/**
 * What tells the library on which page each heading stands. All numbers or none: where one can't be worked out
 * (a sign whose width is not known, say), a contents page with gaps would mislead.
 */
export async function pageNumbers(workshop: Workshop): Promise<PageNumbers> {
  const rows = stonesOnPath(workshop).length + workshop.evidence.size + workshop.examples.size + workshop.feedback.size;
  if (rows > MOST_ROWS) return noPageNumbers;
  const { estimatePageNumbers } = await import("docx/layout");
  return (body, context) => {
    const estimate = estimatePageNumbers(body, context);
    return estimate.pageCount === undefined ? noPageNumbers(body, context) : estimate;
  };
}

/** Leaves the numbers blank and the fields clean, so that Word does not ask on opening. */
export const noPageNumbers: PageNumbers = () => ({ bookmarks: new Map() });
