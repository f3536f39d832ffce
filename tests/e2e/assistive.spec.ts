/** What a screen reader gets: the rows of the list by their roles and names, and each sentence once. Read by AT-SPI, beside the page. */
import { assistive, missingForAssistive } from "./assistive.ts";
import { expect, lookAtExample, test } from "./app.ts";

const missing = missingForAssistive();

test("the list and what is said of a change, as assistive technology gets them", async ({ workplace }) => {
  test.skip(missing !== null, missing ?? "");
  const reader = await assistive();
  try {
    Object.assign(workplace.env, reader.env);
    const { app, board } = await workplace.start("--force-renderer-accessibility");
    await lookAtExample(board);
    await board.getByRole("radio", { name: "List", exact: true }).click();
    const rows = board.getByRole("treegrid", { name: "The path, as a list" }).getByRole("row");
    await expect(rows.first()).toBeVisible();
    await reader.listen();

    const shown = await rows.evaluateAll((all) => all.map((row) => row.getAttribute("aria-label")));
    expect(shown.length).toBeGreaterThan(5);
    await expect.poll(() => reader.named("table row")).toEqual(shown);
    expect(await reader.named("tree table")).toEqual(["The path, as a list"]);

    // A link goes by the keyboard: the next row has the focus, and the change is heard once.
    const before = reader.heard.length;
    const stone = board.getByRole("row", { name: /^We meet our neighbours/ });
    await stone.focus();
    await board.keyboard.press("ArrowRight");
    await board.keyboard.press("ArrowDown");
    await expect(board.getByRole("row", { name: /^Leads to: / }).first()).toBeFocused();
    await board.keyboard.press("Delete");
    const said = () => [...new Set(reader.heard.slice(before).map(({ text }) => text))].filter((text) => /\p{L}/u.test(text));
    await expect.poll(said).toContainEqual(expect.stringMatching(/ no longer leads to /));
    // The rows were read by the focus, and by nothing else.
    expect(said()).toEqual([expect.stringMatching(/^“We meet our neighbours.*” no longer leads to “.*”\.$/)]);
    // Without its bus the application would end by itself.
    await app.close();
  } finally {
    reader.end();
  }
});
