/** Finding on the board, in the list and in the plan: what is found and why, from one to the next, and back to where somebody was. */
import { copyFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, ROOT, test, type Started, type Workplace } from "./app.ts";
import { faults } from "./axe.ts";
import { bothWindows, direction, words as inRoom } from "./room-windows.ts";

const FIND = "ControlOrMeta+f";

/** The example, in a file of its own. */
async function example(workplace: Workplace): Promise<Started> {
  const json = path.join(workplace.folder, "ours.json");
  await copyFile(path.join(ROOT, "resources/day-centre.json"), json);
  return workplace.start(json);
}

const field = (page: Page) => page.getByRole("search").getByRole("textbox");
/** What is said: one sentence for each step. */
const said = (page: Page) => page.getByRole("search").getByRole("status");
const board_ = (page: Page) => page.getByRole("application", { name: "The path" });
const chosen = (page: Page) =>
  page.getByRole("complementary", { name: "The chosen stone" }).getByRole("textbox", { name: "Words on the stone" });

test("on the board: words in any order, what leads to them, from one to the next, and back", async ({ shared: workplace }) => {
  const { board } = await example(workplace);
  await board_(board).focus();
  await board.keyboard.press(FIND);
  await expect(field(board)).toBeFocused();
  expect(await faults(board)).toEqual([]);

  // An outcome by its words, whatever their order and capitals; then what leads to it, with the reason.
  await field(board).fill("KNOW néighbours");
  await expect(said(board)).toHaveText("1 of 3: “Our neighbours know us and have shared…”. Outcome.");
  await expect(chosen(board)).toHaveValue("Our neighbours know us and have shared their ideas");
  await field(board).press("Enter");
  await expect(said(board)).toHaveText(
    "2 of 3: “We meet our neighbours to hear needs…”. Activity and leads to “Our neighbours know us and have shared…”.",
  );
  await field(board).press("Shift+Enter");
  await field(board).press("Shift+Enter");
  await expect(said(board)).toContainText("3 of 3: ");
  await field(board).press("Enter");
  await expect(said(board)).toContainText("1 of 3: ");
  expect(await faults(board)).toEqual([]);

  // A group, a kind, a private note, and a stone that waits.
  for (const [sought, sentence] of [
    [
      "raising awareness",
      "1 of 1: “Staff share decisions and feel sure…”. Outcome and in the group “Developing skills and raising awareness”.",
    ],
    ["impacts", "1 of 2: “We have a day centre for people with…”. Impact."],
    ["picture cards", "1 of 1: “People who will use the centre decide…”. Outcome and in your note, which only you see."],
    ["film", "1 of 1: “We make a film about how we planned it”. Activity and put aside for later."],
  ] as const) {
    await field(board).fill(sought);
    await expect(said(board)).toHaveText(sentence);
  }
  await expect(chosen(board)).toHaveValue("We make a film about how we planned it");
  await field(board).fill("zebra");
  await expect(said(board)).toHaveText("Nothing found");

  // Escape gives the focus back; what was looked for is there the next time.
  await field(board).press("Escape");
  await expect(board.getByRole("search")).toHaveCount(0);
  await expect(board_(board)).toBeFocused();
  await board.keyboard.press(FIND);
  await expect(field(board)).toHaveValue("zebra");
  await field(board).press("Escape");
});

test("in the list: hits are marked, a heading that is folded unfolds, and the reason stands in the row", async ({ shared: workplace }) => {
  const { board } = await example(workplace);
  await board.getByRole("radio", { name: "List", exact: true }).click();
  const list = board.getByRole("treegrid", { name: "The path, as a list" });
  const row = (name: RegExp) => list.getByRole("row", { name });
  await row(/^What we achieve/).focus();
  await board.keyboard.press("ArrowLeft");
  await expect(row(/^Our neighbours know us/)).toHaveCount(0);

  await board.keyboard.press(FIND);
  await field(board).fill("neighbours know");
  await expect(row(/^Our neighbours know us/)).toHaveAttribute("aria-selected", "true");
  await expect(row(/^Our neighbours know us/).locator("mark")).toHaveText(["neighbours", "know"]);
  await expect(row(/^Members of the group lead/)).toContainText("Leads to “Our neighbours know us");
  await expect(row(/^Staff share decisions/).locator("mark")).toHaveCount(0);
  await field(board).press("Escape");
  await expect(row(/^What we achieve/)).toBeFocused();
  await expect(list.locator("mark")).toHaveCount(0);
});

test("in the plan: rows by any of their columns, also those that are hidden; and over to the path", async ({ shared: workplace }) => {
  const { board } = await example(workplace);
  await board.getByRole("button", { name: "Plan", exact: true }).click();
  const narrowed = board.getByRole("searchbox", { name: "Find an outcome" });
  await narrowed.fill("staff");
  await expect(board.getByText(/^You see a part of the plan/)).toBeVisible();
  await board.keyboard.press(FIND);
  const here = board.locator("[data-found=here]");

  await field(board).fill("survey team");
  await expect(said(board)).toHaveText("1 of 1: “Our neighbours know us and have shared…”. Who collects it: “The council's survey team”.");
  await expect(here).toBeInViewport();
  await expect(here.getByRole("textbox", { name: /^Who collects it/ })).toHaveValue("The council's survey team");
  await expect(board.getByText(/^You see a part of the plan/)).toHaveCount(0);
  expect(await faults(board)).toEqual([]);

  // The outcome's words together with a column's.
  await field(board).fill("speak monthly");
  await expect(said(board)).toHaveText("Nothing found");
  await field(board).fill("speak month");
  await expect(said(board)).toContainText("When: “Every month”");
  await expect(here).toBeInViewport();

  await field(board).fill("neighbours");
  await expect(here.locator("mark").first()).toHaveText("neighbours");
  await board
    .getByRole("search")
    .getByRole("button", { name: /on the path$/ })
    .click();
  await expect(chosen(board)).toHaveValue("We meet our neighbours to hear needs and hopes");
  await expect(said(board)).toContainText("1 of ");
});

test("where nothing can be found it says so, and goes to where it can", async ({ shared: workplace }) => {
  const { app, board } = await example(workplace);
  await board.getByRole("button", { name: "Framework", exact: true }).click();
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("find")?.click());
  await expect(board.getByText("You can find stones on the path, and rows in the plan.")).toBeVisible();
  await board.getByRole("button", { name: "Find on the path" }).click();
  await expect(field(board)).toBeFocused();
});

test("the room stays where it is until it is shown what was found", async ({ shared: workplace }) => {
  const { board, room } = await bothWindows(workplace);
  const view = () => board.evaluate(() => window.workshop.call("room.view"));
  const frames = () => board.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await board_(board).focus();
  await board.keyboard.press("ArrowRight");
  await frames();
  const before = await view();
  await board.keyboard.press(FIND);
  await field(board).fill("staff share");
  await expect(chosen(board)).toHaveValue("Staff share decisions and feel sure about it");
  await field(board).press("Enter");
  await frames();
  expect(await view()).toEqual(before);
  await expect(board.getByText("The board, as you left it", { exact: true })).toBeVisible();
  expect((await direction(board)).shows).toEqual({ what: "board" });

  await field(board).press("Shift+Enter");
  await board.getByRole("search").getByRole("button", { name: "Show this in the room" }).click();
  await expect.poll(() => inRoom(room)).toBe("Staff share decisions and feel sure about it");
  expect(await room.getByRole("search").count()).toBe(0);
});
