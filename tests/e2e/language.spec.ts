/** Every place and every dialog in the test language: no word from outside the tables, and none that is cut. */
import { copyFile, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { quoted } from "../../shared/base/wording.ts";
import { inLanguage } from "../../shared/guidance/words.ts";
import { editXml } from "../word/edited.ts";
import { current, expect, openFile, resize, ROOT, test, type Workplace } from "./app.ts";
import { saveTo } from "./save.ts";
import { faultsOf, textsIn } from "./seen.ts";

const SIZE = { width: 1366, height: 768 };
const words = inLanguage("en-XA");
const { WORDS } = words.interfaceWords;

/** A small session in the test language, which looks at whatever its windows show. */
interface Session {
  readonly app: ElectronApplication;
  readonly board: Page;
  /** Looks at a window. @param more words of people that are not in the workshop. */
  look(place: string, page?: Page, ...more: readonly string[]): Promise<void>;
  button(name: string): ReturnType<Page["getByRole"]>;
  go(place: keyof typeof WORDS.places): Promise<void>;
  /** Chooses from the menu of the top bar. */
  save(entry: string): Promise<void>;
}

async function begin(workplace: Workplace): Promise<Session> {
  const { app, board } = await workplace.start("--lang=en-XA");
  await resize(app, board, SIZE);
  const own = async (): Promise<readonly string[]> => {
    const open = await board.evaluate(() => window.workshop.call("workshop.current"));
    return open.ok && open.value ? [...textsIn(open.value), ...open.value.workshop.stones.map(({ text }) => text)] : [];
  };
  const button = (name: string) => board.getByRole("button", { name, exact: true });
  return {
    app,
    board,
    async look(place, page = board, ...more) {
      const found = await faultsOf(page, [...(await own()), ...more, await folderOf(board)]);
      expect.soft(found.unmarked, `${place}: words from outside the tables`).toEqual([]);
      expect.soft(found.cut, `${place}: words that are cut`).toEqual([]);
    },
    button,
    go: async (place) => button(WORDS.places[place]).click(),
    async save(entry) {
      await button(WORDS.topBar.save).first().click();
      await board.getByRole("menuitem").filter({ hasText: entry }).click();
    },
  };
}

const folderOf = (board: Page): Promise<string> =>
  board.evaluate(async () => {
    const state = await window.workshop.call("app.state");
    return state.ok ? state.value.folder : "";
  });

/** The example, in a file of its own. */
async function openExample({ app, board }: Session, { folder }: Workplace): Promise<void> {
  const copy = path.join(folder, "Day centre.json");
  await copyFile(path.join(ROOT, "resources/day-centre.json"), copy);
  await openFile(app, board, copy);
  await board.getByRole("button", { name: WORDS.topBar.room, exact: true }).waitFor();
}

const dialogOf = (board: Page) => board.getByRole("dialog");

test("the way in: home, a new workshop, settings, about, keys, and the menu bar", async ({ workplace }) => {
  const session = await begin(workplace);
  const { app, board, look, button } = session;
  await look("home without workshops");
  await button(WORDS.home.first).click();
  await dialogOf(board).locator("img").first().waitFor();
  await look("a new workshop");
  await board.keyboard.press("Escape");
  for (const command of ["settings", "about", "keys", "support"] as const) {
    await app.evaluate(({ BrowserWindow }, asked) => BrowserWindow.getAllWindows()[0]?.webContents.send("app.command", asked), command);
    await dialogOf(board).waitFor();
    // The details for support hold the log, which is the same in every language.
    await look(command, board, ...(await board.locator(".support-details").allTextContents()));
    await board.keyboard.press("Escape");
    await dialogOf(board).waitFor({ state: "detached" });
  }
  const labels = await app.evaluate(({ Menu }) => {
    const all = (menu: Electron.Menu | null | undefined): string[] =>
      (menu?.items ?? []).flatMap((item) => [...(item.type === "separator" ? [] : [item.label]), ...all(item.submenu)]);
    return all(Menu.getApplicationMenu());
  });
  expect(labels.length).toBeGreaterThan(20);
  expect(labels.filter((label) => /[aeiou]/i.test(label))).toEqual([]);
  await openExample(session, workplace);
  await button(WORDS.topBar.home).click();
  await board.locator(".workshop-card").first().waitFor();
  await look("home", board, ...textsIn(JSON.parse(await readFile(path.join(ROOT, "resources/day-centre.json"), "utf8"))), "Day centre");
});

/** What rests on a button has its tooltip, and that has the first Escape. */
async function noTooltip(board: Page): Promise<void> {
  await board.mouse.move(0, 0);
  await expect(board.locator(".tooltip")).toHaveCount(0);
}

test("the path: guide, panels, list, menus, and what stands open", async ({ workplace }) => {
  const session = await begin(workplace);
  const { board, look, button } = session;
  await board.evaluate(() => window.workshop.call("workshop.create", { title: "A garden" }));
  await look("the first question");
  await openExample(session, workplace);
  await look("the pathway and the guide");
  await board
    .getByRole("button", { name: WORDS.guide.leave })
    .or(board.getByRole("button", { name: WORDS.guide.hide }))
    .first()
    .click();
  await look("the pathway");
  const { LOOK_WORDS } = words.lookWords;
  await button(LOOK_WORDS.choose).click();
  await look("parts of the path");
  await board.getByRole("menuitem").filter({ hasText: LOOK_WORDS.by.strand }).click();
  await board.getByRole("region", { name: LOOK_WORDS.bar }).waitFor();
  await look("a part of the path");
  await board.keyboard.press("Control+Shift+P");
  const picture = board.getByRole("application", { name: WORDS.board.label });
  await picture.focus();
  await board.keyboard.press("ArrowRight");
  await board.getByRole("complementary", { name: WORDS.stone.label }).waitFor();
  await look("a chosen stone");
  await picture.focus();
  await board.keyboard.press("ContextMenu");
  await board.getByRole("menu").waitFor();
  await look("the menu of a stone");
  await noTooltip(board);
  await board.keyboard.press("Escape");
  for (const way of ["both", "list", "picture"] as const) {
    await board.getByRole("radio", { name: words.boardListWords.BOARD_LIST_WORDS.ways[way], exact: true }).click();
    await look(`the path as ${way}`);
  }
  const finding = board.getByRole("search").getByRole("textbox");
  const cutShort = (await current(board)).workshop.stones.flatMap(({ text, group }) => [quoted(text), quoted(group)]);
  await board.keyboard.press("ControlOrMeta+f");
  await look("finding, before anything is written");
  // By its own words, its group, what it leads to, a note and what it is; by nothing at all.
  for (const sought of ["neighbours", "improving", "microphone", "nobody", "autumn", words.terms.KIND_TERMS.impact.label, "zzz"]) {
    await finding.fill(sought);
    await look(`finding ${sought}`, board, ...cutShort, sought);
    await finding.press("Shift+Enter");
    await look(`the last that is found by ${sought}`, board, ...cutShort, sought);
  }
  await finding.press("Escape");
  await picture.focus();
  await board.keyboard.press("ArrowRight");
  await button(words.readBackWords.READ_BACK_WORDS.open).first().click();
  await look("read it back");
  await board.keyboard.press("Escape");
  await picture.focus();
  await board.keyboard.press("Escape");
  await button(WORDS.board.pasteList).first().click();
  await dialogOf(board).getByRole("textbox").first().fill("We meet every month\nWe ask our neighbours");
  await look("a pasted list", board, "We meet every month", "We ask our neighbours");
  await noTooltip(board);
  await board.keyboard.press("Escape");
  await button(WORDS.topBar.save).click();
  await board.getByRole("menu").waitFor();
  await look("the menu of what is saved");
  await board.keyboard.press("Escape");
});

test("beside the path: what waits, adding, several stones; the menus of rows and cards; and parts that have stopped", async ({
  workplace,
}) => {
  const session = await begin(workplace);
  const { app, board, look, go, button } = session;
  await openExample(session, workplace);
  const picture = board.getByRole("application", { name: WORDS.board.label });
  await board.evaluate(() =>
    window.workshop.call("workshop.change", { do: "stones.park", ids: ["activity-visits"], parked: true } as never),
  );
  await board.getByRole("button", { name: WORDS.board.parked }).click();
  await board.locator(".later-stone").first().waitFor();
  await look("what waits for later");
  await button(WORDS.board.addKind).click();
  await board.getByRole("menu").waitFor();
  await look("the menu of what to add");
  await board.getByRole("menuitem").first().click();
  await board.getByRole("complementary", { name: WORDS.board.addMenu }).getByRole("textbox").first().fill("We cook together");
  await board.keyboard.press("Enter");
  await board.getByRole("complementary", { name: WORDS.board.addMenu }).getByRole("listitem").first().waitFor();
  await look("adding stones");
  await picture.focus();
  await board.keyboard.press("ControlOrMeta+a");
  await board.locator(".several").waitFor();
  await look("several stones");
  await board.keyboard.press("Escape");

  const menuOf = async (place: string, more: string): Promise<void> => {
    await button(more).first().click();
    await board.getByRole("menu").waitFor();
    await look(`the menu of a row: ${place}`);
    await board.keyboard.press("Escape");
  };
  await board.getByRole("radio", { name: words.boardListWords.BOARD_LIST_WORDS.ways.list, exact: true }).click();
  await board.getByRole("row").nth(2).hover();
  await menuOf("the list", words.boardListWords.BOARD_LIST_WORDS.more("We hold a planning meeting every month"));
  await go("evidence");
  await menuOf("evidence", WORDS.rows.more("People's voices"));

  // An event and answers of a shape that cannot be take down a notice, a dialog and the place itself.
  const send = (name: string, payload: unknown): Promise<void> =>
    app.evaluate(({ BrowserWindow }, event) => BrowserWindow.getAllWindows()[0]?.webContents.send(event.name, event.payload), {
      name,
      payload,
    });
  await send("app.notKept", { code: "not-saved", message: { not: "a text" } });
  await expect(board.locator(".notices [role=alert]")).toHaveCount(1);
  await look("a notice that has stopped");
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler("app.support");
    ipcMain.handle("app.support", () => ({ ok: true, value: { text: { not: "a text" } } }));
  });
  await send("app.command", "support");
  await dialogOf(board).getByRole("alert").waitFor();
  await look("a dialog that has stopped");
  await board.keyboard.press("Escape");
  const { seq } = await current(board);
  const record = { id: "impact-centre", kind: "impact", strand: "project", rank: "a" };
  await go("pathway");
  await send("workshop.changed", {
    seq: seq + 1,
    diff: { put: [{ list: "stones", record }], remove: [] },
    label: "",
    origin: "do",
    undo: { undo: null, redo: null },
    savedAt: "2026-05-01T10:00:00.000Z",
  });
  await board.getByRole("main").getByRole("alert").first().waitFor();
  await look("a place that has stopped");
});

test("the places: plan, framework, evidence, examples, benefits, feedback, worksheet, versions", async ({ workplace }) => {
  const session = await begin(workplace);
  const { board, look, go, button } = session;
  await openExample(session, workplace);
  for (const place of ["plan", "framework", "evidence", "examples", "benefits", "feedback", "worksheet"] as const) {
    await go(place);
    await board.getByRole("heading").first().waitFor();
    await look(place);
  }
  await go("plan");
  await button(WORDS.pasteTable.open).click();
  await look("a table to paste");
  await board.keyboard.press("Escape");
  await board.locator(".came-in-button").first().click();
  await dialogOf(board).waitFor();
  await look("what came in");
  await board.keyboard.press("Escape");
  await board.evaluate(async () => {
    await window.workshop.call("versions.keep", { name: "Before the open day" });
    await window.workshop.call("workshop.change", {
      do: "stone.edit",
      id: "activity-planning",
      patch: { text: "We hold a planning meeting every two weeks" },
    } as never);
  });
  await go("versions");
  await board.getByRole("region", { name: WORDS.versions.look }).getByRole("heading", { level: 3 }).waitFor();
  const planned = ["We hold a planning meeting every month", "month", "two weeks"];
  await look("versions", board, "Before the open day", ...planned);
  await button(WORDS.versions.keep).first().click();
  await dialogOf(board).waitFor();
  await look("keeping a version", board, "Before the open day", ...planned);
});

test("what leaves and what comes back: Word, print, the look at private words, and a document from Word", async ({ workplace }) => {
  const session = await begin(workplace);
  const { app, board, look, save } = session;
  await openExample(session, workplace);
  const { PRODUCT_WORDS } = words.productWords;
  await save(WORDS.details.open);
  await dialogOf(board).waitFor();
  await look("about this workshop");
  await board.keyboard.press("Escape");
  await save(PRODUCT_WORDS.framework.menu);
  await dialogOf(board).locator(".preview-paper[data-fresh=true]").waitFor();
  await look("the dialog of Word documents");
  await board.keyboard.press("Escape");
  await save(PRODUCT_WORDS.print.menu);
  await dialogOf(board).locator(".preview-paper[data-fresh=true]").waitFor();
  await look("the dialog of printing");
  await board.keyboard.press("Escape");

  await board.evaluate(() =>
    window.workshop.call("workshop.change", { do: "info.edit", patch: { about: "Ask sam@example.org, 020 7946 0000." } } as never),
  );
  await save(PRODUCT_WORDS.page.menu);
  await dialogOf(board).waitFor();
  await look("before you save", board, "sam@example.org", "020 7946 0000");
  await board.keyboard.press("Escape");

  const plan = path.join(workplace.folder, "plan.docx");
  await saveTo(app, plan);
  await board.evaluate(() => window.workshop.call("export.save", { product: "plan" }));
  const { workshop } = await current(board);
  const [first] = workshop.evidence;
  await writeFile(
    plan,
    editXml(await readFile(plan), (xml) => xml.replace(first?.form ?? "", `${first?.form} – and why it matters`)),
  );
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [filePath] })) as never;
  }, plan);
  await save(WORDS.back.menu);
  await dialogOf(board).getByRole("checkbox").first().waitFor();
  // A document in the test language comes back whole: its headings, labels and strands are known.
  await expect(dialogOf(board).getByRole("checkbox")).toHaveCount(1);
  await look("back from Word", board, `${first?.form} – and why it matters`, "– and why it matters", " – and why it matters");

  const drawing = path.join(workplace.folder, "path.svg");
  await saveTo(app, drawing);
  await board.evaluate(() => window.workshop.call("export.save", { product: "drawing" }));
  const drawn = [...(await readFile(drawing, "utf8")).matchAll(/<text[^>]*>([^<]+)</g)].map(([, text = ""]) =>
    text.replaceAll("&apos;", "'"),
  );
  expect(drawn.length).toBeGreaterThan(20);
  const stones = workshop.stones.map(({ text }) => text.replace(/\s+/g, " "));
  expect(drawn.filter((text) => /[aeiou]/i.test(text) && !stones.some((stone) => stone.includes(text.replace(/…$/, "").trim())))).toEqual(
    [],
  );
});

test("the room: choosing, the strip, the timer, and the room's own screen", async ({ workplace }) => {
  const session = await begin(workplace);
  const { app, board, look, button } = session;
  await openExample(session, workplace);
  await button(WORDS.topBar.room).click();
  const room = await workplace.room(app);
  await resize(app, room, SIZE);
  await look("the room", room);
  await board.evaluate(() => window.workshop.call("room.direct", { shows: { what: "walk", id: "outcome-staff", from: "impact" } }));
  await room.locator(".full-sheet").waitFor();
  await look("a stone in the room", room);
  await look("the strip of what the room sees");
  await board.evaluate(() =>
    window.workshop.call("room.direct", { shows: { what: "part", part: { cut: "outcome", id: "outcome-plan", within: null } } }),
  );
  await room.locator(".part-sheet").waitFor();
  await look("a part in the room", room);
  await look("the strip of a part in the room");
  await button(words.timerWords.TIMER_WORDS.name).click();
  await look("the timer");
  await board.keyboard.press("Escape");
  await button(words.choosingWords.CHOOSING_WORDS.name).click();
  await look("a new round");
  await button(words.choosingWords.CHOOSING_WORDS.begin).click();
  await board.locator(".vote").first().getByRole("textbox").fill("7");
  await button(words.choosingWords.CHOOSING_WORDS.showResult).click();
  await room.locator(".round-counted").first().waitFor();
  await look("a round");
  await look("a round in the room", room);
});

test.describe("the look itself", () => {
  test("finds a word from outside the tables, and words that are cut", async ({ workplace }) => {
    const { board } = await begin(workplace);
    await board.evaluate(() => {
      const place = document.createElement("div");
      place.innerHTML = `<button>«Ťhíís ííš ťöööö ĺööňğ»</button><p>«Ťhíís ííš cüüť»</p><p>Somebody forgot this</p><input placeholder="And this" />`;
      Object.assign(place.style, { position: "fixed", inset: "0 auto auto 300px" });
      const [button, cutShort] = place.children as unknown as readonly HTMLElement[];
      Object.assign(button!.style, { display: "block", width: "30px", padding: "0", whiteSpace: "nowrap" });
      Object.assign(cutShort!.style, { width: "40px", overflow: "hidden", whiteSpace: "nowrap" });
      document.body.append(place);
    });
    const { unmarked, cut } = await faultsOf(board, [await folderOf(board)]);
    expect(unmarked).toEqual(["p: Somebody forgot this", "input[placeholder]: And this"]);
    expect(cut.map((one) => one.replace(/\d+/g, "n"))).toEqual(
      expect.arrayContaining(["button: words stand n px outside: «Ťhíís ííš ťöööö ĺööňğ»", "p is n px too narrow: «Ťhíís ííš cüüť»"]),
    );
  });
});
