/** A Word document: what goes into it, its pages before it is saved, and saving it, or not. */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { councilTemplate } from "../word/council.ts";
import { readWord } from "../word/reader.ts";
import { expect, lookAtExample, ROOT, test } from "./app.ts";
import { faults } from "./axe.ts";

/** What the system's dialogs answer from now on. */
const answerDialogs = (app: ElectronApplication, { save, open }: { readonly save?: string; readonly open?: string }) =>
  app.evaluate(
    ({ dialog }, [filePath, chosen]) => {
      if (filePath !== null) dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never;
      if (chosen !== null) dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [chosen] })) as never;
    },
    [save ?? null, open ?? null] as const,
  );

async function openDialog(board: Page, entry: RegExp): Promise<void> {
  await board.getByRole("button", { name: "Save for others" }).click();
  await board.getByRole("menuitem", { name: entry }).click();
  await settled(board);
}

/** Waits until the preview shows what was asked for last. */
async function settled(board: Page): Promise<void> {
  await expect(board.locator(".preview-pages")).toHaveAttribute("aria-busy", "false", { timeout: 30_000 });
}

/** The pages of the preview: size in px at zoom 1, and the text. */
const pagesOf = (board: Page) =>
  board.evaluate(() => {
    const pages = document.querySelector(".preview-paper")?.shadowRoot?.querySelectorAll<HTMLElement>("section.docx") ?? [];
    return [...pages].map((page) => ({
      width: parseFloat(page.style.width),
      height: parseFloat(page.style.minHeight),
      text: page.innerText,
    }));
  });
const textOf = async (board: Page): Promise<string> => (await pagesOf(board)).map((page) => page.text).join("\n");

test("the preview shows the pages that are saved, with the chosen parts and options", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  const complaints: string[] = [];
  board.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await lookAtExample(board);
  await test.step("a file that can't serve is refused in words, in the dialog", async () => {
    await openDialog(board, /^Outcomes assessment plan/);
    const letter = path.join(workplace.folder, "letter.docx");
    await writeFile(letter, "Dear all,");
    await answerDialogs(app, { open: letter });
    await board.getByRole("button", { name: "Use your own Word template…" }).click();
    await expect(board.getByRole("alert")).toHaveText(
      "“letter.docx” is not a Word document or template. Choose a file that ends in .docx or .dotx.",
    );
    await expect(board.getByText("The styles of Stepping Stones")).toBeVisible();
    await board.keyboard.press("Escape");
    await expect(board.getByRole("dialog")).toHaveCount(0);
  });

  await openDialog(board, /^Framework/);
  const dialog = board.getByRole("dialog");
  const tick = (name: string) => dialog.getByRole("checkbox", { name }).click({ force: true });

  const before = await pagesOf(board);
  expect(before.length).toBeGreaterThan(10);
  for (const heading of ["The framework", "Our pathway to impact", "Real-life examples", "Evaluation and feedback"])
    expect(before.map((page) => page.text).join("\n")).toContain(heading);
  expect(before[0]?.text).toContain(`Page 1 of ${before.length}`);
  expect(await faults(board, ".dialog")).toEqual([]);

  for (const name of ["The framework", "Our pathway to impact", "Options for collecting evidence", "Benefits of taking part"]) {
    await tick(name);
    await expect(dialog.getByRole("checkbox", { name })).not.toBeChecked();
  }
  await expect.poll(() => textOf(board)).not.toContain("Our pathway to impact");
  await settled(board);
  await dialog.getByRole("radio", { name: "A3" }).click({ force: true });
  await tick("Say the outcome again in each row");
  await dialog.getByRole("textbox", { name: "Organisation" }).fill("Council of Larkmere");
  await dialog.getByRole("textbox", { name: "Organisation" }).press("Enter");
  await answerDialogs(app, { open: path.join(ROOT, "resources/icons/icon.png") });
  await dialog.getByRole("button", { name: "Choose a logo…" }).click();
  // The picture is read by a process that is started for it.
  await expect(dialog.getByRole("img", { name: "icon.png" })).toBeVisible({ timeout: 20_000 });
  const template = path.join(workplace.folder, "council.dotx");
  await writeFile(template, councilTemplate());
  await answerDialogs(app, { open: template });
  await dialog.getByRole("button", { name: "Use your own Word template…" }).click();
  await expect(dialog.getByText("council.dotx")).toBeVisible();
  await settled(board);
  await expect.poll(() => textOf(board)).toContain("Council of Larkmere");
  // The paper keeps its proportions, upright and lying.
  const pages = await pagesOf(board);
  for (const page of pages) expect(Math.max(page.width, page.height) / Math.min(page.width, page.height)).toBeCloseTo(Math.SQRT2, 2);
  expect(Math.max(...pages.map((page) => page.width))).toBeCloseTo(1190.55, 0);
  expect(
    await board.evaluate(() => {
      const root = document.querySelector(".preview-paper")?.shadowRoot;
      const heading = root?.querySelector(".docx_heading1 span");
      return [root?.querySelectorAll("img").length, heading && getComputedStyle(heading).fontFamily];
    }),
  ).toEqual([1, "Georgia"]);

  const file = path.join(workplace.folder, "framework.docx");
  await answerDialogs(app, { save: file });
  const shown = await textOf(board);
  await dialog.getByRole("button", { name: "Save…" }).click();
  await expect(board.getByText("Saved as “framework.docx”").first()).toBeVisible({ timeout: 30_000 });
  await expect(dialog).toBeHidden();
  const saved = readWord(await readFile(file));
  expect(saved.headings.filter((one) => one.level === 1).map((one) => one.text)).toEqual([
    "The change that stays",
    "Outcomes assessment plan",
    "Real-life examples",
    "Evaluation and feedback",
  ]);
  const plain = (text: string): string => text.replace(/\s+/g, "");
  for (const { text } of saved.paragraphs) expect(plain(shown)).toContain(plain(text));

  // What was chosen is there the next time, for each of the documents.
  await openDialog(board, /^Blank template/);
  await expect(dialog.getByRole("radio", { name: "A3" })).toBeChecked();
  expect(await textOf(board)).toContain("Suggested content");
  expect(complaints).toEqual([]);
});

test("a document that takes long can be stopped, and leaves no file", async ({ workplace }) => {
  const json = path.join(workplace.folder, "large.json");
  await writeFile(json, JSON.stringify(veryLarge()));
  const { app, board } = await workplace.start(json);
  await openDialog(board, /^Outcomes assessment plan/);
  await expect(board.getByText("You see the first rows of long tables.")).toBeVisible();
  const folder = path.join(workplace.folder, "Documents for others");
  await mkdir(folder);
  await answerDialogs(app, { save: path.join(folder, "plan.docx") });
  await board.getByRole("dialog").getByRole("button", { name: "Save…" }).click();
  const making = board.getByRole("dialog").locator(".making");
  await expect(making).toContainText("Making the file: Word document…", { timeout: 30_000 });
  await making.getByRole("button", { name: "Cancel" }).click();
  await expect(making).toBeEmpty();
  await expect(board.getByRole("dialog").getByRole("button", { name: "Save…" })).toBeEnabled();
  expect(await readdir(folder)).toEqual([]);
});

/** So many rows of evidence that the document takes some seconds. */
function veryLarge(): unknown {
  const outcomes = Array.from({ length: 200 }, (_, n) => ({ id: `o${n}`, kind: "outcome", strand: "project", text: `Outcome ${n}` }));
  const evidence = Array.from({ length: 4000 }, (_, n) => ({
    id: `e${n}`,
    outcome: `o${n % 200}`,
    type: "voices",
    form: `What people say, ${n}`,
    ways: ["Surveys"],
  }));
  return { format: "stepping-stones/workshop", version: 1, workshop: { title: "Very large" }, stones: outcomes, evidence };
}
