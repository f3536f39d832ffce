/**
 * Takes pictures of every place with the example open, in each theme and at two sizes, into
 * test-results/screenshots, for people to look at. The README's pictures are taken from the same walk.
 */
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { lookAtExample, ofRow, openFile, resize, ROOT, type Size, test, type Workplace } from "../e2e/app.ts";
import { namedDocuments, still } from "./shots.ts";

const FOLDER = path.join(ROOT, "test-results/screenshots");
const README = path.join(ROOT, "docs/pictures");
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

for (const theme of ["paper", "dark"] as const) {
  for (const size of SIZES) {
    test(`${theme}, ${size.width}×${size.height}`, async ({ workplace }) => {
      await mkdir(FOLDER, { recursive: true });
      await namedDocuments(workplace.folder);
      const { app, board } = await workplace.start();
      await board.evaluate((chosen) => window.workshop.call("app.settings", { theme: chosen }), theme);
      const shoot = async (page: Page, place: string) =>
        writeFile(path.join(FOLDER, `${place}-${theme}-${size.width}.png`), await still(page));
      await resize(app, board, size);
      await shoot(board, "home-empty");
      await walk(workplace, app, board, shoot, size);
    });
  }
}

test.afterAll(async () => {
  await mkdir(README, { recursive: true });
  for (const place of ["home", "board", "guide", "plan", "room", "framework"]) {
    await copyFile(path.join(FOLDER, `${place}-paper-1366.png`), path.join(README, `${place}.png`));
  }
});

async function walk(
  workplace: Workplace,
  app: ElectronApplication,
  board: Page,
  shoot: (page: Page, place: string) => Promise<unknown>,
  size: Size,
): Promise<void> {
  await lookAtExample(board);
  await board.getByRole("button", { name: "Room screen" }).waitFor();
  await shoot(board, "guide-done");
  await board
    .getByRole("complementary")
    .getByRole("button", { name: /^(Close|Leave)/ })
    .click();
  await shoot(board, "board");
  await board.getByRole("application", { name: "The path" }).focus();
  await board.keyboard.press("ArrowRight");
  await shoot(board, "stone");
  for (const way of ["Both", "List", "Picture"] as const) {
    await board.getByRole("radio", { name: way, exact: true }).click();
    if (way !== "Picture") await shoot(board, `as-${way.toLowerCase()}`);
  }
  await board.getByRole("button", { name: "Paste a list" }).click();
  await board.getByRole("dialog").getByRole("textbox").fill("• We meet every month\n2. We visit other centres\n\nWe ask our neighbours");
  await shoot(board, "paste-a-list");
  await board.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await board.getByRole("button", { name: "Save for others" }).click();
  await shoot(board, "save");
  await board.keyboard.press("Escape");
  await board.getByRole("button", { name: "Room screen" }).click();
  const room = await workplace.room(app);
  await resize(app, room, size);
  await shoot(room, "room");
  await board.evaluate(() => window.workshop.call("room.direct", { shows: { what: "walk", id: "outcome-staff", from: "impact" } }));
  await room.locator(".full-sheet").waitFor();
  await shoot(room, "room-walk");
  await shoot(board, "room-strip");
  await board.getByRole("button", { name: "Choose together" }).click();
  await shoot(board, "choosing-new");
  await board.getByRole("button", { name: "Begin this round" }).click();
  await board.locator(".vote").first().getByRole("textbox").fill("7");
  await board.getByRole("button", { name: "Show the result in the room" }).click();
  await room.locator(".round-counted").first().waitFor();
  await board.evaluate(() =>
    window.workshop.call("room.direct", { timer: { endsAt: null, leftMs: 400_000, totalMs: 600_000, hidden: false } }),
  );
  await shoot(board, "choosing");
  await shoot(room, "room-choosing");
  await board.evaluate(() => window.workshop.call("room.direct", { timer: null }));
  await board.getByRole("button", { name: "Back to the board" }).click();
  await board.evaluate(() => window.workshop.call("room.direct", { shows: { what: "board" } }));
  await board.getByRole("button", { name: "Plan", exact: true }).click();
  await board.getByRole("heading", { name: "How will we know?" }).waitFor();
  await shoot(board, "plan");
  await board.getByRole("button", { name: "Evidence", exact: true }).click();
  await ofRow(board, "People's voices", "Remove");
  await board.getByRole("alert").waitFor();
  await shoot(board, "evidence");
  await board.getByRole("button", { name: "Examples", exact: true }).click();
  await board.getByRole("heading", { name: "Real-life examples" }).waitFor();
  await shoot(board, "examples");
  await board.getByRole("button", { name: "Framework", exact: true }).click();
  await board.getByRole("heading", { name: "Our framework" }).waitFor();
  await shoot(board, "framework");
  await board.getByRole("button", { name: "Plan", exact: true }).click();
  await board.getByRole("button", { name: "Paste a table" }).click();
  await board.getByRole("textbox", { name: "Paste your table here" }).evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      "text/plain",
      "Type of evidence\tForm of evidence\tWays\tCost\nPeople's views\tWhat people say about the plan\tSurveys; Talks\t5\nPoems\tA book of poems\tA workshop\t7\n",
    );
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await board.getByRole("button", { name: "Add 2 rows" }).waitFor();
  await shoot(board, "paste-a-table");
  await board.keyboard.press("Escape");
  for (const place of ["Benefits", "Feedback", "Worksheet", "Versions"]) {
    await board.getByRole("button", { name: place, exact: true }).click();
    await shoot(board, place.toLowerCase());
  }
  await board.getByRole("button", { name: "Your workshops" }).click();
  await board.getByRole("button", { name: "Look at the example" }).waitFor();
  await board.evaluate(() => window.workshop.call("workshop.create", { title: "A garden for everyone, first meeting" }));
  await board.getByRole("button", { name: "Close room screen" }).click();
  await board.getByRole("button", { name: "Answer the first question" }).click();
  await shoot(board, "guide");
  await board.getByRole("button", { name: "Framework", exact: true }).click();
  await board.getByRole("heading", { name: "Our framework" }).waitFor();
  await shoot(board, "framework-empty");
  await board.getByRole("button", { name: "Examples", exact: true }).click();
  await board.getByRole("heading", { name: "No examples yet" }).waitFor();
  await shoot(board, "examples-empty");
  const copy = path.join(workplace.folder, "Day centre.json");
  await copyFile(path.join(ROOT, "resources/day-centre.json"), copy);
  await openFile(app, board, copy);
  await board.getByRole("button", { name: "Your workshops" }).click();
  await board.getByRole("heading", { name: "Your workshops" }).waitFor();
  await shoot(board, "home");
}
