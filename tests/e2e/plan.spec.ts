/** The plan as a table: the keyboard from cell to cell, parts of it, rows from Word and Excel, and a very long one. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { EVIDENCE_OPTIONS } from "../../shared/guidance/evidence-options.ts";
import { partsOf, plainRows, zipped } from "../ways/workbooks.ts";
import { expect, ofRow, test, type Workplace } from "./app.ts";

interface Row {
  readonly outcome: number;
  readonly type: string;
  readonly form: string;
  readonly existing?: string;
}

/** Opens the plan of a workshop with these outcomes and rows of evidence. */
async function planOf(workplace: Workplace, outcomes: readonly string[], rows: readonly Row[]) {
  const file = path.join(workplace.folder, "ours.json");
  const document = {
    format: "stepping-stones/workshop",
    version: 1,
    workshop: { title: "A garden for everyone" },
    stones: outcomes.map((text, i) => ({
      id: `o${i}`,
      kind: "outcome",
      strand: "project",
      text,
      x: 300 * (i % 20),
      y: 150 * Math.floor(i / 20),
    })),
    evidence: rows.map(({ outcome, ...row }, i) => ({ id: `e${i}`, outcome: `o${outcome}`, ways: ["Surveys"], ...row })),
  };
  await writeFile(file, JSON.stringify(document));
  const started = await workplace.start(file);
  await started.board.getByRole("button", { name: "Plan", exact: true }).click();
  await expect(started.board.getByRole("heading", { name: "How will we know?" })).toBeVisible();
  return started;
}

const evidenceOf = (board: Page) =>
  board.evaluate(() => window.workshop.call("workshop.current").then((now) => (now.ok && now.value ? now.value.workshop.evidence : [])));
const form = (board: Page, number: number, outcome: string): Locator =>
  board.getByRole("textbox", { name: `Form of evidence ${number}, “${outcome}”` });

/** Pastes into an element, as Ctrl+V does, without the clipboard of the machine. */
const paste = (into: Locator, clipboard: { readonly html?: string; readonly text?: string }) =>
  into.evaluate((element, { html = "", text = "" }) => {
    const clipboardData = new DataTransfer();
    if (html) clipboardData.setData("text/html", html);
    if (text) clipboardData.setData("text/plain", text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, clipboard);

test("arrows and Enter go from cell to cell, and leave words to those who write", async ({ shared: workplace }) => {
  const { board } = await planOf(
    workplace,
    ["First", "Second"],
    [
      { outcome: 0, type: "voices", form: "abc" },
      { outcome: 0, type: "tasks", form: "two\nlines" },
      { outcome: 1, type: "tasks", form: "last" },
    ],
  );
  const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => board.keyboard.press(key)), Promise.resolve());
  const focused = (locator: Locator) => expect(locator).toBeFocused();
  const type = (number: number, outcome: string) => board.getByRole("button", { name: `Type of evidence ${number}, “${outcome}”` });

  await form(board, 1, "First").focus();
  await press("Home", "ArrowRight");
  await focused(form(board, 1, "First"));
  await press("ArrowLeft");
  await press("ArrowLeft");
  await focused(type(1, "First"));
  await press("ArrowRight");
  await focused(form(board, 1, "First"));
  // Down: who collects it, then the form below, whose two lines the arrow goes through first.
  await press("ArrowDown");
  await focused(board.getByRole("textbox", { name: "Who collects it 1, “First”" }));
  await press("ArrowDown");
  await focused(form(board, 2, "First"));
  await press("ArrowDown");
  await focused(form(board, 2, "First"));
  await press("ArrowUp");
  await focused(form(board, 2, "First"));
  await press("Control+Home", "ArrowUp");
  await focused(board.getByRole("textbox", { name: "Who collects it 1, “First”" }));

  // Enter keeps what is written in one line, and goes on below.
  await board.keyboard.type("Ada");
  await press("Enter");
  await focused(board.getByRole("textbox", { name: "Who collects it 2, “First”" }));
  await expect.poll(async () => (await evidenceOf(board))[0]?.who).toBe("Ada");
  // In the form, Enter is a new line; with Control it goes on.
  await form(board, 2, "First").focus();
  await press("Control+End", "Enter");
  await board.keyboard.type("three");
  await press("Control+Enter");
  await focused(form(board, 1, "Second"));
  await expect.poll(async () => (await evidenceOf(board))[1]?.form).toBe("two\nlines\nthree");
  // A list opens only when it is asked to, and its arrows are then its own.
  await press("Control+Home", "ArrowLeft");
  await focused(type(1, "Second"));
  await press("Enter");
  await expect(board.getByRole("listbox")).toBeVisible();
  await press("ArrowUp", "Enter");
  await expect(board.getByRole("listbox")).toHaveCount(0);
  await expect.poll(async () => (await evidenceOf(board))[2]?.type).toBe("ratings");
  await focused(type(1, "Second"));
});

test("shows the part that is asked for, and keeps what is being changed", async ({ shared: workplace }) => {
  const { board } = await planOf(
    workplace,
    ["Land is ours", "A plan of beds", "People decide", "Nothing yet"],
    [
      { outcome: 0, type: "tasks", form: "The lease", existing: "already" },
      { outcome: 1, type: "tasks", form: "The drawing", existing: "new" },
      { outcome: 1, type: "voices", form: "What people say", existing: "already" },
      { outcome: 2, type: "ratings", form: "Ratings", existing: "new" },
    ],
  );
  const outcomes = () => board.locator(".plan-name-button").allTextContents();
  const choose = async (list: string, entry: string) => {
    await board.getByRole("region", { name: "Show a part of the plan" }).getByRole("button", { name: list }).click();
    await board.getByRole("option", { name: entry }).click();
  };
  const all = async () => board.getByRole("button", { name: "Show everything" }).click();

  await board.getByRole("searchbox", { name: "Find an outcome" }).fill("plan");
  await expect.poll(outcomes).toEqual(["A plan of beds"]);
  await expect(board.getByText("You see a part of the plan: 1 of 4 outcomes, 2 of 4 rows. The rest is hidden.")).toBeVisible();
  // It lasts while the workshop is open, and ends where somebody asks for an outcome that it hides.
  await board.getByRole("button", { name: "Benefits", exact: true }).click();
  await expect(board.getByRole("heading", { name: "Benefits", level: 2 })).toBeVisible();
  await board.getByRole("button", { name: "Plan", exact: true }).click();
  await expect.poll(outcomes).toEqual(["A plan of beds"]);
  await expect(board.getByRole("searchbox", { name: "Find an outcome" })).toHaveValue("plan");
  await board.getByRole("button", { name: "Evidence", exact: true }).click();
  await ofRow(board, "Tasks completed", "Remove");
  await board
    .getByRole("alert")
    .getByRole("button", { name: /Land is ours/ })
    .click();
  await expect.poll(outcomes).toEqual(["Land is ours", "A plan of beds", "People decide", "Nothing yet"]);
  await board.getByRole("searchbox", { name: "Find an outcome" }).fill("plan");
  await expect.poll(outcomes).toEqual(["A plan of beds"]);
  await all();
  await choose("Type of evidence", "Tasks completed");
  await expect.poll(outcomes).toEqual(["Land is ours", "A plan of beds"]);
  await expect(form(board, 1, "A plan of beds")).toBeVisible();
  await expect(form(board, 2, "A plan of beds")).toHaveCount(0);
  // Changed to another type, the row stays until another part is asked for.
  await board.getByRole("button", { name: "Type of evidence 1, “Land is ours”" }).click();
  await board.getByRole("option", { name: "Quantitative" }).click();
  await expect.poll(async () => (await evidenceOf(board))[0]?.type).toBe("quantitative");
  await expect.poll(outcomes).toEqual(["Land is ours", "A plan of beds"]);
  await all();
  await choose("Do we have it?", "Already collected");
  await expect.poll(outcomes).toEqual(["Land is ours", "A plan of beds"]);
  await all();
  await choose("Still open", "Without a voice");
  await expect.poll(outcomes).toEqual(["Land is ours", "People decide"]);
  await choose("Still open", "Without evidence");
  await expect.poll(outcomes).toEqual(["Nothing yet"]);
  await board.getByRole("button", { name: "Add evidence for “Nothing yet”" }).click();
  await expect(form(board, 1, "Nothing yet")).toBeFocused();
  await board.getByRole("searchbox").fill("no such words");
  await expect(board.getByText("No outcome fits this choice.")).toBeVisible();
});

test("a table from Word becomes rows of the outcome in focus, in one step that can be undone", async ({ shared: workplace }) => {
  const { board } = await planOf(workplace, ["Land is ours", "People decide"], [{ outcome: 0, type: "tasks", form: "The lease" }]);
  const html =
    "<html><body><!--StartFragment--><table><tr><td><p>Type of evidence</p></td><td><p>Form of evidence</p></td><td><p>Ways</p></td><td>Cost</td></tr>" +
    "<tr><td><p>People’s voices</p></td><td><p>What people say</p></td><td><p>·&nbsp;&nbsp; Surveys</p><p>· Talks</p></td><td>5</td></tr>" +
    "<tr><td><p>Poems</p></td><td><p>A book of poems</p></td><td></td><td>7</td></tr></table><!--EndFragment--></body></html>";
  await form(board, 1, "Land is ours").focus();
  await paste(form(board, 1, "Land is ours"), { html });
  const dialog = board.getByRole("dialog", { name: "Paste a table" });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("button", { name: /For which outcome/ })).toContainText("Land is ours");
  await expect(dialog.getByRole("button", { name: /Cost/ })).toContainText("Leave out");
  await expect(dialog.getByText("“Poems” is not on the list of types (row 2).")).toBeVisible();
  await expect(dialog.getByText("Left out: “Cost”.")).toBeVisible();
  await dialog.getByRole("button", { name: /Which type/ }).click();
  await board.getByRole("option", { name: "People's ratings" }).click();
  // A column that we could not name, named by hand.
  await dialog.getByRole("button", { name: /Cost/ }).click();
  await board.getByRole("option", { name: "When" }).click();
  await dialog.getByRole("button", { name: "Add 2 rows" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(form(board, 3, "Land is ours")).toHaveValue("A book of poems");
  expect((await evidenceOf(board)).slice(1)).toMatchObject([
    { outcome: "o0", type: "voices", form: "What people say", ways: ["Surveys", "Talks"], when: "5" },
    { outcome: "o0", type: "ratings", form: "A book of poems", ways: [], when: "7" },
  ]);
  await board.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await evidenceOf(board)).length).toBe(1);
  await expect(board.getByText("Undone: add 2 pieces of evidence")).toBeVisible();

  // From Excel, through the button; and words stay words.
  await board.getByRole("button", { name: "Paste a table" }).click();
  await paste(dialog.getByRole("textbox", { name: "Paste your table here" }), {
    text: 'Tasks completed\t"A board,\nformed"\tMinutes; Photos\r\n',
  });
  await dialog.getByRole("button", { name: "Add 1 row" }).click();
  await expect
    .poll(async () => (await evidenceOf(board))[1])
    .toMatchObject({ type: "tasks", form: "A board,\nformed", ways: ["Minutes", "Photos"] });
  await paste(form(board, 1, "Land is ours"), { text: "only\nwords" });
  await expect(dialog).toHaveCount(0);

  // From a workbook: the second of its sheets, where a merged cell says of two rows which type they are.
  await board.getByRole("button", { name: "Paste a table" }).click();
  const workbook = zipped(
    partsOf([
      { name: "First", rows: plainRows([["Notes"]]) },
      {
        name: "Plan",
        rows: plainRows([
          ["Type of evidence", "Form of evidence"],
          ["Tasks completed", "A fence"],
          ["", "A gate"],
        ]),
        after: `<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>`,
      },
    ]),
  );
  await dialog.locator("input[type=file]").setInputFiles({ name: "plan.xlsx", mimeType: "", buffer: Buffer.from(workbook) });
  await dialog.getByRole("button", { name: /Sheet/ }).click();
  await board.getByRole("option", { name: "Plan" }).click();
  await board.screenshot({ path: test.info().outputPath("plan-workbook.png") });
  await dialog.getByRole("button", { name: "Add 2 rows" }).click();
  await expect
    .poll(async () => (await evidenceOf(board)).slice(-2))
    .toMatchObject([
      { type: "tasks", form: "A fence" },
      { type: "tasks", form: "A gate" },
    ]);
});

// How fast that is, the bench measures: tests/bench/plan.ts.
test("of a plan of 200 outcomes and 1,000 rows what is in view is drawn, and takes words", async ({ shared: workplace }) => {
  const outcomes = Array.from({ length: 200 }, (_, i) => `Outcome number ${i + 1} of our long path`);
  const codes = EVIDENCE_OPTIONS.map(({ code }) => code);
  const rows = Array.from({ length: 1000 }, (_, i) => ({
    outcome: Math.floor(i / 5),
    type: codes[i % codes.length] as string,
    form: `Evidence ${i + 1}: what people say about it, and why that would show that it is there`,
  }));
  const { board } = await planOf(workplace, outcomes, rows);
  await board.getByRole("button", { name: "Pathway", exact: true }).click();
  await expect(board.getByRole("application", { name: "The path" })).toBeVisible();
  await board.getByRole("button", { name: "Plan", exact: true }).click();
  await expect(board.getByRole("table")).toHaveAttribute("aria-rowcount", String(1 + 1 + 1000 * 2 + 200));
  expect(await board.locator(".plan-row").count()).toBeLessThan(30);

  const scroller = board.locator(".plan");
  // However far the wheel turns, what is drawn is what is in view, and there is something in view.
  for (let turn = 0; turn < 10; turn++) {
    await scroller.evaluate((element) => void (element.scrollTop += 1200));
    await expect
      .poll(() =>
        scroller.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          const rows = [...element.querySelectorAll(".plan-row")].map((row) => row.getBoundingClientRect());
          return rows.length < 30 && rows.some((row) => row.bottom > top && row.top < bottom);
        }),
      )
      .toBe(true);
  }
  await scroller.evaluate((element) => void (element.scrollTop = element.scrollHeight));
  await expect(form(board, 5, "Outcome number 200 of our long path")).toHaveValue(/^Evidence 1000:/);
  await form(board, 5, "Outcome number 200 of our long path").focus();
  await board.keyboard.press("Control+End");
  await board.keyboard.insertText("xxx");
  await expect(form(board, 5, "Outcome number 200 of our long path")).toHaveValue(/xxx$/);
  await expect.poll(() => board.locator(".plan-row").count()).toBeLessThan(30);

  // The row in focus stays while others scroll by, and its words with it.
  await scroller.evaluate((element) => (element.scrollTop = 0));
  await expect(form(board, 1, "Outcome number 1 of our long path")).toBeVisible();
  await board.keyboard.type("!");
  await expect.poll(async () => (await evidenceOf(board))[999]?.form.endsWith("!")).toBe(true);

  // From a stone of the path to its outcome in the plan.
  await board.getByRole("searchbox", { name: "Find an outcome" }).fill("number 150 ");
  await board.getByRole("button", { name: "Outcome number 150 of our long path", exact: true }).click();
  await board.getByRole("button", { name: "Open in the plan" }).click();
  await expect(form(board, 1, "Outcome number 150 of our long path")).toBeInViewport();
});
