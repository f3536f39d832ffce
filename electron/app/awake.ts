/** Keeps the laptop and its screens awake while the room looks at one of them, and only then. */
import type { PowerSaveBlocker } from "electron";

/** @returns what is told whether the room's screen is open, as often as one likes. */
export function makeAwake(blocker: Pick<PowerSaveBlocker, "start" | "stop">): (roomOpen: boolean) => void {
  let held: number | null = null;
  return (roomOpen) => {
    if (roomOpen) held ??= blocker.start("prevent-display-sleep");
    else if (held !== null) {
      blocker.stop(held);
      held = null;
    }
  };
}
