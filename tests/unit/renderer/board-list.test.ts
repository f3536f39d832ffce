// @vitest-environment happy-dom
/** Where the focus of the list goes on when the row that had it goes: as the list, the library below it and the keeper do it together. */
import { createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BoardList } from "../../../renderer/board-list/BoardList.tsx";
import { useDesk } from "../../../renderer/state/desk.ts";
import { useReplica } from "../../../renderer/state/replica.ts";
import { useStoneAsked } from "../../../renderer/stone/asking.ts";
import { keepFocus } from "../../../renderer/ui/keep-focus.ts";
import type { StoneId } from "../../../shared/model/records.ts";
import { WHOLE } from "../../../shared/pathway/look.ts";
import { workshopOf, type Sketch } from "../scene-make.ts";

const STONES: readonly Sketch[] = [
  { id: "a", text: "We dig" },
  { id: "b", text: "We plant" },
  { id: "o", kind: "outcome", text: "One" },
  { id: "p", kind: "outcome", text: "Two" },
];
type Links = readonly (readonly [string, string])[];
const LINKS: Links = [
  ["a", "o"],
  ["a", "p"],
];

const drawn = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

async function becomes(stones: readonly Sketch[], links: Links = LINKS): Promise<void> {
  const file = { path: "ours.stones", name: "ours", readOnly: false, why: "", savedAt: "", savedSeq: 0, isExample: false };
  useReplica.setState({ open: { seq: 0, workshop: workshopOf(stones, links), file, undo: { undo: null, redo: null } } });
  await drawn();
}
const row = (key: string): HTMLElement => document.querySelector<HTMLElement>(`[role=row][data-key="${key}"]`)!;
const focused = (): string => document.activeElement?.getAttribute("data-key") ?? document.activeElement?.className ?? "";
function focus(key: string): Promise<void> {
  row(key).focus();
  return drawn();
}
function press(key: string, held: KeyboardEventInit = {}): Promise<void> {
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held }));
  return drawn();
}

let root: Root;
let stop: () => void;
beforeEach(async () => {
  // Nothing is laid out here: the list has room for all of its rows.
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", false);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(4000);
  useDesk.setState({ look: WHOLE, selection: [] });
  await becomes(STONES);
  document.body.innerHTML = '<main><div id="place"></div></main>';
  stop = keepFocus();
  root = createRoot(document.getElementById("place")!);
  root.render(createElement(BoardList, { lit: null, found: null }));
  await vi.waitUntil(() => row("a") !== null);
});
afterEach(() => {
  stop();
  root.unmount();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test("a link goes: the other link of its stone, then the stone itself, although that is chosen all the time", async () => {
  await focus("a");
  await press("ArrowRight");
  await press("ArrowDown");
  await vi.waitFor(() => expect(focused()).toBe("a: a > o"));
  useDesk.setState({ selection: ["a" as StoneId] });
  await becomes(STONES, [["a", "p"]]);
  await vi.waitFor(() => expect(focused()).toBe("a: a > p"));
  await becomes(STONES, []);
  await vi.waitFor(() => expect(focused()).toBe("a"));
});

test("a stone goes: the next below its heading; one that changes its strand takes the focus with it", async () => {
  await focus("a");
  await becomes(STONES.slice(1), []);
  await vi.waitFor(() => expect(focused()).toBe("b"));
  await becomes([{ id: "b", text: "We plant", strand: "coproduction" }, ...STONES.slice(2)], []);
  await vi.waitFor(() => expect(focused()).toBe("b"));
  expect(row("activity coproduction")).not.toBeNull();
});

test("the button of a heading asks for a stone below it: it folds nothing, and the list goes on from there", async () => {
  await focus("b");
  const add = row("outcome project").querySelector<HTMLElement>("button[aria-label^=Add]")!;
  add.focus();
  add.click();
  await drawn();
  expect(useStoneAsked.getState().asked).toMatchObject({ form: "here", subject: { is: "heading", kind: "outcome", strand: "project" } });
  expect(row("outcome project").getAttribute("aria-expanded")).toBe("true");
  expect(row("o")).not.toBeNull();
  expect(focused()).toBe("outcome project");
});

test("Ctrl and Space choose one more stone, or let go of it alone", async () => {
  useDesk.setState({ selection: ["a" as StoneId] });
  await focus("b");
  await press(" ", { ctrlKey: true });
  expect(useDesk.getState().selection).toEqual(["a", "b"]);
  await press(" ", { ctrlKey: true });
  expect(useDesk.getState().selection).toEqual(["a"]);
});
