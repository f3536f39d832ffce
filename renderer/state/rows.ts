/** What a person does to the rows of the plain lists, in the words of their places. */
import { WORDS } from "../../shared/guidance/interface.ts";
import type { ItemList } from "../../shared/changes/intent.ts";
import type { AppError } from "../../shared/result.ts";
import { change, tryChange, undo } from "./actions.ts";
import { say } from "./notices.ts";

/** Removes a row; a notice offers the way back. @returns why it stays, where it does. */
export async function removeRow(list: ItemList, key: string, said: string): Promise<AppError | null> {
  const refused = await tryChange({ do: "item.remove", list, key });
  if (!refused) say(said, { label: WORDS.topBar.undo, run: () => void undo() });
  return refused;
}

/**
 * Puts a row one place further up (−1) or down (1) among its neighbours.
 * @param keys the neighbours with the row, as they stand in view.
 */
export async function moveRow(list: ItemList, keys: readonly string[], key: string, by: -1 | 1, name: string): Promise<void> {
  const at = keys.indexOf(key);
  const to = at + by;
  if (to < 0 || to >= keys.length) return;
  // Changing places with the next one means that the next one comes in front of this.
  const [mover, before] = by < 0 ? [key, keys[to]] : [keys[to], key];
  const refused = await change({ do: "item.move", list, key: mover as string, before: before as string });
  if (!refused) say(WORDS.rows.moved(name, to + 1, keys.length));
}
