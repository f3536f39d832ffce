/** How many presses the main job takes by keyboard alone: through the guide, and through the list. What is typed as words is not counted. */
import { stat } from "node:fs/promises";
import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { current, ready } from "../e2e/app.ts";
import { printTable } from "./report.ts";
import { withFolder, withWindow } from "./window.ts";

const IMPACT = "The town has a garden for everyone";
const OUTCOMES = ["Land is ours to use", "The beds are planned", "People who use it decide"] as const;
const ACTIVITIES = ["We ask the council", "We draw the beds", "We meet each month"] as const;
const CHANGE = "People look after the town together";

/** Keys on a page, counted. */
class Hand {
  count = 0;
  /** How many texts were typed. */
  texts = 0;
  readonly parts: [string, number][] = [];
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string, times = 1): Promise<void> {
    for (let n = 0; n < times; n++) {
      await this.page.keyboard.press(key);
      this.count++;
    }
  }
  /** Words, as they are typed. */
  write(text: string): Promise<void> {
    this.texts++;
    return this.page.keyboard.insertText(text);
  }
  /** Presses a key until something with such a name has the focus. */
  async until(key: string, name: RegExp, most = 60): Promise<void> {
    for (let n = 0; n <= most; n++) {
      if (name.test(await this.focused())) return;
      await this.press(key);
    }
    throw new Error(`no way to ${String(name)} by ${key}; the focus is on “${await this.focused()}”`);
  }
  /** Waits, without a press, until something with such a name has the focus. */
  async at(name: RegExp): Promise<void> {
    for (let n = 0; n < 100; n++) {
      if (name.test(await this.focused())) return;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`the focus is not on ${String(name)}, but on “${await this.focused()}”`);
  }
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return "";
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? [...(element.labels ?? [])].map(({ textContent }) => textContent)
          : [];
      return element.getAttribute("aria-label") ?? [...labels, element.textContent].join(" ").trim();
    });
  }
  /** Ends a part of the job. */
  part(name: string): void {
    this.parts.push([name, this.count - this.parts.reduce((sum, [, count]) => sum + count, 0)]);
  }
}

const stones = async (page: Page, count: number): Promise<void> =>
  until(async () => (await current(page)).workshop.stones.length === count);
const links = async (page: Page, count: number): Promise<void> => until(async () => (await current(page)).workshop.links.length === count);

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 200; n++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The job did not come to where it should be.");
}

async function begin(hand: Hand): Promise<void> {
  await hand.press("Control+n");
  await hand.at(/What is it about/);
  await hand.write("A garden for everyone");
  await hand.press("Enter");
  await hand.page.getByRole("complementary").first().waitFor();
  hand.part("a new workshop");
}

/** Answers of one question: the last goes on to the next question. */
async function answer(hand: Hand, ...texts: readonly string[]): Promise<void> {
  await hand.at(/Words on the stone/);
  for (const [at, text] of texts.entries()) {
    await hand.write(text);
    await hand.press(at === texts.length - 1 ? "Control+Enter" : "Enter");
  }
  if (texts.length === 0) await hand.press("Control+Enter");
}

async function throughGuide(hand: Hand): Promise<void> {
  const { page } = hand;
  const asks = (id: string) => page.locator(`.guide-question[data-step="${id}"]`).waitFor();
  await asks("impact-project");
  await answer(hand, IMPACT);
  await asks("impact-coproduction");
  await answer(hand);
  await asks("outcome-project");
  await answer(hand, ...OUTCOMES);
  await asks("outcome-coproduction");
  await answer(hand);
  await asks("link-outcomes");
  await hand.at(new RegExp(OUTCOMES[0]));
  await hand.press("Space");
  for (const outcome of OUTCOMES.slice(1)) {
    await hand.until("Tab", new RegExp(outcome));
    await hand.press("Space");
  }
  await links(page, 3);
  await hand.press("Control+Enter");
  await asks("activity-project");
  await answer(hand, ...ACTIVITIES);
  await asks("activity-coproduction");
  await answer(hand);
  for (const [at, activity] of ACTIVITIES.entries()) {
    await page
      .getByRole("complementary")
      .getByRole("group", { name: OUTCOMES[at] ?? "" })
      .waitFor();
    await hand.at(new RegExp(ACTIVITIES[0]));
    await hand.until("Tab", new RegExp(activity));
    await hand.press("Space");
    await links(page, 4 + at);
    await hand.press("Control+Enter");
  }
  await asks("change-project");
  await answer(hand, CHANGE);
  await asks("change-coproduction");
  await answer(hand);
  await asks("link-changes");
  await hand.at(new RegExp(IMPACT));
  await hand.press("Space");
  hand.part("the path, through the guide");
}

async function throughList(hand: Hand): Promise<void> {
  const { page } = hand;
  const list = page.getByRole("treegrid");
  /** Adds what is typed into the field that has come, and goes back. */
  const add = async (...texts: readonly string[]): Promise<void> => {
    await hand.at(/Words on the stone/);
    for (const text of texts) {
      await hand.write(text);
      await hand.press("Enter");
    }
    await hand.press("Escape");
  };
  await hand.until("F6", /Your workshops/);
  await hand.until("Tab", /^Picture$/);
  await hand.press("ArrowRight");
  await list.waitFor();
  hand.part("to the list");

  await hand.until("F6", /The path, as a list/);
  await hand.press("Control+Enter");
  await hand.at(/Words on the stone/);
  await hand.write(IMPACT);
  await hand.press("Enter");
  await list.getByRole("row", { name: IMPACT }).waitFor();
  await hand.press("Shift+F6");
  await hand.until("ArrowDown", new RegExp(`^${IMPACT}`));
  await hand.press("Control+ArrowRight");
  await add(CHANGE);
  await hand.at(new RegExp(`^${IMPACT}`));
  await hand.press("Control+ArrowLeft");
  await add(...OUTCOMES);
  await hand.at(new RegExp(`^${IMPACT}`));
  for (const at of [2, 1, 0]) {
    await hand.until("ArrowUp", new RegExp(`^${OUTCOMES[at]}`));
    await hand.press("Control+ArrowLeft");
    await add(ACTIVITIES[at] ?? "");
    await hand.at(new RegExp(`^${OUTCOMES[at]}`));
  }
  hand.part("the path, through the list");
}

async function planAndSave(hand: Hand, app: ElectronApplication, file: string): Promise<void> {
  const { page } = hand;
  await stones(page, 8);
  await links(page, 7);
  await hand.until("F6", /^Pathway$/);
  await hand.until("Tab", /^Plan$/);
  await hand.press("Enter");
  await page.getByRole("table").waitFor();
  await hand.press("F6");
  for (const outcome of OUTCOMES) {
    await hand.until("Tab", new RegExp(`^Add evidence for “${outcome}”`));
    await hand.press("Enter");
    await hand.at(/^Form of evidence/);
    await hand.write("Minutes of the meeting");
  }
  await hand.press("Tab");
  await until(async () => (await current(page)).workshop.evidence.filter(({ form }) => form !== "").length === OUTCOMES.length);
  hand.part("a row of evidence each");

  await app.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath: to })) as never;
  }, file);
  await hand.until("F6", /Your workshops/);
  await hand.until("Tab", /^Save for others/);
  await hand.press("Enter");
  await hand.at(/^Framework/);
  await hand.press("Enter");
  await page.getByRole("dialog").waitFor();
  await hand.until("Shift+Tab", /^Save/);
  await hand.press("Enter");
  await until(() =>
    stat(file).then(
      ({ size }) => size > 0,
      () => false,
    ),
  );
  hand.part("a Word document");
}

const WANTED = { guide: 150, list: 120 } as const;
const BEFORE = { guide: 287, list: 198 } as const;

export async function measurePresses(): Promise<void> {
  for (const way of ["guide", "list"] as const) {
    const hand = await withFolder((folder) =>
      withWindow("ours", folder, async (page, app) => {
        await ready(page);
        const own = new Hand(page);
        await begin(own);
        await (way === "guide" ? throughGuide(own) : throughList(own));
        await planAndSave(own, app, path.join(folder, "framework.docx"));
        return own;
      }),
    );
    printTable(
      `Presses of the main job by keyboard, through the ${way}; words that are typed are not counted`,
      [["", "presses"], ...hand.parts.map(([name, count]) => [name, String(count)]), ["all of it", String(hand.count)]],
      [`Wanted: at most ${WANTED[way]}. Before there were keys for it: ${BEFORE[way]}. Besides, ${hand.texts} texts are typed.`],
    );
  }
}
