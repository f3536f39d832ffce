/** A path looked at by its parts: on the board, in the list, in the room, by keyboard; and nothing that is added or chosen gets lost beside it. */
import { copyFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { fromSnapshot } from "../../shared/ipc/snapshot.ts";
import { lookedAt, partWalk, WHOLE } from "../../shared/pathway/look.ts";
import { inOneLine, partCount, partTitle } from "../../shared/pathway/part-title.ts";
import { partsBy, type PartCut } from "../../shared/pathway/parts.ts";
import { partSheetOf } from "../../shared/room/part-sheet.ts";
import { closeSceneOf } from "../../shared/scene/build.ts";
import { smallestLetters } from "../../shared/scene/measures.ts";
import type { Scene } from "../../shared/scene/scene.ts";
import { PALETTES } from "../../shared/shape/theme.ts";
import { sceneOfLook } from "../../shared/scene/look.ts";
import { current, expect, resize, ROOT, test, type Workplace } from "./app.ts";
import { faults } from "./axe.ts";
import { still } from "./pixels.ts";
import { change } from "./room-windows.ts";

async function opened(workplace: Workplace) {
  const json = path.join(workplace.folder, "ours.json");
  await copyFile(path.join(ROOT, "resources/day-centre.json"), json);
  return workplace.start(json);
}

const bar = (board: Page) => board.getByRole("region", { name: "The part in view" });
const list = (board: Page) => board.getByRole("treegrid", { name: /^The path, as a list/ });
const stonesListed = (board: Page) => list(board).getByRole("row", { level: 3 });

async function cutBy(board: Page, cut: string): Promise<void> {
  await board.getByRole("button", { name: "Parts", exact: true }).click();
  await board.getByRole("menuitem", { name: cut, exact: false }).click();
}

test("part by part: where we are, what leads in and out, and back to the whole path, by pointer and by keys", async ({
  shared: workplace,
}) => {
  const { board } = await opened(workplace);
  await board.getByRole("radio", { name: "Both", exact: true }).click();
  await expect(list(board)).toHaveAccessibleName("The path, as a list");
  await expect(bar(board)).toHaveCount(0);

  await cutBy(board, "By outcome");
  await expect(bar(board)).toContainText("Outcome 1 of 7 · 5 stones");
  await expect(bar(board)).toContainText("A clear plan for each day of the week");
  await expect(stonesListed(board)).toHaveCount(5);
  await expect(list(board)).toHaveAccessibleName("The path, as a list. Outcome: A clear plan for each day of the week");
  // What a stone leads to outside is said all the same, and no question stands open that does not on the whole path.
  await expect(list(board).getByRole("row", { name: /^We meet our neighbours.*Leads to 2/ })).toBeVisible();
  await expect(bar(board).getByRole("button", { name: "Part before" })).toBeDisabled();
  await expect(board.getByText("Outcome 1 of 7. A clear plan for each day of the week. 5 stones, 0 lead in")).toBeAttached();
  expect(await faults(board), "a part, as picture and list").toEqual([]);

  // By keys to the next part and back; from the last there is no further one.
  await board.keyboard.press("Control+PageDown");
  await expect(bar(board)).toContainText("Outcome 2 of 7");
  await board.keyboard.press("Control+PageUp");
  await expect(bar(board)).toContainText("Outcome 1 of 7");
  await bar(board).getByRole("button", { name: "Part of the path" }).click();
  await board.getByRole("option", { name: /^Everything else/ }).click();
  await expect(bar(board)).toContainText("Part 7 of 7 · 4 stones");
  await board.keyboard.press("Control+PageDown");
  await expect(bar(board)).toContainText("Part 7 of 7");

  // Across the border: to the part where the neighbour is, which is chosen there.
  await bar(board)
    .getByRole("button", { name: /^Comes in from .*A clear plan/ })
    .click();
  await expect(bar(board)).toContainText("Outcome 1 of 7");
  await expect(list(board).getByRole("row", { name: /^A clear plan/ })).toHaveAttribute("aria-selected", "true");

  await board.keyboard.press("Control+Shift+P");
  await expect(bar(board)).toHaveCount(0);
  await expect(list(board)).toHaveAccessibleName("The path, as a list");
  // Parts begin where something is chosen.
  await cutBy(board, "By impact");
  await expect(bar(board)).toContainText("We have a day centre");
});

test("what is added beside a part is said, with a way there; what is chosen elsewhere is seen; a part that goes gives way", async ({
  shared: workplace,
}) => {
  const { board } = await opened(workplace);
  await board.getByRole("radio", { name: "Both", exact: true }).click();
  await cutBy(board, "By outcome");
  await expect(stonesListed(board)).toHaveCount(5);
  const add = (id: string, to: string | null) =>
    change(board, {
      do: "stones.add",
      stones: [
        {
          ...{ id, kind: "activity", strand: "project", text: `New ${id}`, reportText: "", group: "", progress: "none" },
          ...{ note: "", parked: false, x: null, y: null },
        },
      ],
      links: to === null ? [] : [{ from: id, to, why: "" }],
    });

  // Added to what is in view, it is in view.
  await add("inside", "outcome-plan");
  await expect(stonesListed(board)).toHaveCount(6);
  await expect(bar(board).getByRole("button", { name: "Show where" })).toHaveCount(0);
  await add("outside", null);
  await expect(bar(board).getByText("“New outside” is on the path, but not in this part.")).toBeVisible();
  await expect(stonesListed(board)).toHaveCount(6);
  await bar(board).getByRole("button", { name: "Show where" }).click();
  await expect(bar(board)).toContainText("Everything else");
  await expect(list(board).getByRole("row", { name: /^New outside/ })).toHaveAttribute("aria-selected", "true");

  // From anywhere else in the window: what is chosen there comes into view.
  await bar(board).getByRole("button", { name: "Part of the path" }).click();
  await board.getByRole("option", { name: /^Our neighbours know us/ }).click();
  await expect(bar(board)).toContainText("Outcome 2 of 7");
  await board.getByRole("button", { name: "Plan", exact: true }).click();
  await board.locator(".plan-name-button", { hasText: "A clear plan" }).click();
  await expect(bar(board)).toContainText("Outcome 1 of 7");

  await bar(board).getByRole("button", { name: "Part of the path" }).click();
  await board.getByRole("option", { name: /^Staff share decisions/ }).click();
  await expect(bar(board)).toContainText("Outcome 5 of 7");
  // The outcome goes, and its part with it; undo brings the stone back, and the whole path shows it.
  await change(board, { do: "stones.remove", ids: ["outcome-staff"] });
  await expect(bar(board)).toHaveCount(0);
  await expect(board.locator(".part-gone")).toHaveText("That part is no longer there, so you see more of the path.");
  await expect(list(board)).toHaveAccessibleName("The path, as a list");
  await board.getByRole("banner").getByRole("button", { name: "Undo" }).click();
  await cutBy(board, "By outcome");
  await expect(bar(board)).toContainText("Outcome 1 of 7");
});

test("a part is laid out by itself: a hand on its stones moves none of them, and writes as ever", async ({ shared: workplace }) => {
  const { board } = await opened(workplace);
  await change(board, { do: "stone.edit", id: "impact-centre", patch: { note: "A first change" } });
  await cutBy(board, "By outcome");
  await expect(bar(board)).toContainText("Outcome 1 of 7");
  await expect(board.getByRole("button", { name: "Tidy", exact: true })).toHaveCount(0);

  const before = await current(board);
  const at = await whereIs(board, "outcome", "outcome-plan", "activity-visits");
  await board.mouse.move(at.x, at.y);
  await board.mouse.down();
  await board.mouse.move(at.x + 80, at.y + 40, { steps: 5 });
  await board.mouse.up();
  await board.keyboard.press("Alt+ArrowRight");
  await board.mouse.dblclick(at.x, at.y);
  await expect(board.getByRole("textbox", { name: "Write a few words" })).toBeFocused();
  await board.keyboard.press("Control+A");
  await board.keyboard.type("We visit four other day centres");
  await board.keyboard.press("Enter");
  await expect.poll(async () => (await current(board)).seq).toBe(before.seq + 1);
  const places = ({ workshop }: typeof before) => workshop.stones.map(({ id, x, y }) => ({ id, x, y }));
  const after = await current(board);
  expect(places(after)).toEqual(places(before));
  expect(after.workshop.stones.find(({ id }) => id === "activity-visits")?.text).toBe("We visit four other day centres");
});

test("another part by its key: words being written are kept, and the keyboard goes on at the path when its bar goes", async ({
  shared: workplace,
}) => {
  const { app, board } = await opened(workplace);
  await cutBy(board, "By outcome");
  await expect(bar(board)).toContainText("Outcome 1 of 7");
  const path = board.getByRole("application", { name: "The path" });
  const at = await whereIs(board, "outcome", "outcome-plan", "activity-visits");
  await board.mouse.dblclick(at.x, at.y);
  await expect(board.getByRole("textbox", { name: "Write a few words" })).toBeFocused();
  await board.keyboard.press("Control+A");
  await board.keyboard.type("We visit four other day centres");
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("look-next")?.click());
  await expect(bar(board)).toContainText("Outcome 2 of 7");
  const words = async () => (await current(board)).workshop.stones.find(({ id }) => id === "activity-visits")?.text;
  await expect.poll(words).toBe("We visit four other day centres");
  await expect(path).toBeFocused();

  await bar(board).getByRole("button", { name: "Whole path" }).focus();
  await board.keyboard.press("Enter");
  await expect(bar(board)).toHaveCount(0);
  await expect(path).toBeFocused();
  await expect(board.getByRole("textbox", { name: "Write a few words" })).toHaveCount(0);

  await board.getByRole("radio", { name: "List", exact: true }).click();
  await cutBy(board, "By outcome");
  await bar(board).getByRole("button", { name: "Whole path" }).focus();
  await board.keyboard.press("Enter");
  await expect(bar(board)).toHaveCount(0);
  await expect(list(board).locator(":focus")).toHaveCount(1);
});

/** The middle of a stone in the window, where a part fills the board. */
async function whereIs(board: Page, cut: PartCut, part: string, stone: string) {
  const scene = sceneOfLook(lookedAt(fromSnapshot((await current(board)).workshop), { part: { cut, id: part, within: null } }));
  // The bar that names the part has taken its height from the board, and the board has fitted the part.
  await still(board);
  const box = await board.getByRole("application", { name: "The path" }).boundingBox();
  const found = scene.stones.find(({ id }) => id === stone);
  if (!box || !found) throw new Error(`${stone} is not on the board`);
  const { x, y, width, height } = scene.bounds;
  // As the board fits it: 8 px of room about all of it.
  const zoom = Math.min((box.width - 16) / width, (box.height - 16) / height);
  return {
    x: box.x + box.width / 2 + (found.x - x - width / 2) * zoom,
    y: box.y + box.height / 2 + (found.y - y - height / 2) * zoom,
  };
}

const SCREENS = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
] as const;

/** Opens the path of a room of 24, with the room's screen. */
async function withRoom(workplace: Workplace) {
  const json = path.join(workplace.folder, "ours.json");
  await copyFile(path.join(ROOT, "tests/fixtures/board/path-24.json"), json);
  const { app, board } = await workplace.start(json);
  await board.getByRole("button", { name: "Room screen" }).click();
  return { app, board, room: await workplace.room(app) };
}

test("the room walks from part to part, every letter as large as the layout promises", async ({ shared: workplace }) => {
  test.slow();
  const { app, board, room } = await withRoom(workplace);
  const workshop = fromSnapshot((await current(board)).workshop);
  const walk = partWalk(workshop, "impact");
  await board.getByRole("button", { name: "Walk the path" }).click();
  await board.getByRole("menuitem", { name: /^By impact/ }).click();
  const strip = board.getByRole("region", { name: "What the room sees" });
  for (const [at, name] of walk.entries()) {
    const { workshop: only, part } = lookedAt(workshop, { part: name });
    if (!part) throw new Error("the walk leads to a part that is not there");
    await expect(room.locator(".part-sheet-line")).toContainText(`${at + 1} of ${walk.length}`);
    await expect(room.locator(".part-sheet-title")).toHaveText(partTitle(workshop, name).words);
    await expect(strip).toContainText(partCount(partTitle(workshop, name), at + 1, walk.length));
    // All screens for the first of them: what the layout promises of the others is held in tests/unit/room/part-sheet.test.ts.
    for (const screen of at === 0 ? SCREENS : SCREENS.slice(0, 1)) {
      await resize(app, room, screen);
      const { picture, line } = partSheetOf(screen);
      const scene = closeSceneOf(only, picture.width / picture.height);
      const zoom = Math.min(picture.width / scene.bounds.width, picture.height / scene.bounds.height);
      const where = `${inOneLine(partTitle(workshop, name))} on ${screen.width} × ${screen.height}`;
      await expect
        .poll(async () => Math.abs((await measuredZoom(room, scene, zoom)) / zoom - 1), { message: where, timeout: 20_000 })
        .toBeLessThan(0.03);
      expect(line.fontSize / screen.height, where).toBeGreaterThanOrEqual(0.03);
      if (part.stones.length <= 8) expect((smallestLetters(scene) * zoom) / screen.height, where).toBeGreaterThanOrEqual(0.03);
    }
    if (at === 0) await resize(app, room, SCREENS[0]);
    // By the clicker, in the room's own window.
    await room.keyboard.press("PageDown");
  }
  // At its end the walk stays where it is, and goes back as it came; what is removed on the way is passed over.
  await expect(room.locator(".part-sheet-line")).toContainText(`${walk.length} of ${walk.length}`);
  await expect(strip).toContainText("This is the last part.");
  await room.keyboard.press("PageUp");
  await expect(room.locator(".part-sheet-line")).toContainText(`${walk.length - 1} of ${walk.length}`);
  expect(await faults(room), "a part in the room").toEqual([]);
  await room.keyboard.press("Escape");
  await expect(room.getByRole("main")).toHaveAttribute("data-shows", "board");
});

test("the room follows into a part, and sees all of it as large as its own screen allows", async ({ shared: workplace }) => {
  test.slow();
  const { app, board, room } = await withRoom(workplace);
  const workshop = fromSnapshot((await current(board)).workshop);
  await expectAllOf(board, room, app, sceneOfLook(lookedAt(workshop, WHOLE)));
  await cutBy(board, "By group of outcomes");
  const [first] = partsBy(workshop, "group");
  const looked = lookedAt(workshop, { part: { cut: "group", id: first?.id ?? "", within: null } });
  await expectAllOf(board, room, app, sceneOfLook(looked));
  // What is written on a stone there is there.
  const [stone] = first?.stones ?? [];
  await change(board, { do: "stone.edit", id: stone?.id, patch: { text: "We" } });
  await expect.poll(async () => (await current(room)).workshop.stones.find(({ id }) => id === stone?.id)?.text).toBe("We");
});

/** All of a scene is on the room's screen as large as that allows, less the little air that the board keeps about it. */
async function expectAllOf(board: Page, room: Page, app: Parameters<typeof resize>[0], scene: Scene): Promise<void> {
  const { width, height } = scene.bounds;
  for (const screen of SCREENS.slice(0, 2)) {
    await resize(app, room, screen);
    const zoom = Math.min(screen.width / width, screen.height / height);
    await expect.poll(async () => Math.abs((await measuredZoom(room, scene, zoom)) / zoom - 0.985), { timeout: 20_000 }).toBeLessThan(0.03);
    expect((await current(board)).seq).toBe((await current(room)).seq);
  }
}

/**
 * How large a scene is in a picture of the window, in px for each px of the scene: from the left outline of its leftmost stone to
 * the right one of its rightmost, as they are drawn. 0 where they are not found.
 * @param about how large it may be: an outline runs along a fifth of its stone, and neither signs nor letters do.
 */
async function measuredZoom(page: Page, scene: Scene, about: number): Promise<number> {
  const left = scene.stones.reduce((a, b) => (b.x - b.shape.width / 2 < a.x - a.shape.width / 2 ? b : a));
  const right = scene.stones.reduce((a, b) => (b.x + b.shape.width / 2 > a.x + a.shape.width / 2 ? b : a));
  const pair = (stone: typeof left) => PALETTES.paper.strands[stone.strand];
  const data = (await page.screenshot()).toString("base64");
  const px = await page.evaluate(
    async ({ picture, colours: [begin, end], longest }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
      const ctx = canvas.getContext("2d")!;
      ctx.drawImage(image, 0, 0);
      // The line with the map above has the same colours.
      const top = Math.ceil(document.querySelector(".part-sheet-picture")?.getBoundingClientRect().top ?? 0);
      const { data: seen, width, height } = ctx.getImageData(0, top, image.width, image.height - top);
      // Thin lines are mixed with what lies beside them: a colour is known by how far its blue is from its red.
      const hue = (colour: string): number => parseInt(colour.slice(5, 7), 16) - parseInt(colour.slice(1, 3), 16);
      const has = (x: number, { line: drawn, fill }: { readonly line: string; readonly fill: string }): boolean => {
        const [end, least] = [Math.sign(hue(drawn)), hue(fill) + 0.4 * (hue(drawn) - hue(fill))];
        let run = 0;
        for (let y = 0; y < height; y++) {
          const i = (y * width + x) * 4;
          run = (seen[i + 2]! - seen[i]! - least) * end > 0 ? run + 1 : 0;
          if (run >= longest) return true;
        }
        return false;
      };
      let [from, to] = [0, width - 1];
      while (from < width && !has(from, begin!)) from++;
      while (to > from && !has(to, end!)) to--;
      return to - from;
    },
    { picture: data, colours: [pair(left), pair(right)], longest: Math.min(left.shape.height, right.shape.height) * about * 0.2 },
  );
  return px / (right.x + right.shape.width / 2 - left.x + left.shape.width / 2);
}
