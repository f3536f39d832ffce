/** Pointer, wheel and keys on the board: turns them into gestures, and what follows from those into events and views. */
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
} from "react";
import type { StoneId } from "../../shared/model/records.ts";
import type { BoardEvent } from "./board-event.ts";
import { fingerDown, fingerLost, fingerMoved, fingerUp, isPalm, NO_FINGERS, type FingerStep } from "./fingers.ts";
import {
  beginLink,
  beginPlace,
  giveUp,
  IDLE,
  move,
  press,
  release,
  type Gesture,
  type Hand,
  type HandSituation,
  type GestureStep,
} from "./gestures.ts";
import { pressKey } from "./keys.ts";
import { isOnTag } from "../../shared/scene/pick.ts";
import { linkUnder, stonesWithin, stoneUnder } from "./pick.ts";
import type { SceneIndex } from "./scene-index.ts";
import type { Pictures } from "./use-pictures.ts";
import { useWheel } from "./use-wheel.ts";
import { panned, toWorld, zoomedView, type ViewPoint } from "./viewport.ts";

export interface HandOptions {
  readonly root: RefObject<HTMLElement | null>;
  readonly pictures: Pictures;
  readonly index: SceneIndex;
  readonly selection: ReadonlySet<StoneId>;
  readonly chosenLink: string | null;
  /** False while somebody writes on a stone, and where the board follows another one. */
  readonly enabled: boolean;
  /** False where the board may be looked at and chosen from, but not changed. */
  readonly changes: boolean;
  /** False where stones have no places of their own. */
  readonly moves: boolean;
  readonly mayLink: (from: StoneId, to: StoneId) => boolean;
  readonly onEvent: (event: BoardEvent) => void;
  readonly onWrite: (id: StoneId) => void;
  readonly onSelectLink: (key: string | null) => void;
}

/** Stones let go of, until the next scene has them at their new place. */
export interface Drop {
  readonly ids: ReadonlySet<StoneId>;
  readonly by: ViewPoint;
  readonly from: SceneIndex;
}

/** How near to a link the pointer must be, in px of the window. */
const LINK_REACH = 8;
/** Within this many px of the edge, what is dragged pans the board: so many px a frame at the very edge. */
const EDGE = { width: 36, speed: 18 } as const;
/** A drop that is not taken over within this many ms was refused. */
const REFUSED_AFTER = 1200;

export function useHand(options: HandOptions) {
  const { root, pictures, index, selection } = options;
  const latest = useRef(options);
  useLayoutEffect(() => {
    latest.current = options;
  });

  const current = useRef<Gesture>(IDLE);
  const fingers = useRef(NO_FINGERS);
  const listeners = useRef(new Set<() => void>());
  const [gesture, setGesture] = useState<Gesture>(IDLE);
  const [hovered, setHovered] = useState<StoneId | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const space = useRef(false);
  const lastEvent = useRef<PointerEvent | null>(null);

  const linkOf = useCallback((a: StoneId, b: StoneId) => {
    const may = latest.current.mayLink;
    if (a === b) return null;
    return may(a, b) ? { from: a, to: b } : may(b, a) ? { from: b, to: a } : null;
  }, []);

  const parts = useMemo(() => {
    const situation = (): HandSituation => ({
      selection: latest.current.selection,
      linkOf,
      within: (band) => stonesWithin(latest.current.index, band),
      placeOf: (id) => latest.current.index.stones.get(id),
      moves: latest.current.changes && latest.current.moves,
    });

    function take([next, ...effects]: GestureStep): void {
      const before = current.current;
      current.current = next;
      for (const effect of effects) {
        if (effect.type === "pan") pictures.setView(panned(pictures.view(), effect.dx, effect.dy));
        else if (effect.type === "move" && before.type === "move") {
          setDrop({ ids: before.ids, by: offsetOf(effect, latest.current.index), from: latest.current.index });
          latest.current.onEvent(effect);
        } else if (effect.type === "selectLink") {
          latest.current.onSelectLink(effect.key);
          latest.current.onEvent(effect);
        } else latest.current.onEvent(effect);
      }
      // React hears of what began and ended, not of every move.
      if (before.type !== next.type) setGesture(next);
      for (const listen of listeners.current) listen();
    }

    const handOf = (event: PointerEvent | MouseEvent): Hand => {
      const { index: now } = latest.current;
      const corner = root.current!.getBoundingClientRect();
      const at = { x: event.clientX - corner.left, y: event.clientY - corner.top };
      const view = pictures.view();
      const world = toWorld(view, at);
      const under = stoneUnder(now, world);
      const stone = under?.id ?? null;
      return {
        at,
        world,
        zoom: view.zoom,
        stone,
        onTag: under !== null && isOnTag(under, world),
        link: stone === null ? (linkUnder(now, world, LINK_REACH / view.zoom)?.key ?? null) : null,
        button: event.button === 0 ? "main" : event.button === 1 ? "middle" : "other",
        adds: event.shiftKey || event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        space: space.current,
      };
    };

    return { situation, take, handOf };
  }, [pictures, root, linkOf]);
  const { situation, take, handOf } = parts;

  const link = useCallback(
    (from: StoneId | null) => {
      const stone = from === null ? undefined : latest.current.index.stones.get(from);
      if (!stone) return take(giveUp(current.current));
      take(beginLink(stone.id, { x: stone.x + stone.shape.width / 2 + 40, y: stone.y }, false));
      root.current?.focus({ preventScroll: true });
    },
    [take, root],
  );

  const place = useCallback(
    (id: StoneId | null) => {
      const stone = id === null ? undefined : latest.current.index.stones.get(id);
      if (!stone) return take(giveUp(current.current));
      if (!situation().moves) return;
      take(beginPlace(stone.id, { x: stone.x, y: stone.y }));
      root.current?.focus({ preventScroll: true });
    },
    [take, root, situation],
  );

  // A drop is over as soon as a scene has the stones somewhere else, or when nothing comes of it.
  const dropping = drop && stillThere(drop, index) ? drop : null;
  useEffect(() => {
    if (!drop) return;
    if (!dropping) return setDrop(null);
    const timer = setTimeout(() => setDrop(null), REFUSED_AFTER);
    return () => clearTimeout(timer);
  }, [drop, dropping]);

  // What is dragged to the edge pans the board until it is let go of or pulled back.
  useEffect(() => {
    if (gesture.type !== "move" && gesture.type !== "link" && gesture.type !== "band") return;
    let frame = requestAnimationFrame(function pull() {
      frame = requestAnimationFrame(pull);
      const event = lastEvent.current;
      if (!event || event.buttons === 0) return;
      const corner = root.current!.getBoundingClientRect();
      const dx = edgePull(event.clientX - corner.left, corner.width);
      const dy = edgePull(event.clientY - corner.top, corner.height);
      if (dx === 0 && dy === 0) return;
      pictures.setView(panned(pictures.view(), dx, dy));
      take(move(current.current, handOf(event), situation()));
    });
    return () => cancelAnimationFrame(frame);
  }, [gesture.type, pictures, root, take, handOf, situation]);

  useWheel(root, pictures, () => latest.current.enabled);

  const isTouch = (event: PointerEvent): boolean => event.pointerType === "touch";
  const inField = (event: { readonly target: EventTarget }) => event.target instanceof HTMLTextAreaElement;
  const onHandle = (event: { readonly target: EventTarget }) => (event.target as Element).closest(".board-handle") !== null;

  function pressed(hand: Hand, handle: boolean): void {
    if (hand.stone !== null) options.onSelectLink(null);
    const from = hovered ?? [...selection][0];
    if (handle && hand.button === "main" && from !== undefined) {
      take(current.current.type === "link" ? giveUp(current.current) : beginLink(from, hand.world, true));
    } else take(press(current.current, hand, situation()));
  }

  function takeFingers([next, ...effects]: FingerStep, handle = false): void {
    fingers.current = next;
    for (const effect of effects) {
      const now = current.current;
      if (effect.type === "look") {
        pictures.setView(zoomedView(panned(pictures.view(), effect.dx, effect.dy), effect.factor, effect.at));
      } else if (effect.type === "press") pressed(effect.hand, handle);
      else if (effect.type === "move") take(move(now, effect.hand, situation()));
      else if (effect.type === "release") take(release(now, effect.hand, situation()));
      // A link that waits for its other end goes on waiting while the board is moved.
      else if (!(now.type === "link" && !now.held) && !(now.type === "move" && now.waits)) take(giveUp(now));
    }
  }

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      if (inField(event) || !options.enabled || (isTouch(event) && isPalm(event))) return;
      lastEvent.current = event;
      root.current!.setPointerCapture(event.pointerId);
      const handle = onHandle(event);
      if (!isTouch(event)) return pressed(handOf(event), handle);
      takeFingers(fingerDown(fingers.current, event.pointerId, handOf(event), !handle), handle);
    },
    /** A press on the handle leaves the focus on the board, where the keys for a link are. */
    onMouseDown(event: MouseEvent<HTMLElement>): void {
      if (onHandle(event)) event.preventDefault();
    },
    onPointerMove(event: PointerEvent<HTMLElement>): void {
      if (inField(event) || !options.enabled) return;
      lastEvent.current = event;
      if (isTouch(event)) return takeFingers(fingerMoved(fingers.current, event.pointerId, handOf(event)));
      if (current.current.type !== "none") return take(move(current.current, handOf(event), situation()));
      if (onHandle(event)) return;
      const { stone, link: under } = handOf(event);
      root.current!.style.cursor = space.current ? "grab" : stone !== null || under !== null ? "pointer" : "";
      if (stone !== hovered) setHovered(stone);
    },
    onPointerUp(event: PointerEvent<HTMLElement>): void {
      if (isTouch(event)) takeFingers(fingerUp(fingers.current, event.pointerId, handOf(event)));
      else if (current.current.type !== "none") take(release(current.current, handOf(event), situation()));
    },
    onPointerCancel(event: PointerEvent<HTMLElement>): void {
      if (isTouch(event)) takeFingers(fingerLost(fingers.current, event.pointerId));
      else take(giveUp(current.current));
    },
    onPointerLeave: () => setHovered(null),
    onDoubleClick(event: MouseEvent<HTMLElement>): void {
      if (inField(event) || onHandle(event) || !options.enabled || !options.changes) return;
      const { stone, link: under, world } = handOf(event);
      if (stone !== null) options.onWrite(stone);
      else if (under === null) options.onEvent({ type: "addAt", x: Math.round(world.x), y: Math.round(world.y) });
    },
    onContextMenu(event: MouseEvent<HTMLElement>): void {
      if (inField(event)) return;
      event.preventDefault();
      if (!options.enabled || !options.changes || fingers.current.many) return;
      const { stone } = handOf(event);
      if (stone !== null && !selection.has(stone)) options.onEvent({ type: "select", ids: [stone], additive: false });
      options.onEvent({ type: "menu", id: stone, x: event.clientX, y: event.clientY });
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>): void {
      if (inField(event)) return;
      if (event.key === " " && !onHandle(event)) space.current = true;
      if (event.key === "Escape" && current.current.type !== "none") {
        event.stopPropagation();
        return take(giveUp(current.current));
      }
      if (
        !options.enabled ||
        event.target !== root.current ||
        !pressKey(event, { options, gesture: current.current, take, situation: situation(), linkOf })
      )
        return;
      event.preventDefault();
      event.stopPropagation();
    },
    onKeyUp(event: KeyboardEvent<HTMLElement>): void {
      if (event.key === " ") space.current = false;
    },
    onBlur: () => void (space.current = false),
  };

  const now = useCallback(() => current.current, []);
  const listen = useCallback((listener: () => void) => {
    listeners.current.add(listener);
    return () => void listeners.current.delete(listener);
  }, []);
  return { gesture, hovered, dropping, handlers, link, place, linkOf, now, listen };
}

const edgePull = (at: number, length: number): number => {
  const near =
    at < EDGE.width ? 1 - Math.max(0, at) / EDGE.width : at > length - EDGE.width ? -(1 - Math.max(0, length - at) / EDGE.width) : 0;
  return Math.round(near * EDGE.speed);
};

function offsetOf({ moves }: Extract<BoardEvent, { readonly type: "move" }>, index: SceneIndex): ViewPoint {
  const first = moves[0];
  const stone = first && index.stones.get(first.id);
  return first && stone ? { x: first.x - stone.x, y: first.y - stone.y } : { x: 0, y: 0 };
}

/** Whether the stones of a drop still stand where they were taken up. */
const stillThere = ({ ids, from }: Drop, index: SceneIndex): boolean =>
  from === index ||
  [...ids].every((id) => {
    const [was, is] = [from.stones.get(id), index.stones.get(id)];
    return was && is && was.x === is.x && was.y === is.y;
  });
