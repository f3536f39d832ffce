/**
 * This window's copy of the open workshop. It is never edited here: it follows the numbered changes that the
 * main process commits, and asks for a fresh snapshot where a number is missing.
 */
import { create } from "zustand";
import { apply } from "../../shared/model/diff.ts";
import { type AppState, type Bridge, type Changed, type FileState, type Opened, type UndoState } from "../../shared/ipc/contract.ts";
import { UNDIRECTED, type Direction, type View } from "../../shared/room/direction.ts";
import { fromSnapshot } from "../../shared/ipc/snapshot.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import type { AppError } from "../../shared/base/result.ts";
import { bridge } from "./bridge.ts";
import { refuse } from "./notices.ts";

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
    file: { ...open.file, savedAt: changed.savedAt },
    undo: changed.undo,
  };
}

/** Takes over the workshop that a call has given, unless this window already has the same file in a later state. */
export function adopt(next: Opened | null): void {
  useReplica.setState((now) => {
    if (!next) return { open: null, notSaved: null };
    const known = now.open;
    if (known && known.file.path === next.file.path && known.seq > next.seq) return {};
    return { open: opened(next), notSaved: null };
  });
}

/** Follows the main process from now on; the first call of every window. */
export async function startReplica(from: Bridge = bridge): Promise<void> {
  const { setState, getState } = useReplica;
  let fetching: Promise<void> | null = null;
  const fetchCurrent = (): Promise<void> =>
    (fetching ??= from.call("workshop.current").then((current) => {
      fetching = null;
      if (current.ok) setState({ open: current.value ? opened(current.value) : null });
    }));

  // Unlike the answer to a call, these come in the order in which they happened.
  from.on("workshop.opened", (next) => setState({ open: opened(next), notSaved: null }));
  from.on("workshop.closed", () => adopt(null));
  from.on("workshop.changed", (changed) => {
    const { open } = getState();
    const next = open && follow(open, changed);
    if (next) setState({ open: next, notSaved: null });
    else void fetchCurrent();
  });
  from.on("workshop.notSaved", (notSaved) => setState({ notSaved }));
  from.on("workshop.file", (file) => setState(({ open }) => ({ open: open && { ...open, file } })));
  from.on("room.view", (view) => setState({ view }));
  from.on("room.direction", (direction) => setState({ direction }));
  from.on("room.state", ({ open: roomOpen }) => setState(({ app }) => ({ app: app && { ...app, roomOpen } })));
  from.on("app.settings", (settings) => setState(({ app }) => ({ app: app && { ...app, settings } })));
  from.on("app.notKept", refuse);

  const app = await from.call("app.state");
  if (!app.ok) return;
  const direction = await from.call("room.direction");
  if (direction.ok) setState({ direction: direction.value });
  if (app.value.open) await fetchCurrent();
  if (app.value.role === "room") {
    const view = await from.call("room.view");
    if (view.ok) setState({ view: view.value });
  }
  setState({ app: app.value });
}

/** The open workshop; only for components that are shown while one is open. */
export function useWorkshop(): Workshop {
  const workshop = useReplica((replica) => replica.open?.workshop);
  if (!workshop) throw new Error("no workshop is open");
  return workshop;
}
