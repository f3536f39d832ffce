/** Folding: many stones become an overview, in both windows and in the list, and nothing of the path changes by it. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { formatInterchange } from "../../shared/interchange/interchange.ts";
import { fromSnapshot } from "../../shared/ipc/snapshot.ts";
import { foldable } from "../../shared/pathway/fold.ts";
import { lookedAt } from "../../shared/pathway/look.ts";
import { boxWithTag } from "../../shared/scene/pick.ts";
import { sceneOfLook } from "../../shared/scene/look.ts";
import { roomPath } from "../unit/room-path.ts";
import { current, expect, ofRow, test, type Workplace } from "./app.ts";

const COUNT = 40;

async function opened(workplace: Workplace, stones = COUNT) {
  const file = path.join(workplace.folder, "many.json");
  await writeFile(file, formatInterchange(roomPath(stones, 1)));
  return workplace.start(file);
}

const menu = (app: ElectronApplication, id: string): Promise<void> =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);

const looks = (board: Page) => board.evaluate(() => window.workshop.call("room.view").then((view) => (view.ok ? view.value?.look : null)));

const count = async (board: Page): Promise<number> => (await current(board)).workshop.stones.length;

test("activities fold under their outcomes and come back, said aloud and counted; the room follows", async ({ shared: workplace }) => {
  const { app, board } = await opened(workplace);
  const said = board.locator(".notice");
  await board.getByRole("button", { name: "Room screen" }).click();
  const room = await workplace.room(app);
  await expect.poll(() => looks(board)).toMatchObject({ part: null });
  const before = await room.screenshot();

  await menu(app, "fold-outcome");
  await expect(said).toContainText(/^Folded: \d+ activities\. Nothing is lost/);
  await expect.poll(async () => (await looks(board))?.folded?.length ?? 0).toBeGreaterThan(5);
  await expect.poll(async () => (await room.screenshot()).equals(before)).toBe(false);
  expect(await count(board)).toBe(COUNT);

  await menu(app, "fold-impact");
  await expect(said).toContainText(/^Folded: \d+ outcomes?, \d+ activities/);
  await menu(app, "fold-none");
  await expect(said).toContainText(/^Unfolded: /);
  await expect.poll(async () => (await looks(board))?.folded).toBeUndefined();
  await expect.poll(async () => (await room.screenshot()).equals(before)).toBe(true);
  // The path is as it was, and there is nothing to undo.
  expect(await count(board)).toBe(COUNT);
  await expect(board.getByRole("banner").getByRole("button", { name: "Undo" })).toBeDisabled();
});

test("in the list a row says what lies under it, folds by its menu and by key, and opens for what is chosen", async ({
  shared: workplace,
}) => {
  const { board } = await opened(workplace, 24);
  await board.getByRole("radio", { name: "List", exact: true }).click();
  const list = board.getByRole("treegrid", { name: "The path, as a list" });
  // Only the rows in view are drawn: without the activities, the outcomes are.
  const activities = list.getByRole("row", { name: /^What we do/ });
  await activities.getByRole("button").first().click();
  const workshop = fromSnapshot((await current(board)).workshop);
  const texts = [...workshop.stones.values()].map(({ text }) => text);
  const outcome = foldable(workshop, ["outcome"]).find(
    (id) =>
      (lookedAt(workshop, { part: null, folded: [id] }).under.get(id)?.length ?? 0) > 1 &&
      texts.filter((text) => text === workshop.stones.get(id)?.text).length === 1,
  );
  if (!outcome) throw new Error("no outcome to fold");
  const under = lookedAt(workshop, { part: null, folded: [outcome] }).under.get(outcome) ?? [];
  const text = workshop.stones.get(outcome)?.text ?? "";
  const rowOf = (words: string) => list.getByRole("row", { name: words }).first();

  await ofRow(board, text, "Fold what leads here");
  await expect(rowOf(text)).toContainText(`${under.length} activities folded under it`);
  const all = [...workshop.stones.values()].filter(({ kind }) => kind === "activity").length;
  await expect(activities).toContainText(String(all - under.length));

  await rowOf(text).click();
  await board.keyboard.press("Control+Shift+F");
  await expect(rowOf(text)).not.toContainText("folded under it");
  await board.keyboard.press("Control+Shift+F");
  await expect(rowOf(text)).toContainText("folded under it");

  // What is found is seen.
  await board.keyboard.press("Control+F");
  await board
    .getByRole("search")
    .getByRole("textbox")
    .fill(under[0]?.text ?? "");
  // The row of the outcome itself may be out of view now, and is not drawn then.
  await expect(rowOf(under[0]?.text ?? "")).toBeVisible();
  await expect(list).not.toContainText("folded under it");
});

test("a press on the tag unfolds", async ({ shared: workplace }) => {
  const { app, board } = await opened(workplace);
  await board.getByRole("button", { name: "Room screen" }).click();
  await workplace.room(app);
  await menu(app, "fold-outcome");
  await expect.poll(async () => (await looks(board))?.folded?.length ?? 0).toBeGreaterThan(5);
  const view = await board.evaluate(() => window.workshop.call("room.view").then((now) => (now.ok ? now.value : null)));
  if (!view?.look) throw new Error("the room looks at nothing");
  const scene = sceneOfLook(lookedAt(fromSnapshot((await current(board)).workshop), view.look));
  const stone = scene.stones.find(({ tag }) => tag);
  const place = await board.locator(".board").first().boundingBox();
  if (!stone || !place) throw new Error("nothing is folded");
  const tagged = boxWithTag(stone);
  const zoom = place.width / view.width;
  const at = { x: (stone.x - view.x) * zoom + place.width / 2, y: (tagged.y + tagged.height - 3 - view.y) * zoom + place.height / 2 };
  await board.locator(".board").first().click({ position: at });
  await expect.poll(async () => (await looks(board))?.folded?.includes(stone.id)).toBe(false);
});
