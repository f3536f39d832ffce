/** Words that are in no workshop: what of them is in the file, when, and what becomes of a file that can't be understood. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLooseWords } from "../../../electron/app/loose-words.ts";
import type { LooseWords } from "../../../shared/ipc/loose-words.ts";

let folder: string;
const words = (drafts: LooseWords["drafts"], more: Partial<LooseWords> = {}): LooseWords => ({ drafts, left: [], fields: [], ...more });
const file = (): string => path.join(folder, "words.json");

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "stepping-stones-words-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("what was kept is there again, for its own workshop alone, in a file of its owner's", async () => {
  const loose = openLooseWords(folder);
  loose.keep("ours.stones", words({ add: "one" }, { left: ["left"], fields: ["in a field", "left"] }));
  expect(await loose.saved()).toBe(true);
  const again = openLooseWords(folder);
  // A field is not there any more after the end: its words stand in the notice, once.
  expect(again.of("ours.stones")).toEqual({ drafts: { add: "one" }, left: ["left", "in a field"] });
  expect(again.of("theirs.stones").drafts).toEqual({});
  if (process.platform !== "win32") expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["words.json"]);
});

test("words that have been added are gone from the file", async () => {
  const loose = openLooseWords(folder);
  loose.keep("ours.stones", words({ add: "Zebras" }));
  await loose.saved();
  loose.keep("ours.stones", words({}));
  await loose.saved();
  expect(readFileSync(file(), "utf8")).not.toMatch(/Zebras|ours/);
});

test("of several writes the newest is the last, and whoever goes on writing meanwhile hears of no loss", async () => {
  const loose = openLooseWords(folder);
  const saves = [];
  for (let n = 0; n < 20; n++) {
    loose.keep("ours.stones", words({ add: `word ${n}` }));
    saves.push(loose.saved());
    // The write before has begun by the next word.
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  }
  expect(new Set(await Promise.all(saves))).toEqual(new Set([true]));
  expect(openLooseWords(folder).of("ours.stones").drafts).toEqual({ add: "word 19" });
});

test.each(["{", "[]", '{"left":[],"fields":[],"workshops":[{"path":1}]}'])(
  "a file with %j is set aside, not written over",
  async (text) => {
    writeFileSync(file(), text);
    const loose = openLooseWords(folder);
    expect(loose.of("ours.stones")).toEqual({ drafts: {}, left: [] });
    loose.keep("ours.stones", words({ add: "new" }));
    expect(await loose.saved()).toBe(true);
    const aside = readdirSync(folder).filter((name) => name !== "words.json");
    expect(aside.map((name) => readFileSync(path.join(folder, name), "utf8"))).toEqual([text]);
  },
);

test("words that can't be written are told, until they can be or are nowhere any more", async () => {
  const place = path.join(folder, "nowhere");
  const loose = openLooseWords(place);
  expect(await loose.saved()).toBe(true);
  loose.keep("ours.stones", words({ add: "one" }));
  expect(await loose.saved()).toBe(false);
  loose.keep("ours.stones", words({}));
  expect(await loose.saved()).toBe(true);
  loose.keep("ours.stones", words({ add: "two" }));
  expect(await loose.saved()).toBe(false);
  mkdirSync(place);
  expect(await loose.saved()).toBe(true);
  expect(openLooseWords(place).of("ours.stones").drafts).toEqual({ add: "two" });
});

test("of fifty workshops words are kept, and then those that were written the longest ago go", () => {
  const loose = openLooseWords(folder);
  for (let n = 1; n <= 50; n++) loose.keep(`${n}.stones`, words({ add: `${n}` }));
  loose.keep("1.stones", words({ add: "again" }));
  loose.keep("51.stones", words({ add: "51" }));
  expect(loose.of("1.stones").drafts).toEqual({ add: "again" });
  expect(loose.of("2.stones").drafts).toEqual({});
  expect(loose.of("3.stones").drafts).toEqual({ add: "3" });
});

test("a workshop without words takes nobody's place", () => {
  const loose = openLooseWords(folder);
  for (let n = 1; n <= 50; n++) loose.keep(`${n}.stones`, words({ add: `${n}` }));
  loose.keep("without.stones", words({}));
  expect(loose.of("1.stones").drafts).toEqual({ add: "1" });
});

test("words go along with their workshop, and with it", async () => {
  const loose = openLooseWords(folder);
  loose.keep("new.stones", words({ add: "there", list: "there" }));
  loose.keep("old.stones", words({ add: "came" }));
  loose.moved("old.stones", "new.stones");
  expect(loose.of("old.stones").drafts).toEqual({});
  expect(loose.of("new.stones").drafts).toEqual({ add: "came", list: "there" });
  loose.moved("new.stones", "new.stones");
  expect(loose.of("new.stones").drafts).toEqual({ add: "came", list: "there" });
  loose.forget("new.stones");
  await loose.saved();
  expect(readFileSync(file(), "utf8")).not.toContain("came");
});
