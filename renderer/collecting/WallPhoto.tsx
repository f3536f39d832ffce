/** A photo of the wall in the board's place, beside the list that is typed from it. It is shown and never kept. */
import { Maximize, Minus, PencilLine, Plus, RotateCcw, RotateCw, X } from "lucide-react";
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent, type WheelEvent } from "react";
import { COLLECTING_WORDS } from "../../shared/guidance/collecting-words.ts";
import { desk, useDesk } from "../state/desk.ts";
import { Button } from "../ui/Button.tsx";
import { closePhoto, useCollecting, type Photo } from "./collecting.ts";
import { movedPhoto, STEP, transformOf, turnedBy, wholePhoto, zoomedPhoto, type PhotoView, type PhotoSize } from "./photo-view.ts";
import "./collecting.css";

const words = COLLECTING_WORDS.photo;

export function WallPhoto() {
  const photo = useCollecting((now) => now.photo);
  return photo && <Shown key={photo.url} photo={photo} />;
}

function Shown({ photo }: { readonly photo: Photo }) {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<PhotoSize | null>(null);
  /** Null while the whole photo is shown, whatever the size of the frame. */
  const [chosen, setChosen] = useState<PhotoView | null>(null);
  const [turns, setTurns] = useState(0);
  const typing = useDesk((now) => now.panel && now.side === "add" && now.selection.length === 0);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);

  const view = size && (chosen ?? wholePhoto(photo, size, turns));
  const zoom = (factor: number, at?: { readonly x: number; readonly y: number }): void => {
    if (view && size) setChosen(zoomedPhoto(view, factor, photo, size, at));
  };
  const move = (x: number, y: number): void => {
    if (view) setChosen(movedPhoto(view, { x, y }, photo));
  };
  const turn = (quarter: 1 | -1): void => {
    setTurns((now) => (now + quarter + 4) % 4);
    setChosen((now) => now && turnedBy(now, quarter, photo));
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => move(STEP.move, 0),
    ArrowRight: () => move(-STEP.move, 0),
    ArrowUp: () => move(0, STEP.move),
    ArrowDown: () => move(0, -STEP.move),
    "+": () => zoom(STEP.zoom),
    "=": () => zoom(STEP.zoom),
    "-": () => zoom(1 / STEP.zoom),
    "0": () => setChosen(null),
    r: () => turn(1),
    R: () => turn(-1),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const does = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!does) return;
    event.preventDefault();
    does();
  };
  const onWheel = (event: WheelEvent): void => zoom(event.deltaY < 0 ? STEP.zoom : 1 / STEP.zoom, fromMiddle(event));
  const hand = { onKeyDown, onWheel, ...useHand(move) };

  return (
    <section className="wall" aria-label={words.label}>
      <div
        ref={frame}
        className="wall-frame"
        tabIndex={0}
        role="application"
        aria-label={words.name(photo.name)}
        aria-describedby="wall-keys"
        {...hand}
      >
        <p id="wall-keys" className="only-spoken">
          {words.keys}
        </p>
        {view && <img src={photo.url} alt="" draggable={false} className="wall-photo" style={{ transform: transformOf(view) }} />}
      </div>
      <div className="wall-bar" role="toolbar" aria-label={words.tools}>
        <Button icon={Minus} iconOnly weight="quiet" label={words.further} onPress={() => zoom(1 / STEP.zoom)} />
        <Button icon={Maximize} iconOnly weight="quiet" label={words.whole} onPress={() => setChosen(null)} />
        <Button icon={Plus} iconOnly weight="quiet" label={words.closer} onPress={() => zoom(STEP.zoom)} />
        <Button icon={RotateCcw} iconOnly weight="quiet" label={words.turnLeft} onPress={() => turn(-1)} />
        <Button icon={RotateCw} iconOnly weight="quiet" label={words.turnRight} onPress={() => turn(1)} />
        <p className="wall-stays muted small">{words.stays}</p>
        {!typing && <Button icon={PencilLine} label={words.type} onPress={() => (desk.select([]), desk.show("add"))} />}
        <Button icon={X} label={words.away} onPress={closePhoto} />
      </div>
    </section>
  );
}

/** Where the pointer is, from the middle of what listens. */
function fromMiddle({ currentTarget, clientX, clientY }: MouseEvent<Element>): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
}

/** More than this, in px, is no press but a drag. */
const STILL = 4;

/** Dragging moves the photo; a press brings the place that was pressed to the middle, for those who don't drag. */
function useHand(move: (x: number, y: number) => void) {
  const held = useRef<{ x: number; y: number; far: boolean } | null>(null);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { x: event.clientX, y: event.clientY, far: false };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const from = held.current;
      if (!from) return;
      const [x, y] = [event.clientX - from.x, event.clientY - from.y];
      if (!from.far && Math.hypot(x, y) < STILL) return;
      held.current = { x: event.clientX, y: event.clientY, far: true };
      move(x, y);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>): void => {
      const from = held.current;
      held.current = null;
      if (!from || from.far) return;
      const { x, y } = fromMiddle(event);
      move(-x, -y);
    },
    onPointerCancel: (): void => {
      held.current = null;
    },
  };
}
