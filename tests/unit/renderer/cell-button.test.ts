// @vitest-environment happy-dom
/** A press on a button in a row means the button alone: not what a press on its row does. */
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { GridList, GridListItem } from "react-aria-components";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CellButton } from "../../../renderer/ui/CellButton.tsx";

const onPress = vi.fn<() => void>();
const onAction = vi.fn<() => void>();
let end: () => void;

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  document.body.innerHTML = "<main></main>";
  const root = createRoot(document.querySelector("main")!);
  const button = createElement(CellButton, { className: "more", onPress, children: "More" });
  const row = createElement(GridListItem, { id: "row", textValue: "row", children: button });
  // As the headings of the list: they are not chosen, so that a press on one folds it.
  const list = { "aria-label": "rows", selectionMode: "multiple", selectionBehavior: "replace", disabledKeys: ["row"] } as const;
  await act(async () => root.render(createElement(GridList, { ...list, disabledBehavior: "selection", onAction, children: row })));
  end = () => act(() => root.unmount());
});
afterEach(() => {
  end();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const button = (): HTMLElement => document.querySelector<HTMLElement>(".more")!;
const key = (type: string, name: string) => new KeyboardEvent(type, { key: name, bubbles: true, cancelable: true });

test("by assistive technology, which presses without a pointer", () => {
  act(() => button().click());
  expect(onPress).toHaveBeenCalledOnce();
  expect(onAction).not.toHaveBeenCalled();
});

test.each(["Enter", " "])("by the key “%s”", (name) => {
  button().focus();
  act(() => void button().dispatchEvent(key("keydown", name)));
  act(() => void button().dispatchEvent(key("keyup", name)));
  // What the browser makes of the key.
  act(() => button().click());
  expect(onPress).toHaveBeenCalledOnce();
  expect(onAction).not.toHaveBeenCalled();
});

test("a press on the row itself still does what it does", () => {
  act(() => document.querySelector<HTMLElement>("[role=row]")!.click());
  expect(onAction).toHaveBeenCalledOnce();
});
