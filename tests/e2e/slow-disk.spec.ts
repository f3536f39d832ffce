/** A disk on which every sync of a workshop takes half a second, as on a worn stick: nothing that a person does waits for it. */
import { readFileSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { shimIn, slowSync } from "../torture/shim.ts";
import { current, expect, test } from "./app.ts";

/** Tells what happens in the window by its console, in the order in which it happens there. @returns what has been heard so far. */
async function listenTo(board: Page, words: string): Promise<readonly string[]> {
  const heard: string[] = [];
  board.on("console", (message) => void (/^(shown|saving|saved|said to be saved)$/.test(message.text()) && heard.push(message.text())));
  await board.evaluate((text) => {
    const first = (isNow: () => boolean, what: string) => {
      const watching = new MutationObserver(() => {
        if (!isNow()) return;
        watching.disconnect();
        console.log(what);
      });
      watching.observe(document.body, { childList: true, subtree: true, characterData: true });
    };
    const lineSays = (start: string) => document.querySelector(".saved-line")?.textContent.startsWith(start) ?? false;
    first(() => [...document.querySelectorAll("[role=row]")].some((row) => row.textContent.includes(text)), "shown");
    first(() => lineSays("Saving…"), "saving");
    window.workshop.on("workshop.saved", () => {
      first(() => lineSays("Saved on this laptop"), "said to be saved");
      console.log("saved");
    });
  }, words);
  return heard;
}

test("what is added through the guide shows before the disk has it; closing waits, and nothing is lost", async ({ workplace }) => {
  const shim = shimIn(workplace.folder);
  test.skip(shim === null, "the library with the slow disk needs Linux and gcc");
  const control = path.join(workplace.folder, "faults");
  Object.assign(workplace.env, { LD_PRELOAD: shim, FAULTS: control });
  const { app, board } = await workplace.start();
  const made = await board.evaluate(() => window.workshop.call("workshop.create", { title: "Garden" }));
  const file = (made.ok && made.value?.file.path) || "";
  await board.getByRole("radio", { name: "Both", exact: true }).click();
  await expect(board.getByText("Saved on this laptop")).toBeVisible();
  await writeFile(control, slowSync(500));

  const [early, late] = ["The town has a garden for everyone", "The garden is what people need"];
  const heard = await listenTo(board, early);
  const field = board.getByRole("complementary", { name: "Guide" }).getByRole("textbox");
  await field.fill(early);
  await field.press("Enter");
  await expect.poll(() => heard.at(-1)).toBe("said to be saved");
  expect(new Set(heard.slice(0, 2))).toEqual(new Set(["shown", "saving"]));
  expect(heard.slice(2)).toEqual(["saved", "said to be saved"]);

  // Closed while the next one is on its way: the question goes away by itself, and the window with it.
  await field.fill(late);
  await field.press("Enter");
  await expect(board.getByRole("row").filter({ hasText: late })).toBeVisible();
  const asked = app.waitForEvent("console", (message) => message.text().startsWith("asked: "));
  await app.evaluate(({ dialog, BrowserWindow }) => {
    const ask = dialog.showMessageBox.bind(dialog) as (...given: unknown[]) => Promise<Electron.MessageBoxReturnValue>;
    dialog.showMessageBox = ((...given: [unknown, { message: string }]) => {
      console.log(`asked: ${given[1].message}`);
      return ask(...given);
    }) as never;
    BrowserWindow.getAllWindows()[0]?.close();
  });
  const closed = app.waitForEvent("close");
  // What the file holds as the window goes: between commits its journal is empty, and gone once it is closed.
  const held = board
    .waitForEvent("close")
    .then(() => [readFileSync(file).includes(late), statSync(`${file}-journal`, { throwIfNoEntry: false })?.size ?? 0]);
  expect((await asked).text()).toBe("asked: Your last changes are still being saved.");
  expect(await held).toEqual([true, 0]);
  await closed;

  await writeFile(control, "");
  const again = await workplace.start(file);
  await again.board.getByRole("button", { name: "Room screen" }).waitFor();
  expect((await current(again.board)).workshop.stones.map((stone) => stone.text)).toEqual([early, late]);
});
