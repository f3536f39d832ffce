/** What keys mean on the board while it has the focus: all that the pointer can do, without one. */
import { BOARD_KEYS, type BoardAct } from "../../shared/commands/keys.ts";
import type { StoneId } from "../../shared/model/records.ts";
import type { SceneStone } from "../../shared/scene/scene.ts";
import { finishLink, movedStones, type Gesture, type HandSituation, type GestureStep } from "./gestures.ts";
import { isArrow, nextStone, stepOf, type ArrowKey } from "./pick.ts";
import type { BoardEvent } from "./board-event.ts";
import type { SceneIndex } from "./scene-index.ts";
import { panned, toScreen, type Viewport } from "./viewport.ts";

/** What keys need of the board. */
export interface KeyedBoard {
  /** The board's element: how large it is, and where in the window. */
  readonly root: { readonly current: Pick<HTMLElement, "clientWidth" | "clientHeight" | "getBoundingClientRect"> | null };
  readonly pictures: { readonly view: () => Viewport; readonly setView: (view: Viewport) => void };
  readonly index: SceneIndex;
  readonly selection: ReadonlySet<StoneId>;
  readonly chosenLink: string | null;
  /** False where the board may be looked at and chosen from, but not changed. */
  readonly changes: boolean;
  /** False where stones have no places of their own. */
  readonly moves: boolean;
  readonly onEvent: (event: BoardEvent) => void;
  readonly onWrite: (id: StoneId) => void;
  readonly onSelectLink: (key: string | null) => void;
}

interface Keyboard {
  readonly options: KeyedBoard;
  readonly gesture: Gesture;
  readonly situation: HandSituation;
  readonly take: (step: GestureStep) => void;
  readonly linkOf: HandSituation["linkOf"];
}

/** A key with what is held beside it. */
type KeyPress = Pick<KeyboardEvent, "key" | "altKey" | "shiftKey">;

const ACTS: Readonly<Record<string, BoardAct | undefined>> = BOARD_KEYS;

/** How far Alt and an arrow key move a stone, without and with Shift, in px at zoom 1. */
const NUDGE = { plain: 8, shift: 32 } as const;

/** @returns whether the key meant something here */
export function pressKey(event: KeyPress, keyboard: Keyboard): boolean {
  const { options, gesture, situation, take } = keyboard;
  const { selection, onEvent } = options;
  if (isArrow(event.key)) return event.altKey ? nudge(event.key, event.shiftKey, keyboard) : walk(event.key, event.shiftKey, keyboard);
  switch (ACTS[event.shiftKey && event.key === "F10" ? "Shift+F10" : event.key]) {
    case "write": {
      const [first] = selection;
      if (gesture.type === "link") take(finishLink(gesture.from, gesture.over, situation));
      else if (first !== undefined && options.changes) options.onWrite(first);
      return true;
    }
    case "remove": {
      if (!options.changes) return false;
      const chosen = options.chosenLink === null ? undefined : options.index.links.get(options.chosenLink);
      if (chosen) onEvent({ type: "unlink", from: chosen.from, to: chosen.to });
      else if (selection.size > 0) onEvent({ type: "remove", ids: [...selection] });
      return true;
    }
    case "letGo":
      options.onSelectLink(null);
      if (selection.size > 0) onEvent({ type: "select", ids: [], additive: false });
      return true;
    case "menu": {
      const stone = startOf(keyboard);
      if (!stone || !options.changes) return false;
      const corner = options.root.current!.getBoundingClientRect();
      const at = toScreen(options.pictures.view(), stone);
      onEvent({ type: "menu", id: stone.id, x: corner.left + at.x, y: corner.top + at.y });
      return true;
    }
    case "nothing":
      return true;
    case undefined:
      return false;
  }
}

/** The stone that the keys start from: while a link is drawn, where it would lead just now. */
function startOf({ options, gesture }: Keyboard): SceneStone | undefined {
  const [first] = options.selection;
  const id: StoneId | undefined = gesture.type === "link" ? (gesture.over ?? gesture.from) : first;
  return id === undefined ? undefined : options.index.stones.get(id);
}

/** To the next stone in a direction; with Shift it is chosen as well. While a link is drawn, to the next that fits. */
function walk(key: ArrowKey, adds: boolean, keyboard: Keyboard): boolean {
  const { options, gesture, take, linkOf } = keyboard;
  const { stones } = options.index.scene;
  const choice = gesture.type === "link" ? stones.filter(({ id }) => linkOf(gesture.from, id) !== null) : stones;
  const next = nextStone(choice, startOf(keyboard), key);
  if (!next) return true;
  if (gesture.type === "link")
    take([
      { ...gesture, over: next.id, end: next },
      { type: "linkOver", id: next.id },
    ]);
  else options.onEvent({ type: "select", ids: adds ? [...options.selection, next.id] : [next.id], additive: false });
  bringIntoView(next, options);
  return true;
}

function nudge(key: ArrowKey, far: boolean, { options, situation }: Keyboard): boolean {
  if (!options.changes || !options.moves) return false;
  const [{ x, y }, by] = [stepOf(key), far ? NUDGE.shift : NUDGE.plain];
  if (options.selection.size > 0) options.onEvent(movedStones(options.selection, { x: x * by, y: y * by }, situation));
  return true;
}

/** Room that is kept between the edge of the window and the stone that keys lead to, in px. */
const AIR = 24;

/** Pans no further than it takes to see the stone. */
function bringIntoView(stone: SceneStone, { root, pictures }: KeyedBoard): void {
  const view = pictures.view();
  const { clientWidth, clientHeight } = root.current!;
  const at = toScreen(view, stone);
  const reach = { x: (stone.shape.width / 2) * view.zoom + AIR, y: (stone.shape.height / 2) * view.zoom + AIR };
  const dx = Math.max(0, reach.x - at.x) - Math.max(0, at.x + reach.x - clientWidth);
  const dy = Math.max(0, reach.y - at.y) - Math.max(0, at.y + reach.y - clientHeight);
  if (dx !== 0 || dy !== 0) pictures.setView(panned(view, Math.round(dx), Math.round(dy)));
}
