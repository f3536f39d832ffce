// @vitest-environment happy-dom
/** Words of a field get into the workshop, or into a notice: also when the field has gone before it was answered. */
import { act, createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useNotices } from "../../../renderer/state/notices.ts";
import { looseInFields, settle } from "../../../renderer/state/unsettled.ts";
import { useBringingIn } from "../../../renderer/ui/use-bringing-in.ts";
import type { AppError } from "../../../shared/base/result.ts";

const REFUSED: AppError = { code: "invalid", message: "No." };

let root: Root;
let text: string | null;
/** Answers the calls that wait, the oldest first. */
let answers: ((refused: AppError | null) => void)[];
let bringIn: () => Promise<void>;

function Field() {
  bringIn = useBringingIn(
    () => text,
    () => new Promise((resolve) => answers.push(resolve)),
  );
  return null;
}

const goes = (): void => act(() => root.render(null));
const left = (): readonly string[] => useNotices.getState().left;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  useNotices.setState({ left: [] });
  [text, answers] = ["Zebras", []];
  root = createRoot(document.createElement("div"));
  act(() => root.render(createElement(Field)));
});
afterEach(() => {
  text = null;
  act(() => root.unmount());
  vi.unstubAllGlobals();
});

test("words that are refused after their field has gone stand in a notice", async () => {
  goes();
  expect(answers).toHaveLength(1);
  expect(left()).toEqual([]);
  answers[0]?.(REFUSED);
  await vi.waitFor(() => expect(left()).toEqual(["Zebras"]));
});

test("words that were on their way when the field went, and are refused then, too", async () => {
  const brought = bringIn();
  text = null;
  goes();
  answers[0]?.(REFUSED);
  await brought;
  expect(left()).toEqual(["Zebras"]);
});

test("words that are refused while their field is there stay in it, and words that came in are in no notice", async () => {
  const brought = bringIn();
  answers[0]?.(REFUSED);
  await brought;
  expect(left()).toEqual([]);
  goes();
  answers[1]?.(null);
  text = null;
  await bringIn();
  expect(left()).toEqual([]);
});

test("a field is settled before anybody leaves, and not when it has gone", async () => {
  expect(looseInFields()).toEqual(["Zebras"]);
  void bringIn();
  let isSettled = false;
  const settled = settle().then(() => (isSettled = true));
  answers[1]?.(null);
  // What was brought in before is waited for, too: by then all that does not wait for it has had its turn.
  await new Promise(setImmediate);
  expect(isSettled).toBe(false);
  answers[0]?.(null);
  await settled;
  goes();
  expect(looseInFields()).toEqual([]);
  await settle();
  expect(answers).toHaveLength(3);
});

test("a field with nothing new brings nothing in", async () => {
  text = null;
  await bringIn();
  goes();
  expect(answers).toEqual([]);
});
