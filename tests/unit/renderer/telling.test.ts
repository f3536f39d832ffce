// @vitest-environment happy-dom
/** A change is told once: at once, or when the field is left whose words were kept at a pause. Notices and voice can be read again. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aloud, forgetHeard, say, useNotices } from "../../../renderer/state/notices.ts";
import { useReplica } from "../../../renderer/state/replica.ts";
import { followWriting, takenBy, telling } from "../../../renderer/state/telling.ts";
import type { Intent } from "../../../shared/changes/intent.ts";
import type { StoneId } from "../../../shared/model/records.ts";
import { workshopOf } from "../scene-make.ts";

const FILE = { path: "/ours.stones", name: "ours", readOnly: false, why: "", savedAt: "", savedSeq: 0, isExample: false };
const a = { id: "a", text: "We meet" };
const intent: Intent = { do: "stone.edit", id: "a" as StoneId, patch: { text: "We talk" } };
const SAID = "The stone now says “We talk”.";

const spoken = (): readonly string[] => useNotices.getState().spoken.map(({ text }) => text);
const becomes = (seq: number, ...stones: readonly { readonly id: string; readonly text: string }[]): void =>
  useReplica.setState({ open: { seq, workshop: workshopOf(stones), file: FILE, undo: { undo: null, redo: null } } });
const field = (id: string): HTMLElement => document.getElementById(id)!;
const key = (id: string, name: string): void => void field(id).dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));

let stop: () => void;
beforeEach(() => {
  forgetHeard();
  becomes(1, a);
  document.body.innerHTML = '<textarea id="one"></textarea><textarea id="two"></textarea><button id="go"></button>';
  stop = followWriting();
});
afterEach(() => stop());

describe("a change is told", () => {
  test("at once where nobody writes, and not where it was no change", () => {
    field("go").focus();
    telling(intent)(2);
    telling(intent)(1);
    expect(spoken()).toEqual([SAID]);
  });
  test("when the field is left, where it was kept at a pause; the newest words alone", () => {
    field("one").focus();
    key("one", "t");
    telling({ ...intent, patch: { text: "We" } } as Intent)(2);
    telling(intent)(3);
    expect(spoken()).toEqual([]);
    field("two").focus();
    expect(spoken()).toEqual([SAID]);
  });
  test("at once after Enter, and on leaving the field", () => {
    field("one").focus();
    key("one", "Enter");
    telling(intent)(2);
    expect(spoken()).toEqual([SAID]);
    key("one", "t");
    field("one").addEventListener("blur", () => telling(intent)(3));
    field("two").focus();
    expect(spoken()).toEqual([SAID, SAID]);
  });
});

test("undoing tells what came back; nothing where it was refused", async () => {
  const b = { id: "b", text: "We visit" };
  const taken = await takenBy(() => (becomes(2, a, b), Promise.resolve({ seq: 2 })));
  expect(taken).toBe("“We visit” is back on the path.");
  expect(await takenBy(() => Promise.resolve(null))).toBeNull();
});

test("what was said can be read again, in its order, and is forgotten with its workshop", () => {
  say("1 stone removed.");
  aloud("“A” leads to “B”.");
  aloud(" ");
  say("Undone: link two stones");
  expect(useNotices.getState().heard.map(({ text }) => text)).toEqual(["1 stone removed.", "“A” leads to “B”.", "Undone: link two stones"]);
  forgetHeard();
  expect(useNotices.getState().heard).toEqual([]);
});
