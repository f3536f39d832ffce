/** The tables of SCIE's guidance by the headings of their columns, written out here apart from the writer's words. */
import { textsOf, type ReadTable } from "./reader.ts";

export const T1 = ["Sections", "Content"];
export const T2 = ["Type of evidence", "Ways of collecting evidence", "Examples"];
export const T3 = ["Outcomes", "Type of evidence", "Form of evidence", "Ways of collecting evidence"];
export const T4 = ["Outcomes", "Examples of outcomes", "Type of evidence", "Form of evidence", "Ways of collecting evidence"];

export const columnsOf = (table: ReadTable): readonly string[] => textsOf(table)[0] ?? [];
export const isTable = (table: ReadTable, columns: readonly string[]): boolean =>
  JSON.stringify(columnsOf(table)) === JSON.stringify(columns);
