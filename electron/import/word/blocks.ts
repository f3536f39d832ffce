/** Rows that belong to one outcome: its cell spans them, stands in each of them, or is left empty after the first. */
import { normal } from "../../../shared/changes/anchor.ts";
import type { AnchoredList } from "../../../shared/model/lists.ts";
import { anchorsIn } from "./context.ts";
import type { ReadCell } from "./document.ts";
import type { ReadColumn, Row } from "./recognise.ts";

export interface OutcomeBlock {
  /** The outcome's cell, once for each time that it stands in the block. */
  readonly heads: readonly ReadCell[];
  readonly rows: readonly Row[];
}

/** The rows in blocks. @param column the column that tells them apart. @param wordsOf what one of its cells says of the outcome itself. */
export function blocksOf(
  rows: readonly Row[],
  column: ReadColumn,
  list: AnchoredList,
  wordsOf: (cell: ReadCell | undefined) => string,
): readonly OutcomeBlock[] {
  const blocks: { heads: ReadCell[]; rows: Row[]; key: string }[] = [];
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

/**
 * The blocks, with rows that have lost their outcome set apart. Deleting an outcome's first row takes the words of the
 * outcome with it, and the rows left seem to belong to the outcome above.
 * @param ownerOf the anchor of the record that a row's own anchors belong to.
 */
export function withLostHeads(
  blocks: readonly OutcomeBlock[],
  list: AnchoredList,
  ownerOf: (row: Row) => string | undefined,
): readonly OutcomeBlock[] {
  const recordOf = ({ heads }: OutcomeBlock): string | undefined => anchorsIn(heads, list)[0]?.record;
  const named = new Set(blocks.map(recordOf));
  return blocks.flatMap((block) => {
    const head = recordOf(block);
    if (head === undefined) return [block];
    const parts: { heads: readonly ReadCell[]; rows: Row[]; owner: string }[] = [{ heads: block.heads, rows: [], owner: head }];
    for (const row of block.rows) {
      const own = ownerOf(row) ?? parts.at(-1)?.owner;
      const owner = own === undefined || named.has(own) ? head : own;
      const part = parts.find((one) => one.owner === owner);
      if (part) part.rows.push(row);
      else parts.push({ heads: [], rows: [row], owner });
    }
    return parts;
  });
}
