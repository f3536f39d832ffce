/** The room's screen, directed by the facilitator: both windows at once, by buttons and by the keys of a clicker. */
import { copyFile } from "node:fs/promises";
import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { follow, opened } from "../../renderer/state/replica.ts";
import type { Intent } from "../../shared/changes/intent.ts";
import type { Changed, Direction } from "../../shared/ipc/contract.ts";
import { toSnapshot } from "../../shared/ipc/snapshot.ts";
import { STONE_TEXT_LIMIT } from "../../shared/model/fields.ts";
import { walkOf } from "../../shared/pathway/walk.ts";
import { openedForRoom } from "../../shared/room/sees.ts";
import { SMALLEST } from "../../shared/room/sheet.ts";
import { current, expect, resize, ROOT, test, type Workplace } from "./app.ts";
import { faults } from "./axe.ts";

const SECRET = "Amina told me this at the door";
/** What a round of choosing has counted before it is revealed. */
const SECRET_COUNT = 918_273;

interface Both {
  readonly app: ElectronApplication;
  readonly board: Page;
  readonly room: Page;
}

/** The example in a file of its own, with the room's screen open. */
async function bothWindows(workplace: Workplace): Promise<Both> {
  const json = path.join(workplace.folder, "ours.json");
  await copyFile(path.join(ROOT, "resources/day-centre.json"), json);
  const { app, board } = await workplace.start(json);
  await board.getByRole("button", { name: "Room screen" }).click();
  const room = await workplace.room(app);
  await expect.poll(() => board.evaluate(() => window.workshop.call("room.view").then((view) => view.ok && view.value !== null))).toBe(true);
  // The first change settles the places that the board has chosen.
  await change(board, { do: "stone.edit", id: "impact-centre", patch: { note: "A first change" } });
  return { app, board, room };
}

async function change(board: Page, intent: unknown): Promise<void> {
  const result = await board.evaluate((asked) => window.workshop.call("workshop.change", asked), intent as Intent);
  expect(result).toMatchObject({ ok: true });
}

const direction = (page: Page): Promise<Direction> =>
  page.evaluate(() => window.workshop.call("room.direction").then((now) => (now.ok ? now.value : Promise.reject(new Error("no direction")))));

/** What the room's screen has at full height, in one line. */
const words = async (room: Page): Promise<string> => (await room.locator(".full-words").innerText()).replace(/\s+/g, " ").trim();

const textOf = async (page: Page, id: string): Promise<string> => (await current(page)).workshop.stones.find((stone) => stone.id === id)?.text ?? "";

/** A window's picture once it has come to rest: the same before and after some frames, in which a zoom is drawn again. */
async function still(page: Page): Promise<Buffer> {
  let last = await page.screenshot();
  for (;;) {
    await frames(page, 20);
    const next = await page.screenshot();
    if (next.equals(last)) return next;
    last = next;
  }
}

const frames = (page: Page, count: number): Promise<void> =>
  page.evaluate(
    (left) =>
      new Promise<void>((resolve) => {
        const next = () => (left-- <= 0 ? resolve() : requestAnimationFrame(next));
        next();
      }),
    count,
  );

test("the room follows every change, and never hears what is the facilitator's own", async ({ workplace }) => {
  const { board, room } = await bothWindows(workplace);
  await room.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    window.workshop.on("workshop.changed", (changed) => heard.push(changed));
    window.workshop.on("workshop.opened", (now) => heard.push(now));
  });
  const start = await current(room);
  expect(start).toEqual(openedForRoom(await current(board)));

  const stone = { id: "new", kind: "outcome", strand: "coproduction", text: "We are asked first", reportText: "", group: "", progress: "none", note: SECRET, parked: false, x: null, y: null };
  const round = { id: "round", question: "What first?", way: "dots", revealed: false, votes: [{ stone: "outcome-staff", counts: [SECRET_COUNT] }] };
  const changes: readonly (readonly [seen: boolean, intent: object])[] = [
    [true, { do: "stones.add", stones: [stone], links: [{ from: "new", to: "impact-centre", why: "" }] }],
    [true, { do: "stone.edit", id: "new", patch: { text: "We are asked first, and we decide" } }],
    [false, { do: "stone.edit", id: "impact-centre", patch: { note: SECRET } }],
    [false, { do: "item.add", list: "asides", item: { id: "aside", gap: "no-voice", stone: "new", reason: SECRET }, before: null }],
    [false, { do: "item.add", list: "rounds", item: round, before: null }],
    [true, { do: "stones.park", ids: ["outcome-staff"], parked: true }],
    [true, { do: "link.remove", from: "new", to: "impact-centre" }],
    [true, { do: "stones.remove", ids: ["activity-planning"] }],
  ];
  for (const [seen, intent] of changes) {
    const before = await still(room);
    await change(board, intent);
    const { seq } = await current(board);
    await expect.poll(() => room.evaluate(() => (window as unknown as { heard: Changed[] }).heard.at(-1)?.seq)).toBe(seq);
    if (seen) await expect.poll(async () => unlike(room, await room.screenshot(), before)).toBeGreaterThan(0);
    else expect(await unlike(room, await still(room), before), JSON.stringify(intent)).toBe(0);
  }
  await board.evaluate(() => window.workshop.call("workshop.undo"));

  // A replica made of what arrived is the board's, without what is private.
  const heard = await room.evaluate(() => (window as unknown as { heard: Changed[] }).heard);
  const replica = heard.reduce((now, changed) => follow(now, changed) ?? now, opened(start));
  const whole = await current(board);
  expect(replica.seq).toBe(whole.seq);
  expect(toSnapshot(replica.workshop)).toEqual(openedForRoom(whole).workshop);
  expect(await current(room)).toEqual(openedForRoom(whole));
  for (const secret of [SECRET, String(SECRET_COUNT)]) {
    expect(JSON.stringify(whole)).toContain(secret);
    expect(JSON.stringify([heard, await current(room)])).not.toContain(secret);
  }

  // Neither on the screen, whatever is shown; the facilitator reads it in the strip.
  await board.evaluate(() => window.workshop.call("room.direct", { shows: { what: "stone", id: "impact-centre" } }));
  await expect(room.locator(".full-sheet")).toBeVisible();
  expect(await room.content()).not.toContain(SECRET);
  await expect(board.getByRole("region", { name: "What the room sees" })).toContainText(SECRET);

  // The room's window may step, and no more.
  for (const [name, input] of [["room.direct", { blank: true }], ["workshop.undo", undefined], ["room.point", null], ["room.picture", undefined]] as const) {
    const refused = await room.evaluate(([call, with_]) => window.workshop.call(call as never, with_ as never), [name, input] as const);
    expect(refused, name).toMatchObject({ ok: false });
  }
});

test("a stone at full height can be read from the back of the room on every screen, with the longest words", async ({ workplace }) => {
  const { app, board, room } = await bothWindows(workplace);
  const long = "People who will come to the centre decide on the plan, and say so in their own words. ".repeat(30).slice(0, STONE_TEXT_LIMIT).trim();
  await change(board, { do: "stone.edit", id: "outcome-staff", patch: { text: long } });
  for (const [width, height] of [[1366, 768], [1920, 1080], [3840, 2160]] as const) {
    await resize(app, room, { width, height });
    for (const id of ["impact-centre", "outcome-staff"]) {
      for (const what of ["stone", "walk"] as const) {
        const shows = what === "stone" ? ({ what, id } as const) : ({ what, id, from: "impact" } as const);
        await board.evaluate((shown) => window.workshop.call("room.direct", { shows: shown }), shows);
        await expect(room.locator(".full-count")).toHaveCount(what === "walk" ? 1 : 0);
        let read = "";
        for (let at = 1; ; at++) {
          const sizes = await sizesOn(room);
          expect(sizes.length).toBeGreaterThanOrEqual(3);
          for (const { text, size, cut } of sizes) {
            expect(size, text).toBeGreaterThanOrEqual(SMALLEST * height);
            expect(cut, text).toBe(false);
          }
          read += ` ${await words(room)}`;
          const turn = room.locator(".full-turn");
          const of = (await turn.count()) === 0 ? 1 : Number(/of (\d+)$/.exec(await turn.innerText())?.[1]);
          expect(id === "outcome-staff" ? of > 1 : of === 1).toBe(true);
          if (at === of) break;
          await room.keyboard.press("PageDown");
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

test("walking the path by buttons and by the keys of a clicker, from both windows; blank and back", async ({ workplace }) => {
  const { board, room } = await bothWindows(workplace);
  const strip = board.getByRole("region", { name: "What the room sees" });
  const { workshop } = opened(await current(room));
  const back = walkOf(workshop, "impact").map((id) => workshop.stones.get(id)!.text);
  const on = walkOf(workshop, "activity").map((id) => workshop.stones.get(id)!.text);
  const shows = (text: string) => expect.poll(() => words(room)).toBe(text.replace(/\s+/g, " "));

  await strip.getByRole("button", { name: "Walk the path" }).click();
  await board.getByRole("menuitem", { name: /From the impact back/ }).click();
  await shows(back[0]!);
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

test("showing one stone, from the panel, the menu at a stone and the application menu; and bringing everyone back", async ({ workplace }) => {
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
  await strip.getByRole("button", { name: "Bring everyone back here" }).click();
  await expect(room.locator(".full-sheet")).toHaveCount(0);

  await board.getByRole("application", { name: "The path" }).focus();
  await board.keyboard.press("ContextMenu");
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

test("pointing and ink show at the same place of the board, fade, and are kept nowhere; the live picture shows it", async ({ workplace }) => {
  const { board, room } = await bothWindows(workplace);
  const strip = board.getByRole("region", { name: "What the room sees" });
  const picture = strip.getByRole("img", { name: "The room's screen, as it is now" });
  await expect(picture).toBeVisible();
  const { seq } = await current(board);
  const plain = await still(room);
  await strip.getByRole("button", { name: "Point", exact: true }).click();
  const target = await stoneOnScreen(board, "impact-centre");
  await board.mouse.move(target.x - 60, target.y);
  const marks = room.locator(".marks");
  await expect(marks).toHaveAttribute("data-mark", "true");
  expect(await unlike(room, await still(room), plain)).toBeGreaterThan(0);
  const [there, wanted] = [await marked(room), await stoneOnScreen(room, "impact-centre", -60 / target.zoom)];
  expect(Math.hypot(there.x - wanted.x, there.y - wanted.y)).toBeLessThan(4);

  const before = await picture.getAttribute("src");
  await board.mouse.down();
  for (let step = 0; step <= 20; step++) await board.mouse.move(target.x - 60 + step * 6, target.y + 20 * Math.sin(step / 3));
  await expect.poll(async () => Number(await marks.getAttribute("data-ink"))).toBeGreaterThan(3);
  await expect.poll(() => picture.getAttribute("src")).not.toBe(before);
  await board.mouse.up();
  await expect.poll(async () => Number(await marks.getAttribute("data-ink")), { timeout: 10_000 }).toBe(0);

  // Nothing was moved, chosen or kept.
  expect((await current(board)).seq).toBe(seq);
  await board.keyboard.press("Escape");
  await expect(marks).toHaveAttribute("data-mark", "false");
  expect(await unlike(room, await still(room), plain)).toBe(0);

  // On the small picture, whatever the screen shows.
  await board.evaluate(() => window.workshop.call("room.direct", { shows: { what: "stone", id: "impact-centre" } }));
  await board.keyboard.press("p");
  const box = (await strip.locator(".room-picture").boundingBox())!;
  await board.mouse.move(box.x + box.width * 0.75, box.y + box.height * 0.5);
  await expect(marks).toHaveAttribute("data-mark", "true");
  const { width, height } = await room.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const at = await marked(room);
  expect(Math.abs(at.x / width - 0.75)).toBeLessThan(0.03);
  expect(Math.abs(at.y / height - 0.5)).toBeLessThan(0.03);
});

test("axe finds nothing wrong in either window, and nothing moves under reduced motion", async ({ workplace }) => {
  const { board, room } = await bothWindows(workplace);
  for (const theme of ["paper", "dark"] as const) {
    await board.evaluate((chosen) => window.workshop.call("app.settings", { theme: chosen }), theme);
    await expect(room.locator("html")).toHaveAttribute("data-dark", String(theme === "dark"));
    for (const shows of [{ what: "board" }, { what: "stone", id: "outcome-staff" }, { what: "walk", id: "impact-centre", from: "impact" }] as const) {
      await board.evaluate((shown) => window.workshop.call("room.direct", { shows: shown, blank: false }), shows);
      await expect(room.getByRole("main")).toHaveAttribute("data-shows", shows.what);
      await still(room);
      expect(await faults(room), `the room: ${shows.what}`).toEqual([]);
      expect(await faults(board), `the facilitator: ${shows.what}`).toEqual([]);
    }
    await board.evaluate(() => window.workshop.call("room.direct", { blank: true }));
    await expect(room.locator(".room-blank")).toBeVisible();
    expect(await faults(room), "a dark screen").toEqual([]);
  }
  await room.emulateMedia({ reducedMotion: "reduce" });
  await board.evaluate(() => window.workshop.call("room.direct", { shows: { what: "stone", id: "outcome-staff" }, blank: false }));
  await expect(room.locator(".full-sheet")).toBeVisible();
  expect(await room.locator(".full-sheet").evaluate((sheet) => getComputedStyle(sheet).animationDuration)).toBe("0s");
});

/** Where a stone is in a window, by the view that the room is shown. @param dx px at zoom 1 beside its middle. */
async function stoneOnScreen(page: Page, id: string, dx = 0) {
  const box = (await page.locator(".board").boundingBox())!;
  const view = await page.evaluate(() => window.workshop.call("room.view").then((now) => (now.ok ? now.value : null)));
  const stone = (await current(page)).workshop.stones.find((one) => one.id === id);
  if (!view || !stone || stone.x === null || stone.y === null) throw new Error("the board is not in view");
  const zoom = Math.min(box.width / view.width, box.height / view.height);
  const at = { x: box.x + box.width / 2 + (stone.x + dx - view.x) * zoom, y: box.y + box.height / 2 + (stone.y - view.y) * zoom };
  return { x: Math.round(at.x), y: Math.round(at.y), zoom };
}

/** The middle of all that is drawn on the layer of marks, in px of the window. */
const marked = (room: Page) =>
  room.locator(".marks").evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const pixels = canvas.getContext("2d")!.getImageData(0, 0, width, height).data;
    let [left, top, right, bottom] = [width, height, 0, 0];
    for (let i = 3; i < pixels.length; i += 4) {
      if (pixels[i]! < 200) continue;
      const at = (i - 3) / 4;
      const [x, y] = [at % width, Math.floor(at / width)];
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
    const ratio = width / canvas.clientWidth;
    return { x: Math.round((left + right) / 2 / ratio), y: Math.round((top + bottom) / 2 / ratio) };
  });

/** How many pixels of two pictures are clearly unlike: where a part is drawn again, the edges of curves may differ by a shade. */
const unlike = (page: Page, one: Buffer, other: Buffer): Promise<number> =>
  page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (data) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
          const ctx = canvas.getContext("2d")!;
          ctx.drawImage(image, 0, 0);
          return ctx.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      let count = 0;
      for (let i = 0; i < a!.length; i += 4) if ([0, 1, 2].some((channel) => Math.abs(a![i + channel]! - b![i + channel]!) > 64)) count++;
      return count;
    },
    [one.toString("base64"), other.toString("base64")],
  );

/** How many colours a window shows, from a picture of it. */
async function colours(page: Page): Promise<number> {
  const picture = (await page.screenshot()).toString("base64");
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    const ctx = canvas.getContext("2d")!;
    ctx.drawImage(image, 0, 0);
    return new Set(new Uint32Array(ctx.getImageData(0, 0, image.width, image.height).data.buffer)).size;
  }, picture);
}

const command = (app: ElectronApplication, id: string): Promise<void> =>
  app.evaluate(({ Menu }, entry) => Menu.getApplicationMenu()!.getMenuItemById(entry)!.click(), id);
