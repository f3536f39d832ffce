/** Keeps what a group has worded itself, for easy read or for the impact report. */
import { easyOf } from "../../shared/easy-read/wordings.ts";
import type { AppError } from "../../shared/base/result.ts";
import type { EasyPart, ItemId, StoneId } from "../../shared/model/records.ts";
import { newId, tryChange } from "./actions.ts";
import { useWorkshop } from "./replica.ts";

/** @param of the fingerprint of what it stands for. @returns why it could not be kept, or null. */
export type KeepWording = (stone: StoneId | "", part: EasyPart, of: string, text: string) => Promise<AppError | null>;

/** Keeps a wording; an empty one goes. */
export function useWordings(): KeepWording {
  const workshop = useWorkshop();
  return (stone, part, of, text) => {
    const known = easyOf(workshop, stone, part);
    if (text === "") return known ? tryChange({ do: "item.remove", list: "easy", key: known.id }) : Promise.resolve(null);
    if (known) return tryChange({ do: "item.edit", list: "easy", key: known.id, patch: { of, text } });
    return tryChange({ do: "item.add", list: "easy", item: { id: newId<ItemId>(), stone, part, of, text }, before: null });
  };
}
