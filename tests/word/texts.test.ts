/** Framework texts, difficult texts, and lists. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { richText, type Block } from "../../electron/export/word/rich-text.ts";
import { documentOf, NOW } from "./documents.ts";
import { readWord, type ReadParagraph } from "./reader.ts";
import { workshopOf } from "./workshops.ts";

const plain = (text: string) => ({ text, bold: false, italic: false });

describe("framework texts are read as paragraphs, lists, bold and italic", () => {
  const cases: readonly (readonly [string, readonly Block[]])[] = [
    ["", []],
    ["One\ntwo\n\nThree", [{ type: "paragraph", spans: [plain("One\ntwo")] }, { type: "paragraph", spans: [plain("Three")] }]],
    ["a **b *c*** d", [{ type: "paragraph", spans: [plain("a "), { text: "b ", bold: true, italic: false }, { text: "c", bold: true, italic: true }, plain(" d")] }]],
    ["1\\. not a list", [{ type: "paragraph", spans: [plain("1. not a list")] }]],
    [
      "- a\n- b\n  1. c",
      [{
        type: "list", ordered: false, start: 1, items: [
          [{ type: "paragraph", spans: [plain("a")] }],
          [{ type: "paragraph", spans: [plain("b")] }, { type: "list", ordered: true, start: 1, items: [[{ type: "paragraph", spans: [plain("c")] }]] }],
        ],
      }],
    ],
    ["# Heading", [{ type: "paragraph", spans: [plain("# Heading")] }]],
    ["Text\n---", [{ type: "paragraph", spans: [plain("Text\n---")] }]],
    ["> quoted\n> more", [{ type: "paragraph", spans: [plain("> quoted\n> more")] }]],
    ["see [here](https://example.org) and `code` <b>x</b>", [{ type: "paragraph", spans: [plain("see [here](https://example.org) and `code` <b>x</b>")] }]],
    ["[a]: https://example.org", [{ type: "paragraph", spans: [plain("[a]: https://example.org")] }]],
  ];
  test.for(cases)("%j", ([source, blocks]) => expect(richText(source)).toEqual(blocks));
});

const letters = (text: string): string => text.replace(/[^\p{L}]/gu, "");
const wordsIn = (blocks: readonly Block[]): string =>
  blocks.map((block) => (block.type === "list" ? block.items.map(wordsIn).join("") : block.spans.map((span) => span.text).join(""))).join("");

test("no letter of a framework text is ever lost, whatever its marks", () => {
  const marks = fc.constantFrom("# ", "> ", "- ", "1. ", "    ", "**", "*", "_", "`", "```\n", "~~~\n", "\n", "\n\n", "[", "](", ")", "<b>", "![", "---\n", "|", "\\");
  // A plain letter of each kind of script; entities such as &amp; are left out, because they stand for a sign.
  const source = fc.array(fc.oneof(marks, fc.constantFrom("wort", "mot ", "слово", "كلمة", "x")), { maxLength: 30 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(source, (text) => {
      expect(letters(wordsIn(richText(text)))).toBe(letters(text));
    }),
    { numRuns: 1000 },
  );
});

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
  expect(content[4]?.runs.map((run) => [run.text, run.style])).toEqual([["d", "Strong"], [" ", ""], ["e", "Emphasis"]]);
});

test("a list that is nested deeper than the levels of the document keeps all its words", async () => {
  const content = await contentOf("- a\n  - b\n    - c\n      - d\n        - e");
  expect(content.map((one) => `${one.list?.level} ${one.text}`)).toEqual(["0 a", "1 b", "2 c", "2 d", "2 e"]);
});

test.for(["- ", "> ", "1. ", "* + - ", ">", "*a "])("a text of nothing but %j is kept as it was typed, and soon", (mark) => {
  const text = `before\n\n${mark.repeat(20_000)}end`;
  expect(richText(text)).toEqual([
    { type: "paragraph", spans: [plain("before")] },
    { type: "paragraph", spans: [plain(`${mark.repeat(20_000)}end`)] },
  ]);
});

test("words from the right are marked, and a text that begins with them runs from the right", async () => {
  const [mixed, right] = await contentOf("In Arabic كلمات بالعربية, thanks\n\nשלום everyone");
  expect(mixed?.bidi).toBe(false);
  expect(mixed?.runs.map((run) => [run.text, run.rtl])).toEqual([["In Arabic ", false], ["كلمات بالعربية", true], [", thanks", false]]);
  expect(right?.bidi).toBe(true);
  expect(right?.runs.map((run) => [run.text, run.rtl])).toEqual([["שלום", true], [" everyone", false]]);
});

test("signs that no XML file can hold leave a visible sign", async () => {
  expect((await contentOf("bell \u0007 end")).map((one) => one.text)).toEqual(["bell \uFFFD end"]);
  for (const text of (await documentOf("nasty framework")).parts.values()) expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
});

test("any text at all is written and read back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), async (text) => {
      fc.pre(text.trim() !== "" && text.isWellFormed());
      const workshop = workshopOf({ stones: [{ id: "o", kind: "outcome", strand: "project", text }], workshop: { title: `t${text}` } });
      const document = readWord(await wordDocument(workshop, "plan", { now: NOW }));
      const signs = (one: string): string => one.trim().replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, "\n").replace(/[\u0000-\u0008\u000e-\u001f\uFDD0-\uFDEF\uFFFE\uFFFF]/g, "\uFFFD");
      expect(document.tables[0]?.grid[1]?.[0]?.content[0]?.text).toBe(signs(text));
    }),
    { numRuns: 60 },
  );
});
