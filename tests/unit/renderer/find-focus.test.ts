// @vitest-environment happy-dom
/** Whoever looks for words by keyboard never loses the focus to the page. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BoardHandle } from "../../../renderer/state/board-handle.ts";
import { closeFind, FIND_INPUT, findElsewhere, openFind } from "../../../renderer/finding/finding.ts";
import { board } from "../../../renderer/state/board-handle.ts";
import { useDesk } from "../../../renderer/state/desk.ts";
import { useReplica } from "../../../renderer/state/replica.ts";
import { workshopOf } from "../scene-make.ts";

const BAR = `<div class="find"><input id="${FIND_INPUT}"><button id="elsewhere"></button></div>`;
const BOARD = '<div class="pathway-board"><div class="board" id="board" tabindex="0"></div></div>';
const HEAD = '<button id="head"></button>';
const row = (id: string, found = "") => `<tbody ${found && `data-found="${found}"`}><tr><td><button id="${id}"></button></td></tr></tbody>`;
const plan = (...rows: string[]) => `<div class="plan">${HEAD}<table class="plan-table">${rows.join("")}</table></div>`;

const shows = (html: string): void => void (document.getElementById("place")!.innerHTML = html);
const focused = (): string | undefined => document.activeElement?.id;

beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", (then: () => void) => void then());
  const file = { path: "ours.stones", name: "ours", readOnly: false, why: "", savedAt: "", savedSeq: 0, isExample: false };
  useReplica.setState({ open: { seq: 0, workshop: workshopOf([{ id: "a", text: "Tea" }]), file, undo: { undo: null, redo: null } } });
  useDesk.setState({ place: "pathway", selection: [], find: { open: false, words: "tea", at: null } });
  document.body.innerHTML = `${BAR}<div id="place">${BOARD}</div>`;
  board.current = { reveal: () => undefined } as unknown as BoardHandle;
});
afterEach(() => {
  board.current = null;
  vi.unstubAllGlobals();
});

test("closing gives the focus back to what had it", () => {
  document.getElementById("board")?.focus();
  openFind();
  expect(focused()).toBe(FIND_INPUT);
  closeFind();
  expect(focused()).toBe("board");
});

test("at the other place the focus is at the words, since the button that led there goes", () => {
  document.getElementById("elsewhere")?.focus();
  findElsewhere("plan");
  document.getElementById("elsewhere")?.remove();
  expect(focused()).toBe(FIND_INPUT);
});

test.each([
  ["at what was found", plan(row("first", "also"), row("second", "here")), "second"],
  ["at the first row where nothing was", plan(row("first"), row("second")), "first"],
  ["at the head where there is no row", plan(), "head"],
])("closed in the plan after coming over from the path, the focus is %s", (_where, html, at) => {
  document.getElementById("board")?.focus();
  openFind();
  shows(html);
  findElsewhere("plan");
  closeFind();
  expect(focused()).toBe(at);
});

test("closed on the path after coming over from the plan, the focus is at the path", () => {
  useDesk.setState({ place: "plan" });
  shows(plan(row("first")));
  document.getElementById("first")?.focus();
  openFind();
  shows(BOARD);
  findElsewhere("path");
  closeFind();
  expect(focused()).toBe("board");
});
