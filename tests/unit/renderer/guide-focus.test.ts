// @vitest-environment happy-dom
/** When the guide's field takes the focus: from whoever goes on in the guide, and where a place begins; never because the path has changed. */
import { readFile } from "node:fs/promises";
import { createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Guide } from "../../../renderer/pathway/Guide.tsx";
import { useDesk } from "../../../renderer/state/desk.ts";
import { useReplica } from "../../../renderer/state/replica.ts";
import { keepFocus } from "../../../renderer/ui/keep-focus.ts";
import { parseInterchange } from "../../../shared/interchange/interchange.ts";
import { FRESH } from "../../../shared/pathway/next-step.ts";
import { workshopOf, type Sketch } from "../scene-make.ts";

const IMPACT: Sketch = { id: "i", kind: "impact", text: "A garden" };
const BOARD = '<div class="pathway-board"><div class="board" id="board" tabindex="0"></div></div>';

function becomes(...stones: readonly Sketch[]): void {
  const file = { path: "ours.stones", name: "ours", readOnly: false, why: "", savedAt: "", savedSeq: 0, isExample: false };
  useReplica.setState({ open: { seq: 0, workshop: workshopOf(stones), file, undo: { undo: null, redo: null } } });
}
const focused = (): string => document.activeElement?.id || (document.activeElement?.textContent ?? "");
const question = (): string => document.querySelector(".guide-question h2")?.textContent ?? "";
const button = (name: string): HTMLElement =>
  [...document.querySelectorAll("button")].find(({ textContent }) => textContent.includes(name)) as HTMLElement;
/** Until nothing more comes by itself. */
const settled = async (): Promise<void> => {
  for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame);
};

let root: Root;
let stop: () => void;
function shows(): void {
  document.body.innerHTML = `<div id="root"><main>${BOARD}<div id="place"></div></main></div>`;
  root = createRoot(document.getElementById("place")!);
}
beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", false);
  useDesk.setState({ asked: null, mapping: FRESH, selection: [] });
  stop = keepFocus();
  shows();
});
afterEach(() => {
  stop();
  root.unmount();
  vi.unstubAllGlobals();
});

test("whoever works on the path stays there when the guide comes, and when another question comes by itself", async () => {
  document.getElementById("board")?.focus();
  document.dispatchEvent(new Event("keydown"));
  becomes();
  root.render(createElement(Guide));
  await vi.waitUntil(() => question() !== "");
  await settled();
  expect(focused()).toBe("board");
  const first = question();
  // Somebody else takes the question away, as a step back in the path does.
  becomes(IMPACT);
  useDesk.setState({ asked: null });
  await vi.waitUntil(() => question() !== first);
  await settled();
  expect(focused()).toBe("board");
});

test("whoever goes on in the guide writes in the next field", async () => {
  becomes();
  root.render(createElement(Guide));
  await vi.waitUntil(() => question() !== "");
  const first = question();
  button("Next question").focus();
  button("Next question").click();
  await vi.waitUntil(() => question() !== first);
  await vi.waitFor(() => expect(focused()).toBe("guide-answer"));
});

test("at the end of the guide its last words have the focus: the button goes with the last question", async () => {
  const example = parseInterchange(await readFile("resources/day-centre.json", "utf8"));
  if (!example.ok) throw new Error(example.error.message);
  const { open } = useReplica.getState();
  useReplica.setState({ open: { ...open!, workshop: example.value } });
  useDesk.setState({ asked: { step: "change-project", about: null } });
  root.render(createElement(Guide));
  await vi.waitUntil(() => question() !== "");
  button("Next question").focus();
  button("Next question").click();
  await vi.waitFor(() => expect(focused()).toBe("guide-finished"));
});

test("where a place begins, the field has the focus, also when it comes after the path", async () => {
  document.getElementById("board")?.focus();
  // Another place comes: the path first, which is given the focus.
  root.unmount();
  shows();
  await vi.waitFor(() => expect(focused()).toBe("board"));
  becomes();
  root.render(createElement(Guide));
  await vi.waitFor(() => expect(focused()).toBe("guide-answer"));
});
