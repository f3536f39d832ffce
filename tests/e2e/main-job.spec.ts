/** The whole job, as a facilitator does it: a new workshop, backwards mapping, links, evidence, Word and a picture. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ElectronApplication } from "@playwright/test";
import { readWord } from "../word/reader.ts";
import { current, expect, test } from "./app.ts";
import { saveAs } from "./save.ts";

test("from a new workshop to Word documents and a picture on disk", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  await board.getByRole("button", { name: "Start your first workshop" }).click();
  await board.getByRole("dialog").getByRole("textbox").fill("A garden for everyone");
  await board.getByRole("dialog").getByRole("button", { name: "Start" }).click();

  // Backwards mapping: the guide asks, one question at a time.
  const guide = board.getByRole("complementary", { name: "Guide" });
  const answer = async (question: string, action: string, ...answers: string[]) => {
    await expect(guide.getByRole("heading", { name: question })).toBeVisible();
    for (const text of answers) {
      await guide.getByRole("textbox").fill(text);
      await guide.getByRole("textbox").press("Enter");
      await expect(guide.getByRole("listitem").filter({ hasText: text }).first()).toBeVisible();
      await expect(guide.getByRole("textbox")).toHaveValue("");
    }
    await expect(guide.getByRole("button", { name: action, exact: true })).toBeVisible();
    await guide.getByRole("button", { name: "Next question" }).click();
  };
  await answer("What will be different when our project has worked?", "Add an impact", "The town has a garden for everyone");
  await answer("What will be better because we did it together?", "Add an impact", "The garden is what people need");
  await answer("What needs to be in place before we get there?", "Add an outcome", "A piece of land is ours to use", "A plan of the beds");
  await answer("What will people decide, gain or lead on the way?", "Add an outcome", "People who will use it decide");

  // The guide now asks which outcomes lead to which impact; each is ticked.
  const link = async (...texts: string[]) => {
    for (const text of texts) {
      const tick = guide.getByRole("checkbox", { name: text });
      // The tick shows once the change is made, not with the click.
      await tick.click({ force: true });
      await expect(tick).toBeChecked();
    }
    await guide.getByRole("button", { name: "Next question" }).click();
  };
  await link("A piece of land is ours to use", "A plan of the beds");
  await link("A plan of the beds", "People who will use it decide");

  expect((await current(board)).workshop.links).toHaveLength(4);
  await expect(guide.getByRole("textbox")).toBeVisible();
  await guide.getByRole("textbox").fill("We ask the council for land");
  await guide.getByRole("textbox").press("Enter");
  await expect.poll(async () => (await current(board)).workshop.stones.length).toBe(6);

  // The plan: evidence for one outcome, with a way from the list and one of our own.
  await board.getByRole("button", { name: "Plan", exact: true }).click();
  await board.getByRole("button", { name: "Add evidence for “A plan of the beds”" }).click();
  const form = board.getByRole("textbox", { name: "Form of evidence 1, “A plan of the beds”" });
  await form.fill("The drawing itself, with who took part in it");
  await form.blur();
  const ways = board.getByRole("combobox", { name: /Add a way.*“A plan of the beds”/ });
  await ways.click();
  await board.getByRole("option").first().click();
  await ways.fill("Photographs of each meeting");
  await ways.press("Enter");
  await expect(board.getByRole("listitem").filter({ hasText: "Photographs of each meeting" })).toBeVisible();
  await expect
    .poll(async () => (await current(board)).workshop.evidence[0])
    .toMatchObject({
      form: "The drawing itself, with who took part in it",
      ways: [expect.any(String), "Photographs of each meeting"],
    });

  // Renaming a stone renames it in the plan.
  const outcome = (await current(board)).workshop.stones.find((stone) => stone.text === "A plan of the beds");
  await board.evaluate(
    (id) => window.workshop.call("workshop.change", { do: "stone.edit", id, patch: { text: "A plan of the beds & paths" } }),
    outcome?.id as never,
  );
  await expect(board.getByRole("button", { name: "A plan of the beds & paths", exact: true })).toBeVisible();

  const framework = path.join(workplace.folder, "framework.docx");
  await saveAs(app, board, /^Framework/, framework);
  const plan = path.join(workplace.folder, "plan.docx");
  await saveAs(app, board, /^Outcomes assessment plan/, plan);
  for (const file of [framework, plan]) {
    const document = readWord(await readFile(file));
    const table = document.tables.find((one) => one.grid[0]?.[0]?.text === "Outcomes" && one.grid[0]?.[1]?.text === "Type of evidence");
    const cells = table?.grid.map((row) => row.map((cell) => cell?.text ?? "").join(" | ")) ?? [];
    expect(cells.find((row) => row.includes("A plan of the beds & paths"))).toMatch(
      /The drawing itself, with who took part in it.*Photographs of each meeting/s,
    );
    expect(cells.join("\n")).toContain("People who will use it decide");
  }

  await board.getByRole("button", { name: "Pathway", exact: true }).click();
  const picture = path.join(workplace.folder, "path.png");
  await saveAs(app, board, /PNG/, picture);
  expect(await coloursOf(app, picture)).toBeGreaterThan(50);
});

/** How many different colours a picture has, as Electron's own decoder sees it; 0 for what is no picture. */
function coloursOf(app: ElectronApplication, file: string): Promise<number> {
  return app.evaluate(({ nativeImage }, from) => {
    const pixels = new Uint32Array(new Uint8Array(nativeImage.createFromPath(from).toBitmap()).buffer);
    return new Set(pixels).size;
  }, file);
}
