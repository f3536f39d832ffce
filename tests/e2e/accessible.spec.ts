/** The path as a list, for people who don't see the screen or use no mouse. What axe finds in any place: large-words.spec.ts. */
import { expect, lookAtExample, test } from "./app.ts";
import { faults } from "./axe.ts";

test("the path as a list: the same stones, choice and actions, by keyboard alone", async ({ shared: workplace }) => {
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
  await expect(list.getByRole("row", { name: /^A plan for each day\. Outcome, The project, Achieved/ })).toHaveAttribute(
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

test("picture, list, or both: arrows choose, as in any choice of one, and Ctrl with a digit goes there", async ({ shared: workplace }) => {
  const { board } = await workplace.start();
  await lookAtExample(board);
  const way = (name: string) => board.getByRole("radiogroup", { name: "Show the path as" }).getByRole("radio", { name, exact: true });
  const list = board.getByRole("treegrid", { name: "The path, as a list" });
  await way("Picture").focus();
  for (const [key, name] of [
    ["ArrowRight", "List"],
    ["ArrowDown", "Both"],
    ["ArrowRight", "Picture"],
    ["ArrowLeft", "Both"],
    ["ArrowUp", "List"],
  ] as const) {
    await board.keyboard.press(key);
    await expect(way(name)).toBeFocused();
    await expect(way(name)).toBeChecked();
  }
  await expect(list).toBeVisible();
  // One stop for Tab, at what is chosen.
  await board.keyboard.press("Shift+Tab");
  await board.keyboard.press("Tab");
  await expect(way("List")).toBeFocused();
  await board.keyboard.press("Tab");
  await expect(board.getByRole("radiogroup", { name: "Show the path as" }).locator(":focus")).toHaveCount(0);

  await board.keyboard.press("Control+1");
  await expect(list).toHaveCount(0);
  await expect(board.getByRole("application", { name: "The path" })).toBeFocused();
  await board.keyboard.press("Control+2");
  await expect(list.locator(":focus")).toHaveCount(1);
  await expect(list).toHaveAccessibleDescription("Menu key: more for a row. Control and /: all keys.");
  await board.keyboard.press("Control+3");
  await expect(way("Both")).toBeChecked();
});
