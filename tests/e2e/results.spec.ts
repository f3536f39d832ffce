/** What came back: a stack of sheets counted by the keyboard alone, corrected, and shown before and after in the room. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { chartAlt } from "../../shared/charts/chart.ts";
import { FORM, workshopWith } from "../unit/results-made.ts";
import { formatInterchange } from "../../shared/interchange/interchange.ts";
import { questionView } from "../../shared/results/views.ts";
import { fromSnapshot } from "../../shared/ipc/snapshot.ts";
import { textsIn } from "./seen.ts";
import { current, expect, resize, test, type Workplace } from "./app.ts";
import { faultsInThemes } from "./axe.ts";
import { misfits } from "./fits.ts";

async function start(workplace: Workplace) {
  const json = path.join(workplace.folder, "ours.json");
  await writeFile(json, formatInterchange(workshopWith([])));
  const started = await workplace.start(json);
  const { board } = started;
  await board.getByRole("button", { name: "Results" }).click();
  await board.getByRole("tab", { name: "What came back" }).click();
  return started;
}

const rounds = async (board: Page) => (await current(board)).workshop.results;
const newest = async (board: Page) => (await rounds(board)).at(-1);
const press = async (board: Page, keys: string) => {
  for (const key of keys.split(" ")) await board.keyboard.press(key);
};

/** The first answer to the first question of the sheet in hand. */
const firstAnswer = (round: Locator): Locator =>
  round.getByRole("radiogroup", { name: "1. Did you feel welcome?" }).getByRole("radio").first();

/** Counts one sheet by keys: an answer, a step, a number, and nothing in words; then Enter. */
const sheet = (board: Page, felt: string, sure: string, visits: string) => press(board, `${felt} ${sure} ${[...visits].join(" ")} Enter`);

test("twenty sheets are counted by the keyboard, and the room sees before and after", async ({ shared: workplace }) => {
  const { app, board } = await start(workplace);
  await resize(app, board, { width: 1366, height: 768 });
  await board.getByRole("button", { name: "Add a round" }).click();
  await expect(board.getByRole("textbox", { name: "Name of the round" })).toBeFocused();
  await expect(board.getByRole("textbox", { name: "Name of the round" })).toHaveValue("Before");
  const form = board.getByRole("region", { name: "Round: Before" });
  await firstAnswer(form).focus();

  // Nothing on it yet: a slip of Enter counts no sheet.
  await press(board, "Enter");
  await expect(form.getByText("There is no answer on this sheet yet.")).toBeVisible();
  for (let n = 0; n < 9; n++) await sheet(board, n < 3 ? "1" : n < 6 ? "2" : "3", String(1 + (n % 5)), "2");
  // A slip: 3, taken back by going up and Backspace, then 1.
  await press(board, "3 ArrowUp Backspace 1 4 1 0 Enter");
  await expect
    .poll(() => newest(board))
    .toMatchObject({
      sheets: 10,
      answers: [
        { question: "felt", counts: [4, 3, 3] },
        { question: "sure", counts: [2, 2, 2, 3, 1] },
        { question: "visits", number: 28 },
      ],
    });
  // The last sheet is one step back.
  await board.keyboard.press("Control+z");
  await expect.poll(async () => (await newest(board))?.sheets).toBe(9);
  await board.keyboard.press("Control+Shift+z");
  await expect.poll(async () => (await newest(board))?.sheets).toBe(10);

  await board.getByRole("button", { name: "Add a round" }).click();
  await expect(board.getByRole("textbox", { name: "Name of the round" })).toHaveValue("After");
  await expect(board.getByRole("textbox", { name: "Name of the round" })).toBeFocused();
  const after = board.getByRole("region", { name: "Round: After" });
  await firstAnswer(after).focus();
  for (let n = 0; n < 10; n++) await sheet(board, n < 8 ? "1" : "2", "5", "3");
  await expect
    .poll(() => newest(board))
    .toMatchObject({
      sheets: 10,
      answers: [
        { question: "felt", counts: [8, 2, 0] },
        { question: "sure", counts: [0, 0, 0, 0, 10] },
        { question: "visits", number: 30 },
      ],
    });

  // Seen below: a sentence, the picture with its words, and the table one key away.
  const card = board.getByRole("region", { name: "Did you feel welcome?" });
  await expect(card).toContainText("8 of 10 people said “Yes” (After). The first time it was 4 of 10 people (Before).");
  const { workshop } = await current(board);
  const alt = chartAlt(questionView(fromSnapshot(workshop), FORM, FORM.questions[0]!));
  await expect(card.getByRole("img", { name: alt })).toBeVisible();
  await card.getByRole("button", { name: /^Table/ }).focus();
  await board.keyboard.press("Space");
  await expect(card.getByRole("row", { name: "Yes 4 8" })).toBeVisible();

  // In the room: one picture at full height, with sums alone.
  await card.getByRole("button", { name: /^Show in the room/ }).click();
  const room = await workplace.room(app);
  await expect(room.locator(".result-sheet h2")).toHaveText("Did you feel welcome?");
  await expect(room.locator(".result-sheet svg text").filter({ hasText: "8 of 10 · After" })).toBeVisible();
  expect((await current(room)).workshop.results).toHaveLength(2);
  expect((await current(room)).workshop.forms[0]).toMatchObject({ title: "" });
  await expect(card.getByText("This is on the room screen now.")).toBeVisible();

  // A sheet more while the room looks: its picture follows.
  await firstAnswer(after).focus();
  await press(board, "1 Enter");
  await expect(room.locator(".result-sheet svg text").filter({ hasText: "9 of 11 · After" })).toBeVisible();
  expect(await faultsInThemes(board, [board, room])).toEqual([]);
});

test("the answers of an online form are matched, looked at and counted, without anybody's name", async ({ shared: workplace }) => {
  const { app, board } = await start(workplace);
  await board.getByRole("button", { name: "Add a round" }).click();
  await board.getByRole("radio", { name: "From a table" }).click({ force: true });
  const table = [
    ["Your name", "E-mail", "Did you feel welcome?", "What would you change here?"],
    ["Moira Begum", "moira@example.org", "Oui", "Moira Begum likes it"],
    ["Yusuf Khan", "yusuf@example.org", "perhaps", "More tea"],
  ];
  const paste = async (): Promise<void> => {
    await board.getByRole("textbox", { name: "Paste the answers of an online form here" }).focus();
    await board.evaluate(
      (text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", text);
        document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      },
      table.map((row) => row.join("\t")).join("\n"),
    );
  };
  await paste();
  await expect(board.getByText("Left out, because it seems to say who somebody is.")).toHaveCount(2);
  await expect(board.getByText("1 cell for “Did you feel welcome?” could not be read and would not be counted.")).toBeVisible();
  await board.getByRole("button", { name: /Not counted “perhaps”, 1 time|“perhaps”, 1 time/ }).click();
  await board.getByRole("option", { name: "Partly" }).click();
  await expect(board.getByText("“Did you feel welcome?”: Yes 1, Partly 1 and No 0.")).toBeVisible();
  await board.getByRole("button", { name: "Count 2 sheets" }).click();
  const counted = {
    sheets: 2,
    answers: [
      { question: "felt", counts: [1, 1, 0] },
      { question: "said", words: ["[left out] likes it", "More tea"] },
    ],
  };
  await expect.poll(() => newest(board)).toMatchObject(counted);
  expect(JSON.stringify((await current(board)).workshop)).not.toMatch(/Moira|Begum|Yusuf|Khan|example\.org/);

  // The same once more is noticed.
  await paste();
  await board.getByRole("button", { name: /“perhaps”, 1 time/ }).click();
  await board.getByRole("option", { name: "Partly" }).click();
  await board.getByRole("button", { name: "Count 2 sheets" }).click();
  await expect(board.getByRole("alert")).toContainText("has the same answers already");
  expect(await newest(board)).toMatchObject(counted);
  await board.getByRole("button", { name: "Another table" }).click();

  // Large words in a small window: all has its room.
  await resize(app, board, { width: 1366, height: 768 });
  await board.evaluate(() => window.workshop.call("app.settings", { textSize: 2 }));
  await board.waitForFunction(() => document.documentElement.style.getPropertyValue("--text-size") === "2");
  for (const way of ["Sheet by sheet", "By totals"]) {
    await board.getByRole("radio", { name: way }).click({ force: true });
    expect(await misfits(board, textsIn(await current(board)))).toEqual([]);
  }
});
