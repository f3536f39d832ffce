/** The band drawn around stones with Shift and the pointer. */
import { useLayoutEffect, useRef } from "react";
import { boxBetween } from "./boxes.ts";
import type { Follow } from "./follow.ts";
import type { Gesture } from "./gestures.ts";
import { onScreen, type Viewport } from "./viewport.ts";

interface Props {
  readonly follow: Follow;
  readonly listen: (listener: () => void) => () => void;
  readonly now: () => Gesture;
}

export function Band({ follow, listen, now }: Props) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    let view: Viewport | undefined;
    const place = () => {
      const gesture = now();
      if (!view || gesture.type !== "band") return;
      const { x, y, width, height } = onScreen(view, boxBetween(gesture.start, gesture.end));
      Object.assign(element.current!.style, { transform: `translate3d(${x}px,${y}px,0)`, width: `${width}px`, height: `${height}px` });
    };
    const stops = [
      follow((next) => {
        view = next;
        place();
      }),
      listen(place),
    ];
    return () => stops.forEach((stop) => stop());
  }, [follow, listen, now]);
  return <div ref={element} className="board-band" />;
}
