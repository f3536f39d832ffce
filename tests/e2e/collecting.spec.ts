/** Collecting fast: typing stone after stone, lists that are pasted or dropped, a photo of the wall, templates, and the list for later. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { readWord } from "../word/reader.ts";
import { current, expect, resize, ROOT, test, type Workplace } from "./app.ts";
import { faults, faultsInThemes } from "./axe.ts";
import { inline, partsOf, plainRows, zipped } from "../ways/workbooks.ts";
import { saveAs } from "./save.ts";

/** A new, empty workshop without the guide. */
async function begin(workplace: Workplace) {
  const started = await workplace.start();
  await started.board.evaluate(() => window.workshop.call("app.settings", { guide: false }));
  await started.board.evaluate(() => window.workshop.call("workshop.create", { title: "A garden for everyone" }));
  await expect(started.board.getByRole("application", { name: "The path" })).toBeVisible();
  return started;
}

const stonesIn = async (board: Page) =>
  (await current(board)).workshop.stones.map(({ text, kind, strand }) => `${text} | ${kind} | ${strand}`);

/** Drops files or a text on what lies in the middle of the window, as the system does it. */
const drop = (
  board: Page,
  what: {
    readonly text?: string;
    readonly files?: readonly {
      readonly name: string;
      readonly type: string;
      readonly bytes: readonly number[];
      readonly times?: number;
    }[];
  },
) =>
  board.evaluate(({ text, files = [] }) => {
    const dataTransfer = new DataTransfer();
    if (text !== undefined) dataTransfer.setData("text/plain", text);
    for (const { name, type, bytes, times = 1 } of files) {
      dataTransfer.items.add(
        new File(
          Array.from({ length: times }, () => new Uint8Array(bytes)),
          name,
          { type },
        ),
      );
    }
    const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
    const sent = (type: string) => target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    sent("dragenter");
    const taken = !sent("dragover");
    const kept = !sent("drop");
    return taken && kept;
  }, what);

const textFile = (name: string, text: string) => ({ name, type: "text/plain", bytes: [...Buffer.from(text)] });
const notices = (board: Page) => board.locator(".notices");

test("type, Enter, next; Alt and an arrow change strand and kind, Tab leaves; nothing that is typed is lost", async ({
  shared: workplace,
}) => {
  const { board } = await begin(workplace);
  await board.getByRole("button", { name: "Add an impact", exact: true }).click();
  const panel = board.getByRole("complementary", { name: "Add a stone" });
  const field = panel.getByRole("textbox");
  await expect(field).toBeFocused();
  await board.keyboard.type("A garden is open to all");
  await board.keyboard.press("Enter");
  await expect(field).toHaveValue("");
  await expect(board.locator(".notices .only-spoken").last()).toHaveText("Added: “A garden is open to all”. Impact, The project.");

  await board.keyboard.press("Alt+ArrowRight");
  await expect(field).toBeFocused();
  await expect(panel.getByText("Impact · Co-production")).toBeVisible();
  await expect(panel.getByRole("radio", { name: "Co-production" })).toBeChecked();
  await expect(board.locator(".notices .only-spoken").last()).toHaveText("Now: Impact, Co-production");
  await board.keyboard.type("It is what people need");
  await board.keyboard.press("Enter");
  await board.keyboard.press("Alt+ArrowUp");
  await expect(panel.getByText("Outcome · Co-production")).toBeVisible();
  await expect(panel.getByRole("radio", { name: "Outcome" })).toBeChecked();

  // As fast as keys can be pressed, without waiting for any answer.
  const many = Array.from({ length: 30 }, (_, n) => `Outcome ${n + 1}`);
  for (const text of many) {
    await board.keyboard.insertText(text);
    await board.keyboard.press("Enter");
  }
  await expect
    .poll(() => stonesIn(board))
    .toEqual([
      "A garden is open to all | impact | project",
      "It is what people need | impact | coproduction",
      ...many.map((text) => `${text} | outcome | coproduction`),
    ]);
  await expect(panel.getByRole("heading", { name: "Added now: 32 stones" })).toBeVisible();
  await expect(panel.getByRole("listitem").first()).toHaveText("Outcome 30");

  // What is refused comes back.
  await field.fill("long ".repeat(500));
  await board.keyboard.press("Enter");
  await expect(panel.getByRole("alert")).toContainText("room for 2,000 characters");
  await expect(field).toHaveValue("long ".repeat(500));
  await field.fill("");

  await panel.getByRole("button", { name: "Undo: add an outcome" }).click();
  await expect.poll(async () => (await stonesIn(board)).length).toBe(31);

  // Right after a stone was added, the keys for Undo are about that stone; once something is typed, about the field.
  await field.focus();
  await board.keyboard.type("One more");
  await board.keyboard.press("Enter");
  await expect.poll(async () => (await stonesIn(board)).length).toBe(32);
  await board.keyboard.press("ControlOrMeta+z");
  await expect.poll(async () => (await stonesIn(board)).length).toBe(31);
  await board.keyboard.insertText("Typed");
  await board.keyboard.press("ControlOrMeta+z");
  await expect(field).toHaveValue("");
  expect(await stonesIn(board)).toHaveLength(31);

  // Nobody is trapped: Tab leaves, as in every field, and so does Escape; Shift and Tab go to what comes before.
  await field.focus();
  await board.keyboard.press("Tab");
  await expect(panel.getByRole("button", { name: "Add an outcome", exact: true })).toBeFocused();
  await field.focus();
  await board.keyboard.press("Escape");
  await expect(panel.getByRole("button", { name: "Add an outcome", exact: true })).toBeFocused();
  await board.keyboard.press("Shift+Tab");
  await expect(field).toBeFocused();
  await board.keyboard.press("Shift+Tab");
  await expect(panel.getByRole("radio", { name: "Co-production" })).toBeFocused();
  const help = await field.getAttribute("aria-describedby");
  await expect(board.locator(`[id="${help}"]`)).toContainText("Alt and left or right changes the strand.");
});

test("the guide takes answers for the other strand by a key, and goes on by another", async ({ shared: workplace }) => {
  const { board } = await workplace.start();
  await board.evaluate(() => window.workshop.call("workshop.create", { title: "A garden" }));
  const guide = board.getByRole("complementary", { name: "Guide" });
  await guide.getByRole("textbox").fill("A garden is open");
  await guide.getByRole("textbox").press("Enter");
  await expect(guide.getByRole("textbox")).toHaveValue("");
  await guide.getByRole("textbox").press("Alt+ArrowRight");
  await guide.getByRole("textbox").fill("It is ours");
  await guide.getByRole("textbox").press("Alt+ArrowUp");
  // What stands in the field is added, and the next question that is still open has the focus in its field.
  await guide.getByRole("textbox").press("ControlOrMeta+Enter");
  await expect.poll(() => stonesIn(board)).toEqual(["A garden is open | impact | project", "It is ours | impact | coproduction"]);
  await expect(guide.getByRole("heading", { name: "What needs to be in place before we get there?" })).toBeVisible();
  await expect(guide.getByRole("textbox")).toBeFocused();
});

test("a pasted list with headings is shown, without what is there already, and is one step to undo", async ({ shared: workplace }) => {
  const { board } = await begin(workplace);
  await drop(board, { text: "We meet every month" });
  const dialog = board.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add an impact" }).click();
  await expect(notices(board)).toContainText("1 stone is on the path.");
  await board.getByRole("application", { name: "The path" }).evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      "text/plain",
      "Outcomes:\n• A plan\n• We meet every month\nCo-production:\n1. People decide\n\nActivities:\n2. We visit\n2. we visit\n",
    );
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(dialog.getByRole("heading", { name: "These 3 stones will be added" })).toBeVisible();
  await expect(dialog.getByRole("listitem")).toHaveText([
    "Outcome · The projectA plan",
    "Outcome · The projectWe meet every monthIs there already",
    "Outcome · Co-productionPeople decide",
    "Activity · Co-productionWe visit",
    "Activity · Co-productionwe visitStands twice in the list",
  ]);
  const leaveOut = dialog.getByRole("checkbox", { name: "Leave out the 2 that are there already or stand twice" });
  await expect(leaveOut).toBeChecked();
  await leaveOut.click({ force: true });
  await expect(dialog.getByRole("button", { name: "Add 5 stones" })).toBeVisible();
  await leaveOut.click({ force: true });
  await dialog.getByRole("button", { name: "Add 3 stones" }).click();
  await expect(dialog).toBeHidden();
  await expect
    .poll(() => stonesIn(board))
    .toEqual([
      "We meet every month | impact | project",
      "A plan | outcome | project",
      "People decide | outcome | coproduction",
      "We visit | activity | coproduction",
    ]);
  await notices(board).getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => stonesIn(board)).toEqual(["We meet every month | impact | project"]);
});

/** Pastes on what has the focus, as the system does it. */
const paste = (board: Page, data: { readonly text?: string; readonly html?: string; readonly picture?: string }) =>
  board.evaluate(({ text, html, picture }) => {
    const clipboardData = new DataTransfer();
    if (text !== undefined) clipboardData.setData("text/plain", text);
    if (html !== undefined) clipboardData.setData("text/html", html);
    if (picture !== undefined)
      clipboardData.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])], picture, { type: "image/png" }));
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, data);

test("of an exported chat only the messages are taken; what is left is counted, and shown on request", async ({ shared: workplace }) => {
  const { board } = await begin(workplace);
  const chat = [
    "14/10/2025, 15:30 - Messages and calls are end-to-end encrypted.",
    "14/10/2025, 15:34 - Ada Lo: We want a bench",
    "by the pond",
    "14/10/2025, 15:35 - Bo: and a ramp",
    "14/10/2025, 15:36 - Ada Lo: <Media omitted>",
  ].join("\r\n");
  await drop(board, { files: [textFile("WhatsApp Chat.txt", chat)] });
  const dialog = board.getByRole("dialog");
  await expect(dialog.getByRole("heading", { name: "These 2 stones will be added" })).toBeVisible();
  await expect(dialog.getByRole("listitem")).toHaveText(["We want a bench by the pond", "and a ramp"]);
  await expect(dialog.getByText("end-to-end encrypted.", { exact: false }).and(dialog.locator("li"))).toBeHidden();
  await dialog.getByRole("button", { name: "Not taken: 5 things" }).click();
  await expect(dialog.getByRole("heading", { level: 4 })).toHaveText([
    "Times and senders of 3 messages",
    "2 lines that the chat itself wrote",
  ]);
  await expect(dialog.getByRole("listitem").last()).toHaveText("<Media omitted>");
  expect(await faults(board)).toEqual([]);
  await dialog.getByRole("button", { name: "Add 2 impacts" }).click();
  await expect.poll(() => stonesIn(board)).toEqual(["We want a bench by the pond | impact | project", "and a ramp | impact | project"]);
});

test("a copied table is what is seen of it, also where a picture of it is copied beside the words", async ({ shared: workplace }) => {
  const { board } = await begin(workplace);
  const html =
    "<table><col><col width=0 style='display:none'><tr><td>1<td style='display:none'>secret<td>We visit<br>two gardens<tr><td>2<td style='display:none'>secret<td>We cook</table>";
  await paste(board, { text: "1\tsecret\tWe visit\ntwo gardens\n2\tsecret\tWe cook", html, picture: "image.png" });
  const dialog = board.getByRole("dialog");
  await expect(dialog.getByRole("listitem")).toHaveText(["We visit two gardens", "We cook"]);
  // The field takes it the same way.
  const field = dialog.getByRole("textbox");
  await field.fill("We ask\n");
  await field.press("End");
  await paste(board, { text: "1\tsecret\tWe visit", html });
  await expect(field).toHaveValue('We ask\n1\t"We visit\ntwo gardens"\n2\tWe cook');
  await expect(dialog.getByRole("listitem")).toHaveText(["We ask", "We visit two gardens", "We cook"]);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  // A picture alone, or one with nothing but its address, is a picture.
  await board.getByRole("application", { name: "The path" }).focus();
  for (const text of ["", "https://example.org/wall.png"]) {
    await paste(board, { text, picture: "image.png" });
    await expect(notices(board)).toContainText("“image.png” can't be shown as a photo.");
    await notices(board).getByRole("button").last().click();
  }
});

test("the middle button pastes what is marked only on the field that is written in", async ({ shared: workplace }) => {
  test.skip(process.platform !== "linux", "Other systems do not paste by it.");
  const { board } = await begin(workplace);
  await board.getByRole("button", { name: "Add an impact", exact: true }).click();
  const panel = board.getByRole("complementary", { name: "Add a stone" });
  const field = panel.getByRole("textbox");
  // What is marked is on the system's second clipboard.
  await field.fill("Marked words");
  await field.press("ControlOrMeta+a");
  await field.press("End");
  const path = board.getByRole("application", { name: "The path" });
  await path.click({ button: "middle", force: true });
  await expect(field).toHaveValue("Marked words");
  await expect(board.getByRole("dialog")).toBeHidden();
  await field.click({ button: "middle" });
  await expect(field).toHaveValue(/Marked words.*Marked words|MarkedMarked words words/);
});

test("a file with a list opens the same preview from every place; what is no list is refused in words, and leads nowhere", async ({
  shared: workplace,
}) => {
  const { board } = await workplace.start();
  const address = board.url();
  await expect.poll(() => drop(board, { files: [textFile("list.txt", "We meet")] })).toBe(true);
  await expect(notices(board)).toContainText("Open a workshop first, and then drop the list or the photo.");

  await board.evaluate(() => window.workshop.call("workshop.create", { title: "A garden" }));
  await board.getByRole("button", { name: "Plan", exact: true }).click();
  await expect(board.getByRole("heading", { name: "No outcomes yet" })).toBeVisible();
  const cases: readonly (readonly [Parameters<typeof drop>[1], string])[] = [
    [{ files: [textFile("empty.txt", "")] }, "“empty.txt” is empty."],
    [{ files: [textFile("a.txt", "a"), textFile("b.txt", "b")] }, "One at a time: drop a single list, or a single photo."],
    [{ files: [{ name: "plan.docx", type: "", bytes: [0x50, 0x4b, 3, 4, 0, 0] }] }, "“plan.docx” is a Word document."],
    [
      { files: [{ name: "song.mp3", type: "audio/mpeg", bytes: [0x49, 0x44, 0x33, 3, 0, 0] }] },
      "“song.mp3” is neither a text nor a photo.",
    ],
    [
      { files: [{ name: "wall.png", type: "image/png", bytes: [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0] }] },
      "“wall.png” can't be shown as a photo.",
    ],
    [
      { files: [{ ...textFile("long.txt", "a".repeat(1001)), times: 1000 }] },
      "“long.txt” is too large for a list: there is room for 1 MB.",
    ],
    [{}, "That can't be opened here."],
  ];
  for (const [what, sentence] of cases) {
    expect(await drop(board, what)).toBe(true);
    await expect(notices(board)).toContainText(sentence);
  }
  expect(board.url()).toBe(address);

  expect(
    await drop(board, {
      files: [
        { name: "list.txt", type: "text/plain", bytes: [0xff, 0xfe, ...Buffer.from("Activities:\r\n• Café\r\n• We cook\r\n", "utf16le")] },
      ],
    }),
  ).toBe(true);
  const dialog = board.getByRole("dialog");
  await expect(dialog.getByRole("listitem")).toHaveText(["Activity · The projectCafé", "Activity · The projectWe cook"]);
  // Another file while the list is in view takes its place, and a refusal stands beside it.
  await drop(board, { files: [textFile("empty.txt", "")] });
  await expect(dialog.getByRole("alert")).toHaveText("“empty.txt” is empty.");
  await drop(board, { files: [textFile("more.csv", 'We dig,x\n"We plant, and water",y\n')] });
  await expect(dialog.getByRole("listitem")).toHaveText(["We dig", "We plant, and water"]);
  // Of a table, another column can be chosen, and the whole of it again.
  const column = dialog.getByRole("region", { name: "From “more.csv”" }).getByRole("button", { name: /Words of the stones/ });
  await expect(column).toContainText("Found row by row");
  for (const [choice, words] of [
    ["Column B", ["x", "y"]],
    ["Found row by row", ["We dig", "We plant, and water"]],
  ] as const) {
    await column.click();
    await board.getByRole("option", { name: choice }).click();
    await expect(dialog.getByRole("listitem")).toHaveText([...words]);
  }
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect.poll(() => stonesIn(board)).toEqual([]);
  await expect(board.getByRole("application", { name: "The path" })).toBeVisible();
  await board.getByRole("button", { name: "Paste a list" }).click();
  await expect(dialog.getByRole("textbox")).toHaveValue("");
});

test("a workbook is looked at sheet by sheet and column by column before its stones are added", async ({ shared: workplace }) => {
  const { app, board } = await begin(workplace);
  await resize(app, board, { width: 1366, height: 768 });
  const workbook = zipped(
    partsOf([
      {
        name: "Ideas",
        rows: plainRows([
          ["No.", "Idea", "What it is", "Strand"],
          ["A1", "We cook\ntogether", "Activity", "Co-production"],
          ["A2", "=1+1", "Outcome", ""],
          ["A3", "We meet", "Activity", "The project"],
        ]),
      },
      { name: "Notes", rows: `<row r="1">${inline("A1", "Bring chairs")}<c r="B1" t="e"><v>#REF!</v></c></row>` },
      { name: "Secret", rows: plainRows([["SECRET"]]), state: "hidden" },
    ]),
  );
  const file = (name: string, bytes: Uint8Array) => ({ files: [{ name, type: "", bytes: [...bytes] }] });
  const dialog = board.getByRole("dialog");

  await drop(
    board,
    file("locked.xlsx", Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from("EncryptedPackage", "utf16le")])),
  );
  await expect(notices(board)).toContainText("“locked.xlsx” is protected by a password.");

  expect(await drop(board, file("ideas.xlsx", workbook))).toBe(true);
  await expect(dialog.getByRole("listitem")).toHaveText([
    "Activity · Co-productionWe cook together",
    "Outcome · The project=1+1",
    "Activity · The projectWe meet",
  ]);
  const source = dialog.getByRole("region", { name: "From “ideas.xlsx”" });
  await expect(source.getByRole("checkbox", { name: "The first row holds the headings" })).toBeChecked();
  await expect(source.getByRole("button", { name: /Words of the stones/ })).toContainText("Idea");
  await board.screenshot({ path: test.info().outputPath("workbook.png") });

  await source.getByRole("button", { name: /Sheet/ }).click();
  await expect(board.getByRole("option")).toHaveText(["Ideas", "Notes"]);
  await board.getByRole("option", { name: "Notes" }).click();
  await expect(dialog.getByRole("listitem")).toHaveText(["Bring chairs"]);
  await expect(source).toContainText("Excel could not work out B1, so nothing is taken from there.");

  // A damaged one while the list is in view is refused beside it, and the list stays.
  await drop(board, file("broken.xlsx", workbook.subarray(0, workbook.length - 300)));
  await expect(dialog.getByRole("alert")).toHaveText(/“broken.xlsx” is damaged/);
  await expect(dialog.getByRole("listitem")).toHaveText(["Bring chairs"]);
  await dialog.getByRole("button", { name: "Add an impact" }).click();
  await expect.poll(async () => (await stonesIn(board)).map((stone) => stone.split(" | ")[0])).toEqual(["Bring chairs"]);
});

test("a photo of the wall stands beside the list, is turned and moved by keys, and is not kept", async ({ shared: workplace }) => {
  const { board } = await begin(workplace);
  const png = await readFile(path.join(ROOT, "resources/icons/icon.png"));
  expect(await drop(board, { files: [{ name: "wall.png", type: "image/png", bytes: [...png] }] })).toBe(true);
  const photo = board.getByRole("application", { name: "Photo of the wall: wall.png" });
  await expect(photo).toBeVisible();
  await expect(board.getByText("It is not kept, and it never leaves this laptop.", { exact: false })).toBeVisible();
  const field = board.getByRole("complementary", { name: "Add a stone" }).getByRole("textbox");
  // One from the clipboard takes its place, also where the field would take words.
  await field.evaluate(
    (element, bytes) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array(bytes)], "image.png", { type: "image/png" }));
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    [...png],
  );
  await expect(board.getByRole("application", { name: "Photo of the wall: image.png" })).toBeVisible();
  await drop(board, { files: [{ name: "wall.png", type: "image/png", bytes: [...png] }] });
  await expect(photo).toBeVisible();

  const image = photo.locator("img");
  const address = (await image.getAttribute("src")) ?? "";
  expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(512);

  // Typing goes on beside it.
  await expect(field).toBeFocused();
  await board.keyboard.type("We dig");
  await board.keyboard.press("Enter");
  await expect.poll(() => stonesIn(board)).toHaveLength(1);

  const transform = () => image.evaluate((element: HTMLElement) => element.style.transform);
  const whole = await transform();
  await photo.focus();
  await board.keyboard.press("r");
  await expect.poll(transform).toContain("rotate(90deg)");
  await board.keyboard.press("Shift+R");
  await board.keyboard.press("+");
  await board.keyboard.press("ArrowRight");
  await expect.poll(transform).toContain("translate(-80px, 0px) rotate(0deg)");
  await board.keyboard.press("0");
  await expect.poll(transform).toBe(whole);
  await board.getByRole("button", { name: "Turn to the left" }).click();
  await expect.poll(transform).toContain("rotate(270deg)");
  // Dragging moves it; a press brings what was pressed to the middle.
  const box = (await photo.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await board.mouse.move(x, y);
  await board.mouse.down();
  await board.mouse.move(x + 30, y + 10, { steps: 3 });
  await board.mouse.up();
  await expect.poll(transform).toContain("translate(30px, 10px)");
  await board.mouse.click(x + 30, y + 10);
  await expect.poll(transform).toContain("translate(0px, 0px)");
  // The board beneath can't be reached.
  expect(await board.locator(".board").evaluate((element: HTMLElement) => (element.focus(), document.activeElement === element))).toBe(
    false,
  );

  await board.getByRole("button", { name: "Put the photo away" }).click();
  await expect(board.getByRole("application", { name: "The path" })).toBeVisible();
  const isFreed = (url: string) =>
    board.evaluate((from) => {
      const picture = new Image();
      picture.src = from;
      return picture.decode().then(
        () => false,
        () => true,
      );
    }, url);
  expect(await isFreed(address)).toBe(true);

  // One that is open when the workshop is closed goes too.
  await drop(board, { files: [{ name: "wall.png", type: "image/png", bytes: [...png] }] });
  const again = (await image.getAttribute("src")) ?? "";
  expect(await isFreed(again)).toBe(false);
  await board.getByRole("button", { name: "Your workshops" }).click();
  await expect(board.getByRole("heading", { name: "Your workshops" })).toBeVisible();
  expect(await isFreed(again)).toBe(true);
});

test("a new workshop starts from a template, with its stones in both strands", async ({ shared: workplace }) => {
  const { board } = await workplace.start();
  await board.getByRole("button", { name: "Start your first workshop" }).click();
  const dialog = board.getByRole("dialog");
  await dialog.getByRole("textbox").fill("Our study");
  await expect(dialog.getByRole("radio", { name: "With the guide" })).toBeChecked();
  await expect(dialog.locator("img")).toHaveCount(4);
  await dialog.getByText("Research or an evaluation", { exact: true }).click();
  await expect(dialog.getByRole("radio", { name: "Research or an evaluation" })).toBeChecked();
  await dialog.getByRole("button", { name: "Start" }).click();
  await expect(board.getByRole("application", { name: "The path" })).toBeVisible();
  const workshop = (await current(board)).workshop;
  expect(workshop?.info[0]?.title).toBe("Our study");
  expect(workshop?.stones.length).toBeGreaterThan(10);
  expect(workshop?.links.length).toBeGreaterThan(10);
  expect((await current(board)).undo).toEqual({ undo: null, redo: null });
  await expect(board.getByRole("complementary", { name: "Guide" })).toBeHidden();
});

test("what waits for later is kept, and saved as a list of its own", async ({ shared: workplace }) => {
  const { app, board } = await begin(workplace);
  await drop(board, { text: "Activities:\nWe meet\nWe build a stage\nOutcomes, co-production:\nPeople decide" });
  await board.getByRole("dialog").getByRole("button", { name: "Add 3 stones" }).click();
  const ids = (await current(board)).workshop.stones.slice(1).map(({ id }) => id);
  await board.evaluate((parked) => window.workshop.call("workshop.change", { do: "stones.park", ids: parked, parked: true }), ids);
  await board.getByRole("button", { name: /^Come back to later/ }).click();
  const panel = board.getByRole("complementary", { name: "Come back to later" });
  await expect(panel.getByRole("listitem")).toHaveCount(2);
  await expect(panel.getByRole("button", { name: "Save as a list…" })).toBeVisible();
  // Its words can be changed while it waits; the plan has no place for it.
  await panel.getByRole("button", { name: "Open “People decide”" }).click();
  await expect(board.getByRole("textbox", { name: "Words on the stone" })).toHaveValue("People decide");
  await expect(board.getByRole("button", { name: /Open in the plan/ })).toHaveCount(0);
  await board.getByRole("complementary", { name: "The chosen stone" }).getByRole("button", { name: "Close" }).click();
  await expect(panel).toBeVisible();
  // The panel that went had the focus.
  await expect(board.getByRole("application", { name: "The path" })).toBeFocused();

  const file = path.join(workplace.folder, "later.docx");
  await saveAs(app, board, /^Come back to later/, file);
  const [table] = readWord(await readFile(file)).tables;
  expect(table?.grid.map((row) => row.map((cell) => cell.text))).toEqual([
    ["What was said", "What it is", "Strand"],
    ["We build a stage", "Activity", "The project"],
    ["People decide", "Outcome", "Co-production"],
  ]);

  // A stone that goes back gives the focus to the next one.
  await panel.getByRole("button", { name: "Put back on the path" }).first().focus();
  await board.keyboard.press("Enter");
  await expect(panel.getByRole("listitem")).toHaveCount(1);
  await expect(panel.getByRole("button", { name: "Put back on the path" })).toBeFocused();
});

test("axe finds nothing wrong where people collect, in any theme", async ({ shared: workplace }) => {
  test.setTimeout(120_000);
  const { board } = await workplace.start();
  await board.getByRole("button", { name: "Start your first workshop" }).click();
  await expect(board.getByRole("dialog").locator("img")).toHaveCount(4);
  expect(await faults(board), "a new workshop").toEqual([]);
  await board.getByRole("dialog").getByRole("textbox").fill("A garden");
  await board.getByRole("dialog").getByText("An empty board", { exact: true }).click();
  await board.getByRole("dialog").getByRole("button", { name: "Start" }).click();
  await expect(board.getByText("Or drop a list here, or a photo of the wall.")).toBeVisible();
  const png = await readFile(path.join(ROOT, "resources/icons/icon.png"));
  await drop(board, { text: "Outcomes:\nWe meet\nWe meet" });
  await expect(board.getByRole("dialog").getByRole("checkbox")).toBeVisible();
  expect(await faultsInThemes(board), "a list").toEqual([]);
  await board.keyboard.press("Escape");
  await drop(board, { files: [{ name: "wall.png", type: "image/png", bytes: [...png] }] });
  await expect(board.getByRole("application", { name: "Photo of the wall: wall.png" })).toBeVisible();
  await board.keyboard.insertText("In all colours");
  await board.keyboard.press("Enter");
  await expect(board.getByRole("heading", { name: "Added now: 1 stone" })).toBeVisible();
  expect(await faultsInThemes(board), "a photo, beside the field for stones").toEqual([]);
});
