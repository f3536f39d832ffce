/** Listens for the keys of a presenter in the facilitator's window, while the room's screen is open. */
import { useEffect } from "react";
import { POINT_KEY } from "../../shared/commands/keys.ts";
import { isChoosing, isWriting } from "../ui/keys.ts";
import { useDesk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { stepRoom } from "../state/direct.ts";
import { setPointing, togglePointing, usePointing } from "./pointing.ts";
import { isClickers, stepHere, type PresenterSituation } from "./presenter-keys.ts";

/** These take letters and arrows for themselves. */
const KEYS_ARE_TAKEN = "[role=menu], [role=listbox], [role=dialog], [role=alertdialog], [role=combobox], [role=grid], select";

export function usePresenterKeys(): void {
  useEffect(() => {
    let pressed = false;
    const hold = (event: PointerEvent): void => void (pressed = event.buttons !== 0);

    const keys = (): PresenterSituation["keys"] => {
      const { dialog, linking } = useDesk.getState();
      const element = document.activeElement;
      if (pressed || linking || dialog !== null || (element && (element.closest(KEYS_ARE_TAKEN) ?? false))) return "taken";
      if (isChoosing()) return "choice";
      if (!isWriting()) return "free";
      // In a text that scrolls, Page Down turns the page.
      return element instanceof HTMLInputElement || (element && element.scrollHeight <= element.clientHeight + 2) ? "field" : "taken";
    };
    /** Whether letters mean the room where the focus is now. */
    const letters = (): boolean =>
      (useReplica.getState().app?.settings.roomLetters ?? true) || (document.activeElement?.closest(".directing") ?? null) !== null;
    /** @returns whether the key meant the room */
    const take = (event: KeyboardEvent): boolean => {
      const step = stepHere(event, { direction: useReplica.getState().direction, keys: keys(), letters: letters() });
      if (!step) return false;
      event.preventDefault();
      event.stopPropagation();
      stepRoom(step);
      return true;
    };
    /** Before anything else in the window: what a clicker sends means the room, wherever the focus is. */
    const first = (event: KeyboardEvent): void => {
      if (!isClickers(event) || take(event)) return;
      if (event.key !== "Escape" || !usePointing.getState().on || keys() === "taken") return;
      event.preventDefault();
      event.stopPropagation();
      setPointing(false);
    };
    /** After everything else: arrows, Space, Home and End belong to what has the focus. */
    const last = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || keys() !== "free") return;
      const points = event.key.toUpperCase() === POINT_KEY && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (points && letters()) togglePointing();
      else if (!points) take(event);
    };
    document.addEventListener("keydown", first, { capture: true });
    document.addEventListener("keydown", last);
    for (const type of ["pointerdown", "pointerup", "pointercancel"] as const) document.addEventListener(type, hold, { capture: true });
    return () => {
      document.removeEventListener("keydown", first, { capture: true });
      document.removeEventListener("keydown", last);
      for (const type of ["pointerdown", "pointerup", "pointercancel"] as const)
        document.removeEventListener(type, hold, { capture: true });
      setPointing(false);
    };
  }, []);
}
