/**
 * Walks through a session as docs/user-guide.md tells it, and takes the guide's pictures on the way. Each picture is
 * named after what it shows; the guide says where it stands.
 */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { current, openFile, resize, ROOT, test } from "../e2e/app.ts";
import { saveTo } from "../e2e/save.ts";
import { editXml } from "../word/edited.ts";
import { namedDocuments, still } from "./shots.ts";

const FOLDER = path.join(ROOT, "docs/pictures/guide");
const SIZE = { width: 1366, height: 768 } as const;

test("the pictures of the guide", async ({ workplace }) => {
  await mkdir(FOLDER, { recursive: true });
  await namedDocuments(workplace.folder);
  const { app, board } = await workplace.start();
  await resize(app, board, SIZE);
  const shoot = async (page: Page, name: string): Promise<void> => writeFile(path.join(FOLDER, `${name}.png`), await still(page));
  const button = (name: string | RegExp) => board.getByRole("button", typeof name === "string" ? { name, exact: true } : { name });
  const place = async (name: string): Promise<void> => button(name).click();
  const side = board.getByRole("complementary");
  const picture = board.getByRole("application", { name: "The path" });

  await test.step("a new workshop, and the guide's questions", async () => {
    await button("Start your first workshop").click();
    await board.getByRole("dialog").getByRole("textbox").fill("A garden for everyone, first meeting");
    await board.getByRole("dialog").locator("img").first().waitFor();
    await shoot(board, "new-workshop");
    await board.keyboard.press("Escape");
    await board.evaluate(() => window.workshop.call("workshop.create", { title: "A garden for everyone, first meeting" }));
    await side.getByRole("textbox").fill("Everyone has a place in the garden");
    await board.keyboard.press("Enter");
    await board.getByRole("listitem").filter({ hasText: "Everyone has a place in the garden" }).waitFor();
    await shoot(board, "guide");
    await button("Your workshops").click();
  });

  await test.step("the board of the example", async () => {
    const copy = path.join(workplace.folder, "A day centre.json");
    await copyFile(path.join(ROOT, "resources/day-centre.json"), copy);
    await openFile(app, board, copy);
    await side.getByRole("button", { name: /^(Close|Leave)/ }).click();
    await picture.focus();
    await board.keyboard.press("ArrowRight");
    await board.getByRole("complementary", { name: "The chosen stone" }).waitFor();
    await shoot(board, "board");
    await board.getByRole("radio", { name: "Both", exact: true }).click();
    await board.getByRole("treegrid").waitFor();
    await shoot(board, "list");
    await board.getByRole("radio", { name: "Picture", exact: true }).click();
    await side.getByRole("button", { name: "Read it back", exact: true }).click();
    await shoot(board, "read-it-back");
    await board.keyboard.press("Escape");
    await picture.focus();
    await board.keyboard.press("Escape");
    await button("Paste a list").click();
    await board
      .getByRole("dialog")
      .getByRole("textbox")
      .fill("Activities, co-production:\n• We visit other centres\n• We ask our neighbours\nOutcomes:\nThe timetable suits us");
    await shoot(board, "paste-a-list");
    await board.keyboard.press("Escape");
  });

  await test.step("the room", async () => {
    await button("Room screen").click();
    const room = await workplace.room(app);
    await resize(app, room, SIZE);
    await picture.focus();
    await board.keyboard.press("ArrowRight");
    await board.getByRole("region", { name: "What the room sees" }).waitFor();
    await board.evaluate(() => window.workshop.call("room.direct", { shows: { what: "walk", id: "outcome-staff", from: "impact" } }));
    await room.locator(".full-sheet").waitFor();
    await shoot(room, "room");
    await shoot(board, "directing");
    const { workshop } = await current(board);
    const votes = workshop.stones
      .filter(({ kind, parked }) => kind === "outcome" && !parked)
      .map(({ id }, n) => ({ stone: id, counts: [[9, 14, 6, 9, 2][n] ?? 0] }));
    const round = { id: "round", question: "What matters most to us now? Three dots each.", way: "dots" as const, revealed: true, votes };
    await board.evaluate(async (item) => {
      await window.workshop.call("workshop.change", { do: "item.add", list: "rounds", item, before: null } as never);
      await window.workshop.call("room.direct", {
        shows: { what: "round", id: "round" },
        timer: { endsAt: null, leftMs: 7 * 60_000, totalMs: 10 * 60_000, hidden: false },
      });
    }, round);
    await room.locator(".round-counted").first().waitFor();
    await shoot(room, "choosing");
    await board.evaluate(() => window.workshop.call("room.close"));
    await board.getByRole("button", { name: "Room screen" }).waitFor();
  });

  await test.step("the places", async () => {
    for (const [name, heading] of [
      ["Plan", "How will we know?"],
      ["Framework", "Our framework"],
    ] as const) {
      await place(name);
      await board.getByRole("heading", { name: heading }).waitFor();
      await shoot(board, name.toLowerCase());
    }
    await place("Plan");
    await board
      .getByRole("button", { name: /^What came in 1,/ })
      .first()
      .click();
    await board.getByRole("dialog", { name: "What came in" }).waitFor();
    await shoot(board, "what-came-in");
    await board.keyboard.press("Escape");
    for (const name of ["Worksheet", "Feedback"]) {
      await place(name);
      await shoot(board, name.toLowerCase());
    }
  });

  await test.step("what is handed over, and what comes back", async () => {
    await button("Save for others").click();
    await board.getByRole("menuitem", { name: /^Framework…/ }).click();
    await board.getByRole("dialog").locator(".preview-paper[data-fresh=true]").waitFor();
    await shoot(board, "word");
    await board.keyboard.press("Escape");
    await button("Save for others").click();
    await board.getByRole("menuitem", { name: /^Print/ }).click();
    await board
      .getByRole("dialog")
      .getByRole("status")
      .filter({ hasText: /of A4 paper/ })
      .first()
      .waitFor();
    await shoot(board, "print");
    await board.keyboard.press("Escape");
    const plan = path.join(workplace.folder, "plan.docx");
    await saveTo(app, plan);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [filePath] })) as never;
    }, plan);
    await board.evaluate(() => window.workshop.call("export.save", { product: "plan" }));
    await writeFile(
      plan,
      editXml(await readFile(plan), (xml) => xml.replace("who proposed and who agreed", "who proposed, who agreed and who was not asked")),
    );
    await button("Save for others").click();
    await board.getByRole("menuitem", { name: /^Bring back changes from Word/ }).click();
    await board.getByRole("dialog").getByRole("checkbox").first().waitFor();
    await shoot(board, "back-from-word");
    await board.keyboard.press("Escape");
  });

  await test.step("versions", async () => {
    await board.evaluate(async () => {
      await window.workshop.call("versions.keep", { name: "Before the open day" });
      await window.workshop.call("workshop.change", {
        do: "stones.add",
        stones: [{ id: "open-day", kind: "activity", strand: "coproduction", text: "We invite our neighbours to an open day" }],
      } as never);
      await window.workshop.call("workshop.change", {
        do: "stone.edit",
        id: "activity-planning",
        patch: { text: "We hold a planning meeting every two weeks" },
      } as never);
    });
    await place("Versions");
    await board.getByRole("region", { name: "What changed" }).getByRole("heading", { level: 3 }).waitFor();
    await shoot(board, "versions");
  });
});
