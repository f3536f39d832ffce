/**
 * What this window shows and what is being typed in it, told to the main process while people work, and taken up again
 * when the window has stopped and comes back. It is in memory only; committed work needs none of this.
 */
import { FAULT_WORDS } from "../../shared/guidance/fault-words.ts";
import type { Back } from "../../shared/ipc/contract.ts";
import type { StoneId } from "../../shared/model/records.ts";
import type { View } from "../../shared/room/direction.ts";
import { board } from "./board-handle.ts";
import { bridge } from "./bridge.ts";
import { useDesk, type Desk, type OpenDialog } from "./desk.ts";
import { describe, writtenFieldOf, fill, isField, type WrittenField } from "./fields.ts";
import { stay } from "./notices.ts";
import { useReplica } from "./replica.ts";

interface Kept {
  /** The workshop's file; "" on the home screen. */
  readonly path: string;
  readonly desk: Desk;
  /** What the board shows; null for all of it, which is what it shows by itself. */
  readonly view: View | null;
  readonly fields: readonly WrittenField[];
}

/** Dialogs that can open again by themselves; the others were about something that is gone. */
const OPENS_AGAIN: ReadonlySet<OpenDialog> = new Set(["new", "paste", "settings", "details", "about", "support", "keys", "word", "print"]);
/** What comes with every frame, or from elsewhere, is told once in so many ms. */
const PAUSE_MS = 100;
/** For how many frames a field that was written in is looked for. */
const FRAMES = 90;

const written = new Set<HTMLElement>();
let view: View | null = null;
let pause: ReturnType<typeof setTimeout> | undefined;

/** What the board looks at now. @param whole all of the path, as it does by itself */
export function keepView(now: View, whole: boolean): void {
  view = whole ? null : now;
  soon();
}

/** The view that the board begins with after the window came back; null for the whole path. */
export const keptView = (): View | null => view;

const soon = (): void => void (pause ??= setTimeout(tell, PAUSE_MS));

function tell(): void {
  clearTimeout(pause);
  pause = undefined;
  for (const field of written) if (!field.isConnected) written.delete(field);
  const kept: Kept = {
    path: useReplica.getState().open?.file.path ?? "",
    desk: useDesk.getState(),
    view,
    fields: describe(written).filter(({ text }) => text.trim() !== ""),
  };
  void bridge.call("app.keep", { kept: JSON.stringify(kept) });
}

/** Tells the main process from now on. */
export function keepTelling(): void {
  document.addEventListener("input", ({ target }) => {
    if (!isField(target)) return;
    written.add(target);
    tell();
  });
  useDesk.subscribe(tell);
  useReplica.subscribe(soon);
}

/** Shows again what this window showed; for before its first drawing. @returns what is left to do after it */
export function comeBack({ after, kept, plain }: Back): () => void {
  const { open } = useReplica.getState();
  const before = kept === "" ? null : (JSON.parse(kept) as Kept);
  const said = FAULT_WORDS.back[after];
  if (!before || before.path !== (open?.file.path ?? "")) return () => stay(said);
  if (plain) return () => stay(withLeft(said, before.fields));
  const has = (id: StoneId): boolean => open?.workshop.stones.has(id) ?? false;
  const { selection, dialog } = before.desk;
  useDesk.setState({
    ...before.desk,
    selection: selection.filter(has),
    dialog: OPENS_AGAIN.has(dialog) ? dialog : null,
    linking: false,
    told: null,
  });
  view = before.view;
  return () =>
    void writeAgain(before.fields).then(({ found, left }) => stay(withLeft(found ? `${said} ${FAULT_WORDS.back.words}` : said, left)));
}

/** Puts words back into their fields. @returns whether there were any, and those whose field does not come. */
async function writeAgain(fields: readonly WrittenField[]): Promise<{ readonly found: boolean; readonly left: readonly WrittenField[] }> {
  let missing = fields.filter(({ stone, text }) => stone === null || textOn(stone) !== text);
  let found = false;
  const asked = new Set<string>();
  for (let frame = 0; missing.length > 0 && frame < FRAMES; frame++) {
    await new Promise(requestAnimationFrame);
    for (const one of missing) {
      const field = writtenFieldOf(one);
      if (field) found = (await fill(field, one)) || found;
      else if (one.stone !== null && !asked.has(one.stone) && board.current) {
        asked.add(one.stone);
        board.current.edit(one.stone as StoneId);
        continue;
      } else continue;
      missing = missing.filter((other) => other !== one);
    }
  }
  return { found, left: missing };
}

const textOn = (stone: string): string | undefined => useReplica.getState().open?.workshop.stones.get(stone as StoneId)?.text;

const withLeft = (said: string, left: readonly WrittenField[]): string =>
  [said, ...left.map(({ text }) => FAULT_WORDS.back.left(text))].join(" ");
