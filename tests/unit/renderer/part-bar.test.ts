// @vitest-environment happy-dom
/** What is said of the part in view, and where the keyboard is once it is gone. */
import { act, createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { PartBar } from "../../../renderer/parts/PartBar.tsx";
import { desk, useDesk } from "../../../renderer/state/desk.ts";
import { followLook, showPart, showWhole } from "../../../renderer/state/look.ts";
import { useNotices } from "../../../renderer/state/notices.ts";
import { useReplica } from "../../../renderer/state/replica.ts";
import { LOOK_WORDS } from "../../../shared/guidance/look-words.ts";
import type { StoneId } from "../../../shared/model/records.ts";
import { WHOLE, type PartName } from "../../../shared/pathway/look.ts";
import { keepFocus } from "../../../renderer/ui/keep-focus.ts";
import { workshopOf, type Sketch } from "../scene-make.ts";

const STONES: readonly Sketch[] = [
  { id: "a" },
  { id: "b" },
  { id: "o", kind: "outcome", text: "One" },
  { id: "p", kind: "outcome", text: "Two" },
];
const LINKS = [
  ["a", "o"],
  ["b", "p"],
] as const;
const outcome = (id: string): PartName => ({ cut: "outcome", id, within: null });

function becomes(stones: readonly Sketch[], links: readonly (readonly [string, string])[] = LINKS): void {
  const file = { path: "ours.stones", name: "ours", readOnly: false, why: "", savedAt: "", savedSeq: 0, isExample: false };
  const workshop = workshopOf(
    stones,
    links.filter((link) => link.every((id) => stones.some((one) => one.id === id))),
  );
  useReplica.setState({ open: { seq: 0, workshop, file, undo: { undo: null, redo: null } } });
}

let root: Root;
let stop: () => void;
let place: HTMLElement;
/** What was said last to those who listen. */
const spoken = (): string => useNotices.getState().spoken.at(-1)?.text ?? "";
const line = (name: string): string => place.querySelector(`.${name}`)?.textContent ?? "";

beforeAll(followLook);
beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  useDesk.setState({ look: WHOLE, gone: null, selection: [], told: null, beyond: [], find: { open: false, words: "", at: null } });
  becomes(STONES);
  useNotices.setState({ spoken: [], heard: [] });
  document.body.innerHTML = '<main><div><div id="place"></div><div id="board" tabindex="0"></div></div></main>';
  stop = keepFocus();
  place = document.getElementById("place")!;
  root = createRoot(place);
  act(() => root.render(createElement(PartBar)));
});
afterEach(() => {
  stop();
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

test("a part is said when it comes into view, and not again for what changes in it", () => {
  expect(spoken()).toBe("");
  act(() => showPart(outcome("o")));
  const said = spoken();
  expect(said).toContain("Outcome 1 of 2. One. 2 stones");
  act(() => becomes([...STONES, { id: "c" }], [...LINKS, ["c", "o"]]));
  act(() => becomes(STONES.map((one) => (one.id === "o" ? { ...one, text: "Another" } : one))));
  expect(spoken()).toBe(said);
  act(() => showPart(outcome("p")));
  expect(spoken()).toContain("Outcome 2 of 2. Two");
  act(showWhole);
  expect(spoken()).toBe(LOOK_WORDS.saidWhole);
});

test("who looks for words hears what is found, and not its part too", () => {
  act(() => desk.finds({ open: true }));
  act(() => desk.select(["b" as StoneId]));
  act(() => showPart(outcome("o")));
  expect(spoken()).toBe("");
  act(() => desk.finds({ open: false }));
  expect(spoken()).toBe("");
  act(() => showPart(outcome("p")));
  expect(spoken()).toContain("Outcome 2 of 2");
});

test("what has come beside the part is written and said", () => {
  act(() => showPart(outcome("o")));
  expect(line("part-beyond")).toBe("");
  act(() => becomes([...STONES, { id: "new", text: "New" }]));
  expect([line("part-beyond"), spoken()]).toEqual([LOOK_WORDS.beyond("New"), LOOK_WORDS.beyond("New")]);
});

test("that a part is gone is said, and written until a stone is chosen", () => {
  act(() => showPart(outcome("o")));
  expect(line("part-gone")).toBe("");
  act(() => becomes(STONES.filter(({ id }) => id !== "o")));
  expect(line("part-gone")).toBe(LOOK_WORDS.gone);
  expect(useNotices.getState().spoken.map(({ text }) => text)).toContain(LOOK_WORDS.gone);
  act(() => desk.select(["b" as StoneId]));
  expect(line("part-gone")).toBe("");
});

test("the keyboard is at the path when the bar that had it goes; it stays where it was elsewhere", async () => {
  act(() => showPart(outcome("o")));
  act(() => place.querySelector<HTMLElement>(".part-steps button:last-child")!.focus());
  act(showWhole);
  await vi.waitFor(() => expect(document.activeElement?.id).toBe("board"));
  act(() => showPart(outcome("o")));
  act(() => (document.activeElement as HTMLElement).blur());
  const field = document.body.appendChild(document.createElement("input"));
  act(() => field.focus());
  act(showWhole);
  expect(document.activeElement).toBe(field);
});

test("where the list stands alone, the keyboard is at the list", async () => {
  const picture = document.getElementById("board")!;
  picture.inert = true;
  picture.insertAdjacentHTML("afterend", '<div class="board-tree" id="tree" tabindex="0"></div>');
  act(() => showPart(outcome("o")));
  act(() => place.querySelector<HTMLElement>(".part-steps button:last-child")!.focus());
  act(showWhole);
  await vi.waitFor(() => expect(document.activeElement?.id).toBe("tree"));
});
