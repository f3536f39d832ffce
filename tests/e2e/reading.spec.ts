/** What others have made is read beside the window: what never ends, or lies far away, keeps nobody waiting. */
import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { COUNCIL_STYLES, councilTemplate } from "../word/council.ts";
import { choose, expect, openFile, test } from "./app.ts";

test("pipes and files that are away have cards of their own beside the others, and are refused in words", async ({ workplace }) => {
  const pipes = ["pipe.stones", "pipe.json"].map((name) => path.join(workplace.folder, name)) as [string, string];
  if (process.platform !== "win32") spawnSync("mkfifo", pipes);
  await mkdir(path.join(workplace.folder, "user-data"));
  const opened = [...pipes, path.join(workplace.folder, "away", "gone.stones")];
  await writeFile(path.join(workplace.folder, "user-data/recent.json"), JSON.stringify({ opened, forgotten: [] }));
  const { app, board } = await workplace.start();
  await board.evaluate(() => window.workshop.call("workshop.create", { title: "Garden" }));
  await board.getByRole("button", { name: "Your workshops" }).click();
  const card = (name: string) => board.getByRole("article").filter({ has: board.getByRole("button", { name: `Open “${name}”` }) });
  // Cards come as they are read, by processes that have to start.
  await expect(card("Garden")).toContainText("No stones yet", { timeout: 30_000 });
  await expect(card("gone")).toContainText("not there at the moment", { timeout: 30_000 });
  await expect(card("pipe")).toContainText("is not a file", { timeout: 30_000 });

  expect(await openFile(app, board, pipes[1])).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining("not an ordinary file") },
  });

  // A page can name no path, and no file that it was not told of.
  for (const input of [{ path: pipes[0] }, { id: pipes[0] }]) {
    const refused = await board.evaluate((named) => window.workshop.call("workshop.open", named as never), input);
    expect(refused).toMatchObject({ ok: false });
  }
  await expect(board.getByRole("heading", { name: "Your workshops" })).toBeVisible();

  // Taken off, it does not come back.
  await card("gone").getByRole("button", { name: "More for “gone”" }).click();
  await board.getByRole("menuitem", { name: "Take off this page" }).click();
  await expect(card("gone")).toHaveCount(0);
  await expect(card("Garden")).toBeVisible();
});

test("a template made to be slow is read in no time", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  const template = path.join(workplace.folder, "hostile.dotx");
  const filling = `<!--${"<w:numPr ".repeat(100_000)}-->`;
  await writeFile(template, councilTemplate({ "word/styles.xml": COUNCIL_STYLES.replace("</w:styles>", `${filling}</w:styles>`) }));
  await choose(app, template);
  const taken = await board.evaluate(() => window.workshop.call("word.choose", { what: "template" }));
  expect(taken).toMatchObject({ ok: true, value: { template: { name: "hostile.dotx" } } });
});
