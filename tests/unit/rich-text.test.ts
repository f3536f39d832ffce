/** Reading framework texts. How they are written, and that both ways fit, is in renderer/markdown.test.ts. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { richText, type Block } from "../../shared/rich-text/read.ts";

const plain = (text: string) => ({ text, bold: false, italic: false });

describe("framework texts are read as paragraphs, lists, bold and italic", () => {
  const cases: readonly (readonly [string, readonly Block[]])[] = [
    ["", []],
    [
      "One\ntwo\n\nThree",
      [
        { type: "paragraph", spans: [plain("One\ntwo")] },
        { type: "paragraph", spans: [plain("Three")] },
      ],
    ],
    [
      "a **b *c*** d",
      [
        {
          type: "paragraph",
          spans: [plain("a "), { text: "b ", bold: true, italic: false }, { text: "c", bold: true, italic: true }, plain(" d")],
        },
      ],
    ],
    ["1\\. not a list", [{ type: "paragraph", spans: [plain("1. not a list")] }]],
    [
      "- a\n- b\n  1. c",
      [
        {
          type: "list",
          ordered: false,
          start: 1,
          items: [
            [{ type: "paragraph", spans: [plain("a")] }],
            [
              { type: "paragraph", spans: [plain("b")] },
              { type: "list", ordered: true, start: 1, items: [[{ type: "paragraph", spans: [plain("c")] }]] },
            ],
          ],
        },
      ],
    ],
    ["# Heading", [{ type: "paragraph", spans: [plain("# Heading")] }]],
    ["Text\n---", [{ type: "paragraph", spans: [plain("Text\n---")] }]],
    ["> quoted\n> more", [{ type: "paragraph", spans: [plain("> quoted\n> more")] }]],
    [
      "see [here](https://example.org) and `code` <b>x</b>",
      [{ type: "paragraph", spans: [plain("see [here](https://example.org) and `code` <b>x</b>")] }],
    ],
    ["[a]: https://example.org", [{ type: "paragraph", spans: [plain("[a]: https://example.org")] }]],
  ];
  test.for(cases)("%j", ([source, blocks]) => expect(richText(source)).toEqual(blocks));
});

const letters = (text: string): string => text.replace(/[^\p{L}]/gu, "");
const wordsIn = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => (block.type === "list" ? block.items.map(wordsIn).join("") : block.spans.map((span) => span.text).join("")))
    .join("");

test("no letter of a framework text is ever lost, whatever its marks", () => {
  const marks = fc.constantFrom(
    "# ",
    "> ",
    "- ",
    "1. ",
    "    ",
    "**",
    "*",
    "_",
    "`",
    "```\n",
    "~~~\n",
    "\n",
    "\n\n",
    "[",
    "](",
    ")",
    "<b>",
    "![",
    "---\n",
    "|",
    "\\",
  );
  // A plain letter of each kind of script; entities such as &amp; are left out, because they stand for a sign.
  const source = fc
    .array(fc.oneof(marks, fc.constantFrom("wort", "mot ", "слово", "كلمة", "x")), { maxLength: 30 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(source, (text) => {
      expect(letters(wordsIn(richText(text)))).toBe(letters(text));
    }),
    { numRuns: 1000 },
  );
});

test.for(["- ", "> ", "1. ", "* + - ", ">", "*a "])("a text of nothing but %j is kept as it was typed, and soon", (mark) => {
  const text = `before\n\n${mark.repeat(20_000)}end`;
  expect(richText(text)).toEqual([
    { type: "paragraph", spans: [plain("before")] },
    { type: "paragraph", spans: [plain(`${mark.repeat(20_000)}end`)] },
  ]);
});

test("marks that are escaped are signs like any other, however many there are", () => {
  const line = "\\_".repeat(5000);
  expect(richText(`${line} **b**`)).toEqual([
    { type: "paragraph", spans: [plain(`${"_".repeat(5000)} `), { text: "b", bold: true, italic: false }] },
  ]);
});
