/** Tells the room's screen what the facilitator looks at: while it is open, and first of all when it opens. */
import { useCallback, useEffect, useRef } from "react";
import type { View } from "../../shared/ipc/contract.ts";
import { bridge } from "../state/bridge.ts";
import { useReplica } from "../state/replica.ts";

/** @returns what is to be told of every new view of the board. */
export function useShowRoom(): (view: View) => void {
  const open = useReplica(({ app }) => app?.roomOpen ?? false);
  const last = useRef<View | null>(null);
  useEffect(() => {
    if (open && last.current) show(last.current);
  }, [open]);
  return useCallback(
    (view) => {
      last.current = view;
      if (open) show(view);
    },
    [open],
  );
}

function show(view: View): void {
  // This window's own copy: for what lies over the board, and for the picture of the room.
  useReplica.setState({ view });
  void bridge.call("room.show", view);
}
