/**
 * What this window shows and what is being typed in it, told to the main process while people work, and taken up again
 * when the window has stopped and comes back. It is in memory only; committed work needs none of this. Words that must also
 * outlive this window: drafts.ts.
 */
import { FAULT_WORDS } from "../../shared/guidance/fault-words.ts";
import type { Back } from "../../shared/ipc/contract.ts";
import type { StoneId } from "../../shared/model/records.ts";
import type { Look } from "../../shared/pathway/look.ts";
import type { View } from "../../shared/room/direction.ts";
import { board } from "./board-handle.ts";
import { bridge } from "./bridge.ts";
import { useDesk, type Desk, type OpenDialog } from "./desk.ts";
import { dropDraftsOf, isDraft, tellLoose } from "./drafts.ts";
import { describe, writtenFieldOf, fill, isField, type WrittenField } from "./fields.ts";
import { keepWords, stay, useNotices } from "./notices.ts";
import { useReplica } from "./replica.ts";
import { settles } from "./unsettled.ts";

interface Kept {
  /** The workshop's file; "" on the home screen. */
  readonly path: string;
  readonly desk: Desk;
  /** What the board shows; null for all of it, which is what it shows by itself. */
  readonly seen: Seen | null;
  readonly fields: readonly WrittenField[];
  /** Words that have lost their field, and stand in a notice alone. */
  readonly left: readonly string[];
}

/** What the board looks at, and of which picture: the same numbers mean nothing on another one. */
interface Seen {
  readonly path: string;
  readonly look: Look;
  readonly view: View;
}

/** Dialogs that can open again by themselves; the others were about something that is gone. */
const OPENS_AGAIN: ReadonlySet<OpenDialog> = new Set(["new", "paste", "settings", "details", "about", "support", "keys", "word", "print"]);
/** What comes with every frame, or from elsewhere, is told once in so many ms. */
const PAUSE_MS = 100;
/** For how many frames a field that was written in is looked for. */
const FRAMES = 90;

const written = new Set<HTMLElement>();
/** What was being written before the window stopped, until it is in its field again: a window may stop twice. */
let awaited: readonly WrittenField[] = [];
let seen: Seen | null = null;
let pause: ReturnType<typeof setTimeout> | undefined;

/**
 * What the board looks at now, in px at zoom 1 of the picture that this look gives.
 * @param whole all of the picture, as it does by itself
 */
export function keepView(look: Look, view: View, whole: boolean): void {
  seen = whole ? null : { path: pathNow(), look, view };
  soon();
}

/** The view that the board begins with: the last one, where it was of this look at this file; null for all of the picture. */
export const keptView = (look: Look): View | null =>
  seen && seen.path === pathNow() && JSON.stringify(seen.look) === JSON.stringify(look) ? seen.view : null;

const pathNow = (): string => useReplica.getState().open?.file.path ?? "";

const soon = (): void => void (pause ??= setTimeout(tell, PAUSE_MS));

function tell(): void {
  clearTimeout(pause);
  pause = undefined;
  for (const field of written) if (!field.isConnected) written.delete(field);
  const kept: Kept = {
    path: pathNow(),
    desk: useDesk.getState(),
    seen,
    fields: [...describe(written).filter(({ text }) => text.trim() !== ""), ...awaited],
    left: useNotices.getState().left,
  };
  void bridge.call("app.keep", { kept: JSON.stringify(kept) });
  tellLoose();
}

/** Tells the main process from now on. */
export function keepTelling(): void {
  document.addEventListener("input", ({ target }) => {
    if (!isField(target)) return;
    written.add(target);
    tell();
    // The field itself knows of its new words a little later.
    queueMicrotask(tellLoose);
  });
  // The board knows nothing of this, and brings its words in by itself: all but those that it can't keep.
  settles({ commit: () => Promise.resolve(), words: wordsOnStone });
  useDesk.subscribe(tell);
  useReplica.subscribe(soon);
  useNotices.subscribe(({ left }, before) => {
    if (left !== before.left) tell();
  });
}

/** Shows again what this window showed; for before its first drawing. @returns what is left to do after it */
export function comeBack({ after, kept, plain }: Back): () => void {
  const { open } = useReplica.getState();
  const said = FAULT_WORDS.back[after];
  if (kept === "") return () => stay(said);
  const before = JSON.parse(kept) as Kept;
  keepWords(before.left);
  if (plain || before.path !== pathNow()) {
    leave(before.fields);
    return () => stay(said);
  }
  awaited = before.fields;
  const has = (id: StoneId): boolean => open?.workshop.stones.has(id) ?? false;
  const { selection, dialog } = before.desk;
  useDesk.setState({
    ...before.desk,
    selection: selection.filter(has),
    dialog: OPENS_AGAIN.has(dialog) ? dialog : null,
    linking: false,
    told: null,
  });
  seen = before.seen;
  return () =>
    void writeAgain().then((found) => {
      stay(found ? `${said} ${FAULT_WORDS.back.words}` : said);
      leave(awaited);
      awaited = [];
      tell();
    });
}

/** Shows words whose field does not come by itself, and has them nowhere else. */
function leave(fields: readonly WrittenField[]): void {
  const texts = fields.map(({ text }) => text);
  dropDraftsOf(texts);
  keepWords(texts);
}

/** Puts the awaited words back into their fields; those whose field does not come stay awaited. @returns whether there were any */
async function writeAgain(): Promise<boolean> {
  awaited = awaited.filter(({ stone, text }) => stone === null || textOn(stone) !== text);
  let found = false;
  const asked = new Set<string>();
  for (let frame = 0; awaited.length > 0 && frame < FRAMES; frame++) {
    await new Promise(requestAnimationFrame);
    for (const one of awaited) {
      const field = writtenFieldOf(one);
      if (field) found = (await fill(field, one)) || isDraft(one.text) || found;
      else if (one.stone !== null && !asked.has(one.stone) && board.current) {
        asked.add(one.stone);
        board.current.edit(one.stone as StoneId);
        continue;
      } else continue;
      awaited = awaited.filter((other) => other !== one);
    }
  }
  return found;
}

/** What is being written on a stone, where the stone does not say so already. */
function wordsOnStone(): string | null {
  const field = document.querySelector<HTMLTextAreaElement>("textarea[data-stone]");
  return field && field.value !== textOn(field.dataset["stone"] ?? "") ? field.value : null;
}

const textOn = (stone: string): string | undefined => useReplica.getState().open?.workshop.stones.get(stone as StoneId)?.text;
