// @vitest-environment happy-dom
/** A notice leaves by itself, but not while somebody is at it. */
import { act, createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aloud, forgetHeard, say, useNotices } from "../../../renderer/state/notices.ts";
import { Notices } from "../../../renderer/ui/Notices.tsx";

const LONG_MS = 20_000;

let root: Root;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "requestAnimationFrame"] });
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  useNotices.setState({ notice: null, left: [] });
  forgetHeard();
  document.body.innerHTML = '<div id="place"></div><button id="other"></button>';
  root = createRoot(document.getElementById("place")!);
  act(() => root.render(createElement(Notices, { making: false })));
});
afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));
const shown = (): boolean => document.querySelector(".notice") !== null;
function focus(element: HTMLElement | null): void {
  act(() => element?.focus());
  pass(100);
}

test("it leaves by itself", () => {
  act(() => say("1 stone removed."));
  pass(100);
  expect(shown()).toBe(true);
  pass(LONG_MS);
  expect(shown()).toBe(false);
});

test("it stays while it has the focus, and leaves in its own time after that; so does one that comes in its place", () => {
  act(() => say("1 stone removed."));
  focus(document.querySelector<HTMLElement>(".notice button"));
  pass(LONG_MS);
  expect(shown()).toBe(true);
  focus(document.getElementById("other"));
  pass(1000);
  expect(shown()).toBe(true);
  pass(LONG_MS);
  expect(shown()).toBe(false);
  act(() => say("Undone: remove a stone"));
  pass(LONG_MS);
  expect(shown()).toBe(false);
});

test("it stands in the one live region, with what is only spoken; neither is said again when the other comes", () => {
  act(() => say("1 stone removed."));
  act(() => aloud("“A” leads to “B”."));
  const [region, ...others] = document.querySelectorAll("[aria-live], [role=status]:not(:empty)");
  expect(others).toEqual([]);
  expect(region?.getAttribute("aria-atomic")).toBe("false");
  expect(region?.textContent).toContain("1 stone removed.");
  expect(region?.textContent).toContain("“A” leads to “B”.");
});
