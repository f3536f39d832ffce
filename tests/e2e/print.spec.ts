/** Printing, in the real application: the PDFs are read back by poppler, and the system's print dialog is asked for what was chosen. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { ElectronApplication, Locator, Page } from "@playwright/test";
import { formatInterchange } from "../../shared/interchange/interchange.ts";
import { stonesOnPath } from "../../shared/model/workshop.ts";
import { largeWorkshop } from "../unit/scene-make.ts";
import { example } from "../word/workshops.ts";
import { answered, expect, lookAtExample, test } from "./app.ts";
import { faults } from "./axe.ts";

const run = promisify(execFile);
const poppler = async (tool: string, ...args: readonly string[]): Promise<string> =>
  (await run(tool, [...args], { maxBuffer: 1e8 })).stdout;
const hasPoppler = await run("pdfinfo", ["-v"]).then(
  () => true,
  () => false,
);

const dialogOf = (board: Page): Locator => board.getByRole("dialog", { name: "Print" });
const ready = (dialog: Locator) =>
  expect(dialog.getByRole("group", { name: "Preview of the sheets" })).toHaveAttribute("aria-busy", "false", { timeout: 30_000 });
/** The sheets in the preview, by their names. */
const sheets = (dialog: Locator): Locator => dialog.getByRole("group", { name: /^Sheet |^How the sheets/ });

async function openDialog(board: Page): Promise<Locator> {
  await board.getByRole("button", { name: "Save for others" }).click();
  await board.getByRole("menuitem", { name: /^Print: / }).click();
  const dialog = dialogOf(board);
  await ready(dialog);
  return dialog;
}

const pick = async (dialog: Locator, question: string, answer: string): Promise<void> => {
  await dialog.getByRole("radiogroup", { name: question }).getByText(answer, { exact: true }).click();
  await expect(dialog.getByRole("radio", { name: answer, exact: true })).toBeChecked();
  await ready(dialog);
};

async function savePdf(app: ElectronApplication, board: Page, dialog: Locator, file: string): Promise<void> {
  await app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never;
  }, file);
  await dialog.getByRole("button", { name: "Save as PDF…" }).click();
  await expect(board.getByText(`Saved as “${path.basename(file)}”`).first()).toBeVisible({ timeout: 30_000 });
}

interface Facts {
  readonly pages: number;
  readonly size: readonly [number, number];
  /** All words, without white space. */
  readonly letters: string;
  /** Every size of type, in pt. */
  readonly sizes: readonly number[];
  readonly tags: string;
}

const lettersOf = (text: string): string => text.replace(/\s/g, "");

/** What poppler finds in a PDF; what must hold for every one of them is tested here. */
async function read(file: string, title: string, cut = false): Promise<Facts> {
  const info = await poppler("pdfinfo", file);
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toContain(title);
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info)?.slice(1).map(Number) as unknown as readonly [number, number];
  const fonts = (await poppler("pdffonts", file)).split("\n").slice(2).filter(Boolean);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+AtkinsonHyperlegibleNext\S*\s+.*\byes yes yes\b/);
  // A picture on several sheets goes on beyond the edge of each; all else keeps to the margins of 10 mm.
  const boxes = cut ? "" : await poppler("pdftotext", "-bbox", file, "-");
  const [width, height] = size;
  for (const [, left, top, right, bottom, word] of boxes.matchAll(
    /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
  )) {
    expect(Math.min(Number(left), Number(top), width - Number(right), height - Number(bottom)), word).toBeGreaterThan(25);
  }
  if (!cut) expect(boxes).toContain("<word ");
  const xml = await poppler("pdftohtml", "-xml", "-stdout", "-i", "-zoom", "1", file);
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
    size,
    letters: lettersOf(await poppler("pdftotext", "-layout", file, "-")),
    sizes: [...xml.matchAll(/<fontspec [^>]*size="(\d+)"/g)].map(([, points]) => Number(points)),
    tags: await poppler("pdfinfo", "-struct-text", file),
  };
}

const TITLE = "A day centre that we plan together";
const A4 = [595, 842] as const;
const A3 = [842, 1191] as const;
const near = ([width, height]: readonly [number, number], [short, long]: readonly [number, number], landscape: boolean): void => {
  expect(width).toBeCloseTo(landscape ? long : short, -1);
  expect(height).toBeCloseTo(landscape ? short : long, -1);
};

test("the board, cards and blank sheets as tagged PDFs, on both papers", async ({ workplace }) => {
  test.skip(!hasPoppler, "needs poppler-utils");
  test.setTimeout(180_000);
  const { app, board } = await workplace.start();
  await lookAtExample(board);
  const place = (name: string): string => path.join(workplace.folder, `${name}.pdf`);
  const texts = stonesOnPath(example()).map((stone) => lettersOf(stone.text));

  await test.step("the board on A4: on one sheet, whose words are still read", async () => {
    const dialog = await openDialog(board);
    await expect(dialog.getByRole("radio", { name: "One sheet" })).toBeChecked();
    await savePdf(app, board, dialog, place("board-a4"));
    const facts = await read(place("board-a4"), TITLE);
    expect(facts.pages).toBe(1);
    near(facts.size, A4, true);
    expect(Math.min(...facts.sizes)).toBeGreaterThanOrEqual(8);
    for (const tag of ["H1", "P", "Figure"]) expect(facts.tags).toMatch(new RegExp(`^\\s*${tag}\\b`, "m"));
  });

  await test.step("the board on A3, black and white", async () => {
    const dialog = await openDialog(board);
    await pick(dialog, "Which paper?", "A3");
    await expect(dialog.getByRole("radio", { name: "One sheet" })).toBeChecked();
    await dialog.getByText("Save ink: black and white").click();
    await expect(dialog.getByRole("checkbox", { name: /Save ink/ })).toBeChecked();
    await ready(dialog);
    await savePdf(app, board, dialog, place("board-a3"));
    const facts = await read(place("board-a3"), TITLE);
    expect(facts.pages).toBe(1);
    near(facts.size, A3, true);
    expect(Math.min(...facts.sizes)).toBeGreaterThanOrEqual(8);
    // A page without colour: every dot has as much red as green and blue.
    const image = place("board-a3").replace(".pdf", "");
    await run("pdftoppm", ["-r", "40", "-singlefile", place("board-a3"), image]);
    const bytes = await readFile(`${image}.ppm`);
    const pixels = bytes.subarray(/^P6\s+\d+\s+\d+\s+\d+\s/.exec(bytes.toString("latin1", 0, 40))?.[0].length as number);
    let coloured = 0;
    let dark = 0;
    for (let i = 0; i + 2 < pixels.length; i += 3) {
      const [r, g, b] = [pixels[i], pixels[i + 1], pixels[i + 2]] as [number, number, number];
      if (Math.max(r, g, b) - Math.min(r, g, b) > 2) coloured++;
      if (r < 128) dark++;
    }
    expect(coloured).toBe(0);
    expect(dark).toBeGreaterThan(1000);
  });

  await test.step("cards on A3: nothing under 14 pt, every text whole", async () => {
    const dialog = await openDialog(board);
    await expect(dialog.getByRole("radio", { name: "A3" })).toBeChecked();
    await pick(dialog, "What goes on paper?", "Cards");
    await savePdf(app, board, dialog, place("cards-a3"));
    const { pages, size, sizes, letters, tags } = await read(place("cards-a3"), TITLE);
    expect(pages).toBe(Math.ceil(texts.length / 4));
    near(size, A3, true);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
    expect(Math.max(...sizes)).toBeGreaterThan(30);
    expect(tags.match(/^\s*H1\b/gm)).toHaveLength(texts.length);
    const said = lettersOf([...tags.matchAll(/"(.*)"/g)].map(([, words]) => words).join(""));
    for (const text of texts) expect(said).toContain(text);
    expect(letters).not.toContain(lettersOf("Two people only nod"));
  });

  await test.step("cards on A4, one and two on a sheet", async () => {
    for (const [words, perPage, landscape] of [
      ["Two", 2, false],
      ["One", 1, true],
    ] as const) {
      const dialog = await openDialog(board);
      await pick(dialog, "Which paper?", "A4");
      await pick(dialog, "How many cards on a sheet?", words);
      await savePdf(app, board, dialog, place(`cards-${perPage}`));
      const facts = await read(place(`cards-${perPage}`), TITLE);
      expect(facts.pages).toBe(Math.ceil(texts.length / perPage));
      near(facts.size, A4, landscape);
    }
  });

  await test.step("blank sheets", async () => {
    const dialog = await openDialog(board);
    await pick(dialog, "What goes on paper?", "Blank sheets");
    await expect(sheets(dialog)).toHaveCount(9);
    await savePdf(app, board, dialog, place("sheets"));
    const facts = await read(place("sheets"), TITLE);
    expect(facts.pages).toBe(9);
    near(facts.size, A4, true);
    for (const words of ["Outcomes", "Type of evidence", "Form of evidence", "Ways of collecting evidence"])
      expect(facts.letters).toContain(lettersOf(words));
    expect(facts.tags.match(/^\s*TH\b/gm)).toHaveLength(9);
    for (const text of texts) expect(facts.letters).not.toContain(text);
  });
});

test("a path of 120 stones on sheets to stick together: every word is there", async ({ workplace }) => {
  test.skip(!hasPoppler, "needs poppler-utils");
  test.setTimeout(120_000);
  const workshop = largeWorkshop(120, 140);
  const source = path.join(workplace.folder, "large.json");
  await writeFile(source, formatInterchange(workshop));
  const { app, board } = await workplace.start(source);
  const dialog = await openDialog(board);
  await expect(dialog.getByRole("radio", { name: "Several sheets" })).toBeChecked();
  await expect(dialog.getByText(/too small for many people/)).toBeVisible();
  const count = await sheets(dialog).count();
  expect(count).toBeGreaterThan(5);
  const file = path.join(workplace.folder, "large.pdf");
  await savePdf(app, board, dialog, file);
  const { pages, sizes, letters, tags } = await read(file, "Test", true);
  expect(pages).toBe(count);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8);
  expect(letters).toContain(lettersOf(`Sheet ${count - 1} of ${count - 1}:`));
  const said = lettersOf([...tags.matchAll(/"(.*)"/g)].map(([, words]) => words).join(""));
  for (const stone of stonesOnPath(workshop)) expect(said).toContain(lettersOf(stone.text));
});

/** Puts `answer` in place of the system's print dialog. What it was asked is kept in the main process. */
const answerPrinting = (app: ElectronApplication, answer: { readonly printed: boolean; readonly reason: string }) =>
  app.evaluate(({ app: electron }, { printed, reason }) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    electron.removeAllListeners("web-contents-created");
    electron.on("web-contents-created", (_event, contents) => {
      contents.print = ((options: object, done: (printed: boolean, reason: string) => void) => {
        asked.push({ options, title: contents.getTitle() });
        done(printed, reason);
      }) as never;
    });
  }, answer);

test("printing asks for what was chosen, stops, asks about what looks personal, and is for everyone", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  await lookAtExample(board);
  const closed = async (): Promise<void> => {
    await board.keyboard.press("Escape");
    await expect(dialogOf(board)).toHaveCount(0);
  };

  await test.step("the dialog is for everyone, and shows the sheets that are printed", async () => {
    const dialog = await openDialog(board);
    await pick(dialog, "What goes on paper?", "Cards");
    await expect(sheets(dialog)).toHaveCount(5);
    await expect(dialog.getByRole("heading", { name: /A clear plan/ })).toHaveCount(1);
    await expect(dialog.getByRole("status").filter({ hasText: "5 sheets of A4 paper" })).toBeVisible();
    expect(await faults(board, "[role=dialog]")).toEqual([]);
    await closed();
  });

  await test.step("the system's print dialog is asked for what was chosen", async () => {
    await answerPrinting(app, { printed: false, reason: "Print job canceled" });
    await board.keyboard.press("Control+p");
    const dialog = dialogOf(board);
    await ready(dialog);
    await pick(dialog, "What goes on paper?", "Cards");
    await pick(dialog, "How many cards on a sheet?", "Two");
    await dialog.getByRole("button", { name: "Print…" }).click();
    const asked = () => answered(() => app.evaluate(() => (globalThis as unknown as { readonly asked: unknown[] }).asked));
    await expect.poll(asked).toHaveLength(1);
    expect(await asked()).toEqual([
      {
        title: TITLE,
        options: { silent: false, printBackground: true, pageSize: "A4", landscape: false, margins: { marginType: "none" } },
      },
    ]);
    // Cancelled there, the person is back where they were.
    await expect(dialog.getByRole("button", { name: "Print…" })).toBeEnabled();
    await expect(dialog.getByRole("alert")).toHaveCount(0);

    await answerPrinting(app, { printed: false, reason: "Invalid printer settings" });
    await dialog.getByRole("button", { name: "Print…" }).click();
    await expect(dialog.getByRole("alert")).toContainText("Is a printer set up on this computer?");

    await answerPrinting(app, { printed: true, reason: "" });
    await dialog.getByRole("button", { name: "Print…" }).click();
    await expect(dialog).toBeHidden();
    await expect(board.getByText("Handed to the printer").first()).toBeVisible();
    expect(app.windows()).toHaveLength(1);
  });

  await test.step("a PDF that takes long can be stopped, and leaves no file", async () => {
    const dialog = await openDialog(board);
    const file = path.join(workplace.folder, "never.pdf");
    await app.evaluate(({ app: electron, dialog: system }, filePath) => {
      system.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never;
      electron.on("web-contents-created", (_event, contents) => {
        contents.printToPDF = () => new Promise(() => {});
      });
    }, file);
    await dialog.getByRole("button", { name: "Save as PDF…" }).click();
    const status = dialog.getByRole("status").filter({ hasText: "Making the file" });
    await status.getByRole("button", { name: "Cancel" }).click();
    await expect(status).toBeHidden();
    await expect(dialog.getByRole("button", { name: "Save as PDF…" })).toBeEnabled();
    expect(existsSync(file)).toBe(false);
    await expect.poll(() => answered(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))).toBe(1);
    await closed();
  });

  await test.step("what looks personal is asked about first; blank sheets hold nothing of the kind", async () => {
    await board.evaluate(() =>
      window.workshop.call("workshop.change", {
        do: "stone.edit",
        id: "activity-visits" as never,
        patch: { text: "We visit: write to visits@larkmere.example" },
      }),
    );
    await answerPrinting(app, { printed: true, reason: "" });
    let dialog = await openDialog(board);
    await pick(dialog, "What goes on paper?", "Blank sheets");
    await dialog.getByRole("button", { name: "Print…" }).click();
    await expect(board.getByText("Handed to the printer").first()).toBeVisible();

    dialog = await openDialog(board);
    await pick(dialog, "What goes on paper?", "Cards");
    await dialog.getByRole("button", { name: "Print…" }).click();
    const question = board.getByRole("dialog", { name: "Before you save" });
    await expect(question.getByRole("listitem")).toContainText("visits@larkmere.example");
    await question.getByRole("button", { name: "Save as it is" }).click();
    await expect
      .poll(() => answered(() => app.evaluate(() => (globalThis as unknown as { readonly asked: unknown[] }).asked.length)))
      .toBe(2);
  });
});
