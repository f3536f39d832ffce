/** What came of a path, in real windows: what is due, the second walk, what nobody had planned, and what people said. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { current, expect, test, type Workplace } from "./app.ts";
import { faults } from "./axe.ts";

async function garden(workplace: Workplace) {
  const file = path.join(workplace.folder, "garden.json");
  const document = {
    format: "stepping-stones/workshop",
    version: 2,
    workshop: { title: "A garden for everyone" },
    stones: [
      { id: "i", kind: "impact", strand: "project", text: "A garden for all" },
      { id: "o", kind: "outcome", strand: "project", text: "The beds are ours" },
      { id: "q", kind: "outcome", strand: "coproduction", text: "People decide" },
      { id: "p", kind: "activity", strand: "project", text: "Ask the mayor", parked: true },
    ],
    links: [{ from: "o", to: "i" }],
    evidence: [
      { id: "e", outcome: "o", type: "tasks", form: "The lease", due: "2026-01-31" },
      { id: "f", outcome: "q", type: "voices", form: "What people say", when: "Every month" },
    ],
    feedback: [{ id: "k", question: "Was it good?", yes: 3, partly: 0, no: 1, comments: ["Please begin later", "More tea"] }],
  };
  await writeFile(file, JSON.stringify(document));
  return workplace.start(file);
}

const now = async (board: Page) => (await current(board)).workshop;

test("what is due is said in one line on opening, and leads to its row; the walk after the path asks outcome by outcome", async ({
  shared: workplace,
}) => {
  const { board } = await garden(workplace);
  await expect(board.getByText("1 piece of evidence is due.")).toBeVisible();
  await board.getByRole("button", { name: "See what is due" }).click();
  const due = board.getByRole("dialog", { name: "What is due" });
  await expect(due.getByRole("region", { name: "Evidence" })).toContainText("Was due on 31 January 2026The leaseThe beds are ours");
  expect(await faults(board), "what is due").toEqual([]);
  await due.getByRole("button", { name: /^Open in the plan: .*The beds are ours/ }).click();
  const day = board.getByLabel("Due by 1, “The beds are ours”");
  await expect(day).toHaveValue("2026-01-31");
  await day.focus();
  await day.fill("2099-12-31");
  // Tab goes through the parts of a day first.
  await board.getByRole("textbox", { name: "When 1, “The beds are ours”" }).focus();
  await expect.poll(async () => (await now(board)).evidence.find(({ id }) => id === "e")?.due).toBe("2099-12-31");
  expect(await faults(board), "the plan").toEqual([]);

  await board.getByRole("button", { name: "Results", exact: true }).click();
  await board.getByRole("button", { name: "See what came of it" }).click();
  const walk = board.getByRole("complementary", { name: "See what came of it" });
  await expect(walk.getByRole("heading", { name: "How far are we?" })).toBeVisible();
  await walk.getByText("Not possible", { exact: true }).click();
  await walk.getByRole("textbox", { name: "Not possible, because …" }).fill("The land was sold");
  await board.keyboard.press("Control+Enter");
  await expect(walk.getByRole("heading", { name: "What came in?" })).toBeVisible();
  await expect
    .poll(async () => (await now(board)).progress.map(({ state, why }) => [state, why]))
    .toEqual([["impossible", "The land was sold"]]);
  expect(await faults(board), "the walk").toEqual([]);
  await walk.getByRole("button", { name: "Next question" }).click();
  await walk.getByText("Not good", { exact: true }).click();
  await walk.getByRole("textbox", { name: "What nobody had planned" }).fill("The bus was cut");
  await board.keyboard.press("Enter");
  await expect(walk.getByRole("button", { name: /The bus was cut/ })).toContainText("Found on the way, and not good");
  await walk.getByRole("button", { name: "Next question" }).click();
  await walk.getByRole("textbox", { name: "What comes next for this outcome" }).fill("We look for other land");
  await board.keyboard.press("Enter");
  await expect
    .poll(async () => (await now(board)).said.map(({ next, stones }) => [next, ...stones]))
    .toEqual([["We look for other land", "o"]]);
  await walk.getByRole("button", { name: "Next question" }).click();
  await expect(walk).toContainText("Outcome 2 of 2");
  await walk.getByRole("button", { name: "To the next outcome" }).click();
  await expect(walk.getByRole("heading", { name: "You have been through every outcome." })).toBeFocused();

  // What nobody had planned can become what was planned, in its own menu and its panel.
  await walk.getByRole("button", { name: "Leave this walk" }).click();
  const bus = (await now(board)).stones.find(({ text }) => text === "The bus was cut");
  expect(bus).toMatchObject({ kind: "outcome", found: "bad" });
});

test("what people said is taken in once by one press, answered, and shown in the room", async ({ shared: workplace }) => {
  const { app, board } = await garden(workplace);
  await board.getByRole("button", { name: "Results", exact: true }).click();
  await board.getByRole("tab", { name: "You said, we did" }).click();
  await board.getByRole("button", { name: "2 comments from the feedback" }).click();
  await board.getByRole("button", { name: "Take in: Please begin later" }).click();
  await expect.poll(async () => (await now(board)).said.map(({ said }) => said)).toEqual(["Please begin later"]);
  await expect(board.getByRole("button", { name: "Take in: Please begin later" })).toHaveCount(0);
  await expect(board.getByRole("button", { name: "Take in: More tea" })).toBeFocused();
  await board.getByRole("button", { name: "1 stone to come back to later" }).click();
  await board.getByRole("button", { name: "Take in: Ask the mayor" }).click();
  await board.getByRole("textbox", { name: "We did, row 1" }).fill("We begin at ten");
  await board.getByRole("textbox", { name: "Not possible, because …, row 2" }).fill("Nobody knows the mayor");
  await board.getByRole("textbox", { name: "We did, row 1" }).focus();
  await expect
    .poll(async () => (await now(board)).said.map(({ did, notPossible }) => did + notPossible))
    .toEqual(["We begin at ten", "Nobody knows the mayor"]);
  expect(await faults(board), "you said, we did").toEqual([]);

  await board.getByRole("button", { name: "Show row 1 in the room" }).click();
  const room = await workplace.room(app);
  await expect(room.locator("main.room")).toHaveAttribute("data-shows", "said");
  await expect(room.locator(".said-sheet")).toHaveText(/You said\s*Please begin later\s*We did\s*We begin at ten/);
  await board.getByRole("region", { name: "What the room sees" }).getByRole("button", { name: "Next", exact: true }).click();
  await expect(room.locator(".said-sheet")).toContainText("Ask the mayor");
  expect(await room.content()).not.toContain("We begin at ten");
});
