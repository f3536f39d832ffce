/** The impact report: looked at in its tab, worded, saved as Word, edited there, and brought back. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { editXml } from "../word/edited.ts";
import { current, expect, lookAtExample, test } from "./app.ts";
import { faults } from "./axe.ts";
import { saveTo } from "./save.ts";

const WORDED = "Nobody thought of a garden in spring. Now it is what people show to visitors first.";
const IN_WORD = "The plan stands, day by day.";

test("the report is read as it will be, a sentence is worded, Word has it, and what is edited there comes back", async ({
  shared: workplace,
}) => {
  const { app, board } = await workplace.start();
  await lookAtExample(board);
  await board.getByRole("button", { name: "Results", exact: true }).click();
  await board.getByRole("tab", { name: "Report" }).click();
  const front = board.getByRole("region", { name: "What changed, and how we know", exact: true });
  await expect(front).toContainText("three are achieved and two under way");
  await expect(board.getByRole("img", { name: /^Bars for the answers to “How much did you decide today\?”/ })).toBeVisible();
  expect(await faults(board)).toEqual([]);

  // A sentence is worded by keyboard alone: the field takes the focus, and gives it back.
  const edit = board.getByRole("button", { name: /^Change “Why we wanted it: Neighbours and members look after/ });
  await edit.focus();
  await board.keyboard.press("Enter");
  const field = board.getByRole("textbox", { name: /^Why we wanted it: Neighbours and members/ });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/^Nobody had planned this/);
  await field.fill(WORDED);
  await board.getByRole("button", { name: "Done", exact: true }).press("Enter");
  await expect(edit).toBeFocused();
  await expect(board.getByText(WORDED)).toBeVisible();
  await expect(board.getByText("Your words", { exact: true })).toBeVisible();
  await expect.poll(async () => (await current(board)).workshop.easy.map(({ text }) => text)).toEqual([WORDED]);

  // In Word it stands as worded; what is edited there comes back as a wording.
  const file = path.join(workplace.folder, "report.docx");
  await saveTo(app, file);
  await board.getByRole("button", { name: "As a Word document" }).click();
  await board.getByRole("dialog").getByRole("button", { name: "Save…" }).click();
  await expect(board.getByText("Saved as “report.docx”").first()).toBeVisible({ timeout: 30_000 });
  const before = "We wanted this because the council needs to see what will happen there.";
  await writeFile(
    file,
    editXml(await readFile(file), (xml) => {
      expect(xml).toContain(WORDED);
      return xml.replace(before, IN_WORD);
    }),
  );
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [chosen] })) as never;
  }, file);
  await board.getByRole("button", { name: "Save for others" }).click();
  await board.getByRole("menuitem", { name: /^Bring back changes from Word/ }).click();
  const dialog = board.getByRole("dialog", { name: "Changes from Word" });
  await expect(dialog.getByRole("checkbox")).toHaveCount(1, { timeout: 30_000 });
  await dialog.getByRole("button", { name: "Take this change" }).click();
  await expect(board.getByText(IN_WORD)).toBeVisible();

  // What it tells changes: the rules' own sentence stands again, the words are kept, and can be used again.
  await board.evaluate(() =>
    window.workshop.call("workshop.change", {
      do: "link.edit",
      from: "outcome-garden",
      to: "impact-wanted",
      why: "it smells of beans",
    } as never),
  );
  await expect(board.getByText("It helps because it smells of beans.")).toBeVisible();
  await board.getByRole("button", { name: /^Use mine again: Why we wanted it/ }).click();
  await expect(board.getByText("It helps because it smells of beans.")).toHaveCount(0);
  await expect(board.getByText(WORDED)).toBeVisible();
});

test("however slow the hand, nothing moves under it between press and release", async ({ shared: workplace }) => {
  const { board } = await workplace.start();
  await lookAtExample(board);
  await board.getByRole("button", { name: "Results", exact: true }).click();
  await board.getByRole("tab", { name: "Report" }).click();
  const change = (name: RegExp) => board.getByRole("button", { name });
  const [first, next] = [
    change(/^Change “Why we wanted it: Neighbours and members look after/),
    change(/^Change “What came in: Neighbours and members/),
  ];
  const done = board.getByRole("button", { name: "Done", exact: true });
  /** Presses, and lets go once all that a slow machine does meanwhile has had its time. */
  const pressSlowly = async (target: typeof done) => {
    await target.hover();
    const before = await target.boundingBox();
    await board.mouse.down();
    for (let look = 0; look < 5; look++) await current(board);
    expect(await target.boundingBox()).toEqual(before);
    await board.mouse.up();
  };
  const field = board.getByRole("textbox", { name: /^Why we wanted it: Neighbours and members/ });

  // Words that need less room than those before, and none at all: our own sentence comes back.
  for (const [words, stands] of [
    [WORDED, WORDED],
    ["", "Nobody had planned this"],
  ] as const) {
    await first.click();
    await field.fill(words);
    await pressSlowly(done);
    await expect(field).toHaveCount(0);
    await expect(board.getByRole("region").filter({ hasText: stands }).first()).toBeVisible();
  }
  // What stands below is pressed: "Your words" comes between only then.
  await first.click();
  await field.fill(WORDED);
  await pressSlowly(next);
  await expect(board.getByRole("textbox", { name: /^What came in: Neighbours and members/ })).toBeFocused();
  await expect(board.getByText("Your words", { exact: true })).toBeVisible();
  await expect.poll(async () => (await current(board)).workshop.easy.map(({ text }) => text)).toEqual([WORDED]);
});
