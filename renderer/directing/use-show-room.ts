/** Tells the room's screen what the facilitator looks at: while it is open, and first of all when it opens. */
import { useCallback, useEffect, useRef } from "react";
import type { View } from "../../shared/room/direction.ts";
import { bridge } from "../state/bridge.ts";
import { useDesk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";

/** @returns what is to be told of every new view of the board. */
export function useShowRoom(): (view: View) => void {
  const open = useReplica(({ app }) => app?.roomOpen ?? false);
  const told = useDesk((now) => now.told);
  const last = useRef<View | null>(null);
  const show = useCallback(() => {
    if (open && last.current) send({ ...last.current, ...(told && { told: [...told] }) });
  }, [open, told]);
  useEffect(show, [show]);
  // Whoever leaves the place while a sentence is in view leaves the room with the path, and nothing standing out.
  useEffect(
    () => () => {
      const { app, open: workshop } = useReplica.getState();
      if (app?.roomOpen && workshop && last.current && useDesk.getState().told) send(last.current);
    },
    [],
  );
  return useCallback(
    (view) => {
      last.current = view;
      show();
    },
    [show],
  );
}

function send(view: View): void {
  // This window's own copy: for what lies over the board, and for the picture of the room.
  useReplica.setState({ view });
  void bridge.call("room.show", view);
}
