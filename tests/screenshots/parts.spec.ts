/** Paths of many stones part by part, in both windows, on two screens: for people to look at. And the pictures of the guide. */
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { formatInterchange } from "../../shared/interchange/interchange.ts";
import { resize, ROOT, test } from "../e2e/app.ts";
import { roomPath } from "../unit/room-path.ts";
import { namedDocuments, still } from "./shots.ts";

const FOLDER = path.join(ROOT, "test-results/screenshots");
const GUIDE = path.join(ROOT, "docs/pictures/guide");
const SCREENS = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

for (const count of [16, 24, 40, 90]) {
  test(`parts of ${count} stones`, async ({ workplace }) => {
    await mkdir(FOLDER, { recursive: true });
    const file = path.join(workplace.folder, `${count}.json`);
    await writeFile(file, formatInterchange(roomPath(count, 1)));
    const { app, board } = await workplace.start(file);
    for (const cut of ["By impact", "By outcome", "By strand"]) {
      await board.getByRole("button", { name: "Parts", exact: true }).click();
      await board.getByRole("menuitem", { name: cut }).click();
      for (const size of SCREENS) {
        await resize(app, board, size);
        await writeFile(path.join(FOLDER, `parts-${count}-${cut.replace(" ", "-")}-${size.width}.png`), await still(board));
      }
    }
  });
}

test("the pictures of the guide", async ({ workplace }) => {
  await mkdir(GUIDE, { recursive: true });
  await namedDocuments(workplace.folder);
  const file = path.join(workplace.folder, "Our town together.json");
  await copyFile(path.join(ROOT, "tests/fixtures/board/path-24.json"), file);
  const { app, board } = await workplace.start(file);
  const [size] = SCREENS;
  await resize(app, board, size);
  await board
    .getByRole("complementary")
    .getByRole("button", { name: /^(Close|Leave)/ })
    .click();
  await board.getByRole("button", { name: "Parts", exact: true }).click();
  await board.getByRole("menuitem", { name: "By outcome" }).click();
  await board.getByRole("region", { name: "The part in view" }).waitFor();
  await board.getByRole("application", { name: "The path" }).focus();
  await writeFile(path.join(GUIDE, "parts.png"), await still(board));

  await board.getByRole("button", { name: "Room screen" }).click();
  const room = await workplace.room(app);
  await resize(app, room, size);
  await board.getByRole("button", { name: "Walk the path" }).click();
  await board.getByRole("menuitem", { name: "By group" }).click();
  await room.locator(".part-sheet").waitFor();
  await writeFile(path.join(GUIDE, "parts-room.png"), await still(room));
  await writeFile(path.join(FOLDER, "parts-directing-1366.png"), await still(board));
  for (const way of ["Both", "List"] as const) {
    await board.getByRole("radio", { name: way, exact: true }).click();
    await writeFile(path.join(FOLDER, `parts-${way}-1366.png`), await still(board));
  }
});
