/** What the facilitator points at and draws, on their own board: the same marks as in the room. */
import { useCallback, useRef, type ReactNode } from "react";
import { fromView, toScreen } from "../board/viewport.ts";
import { Marks, type PointingMark } from "./Marks.tsx";
import { useReplica } from "../state/replica.ts";
import { useColours } from "../ui/theme.ts";
import { listenToPointing, usePointingOnBoard, useBoardPointing } from "./pointing.ts";

/** Holds the board, and what lies over it. */
export function PointedBoard({ inert, children }: { readonly inert: boolean; readonly children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  const taking = usePointingOnBoard();
  const on = useBoardPointing();
  const view = useReplica((replica) => (on ? replica.view : null));
  const palette = useColours();
  const place = useCallback(
    (mark: PointingMark) => {
      const { clientWidth: width = 1, clientHeight: height = 1 } = element.current ?? {};
      return mark.on === "board" && view ? toScreen(fromView(view, { width, height }), mark) : null;
    },
    [view],
  );
  return (
    <div ref={element} className="pathway-board" inert={inert} data-pointing={on} {...taking}>
      {children}
      {on && <Marks palette={palette} listen={listenToPointing} place={place} />}
    </div>
  );
}
