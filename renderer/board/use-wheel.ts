/** The wheel on the board: two fingers pan, with Ctrl (which a pinch of a trackpad sends as well) they zoom. */
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { Pictures } from "./use-pictures.ts";
import { panned, zoomedView } from "./viewport.ts";

/** @param enabled whether the board answers just now. */
export function useWheel(root: RefObject<HTMLElement | null>, pictures: Pictures, enabled: () => boolean): void {
  const enabledNow = useRef(enabled);
  useLayoutEffect(() => {
    enabledNow.current = enabled;
  });
  // React's own listener could not stop the page's zoom.
  useEffect(() => {
    const element = root.current!;
    const onWheel = (event: WheelEvent) => {
      if (!enabledNow.current()) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 18 : 1;
      if (event.ctrlKey || event.metaKey) {
        const corner = element.getBoundingClientRect();
        const factor = Math.exp(-Math.max(-40, Math.min(40, event.deltaY * lines)) * 0.006);
        pictures.setView(zoomedView(pictures.view(), factor, { x: event.clientX - corner.left, y: event.clientY - corner.top }));
        return;
      }
      const sideways = event.shiftKey && event.deltaX === 0;
      const [dx, dy] = sideways ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      pictures.setView(panned(pictures.view(), -dx * lines, -dy * lines));
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [pictures, root]);
}
