/** Words in every script, in the real windows: which way they run, and that what can't be drawn is named. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { current, expect, test } from "./app.ts";
import { saveAs } from "./save.ts";

const ARABIC = "نلتقي مع جيراننا كل شهر (2026).";
const NOBODY_HAS = "\u{10E60}";

test("words from the right run so in fields, lists and the room, and signs without a font are named", async ({ shared: workplace }) => {
  const json = path.join(workplace.folder, "ours.json");
  const stones = [
    { id: "ar", kind: "outcome", strand: "project", text: ARABIC },
    { id: "en", kind: "activity", strand: "project", text: "We cook 👩‍🍳 together" },
  ];
  const whole = { format: "stepping-stones/workshop", version: 1, workshop: { title: "لقاء" }, stones, links: [], evidence: [] };
  await writeFile(json, JSON.stringify(whole));
  const { app, board } = await workplace.start(json);

  await board.getByText("Both", { exact: true }).first().click();
  const rows = board.getByRole("treegrid").locator(".board-row-words");
  const said = (words: string) => rows.filter({ hasText: words });
  await expect(said(ARABIC)).toHaveCSS("direction", "rtl");
  await expect(said("We cook")).toHaveCSS("direction", "ltr");
  await said(ARABIC).click();
  const field = board.getByRole("complementary").getByRole("textbox").first();
  await expect(field).toHaveValue(ARABIC);
  await expect(field).toHaveCSS("direction", "rtl");
  await field.fill("In English.");
  await expect(field).toHaveCSS("direction", "ltr");
  await field.fill(ARABIC);

  await board.getByRole("button", { name: "Room screen" }).click();
  const room = await workplace.room(app);
  const shown = await board.evaluate(() => window.workshop.call("room.direct", { shows: { what: "stone", id: "ar", page: 0 } }));
  expect(shown.ok).toBe(true);
  await expect(room.locator(".full-words")).toHaveCSS("direction", "rtl");
  const [words, column] = [await room.locator(".full-words p").boundingBox(), await room.locator(".full-words").boundingBox()];
  expect((words?.x ?? 0) + (words?.width ?? 0)).toBeCloseTo((column?.x ?? 0) + (column?.width ?? 0), 0);

  // The emoji are drawn by the font that the application brings along.
  expect(await room.evaluate(() => [...document.fonts].some(({ family }) => family.includes("Noto Emoji")))).toBe(true);
  await saveAs(app, board, /^Picture \(PNG\)/, path.join(workplace.folder, "emoji.png"));

  const changed = await board.evaluate(
    (text) => window.workshop.call("workshop.change", { do: "stone.edit", id: "en" as never, patch: { text } }),
    `Numbers ${NOBODY_HAS}`,
  );
  expect(changed.ok).toBe(true);
  await expect.poll(async () => (await current(board)).workshop.stones.some(({ text }) => text.includes(NOBODY_HAS))).toBe(true);
  await saveAs(app, board, /^Picture \(PNG\)/, path.join(workplace.folder, "boxes.png"));
  await expect(board.locator(".notices")).toContainText("This computer has no font for “\u2068\u{10E60}\u2069”");
  await saveAs(app, board, /^Path and plan as a PDF/, path.join(workplace.folder, "boxes.pdf"));
  await expect(board.locator(".notices")).toContainText("no font for");
});
