/** Forms: from the example's plan to paper, and the questions as a team words them. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { ItemId } from "../../shared/model/records.ts";
import { readWord } from "../word/reader.ts";
import { current, expect, lookAtExample, test } from "./app.ts";
import { faults } from "./axe.ts";
import { saveTo } from "./save.ts";

const run = promisify(execFile);

test("from the plan of the example to all forms in four presses; questions are worded, moved, tied and removed; own forms and paper", async ({
  workplace,
}) => {
  const { app, board } = await workplace.start();
  await lookAtExample(board);
  const forms = async () => (await current(board)).workshop.forms;
  // The example may have forms already, which would leave nothing to propose.
  for (const { id } of await forms()) {
    await board.evaluate((key) => window.workshop.call("workshop.change", { do: "item.remove", list: "forms", key }), id as string);
  }

  const word = path.join(workplace.folder, "all.docx");
  await saveTo(app, word);
  await board.getByRole("button", { name: "Results" }).click();
  await board.getByRole("button", { name: /^Take all \d forms$/ }).click();
  await board.getByRole("button", { name: "Save all forms as Word…" }).click();
  const dialog = board.getByRole("dialog");
  await dialog.getByRole("button", { name: "Save…" }).click();
  await expect(board.getByText("Saved as “all.docx”").first()).toBeVisible({ timeout: 30_000 });
  const read = readWord(await readFile(word));
  const taken = await forms();
  expect(read.headings.filter(({ level }) => level === 1).map(({ text }) => text)).toEqual(taken.map(({ title }) => title));
  expect(read.headings.filter(({ level }) => level === 2)).toHaveLength(taken.reduce((sum, { questions }) => sum + questions.length, 0));
  expect(new Set(read.footers.map((foot) => foot.slice(0, 12)))).toEqual(new Set(taken.map((_, at) => `F${at + 1} · round 1`)));

  const place = board.locator(".forms");
  expect(await faults(board, ".forms")).toEqual([]);
  const card = place.getByRole("region", { name: "How is it for you?" });
  const first = async () => (await forms())[0]?.questions.map(({ text, answers }) => `${answers}: ${text}`) ?? [];

  // A question is worded, moved by keys and by its button, and answered otherwise.
  const field = card.getByRole("textbox", { name: "Question 1", exact: true });
  await field.fill("Is the plan of the day centre clear for you and for everyone else who will come there?");
  await field.press("Alt+ArrowDown");
  await expect(card.getByText("18 words. Up to 15 are easier to answer.")).toBeVisible();
  await expect.poll(async () => (await first())[1]).toMatch(/^yes-partly-no: Is the plan of the day centre clear/);
  await card.getByRole("button", { name: "Question 2: further up" }).click();
  await expect.poll(async () => (await first())[0]).toMatch(/^yes-partly-no: Is the plan of the day centre clear/);
  await card
    .getByRole("button", { name: /^Answers to question 1|Yes, partly, no/ })
    .first()
    .click();
  await board.getByRole("option", { name: "Five steps" }).click();
  await expect.poll(async () => (await first())[0]).toMatch(/^five-steps: /);

  // What it asks for: rows of the plan are ticked.
  const before = (await forms())[0]?.questions[0]?.evidence.length ?? 0;
  await card.getByRole("button", { name: /^Question 1 asks for/ }).click();
  await dialog.getByRole("checkbox", { checked: false }).first().click({ force: true });
  await expect.poll(async () => (await forms())[0]?.questions[0]?.evidence.length).toBe(before + 1);
  expect(await faults(board, ".dialog")).toEqual([]);
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(card.getByRole("button", { name: /^Question 1 asks for/ })).toBeFocused();

  // Once a round is counted its questions keep their ways; a question that goes can come back.
  const [form] = await forms();
  if (!form?.questions[0]) throw new Error("the form has gone");
  const counted = { question: form.questions[0].id, counts: [0, 0, 1, 1, 1] };
  const item = { id: "r1" as ItemId, form: form.id, name: "March", date: "2026-03-02", sheets: 3, answers: [counted] };
  await board.evaluate(
    (result) => window.workshop.call("workshop.change", { do: "item.add", list: "results", item: result, before: null }),
    item,
  );
  await expect(card.getByText("It has answers already")).toBeVisible();
  await card.getByRole("button", { name: "Remove question 1" }).click();
  await board.getByRole("button", { name: "Undo" }).last().click();
  await expect.poll(async () => (await first())[0]).toMatch(/^five-steps: /);

  // A form that goes leaves its rows to be proposed again: they can go to a form of the organisation's own.
  await place
    .getByRole("region", { name: "Tally sheet" })
    .getByRole("button", { name: /^More for/ })
    .click();
  await board.getByRole("menuitem", { name: "Remove" }).click();
  await place.getByRole("button", { name: /^Add the questions of “Tally sheet”/ }).click();
  await board.getByRole("menuitem", { name: /^A form of our own/ }).click();
  await expect.poll(async () => (await forms()).filter(({ own }) => own).length).toBe(1);
  await expect(place.getByRole("textbox", { name: /^Title of form/ }).last()).toBeFocused();

  // Cards on A5, printed: tagged, each question on its own.
  await card.getByRole("button", { name: "Save “How is it for you?” as Word" }).click();
  await dialog.getByText("A5 cards, one question each").click();
  await dialog.getByText("18 point").click();
  const pdf = path.join(workplace.folder, "cards.pdf");
  await saveTo(app, pdf);
  await dialog.getByRole("button", { name: "Forms as a PDF for paper" }).click();
  await expect(board.getByText("Saved as “cards.pdf”").first()).toBeVisible({ timeout: 30_000 });
  const bytes = (await readFile(pdf)).toString("latin1");
  for (const mark of ["/MarkInfo", "/StructTreeRoot", "/Lang"]) expect(bytes).toContain(mark);
  const hasPoppler = await run("pdfinfo", ["-v"]).then(
    () => true,
    () => false,
  );
  if (!hasPoppler) return;
  const about = (await run("pdfinfo", [pdf])).stdout;
  expect(Number(/Pages:\s+(\d+)/.exec(about)?.[1])).toBe(form.questions.length + 1);
  expect(about).toMatch(/Page size:\s+59\d(?:\.\d+)? x 4(?:19|20)(?:\.\d+)? pts/);
  const structure = (await run("pdfinfo", ["-struct-text", pdf])).stdout;
  // The older engine of the tests makes no figure of a picture in a cell; the one that we ship does (tests/ways/newest-engine.test.ts).
  for (const part of ["H1", "H2", "Table", "TH"]) expect(structure).toMatch(new RegExp(`^\\s*${part}\\b`, "m"));
  expect((await run("pdftotext", [pdf, "-"])).stdout).toContain("F1 · round 2 · page 1 of");
});
