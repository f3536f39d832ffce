/** One thing at a time: begun and left by a button, a command or the settings, and kept for the next time. */
import { CALM_WORDS } from "../../shared/guidance/calm-words.ts";
import { changeSettings } from "./actions.ts";
import { desk, useDesk, type Desk } from "./desk.ts";
import { aloud } from "./notices.ts";
import { useReplica } from "./replica.ts";

const isWished = (): boolean => useReplica.getState().app?.settings.calm ?? false;

/** Whether nothing but the guide or the plan is asked for: a chosen stone, a panel, what is read back or found has the whole window. */
function isFree({ place, selection, side, reading, find, dialog }: Desk): boolean {
  if (find.open) return false;
  return place === "plan" || (place === "pathway" && selection.length === 0 && side === null && reading === null && dialog !== "paste");
}

/** Whether one thing at a time is in view. */
export function useCalm(): boolean {
  const wished = useReplica(({ app, open }) => (app?.settings.calm ?? false) && open?.file.readOnly === false);
  const free = useDesk(isFree);
  return wished && free;
}

/** The same just now. */
export const isCalm = (): boolean => isWished() && useReplica.getState().open?.file.readOnly === false && isFree(useDesk.getState());

/** Shows one thing at a time, or everything again. Beginning it goes to the guide, unless somebody is in the plan. */
export async function setCalm(calm: boolean): Promise<void> {
  if (calm && useReplica.getState().open) {
    if (useDesk.getState().place !== "plan") desk.go("pathway");
    desk.select([]);
    desk.show(null);
    desk.finds({ open: false });
  }
  await changeSettings({ calm });
  if (isWished() === calm) aloud(calm ? CALM_WORDS.entered : CALM_WORDS.left);
}

export const toggleCalm = (): Promise<void> => setCalm(!isCalm());
