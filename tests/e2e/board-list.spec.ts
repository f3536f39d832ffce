/** The path as a list: it can do what the picture can, and what its keys change is what has the focus, never something else that is chosen. */
import type { Page } from "@playwright/test";
import { current, expect, lookAtExample, test } from "./app.ts";

const counts = async (page: Page) => {
  const { workshop } = await current(page);
  return { stones: workshop.stones.length, links: workshop.links.length };
};

test("the row that has the focus says what goes: only its link, the chosen stones, or nothing", async ({ shared: workplace }) => {
  const { app, board } = await workplace.start();
  await lookAtExample(board);
  await board.getByRole("radio", { name: "List", exact: true }).click();
  const list = board.getByRole("treegrid", { name: "The path, as a list" });
  const undo = board.getByRole("banner").getByRole("button", { name: "Undo" });
  const remove = () =>
    app.evaluate(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById("delete");
      item?.click();
      return item?.label;
    });
  const whole = await counts(board);
  const without = { ...whole, links: whole.links - 1 };

  const stone = list.getByRole("row", { name: /^We meet our neighbours/ });
  await stone.click();
  await board.keyboard.press("ArrowRight");
  const links = list.getByRole("row", { name: /^Leads to: / });
  await expect(links).toHaveCount(2);
  await board.keyboard.press("ArrowDown");
  await expect(links.first()).toBeFocused();
  const [first = "", second = ""] = await links.evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label") ?? ""));
  const named = (name: string) => list.getByRole("row", { name, exact: true });

  // A link goes alone, by either key and by the menu, each time as one step; the focus stays near.
  for (const press of [() => board.keyboard.press("Delete"), () => board.keyboard.press("Backspace"), remove]) {
    await expect(named(first)).toBeFocused();
    await press();
    await expect.poll(() => counts(board)).toEqual(without);
    await expect(named(second)).toBeFocused();
    await undo.click();
    await expect.poll(() => counts(board)).toEqual(whole);
    await named(first).focus();
  }
  // With the last of its links gone, the stone itself has the focus; it is still chosen and still there.
  await board.keyboard.press("Delete");
  await expect(named(second)).toBeFocused();
  await board.keyboard.press("Delete");
  await expect(stone).toBeFocused();
  expect(await counts(board)).toEqual({ ...whole, links: whole.links - 2 });
  await undo.click();
  await expect.poll(() => counts(board)).toEqual(without);
  await undo.click();
  await expect.poll(() => counts(board)).toEqual(whole);

  // On a heading nothing goes, although a stone is chosen.
  const heading = list.getByRole("row", { name: /^What we do/ });
  await heading.focus();
  await expect(stone).toHaveAttribute("aria-selected", "true");
  await board.keyboard.press("Delete");
  await remove();
  await board.keyboard.press("Backspace");
  // Calls are answered in their order: a change that was asked for would be counted.
  expect(await counts(board)).toEqual(whole);

  // On a stone the chosen ones go, and the next one has the focus without being chosen.
  await stone.click();
  await board.keyboard.press("Delete");
  await expect.poll(async () => (await counts(board)).stones).toBe(whole.stones - 1);
  await expect(list.getByRole("row").and(board.locator(":focus"))).toHaveCount(1);
  await expect(list.getByRole("row", { selected: true })).toHaveCount(0);
  await board.keyboard.press("Delete");
  await undo.click();
  await expect.poll(() => counts(board)).toEqual(whole);
});

test("by keys alone: stones before, after and below, links with a reason, order, what a stone is, and its group", async ({ workplace }) => {
  const { board } = await workplace.start();
  await board.evaluate(() => window.workshop.call("workshop.create", { title: "A garden" }));
  await board.evaluate(() => window.workshop.call("app.settings", { boardAs: "list", guide: false }));
  const list = board.getByRole("treegrid", { name: "The path, as a list" });
  const keys = async (...all: readonly string[]) => {
    for (const key of all)
      await (key.length > 1 && !/^[A-Z]\w*(\+\w+)*$/.test(key) ? board.keyboard.insertText(key) : board.keyboard.press(key));
  };
  const row = (name: string | RegExp) => list.getByRole("row", { name });
  const texts = async () => (await current(board)).workshop.stones.toSorted((a, b) => a.rank - b.rank).map(({ text }) => text);
  const links = async () => {
    const { stones, links: all } = (await current(board)).workshop;
    const text = (id: string) => stones.find((one) => one.id === id)?.text ?? "";
    return all.map(({ from, to, why }) => `${text(from)} > ${text(to)}${why && ` because ${why}`}`);
  };

  // The first stone, from an empty list.
  await list.focus();
  await keys("Control+Enter");
  await expect(board.getByRole("complementary", { name: "Add a stone" }).getByRole("textbox")).toBeFocused();
  await keys("the town has a garden", "Enter");
  await expect(row(/^the town has a garden/)).toBeVisible();
  await keys("Escape", "Escape");
  await row(/^the town has a garden/).focus();

  // What leads to it: the field stays for the next one, and Escape goes back to the row.
  await keys("Control+ArrowLeft");
  const form = board.getByRole("dialog", { name: "What leads to “the town has a garden”?" });
  await expect(form.getByRole("textbox")).toBeFocused();
  await keys("land is ours", "Enter");
  await expect(form.getByRole("textbox")).toHaveValue("");
  await keys("beds are planned", "Enter");
  await expect(board.locator(".notices")).toContainText("Added: “beds are planned”. Outcome, The project.");
  await keys("Escape");
  await expect(row(/^the town has a garden/)).toBeFocused();
  await expect.poll(links).toEqual(["land is ours > the town has a garden", "beds are planned > the town has a garden"]);

  // H goes to the headings; another one below the first, which is next in order; a place further up.
  await keys("Shift+H", "Shift+H", "Shift+H");
  await expect(row(/^Outcomes, The project: 2/)).toBeFocused();
  await keys("ArrowDown", "Control+Enter", "people decide", "Enter", "Escape");
  await expect(row(/^land is ours/)).toBeFocused();
  await expect.poll(texts).toEqual(["the town has a garden", "land is ours", "people decide", "beds are planned"]);
  await keys("Alt+ArrowDown");
  await expect.poll(texts).toEqual(["the town has a garden", "people decide", "land is ours", "beds are planned"]);
  await expect(row(/^land is ours/)).toBeFocused();
  await expect(board.locator(".notices")).toContainText("“land is ours” is now number 2 of 3.");

  // A link by its words, then the reason.
  await keys("ArrowUp", "Control+L", "garden", "Enter");
  await expect(board.getByRole("dialog").getByRole("textbox")).toHaveAccessibleName(
    "Why do we think that it leads to “the town has a garden”?",
  );
  await keys("they know the ground", "Enter");
  await expect.poll(async () => (await links()).at(-1)).toBe("people decide > the town has a garden because they know the ground");
  await expect(row(/^people decide/)).toBeFocused();

  // The menu key: what it is; F2 on the stone and on its link; Delete takes the link alone.
  await keys("Shift+F10");
  await expect(board.getByRole("menuitem", { name: "Its words and links" })).toBeVisible();
  await board.getByRole("menuitem", { name: "Change what it is" }).click();
  await board.getByRole("menuitemradio", { name: "Co-production" }).click();
  await expect(row(/^Outcomes, Co-production: 1/)).toBeVisible();
  await expect(board.getByRole("menu")).toHaveCount(0);
  await expect(row(/^people decide/)).toBeFocused();
  await keys("F2", "Control+A", "people choose the beds", "Enter");
  await expect(row(/^people choose the beds\. Outcome, Co-production/)).toBeFocused();
  await keys("ArrowRight", "ArrowDown", "F2", "Control+A", "it is their garden", "Enter");
  const link = row("Leads to: the town has a garden, because it is their garden");
  await expect(link).toBeFocused();
  await keys("Delete");
  await expect(row(/^people choose the beds/)).toBeFocused();
  await expect.poll(async () => (await links()).length).toBe(2);
  expect(await texts()).toHaveLength(4);

  // By single clicks: the button of a row, and of a heading.
  await row(/^land is ours/)
    .getByRole("button", { name: /^More for/ })
    .click();
  await board.getByRole("menuitem", { name: "Come back to later" }).click();
  await expect(row(/^land is ours/)).toHaveCount(0);
  await list.getByRole("button", { name: "Add an outcome: The project" }).click();
  await expect(board.getByRole("dialog", { name: "Add an outcome" }).getByRole("textbox")).toBeFocused();
  await keys("Escape");

  // One Tab stop, however many buttons stand in the rows.
  await row(/^people choose the beds/).focus();
  await keys("Tab");
  await expect(list.locator(":focus")).toHaveCount(0);
  await keys("Shift+Tab");
  await expect(row(/^people choose the beds/)).toBeFocused();
});

test("from a row: one more stone chosen, choosing together, its part alone, and the walk in the room from there", async ({
  shared: workplace,
}) => {
  const { app, board } = await workplace.start();
  await lookAtExample(board);
  await board.getByRole("radio", { name: "List", exact: true }).click();
  const list = board.getByRole("treegrid", { name: /^The path, as a list/ });
  const row = (name: RegExp) => list.getByRole("row", { name });
  const first = row(/^We hold a planning meeting every month/);
  const chosen = (count: number) => board.getByRole("complementary", { name: `${count} stones chosen` });

  // By keys the next one, by single clicks the third.
  await first.click();
  await board.keyboard.press("Control+ArrowDown");
  await board.keyboard.press("Control+Space");
  await expect(chosen(2)).toBeVisible();
  const third = row(/^We visit two other day centres/);
  await third.getByRole("button", { name: /^More for/ }).click();
  await board.getByRole("menuitem", { name: "Choose this one too" }).click();
  await expect(chosen(3)).toBeVisible();
  await third.focus();
  await board.keyboard.press("Control+Shift+C");
  await expect(board.getByRole("radio", { name: "The 3 chosen stones" })).toBeChecked();
  await expect(board.getByRole("heading", { name: "Choose together" })).toBeFocused();
  await board.getByRole("button", { name: "Back to the board" }).press("Enter");
  await expect(list.locator("[role=row]:focus")).toHaveCount(1);

  // Its part alone, and the whole again; the row keeps the focus.
  const outcome = row(/^A clear plan for each day of the week/);
  await outcome.click();
  await board.keyboard.press("Control+Shift+O");
  await expect(board.getByRole("treegrid", { name: /^The path, as a list\. Outcome: A clear plan/ })).toBeVisible();
  await expect(outcome).toBeFocused();
  await outcome.press("Shift+F10");
  await board.getByRole("menuitem", { name: "Whole path" }).click();
  await expect(board.getByRole("treegrid", { name: "The path, as a list", exact: true })).toBeVisible();
  await expect(outcome).toBeFocused();

  await board.keyboard.press("Control+F5");
  await workplace.room(app);
  const strip = board.getByRole("region", { name: "What the room sees" });
  await expect(strip.getByRole("group", { name: "On the screen, and your notes" })).toContainText(/Stone \d+ of \d+/);
  await expect(strip.getByRole("group", { name: "On the screen, and your notes" })).toContainText("A clear plan for each day of the week");
  await expect(outcome).toBeFocused();
});
