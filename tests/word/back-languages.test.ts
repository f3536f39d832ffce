/** A document that was made in another language comes back: its headings, labels, days and reasons are known. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { proposeFromWord } from "../../electron/import/word/index.ts";
import { dayIn } from "../../electron/import/word/plan-cells.ts";
import { readInterchangeFile } from "../../electron/import/json.ts";
import { inLanguage } from "../../shared/guidance/words.ts";
import { editXml } from "./edited.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const run = promisify(execFile);
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "stepping-stones-language-"));
  const file = path.join(folder, "day.stones");
  const cli = (...args: readonly string[]) => run(process.execPath, ["--no-warnings", path.join(ROOT, "electron/cli.ts"), ...args]);
  await cli("import", path.join(ROOT, "resources/day-centre.json"), file);
  for (const document of ["framework", "plan"]) {
    await cli("export", file, path.join(folder, `${document}.docx`), "--document", document, "--lang=en-XA");
  }
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a document in the test language", () => {
  const workshop = readInterchangeFile(path.join(ROOT, "resources/day-centre.json"));

  test.each(["framework", "plan"])("%s: nothing of it is new here, and nothing is strange", async (document) => {
    const bytes = await readFile(path.join(folder, `${document}.docx`));
    const { items, notUnderstood } = await proposeFromWord(workshop, bytes, "x.docx");
    expect(items.map(({ where, parts }) => ({ where, parts }))).toEqual([]);
    expect(notUnderstood).toEqual([]);
  });

  test("an edited cell is found", async () => {
    const [row] = [...workshop.evidence.values()];
    const form = row?.form ?? "";
    const bytes = editXml(await readFile(path.join(folder, "plan.docx")), (xml) => xml.replace(form, `${form} in large print`));
    const { items } = await proposeFromWord(workshop, bytes, "x.docx");
    expect(items).toHaveLength(1);
    expect(items[0]?.parts[0]?.after).toBe(`${form} in large print`);
  });
});

test("a day is read in every language, and in no other form", () => {
  const { longUtc } = inLanguage("en-XA").dayWords.DAY_WORDS;
  expect(dayIn(longUtc(new Date("2026-05-01T00:00:00Z")))).toBe("2026-05-01");
  expect(dayIn("1 May 2026")).toBe("2026-05-01");
  expect(dayIn("31 February 2026")).toBeNull();
  expect(dayIn("May 2026")).toBeNull();
});
