import { expect, test } from "vitest";
import { isClickers, stepFor, stepHere } from "../../../renderer/directing/presenter-keys.ts";
import { UNDIRECTED, type Direction } from "../../../shared/room/direction.ts";

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const walking: Direction = { ...UNDIRECTED, shows: { what: "walk", from: "impact", id: "i", page: 0 } };

test.each([
  ["PageDown", "next"],
  ["ArrowRight", "next"],
  [" ", "next"],
  ["PageUp", "previous"],
  ["ArrowLeft", "previous"],
  ["b", "blank"],
  ["B", "blank"],
  [".", "blank"],
  ["Escape", "back"],
  ["Home", "first"],
  ["End", "last"],
  ["Enter", undefined],
  ["a", undefined],
  ["F5", undefined],
  ["ArrowDown", undefined],
])("%s means %s", (key, step) => {
  expect(stepFor(press(key))).toBe(step);
});

test("keys that are held with another mean something else", () => {
  expect(stepFor(press("b", { ctrlKey: true }))).toBeUndefined();
  expect(stepFor(press("PageDown", { metaKey: true }))).toBeUndefined();
  expect(stepFor(press("ArrowRight", { altKey: true }))).toBeUndefined();
  expect(stepFor(press(" ", { shiftKey: true }))).toBeUndefined();
  expect(stepFor(press("B", { shiftKey: true }))).toBe("blank");
});

test("in the facilitator's window keys mean the room only while it shows something of its own, and never while somebody writes", () => {
  for (const key of ["PageDown", "PageUp", "Escape", "Home", " "]) {
    expect(stepHere(press(key), { direction: UNDIRECTED, keys: "free" })).toBeUndefined();
    expect(stepHere(press(key), { direction: walking, keys: "free" })).toBe(stepFor(press(key)));
    expect(stepHere(press(key), { direction: walking, keys: "taken" })).toBeUndefined();
    expect(stepHere(press(key), { direction: { ...UNDIRECTED, blank: true }, keys: "free" })).toBe(stepFor(press(key)));
  }
  expect(stepHere(press("b"), { direction: UNDIRECTED, keys: "free" })).toBe("blank");
  expect(stepHere(press("b"), { direction: UNDIRECTED, keys: "taken" })).toBeUndefined();
});

test("a field keeps what could be writing, and lets a clicker turn the page", () => {
  const inField = { direction: walking, keys: "field" } as const;
  expect(stepHere(press("PageDown"), inField)).toBe("next");
  expect(stepHere(press("PageUp"), inField)).toBe("previous");
  for (const key of ["b", ".", " ", "ArrowRight", "Home", "Escape"]) expect(stepHere(press(key), inField)).toBeUndefined();
  expect(stepHere(press("PageDown"), { ...inField, direction: UNDIRECTED })).toBeUndefined();
});

test("a choice or a tick that has the focus keeps arrows and Space, and no key of a clicker", () => {
  const atChoice = { direction: walking, keys: "choice" } as const;
  for (const key of ["PageDown", "PageUp", "b", ".", "Escape"]) expect(stepHere(press(key), atChoice)).toBe(stepFor(press(key)));
  for (const key of ["ArrowRight", "ArrowLeft", " ", "Home", "End"]) expect(stepHere(press(key), atChoice)).toBeUndefined();
  expect(stepHere(press("b"), { ...atChoice, direction: UNDIRECTED })).toBe("blank");
});

test("letters that are switched off mean nothing outside the strip; keys that write nothing still do", () => {
  const off = { direction: walking, keys: "free", letters: false } as const;
  for (const key of ["b", "B", "."]) expect(stepHere(press(key), off)).toBeUndefined();
  for (const key of ["PageDown", "PageUp", "Escape", "Home", " "]) expect(stepHere(press(key), off)).toBe(stepFor(press(key)));
  expect(stepHere(press("b"), { ...off, letters: true })).toBe("blank");
});

test("what a clicker sends counts wherever the focus is; arrows and Space belong to what has it", () => {
  expect(["PageDown", "PageUp", "b", ".", "Escape"].every((key) => isClickers(press(key)))).toBe(true);
  expect(["ArrowRight", "ArrowLeft", " ", "Home", "End"].some((key) => isClickers(press(key)))).toBe(false);
});
