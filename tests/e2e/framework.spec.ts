/** Where the documents are written: the framework's texts, the team's list of evidence, and the real-life examples. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { readWord } from "../word/reader.ts";
import { current, expect, launch, lookAtExample, ofRow, ready, test } from "./app.ts";
import { saveAs } from "./save.ts";

const textOf = async (board: Page, key: string): Promise<string> =>
  (await current(board)).workshop.framework.find((one) => one.key === key)?.text ?? "";
const go = (board: Page, place: string) => board.getByRole("button", { name: place, exact: true }).click();

/** The framework as a Word document, saved through the menu of the top bar. */
async function framework(app: ElectronApplication, board: Page, file: string) {
  await saveAs(app, board, /^Framework/, file);
  return readWord(await readFile(file));
}

/** A new workshop with the framework in view. */
async function openFramework(board: Page): Promise<void> {
  await board.evaluate(() => window.workshop.call("workshop.create", { title: "Our framework of this year" }));
  await go(board, "Framework");
}

const WHY = "Why we have this framework";

test("a text with a list and bold is kept, found again after a restart, and stands in T1", async ({ workplace }) => {
  const first = await workplace.start();
  await openFramework(first.board);
  await expect(first.board.getByText("Every part waits for its first words")).toBeVisible();
  await first.board.getByRole("textbox", { name: WHY }).click();
  await first.board.keyboard.type("We want ");
  await first.board.keyboard.press("Control+b");
  await first.board.keyboard.type("to know");
  await first.board.keyboard.press("Control+b");
  await first.board.keyboard.type(" what changes:");
  await first.board.keyboard.press("Enter");
  await first.board.getByRole("button", { name: "Bulleted list" }).click();
  await first.board.keyboard.type("for people");
  await first.board.keyboard.press("Enter");
  await first.board.keyboard.type("for the town");
  // Going to the next part keeps the words.
  await first.board.getByRole("button", { name: "Next part" }).click();
  await expect.poll(() => textOf(first.board, "why")).toBe("We want **to know** what changes:\n\n- for people\n- for the town");
  await expect(first.board.getByRole("button", { name: `${WHY} Written` })).toBeVisible();
  await expect(first.board.getByText("1 of 13 parts are written")).toBeVisible();
  const file = (await current(first.board)).file.path;
  await first.app.close();

  const { app, board } = await workplace.start(file);
  await go(board, "Framework");
  const text = board.getByRole("textbox", { name: WHY });
  await expect(text.locator("strong")).toHaveText("to know");
  await expect(text.getByRole("listitem")).toHaveText(["for people", "for the town"]);
  const document = await framework(app, board, path.join(workplace.folder, "framework.docx"));
  const content = document.tables[0]?.grid[1]?.[1]?.content.slice(1, 4) ?? [];
  expect(content.map((one) => [one.text, one.list?.format ?? ""])).toEqual([
    ["We want to know what changes:", ""],
    ["for people", "bullet"],
    ["for the town", "bullet"],
  ]);
  expect(content[0]?.runs.map((run) => [run.text, run.style])).toContainEqual(["to know", "Strong"]);
});

test("undo in the text takes back typing; undo of the workshop takes back what was kept, and the text follows", async ({
  shared: workplace,
}) => {
  const { board } = await workplace.start();
  await openFramework(board);
  const text = board.getByRole("textbox", { name: WHY });
  await text.click();
  await board.keyboard.type("One.");
  await text.blur();
  await expect.poll(() => textOf(board, "why")).toBe("One.");
  await text.focus();
  await board.keyboard.press("Control+End");
  await board.keyboard.type(" Two.");
  await text.blur();
  await expect.poll(() => textOf(board, "why")).toBe("One. Two.");

  await board.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(text).toHaveText("One.");
  // What was undone elsewhere is not typing: nothing here brings it back, and nothing else is undone.
  await text.focus();
  await board.keyboard.press("Control+z");
  await expect(text).toHaveText("One.");
  await board.keyboard.press("Control+End");
  await board.keyboard.type(" Three.");
  await expect(text).toHaveText("One. Three.");
  await board.keyboard.press("Control+z");
  await expect(text).toHaveText("One.");
  await text.blur();
  await expect.poll(() => textOf(board, "why")).toBe("One.");
});

test("a pause keeps the words, Escape leaves the text, and the menu's undo acts in it", async ({ shared: workplace }) => {
  const { app, board } = await workplace.start();
  await openFramework(board);
  const text = board.getByRole("textbox", { name: WHY });
  await text.click();
  await board.keyboard.type("kept by a pause");
  await expect.poll(() => textOf(board, "why")).toBe("kept by a pause");
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("undo")?.click());
  await expect(text).toHaveText("");
  await board.keyboard.press("Escape");
  await expect(board.getByRole("button", { name: new RegExp(`^${WHY}`) })).toBeFocused();
  await expect.poll(() => textOf(board, "why")).toBe("");
});

test("a paste from Word keeps paragraphs, lists, bold and italic, and nothing else", async ({ shared: workplace }) => {
  const { board } = await workplace.start();
  const refusedByThePage: string[] = [];
  board.on("console", (message) => void (/Content Security Policy/.test(message.text()) && refusedByThePage.push(message.text())));
  await openFramework(board);
  const item = (level: number, mark: string, words: string) =>
    `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;
  const html =
    "<html><head><style>p { color: red }</style></head><body><!--StartFragment--><h1>A heading</h1>" +
    "<p class=MsoNormal style='color:red'>Some <b>bold</b>, <span style='font-weight:700;font-style:italic'>both</span> and <u>underlined</u> <a href='https://example.org'>words</a></p>" +
    item(1, "·", "one") +
    item(2, "1.", "one a") +
    item(2, "2.", "one b") +
    item(1, "·", "two") +
    "<table><tr><td>cell</td></tr></table><!--EndFragment--></body></html>";
  await board.getByRole("textbox", { name: WHY }).focus();
  await board.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", pasted);
    clipboardData.setData("text/plain", "not this");
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
  await board.getByRole("button", { name: "Next part" }).click();
  await expect
    .poll(() => textOf(board, "why"))
    .toBe("A heading\n\nSome **bold**, **_both_** and underlined words\n\n- one\n  1. one a\n  2. one b\n- two\n\ncell");
  expect(refusedByThePage).toEqual([]);
});

test("a type of evidence is renamed, added and moved, and the plan and T2 follow; one that is used stays, in words", async ({
  shared: workplace,
}) => {
  const { app, board } = await workplace.start();
  await lookAtExample(board);
  await go(board, "Evidence");
  const name = board.getByRole("textbox", { name: "Name of the type “People's voices”" });
  await name.fill("What people tell us");
  await name.press("Enter");
  const add = board.getByRole("textbox", { name: "Add a type of evidence" });
  await add.fill("Photographs");
  await add.press("Enter");
  await expect(add).toHaveValue("");
  const way = board.getByRole("textbox", { name: "Add a way: Ways of collecting “Photographs”" });
  await way.fill("A camera at each meeting");
  await way.press("Enter");
  await expect(board.getByRole("textbox", { name: "Ways of collecting “Photographs”, 1" })).toHaveValue("A camera at each meeting");
  const more = board.getByRole("button", { name: "More for “Photographs”" });
  await more.focus();
  await expect(board.getByRole("tooltip")).toBeVisible();
  await board.keyboard.press("Enter");
  await board.getByRole("menuitem", { name: "Move up" }).press("Enter");
  await expect(board.getByText("“Photographs” is now number 5 of 6")).toBeVisible();
  await expect(more).toBeFocused();

  // What is used stays, and says where.
  await ofRow(board, "What people tell us", "Remove");
  const used = board.getByRole("alert");
  await expect(used).toContainText(/This type of evidence is used in \d+ rows of the plan and \d+ real-life examples?\./);
  await used
    .getByRole("button", { name: /^In the plan/ })
    .first()
    .click();
  await expect(board.getByRole("heading", { name: "How will we know?" })).toBeVisible();
  await board
    .getByRole("button", { name: /Type of evidence 1, “/ })
    .first()
    .click();
  await expect(board.getByRole("option")).toHaveText([
    /^Quantitative/,
    /^What people tell us/,
    /^People's ratings/,
    /^Tasks completed/,
    /^Photographs/,
    /^Evaluation and progress reports/,
  ]);
  await board.keyboard.press("Escape");

  const document = await framework(app, board, path.join(workplace.folder, "framework.docx"));
  const options = document.tables.find((one) => one.grid[0]?.[2]?.text === "Examples");
  expect(options?.grid.slice(1).map((row) => row[0]?.text)).toEqual([
    "Quantitative",
    "What people tell us",
    "People's ratings",
    "Tasks completed",
    "Photographs",
    "Evaluation and progress reports",
  ]);
  expect(options?.grid[5]?.[1]?.text).toBe("A camera at each meeting");

  // What is not used goes, and Undo brings it back.
  await go(board, "Evidence");
  await ofRow(board, "Photographs", "Remove");
  await expect(name).toHaveCount(0);
  await expect(board.getByRole("textbox", { name: "Name of the type “Photographs”" })).toHaveCount(0);
  await board.getByRole("button", { name: "Undo", exact: true }).first().click();
  await expect(board.getByRole("textbox", { name: "Name of the type “Photographs”" })).toBeVisible();
});

test("an example is written in its group, and the group is renamed in one step", async ({ shared: workplace }) => {
  const { app, board } = await workplace.start();
  await board.evaluate(() => window.workshop.call("workshop.create", { title: "Our examples" }));
  await go(board, "Examples");
  await expect(board.getByRole("heading", { name: "No examples yet" })).toBeVisible();
  await board.getByRole("button", { name: "Add an example to “Improving co-production”" }).click();
  const outcome = board.getByRole("textbox", { name: "Example 1 of “Improving co-production”" });
  await expect(outcome).toBeFocused();
  await outcome.fill("A group of its own leads the work");
  await outcome.blur();
  await board.getByRole("button", { name: "Add evidence for “A group of its own leads the work”" }).click();
  const form = board.getByRole("textbox", { name: "Add what showed it: Form of evidence 1, “A group of its own leads the work”" });
  await form.fill("1. Its terms are agreed\n2. It meets each month");
  await form.press("Enter");
  await expect(board.getByRole("textbox", { name: "Form of evidence 1, “A group of its own leads the work”, 2" })).toHaveValue(
    "It meets each month",
  );
  await board.getByRole("button", { name: /^Choose a way from the list/ }).click();
  await board.getByRole("menuitem", { name: "Surveys" }).click();
  await board.getByRole("button", { name: "Add an example to “Improving co-production”" }).click();
  await expect(board.getByRole("textbox", { name: "Example 2 of “Improving co-production”" })).toBeFocused();
  const group = board.getByRole("textbox", { name: "Name of the group “Improving co-production”" });
  await group.fill("Better co-production");
  await group.press("Enter");
  await expect
    .poll(async () => (await current(board)).workshop.examples.map((one) => [one.group, one.outcome]))
    .toEqual([
      ["Better co-production", "A group of its own leads the work"],
      ["Better co-production", ""],
    ]);
  const document = await framework(app, board, path.join(workplace.folder, "framework.docx"));
  const examples = document.tables.find((one) => one.grid[0]?.[1]?.text === "Examples of outcomes");
  expect(examples?.grid[1]?.map((cell) => cell.text)).toEqual([
    "Better co-production",
    "A group of its own leads the work",
    "Quantitative",
    "Its terms are agreed\nIt meets each month",
    "Surveys",
  ]);
});

test("a file that is open elsewhere shows its texts, and offers nothing to write in", async ({ workplace }) => {
  const { board } = await workplace.start();
  await openFramework(board);
  await board.evaluate(() =>
    window.workshop.call("workshop.change", { do: "framework.write", key: "why", text: "Because **we** ask:\n\n1. why\n2. how" }),
  );
  await board.evaluate(() =>
    window.workshop.call("workshop.change", {
      do: "stones.add",
      stones: [
        {
          id: "later" as never,
          kind: "outcome",
          strand: "project",
          text: "We film it",
          reportText: "",
          group: "",
          progress: "none",
          note: "",
          parked: true,
          x: null,
          y: null,
        },
      ],
      links: [],
    }),
  );
  const elsewhere = await launch(path.join(workplace.folder, "elsewhere"), [(await current(board)).file.path]);
  const other = await ready(await elsewhere.firstWindow());
  await expect(other.getByText("To look at only")).toBeVisible();
  // What waits for later can be read, and stays where it is.
  await other.getByRole("button", { name: /^Come back to later/ }).click();
  const later = other.getByRole("complementary", { name: "Come back to later" });
  await expect(later.getByRole("listitem")).toContainText("We film it");
  await expect(later.getByRole("button", { name: /Put back|Remove/ })).toHaveCount(0);
  await go(other, "Framework");
  await expect(other.getByRole("article").getByRole("strong")).toHaveText("we");
  await expect(other.getByRole("article").getByRole("listitem")).toHaveText(["why", "how"]);
  await expect(other.getByRole("textbox")).toHaveCount(0);
  await go(other, "Evidence");
  await expect(other.getByRole("textbox", { name: "Name of the type “Quantitative”" })).toHaveAttribute("readonly");
  await expect(other.getByRole("button", { name: /^(Remove|Move|Add|More)/ })).toHaveCount(0);
  await go(other, "Examples");
  await expect(other.getByRole("heading", { name: "No examples yet" })).toBeVisible();
  await expect(other.getByRole("textbox")).toHaveCount(0);
  await elsewhere.close();
});
