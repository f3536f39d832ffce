/**
 * A part that throws while it is drawn takes only its own place down. What makes it throw is sent from the main process: an
 * event or an answer of a shape that cannot be, as only a fault of the product could send it.
 */
import type { ElectronApplication } from "@playwright/test";
import { current, expect, test } from "./app.ts";
import { faults } from "./axe.ts";
import { bothWindows, oneWindow } from "./room-windows.ts";
import { logIn } from "./window-page.ts";

const send = (app: ElectronApplication, name: string, payload: unknown): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, event) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send(event.name, event.payload);
    },
    { name, payload },
  );

const UNDO = { undo: null, redo: null };
/** A change that no main process would make. */
const poison = (seq: number, list: string, record: unknown) => ({
  seq,
  diff: { put: [{ list, record }], remove: [] },
  label: "",
  origin: "do",
  undo: UNDO,
  savedAt: "2026-05-01T10:00:00.000Z",
});

test("a direction that can't be drawn: the room goes on with its board, the facilitator's window with all that does not need it", async ({
  shared: workplace,
}) => {
  const { app, board, room } = await bothWindows(workplace);
  await board.evaluate(() => window.workshop.call("room.direct", { shows: { what: "stone", id: "impact-centre", page: 0 } }));
  await expect(room.locator(".full-words")).toBeVisible();
  await send(app, "room.direction", { blank: false, timer: null, pages: 1 });
  await expect(room.locator(".room-board")).toBeVisible();
  await expect(room.locator(".full-words")).toHaveCount(0);
  await expect(room.locator("body")).not.toContainText(/stopped|again|wrong/i);
  // The board, too, asks what the room shows: it is where pointing is drawn.
  await expect(board.getByRole("alert")).toHaveCount(2);
  await expect(board.locator(".directing-fault")).toContainText("This part has stopped.");
  await expect(board.getByRole("button", { name: "Close room screen" })).toBeVisible();

  // With the next direction both are whole again.
  await board.evaluate(() => window.workshop.call("room.direct", { shows: { what: "stone", id: "outcome-plan", page: 0 } }));
  await expect(room.locator(".full-words")).toBeVisible();
  await expect(board.getByRole("alert")).toHaveCount(0);
  await expect(board.getByRole("application", { name: "The path" })).toBeVisible();
  expect(await logIn(workplace.home)).toMatch(/ page render window=room where=room name=TypeError at=\S+\.js:\d+:\d+/);
});

test("a workshop that can't be drawn: the place stops, the room shows the title, and the next change brings both back", async ({
  shared: workplace,
}) => {
  const { app, board, room } = await bothWindows(workplace);
  const { seq } = await current(board);
  await board.getByRole("application", { name: "The path" }).focus();
  await send(app, "workshop.changed", poison(seq + 1, "stones", { id: "impact-centre", kind: "impact", strand: "project", rank: "a" }));
  const place = board.getByRole("main");
  const again = place.getByRole("button", { name: "Try again" });
  // Whoever works by keyboard is where the part was.
  await expect(again).toBeFocused();
  await expect(place.getByRole("heading", { name: "This part has stopped" })).toBeVisible();
  await expect(place).toContainText("Your work is saved, and the rest of the window goes on as it was.");
  await expect(room.locator(".room-title")).toHaveText("A day centre that we plan together");
  await expect(room.locator("body")).not.toContainText(/stopped|wrong/i);
  expect(await faults(board)).toEqual([]);

  // Every other place is there; trying again fails as long as the cause is there.
  await board.keyboard.press("Enter");
  await expect(place.getByRole("heading", { name: "This part has stopped" })).toBeVisible();
  await expect(again).toBeFocused();
  await board.getByRole("button", { name: "Feedback", exact: true }).click();
  await expect(place.getByRole("textbox").first()).toBeVisible();
  await expect(place.getByRole("alert")).toHaveCount(0);
  await board.getByRole("button", { name: "Pathway", exact: true }).click();
  await expect(place.getByRole("heading", { name: "This part has stopped" })).toBeVisible();

  // A gap in the numbers fetches the workshop as it is, and the focus goes back into the part.
  await again.focus();
  await send(app, "workshop.changed", poison(seq + 9, "stones", {}));
  await expect(room.locator(".room-board canvas").first()).toBeVisible();
  await expect(room.locator(".room-title")).toHaveCount(0);
  await expect(board.getByRole("application", { name: "The path" })).toBeVisible();
  await expect.poll(() => board.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
});

test("a notice that can't be drawn, and a workshop's card, take only themselves down", async ({ workplace }) => {
  const { app, board } = await oneWindow(workplace);
  await board.evaluate(() => Object.assign(window, { isTheOldPage: true }));
  await send(app, "app.notKept", { code: "not-saved", message: { not: "a text" } });
  await expect(board.locator(".notices")).toContainText("This part has stopped.");
  await expect(board.getByRole("application", { name: "The path" })).toBeVisible();
  expect(await faults(board)).toEqual([]);
  await send(app, "app.notKept", { code: "not-saved", message: "The folder is full." });
  await expect(board.locator(".notices")).toHaveText(/^The folder is full\./);

  await app.evaluate(({ ipcMain }) => {
    const card = {
      id: "a",
      state: "read",
      title: "Ours",
      project: "",
      date: "2026-02-31",
      changedAt: "soon",
      stones: 1,
      outcomes: 1,
      evidence: 1,
    };
    ipcMain.removeHandler("home.cards");
    ipcMain.handle("home.cards", () => ({
      ok: true,
      value: {
        looking: false,
        cards: [
          { ...card, picture: "<svg xmlns='http://www.w3.org/2000/svg'/>", problem: "" },
          { ...card, id: "b", title: { not: "a text" }, picture: "", problem: "" },
        ],
      },
    }));
  });
  await board.evaluate(() => window.workshop.call("workshop.close"));
  await expect(board.getByRole("button", { name: "Open “Ours”" })).toBeVisible();
  await expect(board.getByRole("list", { name: "Your workshops" })).toContainText("This part has stopped.");
  await expect(board.getByRole("article")).toContainText("a day that is not known");
  expect(await board.evaluate(() => "isTheOldPage" in window)).toBe(true);
});

test("a dialog that can't be drawn: it can be closed, or tried again", async ({ workplace }) => {
  const { app, board } = await oneWindow(workplace);
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler("app.support");
    ipcMain.handle("app.support", () => ({ ok: true, value: { text: { not: "a text" } } }));
  });
  const open = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("support")?.click());
  await open();
  const dialog = board.getByRole("dialog");
  await expect(dialog.getByRole("alert")).toContainText("This part has stopped");
  expect(await faults(board, "[role=dialog]")).toEqual([]);
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(board.getByRole("application", { name: "The path" })).toBeVisible();
});

test("a window that shows nothing any more is opened again", async ({ workplace }) => {
  const { app, board, room } = await bothWindows(workplace);
  await board.evaluate(() => Object.assign(window, { isTheOldPage: true }));
  await room.evaluate(() => Object.assign(window, { isTheOldPage: true }));
  // The colours belong to the root of the page.
  await send(app, "app.settings", { theme: "of another world", textSize: 1, guide: true, breakEvery: 60, boardAs: "picture" });
  for (const page of [board, room]) {
    await expect.poll(() => page.evaluate(() => "isTheOldPage" in window).catch(() => true)).toBe(false);
    await page.waitForFunction(() => document.documentElement.dataset["ready"] === "true");
  }
  await expect(board.getByRole("application", { name: "The path" })).toBeVisible();
  await expect(board.locator(".notice")).toContainText("This window had stopped and has been opened again.");
});

test("the details for support are what is copied, and have no words of anybody", async ({ shared: workplace }) => {
  const { app, board } = await oneWindow(workplace);
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("support")?.click());
  const dialog = board.getByRole("dialog", { name: "Details for support" });
  const shown = dialog.getByRole("region", { name: "The details" });
  await expect(shown).toContainText(/^Stepping Stones \d/);
  await expect(shown).toContainText(/Screens 1: \d+ × \d+ at 1/);
  await expect(shown).toContainText("Settings theme system, textSize 1");
  await expect(shown).toContainText(/ start version=/);
  for (const word of ["day centre", "ours", "planning", workplace.folder]) await expect(shown).not.toContainText(word);
  expect(await faults(board, "[role=dialog]")).toEqual([]);
  await shown.focus();
  await expect(shown).toBeFocused();
  await dialog.getByRole("button", { name: "Copy the details" }).click();
  await expect(dialog.getByRole("status")).toHaveText("Copied. You can paste the details into a message now.");
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(await shown.evaluate((element) => element.textContent));
});
