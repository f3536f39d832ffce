// @vitest-environment happy-dom
/** What is due is said on opening, and stands in nobody's way after that. */
import { readFile } from "node:fs/promises";
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import { useDueLine } from "../../../renderer/due/use-due-line.ts";
import { closeNoticeOfChange, stay, useNotices } from "../../../renderer/state/notices.ts";
import { useReplica } from "../../../renderer/state/replica.ts";
import { Notices } from "../../../renderer/ui/Notices.tsx";
import { parseInterchange } from "../../../shared/interchange/interchange.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("the line about what is due outlives a change, leaves by itself, and goes with its workshop", async () => {
  const example = parseInterchange(await readFile("resources/day-centre.json", "utf8"));
  if (!example.ok) throw new Error(example.error.message);
  vi.useFakeTimers({ now: new Date("2026-12-01T12:00:00Z") });
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const file = { path: "ours.stones", name: "ours", readOnly: false, why: "", savedAt: "", savedSeq: 0, isExample: false };
  useReplica.setState({ open: { seq: 0, workshop: example.value, file, undo: { undo: null, redo: null } } });
  function Opened({ path }: { readonly path?: string }) {
    useDueLine(path);
    return createElement(Notices, { making: false });
  }
  document.body.innerHTML = '<div id="place"></div>';
  const root = createRoot(document.getElementById("place")!);
  const open = (path?: string): void => act(() => root.render(createElement(Opened, path === undefined ? {} : { path })));
  const line = (): string => document.querySelector(".notice p")?.textContent ?? "";

  open("ours.stones");
  expect(line()).toMatch(/due/);
  act(closeNoticeOfChange);
  expect(line()).toMatch(/due/);
  act(() => void vi.advanceTimersByTime(20_000));
  expect(line()).toBe("");
  expect(useNotices.getState().heard.at(-1)?.text).toMatch(/due/);

  open("again.stones");
  expect(line()).toMatch(/due/);
  open();
  expect(line()).toBe("");

  act(() => stay("This window had stopped."));
  open("again.stones");
  expect(line()).toBe("This window had stopped.");
  expect(useNotices.getState().heard.at(-1)?.text).toMatch(/due/);
  act(() => root.unmount());
});
