/** Rows that belong to one outcome: its cell spans them, stands in each of them, or is left empty after the first. */
import { normal, type AnchoredList } from "../../../shared/changes/anchor.ts";
import { anchorsIn } from "./context.ts";
import type { Cell } from "./document.ts";
import type { Column, Row } from "./recognise.ts";

export interface Block {
  /** The outcome's cell, once for each time that it stands in the block. */
  readonly heads: readonly Cell[];
  readonly rows: readonly Row[];
}

/** The rows in blocks. @param column the column that tells them apart. @param wordsOf what one of its cells says of the outcome itself. */
export function blocksOf(rows: readonly Row[], column: Column, list: AnchoredList, wordsOf: (cell: Cell | undefined) => string): readonly Block[] {
  const blocks: { heads: Cell[]; rows: Row[]; key: string }[] = [];
  for (const row of rows) {
    const head = row.cells[column];
    const last = blocks.at(-1);
    // The record that the cell names, or what it says.
    const key = anchorsIn([head], list)[0]?.record ?? normal(wordsOf(head));
    const goesOn = last && (key === "" || key === last.key || (head !== undefined && last.heads.includes(head)));
    if (!goesOn) blocks.push({ heads: head ? [head] : [], rows: [row], key });
    else {
      last.rows.push(row);
      if (head && key !== "" && !last.heads.includes(head)) last.heads.push(head);
    }
  }
  return blocks;
}
