/** What does not fit is refused in words a person understands, and nothing that is there is changed. */
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, launch, lookAtExample, ready, ROOT, test } from "./app.ts";

const EXAMPLE = path.join(ROOT, "resources/day-centre.json");

const notice = (board: Page) => board.locator(".notices");

test("files that are no workshop, damaged, newer or wrongly written are refused and left as they are", async ({ shared: workplace }) => {
  const { app, board } = await workplace.start();
  const made = await board.evaluate(() => window.workshop.call("workshop.create", { title: "Sound" }));
  if (!made.ok) throw new Error(made.error.message);
  await board.getByRole("button", { name: "Your workshops" }).click();
  await expect(board.getByRole("heading", { name: "Your workshops" })).toBeVisible();
  const sound = await readFile(made.value?.file.path ?? "");

  const newer = Buffer.from(sound);
  newer.writeUInt32BE(99, 60); // user_version, by SQLite's file format
  const example = await readFile(EXAMPLE, "utf8");
  const cases: readonly (readonly [name: string, content: string | Buffer, sentence: RegExp])[] = [
    ["letter.stones", "Dear all,", /letter\.stones.* not a .*workshop/i],
    ["empty.stones", "", /empty\.stones/],
    ["damaged.stones", Buffer.concat([sound.subarray(0, 4096), Buffer.alloc(sound.length - 4096, 0xa5)]), /damaged/i],
    ["newer.stones", newer, /newer Stepping Stones/],
    ["typo.json", example.replace('"reportText"', '"reprotText"'), /reprotText/],
    ["circle.json", example.replace('"links": [', '"links": [{ "from": "impact-centre", "to": "outcome-plan", "why": "" },'), /links/],
  ];
  for (const [name, content, sentence] of cases) {
    const file = path.join(workplace.folder, name);
    await writeFile(file, content);
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [chosen] })) as never;
    }, file);
    await board.getByRole("button", { name: "Open…" }).click();
    await expect(notice(board), name).toContainText(sentence);
    await notice(board).getByRole("button", { name: "Close" }).click();
    expect(await readFile(file), name).toEqual(Buffer.from(content));
    await expect(board.getByRole("button", { name: "New workshop" })).toBeVisible();
  }
});

test("a workshop that another computer has open can be looked at, and not changed", async ({ workplace }) => {
  const json = path.join(workplace.folder, "ours.json");
  await copyFile(EXAMPLE, json);
  const first = await workplace.start(json);
  await expect(first.board.getByRole("button", { name: "Room screen" })).toBeVisible();

  const elsewhere = await mkdtemp(path.join(tmpdir(), "stepping-stones-other-"));
  const other = await launch(elsewhere, [path.join(workplace.folder, "ours.stones")]);
  try {
    const board = await ready(await other.firstWindow());
    await expect(board.getByText("To look at only")).toBeVisible();
    const refused = await board.evaluate(() => window.workshop.call("workshop.change", { do: "info.edit", patch: { title: "Mine" } }));
    expect(refused).toMatchObject({ ok: false, error: { message: expect.stringMatching(/look/) } });
  } finally {
    await other.close();
    await rm(elsewhere, { recursive: true, force: true });
  }
  const changed = await first.board.evaluate(() =>
    window.workshop.call("workshop.change", { do: "info.edit", patch: { title: "Still ours" } }),
  );
  expect(changed).toMatchObject({ ok: true });
});

test("50,000 characters pasted onto a stone are refused in words, and kept in the field", async ({ shared: workplace }) => {
  const { board } = await workplace.start();
  await lookAtExample(board);
  const picture = board.getByRole("application", { name: "The path" });
  await picture.focus();
  await board.keyboard.press("ArrowRight");
  await board.keyboard.press("Enter");
  const editor = picture
    .getByRole("textbox")
    .or(board.getByRole("textbox", { name: /stone/i }))
    .first();
  const before = await editor.inputValue();
  await editor.fill("long ".repeat(10_000));
  await editor.press("Enter");
  await expect(board.getByText(/room for 2,000 characters/i).first()).toBeVisible();
  expect((await editor.inputValue()).length).toBe(50_000);
  await editor.press("Escape");
  const now = await board.evaluate(() => window.workshop.call("workshop.current"));
  if (!now.ok || !now.value) throw new Error("nothing is open");
  expect(now.value.workshop.stones.map((stone) => stone.text)).toContain(before);
});
