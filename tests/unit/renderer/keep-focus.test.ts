// @vitest-environment happy-dom
/** Whatever goes away with the focus, somebody else gets it: the nearest, else the opener, else the place. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { focusWhenThere, knowsWhere } from "../../../renderer/ui/focus-on.ts";
import { keepFocus } from "../../../renderer/ui/keep-focus.ts";

let stop: () => void;
let frames: (() => void)[] = [];

/** Lets what has changed be noticed, and as many frames pass. */
async function pass(count = 3): Promise<void> {
  for (let frame = 0; frame < count; frame++) {
    await new Promise((done) => setTimeout(done));
    const now = frames;
    frames = [];
    for (const run of now) run();
  }
}
const byId = (id: string): HTMLElement => document.getElementById(id)!;
const focused = (): string => document.activeElement?.id || (document.activeElement?.tagName ?? "");
const press = (): void => void document.dispatchEvent(new Event("pointerdown"));
const key = (): void => void document.dispatchEvent(new Event("keydown"));

const ROWS = ["a", "b", "c"]
  .map((row) => `<li class="row" id="${row}"><input class="words" id="${row}-words"><button class="more" id="${row}-more"></button></li>`)
  .join("");
const PLACE = `
  <header><button id="home"></button></header>
  <main id="main"><div id="place"><h2 id="heading">Benefits</h2><ul id="rows">${ROWS}</ul><input id="add"></div></main>
  <div class="notices" id="notices"></div>`;

beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => void frames.push(run));
  document.body.innerHTML = `<div id="root">${PLACE}</div>`;
  stop = keepFocus();
});
afterEach(() => {
  stop();
  frames = [];
  vi.unstubAllGlobals();
});

/** What had the focus, what takes it away, and who has it then. */
const LOSSES: readonly (readonly [string, from: string, () => void, to: string])[] = [
  ["a row goes: the same thing in the row after it", "b-more", () => byId("b").remove(), "c-more"],
  ["the last row goes: the same thing in the row before it", "c-words", () => byId("c").remove(), "b-words"],
  ["the rows go: what comes after them", "b-words", () => byId("rows").remove(), "add"],
  ["a row goes, and then its list", "b-words", () => (byId("b").remove(), byId("rows").remove()), "add"],
  ["a button is disabled: what lies beside it", "a-more", () => byId("a-more").setAttribute("disabled", ""), "a-words"],
  ["the last of a place: the one before it", "add", () => byId("add").remove(), "c-more"],
  [
    "something comes in its place: that",
    "add",
    () => {
      const title = Object.assign(document.createElement("button"), { id: "title" });
      byId("add").replaceWith(title);
    },
    "title",
  ],
  ["the place goes: the heading of the next one", "b-words", () => (byId("main").innerHTML = '<div><h2 id="next">Plan</h2></div>'), "next"],
  [
    "the whole screen goes: the path of the next one",
    "home",
    () => (byId("root").innerHTML = '<h1></h1><main><div class="board" id="board" tabindex="0"></div></main>'),
    "board",
  ],
  ["a field lets go by a key: it has it again", "add", () => (key(), byId("add").blur()), "add"],
];
test.each(LOSSES)("%s", async (_, from, change, to) => {
  byId(from).focus();
  change();
  await pass();
  expect(focused()).toBe(to);
});

test("what lies over a place gives the focus back to its opener, or to what is near where that was", async () => {
  const dialog = document.body.appendChild(document.createElement("div"));
  const open = () => {
    byId("b-more").focus();
    document.body.append(dialog);
    dialog.innerHTML = '<button id="close"></button>';
    byId("close").focus();
  };
  open();
  dialog.remove();
  await pass();
  expect(focused()).toBe("b-more");
  open();
  byId("b").remove();
  dialog.remove();
  await pass();
  expect(focused()).toBe("c-more");
});

test("a notice that ends gives it back, also where another comes in its place", async () => {
  byId("a-words").focus();
  byId("notices").innerHTML = '<div><button id="undo"></button></div>';
  byId("undo").focus();
  byId("notices").innerHTML = '<div><button id="other"></button></div>';
  await pass();
  expect(focused()).toBe("a-words");
});

test("a place that is on its way is waited for", async () => {
  byId("home").focus();
  byId("root").innerHTML = "<main></main>";
  await pass(5);
  expect(focused()).toBe("BODY");
  document.querySelector("main")!.innerHTML = '<h1 id="later">Your workshops</h1>';
  await pass(2);
  expect(focused()).toBe("later");
});

test("whoever knows better goes first: who takes it at once, who waits for what is not there yet", async () => {
  byId("b-more").focus();
  byId("b").remove();
  byId("add").focus();
  await pass();
  expect(focused()).toBe("add");
  byId("a").remove();
  byId("add").focus();
  focusWhenThere("new");
  byId("add").remove();
  await pass(4);
  byId("rows").append(Object.assign(document.createElement("input"), { id: "new" }));
  await pass(2);
  expect(focused()).toBe("new");
});

test("a press beside everything lets go, and what goes then takes nothing with it", async () => {
  byId("add").focus();
  press();
  byId("add").blur();
  await pass();
  expect(focused()).toBe("BODY");
  byId("add").remove();
  await pass();
  expect(focused()).toBe("BODY");
});

test("a part of the window that knows where a person goes on is asked, and waited for; a usable part of that is left alone", async () => {
  const rows = byId("rows");
  let there: HTMLElement | "soon" | null = "soon";
  knowsWhere(rows, () => there);
  byId("b-words").focus();
  byId("b").remove();
  await pass(6);
  expect(focused()).toBe("BODY");
  there = byId("a");
  there.tabIndex = -1;
  await pass(1);
  expect(focused()).toBe("a");
  // What floated over the row goes: the button in the row has it again, not the row.
  byId("a-more").focus();
  const menu = document.body.appendChild(Object.assign(document.createElement("div"), { className: "popover" }));
  menu.innerHTML = '<button id="entry"></button>';
  byId("entry").focus();
  menu.remove();
  await pass();
  expect(focused()).toBe("a-more");
  // What is never drawn is not waited for without end: then the row before it has it.
  there = "soon";
  byId("c-words").focus();
  byId("c").remove();
  await pass(70);
  expect(focused()).toBe("a");
});

test("a part that has the focus by itself passes it on, and one that has gone is asked as well", async () => {
  const rows = byId("rows");
  rows.tabIndex = 0;
  let there: HTMLElement | null = null;
  knowsWhere(rows, () => there);
  rows.focus();
  await pass();
  expect(focused()).toBe("rows");
  there = byId("c-more");
  byId("add").focus();
  rows.focus();
  await pass();
  expect(focused()).toBe("c-more");
  there = byId("home");
  rows.remove();
  await pass();
  expect(focused()).toBe("home");
});

test("whoever goes through a long dialog, and from there to another one, comes back to where they came from", async () => {
  byId("b-more").focus();
  const through = (id: string, count: number): HTMLElement => {
    const dialog = document.body.appendChild(Object.assign(document.createElement("div"), { className: "dialog-ground" }));
    dialog.innerHTML = Array.from({ length: count }, (_, at) => `<button id="${id}-${at}"></button>`).join("");
    for (const button of dialog.querySelectorAll("button")) button.focus();
    return dialog;
  };
  const settings = through("settings", 30);
  const about = through("about", 2);
  settings.remove();
  await pass();
  expect(focused()).toBe("about-1");
  about.remove();
  await pass();
  expect(focused()).toBe("b-more");
});
