/** Tells the room's screen what the facilitator looks at: while it is open, and first of all when it opens. */
import { useCallback, useEffect, useRef } from "react";
import type { View } from "../../shared/ipc/contract.ts";
import { bridge } from "../state/bridge.ts";
import { useDesk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";

export function useShowRoom(): (view: View) => void {
  const open = useReplica(({ app }) => app?.roomOpen ?? false);
  const told = useDesk((now) => now.told);
  const last = useRef<View | null>(null);
  const show = useCallback(() => {
    if (open && last.current) void bridge.call("room.show", { ...last.current, ...(told && { told: [...told] }) });
  }, [open, told]);
  useEffect(show, [show]);
  // Whoever leaves the place while a sentence is in view leaves the room with the path, and nothing standing out.
  useEffect(
    () => () => {
      const { app, open: workshop } = useReplica.getState();
      if (app?.roomOpen && workshop && last.current && useDesk.getState().told) void bridge.call("room.show", last.current);
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
