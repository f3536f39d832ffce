/** The ways out for people without the application: page, PDF and slides, and the question about what looks personal. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { ElectronApplication, Page } from "@playwright/test";
import { readSlides } from "../ways/slides-reader.ts";
import { expect, lookAtExample, test } from "./app.ts";
import { faults } from "./axe.ts";

const run = promisify(execFile);

const saveTo = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never;
  }, file);

async function choose(board: Page, entry: RegExp): Promise<void> {
  await board.getByRole("button", { name: "Save for others" }).click();
  await board.getByRole("menuitem", { name: entry }).click();
}

const saved = (board: Page, file: string) =>
  expect(board.getByText(`Saved as “${path.basename(file)}”`).first()).toBeVisible({ timeout: 30_000 });

test("the example as a page, a tagged PDF and slides", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  await lookAtExample(board);
  const place = (name: string) => path.join(workplace.folder, name);

  await saveTo(app, place("page.html"));
  await choose(board, /^Path and plan as a web page/);
  await saved(board, "page.html");
  const html = await readFile(place("page.html"), "utf8");
  expect(html).toContain('<h1 dir="auto">A day centre that we plan together</h1>');
  expect(html).not.toMatch(/Two people only nod|We make a film/);

  await saveTo(app, place("path.pptx"));
  await choose(board, /slides/);
  await saved(board, "path.pptx");
  const slides = readSlides(await readFile(place("path.pptx")));
  expect(slides.map((slide) => slide.title)).toContain("People who will use the centre decide on the plan");

  await saveTo(app, place("page.pdf"));
  await choose(board, /^Path and plan as a PDF/);
  await saved(board, "page.pdf");
  const pdf = await readFile(place("page.pdf"));
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(app.windows()).toHaveLength(1);
  const source = pdf.toString("latin1");
  expect(source).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(source).toMatch(/\/Lang \(en-GB\)/);
  expect(source).toContain("/StructTreeRoot");
  expect(source).toContain("/Outlines");

  // What poppler reads of it, where it is installed.
  const hasPoppler = await run("pdfinfo", ["-v"]).then(
    () => true,
    () => false,
  );
  if (!hasPoppler) return;
  const info = (await run("pdfinfo", [place("page.pdf")])).stdout;
  expect(info).toMatch(/Title:\s+A day centre that we plan together/);
  expect(info).toMatch(/Tagged:\s+yes/);
  const structure = (await run("pdfinfo", ["-struct-text", place("page.pdf")], { maxBuffer: 1e8 })).stdout;
  for (const tag of ["H1", "H2", "H3", "Table", "TH", "TD", "L", "LI", "Figure"])
    expect(structure).toMatch(new RegExp(`^\\s*${tag} `, "m"));
  expect(structure).toContain("/Scope /Row");
  const text = (await run("pdftotext", ["-layout", place("page.pdf"), "-"], { maxBuffer: 1e8 })).stdout;
  expect(text).toContain("Outcomes assessment plan");
  expect(text).not.toMatch(/Two people only nod|We make a film|no money this year|Who is missing/);
});

for (const [look, width] of [
  ["light", 1366],
  ["dark", 320],
] as const) {
  test(`axe finds nothing wrong in the page, and nothing is wider than the window (${look}, ${width} px)`, async ({ workplace }) => {
    const { app, board } = await workplace.start();
    await lookAtExample(board);
    const file = path.join(workplace.folder, "page.html");
    await saveTo(app, file);
    await choose(board, /^Path and plan as a web page/);
    await saved(board, file);
    const opened = app.waitForEvent("window");
    await app.evaluate(
      ({ BrowserWindow }, [address, wide]) => {
        void new BrowserWindow({ frame: false, width: wide, height: 800, useContentSize: true }).loadURL(address);
      },
      [`data:text/html;base64,${(await readFile(file)).toString("base64")}`, width] as const,
    );
    const page = await opened;
    await page.waitForLoadState();
    await page.emulateMedia({ colorScheme: look });
    expect(await page.evaluate(() => [innerWidth, matchMedia("(prefers-color-scheme: dark)").matches])).toEqual([width, look === "dark"]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await faults(page)).toEqual([]);
  });
}

test("what looks personal is shown, and the person decides", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  await lookAtExample(board);
  await expect(board.getByRole("button", { name: "Room screen" })).toBeVisible();
  await board.evaluate(() =>
    window.workshop.call("workshop.change", {
      do: "stone.edit",
      id: "activity-visits" as never,
      patch: { text: "We visit two centres: write to visits@larkmere.example" },
    }),
  );
  const file = path.join(workplace.folder, "plan.pptx");
  await saveTo(app, file);
  const dialog = board.getByRole("dialog", { name: "Before you save" });

  await choose(board, /slides/);
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await expect(dialog.getByRole("listitem")).toContainText("visits@larkmere.example");
  await expect(dialog.getByRole("listitem")).toContainText("An e-mail address");
  await dialog.getByRole("button", { name: "Go back and look" }).click();
  await expect(dialog).toBeHidden();
  expect(existsSync(file)).toBe(false);

  // It is on no outcome, so the plan alone is not asked about.
  const plan = path.join(workplace.folder, "plan.csv");
  await saveTo(app, plan);
  await choose(board, /CSV/);
  await saved(board, plan);

  await saveTo(app, file);
  await choose(board, /slides/);
  await dialog.getByRole("button", { name: /^Show it: “visits@/ }).click();
  await expect(dialog).toBeHidden();
  await expect(board.getByRole("complementary").getByText("visits@larkmere.example").first()).toBeVisible();

  await choose(board, /slides/);
  await dialog.getByRole("button", { name: "Save as it is" }).click();
  await saved(board, file);
  expect(
    readSlides(await readFile(file))
      .map((slide) => slide.title)
      .join(),
  ).toContain("visits@larkmere.example");

  // Once is enough for as long as this workshop is open.
  const again = path.join(workplace.folder, "again.html");
  await saveTo(app, again);
  await choose(board, /^Path and plan as a web page/);
  await saved(board, again);
});
