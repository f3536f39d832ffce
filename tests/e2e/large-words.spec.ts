/**
 * Every place and every dialog, one after the other, as people see them who need it large or plain. With words at 200 %, and at 400 % of
 * everything (WCAG 1.4.4, 1.4.10): nothing is cut, nothing lies over anything, nothing is read by scrolling to and fro, everything can be
 * reached. And axe finds nothing wrong, in any theme.
 */
import { copyFile, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { current, expect, ofRow, openFile, resize, ROOT, test, type Workplace } from "./app.ts";
import type { EventName } from "../../shared/ipc/contract.ts";
import { editXml } from "../word/edited.ts";
import { faultsInThemes } from "./axe.ts";
import { misfits } from "./fits.ts";
import { windowOf } from "./newest-engine.ts";
import { saveTo } from "./save.ts";
import { textsIn } from "./seen.ts";

interface Large {
  readonly app: Awaited<ReturnType<Workplace["start"]>>["app"];
  readonly board: Page;
  /** Looks at the facilitator's window. @param more words of people that are not in the workshop. */
  look(place: string, ...more: readonly string[]): Promise<void>;
  /** The same of what floats beside something, and is opened anew where the window has changed. */
  lookAt(place: string, open: () => Promise<void>): Promise<void>;
  button(name: string): ReturnType<Page["getByRole"]>;
  /** All of it at 400 %, and nothing larger than that. */
  at400(): Promise<void>;
}

/** The smallest window that a laptop has, in px. */
const SIZE = { width: 1024, height: 640 };
/** Of the words alone. */
const TEXT = 2;
/** Of all that the window shows: as at 400 % on a screen of 1366 × 768, there is room for 341 × 213 px. */
const ZOOM = 3;

/** How far apart WCAG 1.4.12 lets people set lines, letters, words and paragraphs. */
const SPACING =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

/** Runs in the page: these rules hold beside the window's own. */
function further(rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}

async function begin(workplace: Workplace): Promise<Large> {
  const { app, board } = await workplace.start();
  await resize(app, board, SIZE);
  const boardWindow = await app.browserWindow(windowOf(board));
  const shows = async (textSize: number, zoom: number): Promise<void> => {
    await board.evaluate((wanted) => window.workshop.call("app.settings", { textSize: wanted }), textSize);
    await boardWindow.evaluate((own, factor) => own.webContents.setZoomFactor(factor), zoom);
    await board.waitForFunction(
      ([size, width]) =>
        document.documentElement.style.getPropertyValue("--text-size") === String(size) && Math.abs(innerWidth - width) < 2,
      [textSize, SIZE.width / zoom] as const,
    );
  };
  const both = async (place: string, more: readonly string[], again: () => Promise<void>): Promise<void> => {
    const open = await board.evaluate(() => window.workshop.call("workshop.current"));
    const own = [...(open.ok && open.value ? textsIn(open.value) : []), ...more];
    expect.soft(await misfits(board, own), `${place}, words at 200 %`).toEqual([]);
    expect.soft(await faultsInThemes(board), `${place}, as axe sees it`).toEqual([]);
    await board.evaluate(further, SPACING);
    await shows(1, ZOOM);
    await again();
    // What draws only what is in view takes a moment to learn its new size.
    await expect
      .configure({ soft: true })
      .poll(() => misfits(board, own), `${place}, at 400 % and further apart`)
      .toEqual([]);
    await board.evaluate(further, "");
    await shows(TEXT, 1);
  };
  await shows(TEXT, 1);
  return {
    app,
    board,
    look: (place, ...more) => both(place, more, () => Promise.resolve()),
    async lookAt(place, open) {
      await open();
      await both(place, [], async () => {
        await board.keyboard.press("Escape");
        await open();
      });
      await board.keyboard.press("Escape");
    },
    button: (name) => board.getByRole("button", { name, exact: true }),
    at400: () => shows(1, ZOOM),
  };
}

/** The example, in a file of its own. */
async function openExample(app: ElectronApplication, board: Page, { folder }: Workplace): Promise<void> {
  const copy = path.join(folder, "Day centre.json");
  await copyFile(path.join(ROOT, "resources/day-centre.json"), copy);
  await openFile(app, board, copy);
  await board.locator(".frame").waitFor();
}

// Every place and dialog, three times over: minutes on a small machine that does other work meanwhile.
test.setTimeout(300_000);

test("home and the dialogs that need no workshop", async ({ workplace }) => {
  const { app, board, look, button } = await begin(workplace);
  await look("home without workshops");
  await button("Start your first workshop").click();
  await board.getByRole("dialog").locator("img").first().waitFor();
  await look("a new workshop");
  await board.keyboard.press("Escape");
  for (const command of ["settings", "about", "guide", "keys", "support"] as const) {
    await app.evaluate(({ BrowserWindow }, asked) => BrowserWindow.getAllWindows()[0]?.webContents.send("app.command", asked), command);
    await board.getByRole("dialog").waitFor();
    await look(command, ...(await board.locator(".support-details").allTextContents()));
    await board.keyboard.press("Escape");
    await expect(board.getByRole("dialog")).toHaveCount(0);
  }
  await openExample(app, board, workplace);
  await button("Your workshops").click();
  await board.locator(".workshop-card").first().waitFor();
  await look("home", "Day centre", "A day centre, planned together");
});

test("the path, its panels and the room's strip", async ({ workplace }) => {
  const { app, board, look, lookAt, button, at400 } = await begin(workplace);
  await board.evaluate(() => window.workshop.call("workshop.create", { title: "A garden for everyone, first meeting" }));
  await look("the first question");
  await board.keyboard.press("F8");
  await board.getByRole("region", { name: "One thing at a time" }).waitFor();
  await look("one thing at a time");
  await board.keyboard.press("F8");
  await board.evaluate(() => window.workshop.call("workshop.example"));
  await board.getByRole("region", { name: "Three things to try" }).waitFor();
  await look("three things to try above the example");
  await button("Plan").click();
  await board.keyboard.press("F8");
  await board.getByRole("region", { name: "One thing at a time" }).waitFor();
  await look("the plan, one thing at a time");
  await board.keyboard.press("F8");
  await openExample(app, board, workplace);
  await look("the guide");
  await board
    .getByRole("complementary")
    .getByRole("button", { name: /^(Close|Leave)/ })
    .click();
  await look("the board");
  // The title keeps room for a few words.
  const letters = await board.locator(".title").evaluate((title) => title.clientWidth / parseFloat(getComputedStyle(title).fontSize));
  expect(letters).toBeGreaterThan(8);
  const picture = board.getByRole("application", { name: "The path" });
  await picture.focus();
  await board.keyboard.press("ArrowRight");
  await board.getByRole("complementary", { name: "The chosen stone" }).waitFor();
  await look("a chosen stone");
  await lookAt("the menu of a stone", async () => {
    await picture.focus();
    await board.keyboard.press("ContextMenu");
    await board.getByRole("menu").waitFor();
  });
  for (const way of ["Both", "List", "Picture"]) {
    await board.getByRole("radio", { name: way, exact: true }).click();
    await look(`the path as ${way}`);
  }
  await picture.focus();
  await board.keyboard.press("Escape");
  await button("Save for others").click();
  await board.getByRole("menu").waitFor();
  await look("the menu of what is saved");
  await board.keyboard.press("Escape");
  await button("Room screen").click();
  const strip = board.getByRole("region", { name: "What the room sees" });
  // With such large words it is folded away.
  await strip.getByRole("button", { name: "What the room sees" }).click();
  await strip.getByRole("img").waitFor();
  await look("the strip");
  await board.evaluate(() =>
    window.workshop.call("room.direct", { shows: { what: "walk", id: "outcome-staff", from: "impact", page: 0 } }),
  );
  await strip.getByRole("button", { name: "Next" }).waitFor();
  await look("the strip in a walk");
  await lookAt("the timer", async () => {
    await strip.getByRole("button", { name: "Timer" }).click();
    await board.locator(".timer-popover").waitFor();
  });
  await button("Close room screen").click();
  await button("Choose together").click();
  await board.getByRole("button", { name: "Begin this round" }).waitFor();
  await look("a new round");
  await board.getByRole("button", { name: "Begin this round" }).click();
  await board.locator(".vote").first().waitFor();
  await look("choosing together");

  // A stone is added where the board has hardly any room: that once emptied the window.
  await at400();
  await button("Back to the board").click();
  await board.getByRole("toolbar").getByRole("button", { name: "Add an outcome" }).click();
  await board.getByRole("complementary").getByRole("textbox").first().fill("We are all heard");
  await board.keyboard.press("Enter");
  await expect.poll(async () => [...(await current(board)).workshop.stones].some(({ text }) => text === "We are all heard")).toBe(true);
  expect((await picture.boundingBox())?.height).toBeGreaterThan(150);
});

test("the other places", async ({ workplace }) => {
  const { app, board, look, button } = await begin(workplace);
  await openExample(app, board, workplace);
  for (const place of ["Plan", "Evidence", "Worksheet", "Framework", "Examples", "Benefits", "Feedback", "Results", "Versions"]) {
    await button(place).click();
    await expect(button(place)).toHaveAttribute("aria-current", "page");
    await look(place, "Day centre");
  }
  expect((await current(board)).file.name).toBe("Day centre");
});

test("the dialogs of a workshop", async ({ workplace }) => {
  const { app, board, look, button } = await begin(workplace);
  await openExample(app, board, workplace);
  const tell = (event: EventName, told: unknown): Promise<void> =>
    app.evaluate(({ BrowserWindow }, [name, what]) => BrowserWindow.getAllWindows()[0]?.webContents.send(name, what), [
      event,
      told,
    ] as const);
  const ask = (command: string): Promise<void> => tell("app.command", command);
  const closed = async (): Promise<void> => {
    await board.keyboard.press("Escape");
    await expect(board.getByRole("dialog")).toHaveCount(0);
  };
  await button("Plan").click();
  for (const name of ["The story so far", "What is due"]) {
    await button(name).click();
    await board.getByRole("dialog").waitFor();
    await look(name);
    await closed();
  }
  await ask("print");
  await board.locator(".preview-paper[data-fresh=true]").waitFor();
  await look("print");
  await closed();
  await ask("save-framework");
  await board.locator(".preview-paper[data-fresh=true]").waitFor();
  await look("a Word document");
  await closed();
  for (const [entry, name] of [
    ["About this workshop…", "details"],
    ["Keep this version", "keep a version"],
  ] as const) {
    await button("Save for others").click();
    await board.getByRole("menuitem").filter({ hasText: entry }).click();
    await board.getByRole("dialog").waitFor();
    await look(name);
    await closed();
  }
  await ask("hand-over");
  await board.getByText("Lock the file with a passphrase").click();
  await look("hand over");
  await closed();
  await ask("finish");
  await look(
    "finish",
    ...(await board
      .getByRole("region", { name: /files?$/ })
      .getByRole("listitem")
      .allTextContents()),
  );
  await button("Go on").click();
  await look("delete for good");
  await closed();
  await tell("locked.asked", { n: 1, name: "Day centre.stones.age" });
  await board.getByRole("textbox", { name: "Passphrase" }).waitFor();
  await look("a passphrase");
  await closed();
  await button("Pathway").click();
  await board.getByRole("application", { name: "The path" }).focus();
  await board.getByRole("button", { name: "Paste a list" }).first().click();
  await board.getByRole("dialog").getByRole("textbox").fill("We meet every month\nWe visit other centres");
  await look("paste a list", "We meet every month", "We visit other centres");
  await closed();
  await button("Plan").click();
  await board.getByRole("button", { name: "Paste a table" }).click();
  await board.getByRole("dialog").waitFor();
  await look("paste a table");
  await closed();
  await button("Evidence").click();
  await ofRow(board, "People's voices", "Remove");
  await board.getByRole("alert").waitFor();
  await look("what is in use");

  // What looks personal, and what a colleague changed in Word.
  await board.evaluate(() =>
    window.workshop.call("workshop.change", { do: "info.edit", patch: { about: "Ask sam@example.org, 020 7946 0000." } } as never),
  );
  await ask("save-page");
  await board.getByRole("dialog").waitFor();
  await look("before you save", "sam@example.org", "020 7946 0000");
  await closed();
  const plan = path.join(workplace.folder, "plan.docx");
  await saveTo(app, plan);
  await board.evaluate(() => window.workshop.call("export.save", { product: "plan" }));
  const [first] = (await current(board)).workshop.evidence;
  const added = `${first?.form} – and why it matters`;
  await writeFile(
    plan,
    editXml(await readFile(plan), (xml) => xml.replace(first?.form ?? "", added)),
  );
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [filePath] })) as never;
  }, plan);
  await ask("back-from-word");
  await board.getByRole("dialog").getByRole("checkbox").first().waitFor();
  await look("back from Word", added);
});

test("the look itself finds words over words, and a control that lies under something", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  await resize(app, board, { width: 1366, height: 768 });
  expect(await misfits(board, [])).toEqual([]);
  await board.evaluate(() => {
    const place = document.createElement("div");
    place.innerHTML = `<p>One sentence</p><p>Another one</p><button>Under</button><div></div>`;
    Object.assign(place.style, { position: "fixed", inset: "100px auto auto 300px", width: "200px", height: "200px" });
    for (const one of place.children)
      Object.assign((one as HTMLElement).style, { position: "absolute", top: "0", width: "120px", height: "40px" });
    const [, , button, over] = place.children as unknown as readonly HTMLElement[];
    for (const one of [button!, over!]) one.style.top = "80px";
    document.body.append(place);
  });
  expect(await misfits(board, [])).toEqual([
    expect.stringMatching(/^p “One sentence” lies over p “Another one”, \d+ × \d+ px$/),
    "button “Under” lies under div “”",
  ]);
});
