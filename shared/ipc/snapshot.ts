/** A workshop as IPC and versions carry it, and back. */
import { LISTS, type ListName, type RecordOf } from "../model/lists.ts";
import { inOrder, keyOf, workshopBy, type Workshop } from "../model/workshop.ts";
import type { Snapshot } from "./contract.ts";

export function toSnapshot(workshop: Workshop): Snapshot {
  const rows = <L extends ListName>(list: L): readonly RecordOf[L][] => inOrder(workshop[list]);
  return Object.fromEntries(LISTS.map((list) => [list, rows(list)])) as unknown as Snapshot;
}

export const fromSnapshot = (snapshot: Snapshot): Workshop =>
  workshopBy(<L extends ListName>(list: L) => {
    const rows: readonly RecordOf[L][] = snapshot[list];
    return new Map(rows.map((record) => [keyOf(list, record), record]));
  });
