/**
 * What the room's window hears and gets to know: what stands here, field by field. An event or a call that nobody
 * names here does not reach it, and neither does a field; what it is told of the workshop says shared/room/sees.ts.
 */
import type { Diff } from "../model/diff.ts";
import type { Workshop } from "../model/workshop.ts";
import { NOTHING_RULED } from "../settings/policy.ts";
import { SETTINGS_AT_FIRST, type Settings } from "../settings/settings.ts";
import type { AppState, CallName, CallOutput, Changed, EventName, EventPayloads, FileState, Opened, UndoState } from "./contract.ts";
import { toSnapshot } from "./snapshot.ts";

const asItIs = <T>(payload: T): T => payload;

/** The room needs its colours, and what of its screen stays empty; the sizes and habits are the facilitator's, and nothing is told of them. */
const settingsForRoom = ({ theme, emptyFifth, roomLetters }: Settings): Settings => ({
  ...SETTINGS_AT_FIRST,
  theme,
  emptyFifth,
  roomLetters,
});

const stateForRoom = ({ role, settings, open, roomOpen }: AppState): AppState => ({
  role,
  version: "",
  settings: settingsForRoom(settings),
  folder: "",
  open,
  roomOpen,
  roomShape: null,
  back: null,
  locked: null,
  ruled: NOTHING_RULED,
  notKept: "",
});

/** The name heads the window; where the file lies and how it fares is for the facilitator. */
const fileForRoom = ({ name }: FileState): FileState => ({
  path: "",
  name,
  readOnly: false,
  why: "",
  savedAt: "",
  savedSeq: 0,
  isExample: false,
});

const NOTHING_TO_UNDO: UndoState = { undo: null, redo: null };

/** @param workshop the opened one as the room is told of it. */
export const openedForRoom = ({ seq, file }: Opened, workshop: Workshop): Opened => ({
  seq,
  workshop: toSnapshot(workshop),
  file: fileForRoom(file),
  undo: NOTHING_TO_UNDO,
});

/** A change keeps its number, so that none is missing there. @param diff what changes in what the room is told. */
export const changedForRoom = ({ seq, origin }: Changed, diff: Diff): Changed => ({
  seq,
  diff,
  label: "",
  origin,
  undo: NOTHING_TO_UNDO,
});

/** The events about the workshop itself; electron/ipc/room-ear.ts knows what the room was told before. */
export type WorkshopEvent = "workshop.opened" | "workshop.changed";

/** The other events that the room hears, and what of them. */
export const ROOM_HEARS: { readonly [N in Exclude<EventName, WorkshopEvent>]?: (payload: EventPayloads[N]) => EventPayloads[N] } = {
  "workshop.closed": asItIs,
  "app.settings": settingsForRoom,
  "room.view": asItIs,
  "room.direction": asItIs,
  "room.pointing": asItIs,
};

/** The calls that the room may make, and what of the answer it gets. It shows and follows; it may step through what it shows. */
export const ROOM_GETS: { readonly [N in CallName]?: (value: CallOutput<N>) => CallOutput<N> } = {
  "app.state": stateForRoom,
  "app.fault": asItIs,
  /** The handler asks who it is that wants to know. */
  "workshop.current": asItIs,
  "room.view": asItIs,
  "room.direction": asItIs,
  "room.step": asItIs,
  "room.ready": asItIs,
  "room.close": asItIs,
};
