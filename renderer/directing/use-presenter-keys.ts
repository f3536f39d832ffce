/** Listens for the keys of a presenter in the facilitator's window, while the room's screen is open. */
import { useEffect } from "react";
import { isWriting } from "../state/commands.ts";
import { useDesk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { stepRoom } from "./direct.ts";
import { setPointing, togglePointing, usePointing } from "./pointing.ts";
import { isClickers, stepHere } from "./presenter-keys.ts";

/** These take letters and arrows for themselves. */
const KEYS_ARE_TAKEN = "[role=menu], [role=listbox], [role=dialog], [role=alertdialog], [role=combobox], [role=grid], select";

export function usePresenterKeys(): void {
  useEffect(() => {
    let pressed = false;
    const hold = (event: PointerEvent): void => void (pressed = event.buttons !== 0);

    const isBusy = (): boolean => {
      const { dialog, linking } = useDesk.getState();
      return pressed || linking || dialog !== null || isWriting() || (document.activeElement?.closest(KEYS_ARE_TAKEN) ?? null) !== null;
    };
    const take = (event: KeyboardEvent): void => {
      const step = stepHere(event, { direction: useReplica.getState().direction, busy: isBusy() });
      if (!step) return;
      event.preventDefault();
      event.stopPropagation();
      stepRoom(step);
    };
    /** Before anything else in the window: what a clicker sends means the room, wherever the focus is. */
    const first = (event: KeyboardEvent): void => {
      if (isClickers(event)) take(event);
    };
    /** After everything else: arrows, Space, Home and End belong to what has the focus. */
    const last = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isBusy()) return;
      if (event.key === "Escape" && usePointing.getState().on) {
        event.preventDefault();
        setPointing(false);
      } else if (event.key.toLowerCase() === "p" && !event.ctrlKey && !event.metaKey && !event.altKey) togglePointing();
      else take(event);
    };
    document.addEventListener("keydown", first, { capture: true });
    document.addEventListener("keydown", last);
    for (const type of ["pointerdown", "pointerup", "pointercancel"] as const) document.addEventListener(type, hold, { capture: true });
    return () => {
      document.removeEventListener("keydown", first, { capture: true });
      document.removeEventListener("keydown", last);
      for (const type of ["pointerdown", "pointerup", "pointercancel"] as const) document.removeEventListener(type, hold, { capture: true });
      setPointing(false);
    };
  }, []);
}
