import { expect, test } from "vitest";
import { commandFor } from "../../../shared/commands/commands.ts";
import { keyName } from "../../../renderer/ui/keys.ts";

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey" | "altKey", boolean>> = {}) =>
  commandFor(keyName({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }));

test("the usual keys do the usual things, on every keyboard", () => {
  expect(press("z", { ctrlKey: true })).toBe("undo");
  expect(press("z", { metaKey: true })).toBe("undo");
  expect(press("Z", { metaKey: true, shiftKey: true })).toBe("redo");
  expect(press("y", { ctrlKey: true })).toBe("redo");
  expect(press("Delete")).toBe("delete");
  // Where + needs Shift, the key says "+" all the same.
  expect(press("+", { ctrlKey: true, shiftKey: true })).toBe("zoom-in");
  expect(press("0", { ctrlKey: true })).toBe("fit");
});

test("a letter alone, or with Alt, does nothing: it belongs to who writes", () => {
  expect(press("z")).toBeUndefined();
  expect(press("z", { ctrlKey: true, altKey: true })).toBeUndefined();
  expect(press("Delete", { ctrlKey: true })).toBeUndefined();
});
