/** Tells the room's screen what the facilitator looks at: while it is open, and first of all when it opens. */
import { useCallback, useEffect, useRef } from "react";
import type { View } from "../../shared/ipc/contract.ts";
import { bridge } from "../state/bridge.ts";
import { useReplica } from "../state/replica.ts";

export function useShowRoom(): (view: View) => void {
  const open = useReplica(({ app }) => app?.roomOpen ?? false);
  const last = useRef<View | null>(null);
  useEffect(() => {
    if (open && last.current) void bridge.call("room.show", last.current);
  }, [open]);
  return useCallback(
    (view) => {
      last.current = view;
      if (open) void bridge.call("room.show", view);
    },
    [open],
  );
}
