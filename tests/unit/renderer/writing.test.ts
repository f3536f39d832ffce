// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { isChoosing, isWriting } from "../../../renderer/ui/keys.ts";

beforeEach(() => document.body.replaceChildren());

const focused = (html: string): void => {
  document.body.innerHTML = html;
  (document.body.firstElementChild as HTMLElement).focus();
};

test.each([
  "<textarea></textarea>",
  "<input>",
  '<input type="text">',
  '<input type="search">',
  '<input type="number">',
  '<input type="date">',
])("%s is written in: undo, redo and choosing everything are its own", (html) => {
  focused(html);
  expect([isWriting(), isChoosing()]).toEqual([true, false]);
});

test.each(['<input type="checkbox">', '<input type="radio">'])("%s takes no words: undo means the workshop", (html) => {
  focused(html);
  expect([isWriting(), isChoosing()]).toEqual([false, true]);
});

test.each(["<button></button>", '<input type="file">', '<input type="range">', '<div tabindex="0"></div>'])("%s is neither", (html) => {
  focused(html);
  expect([isWriting(), isChoosing()]).toEqual([false, false]);
});
