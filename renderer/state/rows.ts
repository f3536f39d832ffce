/** What a person can do with a row of a plain list: benefits, questions, the worksheet. */
import type { Intent, ItemList } from "../../shared/changes/intent.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { RecordOf } from "../../shared/model/workshop.ts";
import type { AppError } from "../../shared/result.ts";
import { change, tryChange, undo } from "./actions.ts";
import { say } from "./notices.ts";
import { useReplica } from "./replica.ts";

type Item<L extends ItemList> = Omit<RecordOf[L], "rank">;
type Patch<L extends ItemList> = Partial<Omit<Item<L>, "id">>;

/** Adds rows at the end, as one step. @returns the reason where they can't be added. */
export const addRows = <L extends ItemList>(list: L, items: readonly Item<L>[]): Promise<AppError | null> =>
  tryChange({ do: "items.add", list, items } as unknown as Intent);

export const editRow = <L extends ItemList>(list: L, key: string, patch: Patch<L>): Promise<AppError | null> =>
  tryChange({ do: "item.edit", list, key, patch } as unknown as Intent);

export async function removeRow(list: ItemList, key: string): Promise<void> {
  const error = await change({ do: "item.remove", list, key });
  if (!error) say(WORDS.rows.removed, { label: WORDS.topBar.undo, run: () => void undo() });
}

/**
 * Moves a row one place up (−1) or down (1) among the rows that stand together.
 * @param together the keys of those rows in their order; other rows of the list may lie between them.
 */
export async function moveRow(list: ItemList, together: readonly string[], key: string, by: -1 | 1): Promise<void> {
  const at = together.indexOf(key);
  const before = (by === -1 ? together[at - 1] : together[at + 2]) ?? null;
  await change({ do: "item.move", list, key, before });
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
