/** Sound foundations for people who don't see the screen or use no mouse: axe finds nothing wrong in any place. */
import { expect, lookAtExample, ofRow, test } from "./app.ts";
import { faults, THEMES } from "./axe.ts";

for (const [theme, look] of THEMES) {
  test(`axe finds nothing wrong in any place (${theme})`, async ({ workplace }) => {
    const { app, board } = await workplace.start();
    await board.evaluate((chosen) => window.workshop.call("app.settings", { theme: chosen }), theme);
    await expect(board.locator("html")).toHaveAttribute("data-dark", String(theme === "dark"));
    expect(await look(board), "home").toEqual([]);
    await lookAtExample(board);
    await expect(board.getByRole("button", { name: "Room screen" })).toBeVisible();
    expect(await look(board), "pathway and guide").toEqual([]);
    await board.getByRole("application", { name: "The path" }).focus();
    await board.keyboard.press("ArrowRight");
    await expect(board.getByRole("complementary", { name: "The chosen stone" })).toBeVisible();
    expect(await look(board), "a chosen stone").toEqual([]);
    await board.getByRole("button", { name: "Paste a list" }).click();
    await expect(board.getByRole("dialog")).toBeVisible();
    expect(await look(board), "a dialog").toEqual([]);
    await board.keyboard.press("Escape");
    await board.getByRole("button", { name: "Plan", exact: true }).click();
    await expect(board.getByRole("heading", { name: "How will we know?" })).toBeVisible();
    expect(await look(board), "the plan").toEqual([]);
    await board.getByRole("button", { name: "Evidence", exact: true }).click();
    await ofRow(board, "People's voices", "Remove");
    await expect(board.getByRole("alert")).toBeVisible();
    // A tooltip floats outside every part of the page, as axe sees it.
    await board.getByRole("columnheader", { name: "Type of evidence" }).hover();
    await expect(board.getByRole("tooltip")).toHaveCount(0);
    expect(await look(board), "the list of evidence, with what uses a type").toEqual([]);
    await board.getByRole("button", { name: "Examples", exact: true }).click();
    await expect(board.getByRole("heading", { name: "Real-life examples" })).toBeVisible();
    expect(await look(board), "the examples").toEqual([]);
    await board.getByRole("button", { name: "Framework", exact: true }).click();
    await board.getByRole("textbox", { name: "Why we have this framework" }).focus();
    expect(await look(board), "the framework").toEqual([]);
    await board.getByRole("button", { name: "Plan", exact: true }).click();
    await board.getByRole("button", { name: "Paste a table" }).click();
    await board.getByRole("textbox", { name: "Paste your table here" }).fill("Form\tNotes\nA diary\t5");
    await expect(board.getByRole("button", { name: "Add 1 row" })).toBeVisible();
    expect(await look(board), "a pasted table").toEqual([]);
    await board.keyboard.press("Escape");
    for (const [place, heading] of [
      ["Benefits", "Benefits"],
      ["Feedback", "Evaluation and feedback"],
      ["Worksheet", "What we collect already"],
    ] as const) {
      await board.getByRole("button", { name: place, exact: true }).click();
      await expect(board.getByRole("heading", { name: heading, exact: true })).toBeVisible();
      expect(await look(board), place).toEqual([]);
    }
    await board.getByRole("button", { name: "Room screen" }).click();
    expect(await look(await workplace.room(app)), "the room's screen").toEqual([]);
  });
}

test("the path as a list: the same stones, choice and actions, by keyboard alone", async ({ workplace }) => {
  const { board } = await workplace.start();
  await lookAtExample(board);
  const panel = board.getByRole("complementary", { name: "The chosen stone" });
  const words = panel.getByRole("textbox", { name: "Words on the stone" });

  // On the picture, what an arrow key leads to is said.
  await board.getByRole("application", { name: "The path" }).focus();
  await board.keyboard.press("ArrowRight");
  await expect(panel).toBeVisible();
  const said = await words.inputValue();
  await expect(board.getByRole("status").filter({ hasText: `${said}. ` })).toHaveText(
    /(Activity|Outcome|Impact|Change that stays), (The project|Co-production), /,
  );
  await board.keyboard.press("Escape");

  await board.getByRole("radio", { name: "List", exact: true }).click();
  const list = board.getByRole("treegrid", { name: "The path, as a list" });
  await expect(board.getByRole("button", { name: "Zoom in" })).toHaveCount(0);
  expect(await faults(board), "the list").toEqual([]);

  // Down to the first stone, open its links, go along one to the stone it leads to, and write on it.
  const first = list.getByRole("row", { name: /^What we do/ });
  await first.focus();
  await expect(first).toBeFocused();
  await board.keyboard.press("h");
  await expect(list.getByRole("row", { name: /^Activities, The project: 3/ })).toBeFocused();
  await board.keyboard.press("ArrowDown");
  await expect(words).toHaveValue("We hold a planning meeting every month");
  await board.keyboard.press("ArrowRight");
  await expect(list.getByRole("row", { name: /^Leads to: A clear plan for each day of the week/ })).toBeVisible();
  await board.keyboard.press("ArrowDown");
  await expect(list.getByRole("row", { name: /^Leads to: A clear plan for each day of the week/ })).toBeFocused();
  await expect(list.getByRole("row", { selected: true })).toHaveCount(1);
  await board.keyboard.press("Enter");
  await expect(words).toBeFocused();
  await expect(words).toHaveValue("A clear plan for each day of the week");
  await board.keyboard.press("ControlOrMeta+a");
  await board.keyboard.type("A plan for each day");
  await board.keyboard.press("Tab");
  await expect(list.getByRole("row", { name: /^A plan for each day\. Outcome, The project, Under way/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );

  // Beside the picture both have the same choice; Delete takes the stone away, and it comes back.
  await board.getByRole("radio", { name: "Both", exact: true }).click();
  // Only the rows in view are drawn: without the activities, the outcomes are.
  await list
    .getByRole("row", { name: /^What we do/ })
    .getByRole("button")
    .first()
    .click();
  await list.getByRole("row", { name: /^Staff share decisions/ }).click();
  await expect(words).toHaveValue("Staff share decisions and feel sure about it");
  await board.keyboard.press("Delete");
  await expect(list.getByRole("row", { name: /^Staff share decisions/ })).toHaveCount(0);
  await board.getByRole("banner").getByRole("button", { name: "Undo" }).click();
  await list.getByRole("row", { name: /^Staff share decisions/ }).click();
  await expect(panel).toBeVisible();
  await board.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  expect(await faults(board, ".pathway"), "list and picture").toEqual([]);
  await board.getByRole("radio", { name: "Picture", exact: true }).click();
  await expect(list).toHaveCount(0);
});
