/** Finding on the board, in the list and in the plan, with many stones, on two screens: for people to look at. */
import { copyFile, mkdir, writeFile } from "node:fs/promises";
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

test("90 stones", async ({ workplace }) => {
  await mkdir(FOLDER, { recursive: true });
  const file = path.join(workplace.folder, "90.json");
  await writeFile(file, formatInterchange(roomPath(90, 1)));
  const { app, board } = await workplace.start(file);
  const words = board.getByRole("search").getByRole("textbox");
  for (const size of SCREENS) {
    const shoot = async (name: string) => writeFile(path.join(FOLDER, `find-${name}-${size.width}.png`), await still(board));
    await resize(app, board, size);
    await board.keyboard.press("ControlOrMeta+f");
    await words.fill("kitchen eat");
    await shoot("board");
    await words.press("Enter");
    await words.press("Enter");
    await board.getByRole("button", { name: "Closer" }).click();
    await board.getByRole("button", { name: "Closer" }).click();
    await board.getByRole("button", { name: "Closer" }).click();
    await words.press("Enter");
    await shoot("board-near");
    for (const way of ["Both", "List"] as const) {
      await board.getByRole("radio", { name: way, exact: true }).click();
      await words.press("Enter");
      await shoot(way.toLowerCase());
    }
    await board.getByRole("radio", { name: "Picture", exact: true }).click();
    await words.fill("nothing like it");
    await shoot("nothing");
    await words.press("Escape");
    await board.getByRole("button", { name: "See everything" }).click();
  }
});

test("the plan of the example, with the room's screen", async ({ workplace }) => {
  await mkdir(FOLDER, { recursive: true });
  const json = path.join(workplace.folder, "ours.json");
  await copyFile(path.join(ROOT, "resources/day-centre.json"), json);
  const { app, board } = await workplace.start(json);
  await board.getByRole("button", { name: "Room screen" }).click();
  await workplace.room(app);
  const words = board.getByRole("search").getByRole("textbox");
  for (const size of SCREENS) {
    const shoot = async (name: string) => writeFile(path.join(FOLDER, `find-${name}-${size.width}.png`), await still(board));
    await resize(app, board, size);
    await board.getByRole("button", { name: "Plan", exact: true }).click();
    await board.keyboard.press("ControlOrMeta+f");
    await words.fill("people");
    await shoot("plan");
    for (let i = 0; i < 4; i++) await words.press("Enter");
    await shoot("plan-row");
    await board.getByRole("button", { name: "Pathway", exact: true }).click();
    await words.fill("neighbours know");
    await words.press("Enter");
    await shoot("with-room");
  }
});
