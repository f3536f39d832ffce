/** The main job three ways: by keyboard through the guide, by keyboard through the list, and by single clicks. Each gives the same workshop. */
import { stat } from "node:fs/promises";
import path from "node:path";
import type { ElectronApplication, Page } from "@playwright/test";
import { saveTo } from "./save.ts";

const TITLE = "A garden for everyone";
const IMPACT = "The town has a garden for everyone";
const OUTCOMES = ["Land is ours to use", "The beds are planned", "People who use it decide"] as const;
const ACTIVITIES = ["We ask the council", "We draw the beds", "We meet each month"] as const;
const CHANGE = "People look after the town together";
const EVIDENCE = "Minutes of the meeting";

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/** Keys on a page, counted; what is typed as words is not. */
export class Hand {
  count = 0;
  /** How many texts were typed. */
  texts = 0;
  readonly parts: (readonly [name: string, presses: number])[] = [];
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
    await this.page.waitForFunction(focusedAs, name.source, { timeout: 15_000 }).catch(async () => {
      throw new Error(`the focus is not on ${String(name)}, but on “${await this.focused()}”`);
    });
  }
  /** Waits until what is focused is this. */
  async in(selector: string): Promise<void> {
    await this.page.locator(selector).and(this.page.locator(":focus")).waitFor({ timeout: 15_000 });
  }
  async focused(): Promise<string> {
    return (await this.page.evaluate(focusedAs, "")) || "";
  }
  /** Ends a part of the job. */
  part(name: string): void {
    this.parts.push([name, this.count - this.parts.reduce((sum, [, count]) => sum + count, 0)]);
  }
}

/** What the element is called that has the focus, where that fits a pattern. Runs in the page. */
function focusedAs(pattern: string): string | false {
  const element = document.activeElement;
  if (!element || element === document.body) return false;
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? [...(element.labels ?? [])].map(({ textContent }) => textContent)
      : [];
  const name = element.getAttribute("aria-label") ?? [...labels, element.textContent].join(" ").trim();
  return new RegExp(pattern).test(name) && name;
}

interface Counts {
  readonly stones?: number;
  readonly links?: number;
  /** Rows of evidence that say something. */
  readonly evidence?: number;
}

/** Waits until the workshop has so many of each; it is asked once a frame. */
const counts = (page: Page, wanted: Counts): Promise<void> =>
  page.evaluate(async (most) => {
    for (let frames = 3000; frames > 0; frames--) {
      const now = await window.workshop.call("workshop.current");
      const { stones, links, evidence } = (now.ok && now.value?.workshop) || { stones: [], links: [], evidence: [] };
      const are = { stones: stones.length, links: links.length, evidence: evidence.filter(({ form }) => form !== "").length };
      if ((Object.keys(most) as (keyof typeof are)[]).every((name) => are[name] === most[name])) return;
      await new Promise(requestAnimationFrame);
    }
    throw new Error(`The job did not come to where it should be: ${JSON.stringify(most)}`);
  }, wanted);
const ALL: Counts = { stones: 8, links: 7 };

const row = (page: Page, text: string) => page.getByRole("treegrid").getByRole("row", { name: new RegExp(`^${escaped(text)}\\.? `) });

/** Begins a workshop by keys. */
async function begin(hand: Hand): Promise<void> {
  await hand.press("Control+n");
  await hand.at(/What is it about/);
  await hand.write(TITLE);
  await hand.press("Enter");
  await hand.in(".quick-add textarea");
  hand.part("a new workshop");
}

/** Answers of one question: the last goes on to the next question. */
async function answer(hand: Hand, step: string, ...texts: readonly string[]): Promise<void> {
  await hand.page.locator(`.guide-question[data-step="${step}"]`).waitFor();
  await hand.in(".quick-add textarea");
  for (const [at, text] of texts.entries()) {
    await hand.write(text);
    await hand.press(at === texts.length - 1 ? "Control+Enter" : "Enter");
  }
  if (texts.length === 0) await hand.press("Control+Enter");
}

async function throughGuide(hand: Hand): Promise<void> {
  const { page } = hand;
  const group = page.getByRole("complementary").getByRole("group");
  await answer(hand, "impact-project", IMPACT);
  await answer(hand, "impact-coproduction");
  await answer(hand, "outcome-project", ...OUTCOMES);
  await answer(hand, "outcome-coproduction");
  await group.filter({ hasText: OUTCOMES[0] }).waitFor();
  for (const [at, outcome] of OUTCOMES.entries()) {
    if (at === 0) await hand.at(new RegExp(outcome));
    else await hand.until("Tab", new RegExp(outcome));
    await hand.press("Space");
  }
  await counts(page, { links: 3 });
  await hand.press("Control+Enter");
  await answer(hand, "activity-project", ...ACTIVITIES);
  await answer(hand, "activity-coproduction");
  for (const [at, activity] of ACTIVITIES.entries()) {
    await page
      .getByRole("complementary")
      .getByRole("group", { name: OUTCOMES[at] ?? "" })
      .waitFor();
    await hand.at(new RegExp(ACTIVITIES[0]));
    await hand.until("Tab", new RegExp(activity));
    await hand.press("Space");
    await counts(page, { links: 4 + at });
    await hand.press("Control+Enter");
  }
  await answer(hand, "change-project", CHANGE);
  await answer(hand, "change-coproduction");
  await hand.at(new RegExp(IMPACT));
  await hand.press("Space");
  await counts(page, ALL);
  hand.part("the path, through the guide");
}

async function throughList(hand: Hand): Promise<void> {
  const { page } = hand;
  const list = page.getByRole("treegrid");
  /** Adds what is typed into the field that floats beside the row, and goes back to it. */
  const add = async (...texts: readonly string[]): Promise<void> => {
    await hand.in("[role=dialog] .quick-add textarea");
    for (const text of texts) {
      await hand.write(text);
      await hand.press("Enter");
    }
    await hand.press("Escape");
  };
  // The key that the View menu shows; it goes to the list.
  await hand.press("Control+2");
  await list.waitFor();
  hand.part("to the list");

  await hand.at(/The path, as a list/);
  await hand.press("Control+Enter");
  await hand.in(".side .quick-add textarea");
  await hand.write(IMPACT);
  await hand.press("Enter");
  await row(page, IMPACT).waitFor();
  await hand.press("Shift+F6");
  await hand.until("ArrowDown", new RegExp(`^${IMPACT}`));
  await hand.press("Control+ArrowLeft");
  await add(...OUTCOMES);
  for (const [at, outcome] of OUTCOMES.entries()) {
    await hand.at(new RegExp(`^${at === 0 ? IMPACT : OUTCOMES[at - 1]}`));
    await hand.until(at === 0 ? "ArrowUp" : "ArrowDown", new RegExp(`^${outcome}`));
    await hand.press("Control+ArrowLeft");
    await add(ACTIVITIES[at] ?? "");
  }
  await hand.at(new RegExp(`^${OUTCOMES[2]}`));
  await hand.until("ArrowDown", new RegExp(`^${IMPACT}`));
  await hand.press("Control+ArrowRight");
  await add(CHANGE);
  await hand.at(new RegExp(`^${IMPACT}`));
  await counts(page, ALL);
  hand.part("the path, through the list");
}

async function planByKeys(hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.until("F6", /^Pathway$/);
  await hand.until("Tab", /^Plan$/);
  await hand.press("Enter");
  await page.getByRole("table").waitFor();
  await hand.press("F6");
  for (const [at, outcome] of OUTCOMES.entries()) {
    await hand.until(at === 0 ? "Tab" : "ArrowDown", new RegExp(`^Add evidence for “${escaped(outcome)}”`));
    await hand.press("Enter");
    await hand.at(/^Form of evidence/);
    await hand.write(EVIDENCE);
  }
  await hand.press("Tab");
  await counts(page, { evidence: OUTCOMES.length });
  hand.part("a row of evidence each");
}

async function saveByKeys(hand: Hand, app: ElectronApplication, file: string): Promise<void> {
  await saveTo(app, file);
  await hand.until("F6", /Your workshops/);
  await hand.until("Tab", /^Save for others/);
  await hand.press("Enter");
  await hand.at(/^Framework/);
  await hand.press("Enter");
  await hand.page.getByRole("dialog").waitFor();
  await hand.until("Shift+Tab", /^Save…/);
  await hand.press("Enter");
  await saved(hand.page, file);
  hand.part("a Word document");
}

/** Waits until the window says that the document is there. */
async function saved(page: Page, file: string): Promise<void> {
  await page
    .locator(".notices")
    .getByText(`Saved as “${path.basename(file)}”`)
    .first()
    .waitFor({ timeout: 30_000 });
  if ((await stat(file)).size === 0) throw new Error(`${file} is empty`);
}

const BY_KEYS = { guide: throughGuide, list: throughList } as const;
type ByKeys = keyof typeof BY_KEYS;
/** At most so many presses; words that are typed are not counted. */
export const MOST_PRESSES: Readonly<Record<ByKeys, number>> = { guide: 150, list: 120 };

/** The whole job by keyboard alone. @param file the Word document. @returns the hand with its presses. */
export async function mainJobByKeys(way: ByKeys, page: Page, app: ElectronApplication, file: string): Promise<Hand> {
  const hand = new Hand(page);
  await begin(hand);
  await BY_KEYS[way](hand);
  await planByKeys(hand);
  await saveByKeys(hand, app, file);
  return hand;
}

/** The whole job by single clicks, on what is seen: no drag, no double click, no key but for the words. */
export async function mainJobByClicks(page: Page, app: ElectronApplication, file: string): Promise<void> {
  const click = (role: "button" | "menuitem" | "radio", name: string | RegExp) =>
    page
      // The name of an entry in a menu ends with its key.
      .getByRole(role, { name, exact: typeof name === "string" && role !== "menuitem" })
      .first()
      .click();
  const write = (text: string) => page.keyboard.insertText(text);
  const form = page.getByRole("dialog");
  /** Adds what leads to the stone of a row, or what it leads to: by the three dots of the row. */
  const beside = async (text: string, entry: string, action: string, ...texts: readonly string[]): Promise<void> => {
    await row(page, text)
      .getByRole("button", { name: /^More for/ })
      .click();
    await click("menuitem", "Add a stone");
    await click("menuitem", entry);
    for (const one of texts) {
      await page.locator("[role=dialog] .quick-add textarea:focus").waitFor();
      await write(one);
      await form.getByRole("button", { name: action, exact: true }).click();
      // Only the rows in view are drawn; the field is free for the next one.
      await page.locator("[role=dialog] .quick-add textarea:placeholder-shown").waitFor();
    }
    await form.getByRole("button", { name: "Done" }).click();
    await form.waitFor({ state: "detached" });
  };

  await page.getByRole("button", { name: /^(Start your first|New) workshop/ }).click();
  await page.getByRole("dialog").getByRole("textbox").click();
  await write(TITLE);
  await page.getByRole("dialog").getByRole("button", { name: "Start", exact: true }).click();
  // On the picture: the first stone, from the strip below it.
  await click("radio", "Picture");
  await click("button", "Add an impact");
  await page.locator(".side .quick-add textarea:focus").waitFor();
  await write(IMPACT);
  await page.locator(".side").getByRole("button", { name: "Add an impact" }).click();
  await counts(page, { stones: 1 });
  await click("radio", "List");
  await beside(IMPACT, "New stone before it", "Add an outcome", ...OUTCOMES);
  for (const [at, outcome] of OUTCOMES.entries()) await beside(outcome, "New stone before it", "Add an activity", ACTIVITIES[at] ?? "");
  await beside(IMPACT, "New stone after it", "Add a change that stays", CHANGE);
  await counts(page, ALL);

  await click("button", "Plan");
  for (const outcome of OUTCOMES) {
    await click("button", `Add evidence for “${outcome}”`);
    await page
      .getByRole("textbox", { name: `Form of evidence 1, “${outcome}”` })
      .and(page.locator(":focus"))
      .waitFor();
    await write(EVIDENCE);
  }
  // A press beside the field leaves it.
  await click("button", "Plan");
  await counts(page, { evidence: OUTCOMES.length });

  await saveTo(app, file);
  await click("button", "Save for others");
  await click("menuitem", /^Framework/);
  await page.getByRole("dialog").getByRole("button", { name: "Save…" }).click();
  await saved(page, file);
}
