/** docs/eight-tasks.md, walked: one task for each objective of W3C's *Making Content Usable*, as a person would go about it. */
import type { Locator, Page } from "@playwright/test";
import { KIND_TERMS } from "../../shared/guidance/terms.ts";
import { current, expect, lookAtExample, test } from "./app.ts";
import { faultsInThemes } from "./axe.ts";
import { spoken, voices } from "./voices.ts";

const begin = (board: Page) => board.evaluate(() => window.workshop.call("workshop.create", { title: "A garden for everyone" }));
const guide = (board: Page) => board.getByRole("complementary", { name: "Guide" });
const calm = (board: Page) => board.getByRole("region", { name: "One thing at a time" });
const texts = async (board: Page) => (await current(board)).workshop.stones.map(({ text }) => text);
const isKept = async (board: Page) => {
  const app = await board.evaluate(() => window.workshop.call("app.state"));
  return app.ok && app.value.settings.calm;
};

test("what is this? A word of the path is explained where it stands, by its button and by one key", async ({ shared: workplace }) => {
  const { board } = await workplace.start();
  await lookAtExample(board);
  const dialog = board.getByRole("dialog", { name: "What does this word mean?" });
  /** The word that is told first, apart from the others. */
  const first = dialog.locator(".term-asked dt");
  const explained = async (term: string, opens: () => Promise<void>): Promise<void> => {
    await opens();
    await expect(first).toHaveText(term);
    await board.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  };
  const key = () => board.keyboard.press("F1");
  /** Asks by a button, which has the focus again afterwards: a moment after the dialog is gone. */
  const byButton = async (term: string, where: Page | Locator = board): Promise<void> => {
    const button = where.getByRole("button", { name: `What does “${term}” mean?` });
    await explained(term, () => button.click());
    await expect(button).toBeFocused();
  };

  await board.getByRole("button", { name: "Add", exact: false }).first().click();
  const panel = board.getByRole("complementary", { name: "Add a stone" });
  await panel.getByText("Outcome", { exact: true }).click();
  await byButton("Outcome", panel);
  await panel.getByRole("textbox").focus();
  await explained("Outcome", key);
  // The focus is where it was: nobody has to find the field again.
  await expect(panel.getByRole("textbox")).toBeFocused();
  await panel.getByRole("button", { name: "Close" }).click();

  const picture = board.getByRole("application", { name: "The path" });
  await picture.focus();
  await board.keyboard.press("ArrowRight");
  const kind = await board.getByRole("complementary", { name: "The chosen stone" }).getByRole("heading", { level: 2 }).textContent();
  const term = Object.values(KIND_TERMS).find(({ label }) => kind?.includes(label));
  await explained(term?.label ?? "", key);

  await board.getByRole("radio", { name: "List", exact: true }).click();
  const row = board.getByRole("row", { name: /^A clear plan for each day/ });
  await row.focus();
  await explained("Outcome", key);
  await board.getByRole("radio", { name: "Picture", exact: true }).click();

  await board.getByRole("button", { name: "Plan", exact: true }).click();
  await byButton("Evidence");
  await board.locator(".plan [data-column=outcome] button").first().focus();
  await explained("Outcome", key);
  await board.getByRole("button", { name: "Framework", exact: true }).click();
  await byButton("Framework");
});

test("the words are clear, and any of them can be heard: by a voice of this laptop alone, or it says that there is none", async ({
  workplace,
}) => {
  const { board } = await workplace.start();
  await begin(board);
  await voices(board, [["Web", "en-GB", false]]);
  const rail = board.getByRole("navigation");
  await rail.getByRole("button", { name: "No voice to read aloud" }).click();
  await expect(board.locator(".notice")).toContainText("never sent to a voice on the web");
  expect((await spoken(board)).said).toEqual([]);

  await voices(board, [
    ["Web", "en-GB", false],
    ["Amy", "en-GB", true],
  ]);
  const said = async () => (await spoken(board)).said;
  // The question, without what there is to press.
  await guide(board).getByRole("textbox").focus();
  await rail.getByRole("button", { name: "Read aloud" }).click();
  await expect(rail.getByRole("button", { name: "Stop reading" })).toBeVisible();
  await board.evaluate(() => window.spoken.end());
  await expect.poll(async () => (await said()).map(({ text }) => text)).toContain("What will be different when our project has worked?");
  await expect(guide(board).getByRole("textbox")).toBeFocused();
  await board.keyboard.press("Escape");
  await expect(rail.getByRole("button", { name: "Read aloud" })).toBeVisible();

  // What somebody writes, and of that what is marked.
  await guide(board).getByRole("textbox").fill("We grow food");
  await board.keyboard.press("F9");
  await expect.poll(async () => (await said()).at(-1)).toMatchObject({ text: "We grow food", voice: "Amy" });
  await board.keyboard.press("F9");
  await board.keyboard.press("Control+a");
  await board.keyboard.press("ArrowLeft");
  await board.keyboard.press("Shift+ArrowRight");
  await board.keyboard.press("Shift+ArrowRight");
  await board.keyboard.press("F9");
  await expect.poll(async () => (await said()).at(-1)?.text).toBe("We");
  await board.keyboard.press("Escape");

  // A dialog has its own button, and stops with it.
  await board.keyboard.press("Control+/");
  const dialog = board.getByRole("dialog");
  await dialog.getByRole("button", { name: "Read aloud" }).click();
  await expect.poll(async () => (await said()).at(-1)?.text).toMatch(/Keys/);
  await board.keyboard.press("F9");
  await expect(dialog.getByRole("button", { name: "Read aloud" })).toBeVisible();
  await dialog.getByRole("button", { name: "Read aloud" }).click();
  await expect(dialog.getByRole("button", { name: "Stop reading" })).toBeVisible();
  const before = (await said()).length;
  await dialog.getByRole("button", { name: "Close" }).first().click();
  await board.evaluate(() => window.spoken.end());
  await expect(rail.getByRole("button", { name: "Read aloud" })).toBeVisible();
  expect((await said()).length).toBeLessThanOrEqual(before + 1);
  expect((await said()).every(({ voice }) => voice === "Amy")).toBe(true);
});

test("a slip is taken back at once, and nothing is lost by it", async ({ workplace }) => {
  const { board } = await workplace.start();
  await begin(board);
  const field = guide(board).getByRole("textbox");
  await field.fill("We grow food");
  await field.press("Enter");
  await expect.poll(() => texts(board)).toEqual(["We grow food"]);
  await field.fill("We grwo");
  await field.press("Enter");
  await expect.poll(() => texts(board)).toEqual(["We grow food", "We grwo"]);
  await field.press("Control+z");
  await expect.poll(() => texts(board)).toEqual(["We grow food"]);
  // Nothing to add is said in a sentence, at the field.
  await field.press("Enter");
  await expect(guide(board).locator(".field")).toContainText(/words/i);
  expect(await texts(board)).toEqual(["We grow food"]);
});

test("one thing at a time: a question, a picture and one field, by a button and a key, and left as easily", async ({ workplace }) => {
  const { board } = await workplace.start();
  await begin(board);
  await guide(board).getByRole("button", { name: "One thing at a time" }).click();
  const view = calm(board);
  await expect(view.getByRole("heading", { name: "What will be different when our project has worked?" })).toBeVisible();
  await expect(view.getByRole("img", { name: /^The form of a stone: Impact/ })).toBeVisible();
  await expect(view.getByRole("textbox")).toHaveCount(1);
  await expect(view.getByRole("textbox")).toBeFocused();
  // Nothing of the rest is in view.
  await expect(board.getByRole("navigation")).toHaveCount(0);
  await expect(board.getByRole("application")).toHaveCount(0);
  await expect(view.getByText("Question 1 of 11")).toBeVisible();
  await expect(view.getByText("one of eleven")).toBeVisible();
  expect(await isKept(board)).toBe(true);
  expect(await faultsInThemes(board)).toEqual([]);

  await view.getByRole("textbox").fill("We grow food");
  await board.keyboard.press("Enter");
  await expect(view.getByText("answer so far")).toBeVisible();
  await board.keyboard.press("Control+Enter");
  await expect(view.getByRole("heading", { name: "What will be better because we did it together?" })).toBeVisible();
  expect(await texts(board)).toEqual(["We grow food"]);

  await board.keyboard.press("F8");
  await expect(view).toHaveCount(0);
  await expect(guide(board).getByRole("heading", { name: "What will be better because we did it together?" })).toBeVisible();
  expect(await isKept(board)).toBe(false);
  await board.keyboard.press("F8");
  await expect(view).toBeVisible();
  await view.getByRole("button", { name: "Show everything again" }).click();
  await expect(board.getByRole("application", { name: "The path" })).toBeVisible();
});

test("the plan, one thing at a time: an outcome, what would show it, and the next one", async ({ shared: workplace }) => {
  const { board } = await workplace.start();
  await lookAtExample(board);
  await board.getByRole("button", { name: "Plan", exact: true }).click();
  await board.getByRole("table").waitFor();
  await board.keyboard.press("F8");
  const view = calm(board);
  await expect(view.getByRole("heading", { name: "How will we know that we are there?" })).toBeVisible();
  await expect(board.getByRole("table")).toHaveCount(0);
  await expect(board.getByRole("navigation")).toHaveCount(0);
  const field = view.getByRole("textbox", { name: /^Add evidence for/ });
  await expect(field).toBeFocused();
  const outcome = await view.locator(".calm-stone").textContent();
  expect(await faultsInThemes(board)).toEqual([]);

  await field.fill("What people tell us at the gate");
  await board.keyboard.press("Enter");
  await expect(view.getByRole("listitem").filter({ hasText: "What people tell us at the gate" })).toBeVisible();
  const { evidence, stones } = (await current(board)).workshop;
  const row = evidence.find(({ form }) => form === "What people tell us at the gate");
  expect(stones.find(({ id }) => id === row?.outcome)?.text).toBe(outcome);

  // Words that stand in the field when somebody goes on are added, too.
  await field.fill("Photos of the beds");
  await board.keyboard.press("Control+Enter");
  await expect(view.locator(".calm-stone")).not.toHaveText(outcome ?? "");
  await expect(field).toBeFocused();
  await expect
    .poll(async () => (await current(board)).workshop.evidence.find(({ form }) => form === "Photos of the beds")?.outcome)
    .toBe(row?.outcome);

  const next = view.getByRole("button", { name: "Next outcome" });
  while ((await next.count()) > 0) await next.click();
  await expect(view.getByRole("heading", { name: "That was the last outcome" })).toBeFocused();
  await view.getByRole("button", { name: "See the whole plan" }).click();
  await expect(board.getByRole("table")).toBeVisible();
  expect(await isKept(board)).toBe(false);
});

test("links are asked for one stone at a time: yes or no", async ({ workplace }) => {
  const { board } = await workplace.start();
  await begin(board);
  // The question stays in view until somebody goes on.
  await expect(guide(board).getByRole("heading", { name: "What will be different when our project has worked?" })).toBeVisible();
  const stone = (kind: string, text: string, strand = "project") => ({
    id: text.replaceAll(" ", "-").toLowerCase(),
    kind,
    strand,
    text,
    reportText: "",
    group: "",
    progress: "none",
    note: "",
    parked: false,
    x: null,
    y: null,
    found: "no",
  });
  const stones = [
    stone("impact", "Everyone eats well"),
    stone("impact", "We feel at home", "coproduction"),
    stone("outcome", "The garden is open"),
    stone("outcome", "We decide what grows", "coproduction"),
  ];
  const added = await board.evaluate(
    (all) => window.workshop.call("workshop.change", { do: "stones.add", stones: all, links: [] } as never),
    stones,
  );
  expect(added.ok).toBe(true);
  await board.keyboard.press("F8");
  const view = calm(board);
  // The question in view stays until somebody goes on.
  await view.getByRole("button", { name: "Next question" }).click();
  await expect(view.getByText("Stone 1 of 2")).toBeVisible();
  const links = async () => (await current(board)).workshop.links.length;
  await view.getByRole("button", { name: "Yes" }).click();
  await expect.poll(links).toBe(1);
  await expect(view.getByText("Stone 2 of 2")).toBeVisible();
  await view.getByRole("button", { name: "No", exact: true }).click();
  await expect(view.getByText("That was the last stone.")).toBeVisible();
  expect(await links()).toBe(1);
  // A yes can be taken back.
  await view.getByRole("button", { name: "Look at them again" }).click();
  await expect(view.getByText("You have said yes.")).toBeVisible();
  await view.getByRole("button", { name: "No", exact: true }).click();
  await expect.poll(links).toBe(0);
  await board.keyboard.press("F8");
});

test("help is where one is stuck: ideas for the question, every key, and what was said", async ({ workplace }) => {
  const { board } = await workplace.start();
  await begin(board);
  await guide(board).getByRole("button", { name: "We are stuck" }).click();
  await expect(guide(board).getByText("What would you be proud to show a friend?")).toBeVisible();
  await board.keyboard.press("Control+/");
  const keys = board.getByRole("dialog", { name: "Keys" });
  await keys.getByRole("searchbox").or(keys.getByRole("textbox")).first().fill("one thing");
  await expect(keys.getByText("F8")).toBeVisible();
  await board.keyboard.press("Escape");
  await board.keyboard.press("Escape");
});

test("it is mine: larger words, other colours and fewer hints hold at once, here and the next time", async ({ workplace }) => {
  const { board } = await workplace.start();
  await begin(board);
  await board.getByRole("button", { name: "Settings" }).click();
  const dialog = board.getByRole("dialog", { name: "Settings" });
  const sizeNow = () => board.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await sizeNow();
  await dialog.getByRole("button", { name: /Larger/ }).click();
  await expect.poll(sizeNow).toBeGreaterThan(before);
  await dialog.getByText("Dark", { exact: true }).click();
  await expect.poll(() => board.evaluate(() => document.documentElement.dataset["dark"])).toBe("true");
  await dialog.getByRole("radiogroup", { name: "One thing at a time" }).getByText("On", { exact: true }).click();
  await expect.poll(() => isKept(board)).toBe(true);
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(calm(board)).toBeVisible();
});
