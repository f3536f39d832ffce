/** One stone added through the guide, on disks of different speed: until it shows, and until it is saved. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { ready } from "../e2e/app.ts";
import { shimIn, slowSync } from "../torture/shim.ts";
import { figure, median, printTable } from "./report.ts";
import { withFolder, withWindow } from "./window.ts";

/** What an fsync of the workshop takes besides, in ms. */
const DISKS = [0, 100, 500] as const;
const RUNS = 5;

/** In ms from the key that adds a stone. */
interface Added {
  readonly shown: number;
  readonly saved: number;
}

export async function measureSlowDisk(): Promise<void> {
  await withFolder(async (folder) => {
    const shim = shimIn(folder);
    if (shim === null) return console.log("left out: slow disks, which need Linux and gcc");
    const control = path.join(folder, "faults");
    const env = { LD_PRELOAD: shim, FAULTS: control };
    await withWindow(
      "ours",
      folder,
      async (page) => {
        await ready(page);
        await page.evaluate(() => window.workshop.call("workshop.create", { title: "Garden" }));
        const field = page.getByRole("complementary").getByRole("textbox");
        // The first is warming up.
        await addStone(page, field, "Warm");
        const rows: string[][] = [];
        for (const ms of DISKS) {
          await writeFile(control, slowSync(ms));
          const all: Added[] = [];
          for (let run = 0; run < RUNS; run++) all.push(await addStone(page, field, `Stone ${run} at ${ms} ms`));
          rows.push([`${ms} ms an fsync`, figure(median(all.map(({ shown }) => shown))), figure(median(all.map(({ saved }) => saved)))]);
        }
        printTable(
          `A stone added through the guide; ms, medians of ${RUNS}`,
          [["", "until it shows", "until it is saved"], ...rows],
          ["Wanted: it shows as with a quick disk."],
        );
      },
      env,
    );
  });
}

/** Adds a stone as a person does, and waits until it is in the file. */
async function addStone(page: Page, field: Locator, text: string): Promise<Added> {
  await field.fill(text);
  await page.evaluate((words) => {
    const begun = new Promise<number>((resolve) =>
      addEventListener("keydown", () => resolve(performance.now()), { capture: true, once: true }),
    );
    const shown = new Promise<number>((resolve) => {
      const watching = new MutationObserver(() => {
        if (![...document.querySelectorAll("aside li")].some((item) => item.textContent.includes(words))) return;
        watching.disconnect();
        resolve(performance.now());
      });
      watching.observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    const saved = new Promise<number>((resolve) => {
      const ends = window.workshop.on("workshop.saved", () => {
        ends();
        resolve(performance.now());
      });
    });
    const added = Promise.all([begun, shown, saved]).then(([from, first, last]): Added => ({ shown: first - from, saved: last - from }));
    Object.assign(globalThis, { added });
  }, text);
  await field.press("Enter");
  return page.evaluate(() => (globalThis as unknown as { added: Promise<Added> }).added);
}
