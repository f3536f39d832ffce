/** Comments in a document that comes back: each with the row that it hangs on, whole, and without its author. */
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { proposeFromWord } from "../../electron/import/word/index.ts";
import { cell, framework, plan, small } from "./back-small.ts";
import { around, AUTHOR, commented, end, point, start, type Comment } from "./commented.ts";
import { rowWith } from "./edited.ts";
import { NO_OFFICE, throughOffice } from "./office.ts";
import { workshopOf } from "./workshops.ts";

const one = (...paragraphs: string[]): Comment => ({ paragraphs });
const O = "People decide on the plan";
const Q = "A detailed plan is there";
const FORM = "What people say about the plan";

async function found(bytes: Uint8Array) {
  const proposal = await proposeFromWord(small(), bytes, "x.docx");
  expect(JSON.stringify(proposal)).not.toMatch(new RegExp(`${AUTHOR}|2026-05-01T10`));
  expect(proposal.notUnderstood).toEqual([]);
  return proposal;
}
/** Each comment, short. */
const short = ({ comments }: Awaited<ReturnType<typeof found>>) =>
  comments.map(({ where, text, table, stone }) => [table, where, stone, text]);

describe("in the plan", () => {
  test.each<readonly [string, (xml: string) => string, readonly Comment[], readonly (readonly (string | null)[])[]]>([
    [
      "on a row of evidence, of several paragraphs",
      (xml) => around(xml, FORM, start(0), end(0)),
      [one("Is this still so?", "I think not.")],
      [["plan", `Evidence for “${O}”`, "o", "Is this still so?\nI think not."]],
    ],
    [
      "on an outcome, whose cell goes over two rows",
      (xml) => around(xml, O, start(0), end(0)),
      [one("Who decides?")],
      [["plan", O, "o", "Who decides?"]],
    ],
    [
      "that overlap: each where it begins, in the order of the document",
      (xml) =>
        around(
          around(xml, FORM, start(1), point(1) + start(0)),
          "The minutes of each meeting",
          "",
          end(0) + `<w:commentRangeEnd w:id="1"/>`,
        ),
      [one("Second"), one("First")],
      [
        ["plan", `Evidence for “${O}”`, "o", "First"],
        ["plan", `Evidence for “${O}”`, "o", "Second"],
      ],
    ],
    ["at a point, without a range", (xml) => around(xml, Q, "", point(0)), [one("And by when?")], [["plan", Q, "q", "And by when?"]]],
    [
      "whose range begins between two rows",
      (xml) =>
        around(xml, "The minutes of each meeting", "", end(0)).replace(
          /(<w:tr>|<w:tr )(?=(?:(?!<w:tr[ >]).)*The minutes of each)/s,
          `${start(0)}$1`,
        ),
      [one("From here on")],
      [["plan", `Evidence for “${O}”`, "o", "From here on"]],
    ],
    [
      "on words that were deleted, and on the labels of a cell",
      (xml) =>
        around(
          xml.replace(
            FORM,
            `What people think</w:t></w:r><w:del w:id="9">${start(0)}<w:r><w:delText>say</w:delText></w:r>${end(0)}</w:del><w:r><w:t>`,
          ),
          "Who: The group",
          start(1),
          end(1),
        ),
      [one("Why gone?"), one("All of them?")],
      [
        ["plan", `Evidence for “${O}”`, "o", "Why gone?"],
        ["plan", `Evidence for “${O}”`, "o", "All of them?"],
      ],
    ],
  ])("%s", async (_, edit, comments, expected) => {
    expect(short(await found(commented(await plan(), comments, edit)))).toEqual(expected);
  });

  test("on the headings of a table, and outside of it, by the heading above", async () => {
    const edited = commented(await plan(), [one("Which types?"), one("At the end"), one("No longer there")], (xml) =>
      around(xml, "Type of evidence", start(0), end(0)).replace(/(<w:sectPr(?:(?!<w:sectPr).)*<\/w:body>)/s, `<w:p>${point(1)}</w:p>$1`),
    );
    const comments = short(await found(edited));
    expect(comments.map(([table, , stone, text]) => [table, stone, text])).toEqual([
      [null, null, "Which types?"],
      [null, null, "At the end"],
      [null, null, "No longer there"],
    ]);
    expect(comments[0]?.[1]).toBe("How we will know");
    expect(comments[2]?.[1]).toBe("At no place in the document");
  });

  test("on a row that is new: beside it, and its stone comes with it", async () => {
    const row = `<w:tr>${cell("People run the meetings")
      .replace("<w:r>", `${start(0)}<w:r>`)
      .replace(
        "</w:r></w:p>",
        `</w:r>${end(0)}</w:p>`,
      )}${cell("People's voices")}${cell("What they say").replace("<w:r>", `${point(1)}<w:r>`)}${cell("Talks")}</w:tr>`;
    const { items, comments } = await found(
      commented(await plan(), [one("Really all?"), one("Ask them")], (xml) => xml.replace("</w:tbl>", `${row}</w:tbl>`)),
    );
    const [added] = items;
    expect(added?.what).toBe("added");
    const step = added?.steps[0];
    const id = step?.do === "stones.add" ? step.stones[0]?.id : undefined;
    expect(comments).toMatchObject(
      ["Really all?", "Ask them"].map((text) => ({
        text,
        where: "People run the meetings",
        stone: id,
        needs: [added?.id],
        item: added?.id,
      })),
    );
  });

  test("on a row that has changed: beside the change", async () => {
    const edited = commented(await plan(), [one("Shorter"), one("Elsewhere")], (xml) =>
      around(around(xml, FORM, start(0), end(0)), Q, start(1), end(1)).replace(FORM, "What people say"),
    );
    const { items, comments } = await found(edited);
    expect(items.map(({ id }) => id)).toEqual(["evidence e"]);
    expect(comments.map(({ text, item, needs }) => [text, item, needs])).toEqual([
      ["Elsewhere", null, []],
      ["Shorter", "evidence e", []],
    ]);
  });

  test("answers follow what they answer, wherever they stand, and what is done says so", async () => {
    const comments: readonly Comment[] = [
      { paragraphs: ["On the second"], isDone: true },
      { paragraphs: ["Because", "of the rain"], answers: 2 },
      { paragraphs: ["Why?", "Tell us"] },
      { paragraphs: ["I see"], answers: 1 },
      { paragraphs: ["Thanks"], answers: 0 },
    ];
    const edited = commented(
      await plan(),
      comments,
      (xml) => around(around(xml, Q, start(0) + start(4), end(0) + end(4)), FORM, start(2) + start(1), end(2) + end(1)),
      "remarks7.xml",
    );
    expect((await found(edited)).comments.map(({ text, isAnswer, isDone, stone }) => [text, isAnswer, isDone, stone])).toEqual([
      ["On the second", false, true, "q"],
      ["Thanks", true, true, "q"],
      ["Why?\nTell us", false, false, "o"],
      ["Because\nof the rain", true, false, "o"],
      ["I see", true, false, "o"],
    ]);
  });
});

test("on a new stone of the path that something leads to: each item that adds it will do", async () => {
  const row = `<w:tr>${cell("We hold meetings").replace("<w:r>", `${point(0)}<w:r>`)}${cell("The project")}${cell("A detailed plan is there")}</w:tr>`;
  const workshop = workshopOf({
    stones: [
      { id: "q", kind: "outcome", strand: "project", text: "A detailed plan is there" },
      { id: "a", kind: "activity", strand: "project", text: "We visit others" },
    ],
    links: [{ from: "a", to: "q" }],
  });
  const bytes = commented(await framework(workshop), [one("How often?")], (xml) =>
    xml.replace(rowWith(xml, "We visit others"), (before) => `${before}${row}`),
  );
  const { items, comments } = await proposeFromWord(workshop, bytes, "x.docx");
  const adding = items.filter(({ steps }) => steps.some((step) => step.do === "stones.add")).map(({ id }) => id);
  expect(adding).toHaveLength(2);
  expect(comments).toMatchObject([{ where: "We hold meetings", table: "pathway", item: adding[0], needs: adding }]);
});

test("in the framework: on a stone of the path, a part of the text, a type, an example, a heading", async () => {
  const xml = (all: string): string =>
    [`more`, "People's voices", "Rated after", "Staff know more"].reduce(
      (now, text, nth) => around(now, text, start(nth), end(nth)),
      all.replace(/(<w:pStyle w:val="Heading1"\/>.*?<\/w:pPr>)/s, `$1${point(4)}`),
    );
  const comments = ["On the text", "On voices", "On a row", "On the example", "On a heading"].map((text) => one(text));
  const places = short(await found(commented(await framework(), comments, xml)));
  expect(places.map(([table, , , text]) => [text, table]).toSorted()).toEqual([
    ["On a heading", null],
    ["On a row", "examples"],
    ["On the example", "examples"],
    ["On the text", "framework"],
    ["On voices", "options"],
  ]);
});

test("signs in a comment are read once, as in the text", async () => {
  const smile =
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="w16se"/><mc:Fallback><w:t>😊</w:t></mc:Fallback></mc:AlternateContent>';
  const both = smile.replace('<mc:Choice Requires="w16se"/>', '<mc:Choice Requires="w14"><w:t>😊</w:t></mc:Choice>');
  for (const sign of [smile, both]) {
    const bytes = commented(await plan(), [one(`Good</w:t>${sign}<w:t>`)], (xml) => around(xml, Q, start(0), end(0)));
    expect((await found(bytes)).comments.map(({ text }) => text)).toEqual(["Good😊"]);
  }
});

test("what is no comment of the document is none: nothing in it, a part that nothing points to", async () => {
  const empty = commented(await plan(), [one(" ")], (xml) => around(xml, Q, start(0), end(0)));
  expect((await found(empty)).comments).toEqual([]);
  const broken = commented(
    await plan(),
    [
      { paragraphs: ["Round"], answers: 1 },
      { paragraphs: ["and round"], answers: 0 },
    ],
    (xml) => around(xml, Q, start(0) + start(1), end(0) + end(1)),
  );
  expect((await found(broken)).comments.map(({ text }) => text).toSorted()).toEqual(["Round", "and round"]);
});

test.skipIf(NO_OFFICE !== "")(
  "as LibreOffice saves them",
  async () => {
    const edited = commented(
      await plan(),
      [one("Is this so?", "Or not?"), one("Who decides?"), { paragraphs: ["We do"], answers: 1 }],
      (xml) => around(around(xml, FORM, start(0), end(0)), O, start(1) + start(2), end(1) + end(2)),
    );
    const [saved] = await throughOffice([edited]);
    expect(Object.keys(unzipSync(saved as Uint8Array))).toContain("word/comments.xml");
    expect(short(await found(saved as Uint8Array))).toEqual([
      ["plan", O, "o", "Who decides?"],
      ["plan", O, "o", "We do"],
      ["plan", `Evidence for “${O}”`, "o", "Is this so?\nOr not?"],
    ]);
  },
  180_000,
);
