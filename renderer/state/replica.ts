/**
 * This window's copy of the open workshop. It is never edited here: it follows the numbered changes that the
 * main process commits, and asks for a fresh snapshot where a number is missing.
 */
import { createContext, useContext } from "react";
import { create } from "zustand";
import { ROOM_WORDS } from "../../shared/guidance/room-words.ts";
import { apply } from "../../shared/model/diff.ts";
import {
  type AppState,
  type Bridge,
  type Changed,
  type EventName,
  type EventPayloads,
  type FileState,
  type Opened,
  type UndoState,
} from "../../shared/ipc/contract.ts";
import { UNDIRECTED, type Direction, type View } from "../../shared/room/direction.ts";
import { fromSnapshot } from "../../shared/ipc/snapshot.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import type { AppError } from "../../shared/base/result.ts";
import { bridge } from "./bridge.ts";
import { stay } from "./notices.ts";

export interface OpenWorkshop {
  readonly seq: number;
  readonly workshop: Workshop;
  readonly file: FileState;
  readonly undo: UndoState;
}

export interface Replica {
  /** Null until the main process has said what this window is. */
  readonly app: AppState | null;
  /** Null on the home screen. */
  readonly open: OpenWorkshop | null;
  /** Why the last change is not in the file; null where all is saved. */
  readonly notSaved: AppError | null;
  /** What the facilitator looks at; only the room's window follows it. */
  readonly view: View | null;
  /** What the facilitator has put on the room's screen. */
  readonly direction: Direction;
}

export const useReplica = create<Replica>()(() => ({ app: null, open: null, notSaved: null, view: null, direction: UNDIRECTED }));

/** An opened workshop as this window keeps it. */
export const opened = ({ seq, workshop, file, undo }: Opened): OpenWorkshop => ({
  seq,
  workshop: fromSnapshot(workshop),
  file,
  undo,
});

/**
 * The replica after a change.
 * @returns the same replica where the change is already in it, and null where one before it is missing.
 */
export function follow(open: OpenWorkshop, changed: Changed): OpenWorkshop | null {
  if (changed.seq <= open.seq) return open;
  if (changed.seq !== open.seq + 1) return null;
  return {
    seq: changed.seq,
    workshop: apply(open.workshop, changed.diff),
    file: open.file,
    undo: changed.undo,
  };
}

/** How often this window has been given another workshop, or none; an answer that was asked for before that comes too late. */
let given = 0;

/** Takes over the workshop that a call has given, unless this window already has the same file in that state or a later one. */
export function adopt(next: Opened | null): void {
  useReplica.setState((now) => {
    const known = now.open;
    if (next && known && known.file.path === next.file.path && known.seq >= next.seq) return {};
    given++;
    return { open: next && opened(next), notSaved: null };
  });
}

/**
 * Waits for a change. Nothing keeps the answer to a call behind the event that tells of its change: whoever goes on from what the
 * change has made waits for it here.
 * @param seq the number of the change. @returns what ends once this window has it, or has another workshop or none.
 */
export function caughtUp(seq: number): Promise<void> {
  const path = useReplica.getState().open?.file.path;
  const isReached = ({ open }: Replica): boolean => open === null || open.file.path !== path || open.seq >= seq;
  if (isReached(useReplica.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useReplica.subscribe((now) => {
      if (!isReached(now)) return;
      stop();
      resolve();
    });
  });
}

/** Follows the main process from now on; the first call of every window. */
export async function startReplica(from: Bridge = bridge): Promise<void> {
  const { setState, getState } = useReplica;
  /** What the last event of each name said: newer than the answer to whatever was asked before it came. */
  const heard: { [N in EventName]?: EventPayloads[N] } = {};
  const on = <N extends EventName>(name: N, take: (payload: EventPayloads[N]) => void): void =>
    void from.on(name, (payload) => {
      heard[name] = payload;
      take(payload);
    });

  let fetching: Promise<void> | null = null;
  /** Changes that come while the workshop is asked for: the answer may have been on its way before them. */
  let meanwhile: Changed[] = [];
  const fetchCurrent = (): Promise<void> => (fetching ??= askCurrent().finally(() => (fetching = null)));

  async function askCurrent(): Promise<void> {
    const before = given;
    meanwhile = [];
    const current = await from.call("workshop.current");
    if (!current.ok || before !== given) return;
    let open = current.value && opened(current.value);
    for (const changed of meanwhile) {
      const next = open && follow(open, changed);
      // One is missing between the answer and what came after it.
      if (open && !next) return askCurrent();
      open = next;
    }
    setState({ open });
  }

  // Unlike the answer to a call, these come in the order in which they happened.
  on("workshop.opened", (next) => {
    given++;
    setState({ open: opened(next), notSaved: null });
  });
  on("workshop.closed", () => adopt(null));
  on("workshop.changed", (changed) => {
    const { open } = getState();
    const next = open && follow(open, changed);
    if (fetching) meanwhile.push(changed);
    if (next) setState({ open: next });
    else void fetchCurrent();
  });
  on("workshop.notSaved", (notSaved) => setState({ notSaved }));
  on("workshop.saved", ({ seq: savedSeq, savedAt }) =>
    setState(({ open }) => ({ notSaved: null, open: open && { ...open, file: { ...open.file, savedAt, savedSeq } } })),
  );
  on("room.view", (view) => setState({ view }));
  on("room.direction", (direction) => setState({ direction }));
  on("room.state", ({ open: roomOpen, shape: roomShape }) => setState(({ app }) => ({ app: app && { ...app, roomOpen, roomShape } })));
  on("room.moved", (how) => stay(ROOM_WORDS.moved[how]));
  on("app.settings", (settings) => setState(({ app }) => ({ app: app && { ...app, settings } })));
  on("app.notKept", ({ message }) => stay(message));

  const app = await from.call("app.state");
  if (!app.ok) return;
  const direction = await from.call("room.direction");
  if (direction.ok && !heard["room.direction"]) setState({ direction: direction.value });
  if (app.value.open) await fetchCurrent();
  if (app.value.role === "room") {
    const view = await from.call("room.view");
    if (view.ok && !heard["room.view"]) setState({ view: view.value });
  }
  const settings = heard["app.settings"] ?? app.value.settings;
  setState({ app: { ...app.value, settings, roomOpen: heard["room.state"]?.open ?? app.value.roomOpen } });
}

/** The workshop as a part of the window shows it, where that is not the newest at once; null where it is. */
export const ShownWorkshop = createContext<Workshop | null>(null);

/** The open workshop, as this part of the window shows it; only for components that are shown while one is open. */
export function useWorkshop(): Workshop {
  const shown = useContext(ShownWorkshop);
  const workshop = useReplica(({ open }) => shown ?? open?.workshop);
  if (!workshop) throw new Error("no workshop is open");
  return workshop;
}
