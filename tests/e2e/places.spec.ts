/** Benefits, feedback and the worksheet as people fill them in, and the framework document that holds them. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { readWord } from "../word/reader.ts";
import { current, expect, ofRow, test, type Workplace } from "./app.ts";

/** A new, empty workshop, in one of its places. */
async function at(workplace: Workplace, place: string) {
  const started = await workplace.start();
  await started.board.evaluate(() => window.workshop.call("workshop.create", { title: "A garden for everyone" }));
  await started.board.getByRole("button", { name: place, exact: true }).click();
  return started;
}

test("benefits: type, Enter, next; edit, move, remove and undo", async ({ shared: workplace }) => {
  const { board } = await at(workplace, "Benefits");
  const group = (name: string) => board.getByRole("region", { name });
  const fields = (name: string) => group(name).getByRole("listitem").getByRole("textbox");
  const [people, staff] = ["People who take part", "People who work in services"] as const;
  const add = group(people).getByRole("textbox", { name: `Add a benefit for: ${people}` });
  for (const text of ["I speak up", "I met new people", "I am heard"]) {
    await add.fill(text);
    await add.press("Enter");
    await expect(add).toHaveValue("");
    await expect(add).toBeFocused();
  }
  await expect(fields(people)).toHaveCount(3);

  await fields(people).nth(0).fill("I speak up in meetings");
  await fields(people).nth(0).blur();
  await ofRow(board, "I am heard", "Move up");
  await expect(fields(people).nth(1)).toHaveValue("I am heard");
  await ofRow(board, "I met new people", `Move to: ${staff}`);
  await expect(fields(staff)).toHaveValue("I met new people");
  await ofRow(board, "I am heard", "Remove");
  await expect(fields(people)).toHaveCount(1);
  await expect(add).toBeFocused();
  await board.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(fields(people)).toHaveCount(2);
  expect((await current(board)).workshop.benefits.map(({ who, text }) => `${who}: ${text}`)).toEqual([
    "individuals: I speak up in meetings",
    "individuals: I am heard",
    "staff: I met new people",
  ]);

  // Words that were typed, and a place that was left without Enter.
  await add.fill("I was not asked before");
  await board.getByRole("button", { name: "Plan", exact: true }).click();
  await expect.poll(async () => (await current(board)).workshop.benefits.length).toBe(4);
});

test("feedback: quick presses are one step, none is lost, and Word has the answers", async ({ shared: workplace }) => {
  const { app, board } = await at(workplace, "Feedback");
  await board.getByRole("button", { name: "Add “Did you feel welcome?”" }).click();
  await board.getByRole("textbox", { name: "Add a question" }).fill("Was there time enough?");
  await board.getByRole("textbox", { name: "Add a question" }).press("Enter");
  const answers = board.getByRole("group", { name: "Answers to “Did you feel welcome?”" });
  const yes = answers.getByRole("textbox", { name: "Yes" });
  const more = answers.getByRole("button", { name: /^Increase Yes/ });
  const box = await more.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  const seq = (await current(board)).seq;
  for (let i = 0; i < 25; i++) await more.click();
  await answers.getByRole("button", { name: /^Increase No/ }).click();
  await expect(yes).toHaveValue("25");
  await expect(answers.getByText("26 answers: 25 yes, 0 partly, 1 no")).toBeVisible();
  await expect.poll(async () => (await current(board)).workshop.feedback[0]).toMatchObject({ yes: 25, partly: 0, no: 1 });
  const after = (await current(board)).seq;
  // A busy machine may let the pause pass once or twice between presses; a row for each press it must not be.
  expect(after - seq).toBeLessThanOrEqual(3);

  // Undo takes back what is counted at that moment too: it is committed first.
  await answers.getByRole("button", { name: /^Increase Partly/ }).click();
  await board.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(answers.getByRole("textbox", { name: "Partly" })).toHaveValue("0");
  await expect(yes).toHaveValue("25");

  // A number that is typed, and leaving the place at once.
  await answers.getByRole("textbox", { name: "Partly" }).fill("4");
  await board.getByRole("button", { name: "Worksheet", exact: true }).click();
  await expect.poll(async () => (await current(board)).workshop.feedback[0]?.partly).toBe(4);
  await board.getByRole("button", { name: "Feedback", exact: true }).click();

  // The last presses before the workshop is closed.
  await more.click();
  await more.click();
  await board.getByRole("button", { name: "Your workshops" }).click();
  await board.getByRole("button", { name: /^Open “A garden/ }).click();
  await board.getByRole("button", { name: "Feedback", exact: true }).click();
  await expect(yes).toHaveValue("27");

  const comment = board.getByRole("textbox", { name: "Add a comment: Did you feel welcome?" });
  for (const text of ["There was tea", "The stairs are hard for me"]) {
    await comment.fill(text);
    await comment.press("Enter");
    await expect(comment).toHaveValue("");
  }
  // Edited and, in the same moment, the one before it removed.
  await board.getByRole("textbox", { name: "Comment 2 on “Did you feel welcome?”" }).fill("The stairs are hard");
  await board.getByRole("button", { name: "Remove comment 1 on “Did you feel welcome?”" }).click();
  await expect.poll(async () => (await current(board)).workshop.feedback[0]?.comments).toEqual(["The stairs are hard"]);

  await board.getByRole("button", { name: "Benefits", exact: true }).click();
  const benefit = board.getByRole("textbox", { name: "Add a benefit for: Organisations" });
  await benefit.fill("More people come");
  await benefit.press("Enter");
  await expect(benefit).toHaveValue("");

  const file = path.join(workplace.folder, "framework.docx");
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never;
  }, file);
  const saved = await board.evaluate(() => window.workshop.call("export.save", { product: "framework" }));
  expect(saved).toMatchObject({ ok: true });
  const document = readWord(await readFile(file));
  expect(document.paragraphs.map(({ text }) => text)).toContain("More people come");
  const table = document.tables.find((one) => one.grid[0]?.[0]?.text === "Question");
  expect(table?.grid.slice(1).map((row) => row.map((cell) => cell?.text))).toEqual([
    ["Did you feel welcome?", "27", "4", "1", "The stairs are hard"],
    ["Was there time enough?", "0", "0", "0", expect.any(String)],
  ]);
});

test("holding + counts on, and is one step as well", async ({ shared: workplace }) => {
  const { board } = await at(workplace, "Feedback");
  await board.getByRole("button", { name: "Add all of these" }).click();
  const answers = board.getByRole("group", { name: /^Answers to/ }).first();
  const seq = (await current(board)).seq;
  await answers.getByRole("button", { name: /^Increase No/ }).hover();
  await board.mouse.down();
  const no = answers.getByRole("textbox", { name: "No" });
  await expect.poll(async () => Number(await no.inputValue())).toBeGreaterThan(8);
  await board.mouse.up();
  const shown = Number(await no.inputValue());
  await expect.poll(async () => (await current(board)).workshop.feedback[0]?.no).toBe(shown);
  expect((await current(board)).seq).toBe(seq + 1);
});

test("worksheet: a card of five questions for each kind of evidence", async ({ shared: workplace }) => {
  const { board } = await at(workplace, "Worksheet");
  await board.getByRole("button", { name: "Add a kind of evidence" }).click();
  const what = board.getByRole("textbox", { name: /^What and why, kind of evidence 1/ });
  await expect(what).toBeFocused();
  await board.keyboard.type("Attendance lists");
  await board.keyboard.press("Tab");
  await board.keyboard.type("On paper at the door");
  await board.getByRole("button", { name: "Add a kind of evidence" }).click();
  await expect(board.getByRole("textbox", { name: /^What and why, kind of evidence 2/ })).toBeFocused();
  await board.keyboard.type("Minutes");
  await ofRow(board, "Minutes", "Move up");
  await expect
    .poll(async () => (await current(board)).workshop.worksheet.map(({ what: text, how }) => [text, how]))
    .toEqual([
      ["Minutes", ""],
      ["Attendance lists", "On paper at the door"],
    ]);
});
