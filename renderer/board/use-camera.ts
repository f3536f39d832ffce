/** Where the board is looked at from: at first all of it; later as a person left it, also when the window's size changes. */
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { View } from "../../shared/room/direction.ts";
import type { StoneId } from "../../shared/model/records.ts";
import type { BoardEvent } from "./board-event.ts";
import type { SceneIndex } from "./scene-index.ts";
import type { Pictures } from "./use-pictures.ts";
import { centred, FIT_MARGIN, fitted, fromView, toWorld, viewOf, type ViewSize } from "./viewport.ts";

interface Options {
  readonly pictures: Pictures;
  readonly size: ViewSize | null;
  readonly ratio: number;
  readonly index: SceneIndex;
  /** All of the picture is shown no larger than this. */
  readonly fitsUpTo: number;
  /** The view to follow, where this board shows what another one looks at. */
  readonly followed: View | null;
  /** What is looked at first; null for all of it. */
  readonly from: View | null;
}

export function useCamera({ pictures, size, ratio, index, fitsUpTo, followed, from }: Options) {
  const { setView, settled } = pictures;
  const sizeNow = useRef<ViewSize>({ width: 1, height: 1 });
  const indexNow = useRef(index);
  const placed = useRef(false);
  useLayoutEffect(() => {
    indexNow.current = index;
    most.current = fitsUpTo;
  });
  const most = useRef(fitsUpTo);
  const fit = useCallback(() => setView(fitted(indexNow.current.scene.bounds, sizeNow.current, FIT_MARGIN, most.current)), [setView]);

  useLayoutEffect(() => {
    if (!size) return;
    const before = sizeNow.current;
    sizeNow.current = size;
    settled.resize(size, ratio);
    if (!placed.current) return from ? setView(fromView(from, size)) : fit();
    const view = pictures.view();
    setView(centred(toWorld(view, { x: before.width / 2, y: before.height / 2 }), view.zoom, size));
  }, [size, ratio, settled, setView, pictures, fit, from]);
  useLayoutEffect(() => {
    if (size) placed.current = true;
    if (size && followed) setView(fromView(followed, size));
  }, [size, followed, setView]);

  return { fit, sizeNow, indexNow };
}

/** Tells of a new view or a new choice, once a frame at most. */
export function useViewEvents(
  pictures: Pictures,
  size: RefObject<ViewSize>,
  selection: ReadonlySet<StoneId>,
  onEvent: (event: BoardEvent) => void,
): void {
  const latest = useRef({ selection, onEvent });
  const ask = useRef((): void => undefined);
  useLayoutEffect(() => {
    latest.current = { selection, onEvent };
  });
  useEffect(() => {
    let frame: number | undefined;
    ask.current = () => {
      frame ??= requestAnimationFrame(() => {
        frame = undefined;
        latest.current.onEvent({ type: "viewChanged", view: viewOf(pictures.view(), size.current, latest.current.selection) });
      });
    };
    const stop = pictures.follow(() => ask.current());
    return () => {
      stop();
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [pictures, size]);
  useEffect(() => void ask.current(), [selection]);
}
