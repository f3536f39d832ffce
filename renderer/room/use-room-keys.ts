/** The room's window takes the keys of a presenter: clickers send them to whichever window has the focus. */
import { useEffect } from "react";
import { isCharacter } from "../../shared/commands/keys.ts";
import { stepFor } from "../directing/presenter-keys.ts";
import { bridge } from "../state/bridge.ts";
import { useReplica } from "../state/replica.ts";

export function useRoomKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const step = stepFor(event);
      if (!step || (isCharacter(event.key) && useReplica.getState().app?.settings.roomLetters === false)) return;
      event.preventDefault();
      const { shows, blank } = useReplica.getState().direction;
      // Escape on the board itself ends the room's screen.
      if (step === "back" && shows.what === "board" && !blank) void bridge.call("room.close");
      else void bridge.call("room.step", step);
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}
