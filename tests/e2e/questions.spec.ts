/** Open questions and reading back: a calm list, setting aside with a reason, and sentences read by a voice of the laptop alone. */
import { copyFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { current, expect, ROOT, test } from "./app.ts";
import { faults } from "./axe.ts";

const stone = (id: string, kind: string, text: string, strand = "project") => ({ id, kind, strand, text });
/** Seven activities that lead nowhere, an outcome that nothing leads to and an impact that nothing comes after. */
const OURS = {
  format: "stepping-stones/workshop",
  version: 1,
  workshop: { title: "A garden for everyone" },
  stones: [
    stone("i", "impact", "Everyone has a place in the garden"),
    stone("i2", "impact", "We feel at home", "coproduction"),
    stone("o", "outcome", "The garden is open each day"),
    stone("o2", "outcome", "Neighbours decide what grows", "coproduction"),
    ...[1, 2, 3, 4, 5, 6].map((n) => stone(`a${n}`, "activity", `We plant bed ${n}`)),
    stone("a7", "activity", "We eat together", "coproduction"),
  ],
  links: [
    { from: "o", to: "i" },
    { from: "o2", to: "i2", why: "people love what is theirs" },
  ],
};

const side = (page: Page) => page.getByRole("complementary");
/** Tab until something with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press("Tab");
    if (
      await page.evaluate(
        (wanted) => (document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent) === wanted,
        name,
      )
    )
      return;
  }
  throw new Error(`no way to “${name}” by the Tab key`);
}

test("questions are listed, lead to their stones, and are set aside with a reason by the keyboard alone", async ({ workplace }) => {
  const json = path.join(workplace.folder, "ours.json");
  await writeFile(json, JSON.stringify(OURS));
  let { app, board } = await workplace.start(json);
  await board.evaluate(() => window.workshop.call("app.settings", { guide: false }));
  const picture = board.getByRole("application", { name: "The path" });
  const nowhere = (words: string) =>
    side(board).getByRole("list", { name: "This leads nowhere yet. What is it for?" }).getByRole("button", { name: words, exact: true });
  await expect(side(board).getByRole("heading", { name: /questions are still open$/ })).toBeVisible();
  const count = async () =>
    Number.parseInt(
      (await side(board)
        .getByRole("heading", { name: /still open$/ })
        .textContent()) ?? "",
      10,
    );
  const before = await count();

  // Calm: five of a kind, and all of them on request.
  await expect(nowhere("We plant bed 5")).toBeVisible();
  await expect(nowhere("We plant bed 6")).toHaveCount(0);
  await side(board).getByRole("button", { name: "Show 2 more" }).click();
  await expect(nowhere("We eat together")).toBeVisible();
  await expect(nowhere("We plant bed 6")).toBeFocused();
  expect(await faults(board), "the list").toEqual([]);

  // By the keyboard: to a question, on to its stone, and back.
  await picture.focus();
  await tabTo(board, "The garden is open each day");
  await board.keyboard.press("Enter");
  await expect(side(board).getByRole("textbox", { name: "Words on the stone" })).toHaveValue("The garden is open each day");
  await expect(side(board).getByRole("region", { name: "Still open" })).toContainText("No activity leads here yet. What could you do");
  await picture.focus();
  await board.keyboard.press("Escape");

  // Set aside with a reason; the focus goes on to the next question of the kind.
  const ringed = await picture.screenshot();
  await tabTo(board, "Set aside: “We plant bed 1” doesn't lead anywhere yet. What is it for?");
  await board.keyboard.press("Enter");
  await expect(side(board).getByRole("textbox", { name: "Why can this wait?" })).toBeFocused();
  await board.keyboard.type("We plan the beds in March");
  expect(await faults(board), "asking for a reason").toEqual([]);
  await board.keyboard.press("Enter");
  await expect(nowhere("We plant bed 1")).toHaveCount(0);
  await expect(nowhere("We plant bed 2")).toBeFocused();
  expect(await count()).toBe(before - 1);
  await expect.poll(async () => (await picture.screenshot()).equals(ringed), { message: "the ring has gone" }).toBe(false);
  expect((await current(board)).workshop.asides).toMatchObject([
    { gap: "nothing-after", stone: "a1", reason: "We plan the beds in March" },
  ]);

  // Undo brings it back, with its ring; redo sets it aside again.
  await board.keyboard.press("ControlOrMeta+z");
  await expect(nowhere("We plant bed 1")).toBeVisible();
  expect(await count()).toBe(before);
  await expect.poll(async () => (await current(board)).workshop.asides).toEqual([]);
  await board.keyboard.press("ControlOrMeta+Shift+z");
  await expect(nowhere("We plant bed 1")).toHaveCount(0);

  // It is still set aside when the file is opened again; the reason can be changed.
  await app.close();
  ({ app, board } = await workplace.start(path.join(workplace.folder, "ours.stones")));
  await expect(nowhere("We plant bed 2")).toBeVisible();
  await expect(nowhere("We plant bed 1")).toHaveCount(0);
  await side(board).getByRole("button", { name: "Set aside (1)" }).click();
  const reason = side(board).getByRole("textbox", { name: "Reason: “We plant bed 1” doesn't lead anywhere yet. What is it for?" });
  await expect(reason).toHaveValue("We plan the beds in March");
  expect(await faults(board), "what is set aside").toEqual([]);
  await reason.fill("In April");
  await board.keyboard.press("Enter");
  await expect.poll(async () => (await current(board)).workshop.asides[0]?.reason).toBe("In April");

  // A gap that closes takes its question off the list; while it is open again, it is still set aside.
  await board.evaluate(() => window.workshop.call("workshop.change", { do: "link.add", from: "a1" as never, to: "o" as never, why: "" }));
  await expect(side(board).getByRole("button", { name: /^Set aside \(/ })).toHaveCount(0);
  await board.evaluate(() => window.workshop.call("workshop.change", { do: "link.remove", from: "a1" as never, to: "o" as never }));
  await side(board).getByRole("button", { name: "Set aside (1)" }).click();
  await side(board)
    .getByRole("button", { name: /^Take up again/ })
    .click();
  await expect(nowhere("We plant bed 1")).toBeFocused();
  expect(await count()).toBe(before);

  // The question about the whole path is answered in the framework.
  await side(board).getByRole("button", { name: "Who takes part: in the framework" }).click();
  await expect(board.getByRole("textbox", { name: "Who takes part, and who may be missing" })).toBeVisible();
});

interface Spoken {
  readonly said: { readonly text: string; readonly voice: string; readonly rate: number }[];
  end: () => void;
  cancelled: number;
}
declare global {
  interface Window {
    spoken: Spoken;
  }
}

/** Puts voices of our own in place of the system's, and keeps what they are asked to say. */
const voices = (page: Page, names: readonly (readonly [string, string, boolean])[]) =>
  page.evaluate((all) => {
    let now: SpeechSynthesisUtterance | null = null;
    window.spoken = {
      said: [],
      cancelled: 0,
      end: () => {
        const ended = now;
        now = null;
        ended?.dispatchEvent(new Event("end"));
      },
    };
    const list = all.map(([name, lang, localService]) => ({ name, lang, localService, default: false, voiceURI: name }));
    Object.defineProperty(SpeechSynthesisUtterance.prototype, "voice", { writable: true, value: null });
    speechSynthesis.getVoices = () => list as never;
    speechSynthesis.speak = (utterance) => {
      now = utterance;
      window.spoken.said.push({ text: utterance.text, voice: utterance.voice?.name ?? "none", rate: utterance.rate });
    };
    speechSynthesis.cancel = () => {
      if (now) window.spoken.cancelled++;
      now = null;
    };
    speechSynthesis.dispatchEvent(new Event("voiceschanged"));
  }, names);
const spoken = (page: Page) => page.evaluate(() => ({ said: window.spoken.said, cancelled: window.spoken.cancelled }));

test("a chain is read back sentence by sentence, aloud only by a voice of this laptop, and stops at once", async ({
  shared: workplace,
}) => {
  const json = path.join(workplace.folder, "ours.json");
  await copyFile(path.join(ROOT, "resources/day-centre.json"), json);
  const { app, board } = await workplace.start(json);
  await voices(board, [
    ["Web", "en-GB", false],
    ["Amy", "en-GB", true],
  ]);
  await board.getByRole("button", { name: "Room screen" }).click();
  const room = await workplace.room(app);
  const picture = board.getByRole("application", { name: "The path" });
  await board.evaluate(() => window.workshop.call("app.settings", { guide: false }));
  await picture.focus();
  await board.keyboard.press("ArrowRight");
  await side(board).getByRole("button", { name: "Read it back" }).click();
  const sentences = side(board).getByRole("list", { name: "The sentences" }).getByRole("button");
  await expect(sentences.first()).toContainText(/^If .* then /);
  await expect(side(board).getByRole("button", { name: "Read aloud" })).toBeFocused();
  expect(await faults(board), "reading back").toEqual([]);

  // The sentence in view lights its stones, here and in the room.
  const told = () => board.evaluate(() => window.workshop.call("room.view").then((view) => (view.ok ? view.value?.told : undefined)));
  const unlit = await room.screenshot();
  await side(board).getByRole("button", { name: "Next sentence" }).click();
  await expect(sentences.first()).toHaveAttribute("aria-current", "true");
  await expect.poll(async () => (await told())?.length).toBeGreaterThan(2);
  await expect.poll(async () => (await room.screenshot()).equals(unlit)).toBe(false);

  // Aloud: one sentence after the other, by the local voice.
  await side(board).getByRole("button", { name: "Read aloud" }).click();
  await expect
    .poll(async () => (await spoken(board)).said)
    .toEqual([{ text: await sentences.first().textContent(), voice: "Amy", rate: 1 }]);
  await board.evaluate(() => window.spoken.end());
  await expect(sentences.nth(1)).toHaveAttribute("aria-current", "true");
  expect((await spoken(board)).said).toHaveLength(2);

  // Escape stops the voice and leaves the sentences; the button stops it as well.
  await board.keyboard.press("Escape");
  expect((await spoken(board)).cancelled).toBe(1);
  await expect(sentences.nth(1)).toHaveAttribute("aria-current", "true");
  await side(board).getByRole("button", { name: "Read aloud" }).click();
  await side(board).getByRole("button", { name: "Stop reading" }).click();
  expect((await spoken(board)).cancelled).toBe(2);

  // So does leaving the place.
  await side(board).getByRole("button", { name: "Read aloud" }).click();
  await board.getByRole("button", { name: "Plan", exact: true }).click();
  await expect.poll(async () => (await spoken(board)).cancelled).toBe(3);
  await expect.poll(told).toBeUndefined();
  // Back again, reading goes on where it was; a change of the words keeps its place.
  await board.getByRole("button", { name: "Pathway", exact: true }).click();
  await expect(sentences.nth(1)).toHaveAttribute("aria-current", "true");
  const [lit] = (await told()) ?? [];
  await board.evaluate(
    (id) => window.workshop.call("workshop.change", { do: "stone.edit", id: id as never, patch: { text: "We do this anew" } }),
    lit,
  );
  await expect(sentences.filter({ hasText: "we do this anew" }).first()).toBeVisible();
  await expect(side(board).locator("[aria-current='true']")).toHaveCount(1);
  await board.evaluate(() => window.workshop.call("workshop.undo"));
  await expect(sentences.nth(1)).toHaveAttribute("aria-current", "true");

  // Read to its end, it stops by itself.
  await side(board).getByRole("button", { name: "Read aloud" }).click();
  for (let left = await sentences.count(); left > 0; left--) await board.evaluate(() => window.spoken.end());
  await expect(side(board).getByRole("button", { name: "Read aloud" })).toBeVisible();
  // All is read: nothing stands out any more, and the next reading begins anew.
  await expect(side(board).locator("[aria-current='true']")).toHaveCount(0);
  await expect.poll(told).toBeUndefined();
  await side(board).getByRole("button", { name: "Read aloud" }).click();
  await expect(sentences.first()).toHaveAttribute("aria-current", "true");
  // As slowly as a group needs it; the change stops what is being read.
  await side(board).getByText("Read aloud slowly").click();
  await expect(side(board).getByRole("checkbox", { name: "Read aloud slowly" })).toBeChecked();
  await side(board).getByRole("button", { name: "Read aloud", exact: true }).click();
  await expect.poll(async () => (await spoken(board)).said.at(-1)?.rate).toBe(0.75);
  await side(board).getByRole("button", { name: "Stop reading" }).click();

  // With voices from the web alone nothing is read aloud, and the text remains.
  await voices(board, [["Web", "en-GB", false]]);
  await expect(side(board).getByText(/has no English voice of its own/)).toBeVisible();
  await expect(side(board).getByRole("button", { name: "Read aloud" })).toHaveCount(0);
  await expect(sentences.first()).toBeVisible();
  expect((await spoken(board)).said).toEqual([]);

  // Escape closes the reading; the stone is still chosen, and the focus is back.
  await side(board).getByRole("button", { name: "Next sentence" }).focus();
  await board.keyboard.press("Escape");
  await expect(side(board).getByRole("button", { name: "Read it back" })).toBeFocused();

  // The whole path, and closing the workshop while the voice speaks.
  await picture.focus();
  await board.keyboard.press("Escape");
  await voices(board, [["Amy", "en-GB", true]]);
  await side(board).getByRole("button", { name: "Read the path back" }).click();
  await expect(sentences).toHaveCount(19);
  await side(board).getByRole("button", { name: "Read aloud" }).click();
  await board.getByRole("button", { name: "Your workshops" }).click();
  await expect(board.getByRole("heading", { name: "Your workshops" })).toBeVisible();
  await expect.poll(async () => (await spoken(board)).cancelled).toBe(1);
});
