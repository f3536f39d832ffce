/** Tells those who listen of a change that has been made, once, in the words of the table. */
import { sayChange, sayTaken } from "../../shared/changes/said.ts";
import type { Intent } from "../../shared/changes/intent.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { isField } from "./fields.ts";
import { aloud } from "./notices.ts";
import { useReplica } from "./replica.ts";

/** The field that somebody writes in; null also once Enter has ended what they wrote. */
let writing: Element | null = null;
/** What was kept at a pause of somebody who writes on. */
let waiting: string | null = null;

/** Follows who writes where from now on: what is kept at a pause is told once the field is left. @returns what ends it. */
export function followWriting(): () => void {
  const onFocus = ({ target }: FocusEvent): void => {
    const field = isField(target) ? target : null;
    if (waiting !== null && field !== writing) aloud(waiting);
    waiting = null;
    writing = field;
  };
  const onBlur = (): void => {
    writing = null;
  };
  const onKey = ({ key, target, isComposing }: KeyboardEvent): void => {
    if (!isComposing) writing = key !== "Enter" && isField(target) ? target : null;
  };
  document.addEventListener("focusin", onFocus, true);
  document.addEventListener("focusout", onBlur, true);
  document.addEventListener("keydown", onKey, true);
  return () => {
    document.removeEventListener("focusin", onFocus, true);
    document.removeEventListener("focusout", onBlur, true);
    document.removeEventListener("keydown", onKey, true);
  };
}

const open = (): { readonly seq: number; readonly workshop: Workshop } | null => useReplica.getState().open;

/**
 * Gets ready to tell of a change that is about to be asked for.
 * @returns tells it, given the number of the change; nothing where that number is not news.
 */
export function telling(intent: Intent): (seq: number) => void {
  const before = open();
  const field = writing;
  return (seq) => {
    if (!before || seq === before.seq) return;
    const text = sayChange(before.workshop, intent);
    // Somebody who writes hears their own keys, and nothing in between.
    if (field !== null && field === writing) waiting = text;
    else {
      waiting = null;
      aloud(text);
    }
  };
}

/**
 * What undoing, or doing again, has brought or taken.
 * @param ask undoes it, and ends once this window has the change. @returns null where there was none, "" where it can't be said
 */
export async function takenBy(ask: () => Promise<{ readonly seq: number } | null>): Promise<string | null> {
  const before = open();
  const done = await ask();
  if (!before || !done) return null;
  const now = open();
  // Another workshop may be open by now.
  return now && now.seq >= done.seq ? sayTaken(before.workshop, now.workshop) : "";
}
