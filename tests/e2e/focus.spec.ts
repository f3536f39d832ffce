/** Nobody is thrown back to the top of the window: whatever goes away with the focus, somebody else has it. By keyboard alone. */
import type { ElectronApplication, Page } from "@playwright/test";
import type { Command } from "../../shared/commands/commands.ts";
import { current, expect, test } from "./app.ts";

/** What has the focus: its role or its kind, and its name. */
const focused = (board: Page): Promise<string> =>
  board.evaluate(() => {
    const now = document.activeElement;
    if (!now || now === document.body) return "nothing";
    const labels = (now as Partial<HTMLInputElement>).labels;
    const by = now.getAttribute("aria-labelledby")?.split(" ");
    const named = by?.map((id) => document.getElementById(id)?.textContent).join(" ");
    const name = now.getAttribute("aria-label") ?? named ?? labels?.[0]?.textContent ?? now.textContent;
    return `${now.getAttribute("role") ?? now.tagName.toLowerCase()} ${name?.trim()}`;
  });

interface At {
  readonly app: ElectronApplication;
  readonly board: Page;
}
type Act = (at: At) => Promise<unknown>;

const press =
  (...keys: readonly string[]): Act =>
  async ({ board }) => {
    for (const key of keys) await board.keyboard.press(key);
  };
/** Goes on by Tab until something of this name has the focus. */
const tabTo =
  (name: RegExp, key = "Tab"): Act =>
  async ({ board }) => {
    for (let presses = 0; presses < 120; presses++) {
      const now = await focused(board);
      if (name.test(now)) return;
      await board.keyboard.press(key);
    }
    throw new Error(`no way to ${name} by ${key}`);
  };
const type =
  (words: string): Act =>
  ({ board }) =>
    board.keyboard.type(words);
const command =
  (id: Command): Act =>
  ({ app }) =>
    app.evaluate(({ Menu }, entry) => Menu.getApplicationMenu()?.getMenuItemById(entry)?.click(), id);

const toNotice =
  (button: number): Act =>
  ({ board }) =>
    board.locator(".notice button").nth(button).focus();
const asList: Act = ({ board }) => board.evaluate(() => window.workshop.call("app.settings", { boardAs: "list", guide: true }));
/** Takes all back, so that the path goes all the way across again. */
const undoAll: Act = async ({ board }) => {
  while ((await current(board)).undo.undo !== null) await board.evaluate(() => window.workshop.call("workshop.undo"));
};
/** Goes on from question to question, by the button, until there is none any more. */
const toTheEnd: Act = async (at) => {
  const question = at.board.locator(".guide-question h2");
  for (let asked = 0; asked < 20; asked++) {
    const before = (await question.textContent()) ?? "";
    await tabTo(/^button Next question/)(at);
    await at.board.keyboard.press("Enter");
    await expect(question).not.toHaveText(before);
    if ((await question.textContent())?.includes("all the way")) return;
  }
};
/** What is done, by which acts, and what has the focus then. */
const STEPS: readonly (readonly [what: string, acts: readonly Act[], then: RegExp])[] = [
  ["a dialog opens", [tabTo(/Start your first workshop/), press("Enter")], /^textarea What is it about/],
  ["Start", [type("Ours"), press("Enter")], /^textarea What will be different when/],
  ["Home", [press("Control+Shift+h")], /^h1 Your workshops/],
  ["a workshop is opened", [tabTo(/Open “Ours”/), press("Enter")], /^textarea What will be different when/],
  ["Home from the field", [press("Control+Shift+h")], /^h1 Your workshops/],
  ["the example is opened", [tabTo(/Look at the example/), press("Enter")], /^application The path/],
  ["the title, before it is written on", [tabTo(/^button .*day centre/i, "Shift+Tab"), press("Enter")], /^input Title of this workshop/],
  ["the title, after Escape", [press("Escape")], /^button .*day centre/i],
  ["the title, after Enter", [press("Enter", "End"), type(" now"), press("Enter")], /^button .*together now/i],
  ["Settings", [command("settings")], /^dialog Settings|^section Settings/],
  ["About, from Settings", [tabTo(/^button About/), press("Enter")], /^dialog|^section/],
  ["About is closed", [press("Escape")], /^button .*together now/i],
  ["Choose together", [tabTo(/^button Choose together/), press("Enter")], /^h2 Choos/],
  ["back to the path", [tabTo(/^button Back to the board/), press("Enter")], /^application The path/],
  ["a notice comes", [press("ArrowRight", "Delete")], /^application The path/],
  ["a notice's Undo", [toNotice(0), press("Enter")], /^application The path/],
  ["a notice is closed", [press("ArrowRight", "Delete"), toNotice(1), press("Enter")], /^application The path/],
  ["a panel is closed, and the guide is back", [press("ArrowRight"), tabTo(/^button Close$/), press("Enter")], /^application The path/],
  [
    "a menu leads to a dialog",
    [tabTo(/^button Save for others/, "Shift+Tab"), press("Enter"), type("About"), press("Enter"), tabTo(/^textarea Title/)],
    /^textarea Title/,
  ],
  ["a field of one line", [press("End"), type("s"), press("Enter")], /^textarea Title/],
  ["that dialog is closed", [press("Escape")], /^button Save for others/],
  ["the plan", [tabTo(/^button Plan$/), press("Enter")], /^button Plan$/],
  ["evidence is removed", [tabTo(/^button Remove this evidence/), press("Enter")], /^button Remove this evidence/],
  [
    "the list",
    [tabTo(/^button Pathway$/, "Shift+Tab"), press("Enter"), asList, tabTo(/^row /, "Shift+Tab"), press("Home")],
    /^row What we do/,
  ],
  ["Delete in the list", [press("ArrowDown", "ArrowDown", "Delete")], /^row We /],
  ["the end of the guide", [undoAll, press("Escape"), toTheEnd], /^h2 Your path goes all the way across/],
];

test("whatever takes the focus away, somebody has it, where a person would look for it", async ({ workplace }) => {
  const at = await workplace.start();
  for (const [what, acts, then] of STEPS) {
    for (const act of acts) await act(at);
    await expect
      .configure({ soft: true })
      .poll(() => focused(at.board), { message: what })
      .toMatch(then);
  }
});
