/** Keeps what a group has worded itself, for easy read or for the impact report. */
import type { AppError } from "../../shared/base/result.ts";
import { easyOf } from "../../shared/easy-read/wordings.ts";
import type { EasyPart, ItemId, StoneId } from "../../shared/model/records.ts";
import { newId, tryChange } from "./actions.ts";
import { workshopNow } from "./look.ts";

/**
 * Keeps a wording; an empty one goes. It looks at the workshop as it is at the call: whoever calls may have waited for
 * something, and what was drawn before that no longer says whether there is a wording already.
 * @param of the fingerprint of the words that it stands for.
 * @returns the reason where it can't be kept; null once it is, and where there is no workshop any more.
 */
export function keepWording(stone: StoneId | "", part: EasyPart, of: string, text: string): Promise<AppError | null> {
  const workshop = workshopNow();
  const known = workshop && easyOf(workshop, stone, part);
  if (!workshop || (text === "" && !known)) return Promise.resolve(null);
  if (!known) return tryChange({ do: "item.add", list: "easy", item: { id: newId<ItemId>(), stone, part, of, text }, before: null });
  if (text === "") return tryChange({ do: "item.remove", list: "easy", key: known.id });
  return tryChange({ do: "item.edit", list: "easy", key: known.id, patch: { of, text } });
}
