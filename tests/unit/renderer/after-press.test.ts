// @vitest-environment happy-dom
/** What leaving a field brings about waits until what was pressed is let go, however that ends. */
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { afterPress, followPresses } from "../../../renderer/state/after-press.ts";
import { CommittedField } from "../../../renderer/ui/Field.tsx";

let stop: () => void;
let done: string[];
const waits = (name: string): void => afterPress(() => void done.push(name));
const pointer = (type: string, init: PointerEventInit = {}): void => {
  window.dispatchEvent(new PointerEvent(type, { button: 0, isPrimary: true, ...init }));
};

beforeEach(() => {
  done = [];
  stop = followPresses();
});
afterEach(() => stop());

test("while nothing is pressed it is done at once", () => {
  waits("a");
  pointer("pointerdown", { button: 2 });
  waits("b");
  pointer("pointerdown", { isPrimary: false });
  waits("c");
  expect(done).toEqual(["a", "b", "c"]);
});

const ENDS: readonly (readonly [how: string, ends: () => void])[] = [
  ["let go", () => pointer("pointerup")],
  ["taken over by the system", () => pointer("pointercancel")],
  ["let go where nobody hears of it", () => pointer("pointermove", { buttons: 0 })],
  ["given up for the keyboard", () => void window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }))],
  ["given up for another window", () => void window.dispatchEvent(new Event("blur"))],
];

test.for(ENDS)("what waits is done in its order once the press is %s, and then nothing waits any more", ([, ends]) => {
  pointer("pointerdown");
  waits("a");
  pointer("pointermove", { buttons: 1 });
  waits("b");
  expect(done).toEqual([]);
  ends();
  expect(done).toEqual(["a", "b"]);
  waits("c");
  expect(done).toEqual(["a", "b", "c"]);
});

test("a field that is left by a press brings its words in before the button hears of the release", () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  document.body.innerHTML = '<div id="root"></div><button>Press</button>';
  const root = createRoot(document.getElementById("root")!);
  const keep = async (text: string) => {
    done.push(`keeps ${text}`);
    return null;
  };
  try {
    act(() => root.render(createElement(CommittedField, { label: "Field", value: "", onCommit: keep })));
    const field = document.querySelector("textarea")!;
    const button = document.querySelector("button")!;
    button.addEventListener("pointerup", () => done.push("pressed"));
    act(() => {
      field.focus();
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")!.set!.call(field, "Zebras");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    act(() => {
      button.dispatchEvent(new PointerEvent("pointerdown", { button: 0, isPrimary: true, bubbles: true }));
      field.blur();
    });
    expect(done).toEqual([]);
    act(() => void button.dispatchEvent(new PointerEvent("pointerup", { button: 0, isPrimary: true, bubbles: true })));
    expect(done).toEqual(["keeps Zebras", "pressed"]);
  } finally {
    act(() => root.unmount());
    vi.unstubAllGlobals();
  }
});
