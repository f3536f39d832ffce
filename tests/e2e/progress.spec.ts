/** Progress and findings: recorded in the plan and beside the board, seen on the stone, undone, and in what is exported. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { today } from "../../shared/base/today.ts";
import { current, expect, test, type Workplace } from "./app.ts";
import { faults } from "./axe.ts";
import { still, unlike } from "./pixels.ts";
import { saveAs } from "./save.ts";

const OUTCOME = "The beds are ours";

async function garden(workplace: Workplace) {
  const file = path.join(workplace.folder, "ours.json");
  const document = {
    format: "stepping-stones/workshop",
    version: 1,
    workshop: { title: "A garden for everyone" },
    stones: [
      { id: "i", kind: "impact", strand: "project", text: "A garden for all", x: 900, y: 0 },
      { id: "o", kind: "outcome", strand: "project", text: OUTCOME, x: 500, y: 0 },
      { id: "q", kind: "outcome", strand: "coproduction", text: "People decide", x: 500, y: 300 },
    ],
    links: [{ from: "o", to: "i" }],
    evidence: [
      { id: "e", outcome: "o", type: "tasks", form: "The lease", ways: ["Meeting minutes"] },
      { id: "f", outcome: "q", type: "voices", form: "What people say", ways: ["Surveys"] },
    ],
  };
  await writeFile(file, JSON.stringify(document));
  return workplace.start(file);
}

const now = async (board: Page) => (await current(board)).workshop;
const findingsOf = async (board: Page) => (await now(board)).findings.map(({ evidence, date, text }) => [evidence, date, text]);
const progressOf = async (board: Page) => (await now(board)).stones.find(({ id }) => id === "o")?.progress;
const cameIn = (board: Page, outcome: string): Locator => board.getByRole("button", { name: `What came in 1, “${outcome}”` });
const openPlan = (board: Page) => board.getByRole("button", { name: "Plan", exact: true }).click();

/** More than the soft edge of a line that is drawn in two parts. */
const SHADE = 16;

test("by keyboard alone: a finding with its day, how far the outcome is, and each step undone", async ({ shared: workplace }) => {
  const { board } = await garden(workplace);
  await openPlan(board);
  const { keyboard } = board;
  const undo = () => board.getByRole("button", { name: "Undo", exact: true }).first().press("Enter");

  // From the evidence to what came in for it: along its second row.
  await board.getByRole("textbox", { name: `When 1, “${OUTCOME}”` }).focus();
  await keyboard.press("ArrowRight");
  await expect(cameIn(board, OUTCOME)).toBeFocused();
  await keyboard.press("Enter");
  const dialog = board.getByRole("dialog", { name: "What came in" });
  await expect(dialog.getByRole("textbox", { name: "What came in?" })).toBeFocused();
  await expect(dialog.getByLabel("On which day?")).toHaveValue(today());
  expect(await faults(board), "the dialog").toEqual([]);
  await keyboard.type("The council has signed it");
  await keyboard.press("Enter");
  await expect.poll(() => findingsOf(board)).toEqual([["e", today(), "The council has signed it"]]);
  // All its evidence has something now: the question comes, and nothing acts by itself.
  await expect(dialog.getByRole("status")).toHaveText("Something came in for all the evidence. How far are we now?");
  expect(await progressOf(board)).toBe("none");

  // Another one, without a day; then the first is changed.
  await keyboard.type("Two neighbours came to look");
  await dialog.getByLabel("On which day?").focus();
  await dialog.getByLabel("On which day?").fill("");
  await dialog.getByRole("button", { name: "Record it" }).press("Enter");
  await expect
    .poll(() => findingsOf(board))
    .toEqual([
      ["e", today(), "The council has signed it"],
      ["e", "", "Two neighbours came to look"],
    ]);
  await dialog.getByLabel("Day 1").fill("2026-05-01");
  await dialog.getByRole("textbox", { name: "What came in 1" }).fill("The council has signed the lease");
  // Half a day takes nothing away, and a year of two figures is one of this century: nothing has changed.
  await dialog.getByLabel("Day 1").focus();
  await keyboard.press("Backspace");
  await expect(dialog.getByLabel("Day 1")).toHaveValue("");
  await dialog.getByRole("textbox", { name: "What came in 1" }).focus();
  await expect(dialog.getByLabel("Day 1")).toHaveValue("2026-05-01");
  await dialog.getByLabel("Day 1").focus();
  await keyboard.type("010526");
  await expect(dialog.getByLabel("Day 1")).toHaveValue("0026-05-01");
  await dialog.getByRole("textbox", { name: "What came in 1" }).focus();
  await expect(dialog.getByLabel("Day 1")).toHaveValue("2026-05-01");
  await dialog.getByRole("radio", { name: "Not started" }).focus();
  await keyboard.press("ArrowRight");
  await expect.poll(() => progressOf(board)).toBe("started");
  await expect.poll(async () => (await findingsOf(board))?.[0]).toEqual(["e", "2026-05-01", "The council has signed the lease"]);
  await keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(cameIn(board, OUTCOME)).toBeFocused();
  await expect(cameIn(board, OUTCOME)).toHaveAccessibleName(/2 things have come in$/);
  await expect(cameIn(board, OUTCOME)).toHaveText("2");
  await expect(
    board.getByText("1 of 2 outcomes under way, none achieved yet. Something has come in for 1 of 2 pieces of evidence."),
  ).toBeVisible();
  // A tooltip floats outside every part of the page, as axe sees it.
  await board.getByRole("textbox", { name: `When 1, “${OUTCOME}”` }).focus();
  await expect(board.getByRole("tooltip")).toHaveCount(0);
  expect(await faults(board), "the plan").toEqual([]);

  // How far it is, in the plan itself.
  await board.getByRole("button", { name: `How far are we, “${OUTCOME}”: Under way` }).press("Enter");
  // Each key once the list has come to the last one: a list on a slow machine opens late.
  await board.getByRole("option", { name: "Under way" }).press("ArrowDown");
  await board.getByRole("option", { name: "Achieved" }).press("Enter");
  await expect.poll(() => progressOf(board)).toBe("achieved");
  // It asks kindly for a reason, which may stay empty; the day is today's, and what it was before stands there, too.
  const why = board.getByRole("dialog", { name: "How far are we?" });
  await expect(why.getByRole("textbox", { name: "How do we know?" })).toHaveValue("");
  await expect(why.getByLabel("Since when?")).toHaveValue(today());
  expect(await faults(board), "how far, and why").toEqual([]);
  await why.getByRole("textbox", { name: "How do we know?" }).fill("We have the keys");
  await why.getByRole("button", { name: "1 entry before this" }).press("Enter");
  await why.getByRole("button", { name: "Remove entry 1" }).press("Enter");
  await expect
    .poll(async () => (await now(board)).progress.map(({ state, date, why: reason }) => [state, date, reason]))
    .toEqual([["achieved", today(), "We have the keys"]]);
  await why.getByRole("button", { name: "Done" }).press("Enter");
  await expect(why).toHaveCount(0);
  await board.getByRole("button", { name: "The story so far" }).press("Enter");
  const story = board.getByRole("dialog", { name: "The story so far" });
  await expect(story).toContainText(`“${OUTCOME}”: Achieved`);
  await expect(story).toContainText("We have the keys");
  expect(await faults(board), "the story").toEqual([]);
  await keyboard.press("Escape");
  await undo();
  await expect.poll(async () => (await now(board)).progress.length).toBe(2);

  // Each was a step of its own; how far it is and why, one step together.
  await undo();
  await expect.poll(() => progressOf(board)).toBe("started");
  await undo();
  await expect.poll(() => progressOf(board)).toBe("none");
  await undo();
  await expect.poll(async () => (await findingsOf(board))?.[0]).toEqual(["e", "2026-05-01", "The council has signed it"]);
  await undo();
  await expect.poll(async () => (await findingsOf(board))?.[0]).toEqual(["e", today(), "The council has signed it"]);
  await undo();
  await expect.poll(async () => (await findingsOf(board))?.length).toBe(1);

  // Removed, and back.
  await cameIn(board, OUTCOME).press("Enter");
  await dialog.getByRole("button", { name: "Remove what came in 1" }).press("Enter");
  await expect.poll(() => findingsOf(board)).toEqual([]);
  await expect(dialog.getByRole("textbox", { name: "What came in?" })).toBeFocused();
  await keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(cameIn(board, OUTCOME)).toHaveText("");
  await undo();
  await expect(cameIn(board, OUTCOME)).toHaveText("1");
});

test("the plan shows the part for which something has come in, or nothing yet", async ({ shared: workplace }) => {
  const { board } = await garden(workplace);
  await openPlan(board);
  await cameIn(board, OUTCOME).click();
  await board.getByRole("dialog").getByRole("textbox", { name: "What came in?" }).fill("It is signed");
  // Closing keeps the words that stand there, and however slow the hand, the button stays under it.
  await board.getByRole("dialog").getByRole("button", { name: "Done" }).hover();
  await board.mouse.down();
  for (let look = 0; look < 5; look++) await findingsOf(board);
  await board.mouse.up();
  await expect(cameIn(board, OUTCOME)).toHaveText("1");
  const filters = board.getByRole("region", { name: "Show a part of the plan" });
  const choose = async (entry: string) => {
    await filters.getByRole("button", { name: /^What came in|What came in$/ }).click();
    await board.getByRole("option", { name: entry }).click();
  };
  await choose("Has come in");
  await expect(board.getByRole("rowheader", { name: OUTCOME }).first()).toBeVisible();
  await expect(cameIn(board, "People decide")).toHaveCount(0);
  await choose("Not come in yet");
  await expect(cameIn(board, OUTCOME)).toHaveCount(0);
  await expect(cameIn(board, "People decide")).toBeVisible();
});

test("beside the board: what came in, how far it is, and the sign on the stone, in both windows", async ({ shared: workplace }) => {
  const { app, board } = await garden(workplace);
  await board.getByRole("button", { name: "Room screen" }).click();
  const room = await workplace.room(app);
  await openPlan(board);
  await board.getByRole("rowheader").getByRole("button", { name: OUTCOME, exact: true }).click();
  const panel = board.getByRole("complementary", { name: "The chosen stone" });
  await panel.getByRole("button", { name: "Record what came in" }).click();
  const dialog = board.getByRole("dialog", { name: "What came in" });
  await dialog.getByRole("textbox", { name: "What came in?" }).fill("The council has signed it");
  await dialog.getByLabel("On which day?").fill("2026-05-01");
  await dialog.getByRole("button", { name: "Record it" }).click();
  await expect.poll(() => findingsOf(board)).toEqual([["e", "2026-05-01", "The council has signed it"]]);
  await board.keyboard.press("Escape");
  await expect(panel.getByRole("region", { name: "What came in" })).toContainText("1 May 2026The council has signed it");
  expect(await faults(board), "the panel").toEqual([]);

  // The room's picture: the stone changes with its progress, and comes back when that is undone.
  const before = await still(room);
  await panel.getByText("Achieved", { exact: true }).click();
  await expect.poll(() => progressOf(board)).toBe("achieved");
  await expect.poll(async () => unlike(board, before, await still(room), SHADE)).toBeGreaterThan(300);
  await board.getByRole("button", { name: "Undo", exact: true }).first().click();
  await expect.poll(() => progressOf(board)).toBe("none");
  await expect.poll(async () => unlike(board, before, await still(room), SHADE)).toBe(0);
});

test("what is exported tells progress and findings; a picture too", async ({ shared: workplace }) => {
  test.setTimeout(240_000);
  const { app, board } = await garden(workplace);
  await openPlan(board);
  await cameIn(board, OUTCOME).click();
  await board.getByRole("dialog").getByRole("textbox", { name: "What came in?" }).fill("The council has signed it");
  await board.getByRole("dialog").getByLabel("On which day?").fill("2026-05-01");
  await board.getByRole("dialog").getByRole("button", { name: "Record it" }).click();
  await board.getByRole("dialog").getByText("Under way", { exact: true }).click();
  await expect.poll(() => progressOf(board)).toBe("started");
  await board.keyboard.press("Escape");

  const save = async (entry: RegExp, name: string) => {
    const file = path.join(workplace.folder, name);
    await saveAs(app, board, entry, file);
    return readFile(file);
  };
  const word = strFromU8(unzipSync(await save(/^Outcomes assessment plan/, "plan.docx"))["word/document.xml"] as Uint8Array);
  expect(word).toContain("1 of 2 outcomes under way, none achieved yet.");
  expect(word).toContain("Progress: Under way");
  expect(word).toContain("1 May 2026: The council has signed it");
  const csv = (await save(/^Plan as a table/, "plan.csv")).toString("utf8");
  expect(csv).toContain("When,Evidence that has come in\r\n");
  expect(csv).toContain("Under way");
  expect(csv).toContain("2026-05-01: The council has signed it");
  const svg = (await save(/^Picture to print/, "path.svg")).toString("utf8");
  expect(svg).toContain(">Under way</text>");
  expect(svg).toContain("1 of 2 outcomes under way");
});
