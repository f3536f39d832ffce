/** A plan goes out as a Word document, is edited, and comes back: seen side by side, taken in part, and undone. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ElectronApplication } from "@playwright/test";
import { around, AUTHOR, commented, end, start } from "../word/commented.ts";
import { editXml, rowWith } from "../word/edited.ts";
import { current, expect, lookAtExample, openFile, resize, test } from "./app.ts";
import { faults, faultsInThemes } from "./axe.ts";
import { saveTo } from "./save.ts";

/** Every open dialog of `app` answers with this file. */
const choose = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [chosen] })) as never;
  }, file);

test("an edited plan comes back, is taken row by row as one step, and undone", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  await lookAtExample(board);
  const plan = path.join(workplace.folder, "plan.docx");
  await saveTo(app, plan);
  const saved = await board.evaluate(() => window.workshop.call("export.save", { product: "plan" }));
  expect(saved).toEqual({ ok: true, value: { id: expect.any(String), name: "plan.docx" } });

  const before = (await current(board)).workshop;
  const [first, second, third] = before.evidence;
  const minutes = [first, second, third].map((row) => row?.form ?? "");
  const inXml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const edited = editXml(await readFile(plan), (xml) => {
    const [one = "", two = "", three = ""] = minutes.map(inXml);
    return xml
      .replace(one, `${one} – and why it matters`)
      .replace(two, `${two}, in large print`)
      .replace(rowWith(xml, three), (row) => row.replace(three, ""));
  });
  await writeFile(plan, edited);

  await choose(app, plan);
  await board.getByRole("button", { name: "Save for others" }).click();
  await board.getByRole("menuitem", { name: /^Bring back changes from Word/ }).click();
  const dialog = board.getByRole("dialog", { name: "Changes from Word" });
  await expect(dialog).toBeVisible({ timeout: 30_000 });
  await expect(dialog.getByRole("checkbox")).toHaveCount(3);
  await expect(dialog.locator("ins").first()).toContainText("and why it matters");
  await expect(dialog.locator("del")).toContainText(minutes[2]?.slice(0, 20) ?? "");

  expect(await faults(board)).toEqual([]);

  // The third, which lost its form, stays as it is.
  await dialog.getByRole("checkbox").nth(2).uncheck({ force: true });
  await dialog.getByRole("button", { name: "Take these 2 changes" }).click();
  await expect(dialog).toBeHidden();
  await expect(board.getByText("2 changes taken over from Word")).toBeVisible();
  const after = (await current(board)).workshop;
  const forms = (workshop: typeof before) => [first, second, third].map((row) => workshop?.evidence.find(({ id }) => id === row?.id)?.form);
  expect(forms(after)).toEqual([`${minutes[0]} – and why it matters`, `${minutes[1]}, in large print`, minutes[2]]);

  await board.getByRole("button", { name: "Undo", exact: true }).first().click();
  await expect(board.getByText("Undone: take over changes from Word")).toBeVisible();
  expect((await current(board)).workshop).toEqual(before);

  // Where workshops are opened, a Word document is told where it belongs.
  const opened = await openFile(app, board, plan);
  expect(opened.ok ? "" : opened.error.message).toContain("is a Word document. Open the workshop that it belongs to");

  // The same from the application's menu; what can't be read says so.
  await writeFile(plan, "Dear all,");
  await app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.getMenuItemById("back-from-word") as { click(): void } | null)?.click());
  await expect(board.locator(".notices")).toContainText("“plan.docx” is not a Word document (.docx).");
  expect((await current(board)).workshop).toEqual(before);
});

test("comments stand beside their rows, and are kept as a note or a question in the same step", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  await lookAtExample(board);
  const plan = path.join(workplace.folder, "plan.docx");
  await saveTo(app, plan);
  await board.evaluate(() => window.workshop.call("export.save", { product: "plan" }));
  const before = (await current(board)).workshop;
  const form = before.evidence[0]?.form ?? "";
  const outcome = before.stones.find(({ id }) => id === before.evidence[0]?.outcome);
  const saidOf = ({ text, reportText }: { readonly text: string; readonly reportText: string }): string => reportText || text;
  // One whose words stand in XML as they are.
  const last = before.stones.find(
    (one) => one.id !== outcome?.id && /^[\w ,.]+$/.test(saidOf(one)) && before.evidence.some((row) => row.outcome === one.id),
  );
  const edited = commented(
    editXml(await readFile(plan), (xml) => xml.replace(form, `${form} and why`)),
    [
      { paragraphs: ["Is this still so?", "We changed it in March."] },
      { paragraphs: ["Ask the drivers"], answers: 0 },
      { paragraphs: ["Who decides?"], isDone: true },
      { paragraphs: ["Not for us"] },
    ],
    (xml) =>
      around(around(xml, `${form} and why`, start(0) + start(1), end(0) + end(1)), last ? saidOf(last) : "", start(2), end(2)).replace(
        /(<w:pStyle w:val="Heading1"\/>.*?<\/w:pPr>)/s,
        `$1${start(3)}${end(3)}`,
      ),
  );
  await writeFile(plan, edited);
  await choose(app, plan);
  await board.getByRole("button", { name: "Save for others" }).click();
  await board.getByRole("menuitem", { name: /^Bring back changes from Word/ }).click();
  const dialog = board.getByRole("dialog", { name: "Changes from Word" });
  await expect(dialog).toBeVisible({ timeout: 30_000 });
  await expect(dialog).not.toContainText(AUTHOR);
  const becomes = (text: string) => dialog.getByRole("radiogroup", { name: `What becomes of the comment “${text}` });
  await expect(dialog.getByRole("radiogroup")).toHaveCount(4);
  await expect(dialog.getByRole("radio", { name: "Leave out", checked: true })).toHaveCount(4);
  await expect(dialog.locator(".back-item").filter({ has: board.locator("ins") })).toContainText("Ask the drivers");
  await expect(becomes("Not for us").getByRole("radio")).toHaveCount(2);
  await resize(app, board, { width: 1366, height: 768 });
  expect(await faultsInThemes(board)).toEqual([]);
  await dialog.getByRole("button", { name: "Take none" }).click();

  // By keyboard: the arrows go from one choice to the next.
  await becomes("Is this still so?").getByRole("radio", { name: "Leave out" }).focus();
  await board.keyboard.press("ArrowRight");
  await expect(becomes("Is this still so?").getByRole("radio", { name: "Add to the stone's note" })).toBeChecked();
  await becomes("Who decides?").getByText("Keep as an open question").click();
  await dialog.getByRole("button", { name: "Keep 2 comments" }).click();
  await expect(dialog).toBeHidden();
  await expect(board.getByText("2 comments kept from Word")).toBeVisible();
  const after = (await current(board)).workshop;
  expect(after.evidence).toEqual(before.evidence);
  expect(after.stones.find(({ id }) => id === outcome?.id)?.note).toContain("Is this still so?\nWe changed it in March.");
  expect(after.questions).toMatchObject([{ stone: last?.id, text: "Who decides?" }]);

  // The question stands in the list of open questions, until it is answered.
  await board.evaluate(() => window.workshop.call("app.settings", { guide: false }));
  const answered = board.getByRole("button", { name: /^Answered: .*Who decides\?$/ });
  await answered.click();
  await expect(board.getByText("The question is off the list.")).toBeVisible();
  await expect.poll(async () => (await current(board)).workshop.questions).toEqual([]);
  await board.getByRole("button", { name: "Undo", exact: true }).first().click();
  await expect.poll(async () => (await current(board)).workshop.questions.length).toBe(1);
  await board.getByRole("button", { name: "Undo", exact: true }).first().click();
  await expect.poll(async () => (await current(board)).workshop).toEqual(before);
});
