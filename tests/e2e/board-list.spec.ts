/** The path as a list: what Delete and Remove take away is what has the focus, never something else that is chosen. */
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
