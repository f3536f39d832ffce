/** Choosing together and the silent timer: both windows at once, by buttons and by the keyboard. */
import { copyFile } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import type { Direction } from "../../shared/room/direction.ts";
import { STONE_TEXT_LIMIT } from "../../shared/model/fields.ts";
import { SMALLEST } from "../../shared/room/sheet.ts";
import { current, expect, resize, ROOT, test, type Workplace } from "./app.ts";
import { faults, faultsInThemes } from "./axe.ts";

/** The example in a file of its own. */
async function start(workplace: Workplace) {
  const json = path.join(workplace.folder, "ours.json");
  await copyFile(path.join(ROOT, "resources/day-centre.json"), json);
  return workplace.start(json);
}

const direct = (board: Page, patch: Partial<Direction>) => board.evaluate((asked) => window.workshop.call("room.direct", asked), patch);
const rounds = async (board: Page) => (await current(board)).workshop.rounds;
const outcomes = async (board: Page) => (await current(board)).workshop.stones.filter(({ kind, parked }) => kind === "outcome" && !parked);

/** The counter at a stone. */
const at = (board: Page, text: string): Locator => board.getByRole("listitem").filter({ hasText: text }).getByRole("group").first();
const plus = (counter: Locator, n = 0): Locator => counter.getByRole("button", { name: /increase/i }).nth(n);

test("dots are counted by the facilitator, hidden in the room until they are revealed, and kept", async ({ workplace }) => {
  const { app, board } = await start(workplace);
  const [first, second, third] = (await outcomes(board)).map(({ text }) => text) as [string, string, string];
  await board.getByRole("button", { name: "Choose together" }).click();
  const form = board.getByRole("region", { name: "A new round" });
  await expect(form.getByRole("radio", { name: /^Outcomes/ })).toBeChecked();
  await expect(form.getByRole("textbox", { name: "The question" })).toHaveValue(/^What matters most to us now\? .* each\.$/);
  await form.getByRole("textbox", { name: "Dots for each person" }).fill("4");
  await board.keyboard.press("Tab");
  await expect(form.getByRole("textbox", { name: "The question" })).toHaveValue("What matters most to us now? 4 dots each.");
  await form.getByRole("button", { name: "Begin this round" }).focus();
  await board.keyboard.press("Enter");

  // Nothing in the room yet; then the question and the stones, without counts. The focus is where the next step is.
  await expect(board.getByText("The room does not see the counts.")).toBeVisible();
  const question = board.getByRole("button", { name: "Show the question in the room" });
  await expect(question).toBeFocused();
  await question.click();
  const room = await workplace.room(app);
  await expect(room.getByRole("heading", { name: /What matters most to us now\?\s4 dots each\./ })).toBeVisible();
  await expect(room.locator(".round-sheet-label")).toHaveText("We are choosing");
  // The small picture waits for a screen that opens slowly; one of an empty screen has fewer than 2,000 characters.
  await expect
    .poll(async () => (await board.getByRole("img", { name: "The room's screen, as it is now" }).getAttribute("src"))?.length)
    .toBeGreaterThan(10_000);
  await expectReadable(room);
  await expect(board.getByText("This round is on the room screen now.")).toBeVisible();

  // Quick presses are one step, and each stone has its own; a number may be typed.
  const before = (await current(board)).seq;
  for (let i = 0; i < 5; i++) await plus(at(board, first)).click();
  const number = at(board, second).getByRole("textbox");
  await number.fill("9");
  // Neither a slip nor a clicker counts: these keys move in the number, or turn the room's page.
  for (const key of ["End", "Home", "PageUp", "PageDown", "PageDown"]) await board.keyboard.press(key);
  await expect(number).toHaveValue("9");
  await board.keyboard.press("Tab");
  const counts = async () => Object.fromEntries((await rounds(board))[0]!.votes.map(({ stone, counts: n }) => [stone, n[0]]));
  const [one, two] = (await outcomes(board)).map(({ id }) => String(id)) as [string, string];
  await expect.poll(counts).toMatchObject({ [one]: 5, [two]: 9 });
  expect((await current(board)).seq).toBe(before + 2);
  expect((await current(room)).workshop.rounds[0]!.votes.every(({ counts: [n] }) => n === 0)).toBe(true);
  await expect(room.locator(".round-counted")).toHaveCount(0);
  await expect(board.getByRole("region", { name: "The result in words" })).toContainText("14 dots in all");

  // Undo takes back the presses of one stone.
  await board.getByRole("button", { name: "Undo" }).first().click();
  await expect.poll(counts).toMatchObject({ [one]: 5, [two]: 0 });
  await expect(at(board, second).getByRole("textbox")).toHaveValue("0");
  await board.getByRole("button", { name: "Redo" }).click();
  await expect.poll(counts).toMatchObject({ [one]: 5, [two]: 9 });

  // By keyboard alone: up and down count, and the button is in reach.
  await at(board, third).getByRole("textbox").focus();
  for (let i = 0; i < 3; i++) await board.keyboard.press("ArrowUp");
  await board.keyboard.press("ArrowDown");
  await board.getByRole("button", { name: "Show the result in the room" }).focus();
  await board.keyboard.press("Enter");
  await expect(room.locator(".round-sheet")).toHaveAttribute("data-revealed", "true");
  const seen = room.locator(".round-row");
  await expect(seen.first()).toContainText("9 dots");
  await expect(seen.nth(1)).toContainText("5 dots");
  await expect(seen.nth(2)).toContainText("2 dots");
  expect(bare(await seen.first().innerText())).toContain(bare(second));
  await expect(room.getByRole("status")).toContainText(/^Most dots: .*, with 9 dots\. Then .*, with 5 dots\./);

  // In the order of the path; hidden again; shown again after a restart.
  await board.getByText("As on the path").click();
  await expect(seen.first()).toContainText("5 dots");
  await board.getByRole("button", { name: "Hide the counts again" }).click();
  await expect(room.locator(".round-counted")).toHaveCount(0);
  await board.getByRole("button", { name: "Show the result in the room" }).click();
  await expect(seen.first()).toContainText("5 dots");
  await expect(question).toHaveCount(0);
  await board.getByRole("button", { name: "Close this round" }).click();
  await expect(room.locator(".round-sheet")).toHaveCount(0);
  await expect(form).toBeVisible();

  // A room screen that was closed in the middle of a round stays closed.
  await board
    .getByRole("navigation", { name: "Rounds so far" })
    .getByRole("button", { name: /What matters most/ })
    .click();
  await board.getByRole("button", { name: "Show the result in the room" }).click();
  await expect(room.locator(".round-sheet")).toBeVisible();
  await board.getByRole("button", { name: "Close room screen" }).click();
  await expect(board.getByRole("region", { name: "What the room sees" })).toHaveCount(0);
  await board.getByText("Most first").click();
  await board.getByRole("button", { name: "Close this round" }).focus();
  await board.keyboard.press("Enter");
  await expect(form.getByRole("radio").first()).toBeFocused();
  await direct(board, { blank: false });
  expect(app.windows()).toHaveLength(1);
  const { file } = await current(board);
  await app.close();

  const again = await workplace.start(file.path);
  await again.board.getByRole("button", { name: "Choose together" }).click();
  await again.board
    .getByRole("navigation", { name: "Rounds so far" })
    .getByRole("button", { name: /What matters most/ })
    .click();
  await expect(at(again.board, second).getByRole("textbox")).toHaveValue("9");
  const name = again.board.getByRole("textbox", { name: "The question" });
  await name.fill("What comes first?");
  await name.press("Enter");
  await expect(again.board.getByRole("navigation", { name: "Rounds so far" })).toContainText("What comes first?");
  await again.board.getByRole("button", { name: "Show the result in the room" }).click();
  await expect((await workplace.room(again.app)).getByRole("heading", { name: "What comes first?" })).toBeVisible();
  await again.board.getByRole("button", { name: /More/ }).first().click();
  await again.board.getByRole("menuitem", { name: "Remove" }).click();
  await expect.poll(() => rounds(again.board)).toEqual([]);
  await expect((await workplace.room(again.app)).locator(".round-sheet")).toHaveCount(0);
});

const bare = (text: string): string => text.replace(/\s+/g, "");

test("cards for the stones that were chosen: words and shapes beside the colours, in every size of screen", async ({ workplace }) => {
  const { app, board } = await start(workplace);
  const long = "People who will come to the centre decide on the plan, and say so in their own words. "
    .repeat(30)
    .slice(0, STONE_TEXT_LIMIT)
    .trim();
  await board.evaluate(
    (text) => window.workshop.call("workshop.change", { do: "stone.edit", id: "outcome-staff", patch: { text } } as never),
    long,
  );
  await board.getByRole("application", { name: "The path" }).focus();
  await board.keyboard.press("Control+a");
  await board.getByRole("complementary").getByRole("button", { name: "Choose together" }).click();
  const form = board.getByRole("region", { name: "A new round" });
  await expect(form.getByRole("radio", { name: /^The \d+ chosen stones$/ })).toBeChecked();
  await form.getByText("Coloured cards").click();
  await expect(form.getByRole("textbox", { name: "The question" })).toHaveValue("Do we want this on our path?");
  await form.getByRole("button", { name: "Begin this round" }).click();

  const impact = at(board, "We have a day centre for people");
  for (const card of ["Yes", "Not sure", "No"]) await expect(impact.getByText(card, { exact: true })).toBeVisible();
  await plus(impact, 0).click();
  await plus(impact, 0).click();
  await plus(impact, 1).click();
  await board.getByRole("button", { name: "Show the result in the room" }).click();
  const room = await workplace.room(app);
  await expect(room.locator(".round-sheet")).toHaveAttribute("data-revealed", "true");
  await expect(room.locator(".round-row").first()).toContainText(/2 yes\s*1 not sure\s*0 no/);
  await expect(room.locator(".round-row").first().locator(".card-sign")).toHaveCount(3);

  const stones = (await current(board)).workshop.stones.filter(({ parked }) => !parked);
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
    [3840, 2160],
  ] as const) {
    await resize(app, room, { width, height });
    await room.keyboard.press("Home");
    let read = "";
    const turn = room.locator(".full-turn");
    for (let page = 1; ; page++) {
      await expect(turn).toHaveText(new RegExp(`^Part ${page} of`));
      await expectReadable(room);
      read += (await room.locator(".round-row > p:not(.round-counted)").allInnerTexts()).join(" ");
      if (page === Number(/of (\d+)$/.exec(await turn.innerText())?.[1])) break;
      await room.keyboard.press("PageDown");
    }
    for (const { text } of stones) expect(bare(read)).toContain(bare(text));
  }
});

/** Every piece of text on the room's screen that is not only spoken can be read: it is large enough, whole, and on top of no other. */
async function expectReadable(room: Page): Promise<void> {
  const { height, texts } = await room.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector(".room")!, NodeFilter.SHOW_TEXT);
    const found: { text: string; size: number; left: number; top: number; right: number; bottom: number; cut: boolean }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.textContent?.trim() || node.parentElement?.closest(".only-spoken, .board")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      const size = parseFloat(getComputedStyle(node.parentElement!).fontSize);
      found.push({
        text: node.textContent,
        size,
        left,
        top,
        right,
        bottom,
        cut: left < 0 || top < -1 || right > innerWidth || bottom > innerHeight + 1,
      });
    }
    return { height: innerHeight, texts: found };
  });
  expect(texts.length).toBeGreaterThan(0);
  for (const [i, one] of texts.entries()) {
    expect(one.size, one.text).toBeGreaterThanOrEqual(SMALLEST * height);
    expect(one.cut, one.text).toBe(false);
    for (const other of texts.slice(i + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      // The boxes of letters are a little higher than their lines.
      expect(across > 1 && down > 0.2 * one.size, `${one.text} over ${other.text}`).toBe(false);
    }
  }
}

test("the timer is shown in the room, gets more minutes, is hidden, and survives the room's window", async ({ workplace }) => {
  const { app, board } = await start(workplace);
  await board.getByRole("button", { name: "Room screen" }).click();
  const room = await workplace.room(app);
  const strip = board.getByRole("region", { name: "What the room sees" });
  const shown = room.getByRole("complementary", { name: "Timer" });
  const state = () => board.evaluate(() => window.workshop.call("room.direction").then((now) => (now.ok ? now.value.timer : null)));
  const panel = board.getByRole("dialog", { name: "Timer" });

  await strip.getByRole("button", { name: "Timer" }).click();
  // A number of one's own, and Enter; then another.
  await panel.getByRole("textbox", { name: "Minutes" }).fill("25");
  await board.keyboard.press("Enter");
  await expect(shown).toContainText(/25\s*minutes/);
  await strip.getByRole("button", { name: "Timer: 25 minutes" }).click();
  await panel.getByRole("button", { name: "Stop the timer" }).click();
  await expect(shown).toHaveCount(0);
  await panel.getByRole("button", { name: "Start 5 minutes" }).click();
  await expect(shown).toContainText(/5\s*minutes/);
  await expect(room.getByText("The timer runs: 5 minutes left.")).toBeAttached();
  // Started, it is out of the way: the keys of a clicker are the room's.
  await expect(panel).toHaveCount(0);
  await strip.getByRole("button", { name: "Timer: 5 minutes" }).click();
  await panel.getByRole("button", { name: "5 minutes more" }).click();
  await expect(shown).toContainText(/10\s*minutes/);
  await panel.getByRole("button", { name: "1 minute more" }).click();
  await expect(shown).toContainText(/11\s*minutes/);
  await panel.getByRole("button", { name: "Pause" }).click();
  await expect(shown).toContainText("Paused");
  expect(await state()).toMatchObject({ endsAt: null });
  await panel.getByRole("button", { name: "Go on" }).click();
  await expect(shown).not.toContainText("Paused");
  await expectReadable(room);

  await panel.getByText("The room sees the timer").click();
  await expect(shown).toHaveCount(0);
  await panel.getByText("The room sees the timer").click();
  await expect(shown).toBeVisible();
  await board.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);

  // The window goes and comes back; the time went on.
  const { endsAt } = (await state())!;
  await board.getByRole("button", { name: "Close room screen" }).click();
  await expect(strip).toHaveCount(0);
  await board.getByRole("button", { name: "Room screen" }).click();
  const later = await workplace.room(app);
  await expect(later.getByRole("complementary", { name: "Timer" })).toContainText(/1[01]\s*minutes/);
  expect((await state())!.endsAt).toBe(endsAt);

  // The last minute passes, and nothing happens but the words.
  const before = (await current(board)).seq;
  await direct(board, { timer: { endsAt: Date.now() + 1500, leftMs: 1500, totalMs: 600_000, hidden: false } });
  const place = later.getByRole("complementary", { name: "Timer" });
  await expect(place).toContainText(/1\s*minute/);
  await expect(place.getByText("Time to come together", { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(strip.getByRole("button", { name: "Timer: Time over" })).toBeVisible();
  await expect(later.getByRole("status").filter({ hasText: "Time to come together." })).toBeAttached();
  expect((await current(board)).seq).toBe(before);
  await strip.getByRole("button", { name: /^Timer/ }).click();
  await panel.getByRole("button", { name: "Stop the timer" }).click();
  await expect(place).toHaveCount(0);
});

test("the facilitator alone is asked about a break, and may put it off", async ({ workplace }) => {
  const { app, board } = await start(workplace);
  await board.getByRole("button", { name: "Room screen" }).click();
  const room = await workplace.room(app);
  await board.clock.install();
  await board.getByRole("button", { name: "Settings" }).click();
  await board.getByRole("dialog").getByText("45 minutes").click();
  await board.keyboard.press("Escape");
  const pass = async (minutes: number) => {
    for (let i = 0; i < minutes; i++) await board.clock.runFor(60_000);
  };
  const ask = board.getByText("You have worked for 45 minutes. Is it time for a break?");
  await pass(44);
  await expect(ask).toHaveCount(0);
  await pass(2);
  await expect(ask).toBeVisible();
  expect(await room.content()).not.toContain("break?");
  await board.getByRole("button", { name: "Later", exact: true }).click();
  await expect(ask).toHaveCount(0);
  await pass(11);
  await expect(ask).toBeVisible();
  await board.getByRole("button", { name: "Thanks" }).click();
  await expect(ask).toHaveCount(0);
  await pass(30);
  await expect(ask).toHaveCount(0);
});

test("axe finds nothing wrong in either window, in any theme", async ({ workplace }) => {
  const { app, board } = await start(workplace);
  await board.getByRole("button", { name: "Choose together" }).click();
  for (const way of ["Dots", "Coloured cards"]) {
    const form = board.getByRole("region", { name: "A new round" });
    await form.getByText(way, { exact: true }).click();
    expect(await faults(board), `a new round: ${way}`).toEqual([]);
    await form.getByRole("button", { name: "Begin this round" }).click();
    await plus(board.locator(".vote").first()).click();
    await board.getByRole("button", { name: "Show the result in the room" }).click();
    const room = await workplace.room(app);
    await expect(room.locator(".round-sheet")).toHaveAttribute("data-revealed", "true");
    await direct(board, { timer: { endsAt: null, leftMs: 400_000, totalMs: 600_000, hidden: false } });
    await expect(room.getByRole("complementary", { name: "Timer" })).toBeVisible();
    expect(await faultsInThemes(board, [board, room]), `the facilitator and the room: ${way}`).toEqual([]);
    await board
      .getByRole("region", { name: "What the room sees" })
      .getByRole("button", { name: /^Timer/ })
      .click();
    await expect(board.getByRole("dialog", { name: "Timer" })).toBeVisible();
    expect(await faults(board, "[role=dialog]"), "the timer").toEqual([]);
    await board.keyboard.press("Escape");
    await board.getByRole("button", { name: "Close this round" }).click();
  }
});
