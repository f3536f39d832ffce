/** The board by pointer and keyboard: dragging, linking, writing in place, parking, lists, Tidy; and undo across a restart. */
import { copyFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { current, expect, ROOT, test } from "./app.ts";
import { unlike } from "./pixels.ts";

const stoneOf = async (page: Page, id: string) => (await current(page)).workshop.stones.find((stone) => stone.id === id);

/** Where a point of the board (px at zoom 1) is in the window, by the view that the room is shown. */
async function onScreen(board: Page, point: { readonly x: number | null; readonly y: number | null }) {
  const box = await board.getByRole("application", { name: "The path" }).boundingBox();
  const view = await board.evaluate(() => window.workshop.call("room.view"));
  if (!box || !view.ok || !view.value || point.x === null || point.y === null) throw new Error("the board is not in view");
  const zoom = box.width / view.value.width;
  return { x: box.x + box.width / 2 + (point.x - view.value.x) * zoom, y: box.y + box.height / 2 + (point.y - view.value.y) * zoom, zoom };
}

test("stones are dragged, linked, written on, parked, pasted and tidied; undo works after a restart", async ({ workplace }) => {
  const json = path.join(workplace.folder, "ours.json");
  await copyFile(path.join(ROOT, "resources/day-centre.json"), json);
  let { app, board } = await workplace.start(json);
  await board.getByRole("button", { name: "Room screen" }).click();
  const room = await workplace.room(app);
  await expect
    .poll(() => board.evaluate(() => window.workshop.call("room.view").then((view) => view.ok && view.value !== null)))
    .toBe(true);
  // The first change settles the places that the board has chosen.
  await board.evaluate(() =>
    window.workshop.call("workshop.change", { do: "stone.edit", id: "impact-centre" as never, patch: { note: "A first change" } }),
  );

  // A drag commits once, on drop, and only the stone that was dragged.
  const before = await current(board);
  const planning = await stoneOf(board, "activity-planning");
  const from = await onScreen(board, planning as never);
  await board.mouse.move(from.x, from.y);
  await board.mouse.down();
  for (let step = 1; step <= 10; step++) await board.mouse.move(from.x + step * 4, from.y + step * 2);
  expect((await current(board)).seq).toBe(before.seq);
  await board.mouse.up();
  await expect.poll(async () => (await current(board)).seq).toBe(before.seq + 1);
  const moved = await stoneOf(board, "activity-planning");
  expect(Math.abs((moved?.x ?? 0) - (planning?.x ?? 0) - 40 / from.zoom)).toBeLessThan(3);
  await expect(board.getByRole("banner").getByRole("button", { name: "Undo" })).toBeEnabled();
  await expect.poll(async () => (await stoneOf(room, "activity-planning"))?.x).toBe(moved?.x);

  // Escape in the middle of a drag leaves everything where it was.
  const again = await onScreen(board, moved as never);
  await board.mouse.move(again.x, again.y);
  await board.mouse.down();
  await board.mouse.move(again.x + 60, again.y + 60, { steps: 5 });
  await board.keyboard.press("Escape");
  await board.mouse.up();
  expect((await current(board)).seq).toBe(before.seq + 1);

  // A double click writes over the stone; Enter keeps it, and the room sees the new words.
  const seen = await room.screenshot();
  const place = await onScreen(board, moved as never);
  await board.mouse.dblclick(place.x, place.y);
  const editor = board.locator(".pathway-board textarea");
  await expect(editor).toBeFocused();
  await board.keyboard.press("ControlOrMeta+a");
  await board.keyboard.type("We plan together each month");
  await board.keyboard.press("Enter");
  await expect.poll(async () => (await stoneOf(board, "activity-planning"))?.text).toBe("We plan together each month");
  await expect.poll(async () => (await room.screenshot()).equals(seen)).toBe(false);

  // Linking without dragging: the button, the stone it begins with, the stone it leads to.
  const ends = await Promise.all(
    ["outcome-staff", "impact-centre"].map(async (id) => onScreen(board, (await stoneOf(board, id)) as never)),
  );
  await board.keyboard.press("Escape");
  await board.getByRole("button", { name: "Link stones" }).click();
  for (const end of ends) await board.mouse.click(end.x, end.y);
  await expect
    .poll(async () => (await current(board)).workshop.links.some((link) => link.from === "outcome-staff" && link.to === "impact-centre"))
    .toBe(true);

  // A link against the rules is refused in words.
  await board.keyboard.press("Escape");
  await board.getByRole("button", { name: "Link stones" }).click();
  for (const end of ends.toReversed()) await board.mouse.click(end.x, end.y);
  await expect(board.locator(".notices")).toContainText("can't lead to");
  await board.keyboard.press("Escape");
  await board.keyboard.press("Escape");

  // Linking from the panel's pick-list, by keyboard alone.
  await board.mouse.click(ends[0]?.x ?? 0, ends[0]?.y ?? 0);
  const panel = board.getByRole("complementary");
  const links = (await current(board)).workshop.links.length;
  await panel.getByRole("button", { name: "Add what it comes from" }).focus();
  await board.keyboard.press("Enter");
  await expect(board.getByRole("option").first()).toBeFocused();
  await board.keyboard.press("ArrowDown");
  await board.keyboard.press("Enter");
  await expect.poll(async () => (await current(board)).workshop.links.length).toBe(links + 1);

  // Parking and removing, each with a way back.
  await panel.getByRole("button", { name: "Come back to later" }).click();
  await expect.poll(async () => (await stoneOf(board, "outcome-staff"))?.parked).toBe(true);
  await board.getByRole("banner").getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await stoneOf(board, "outcome-staff"))?.parked).toBe(false);

  // A pasted list is one step.
  const count = (await current(board)).workshop.stones.length;
  await board.getByRole("button", { name: "Paste a list" }).click();
  const dialog = board.getByRole("dialog");
  await dialog.getByRole("textbox").fill("1. A newsletter\n2. A film\n\n• An open day");
  await dialog.getByRole("radio", { name: "Activity" }).check({ force: true });
  await dialog.getByRole("button", { name: "Add 3 activities" }).click();
  await expect.poll(async () => (await current(board)).workshop.stones.length).toBe(count + 3);
  expect((await current(board)).workshop.stones.slice(-3).map((stone) => stone.text)).toEqual(["A newsletter", "A film", "An open day"]);

  await board.getByRole("button", { name: "Tidy" }).click();
  await expect.poll(async () => (await current(board)).undo.undo).toBe("Tidy the board");

  // Everything can be undone after a restart, step by step, to the beginning.
  await app.close();
  ({ app, board } = await workplace.start(path.join(workplace.folder, "ours.stones")));
  const undo = board.getByRole("banner").getByRole("button", { name: "Undo" });
  await undo.click();
  await undo.click();
  await expect.poll(async () => (await current(board)).workshop.stones.length).toBe(count);
  while ((await current(board)).undo.undo !== null) {
    const { seq } = await current(board);
    await board.keyboard.press("ControlOrMeta+z");
    await expect.poll(async () => (await current(board)).seq).toBe(seq + 1);
  }
  expect(await stoneOf(board, "activity-planning")).toMatchObject({ text: "We hold a planning meeting every month" });
  expect((await current(board)).undo.redo).not.toBeNull();
});

test("what is drawn in parts looks as if it were drawn whole", async ({ shared: workplace }) => {
  const json = path.join(workplace.folder, "ours.json");
  await copyFile(path.join(ROOT, "resources/day-centre.json"), json);
  const { board } = await workplace.start(json);
  const picture = board.locator(".board");
  const look = () => picture.screenshot({ animations: "disabled" });
  const theme = (name: "paper" | "dark") => board.evaluate((theme) => window.workshop.call("app.settings", { theme }), name);
  const box = (await picture.boundingBox())!;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };

  for (const closeUp of [false, true]) {
    if (closeUp) {
      await board.mouse.move(middle.x, middle.y);
      await board.keyboard.down("Control");
      for (let notch = 0; notch < 3; notch++) await board.mouse.wheel(0, -100);
      await board.keyboard.up("Control");
      await board.mouse.wheel(120, 90);
    }
    await picture.focus();
    // From chain to chain, and one stone moved by keyboard: each time only what differs is drawn.
    const bare = await look();
    for (const key of ["ArrowRight", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowUp", "ArrowLeft"]) {
      await board.keyboard.press(key);
      await look();
    }
    expect(await unlike(board, await look(), bare)).toBeGreaterThan(1000);
    const { seq } = await current(board);
    await board.keyboard.press("Alt+ArrowDown");
    await expect.poll(async () => (await current(board)).seq).toBe(seq + 1);

    let parts = await look();
    await expect.poll(async () => parts.equals((parts = await look()))).toBe(true);
    await theme("dark");
    await expect.poll(async () => unlike(board, await look(), parts)).toBeGreaterThan(100_000);
    await theme("paper");
    // Other colours made every tile be drawn whole; a stone or a link left over would be many times this.
    await expect.poll(async () => unlike(board, await look(), parts)).toBeLessThan(20);
  }
});
