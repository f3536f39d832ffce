/** Plain words: hints while writing, what words mean, and the easy-read document from its dialog to its files. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, lookAtExample, test } from "./app.ts";
import { faults } from "./axe.ts";
import { saveTo } from "./save.ts";

const run = promisify(execFile);

test("a hint comes when somebody pauses, one key says what words mean, and easy read is worded, checked and saved", async ({
  workplace,
}) => {
  const { app, board } = await workplace.start();
  await lookAtExample(board);

  await board.keyboard.press("F1");
  const dialog = board.getByRole("dialog");
  await expect(dialog.getByRole("term").filter({ hasText: /^Strand$/ })).toBeVisible();
  expect(await faults(board, ".dialog")).toEqual([]);
  await board.keyboard.press("Escape");

  await board.getByRole("button", { name: "Add", exact: false }).first().click();
  const field = board.locator(".quick-add textarea");
  await field.fill("We utilise the hall");
  const hint = board.locator(".quick-add .plain-hint");
  await expect(hint).toHaveText("“utilise” may be hard to read. Perhaps: “use”?");
  await field.fill("We use the hall");
  await expect(hint).toHaveText("");
  await field.fill("");

  await board.getByRole("button", { name: "Save for others" }).click();
  await board.getByRole("menuitem", { name: /^Easy read…/ }).click();
  const pages = board.locator(".preview-pages");
  const text = () => board.evaluate(() => document.querySelector<HTMLElement>(".preview-paper")?.shadowRoot?.textContent ?? "");
  await expect(pages).toHaveAttribute("aria-busy", "false", { timeout: 30_000 });
  await expect.poll(text, { timeout: 30_000 }).toContain("This is a draft.");
  await dialog.getByRole("textbox", { name: "Easier words" }).fill("The plan has all 5 days");
  await dialog.getByRole("textbox", { name: "Who to talk to" }).fill("Talk to Sam at the library");
  await dialog.getByText(/^Checked/).click();
  await expect.poll(text, { timeout: 30_000 }).toContain("We checked this with the people it is for.");
  expect(await text()).toContain("The plan has all 5 days.");
  expect(await text()).toContain("Talk to Sam at the library.");
  expect(await faults(board, ".dialog")).toEqual([]);

  const file = path.join(workplace.folder, "easy.pdf");
  await saveTo(app, file);
  await dialog.getByRole("button", { name: "Easy read as a PDF" }).click();
  // A name stands in it.
  await board.getByRole("dialog", { name: "Before you save" }).getByRole("button", { name: "Save as it is" }).click();
  await expect(board.getByText("Saved as “easy.pdf”").first()).toBeVisible({ timeout: 30_000 });
  const pdf = (await readFile(file)).toString("latin1");
  for (const mark of ["/MarkInfo", "/StructTreeRoot", "/Lang (en-GB)"]) expect(pdf).toContain(mark);
  const hasPoppler = await run("pdfinfo", ["-v"]).then(
    () => true,
    () => false,
  );
  if (!hasPoppler) return;
  const pagesOf = Number(/Pages:\s+(\d+)/.exec((await run("pdfinfo", [file])).stdout)?.[1]);
  expect(pagesOf).toBeLessThanOrEqual(20);
  const structure = (await run("pdfinfo", ["-struct", file], { maxBuffer: 1e8 })).stdout;
  for (const part of ["H1", "H2", "Figure", "P"]) expect(structure).toMatch(new RegExp(`^\\s*${part}\\b`, "m"));
});
