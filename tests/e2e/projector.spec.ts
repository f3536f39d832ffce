/** The projector: which window is which, keys that clickers and browsers have, a laptop that stays awake, and screens that come and go. */
import { copyFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { opened } from "../../renderer/state/replica.ts";
import { formatInterchange } from "../../shared/interchange/interchange.ts";
import { tidy } from "../../shared/layout/tidy.ts";
import { sceneOf } from "../../shared/scene/build.ts";
import { roomPath } from "../unit/room-path.ts";
import { answered, current, expect, lookAtExample, ready, resize, ROOT, test } from "./app.ts";
import { colours, still } from "./pixels.ts";
import { bothWindows, direction, marked } from "./room-windows.ts";

const titles = (app: ElectronApplication): Promise<string[]> =>
  answered(() =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .map((window) => window.getTitle())
        .sort(),
    ),
  );

const isAwake = (app: ElectronApplication): Promise<boolean> =>
  answered(() =>
    app.evaluate(({ powerSaveBlocker }) => Array.from({ length: 20 }, (_, id) => id).some((id) => powerSaveBlocker.isStarted(id))),
  );

test("the two windows never share a name, and the laptop stays awake just as long as the room has its screen", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  await lookAtExample(board);
  await expect(board).toHaveTitle("The day centre – Stepping Stones");
  expect(await isAwake(app)).toBe(false);
  // Every name that a window has from now on, from its first moment.
  await app.evaluate((electron) => {
    const names: string[] = [];
    Object.assign(globalThis, { names });
    electron.app.on("browser-window-created", (_event, window) => {
      setImmediate(() => names.push(window.getTitle()));
      window.webContents.on("page-title-updated", () => setImmediate(() => names.push(window.getTitle())));
      window.webContents.on("did-finish-load", () => names.push(window.getTitle()));
    });
  });
  await board.getByRole("button", { name: "Room screen" }).click();
  const room = await workplace.room(app);
  await expect(room).toHaveTitle("Room screen – The day centre");
  expect(await titles(app)).toEqual(["Room screen – The day centre", "The day centre – Stepping Stones"]);
  const names = await answered(() => app.evaluate(() => (globalThis as unknown as { names: string[] }).names));
  expect(names.length).toBeGreaterThan(1);
  expect(names.filter((name) => !name.startsWith("Room screen – "))).toEqual([]);
  expect(await isAwake(app)).toBe(true);
  await room.reload();
  await expect(room).toHaveTitle("Room screen – The day centre");
  await board.getByRole("button", { name: "Close room screen" }).click();
  await expect.poll(() => isAwake(app)).toBe(false);
  // However it closes.
  await board.keyboard.press("F5");
  const again = await workplace.room(app);
  await expect.poll(() => isAwake(app)).toBe(true);
  // The window is gone before the key is up again.
  await again.keyboard.press("Escape").catch(() => undefined);
  await expect.poll(() => isAwake(app)).toBe(false);
});

/** What begins a show on a clicker, and what loads a page anew in a browser. */
const BEGINS_OR_RELOADS = ["F5", "Shift+F5", "Control+F5", "Control+r", "Control+Shift+r", "Meta+r", "Alt+ArrowLeft"] as const;

test("no key of a clicker or a browser loads a page anew or closes what is open, wherever the focus is", async ({ shared: workplace }) => {
  const { app, board, room } = await bothWindows(workplace);
  const marked = (page: Page) => page.evaluate(() => Object.assign(window, { here: true }) && undefined);
  const isHere = (page: Page) => page.evaluate(() => "here" in window);
  for (const page of [board, room]) await marked(page);
  const pressAll = async (page: Page, where: string): Promise<void> => {
    for (const key of BEGINS_OR_RELOADS) await page.keyboard.press(key);
    expect(app.windows(), where).toHaveLength(2);
    for (const one of [board, room]) expect(await isHere(one), where).toBe(true);
  };
  // As the system sends them, too: past the page, to the menu.
  const pressInMain = (): Promise<void> =>
    app.evaluate(({ BrowserWindow }) => {
      for (const { webContents } of BrowserWindow.getAllWindows())
        for (const modifiers of [[], ["control"], ["shift"]] as const)
          for (const keyCode of ["F5", "R"])
            for (const type of ["keyDown", "keyUp"] as const) webContents.sendInputEvent({ type, keyCode, modifiers: [...modifiers] });
    });
  await pressInMain();
  await pressAll(room, "the room's window");
  await board.getByRole("application", { name: "The path" }).focus();
  await pressAll(board, "the board");

  // What is being written stays.
  await board.getByRole("application", { name: "The path" }).focus();
  await board.keyboard.press("ArrowRight");
  const words = board.getByRole("complementary", { name: "The chosen stone" }).getByRole("textbox").first();
  await words.fill("Half a sent");
  await pressAll(board, "a field");
  await expect(words).toHaveValue("Half a sent");
  await words.press("Escape");

  for (const place of ["Plan", "Framework", "Versions"]) {
    await board.getByRole("button", { name: place, exact: true }).click();
    await pressAll(board, place);
  }
  await board.getByRole("button", { name: "Settings", exact: true }).click();
  await pressAll(board, "a dialog");
  await expect(board.getByRole("dialog", { name: "Settings" })).toBeVisible();
  await board.keyboard.press("Escape");

  // A dark screen is light again: F5 is what a clicker begins with.
  await board.evaluate(() => window.workshop.call("room.direct", { blank: true }));
  await expect(room.locator(".room-blank")).toBeVisible();
  await board.keyboard.press("F5");
  await expect(room.locator(".room-blank")).toHaveCount(0);
  expect(await direction(board)).toMatchObject({ blank: false });
  await ready(board);
  expect((await current(board)).file.name).toBe("ours");
});

/** The laptop's own screen and a projector beside it, as far as this machine's one screen goes. */
const LAPTOP = { id: 1001, x: 0, y: 0, width: 1100, height: 768 } as const;
const PROJECTOR = { id: 1002, x: 1100, y: 0, width: 800, height: 600 } as const;
type ScreenAt = typeof LAPTOP | typeof PROJECTOR;

/** Connects screens, and says what Electron says of it, which may be said twice: nothing in the application is other than with real ones. */
const connect = (app: ElectronApplication, event: string, ...screens: readonly ScreenAt[]): Promise<void> =>
  answered(() =>
    app.evaluate(
      ({ screen }, [name, all]) => {
        const displays = all.map(({ id, ...bounds }) => ({ ...screen.getPrimaryDisplay(), id, bounds, workArea: bounds, size: bounds }));
        const [first] = displays;
        const holds = ({ bounds }: (typeof displays)[number], x: number): boolean => x >= bounds.x && x < bounds.x + bounds.width;
        screen.getAllDisplays = () => displays;
        screen.getPrimaryDisplay = () => first!;
        screen.getDisplayMatching = ({ x, width }) => displays.find((one) => holds(one, x + width / 2)) ?? first!;
        screen.emit(name, {}, displays.at(-1));
      },
      [event, screens] as const,
    ),
  );

const roomWindow = (app: ElectronApplication) =>
  answered(() =>
    app.evaluate(({ BrowserWindow }) => {
      const room = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().endsWith("#room"));
      return room ? { fills: room.isFullScreen(), ...room.getBounds() } : null;
    }),
  );

test("the room's window moves to a screen that comes and back when it goes, and the facilitator reads what happened", async ({
  workplace,
}) => {
  const { app, board } = await workplace.start();
  await connect(app, "display-metrics-changed", LAPTOP);
  await (
    await app.browserWindow(board)
  ).evaluate((window, { x, y, width, height }) => window.setBounds({ x, y, width, height: height - 68 }), LAPTOP);
  await lookAtExample(board);
  await board.getByRole("button", { name: "Room screen" }).click();
  const room = await workplace.room(app);
  expect(await roomWindow(app)).toMatchObject({ fills: false });
  const told = board.getByRole("status").locator(".notice p");
  await expect(told).toHaveCount(0);
  // The facilitator is in the middle of a sentence.
  await board.getByRole("application", { name: "The path" }).focus();
  await board.keyboard.press("ArrowRight");
  const words = board.getByRole("complementary", { name: "The chosen stone" }).getByRole("textbox").first();
  await words.fill("Half a sent");

  await connect(app, "display-added", LAPTOP, PROJECTOR);
  await expect.poll(() => roomWindow(app)).toMatchObject({ fills: true });
  await expect(told).toHaveText("There is a second screen now. The room screen fills it.");
  await board.evaluate(() => window.workshop.call("room.direct", { shows: { what: "stone", id: "impact-centre", page: 0 } }));
  await expect(room.locator(".full-sheet")).toBeVisible();

  await connect(app, "display-removed", LAPTOP);
  await expect.poll(() => roomWindow(app)).toMatchObject({ fills: false });
  await expect(told).toContainText("There is only one screen now.");
  // It goes on showing what it showed, and nothing of what the facilitator was doing is lost.
  await expect(room.locator(".full-sheet")).toBeVisible();
  const { x, y, width, height } = (await roomWindow(app)) ?? { x: -1, y: -1, width: 0, height: 0 };
  expect([x >= LAPTOP.x, y >= LAPTOP.y, x + width <= LAPTOP.width, y + height <= LAPTOP.height]).toEqual([true, true, true, true]);
  await expect(words).toHaveValue("Half a sent");
  await expect(words).toBeFocused();

  await connect(app, "display-added", LAPTOP, PROJECTOR);
  await expect.poll(() => roomWindow(app)).toMatchObject({ fills: true });
  await expect(told).toHaveText("There is a second screen now. The room screen fills it.");
  // Nobody in the room reads of any of this.
  expect(await room.content()).not.toContain("second screen");
});

test("a fifth of the room's screen is empty where it is set, whatever is shown; what is pointed at stays where it is", async ({
  shared: workplace,
}) => {
  const { app, board, room } = await bothWindows(workplace);
  const size = { width: 1366, height: 768 };
  await resize(app, room, size);
  const fifth = Math.round(size.width / 5);
  const clip = {
    left: { x: 0, y: 0, width: fifth - 2, height: 768 },
    right: { x: size.width - fifth + 2, y: 0, width: fifth - 2, height: 768 },
  };
  await board.getByRole("button", { name: "Settings", exact: true }).click();
  const choice = board.getByRole("radiogroup", { name: "Leave a fifth of the room screen empty" });
  await expect(choice.getByRole("radio", { name: "Use all of it" })).toBeChecked();
  for (const side of ["left", "right"] as const) {
    await choice.getByText(`Empty on the ${side}`).click();
    for (const [shows, timer] of [
      [{ what: "board" }, null],
      [{ what: "walk", id: "impact-centre", from: "impact", page: 0 }, null],
      [
        { what: "stone", id: "outcome-staff", page: 0 },
        { endsAt: null, leftMs: 300_000, totalMs: 300_000, hidden: false },
      ],
    ] as const) {
      await board.evaluate((patch) => window.workshop.call("room.direct", patch), { shows, timer });
      await expect(room.getByRole("main")).toHaveAttribute("data-shows", shows.what);
      const seen = await still(room);
      expect(await colours(room, clip[side], seen), `${shows.what}, empty on the ${side}`).toBe(1);
      expect(await colours(room, clip[side === "left" ? "right" : "left"], seen)).toBeGreaterThan(1);
    }
    // Half across and half down the screen, wherever what is shown begins.
    await board.evaluate(() => window.workshop.call("room.point", { on: "screen", x: 0.5, y: 0.5, ink: false }));
    const marks = room.locator(".marks");
    await expect(marks).toHaveAttribute("data-mark", "true");
    const at = await marked(room);
    expect(Math.hypot(at.x - size.width / 2, at.y - size.height / 2)).toBeLessThan(4);
    await board.evaluate(() => window.workshop.call("room.point", null));
    await expect(marks).toHaveAttribute("data-mark", "false");
    await board.evaluate(() => window.workshop.call("room.direct", { shows: { what: "board" }, timer: null }));
  }
  // The setting is kept, and Tidy fills what is left of the screen: wider than it is high by less.
  const shape = await board.evaluate(() => window.workshop.call("app.state").then((now) => (now.ok ? now.value.roomShape : null)));
  expect(shape).toBeCloseTo((size.width - fifth) / size.height, 2);
  await choice.getByText("Use all of it").click();
  await expect.poll(() => colours(room, clip.right)).toBeGreaterThan(1);
});

test("Tidy fills the screen that the room has", async ({ shared: workplace }) => {
  const file = path.join(workplace.folder, "forty.json");
  await writeFile(file, formatInterchange(roomPath(40, 1)));
  const { app, board } = await workplace.start(file);
  await board.getByRole("button", { name: "Room screen" }).click();
  const room = await workplace.room(app);
  const shapes: number[] = [];
  for (const size of [
    { width: 1600, height: 800 },
    { width: 1024, height: 768 },
    { width: 700, height: 1050 },
  ]) {
    await resize(app, room, size);
    const shape = size.width / size.height;
    const now = () => board.evaluate(() => window.workshop.call("app.state").then((state) => (state.ok ? state.value.roomShape : null)));
    await expect.poll(now).toBeCloseTo(shape, 2);
    const { seq } = await current(board);
    await board.getByRole("button", { name: "Tidy", exact: true }).click();
    await expect.poll(async () => (await current(board)).seq).toBeGreaterThan(seq);
    const { workshop } = opened(await current(board));
    const placed = new Map(tidy(workshop, shape).map(({ id, x, y }) => [id, { x, y }]));
    for (const { id, x, y } of workshop.stones.values()) if (placed.has(id)) expect({ x, y }).toEqual(placed.get(id));
    const { bounds } = sceneOf(workshop);
    shapes.push(bounds.width / bounds.height);
  }
  // A taller screen gets a taller path.
  expect(shapes).toEqual(shapes.toSorted((a, b) => b - a));
  expect(shapes[0]! / shapes[2]!).toBeGreaterThan(1.3);
});

test("on a projector's 1366 × 768 the plan shows two pieces of evidence whole and the third begun", async ({ shared: workplace }) => {
  const file = path.join(workplace.folder, "ours.json");
  await copyFile(path.join(ROOT, "resources/day-centre.json"), file);
  const { app, board } = await workplace.start(file);
  await resize(app, board, { width: 1366, height: 768 });
  await board.getByRole("button", { name: "Plan", exact: true }).click();
  await board.locator(".plan-row").first().waitFor();
  const seen = () =>
    board.locator(".plan").evaluate((plan) => {
      const top = plan.querySelector("thead")!.getBoundingClientRect().bottom;
      const { bottom } = plan.getBoundingClientRect();
      const rows = [...plan.querySelectorAll("tbody.plan-line:has(.plan-row)")].map((row) => row.getBoundingClientRect());
      const begun = rows.filter((row) => row.top >= top - 1 && row.top < bottom - 44);
      return { begun: begun.length, whole: begun.filter((row) => row.bottom <= bottom + 1).length };
    });
  await expect.poll(async () => (await seen()).begun).toBeGreaterThanOrEqual(3);
  expect((await seen()).whole).toBeGreaterThanOrEqual(2);
});
