/** Pointing and drawing for the room: what the hand does over the board, told at most once a frame. Nothing is kept. */
import { create } from "zustand";
import { useEffect, useMemo, type MouseEvent, type PointerEvent } from "react";
import type { Pointing } from "../../shared/room/direction.ts";
import { fromView, toWorld } from "../board/viewport.ts";
import { bridge } from "../state/bridge.ts";
import { useDesk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";

export const usePointing = create<{ readonly on: boolean }>()(() => ({ on: false }));
export const setPointing = (on: boolean): void => usePointing.setState({ on });
export const togglePointing = (): void => usePointing.setState(({ on }) => ({ on: !on }));

const listeners = new Set<(pointing: Pointing) => void>();
let waiting: { readonly pointing: Pointing } | null = null;
let told: Pointing = null;

/** Hears of every place that is pointed at; gives what stops it. */
export function listenToPointing(listener: (pointing: Pointing) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Points, or with null no longer. */
function point(pointing: Pointing): void {
  if (!waiting) requestAnimationFrame(tell);
  waiting = { pointing };
}

function tell(): void {
  const next = waiting?.pointing ?? null;
  waiting = null;
  if (next === null && told === null) return;
  told = next;
  for (const listener of listeners) listener(next);
  void bridge.call("room.point", next);
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What an element does with the pointer while somebody points: it takes it away from everything inside. */
function taking(markOf: (at: Spot, element: Element) => Spot, on: "board" | "screen") {
  const show = (event: PointerEvent<HTMLElement>): void => {
    event.stopPropagation();
    const corner = event.currentTarget.getBoundingClientRect();
    const at = markOf({ x: event.clientX - corner.left, y: event.clientY - corner.top }, event.currentTarget);
    point({ on, ...at, ink: (event.buttons & 1) === 1 });
  };
  const stop = (event: MouseEvent<HTMLElement>): void => event.stopPropagation();
  return {
    onPointerDownCapture(event: PointerEvent<HTMLElement>): void {
      // The middle button goes on panning the board.
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      show(event);
    },
    onPointerMoveCapture(event: PointerEvent<HTMLElement>): void {
      if ((event.buttons & ~1) === 0) show(event);
    },
    onPointerUpCapture: show,
    onPointerLeave: () => point(null),
    onDoubleClickCapture: stop,
    onClickCapture: stop,
  };
}

/** For the element that holds the board. */
export function usePointingOnBoard(): object {
  const on = useBoardPointing();
  return useMemo(
    () =>
      on
        ? taking((at, { clientWidth: width, clientHeight: height }) => {
            const { view } = useReplica.getState();
            return view ? toWorld(fromView(view, { width, height }), at) : at;
          }, "board")
        : {},
    [on],
  );
}

/** For the small picture of the room: points at the same place of the screen, whatever it shows. */
export function usePointingOnScreen(): object {
  const on = useRoomPointing();
  return useMemo(
    () => (on ? taking((at, { clientWidth, clientHeight }) => ({ x: at.x / clientWidth, y: at.y / clientHeight }), "screen") : {}),
    [on],
  );
}

/** Whether the room sees what is pointed at on the board: not while its screen shows something else, or is dark. */
export function useBoardPointing(): boolean {
  const seen = useReplica(({ direction: { shows, blank } }) => shows.what === "board" && !blank);
  // While somebody finds something, the room has stayed where it was: a place here is another one there.
  const finding = useDesk((now) => now.find.open);
  const on = useRoomPointing() && seen && !finding;
  useEffect(() => {
    if (!on) point(null);
  }, [on]);
  return on;
}

/** Whether somebody points just now; it ends with the room's screen. */
export function useRoomPointing(): boolean {
  const open = useReplica(({ app }) => app?.roomOpen ?? false);
  const on = usePointing((now) => now.on) && open;
  useEffect(() => {
    if (!on) point(null);
  }, [on]);
  return on;
}
