/** Stones at full height in the room: read from the back, walked through by buttons and by the keys of a clicker, and shown one by one. */
import type { ElectronApplication, Page } from "@playwright/test";
import { opened } from "../../renderer/state/replica.ts";
import { STONE_TEXT_LIMIT } from "../../shared/model/fields.ts";
import { walkOf } from "../../shared/pathway/walk.ts";
import { SMALLEST } from "../../shared/room/sheet.ts";
import { current, expect, resize, test } from "./app.ts";
import { colours, still, unlike } from "./pixels.ts";
import { bothWindows, change, direction, textOf, words } from "./room-windows.ts";

test("a stone at full height can be read from the back of the room on every screen, with the longest words", async ({
  shared: workplace,
}) => {
  const { app, board, room } = await bothWindows(workplace);
  const strip = board.getByRole("region", { name: "What the room sees" });
  const long = "People who will come to the centre decide on the plan, and say so in their own words. "
    .repeat(30)
    .slice(0, STONE_TEXT_LIMIT)
    .trim();
  await change(board, { do: "stone.edit", id: "outcome-staff", patch: { text: long, progress: "started" } });
  // What the layout promises on every screen is held in tests/unit/room/sheet.test.ts; here, that a window shows what it promises.
  for (const [width, height, ids] of [
    [1366, 768, ["impact-centre", "outcome-staff"]],
    [3840, 2160, ["impact-centre"]],
  ] as const) {
    await resize(app, room, { width, height });
    for (const id of ids) {
      for (const what of width === 1366 ? (["stone", "walk"] as const) : (["walk"] as const)) {
        const shows = what === "stone" ? ({ what, id } as const) : ({ what, id, from: "impact" } as const);
        await board.evaluate((shown) => window.workshop.call("room.direct", { shows: shown }), shows);
        await expect(room.locator(".full-count")).toHaveCount(what === "walk" ? 1 : 0);
        let read = "";
        for (let at = 1; ; at++) {
          const sizes = await sizesOn(room);
          expect(sizes.length).toBeGreaterThanOrEqual(3);
          await expect(room.getByText("Under way")).toHaveCount(id === "outcome-staff" ? 1 : 0);
          for (const { text, size, cut } of sizes) {
            expect(size, text).toBeGreaterThanOrEqual(SMALLEST * height);
            expect(cut, text).toBe(false);
          }
          read += ` ${await words(room)}`;
          const turn = room.locator(".full-turn");
          const of = (await turn.count()) === 0 ? 1 : Number(/of (\d+)$/.exec(await turn.innerText())?.[1]);
          expect(id === "outcome-staff" ? of > 1 : of === 1).toBe(true);
          if (at === of) break;
          // The facilitator turns the pages too, without a clicker.
          await expect(strip).toContainText(`Part ${at} of ${of}`);
          if (at % 2 === 1) await strip.getByRole("button", { name: "Next" }).click();
          else await room.keyboard.press("PageDown");
          await expect(turn).toHaveText(`Part ${at + 1} of ${of}`);
        }
        expect(read.trim()).toBe(await textOf(room, id));
      }
    }
  }
});

/** Every piece of text on the room's sheet: its real size, and whether any of it lies outside of the window or of its box. */
const sizesOn = (room: Page) =>
  room.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector(".full-sheet")!, NodeFilter.SHOW_TEXT);
    const found: { text: string; size: number; cut: boolean }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      const size = parseFloat(getComputedStyle(node.parentElement!).fontSize);
      const cut = box.left < 0 || box.top < -1 || box.right > innerWidth || box.bottom > innerHeight + 1;
      found.push({ text: node.textContent, size, cut });
    }
    return found;
  });

test("walking the path by buttons and by the keys of a clicker, from both windows; blank and back", async ({ shared: workplace }) => {
  const { board, room } = await bothWindows(workplace);
  const strip = board.getByRole("region", { name: "What the room sees" });
  const { workshop } = opened(await current(room));
  const back = walkOf(workshop, "impact").map((id) => workshop.stones.get(id)!.text);
  const on = walkOf(workshop, "activity").map((id) => workshop.stones.get(id)!.text);
  const shows = (text: string) => expect.poll(() => words(room)).toBe(text.replace(/\s+/g, " "));

  await strip.getByRole("button", { name: "Walk the path" }).focus();
  await board.keyboard.press("Enter");
  await expect(board.getByRole("menuitem", { name: /From the impact back/ })).toBeFocused();
  await board.keyboard.press("Enter");
  await shows(back[0]!);
  // By keyboard alone: the button that began it is gone, and the focus is among those that go on.
  await expect(strip.getByRole("button", { name: "Back one" })).toBeFocused();
  await expect(strip).toContainText(`Stone 1 of ${back.length}`);
  await expect(strip).toContainText(back[1]!);
  await expect(room.getByText(`1 of ${back.length}`, { exact: true })).toBeVisible();

  // The facilitator's window, wherever the focus is; then the room's window.
  await board.keyboard.press("PageDown");
  await shows(back[1]!);
  await board.getByRole("application", { name: "The path" }).focus();
  await board.keyboard.press("PageDown");
  await shows(back[2]!);
  await strip.getByRole("button", { name: "Next" }).click();
  await shows(back[3]!);
  await room.keyboard.press("ArrowRight");
  await shows(back[4]!);
  await room.keyboard.press("Space");
  await shows(back[5]!);
  await room.keyboard.press("ArrowLeft");
  await room.keyboard.press("PageUp");
  await shows(back[3]!);
  await board.keyboard.press("PageUp");
  await shows(back[2]!);
  await room.keyboard.press("End");
  await shows(back.at(-1)!);
  await expect(strip).toContainText("This is the last stone.");
  await room.keyboard.press("Home");
  await shows(back[0]!);

  // Dark, and back with what it showed; B in both windows, and the button.
  const seen = await still(room);
  await board.keyboard.press("b");
  await expect(room.locator(".room-blank")).toBeVisible();
  expect(await colours(room)).toBe(1);
  await expect(strip).toContainText("A dark screen");
  await room.keyboard.press("b");
  await expect(room.locator(".room-blank")).toHaveCount(0);
  expect(await unlike(room, await still(room), seen)).toBe(0);
  await strip.getByRole("button", { name: "Blank the screen" }).click();
  await expect(room.locator(".room-blank")).toBeVisible();
  await room.keyboard.press("PageDown");
  await expect(room.locator(".room-blank")).toHaveCount(0);
  await shows(back[0]!);

  // Keys belong to a field while somebody writes in it.
  await board.locator(".title-button").click();
  await board.keyboard.press("End");
  await board.keyboard.type(" b. by");
  await board.keyboard.press("Enter");
  await expect(room.locator("h1")).toHaveText(/ b\. by$/);
  await expect(room.locator(".room-blank")).toHaveCount(0);
  await shows(back[0]!);

  // The stone in view goes: the walk is at the next one. Undo brings it back to the path, not to the screen.
  await change(board, { do: "stones.park", ids: [walkOf(workshop, "impact")[0]], parked: true });
  await shows(back[1]!);
  await board.evaluate(() => window.workshop.call("workshop.undo"));
  await shows(back[1]!);

  // Escape goes back to the board, and only then ends the room's screen.
  // The guide asks its next question by now, and its field has the focus: Page Down still turns the page.
  await board.keyboard.press("PageDown");
  await shows(back[2]!);
  await board.keyboard.press("PageUp");
  await shows(back[1]!);
  await board.getByRole("application", { name: "The path" }).focus();
  await board.keyboard.press("Escape");
  await expect(room.locator(".full-sheet")).toHaveCount(0);
  expect(await direction(board)).toMatchObject({ shows: { what: "board" }, blank: false });
  await strip.getByRole("button", { name: "Walk the path" }).click();
  await board.getByRole("menuitem", { name: /From the first activity on/ }).click();
  await shows(on[0]!);
  await room.keyboard.press("Escape");
  await expect(room.locator(".full-sheet")).toHaveCount(0);
  const closed = room.waitForEvent("close");
  // The window is gone before the key is up again.
  await room.keyboard.press("Escape").catch(() => undefined);
  await closed;
  await expect(strip).toHaveCount(0);
});

test("showing one stone, from the panel, the menu at a stone and the application menu; and bringing everyone back", async ({
  shared: workplace,
}) => {
  const { app, board, room } = await bothWindows(workplace);
  const strip = board.getByRole("region", { name: "What the room sees" });
  const followed = await still(room);
  await expect(strip.getByRole("button", { name: "Show this" })).toBeDisabled();
  await board.getByRole("application", { name: "The path" }).focus();
  await board.keyboard.press("ArrowRight");
  const panel = board.getByRole("complementary", { name: "The chosen stone" });
  await panel.getByRole("button", { name: "Show this in the room" }).click();
  const chosen = (await direction(board)).shows;
  expect(chosen).toMatchObject({ what: "stone", page: 0 });
  const first = await words(room);
  expect(first).toBe(await textOf(board, (chosen as { id: string }).id));

  // The board goes on being the facilitator's own: choosing another stone leaves the room where it is.
  await board.getByRole("application", { name: "The path" }).focus();
  await board.keyboard.press("ArrowRight");
  await expect(panel.getByRole("textbox").first()).not.toHaveValue(first);
  expect(await words(room)).toBe(first);
  await board.keyboard.press("Shift+F5");
  await expect.poll(() => words(room)).not.toBe(first);
  await strip.getByRole("button", { name: "Bring everyone back here" }).focus();
  await board.keyboard.press("Enter");
  await expect(room.locator(".full-sheet")).toHaveCount(0);
  // It can't be pressed any more: the nearest one has the focus.
  await expect(strip.getByRole("button").and(board.locator(":focus"))).toBeEnabled();

  await board.getByRole("application", { name: "The path" }).focus();
  await board.keyboard.press("ContextMenu");
  await board.getByRole("menuitem", { name: "In the room" }).click();
  await board.getByRole("menuitem", { name: "Show this in the room" }).click();
  await expect(room.locator(".full-sheet")).toBeVisible();

  // From another place, back to the board and where it stands.
  await board.getByRole("button", { name: "Plan", exact: true }).click();
  await command(app, "room-return");
  await expect(room.locator(".full-sheet")).toHaveCount(0);
  await expect(board.getByRole("application", { name: "The path" })).toBeVisible();
  await board.getByRole("application", { name: "The path" }).focus();
  await board.keyboard.press("Escape");
  await expect.poll(async () => unlike(room, await still(room), followed)).toBe(0);
  await command(app, "room-walk-on");
  await expect(room.locator(".full-sheet")).toBeVisible();
  await command(app, "room-blank");
  await expect(room.locator(".room-blank")).toBeVisible();

  // A screen that opens again begins with the board; asking for a stone opens it.
  await board.getByRole("button", { name: "Close room screen" }).click();
  await expect(strip).toHaveCount(0);
  await board.getByRole("application", { name: "The path" }).focus();
  await board.keyboard.press("ArrowRight");
  await board.keyboard.press("Shift+F5");
  const again = await workplace.room(app);
  await expect(again.locator(".full-sheet")).toBeVisible();
  await expect(again.locator(".room-blank")).toHaveCount(0);
});

const command = (app: ElectronApplication, id: string): Promise<void> =>
  app.evaluate(({ Menu }, entry) => Menu.getApplicationMenu()!.getMenuItemById(entry)!.click(), id);
