/** Framework texts, difficult texts, and lists, as they stand in Word. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { documentOf, NOW } from "./documents.ts";
import { readWord, type ReadParagraph } from "./reader.ts";
import { workshopOf } from "./workshops.ts";

async function contentOf(text: string): Promise<readonly ReadParagraph[]> {
  const document = readWord(await wordDocument(workshopOf({ framework: { edi: text } }), "framework", { now: NOW }));
  return document.tables[0]?.grid[2]?.[1]?.content.slice(1) ?? [];
}

test("lists are real lists, each numbered list counts from 1, and bold and italic are character styles", async () => {
  const content = await contentOf("1. a\n2. b\n   - c\n\nbetween\n\n1. **d** *e*\n\n   more of d");
  expect(content.map((one) => [one.style, one.text, one.list?.format ?? "", one.list?.level ?? -1])).toEqual([
    ["ListNumber", "a", "decimal", 0],
    ["ListNumber", "b", "decimal", 0],
    ["ListBullet", "c", "bullet", 1],
    ["Normal", "between", "", -1],
    ["ListNumber", "d e", "decimal", 0],
    ["ListContinue", "more of d", "", -1],
  ]);
  const [a, b, , , d] = content.map((one) => one.list?.id);
  expect(a).toBe(b);
  expect(d).not.toBe(a);
  expect(content[4]?.runs.map((run) => [run.text, run.style])).toEqual([
    ["d", "Strong"],
    [" ", ""],
    ["e", "Emphasis"],
  ]);
});

test("a list that is nested deeper than the levels of the document keeps all its words", async () => {
  const content = await contentOf("- a\n  - b\n    - c\n      - d\n        - e");
  expect(content.map((one) => `${one.list?.level} ${one.text}`)).toEqual(["0 a", "1 b", "2 c", "2 d", "2 e"]);
});

test("words from the right are marked, and a text that begins with them runs from the right", async () => {
  const [mixed, right] = await contentOf("In Arabic كلمات بالعربية, thanks\n\nשלום everyone");
  expect(mixed?.bidi).toBe(false);
  expect(mixed?.runs.map((run) => [run.text, run.rtl])).toEqual([
    ["In Arabic ", false],
    ["كلمات بالعربية", true],
    [", thanks", false],
  ]);
  expect(right?.bidi).toBe(true);
  expect(right?.runs.map((run) => [run.text, run.rtl])).toEqual([
    ["שלום", true],
    [" everyone", false],
  ]);
});

test("stops, brackets and numbers belong to the words from the right in a text that runs so", async () => {
  const [closed, mixed] = await contentOf("נפגשים (בפגישה ראשונה).\n\nنزور (CAB و NHS) في 2026.");
  expect(closed?.runs.map((run) => [run.text, run.rtl])).toEqual([["נפגשים (בפגישה ראשונה).", true]]);
  expect(mixed?.runs.map((run) => [run.text, run.rtl])).toEqual([
    ["نزور (", true],
    ["CAB", false],
    [" و", true],
    [" NHS", false],
    [") في 2026.", true],
  ]);
});

test("signs that no XML file can hold leave a visible sign", async () => {
  expect((await contentOf("bell \u0007 end")).map((one) => one.text)).toEqual(["bell \uFFFD end"]);
  for (const text of (await documentOf("nasty framework")).parts.values())
    expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
});

test("any text at all is written and read back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), async (text) => {
      fc.pre(text.trim() !== "" && text.isWellFormed());
      const workshop = workshopOf({ stones: [{ id: "o", kind: "outcome", strand: "project", text }], workshop: { title: `t${text}` } });
      const document = readWord(await wordDocument(workshop, "plan", { now: NOW }));
      const signs = (one: string): string =>
        one
          .trim()
          .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, "\n")
          .replace(/[\u0000-\u0008\u000e-\u001f\uFDD0-\uFDEF\uFFFE\uFFFF]/g, "\uFFFD");
      expect(document.tables[0]?.grid[1]?.[0]?.content[0]?.text).toBe(signs(text));
    }),
    { numRuns: 60 },
  );
});
