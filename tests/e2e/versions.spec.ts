/** Versions as a facilitator uses them: keep, change, compare, go back, undo, and find all of it again. */
import path from "node:path";
import type { Page } from "@playwright/test";
import type { Intent } from "../../shared/changes/intent.ts";
import { fromSnapshot, toSnapshot } from "../../shared/ipc/snapshot.ts";
import { UNDIRECTED } from "../../shared/room/direction.ts";
import { seenInRoom } from "../../shared/room/sees.ts";
import { current, expect, test } from "./app.ts";
import { faults } from "./axe.ts";
import { watchPages } from "./who-answers.ts";

const change = (page: Page, intent: object) =>
  page.evaluate((what) => window.workshop.call("workshop.change", what).then((done) => done.ok), intent as Intent);
const stone = (id: string, kind: string, text: string) => ({ id, kind, strand: "project", text });
const addStones = (page: Page, ...stones: object[]) => change(page, { do: "stones.add", stones });

test("keep a version, change more, compare, go back, undo, and find it again", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  await board.getByRole("button", { name: "Start your first workshop" }).click();
  await board.getByRole("dialog").getByRole("textbox").fill("A garden for everyone");
  await board.getByRole("dialog").getByRole("button", { name: "Start" }).click();
  await expect(board.getByRole("button", { name: "Room screen" })).toBeVisible();
  expect(
    await addStones(
      board,
      stone("a", "activity", "We ask for land"),
      stone("o", "outcome", "The land is ours"),
      stone("i", "impact", "There is a garden"),
    ),
  ).toBe(true);

  // Kept from any place, with a name.
  await board.getByRole("button", { name: "Save for others" }).click();
  await board.getByRole("menuitem", { name: /^Keep this version/ }).click();
  await board.getByRole("dialog").getByRole("button", { name: "Keep it" }).click();
  await expect(board.getByRole("dialog").getByRole("alert")).toHaveText("The name must not be empty.");
  await board.getByRole("dialog").getByRole("textbox").fill("Before lunch");
  await board.keyboard.press("Enter");
  await expect(board.getByText("“Before lunch” is kept")).toBeVisible();

  await addStones(board, stone("n", "activity", "We dig"), stone("m", "activity", "We plant"), stone("l", "activity", "We water"));
  await change(board, { do: "stone.edit", id: "a", patch: { kind: "outcome" } });
  await change(board, { do: "stone.edit", id: "i", patch: { text: "There is a garden for all" } });
  await change(board, { do: "stones.remove", ids: ["o"] });

  await board.getByRole("button", { name: "Versions", exact: true }).click();
  const changes = board.getByRole("region", { name: "What changed" });
  await expect(changes.getByRole("heading", { level: 3 })).toHaveText(
    "3 stones added, 1 removed, 1 moved from activities to outcomes, 1 wording changed",
  );
  await expect(changes).toContainText("From “Before lunch” to now");
  await expect(changes).toContainText("“The land is ours” was removed from outcomes.");
  await expect(changes.getByRole("deletion")).toHaveCount(0); // "for all" was only put in
  await expect(changes.getByRole("insertion")).toContainText("for all");
  expect(await faults(board), "the picture").toEqual([]);

  // The board by the keyboard, and the same as a list.
  const picture = board.getByRole("application", { name: "The path" });
  await picture.focus();
  await board.keyboard.press("ArrowRight");
  await board.getByRole("radio", { name: "List" }).click({ force: true });
  const look = board.getByRole("region", { name: "From “Before lunch” to now" });
  await expect(look.getByRole("listitem").filter({ hasText: "The land is ours" })).toContainText("Removed");
  await expect(look.getByRole("listitem").filter({ hasText: "We dig" })).toContainText("New");
  await expect(look.getByRole("listitem").filter({ hasText: "We ask for land" })).toContainText("Moved");
  // A sentence leads to the row of its stone.
  await changes.getByRole("button", { name: /We dig/ }).press("Enter");
  await expect(look.getByRole("listitem").filter({ hasText: "We dig" })).toBeFocused();
  expect(await faults(board), "the list").toEqual([]);
  // Another version is compared in the same way, from the top; and back.
  await board.getByRole("button", { name: /opened$/ }).click();
  await expect(changes.getByRole("heading", { level: 3 })).toHaveText("5 stones added");
  await expect(board.getByRole("radio", { name: "List" })).toBeChecked();
  await board.getByRole("button", { name: /^Before lunch/ }).click();

  // Going back: the room follows, and the present is kept.
  await board.getByRole("button", { name: "Room screen" }).click();
  const room = await workplace.room(app);
  const present = (await current(board)).workshop;
  await board.getByRole("button", { name: "Go back to this version" }).click();
  await expect(board.getByText("The workshop is as it was: “Before lunch”")).toBeVisible();
  await expect(changes.getByRole("heading", { level: 3 })).toHaveText("Nothing has changed.");
  const stonesOf = async (page: Page) => (await current(page)).workshop.stones.map(({ id }) => id).sort();
  expect(await stonesOf(board)).toEqual(["a", "i", "o"]);
  // The room is told what its table marks for it, and all of that.
  const { workshop: whole } = await current(board);
  expect((await current(room)).workshop).toEqual(toSnapshot(seenInRoom(fromSnapshot(whole), [UNDIRECTED.shows])));
  const list = board.getByRole("list", { name: "Versions of this workshop" });
  await expect(list.getByRole("listitem")).toHaveCount(3);
  await expect(list).toContainText("before going back");
  // Once more changes nothing, so it offers nothing to undo: that would take back something else.
  await board.getByRole("button", { name: "Go back to this version" }).click();
  await expect(board.getByText("The workshop is already as it was: “Before lunch”")).toBeVisible();
  await expect(board.getByRole("button", { name: "Undo", exact: true })).toHaveCount(1);
  expect(await room.evaluate(() => window.workshop.call("versions.list"))).toMatchObject({ ok: false });

  await board.getByRole("button", { name: "Undo", exact: true }).first().click();
  await expect.poll(async () => (await current(board)).workshop).toEqual(present);
  await expect(changes.getByRole("heading", { level: 3 })).toContainText("3 stones added");

  // Rename and remove, by the keyboard alone.
  await list.getByRole("button", { name: "More for “Before lunch”" }).focus();
  await board.keyboard.press("Enter");
  await board.getByRole("menuitem", { name: "Rename" }).press("Enter");
  await board.getByRole("dialog").getByRole("textbox").fill("Before the soup");
  await board.keyboard.press("Enter");
  await expect(list.getByRole("button", { name: /^Before the soup/ })).toBeVisible();
  const { path: file } = (await current(board)).file ?? { path: "" };
  await app.close();

  const again = await workplace.start(file);
  await again.board.getByRole("button", { name: "Versions", exact: true }).click();
  const found = again.board.getByRole("list", { name: "Versions of this workshop" });
  await expect(found.getByRole("listitem")).toHaveCount(3); // none for this opening: the present, undone to, is the one that was kept before going back
  await found.getByRole("button", { name: "More for “Before the soup”" }).click();
  await again.board.getByRole("menuitem", { name: "Remove" }).click();
  await expect(again.board.getByRole("dialog")).toContainText("Undo can't bring it back");
  await again.board.getByRole("button", { name: "Remove it" }).click();
  await expect(found.getByRole("listitem")).toHaveCount(2);
  expect((await current(again.board)).workshop).toEqual(present);
  expect(path.extname(file)).toBe(".stones");
});

test("300 stones are compared, on the board and as a list", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  // A window stood still here once, in one of hundreds of runs.
  await watchPages(app);
  await board.evaluate(() => window.workshop.call("workshop.create", { title: "Three hundred" }));
  await expect(board.getByRole("button", { name: "Room screen" })).toBeVisible();
  const many = (from: number, kind: string) =>
    Array.from({ length: 100 }, (_, i) => stone(`${kind}${from + i}`, kind, `${kind} number ${from + i} of many`));
  await addStones(board, ...many(0, "activity"), ...many(0, "outcome"), ...many(0, "impact"));
  await board.evaluate(() => window.workshop.call("versions.keep", { name: "All" }));
  await change(board, { do: "stones.remove", ids: Array.from({ length: 50 }, (_, i) => `activity${2 * i}`) });
  await addStones(board, ...many(200, "outcome").slice(0, 40));
  await board.getByRole("button", { name: "Versions", exact: true }).click();
  const changes = board.getByRole("region", { name: "What changed" });
  await expect(changes.getByRole("heading", { level: 3 })).toHaveText("40 stones added, 50 removed");
  await expect(changes.getByRole("button")).toHaveCount(90);
  await changes.getByRole("button", { name: "“activity number 98 of many” was removed" }).click();
  await board.getByRole("radio", { name: "List" }).click({ force: true });
  await expect(board.getByRole("region", { name: "From “All” to now" }).getByRole("listitem")).toHaveCount(340);
});
