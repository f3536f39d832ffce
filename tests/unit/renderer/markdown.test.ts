/** The way of a framework text into the editor and back, on the editor's own schema. */
import { getSchema, type JSONContent } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentOf, sourceOf } from "../../../renderer/framework/markdown.ts";
import { CONTENT } from "../../../renderer/framework/schema.ts";

const RUNS = 400;
const schema = getSchema(CONTENT);

/** Signs that mean something to CommonMark, beside letters, spaces of all kinds and what is easily torn. */
const SIGNS = [
  "a",
  "b",
  "1",
  "10",
  " ",
  "  ",
  "\t",
  "\u00a0",
  "\u3000",
  "*",
  "**",
  "_",
  "`",
  "```",
  "~~~",
  "#",
  "##",
  ">",
  "-",
  "---",
  "+",
  "=",
  "===",
  ".",
  "1.",
  "2)",
  ")",
  "(",
  "[",
  "]",
  "[a]:",
  "](",
  "!",
  "<b>",
  "<!--",
  "&",
  "&amp;",
  "&#42;",
  "\\",
  "|",
  ":",
  "“",
  "’",
  "é",
  "e\u0301",
  "😀",
  "👩‍👩‍👧",
  "كلمة",
  "\uFEFF",
  "\u200b",
  "http://x.org",
  "\u2028",
] as const;
const words = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 5 }).map((parts) => parts.join("")) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }) },
  )
  .filter((text) => text !== "" && !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\uFDD0-\uFDEF\uFFFE\uFFFF]/.test(text));

const marks = fc.subarray([{ type: "bold" }, { type: "italic" }]);
const inline = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ type: fc.constant("text"), text: words, marks }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("hardBreak"), marks }) },
  ),
  { maxLength: 6 },
);
const paragraph = fc.record({ type: fc.constant("paragraph"), content: inline }) as fc.Arbitrary<JSONContent>;
const { block } = fc.letrec<{ block: JSONContent; list: JSONContent; item: JSONContent }>((tie) => ({
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 2, arbitrary: paragraph },
    { weight: 1, arbitrary: tie("list") },
  ),
  list: fc
    .record({
      type: fc.constantFrom("bulletList", "orderedList"),
      attrs: fc.record({ start: fc.constantFrom(1, 1, 0, 9, 99, 999_999_998) }),
      content: fc.array(tie("item"), { minLength: 1, maxLength: 3 }),
    })
    .map(({ attrs, ...list }) => (list.type === "orderedList" ? { ...list, attrs } : list)),
  item: fc.record({
    type: fc.constant("listItem"),
    content: fc.tuple(paragraph, fc.array(tie("block"), { maxLength: 2 })).map(([first, rest]) => [first, ...rest]),
  }),
}));
const documents = fc.array(block, { minLength: 1, maxLength: 4 }).map((content): JSONContent => ({ type: "doc", content }));

/**
 * What a person sees of a document: blocks with words, and each sign with its look. White space looks the same in
 * every look, every kind of line end is one, and spaces at the end are none.
 */
function seen(node: JSONContent): unknown {
  const content = node.content ?? [];
  switch (node.type) {
    case "paragraph":
      return withoutEnd(
        content.flatMap(({ type, text, marks: own = [] }) =>
          Array.from(type === "hardBreak" ? "\n" : (text ?? "").replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n"), (sign) =>
            sign.trim() === "" ? sign : [sign, ...own.map((mark) => mark.type).sort()].join(" "),
          ),
        ),
      );
    case "listItem": {
      const [first, ...rest] = content.map(seen);
      return { type: "listItem", content: [isBlank(first) ? [] : first, ...rest.filter((one) => !isBlank(one))] };
    }
    default:
      return {
        type: node.type,
        ...(node.type === "orderedList" && { start: node.attrs?.["start"] ?? 1 }),
        content: content.map(seen).filter((one) => !isBlank(one)),
      };
  }
}

/** Spaces at the end of a paragraph are not seen. */
const withoutEnd = (signs: readonly string[]): readonly string[] =>
  signs.slice(0, signs.findLastIndex((sign) => sign !== " " && sign !== "\t") + 1);

const isBlank = (one: unknown): boolean => Array.isArray(one) && one.join("").trim() === "";
/** Goes through the schema itself, which refuses what it does not know. */
const checked = (document: JSONContent): JSONContent => {
  const node = Node.fromJSON(schema, document);
  node.check();
  return node.toJSON() as JSONContent;
};

/** An item whose first words are blank takes those that follow as its first. */
function lifted(document: JSONContent): JSONContent {
  const content = (document.content ?? []).map(lifted);
  if (document.type !== "listItem") return { ...document, ...(document.content && { content }) };
  const [first, second] = content.filter((one, at) => at === 0 || !isBlank(seen(one)));
  if (!first || !isBlank(seen(first)) || second?.type !== "paragraph") return { ...document, content };
  return lifted({ ...document, content: content.filter((one) => one !== first) });
}

describe("every text that the editor can hold", () => {
  test("comes back as it was", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const before = checked(document);
        const after = checked(documentOf(sourceOf(before)));
        expect(seen(after), sourceOf(before)).toEqual(seen(lifted(before)));
      }),
      { numRuns: RUNS },
    );
  });

  test("is written in one way only", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const source = sourceOf(document);
        expect(sourceOf(documentOf(source))).toBe(source);
      }),
      { numRuns: RUNS },
    );
  });
});

test("a text that holds more keeps all its words: writing it back changes nothing that is seen", () => {
  const source = fc
    .array(
      fc.constantFrom(
        "# ",
        "> ",
        "- ",
        "1. ",
        "2) ",
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
        "&amp;",
        "x",
        "wort ",
        "كلمة",
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(source, (text) => {
      const before = checked(documentOf(text));
      expect(seen(checked(documentOf(sourceOf(before))))).toEqual(seen(lifted(before)));
    }),
    { numRuns: RUNS },
  );
});

describe("what is written is good to read", () => {
  const text = (words: string, ...own: string[]): JSONContent => ({ type: "text", text: words, marks: own.map((type) => ({ type })) });
  const p = (...content: JSONContent[]): JSONContent => ({ type: "paragraph", content });
  const list = (type: string, ...items: JSONContent[][]): JSONContent => ({
    type,
    content: items.map((content) => ({ type: "listItem", content })),
  });
  const cases: readonly (readonly [string, readonly JSONContent[]])[] = [
    ["", [p()]],
    ["Plain words, with 2.5 million & more - and 5 > 3.", [p(text("Plain words, with 2.5 million & more - and 5 > 3. "))]],
    [
      "One **bold** word and *one* that leans",
      [p(text("One "), text("bold ", "bold"), text("word and "), text("one", "italic"), text(" that leans"))],
    ],
    ["a**b**c *d*e", [p(text("a"), text("b", "bold"), text("c "), text("d", "italic"), text("e"))]],
    ["**a** _**b**c_", [p(text("a ", "bold"), text("b", "bold", "italic"), text("c", "italic"))]],
    [
      "First\n\nSecond\\\nwith a line of its own",
      [p(text("First")), p(), p(text("Second"), { type: "hardBreak" }, text("with a line of its own"))],
    ],
    [
      "- a\n- b\n  1. c\n  2. d\n\nend",
      [list("bulletList", [p(text("a"))], [p(text("b")), list("orderedList", [p(text("c"))], [p(text("d"))])]), p(text("end"))],
    ],
    ["- a\n\n* b", [list("bulletList", [p(text("a"))]), list("bulletList", [p(text("b"))])]],
    ["1\\. not a list\n\n\\- nor this\n\n\\# nor a heading", [p(text("1. not a list")), p(text("- nor this")), p(text("# nor a heading"))]],
  ];
  test.for(cases)("%j", ([source, content]) => {
    expect(sourceOf({ type: "doc", content: [...content] })).toBe(source);
    expect(seen(documentOf(source))).toEqual(seen({ type: "doc", content: [...content] }));
  });

  test("a sign that no document can hold leaves a visible sign", () => {
    expect(sourceOf({ type: "doc", content: [p(text("bell \u0007"), text("end", "bold"))] })).toBe("bell \uFFFD**end**");
  });
});
