/** Faults in the real application: windows that crash or hang, and errors that nobody caught. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { answered, expect, lookAtExample, test } from "./app.ts";
import { bothWindows, change } from "./room-windows.ts";
import { answerDialogs, ask, comesBack, crash, isReady, logIn, saidInDialogs } from "./window-page.ts";

/** What only a person can have written: it may be nowhere in the log. */
const MARKER = "Zebras paint the ferry at dawn";
const NOTICE = "This window had stopped and has been opened again. Your work is here. So are the words that you were writing.";

const notice = `document.querySelector(".notice p")?.textContent`;

test("a crash while somebody writes on a stone: the window is back where it was, with the words", async ({ workplace }) => {
  const { app, board, room } = await bothWindows(workplace);
  await answerDialogs(app, 0);
  // Nearer, with one stone chosen and its panel beside the board; then its words are written.
  await board.getByRole("application", { name: "The path" }).focus();
  await board.keyboard.press("ArrowRight");
  await board.getByRole("button", { name: "Closer" }).click();
  await board.getByRole("button", { name: "Closer" }).click();
  const view = () => room.evaluate(() => window.workshop.call("room.view").then((now) => now.ok && now.value));
  await board.getByRole("application", { name: "The path" }).focus();
  await board.keyboard.press("F2");
  const editor = board.locator(".board-editor textarea");
  await expect(editor).toBeFocused();
  const seen = await view();
  await board.keyboard.press("ControlOrMeta+a");
  await board.keyboard.type(MARKER);
  await expect(editor).toHaveValue(MARKER);

  await comesBack(app, "board", () => crash(app, "board"));
  await expect.poll(() => ask(app, "board", `document.activeElement?.value`)).toBe(MARKER);
  // The panel follows the board.
  await expect
    .poll(() => ask(app, "board", `document.activeElement.dataset.stone === document.querySelector(".side")?.dataset.of`))
    .toBe(true);
  await expect.poll(() => ask(app, "board", notice)).toBe(NOTICE);
  // The room has seen the same all the time, but for the last digits of the numbers.
  const rounded = (one: unknown): unknown =>
    JSON.parse(JSON.stringify(one, (_, value: unknown) => (typeof value === "number" ? Math.round(value) : value)));
  expect(rounded(await view())).toEqual(rounded(seen));
  expect(await saidInDialogs(app)).toEqual([]);

  // What was being written is a draft until it is kept, as before.
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith("#board"));
    window?.webContents.sendInputEvent({ type: "keyDown", keyCode: "Enter" });
    window?.webContents.sendInputEvent({ type: "char", keyCode: "\r" });
    window?.webContents.sendInputEvent({ type: "keyUp", keyCode: "Enter" });
  });
  const texts = `window.workshop.call("workshop.current").then((now) => now.value.workshop.stones.map((stone) => stone.text))`;
  await expect.poll(() => ask(app, "board", texts)).toContain(MARKER);

  const log = await logIn(workplace.folder);
  expect(log).toMatch(/ page gone window=board reason=\w+ exitCode=\d+\n/);
  for (const word of ["Zebras", "ferry", "day centre", "ours", "planning", workplace.folder]) expect(log).not.toContain(word);
});

for (const [what, open] of [
  ["the guide's answer", "Guide"],
  ["the field that adds stones", "Add a stone"],
] as const) {
  test(`a crash while somebody writes in ${what}`, async ({ workplace }) => {
    const { app, board } = await workplace.start();
    await board.getByRole("button", { name: "Start your first workshop" }).click();
    await board.getByRole("textbox").fill("A new path");
    await board.keyboard.press("Enter");
    if (open !== "Guide") await board.locator(".dock-add").getByRole("button").first().click();
    const panel = board.getByRole("complementary", { name: open });
    const field = panel.getByRole("textbox").first();
    await field.fill(MARKER);
    const label = await panel.getAttribute("aria-label");
    await comesBack(app, "board", () => crash(app, "board"));
    await expect.poll(() => ask(app, "board", `document.querySelector(".side textarea")?.value`)).toBe(MARKER);
    expect(await ask(app, "board", `document.querySelector(".side").getAttribute("aria-label")`)).toBe(label);
    await expect.poll(() => ask(app, "board", notice)).toBe(NOTICE);
  });
}

test("a crash while somebody writes a text of the framework, before it was kept", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  await lookAtExample(board);
  await board.getByRole("button", { name: "Framework", exact: true }).click();
  const text = board.getByRole("textbox", { name: "Why we have this framework" });
  await text.click();
  await board.keyboard.press("ControlOrMeta+End");
  await board.keyboard.type(` ${MARKER}`);
  const written = await text.innerHTML();
  await comesBack(app, "board", () => crash(app, "board"));
  const found = `document.querySelector('[contenteditable][aria-label="Why we have this framework"]')?.innerHTML`;
  await expect.poll(() => ask(app, "board", found)).toBe(written);
});

test("words whose field does not come again stand in a notice, until the person has them", async ({ workplace }) => {
  const { app, board } = await bothWindows(workplace);
  await answerDialogs(app, 0);
  await board.getByRole("button", { name: "Versions", exact: true }).click();
  await board.getByRole("button", { name: "Keep this version…" }).click();
  await board.getByRole("dialog").getByRole("textbox").fill(MARKER);
  const left = `document.querySelector(".notice-left blockquote")?.textContent`;
  await comesBack(app, "board", () => crash(app, "board"));
  await expect.poll(() => ask(app, "board", left)).toBe(MARKER);

  // Another notice takes the first one's place, and the words stay; they stay when the window stops once more, and when the workshop is closed.
  await ask(app, "board", `window.workshop.call("workshop.undo")`);
  await ask(app, "board", `document.querySelector("header button[aria-label^='Redo']")?.click()`);
  await expect.poll(() => ask(app, "board", left)).toBe(MARKER);
  await comesBack(app, "board", () => crash(app, "board"));
  await expect.poll(() => ask(app, "board", left)).toBe(MARKER);
  await ask(app, "board", `window.workshop.call("workshop.close")`);
  await expect.poll(() => ask(app, "board", `document.querySelector(".home") !== null`)).toBe(true);
  expect(await ask(app, "board", left)).toBe(MARKER);

  // Only a person's own press may write to the clipboard.
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().endsWith("#board"))
      ?.webContents.executeJavaScript(`document.querySelector(".notice-left button").click()`, true),
  );
  await expect.poll(() => ask(app, "board", `document.querySelector(".notice-left") === null`)).toBe(true);
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(MARKER);
  expect(await logIn(workplace.folder)).not.toContain("Zebras");
});

test("a crash while a round is counted, in the room's window and on the facilitator's: both go on where they were", async ({
  workplace,
}) => {
  const { app, board } = await bothWindows(workplace);
  await answerDialogs(app, 0);
  await board.getByRole("button", { name: "Choose together" }).click();
  await board.getByRole("button", { name: "Begin this round" }).click();
  await board.getByRole("button", { name: "Show the question in the room" }).click();
  await board.evaluate(() =>
    window.workshop.call("room.direct", { timer: { endsAt: Date.now() + 600_000, leftMs: 600_000, totalMs: 600_000, hidden: false } }),
  );
  const increase = board
    .getByRole("listitem")
    .getByRole("button", { name: /increase/i })
    .first();
  // Whoever counts a whole room does not pause: what was counted is in the file all the same.
  const counted = () =>
    board.evaluate(() =>
      window.workshop
        .call("workshop.current")
        .then((now) => now.ok && now.value?.workshop.rounds[0]?.votes.reduce((sum, { counts }) => sum + (counts[0] ?? 0), 0)),
    );
  await increase.evaluate((button) => void setInterval(() => (button as HTMLElement).click(), 250));
  await expect.poll(counted, { timeout: 30_000 }).toBeGreaterThan(3);
  const count = await counted();
  const heading = `document.querySelector("main h2, main h3")?.textContent`;
  const inRoom = `document.querySelector(".round-sheet")?.textContent`;
  const open = `document.querySelector(".round-button[aria-current]") !== null && document.querySelector("main").textContent.includes("on the room screen now")`;
  const shown = await ask(app, "room", inRoom);
  expect(shown).toBeTruthy();
  await comesBack(app, "board", () => crash(app, "board"));
  await expect.poll(() => ask(app, "board", open)).toBe(true);
  expect(
    await ask(
      app,
      "board",
      `document.querySelector(".directing [aria-label*='minute']") !== null || document.querySelector(".directing").textContent.includes("minute")`,
    ),
  ).toBe(true);
  expect(await ask(app, "board", heading)).toBeTruthy();
  const after = await ask(
    app,
    "board",
    `window.workshop.call("workshop.current").then((now) => now.value.workshop.rounds[0].votes.reduce((sum, { counts }) => sum + counts[0], 0))`,
  );
  expect(after).toBeGreaterThanOrEqual(Number(count));
  await comesBack(app, "room", () => crash(app, "room"));
  await expect.poll(() => ask(app, "room", inRoom)).toBe(shown);
  expect(await ask(app, "room", `document.querySelector("main").dataset.shows`)).toBe("round");
  expect(await saidInDialogs(app)).toEqual([]);
});

test("a crash while the path is read back, and the room walks along it: the sentence and the step are in view again", async ({
  workplace,
}) => {
  const { app, board } = await bothWindows(workplace);
  await answerDialogs(app, 0);
  await board.evaluate(() =>
    window.workshop.call("room.direct", { shows: { what: "walk", id: "impact-centre", from: "impact", page: 0 } }),
  );
  await board.getByRole("application", { name: "The path" }).focus();
  await board.keyboard.press("ArrowRight");
  const side = board.locator(".side");
  await side.getByRole("button", { name: "Read it back" }).click();
  await side.getByRole("button", { name: "Next sentence" }).click();
  await side.getByRole("button", { name: "Next sentence" }).click();
  const sentence = `document.querySelector(".side [aria-current]")?.textContent`;
  const before = await ask(app, "board", sentence);
  expect(before).toBeTruthy();
  await comesBack(app, "board", () => crash(app, "board"));
  await expect.poll(() => ask(app, "board", sentence)).toBe(before);
  // Nothing is read aloud by itself.
  expect(await ask(app, "board", `speechSynthesis.speaking`)).toBe(false);
  const direction = `window.workshop.call("room.direction").then((now) => now.value.shows.what)`;
  expect(await ask(app, "board", direction)).toBe("walk");
  await comesBack(app, "room", () => crash(app, "room"));
  await expect.poll(() => ask(app, "room", `document.querySelector("main").dataset.shows`)).toBe("walk");
  expect(await saidInDialogs(app)).toEqual([]);
});

test("the room's window comes back by itself, with what it showed, and nobody is asked", async ({ workplace }) => {
  const { app, board, room } = await bothWindows(workplace);
  await answerDialogs(app, 0);
  await board.evaluate(() =>
    window.workshop.call("room.direct", {
      shows: { what: "stone", id: "impact-centre", page: 0 },
      timer: { endsAt: null, leftMs: 60_000, totalMs: 60_000, hidden: false },
    }),
  );
  await expect(room.locator(".full-words")).toBeVisible();
  const shown = await room.locator("main").innerText();
  const bounds = () =>
    answered(() =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .find((one) => one.webContents.getURL().endsWith("#room"))
          ?.getBounds(),
      ),
    );
  const place = await bounds();
  await comesBack(app, "room", () => crash(app, "room"));
  await expect.poll(() => ask(app, "room", `document.querySelector("main").innerText`)).toBe(shown);
  expect(await bounds()).toEqual(place);
  expect(await saidInDialogs(app)).toEqual([]);
  await expect(board.locator(".notice")).toHaveCount(0);
});

test("a window that stops again and again is not opened for ever: the person is asked", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  await answerDialogs(app, 1);
  await lookAtExample(board);
  await board.getByRole("button", { name: "Plan", exact: true }).click();
  const heading = `document.querySelector("h1")?.textContent`;
  const place = `document.querySelector(".rail [aria-current]")?.textContent`;
  await comesBack(app, "board", () => crash(app, "board"));
  await expect.poll(() => ask(app, "board", place)).toBe("Plan");
  // The second time without what it showed: that may be the cause.
  await comesBack(app, "board", () => crash(app, "board"));
  await expect.poll(() => ask(app, "board", place)).toBe("Pathway");
  expect(await saidInDialogs(app)).toEqual([]);
  await comesBack(app, "board", () => crash(app, "board"));
  expect(await saidInDialogs(app)).toEqual([
    {
      message: "This window has stopped several times",
      detail: expect.stringContaining("Your work is saved. You can open it again"),
      open: false,
    },
  ]);
  await expect.poll(() => ask(app, "board", heading)).toBe("Lay your path to the difference, stone by stone");
});

test("a window that hangs: the person is asked in plain words, and comes back to where they were", async ({ workplace }) => {
  const { app, board } = await workplace.start();
  await lookAtExample(board);
  await board.getByRole("button", { name: "Benefits", exact: true }).click();
  const says = (event: "unresponsive" | "responsive") =>
    app.evaluate(({ BrowserWindow }, name) => void BrowserWindow.getAllWindows()[0]?.emit(name), event);

  // It answers after all: the question goes by itself.
  await answerDialogs(app, null);
  await says("unresponsive");
  await expect.poll(() => saidInDialogs(app)).toMatchObject([{ message: "This window is taking long to answer", open: true }]);
  await says("responsive");
  await expect.poll(() => saidInDialogs(app)).toMatchObject([{ open: false }]);
  expect(await ask(app, "board", `document.querySelector(".rail [aria-current]")?.textContent`)).toBe("Benefits");

  // It does not: a page that never comes out of its loop is opened again.
  await answerDialogs(app, 1);
  await comesBack(app, "board", async () => {
    await app.evaluate(
      ({ BrowserWindow }) =>
        void BrowserWindow.getAllWindows()[0]
          ?.webContents.executeJavaScript("for (;;);")
          .catch(() => {}),
    );
    expect(await isReady(app, "board")).toBe(null);
    await says("unresponsive");
  });
  await expect.poll(() => ask(app, "board", `document.querySelector(".rail [aria-current]")?.textContent`)).toBe("Benefits");
  await expect.poll(() => ask(app, "board", notice)).toBe("The window has been opened again. Your work is here.");
  expect(await logIn(workplace.folder)).toMatch(/ unresponsive window=board\n/);
});

test("a room's window that hangs comes back by itself", async ({ workplace }) => {
  const { app, board } = await bothWindows(workplace);
  await answerDialogs(app, 0);
  await board.evaluate(() => window.workshop.call("room.direct", { shows: { what: "stone", id: "impact-centre", page: 0 } }));
  await comesBack(app, "room", async () => {
    await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith("#room"));
      void window?.webContents.executeJavaScript("for (;;);").catch(() => {});
    });
    expect(await isReady(app, "room")).toBe(null);
  });
  await expect.poll(() => ask(app, "room", `document.querySelector(".full-words") !== null`)).toBe(true);
  expect(await saidInDialogs(app)).toEqual([]);
});

test("an error that nobody caught in the main process is said once, and work goes on", async ({ workplace }) => {
  const { app, board } = await bothWindows(workplace);
  await answerDialogs(app, 0);
  await app.evaluate((_electron, words) => {
    setTimeout(() => {
      throw Object.assign(new TypeError(words), { code: "EIO" });
    });
    void Promise.reject(new RangeError(words));
  }, MARKER);
  await expect.poll(() => logIn(workplace.folder)).toMatch(/ uncaught name=TypeError code=EIO/);
  await expect.poll(() => logIn(workplace.folder)).toMatch(/ unhandled name=RangeError/);
  await expect
    .poll(() => saidInDialogs(app))
    .toMatchObject([
      {
        message: "Something unexpected happened inside Stepping Stones",
        detail: expect.stringMatching(/^Your work is saved\. You can go on\./),
      },
    ]);
  await change(board, { do: "stone.edit", id: "impact-centre", patch: { note: MARKER } });
  const before = await readFile(path.join(workplace.folder, "user-data/log.txt"), "utf8");
  expect(before).not.toContain("Zebras");
});
