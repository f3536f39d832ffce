/** Paths of many stones, in both windows, on two screens: for people to look at. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { formatInterchange } from "../../shared/interchange/interchange.ts";
import { resize, ROOT, test } from "../e2e/app.ts";
import { roomPath } from "../unit/room-path.ts";
import { still } from "./shots.ts";

const FOLDER = path.join(ROOT, "test-results/screenshots");
const SCREENS = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

for (const count of [16, 24, 40, 90, 200]) {
  test(`${count} stones`, async ({ workplace }) => {
    await mkdir(FOLDER, { recursive: true });
    const file = path.join(workplace.folder, `${count}.json`);
    await writeFile(file, formatInterchange(roomPath(count, 1)));
    const { app, board } = await workplace.start(file);
    await board.getByRole("button", { name: "Room screen" }).click();
    const room = await workplace.room(app);
    for (const size of SCREENS) {
      await resize(app, board, size);
      await writeFile(path.join(FOLDER, `many-${count}-board-${size.width}.png`), await still(board));
      await resize(app, room, size);
      await writeFile(path.join(FOLDER, `many-${count}-room-${size.width}.png`), await still(room));
    }
  });
}
