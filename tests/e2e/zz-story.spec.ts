import { copyFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "./app.ts";

test("looks", async ({ workplace }) => {
  test.setTimeout(240_000);
  const file = path.join(workplace.folder, "demo.json");
  await copyFile("/tmp/story-demo.json", file);
  const { app, board } = await workplace.start(file);
  const size = async (w: number, h: number) => {
    await app.evaluate(({ BrowserWindow }, [width, height]) => BrowserWindow.getAllWindows()[0]?.setContentSize(width!, height!), [w, h]);
    await expect.poll(() => board.evaluate(() => innerWidth)).toBe(w);
  };
  const shot = (name: string) => board.screenshot({ path: `/tmp/story-out/w-${name}.png` });
  await size(1366, 768);
  await shot("open");
  await board.getByRole("button", { name: "See what is due" }).click();
  await shot("due");
  await board.keyboard.press("Escape");
  await board.getByRole("button", { name: "Plan", exact: true }).click();
  await board.getByRole("rowheader").nth(3).waitFor();
  await shot("plan");
  await board.getByRole("button", { name: "The story so far" }).click();
  await shot("story");
  await board.keyboard.press("Escape");
  await board
    .getByRole("rowheader")
    .getByRole("button", { name: /People with learning/ })
    .first()
    .click();
  await board.getByRole("button", { name: "1 entry before this" }).click();
  await board.getByRole("button", { name: "1 entry before this" }).scrollIntoViewIfNeeded();
  await shot("panel");
  await board.getByRole("button", { name: "Results", exact: true }).click();
  await shot("said");
  await board.getByRole("button", { name: "Show row 2 in the room" }).click();
  const room = await workplace.room(app);
  await expect(room.locator(".said-sheet")).toBeVisible();
  await room.screenshot({ path: "/tmp/story-out/w-room.png" });
  await board.getByRole("button", { name: "See what came of it" }).click();
  await board.getByRole("button", { name: "Next question" }).click();
  await board.getByRole("button", { name: "Next question" }).click();
  await size(1920, 1080);
  await shot("walk");
});
