import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { environment, expect, lookAtExample, ROOT, switches, test } from "./app.ts";
import { faults } from "./axe.ts";

const EXAMPLE = path.join(ROOT, "resources/day-centre.json");

test("a second start brings its file to the window that is there", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  const json = path.join(workplace.folder, "ours.json");
  await copyFile(EXAMPLE, json);
  const electron = createRequire(import.meta.url)("electron") as unknown as string;
  const second = spawn(electron, [...switches(workplace.folder), ROOT, json], { env: environment(workplace.folder), stdio: "ignore" });
  const [code] = (await once(second, "exit")) as [number];
  expect(code).toBe(0);
  await expect(board.getByRole("button", { name: "Room screen" })).toBeVisible();
  expect(await board.evaluate(() => window.workshop.call("workshop.current"))).toMatchObject({
    value: { file: { path: path.join(workplace.folder, "ours.stones"), isExample: false } },
  });
  expect(app.windows()).toHaveLength(1);
});

test("a file given at the start is opened", async ({ workplace }) => {
  const json = path.join(workplace.folder, "ours.json");
  await copyFile(EXAMPLE, json);
  const { board } = await workplace.start(json);
  await expect(board.getByRole("button", { name: "Room screen" })).toBeVisible();
});

test("a file from outside that is no workshop is refused in words, and the home screen stays", async ({ workplace }) => {
  const letter = path.join(workplace.folder, "letter.stones");
  await writeFile(letter, "Dear all,");
  const { app, board } = await workplace.start();
  await app.evaluate(({ dialog, app: electronApp }, file) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    dialog.showMessageBox = ((...args: { message?: string }[]) => {
      shown.push(args.at(-1)?.message ?? "");
      return Promise.resolve({ response: 0, checkboxChecked: false });
    }) as never;
    electronApp.emit("second-instance", {}, [], "", { file });
  }, letter);
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown))
    .toEqual([expect.stringContaining("letter.stones")]);
  await expect(board.getByRole("button", { name: "Look at the example" })).toBeVisible();
});

test("the room's screen opens, follows, and closes with the facilitator's window", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  await lookAtExample(board);
  await board.getByRole("button", { name: "Room screen" }).click();
  const room = await workplace.room(app);
  const seqOf = (page: typeof room) =>
    page.evaluate(() => window.workshop.call("workshop.current").then((now) => now.ok && now.value?.seq));
  const refused = await room.evaluate(() => window.workshop.call("workshop.undo"));
  expect(refused).toMatchObject({ ok: false });
  await board.evaluate(() => window.workshop.call("workshop.change", { do: "info.edit", patch: { title: "Seen by the room" } }));
  expect(await seqOf(room)).toBe(await seqOf(board));
  const closed = room.waitForEvent("close");
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().endsWith("#board"))
      ?.close(),
  );
  await closed;
});

test("the menu sends its commands to the window, and offers what makes sense", async ({ shared: workplace }) => {
  const { app, board } = await workplace.start();
  const canTidy = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("tidy")?.enabled);
  expect(await canTidy()).toBe(false);
  await lookAtExample(board);
  await expect(board.getByRole("button", { name: "Room screen" })).toBeVisible();
  expect(await canTidy()).toBe(true);
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("settings")?.click());
  await expect(board.getByRole("dialog")).toBeVisible();
});

test("Help lists all keys, without a workshop too, and axe finds nothing wrong in the list", async ({ shared: workplace }) => {
  const { app, board } = await workplace.start();
  await expect(board.getByRole("button", { name: "Look at the example" })).toBeVisible();
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("keys")?.click());
  const dialog = board.getByRole("dialog", { name: "Keys" });
  await expect(dialog.getByRole("term").filter({ hasText: /^Ctrl and P$/ })).toBeVisible();
  await expect(dialog.getByRole("term").filter({ hasText: /^Page Down or Right or Space$/ })).toBeVisible();
  expect(await faults(board), "the keys").toEqual([]);
});

test("what can be saved is called the same in the menu bar and in the window", async ({ shared: workplace }) => {
  const { app, board } = await workplace.start();
  await lookAtExample(board);
  await board.getByRole("button", { name: "Save for others" }).click();
  await expect(board.getByRole("menuitem", { name: "Framework…" })).toBeVisible();
  const shown = await board.getByRole("menuitem").allInnerTexts();
  const inBar = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.items.find((item) => item.label === "&File")
      ?.submenu?.items.find((item) => item.label === "Save for others")
      ?.submenu?.items.flatMap((item) => (String(item.id).startsWith("save-") ? [item.label] : [])),
  );
  expect(inBar).toHaveLength(15);
  for (const label of inBar ?? []) expect(shown.filter((one) => one.split("\n")[0] === label)).toHaveLength(1);
});
