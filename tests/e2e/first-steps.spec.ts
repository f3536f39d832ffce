/** The three things to try above the example: ticked once they are done, said once, put away for good. */
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "./app.ts";
import { saveTo } from "./save.ts";

const card = (board: Page) => board.getByRole("region", { name: "Three things to try" });
const isDone = (board: Page, label: string) => card(board).getByRole("button", { name: `${label}: done`, exact: true });
const heard = (board: Page) => board.locator("[aria-live]").allTextContents();

test("by keyboard alone: each is begun, ticked once it is done, and all of them are put away for good", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  await board.getByRole("button", { name: "Look at the example" }).focus();
  await board.keyboard.press("Enter");
  await expect(card(board)).toBeVisible();
  // They are said once; the focus is where it would be without them.
  await expect.poll(async () => (await heard(board)).join(" ")).toContain("There are three things to try: Write on a stone.");
  await expect(board.getByRole("application", { name: "The path" })).toBeFocused();

  const begin = async (label: string): Promise<void> => {
    const button = card(board).getByRole("button", { name: label, exact: true });
    for (let n = 0; n < 12 && !(await card(board).evaluate((one) => one.contains(document.activeElement))); n++)
      await board.keyboard.press("F6");
    for (let n = 0; n < 4 && !(await button.evaluate((one) => one === document.activeElement)); n++) await board.keyboard.press("Tab");
    await expect(button).toBeFocused();
    await board.keyboard.press("Enter");
  };
  await begin("Write on a stone");
  await expect(board.locator(".side textarea").first()).toBeFocused();
  await board.keyboard.press("End");
  await board.keyboard.insertText(", every day");
  await board.keyboard.press("Control+Enter");
  await board.keyboard.press("F6");
  await expect(isDone(board, "Write on a stone")).toBeVisible();
  await expect.poll(async () => (await heard(board)).join(" ")).toContain("Done: Write on a stone. 2 things are left to try.");

  await begin("Show it in the room");
  const room = await workplace.room(app);
  await expect(isDone(board, "Show it in the room")).toBeVisible();
  // The room never sees them.
  await expect(room.getByText("Three things to try")).toHaveCount(0);

  await saveTo(app, path.join(workplace.folder, "plan.docx"));
  await board.bringToFront();
  await begin("Save a Word plan");
  const dialog = board.getByRole("dialog");
  await dialog.getByRole("button", { name: "Save…" }).press("Enter");
  await expect(isDone(board, "Save a Word plan")).toBeVisible({ timeout: 30_000 });
  await expect(card(board).getByText("You have tried all three")).toBeVisible();

  await card(board).getByRole("button", { name: "Put these away" }).press("Enter");
  await expect(card(board)).toHaveCount(0);
  expect(await board.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test("what is put away stays away, also after a restart; a workshop of one's own never has them", async ({ workplace }) => {
  const first = await workplace.start();
  await first.board.evaluate(() => window.workshop.call("workshop.create", { title: "Ours" }));
  await expect(first.board.getByRole("button", { name: "Room screen" })).toBeVisible();
  await expect(card(first.board)).toHaveCount(0);
  await first.board.evaluate(() => window.workshop.call("workshop.example"));
  await card(first.board).getByRole("button", { name: "Put these away" }).click();
  await expect(card(first.board)).toHaveCount(0);
  await first.app.close();
  const { board } = await workplace.start();
  await board.evaluate(() => window.workshop.call("workshop.example"));
  await expect(board.getByRole("application", { name: "The path" })).toBeVisible();
  await expect(card(board)).toHaveCount(0);
});
