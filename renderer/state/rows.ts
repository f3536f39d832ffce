/** What a person can do with a row of a plain list: benefits, questions, the worksheet. */
import type { Intent, ItemOf } from "../../shared/changes/intent.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { ItemList, RecordOf } from "../../shared/model/lists.ts";
import type { AppError } from "../../shared/base/result.ts";
import { change, tryChange } from "./actions.ts";
import { say } from "./notices.ts";
import { useReplica } from "./replica.ts";

type Patch<L extends ItemList> = Partial<Omit<ItemOf[L], "id">>;

/** Adds rows at the end, as one step; a notice may say so. @returns the reason where they can't be added. */
export const addRows = <L extends ItemList>(list: L, items: readonly ItemOf[L][], said?: string): Promise<AppError | null> =>
  tryChange({ do: "items.add", list, items } as Intent, said);

export const editRow = <L extends ItemList>(list: L, key: string, patch: Patch<L>): Promise<AppError | null> =>
  tryChange({ do: "item.edit", list, key, patch } as Intent);

/** Removes a row; a notice offers the way back. @returns why it stays, where it does. */
export const tryRemoveRow = (list: ItemList, key: string, said: string): Promise<AppError | null> =>
  tryChange({ do: "item.remove", list, key }, said);

/** Removes a row; a notice offers the way back, or says why it stays. */
export async function removeRow(list: ItemList, key: string): Promise<void> {
  const refused = await tryRemoveRow(list, key, WORDS.rows.removed);
  if (refused) say(refused.message);
}

/**
 * Moves a row one place up (−1) or down (1) among the rows that stand together.
 * @param together the keys of those rows in their order; other rows of the list may lie between them.
 * @param name says what was moved, to those who listen.
 */
export async function moveRow(list: ItemList, together: readonly string[], key: string, by: -1 | 1, name?: string): Promise<void> {
  const at = together.indexOf(key);
  const to = at + by;
  if (to < 0 || to >= together.length) return;
  // Changing places with the next one means that the next one comes in front of this.
  const [mover, before] = by < 0 ? [key, together[to]] : [together[to], key];
  const said = name === undefined ? undefined : WORDS.rows.moved(name, to + 1, together.length);
  await change({ do: "item.move", list, key: mover as string, before: before as string }, said);
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Edits a row by what it holds once all edits before this one are done, so that two quick ones never undo each other.
 * @returns the reason where it can't be edited; null also where the row has gone.
 */
export function editLatest<L extends ItemList>(list: L, key: string, patch: (row: RecordOf[L]) => Patch<L>): Promise<AppError | null> {
  const edited = last.then(() => {
    const row = useReplica.getState().open?.workshop[list].get(key) as RecordOf[L] | undefined;
    return row ? editRow(list, key, patch(row)) : null;
  });
  last = edited;
  return edited;
}
