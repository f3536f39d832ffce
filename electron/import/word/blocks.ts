/** Rows that belong to one outcome: its cell spans them, stands in each of them, or is left empty after the first. */
import type { AnchoredList } from "../../../shared/changes/anchor.ts";
import { normal } from "../../../shared/changes/anchor.ts";
import { anchorsIn, saidText } from "./context.ts";
import type { Cell } from "./document.ts";
import type { Column, Row } from "./recognise.ts";

export interface Block {
  /** The outcome's cell, once for each time that it stands in the block. */
  readonly heads: readonly Cell[];
  readonly rows: readonly Row[];
}

/** The rows in blocks. @param column the column that tells them apart. */
export function blocksOf(rows: readonly Row[], column: Column, list: AnchoredList): readonly Block[] {
  const blocks: { heads: Cell[]; rows: Row[]; key: string }[] = [];
  for (const row of rows) {
    const head = row.cells[column];
    const last = blocks.at(-1);
    const key = keyOf(head, list);
    const goesOn = last && (key === "" || key === last.key || (head !== undefined && last.heads.includes(head)));
    if (!goesOn) blocks.push({ heads: head ? [head] : [], rows: [row], key });
    else {
      last.rows.push(row);
      if (head && key !== "" && !last.heads.includes(head)) last.heads.push(head);
    }
  }
  return blocks;
}

/** The record that a cell names, or what it says. */
const keyOf = (head: Cell | undefined, list: AnchoredList): string => anchorsIn([head], list)[0]?.record ?? normal(saidText(head));
