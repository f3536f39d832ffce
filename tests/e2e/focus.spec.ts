/** Nobody is thrown back to the top of the window: whatever goes away with the focus, somebody else has it. By keyboard alone. */
import type { ElectronApplication, Page } from "@playwright/test";
import type { Command } from "../../shared/commands/commands.ts";
import { expect, test } from "./app.ts";

/** What a screen reader would call what has the focus: its role or kind, and its name. */
const focused = (board: Page): Promise<string> =>
  board.evaluate(() => {
    const now = document.activeElement;
    if (!now || now === document.body) return "nothing";
    const label = (now as Partial<HTMLInputElement>).labels?.[0]?.textContent;
    const by = now.getAttribute("aria-labelledby")?.split(" ").map((id) => document.getElementById(id)?.textContent).join(" ");
    const name = now.getAttribute("aria-label") ?? by ?? label ?? now.textContent;
    return `${now.getAttribute("role") ?? now.tagName.toLowerCase()} ${name?.trim()}`;
  });

/** Goes on by Tab until something of this name has the focus. */
async function tabTo(board: Page, name: RegExp, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    if (name.test(await focused(board))) return;
    await board.keyboard.press(key);
  }
  throw new Error(`no way to ${name} by ${key}`);
}

const command = (app: ElectronApplication, id: Command) =>
  app.evaluate(({ Menu }, entry) => Menu.getApplicationMenu()?.getMenuItemById(entry)?.click(), id);

interface At {
  readonly app: ElectronApplication;
  readonly board: Page;
}
/** What is pressed, and what has the focus then. */
type Step = readonly [what: string, (at: At) => Promise<unknown>, then: RegExp];

const press =
  (...keys: readonly string[]) =>
  async ({ board }: At) => {
    for (const key of keys) await board.keyboard.press(key);
  };
const onto =
  (name: RegExp, ...keys: readonly string[]) =>
  async (at: At) => {
    await tabTo(at.board, name);
    await press(...keys)(at);
  };
const chosen = (id: Command) => (at: At) => command(at.app, id);

const STEPS: readonly Step[] = [
  ["a dialog is opened", onto(/Start your first workshop/, "Enter"), /^textarea|^input/],
  ["a workshop is started", async (at) => (await at.board.keyboard.type("Ours"), press("Enter")(at)), /^textarea Words on the stone/],
  ["home", press("Control+Shift+h"), /^h1 Your workshops/],
  ["a workshop is opened", onto(/Open “Ours”/, "Enter"), /^textarea Words on the stone/],
  ["home again", press("Control+Shift+h"), /^h1 Your workshops/],
  ["the example is opened", onto(/Look at the example/, "Enter"), /^application The path/],
  ["the title is written on", onto(/A new day centre|day centre/i, "Enter"), /^input Title of this workshop/],
  ["the title, after Escape", press("Escape"), /^button .*day centre/i],
  ["the title, after Enter", press("Enter", "End", "a", "Enter"), /^button .*day centrea/i],
];

test("walk", async ({ workplace }) => {
  const at = await workplace.start();
  await at.board.evaluate(() => document.body.focus());
  for (const [what, act, then] of STEPS) {
    await act(at).catch((e) => console.log("FAIL ACT", what, String(e)));
    await expect.poll(() => focused(at.board), { message: what, timeout: 3000 }).toMatch(then).catch((e) => console.log("FAIL", what, String(e).split("\n").slice(0, 8).join(" | ")));
    console.log(what, "→", (await focused(at.board)).slice(0, 90));
  }
});
