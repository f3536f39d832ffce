import fc from "fast-check";
import { expect, test } from "vitest";
import { textOfGrid } from "../../shared/pasting/cells.ts";
import { whyNoList } from "../../shared/pasting/list-file.ts";
import { pastedList, repeatsIn, type PastedStone } from "../../shared/pasting/pasted-list.ts";
import { columnNames, likelyColumns, listOfSheet, tableInText } from "../../shared/pasting/sheets.ts";
import { KIND_TERMS, STRAND_TERMS } from "../../shared/guidance/terms.ts";
import { STONE_TEXT_LIMIT } from "../../shared/model/fields.ts";
import { KINDS, STRANDS } from "../../shared/model/records.ts";

const textsOf = (text: string): readonly string[] => pastedList(text).stones.map((stone) => stone.text);
const plain = (text: string): PastedStone => ({ text, kind: null, strand: null });

test("each line is a stone, without its bullet or number", () => {
  const text =
    "• We meet every month\n- We visit\n* We ask\n–\tWe write\n1. We plan\n12) We cook\n(b) We sing\n[x] We rest\n  •\tWe walk  \n1. - We dance";
  expect(textsOf(text)).toEqual([
    "We meet every month",
    "We visit",
    "We ask",
    "We write",
    "We plan",
    "We cook",
    "We sing",
    "We rest",
    "We walk",
    "We dance",
  ]);
});

test("words that only look like a bullet stay", () => {
  const lines = ["2026 is our year", "3 meetings", "A plan for all", "-5 degrees", "1.5 days a week", "e.g. a visit", "(together)"];
  expect(textsOf(lines.join("\n"))).toEqual(lines);
});

test("of a row that is copied from a table, the first cell with words is the stone", () => {
  expect(textsOf("1\tWe meet\tSam\n\tWe visit\t\nWe ask\n2.\tWe cook\t12\n2026\t5")).toEqual([
    "We meet",
    "We visit",
    "We ask",
    "We cook",
    "2026 5",
  ]);
});

test("empty lines, and bullets without words, are left out and counted, those at the end aside", () => {
  expect(pastedList("one\n\n  \n•\r\ntwo\n\n")).toEqual({ stones: [plain("one"), plain("two")], empty: 3, tooLong: [], leftOut: [] });
  expect(pastedList(" \n \n")).toEqual({ stones: [], empty: 0, tooLong: [], leftOut: [] });
});

test("a line that is too long is named by its number and is no stone", () => {
  const text = `fits\n${"x".repeat(STONE_TEXT_LIMIT + 1)}\n${"y".repeat(STONE_TEXT_LIMIT)}`;
  expect(pastedList(text).tooLong).toEqual([2]);
  expect(textsOf(text)).toEqual(["fits", "y".repeat(STONE_TEXT_LIMIT)]);
});

test("a heading says what the lines after it are, until the next one says otherwise", () => {
  const text =
    "before\nOutcomes:\nA plan\nCo-production:\nPeople decide\n• Activities (the project):\n1. We meet\nOur impacts:\nA centre\nWhat we need:\nTea";
  expect(pastedList(text).stones.map(({ text: words, kind, strand }) => `${words} ${kind} ${strand}`)).toEqual([
    "before null null",
    "A plan outcome null",
    "People decide outcome coproduction",
    "We meet activity project",
    "A centre impact project",
    "What we need: impact project",
    "Tea impact project",
  ]);
});

test("every kind and strand is known by its names, with a colon; without one, or with more words, they are stones", () => {
  const heads = (line: string) => pastedList(`${line}\nx`).stones;
  for (const kind of KINDS) {
    const { label, plural, column } = KIND_TERMS[kind];
    for (const name of [label, plural, column, plural.toUpperCase(), `# ${plural}`])
      expect(heads(`${name}:`), name).toEqual([{ text: "x", kind, strand: null }]);
    expect(heads(plural)).toHaveLength(2);
  }
  for (const strand of STRANDS) expect(heads(`${STRAND_TERMS[strand].label}:`)).toEqual([{ text: "x", kind: null, strand }]);
  expect(heads("What we do, co-production:")).toEqual([{ text: "x", kind: "activity", strand: "coproduction" }]);
  expect(heads("What will stay:")).toEqual([{ text: "x", kind: "change", strand: null }]);
  expect(heads("What we do on Mondays:")).toHaveLength(2);
  expect(heads("Co production outcomes :")).toEqual([{ text: "x", kind: "outcome", strand: "coproduction" }]);
  for (const line of ["The:", "Outcomes and impacts:", "Project outcomes we dream of:", "Outcomes: a plan", "constructor:"])
    expect(heads(line), line).toHaveLength(2);
});

test.each<readonly [string, string, readonly string[]]>([
  ["a code before words", "A1\tWe visit\nA2\tWe cook", ["We visit", "We cook"]],
  ["letters that only number", "A\tWe visit\nB\tWe cook", ["We visit", "We cook"]],
  ["numbers with levels", "1.1\tWe visit\n1.2\tWe cook", ["We visit", "We cook"]],
  ["days", "14/10/2025\tWe open\n3 May 2026\tWe plant", ["We open", "We plant"]],
  ["ticks of a spreadsheet", "TRUE\tWe open\nFALSE\tWe plant", ["We open", "We plant"]],
  ["words first, codes after", "We open\tA1\nWe plant\tA2", ["We open", "We plant"]],
  ["nothing but codes", "A1\t7\nA2\t8", ["A1 7", "A2 8"]],
  ["labels with numbers", "Objective 1\tWe visit\nObjective 2\tWe cook", ["We visit", "We cook"]],
  ["long codes", "GARDEN-01\tWe visit\nKITCHEN-02\tWe cook", ["We visit", "We cook"]],
  ["short words", "Tea\tMay\nArt\tJune", ["Tea", "Art"]],
  ["short words of another script", "散歩\t公園で歩きます\n料理\t一緒に作ります", ["散歩", "料理"]],
  ["amounts of people first", "50 people\tMay\n60 people\tJune", ["50 people", "60 people"]],
  ["a heading that names a kind", "Activities\tWho\nWe visit\tAda", ["We visit"]],
  ["an abbreviation beside longer words", "IT\tWe mend\nHealth\tWe walk", ["IT", "Health"]],
  ["a cell with lines", '"We visit\ntwo gardens"\tMay\nWe cook', ["We visit two gardens", "We cook"]],
  ["one column of cells with lines", '"We visit\ntwo gardens"\nWe cook', ["We visit two gardens", "We cook"]],
  ["doubled quotes, in a quoted cell and in a bare one", '"""Yes"", she said"\t1\nWe say ""no""\t2', ['"Yes", she said', 'We say "no"']],
  ["a quotation that is a line of its own", '"Nothing about us without us"\nWe cook', ['"Nothing about us without us"', "We cook"]],
])("of a table with %s", (_, text, stones) => expect(textsOf(text)).toEqual(stones));

const said = (text: string): readonly string[] =>
  pastedList(text).stones.map(({ kind, strand, text: words }) => [kind ?? "-", strand ?? "-", words].join(" | "));

test.each<readonly [string, string, readonly string[]]>([
  [
    "kinds first",
    "Outcome\tPeople decide\nActivity\tWe meet\nImpact\tBetter lives",
    ["outcome | - | People decide", "activity | - | We meet", "impact | - | Better lives"],
  ],
  [
    "kinds last, under headings",
    "Words\tKind\nPeople decide\tOutcomes\nWe meet\tactivity",
    ["outcome | - | People decide", "activity | - | We meet"],
  ],
  [
    "both",
    "What it is\tStrand\tSticky note\nOutcome\tCo-production\tPeople decide\nActivity\tProject\tWe meet\n\t\tan idea",
    ["outcome | coproduction | People decide", "activity | project | We meet", "- | - | an idea"],
  ],
])("cells that say what their row is: %s", (_, text, stones) => {
  expect(said(text)).toEqual(stones);
  expect(pastedList(text).leftOut.filter(({ why }) => why === "cells")).toEqual([]);
});

test.each<readonly [string, string]>([
  [
    "Google Forms",
    "Timestamp\tWhat should we do?\tYour name\n2025/10/14 3:34:12 PM GMT+1\tWe cook\tAda\n2025/10/14 3:35:12 PM GMT+1\tWe sing\tBo",
  ],
  [
    "Microsoft Forms",
    "ID\tStart time\tEmail\tName\tWhat should we do?\n1\t10/14/25 15:34:12\tanonymous\t\tWe cook\n2\t10/14/25 15:34:12\tanonymous\t\tWe sing",
  ],
  ["a board of tasks", "Card ID\tCard name\tList\n5f3a9bc2d1e4f50012345678\tWe cook\tTo do\n5f3a9bc2d1e4f50012345679\tWe sing\tDone"],
  ["addresses of mail", "Mail\tSuggestion\nada@example.org\tWe cook\nbo@example.org\tWe sing"],
  ["one word for all", "Garden\tWe cook\nGarden\tWe sing\nGarden\tWe mend"],
  ["a column that is called so", "Who\tIdeas\nAda\tWe cook\nBo\tWe sing\nCy\t"],
])("of the answers to a form, and other tables that programs make: %s", (_, text) => {
  expect(textsOf(text).slice(0, 2)).toEqual(["We cook", "We sing"]);
  expect(textsOf(text).join(" ")).not.toMatch(/Ada|Bo|Cy/);
});

test("headings of a table say what its column holds; they, and all other cells, are named as not taken", () => {
  expect(pastedList("No\tOutcomes\tWho\n1\tA plan\tAda\n2\tA map\t")).toEqual({
    stones: ["A plan", "A map"].map((text) => ({ text, kind: "outcome", strand: null })),
    empty: 0,
    tooLong: [],
    leftOut: [
      { why: "headings", text: "No · Outcomes · Who" },
      { why: "cells", text: "1 · Ada" },
      { why: "cells", text: "2" },
    ],
  });
});

test("the cells of a spreadsheet are read as the text that it would put on the clipboard", () => {
  const grid = [
    ["1", "We visit\ntwo gardens", 'a "b"'],
    ["2", '"Yes"', ""],
  ];
  expect(pastedList(textOfGrid(grid)).stones).toEqual([plain("We visit two gardens"), plain('"Yes"')]);
});

test.each([
  ["blanks", " ".repeat(300_000)],
  ["breaks", "\n".repeat(30_000)],
  ["tabs", "\t".repeat(30_000)],
  ["quotation marks", '"'.repeat(100_000)],
  ["angle brackets", "<".repeat(100_000)],
  ["marks", "• ".repeat(20_000)],
  ["lines", "a. We cook, and eat\n".repeat(5_000)],
  ["bars", "|".repeat(100_000)],
  ["rows of bars", "| a | b |\n|---|---|\n".repeat(5_000)],
  ["stamps", "14/10/2025, 15:34 - Ada: a\n".repeat(5_000)],
  ["names and times", "Ada Lo\n15:34\nWe cook\n".repeat(30_000)],
])("many %s are read at once", (_, many) => {
  const from = performance.now();
  pastedList(`14/10/2025, 15:34 - Ada: We${many}cook`);
  pastedList(`We${many}cook`);
  expect(performance.now() - from).toBeLessThan(8000);
});

test("a line that is too long is named by its number in the text, also after cells with lines and in a chat", () => {
  const long = "x".repeat(STONE_TEXT_LIMIT + 1);
  expect(pastedList(`"a\nb"\tc\n${long}`).tooLong).toEqual([3]);
  expect(pastedList(`14/10/2025, 15:34 - Ada: a\nb\n14/10/2025, 15:35 - Bo: ${long}`).tooLong).toEqual([3]);
});

test("words that are there already, or stand twice, are marked, however they are written", () => {
  const { stones } = pastedList("We meet\nA  PLAN.\nWe visit\nwe visit \nA planner");
  expect(repeatsIn(stones, ["a plan", "Something else"])).toEqual([null, "there", null, "twice", null]);
});

test("whatever is pasted, every stone has words, stands on one line and fits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      for (const { text: stone } of pastedList(text).stones) {
        expect(stone.trim()).toBe(stone);
        expect(stone).not.toBe("");
        expect(stone).not.toMatch(/[\n\r]/);
        expect(stone.length).toBeLessThanOrEqual(STONE_TEXT_LIMIT);
      }
    }),
  );
});

/** Words in several scripts that are no mark, no code and no heading. */
const word = fc
  .string({ unit: fc.constantFrom(..."abcdefghijklmnoprstuwyz", "é", "ß", "ø", "ж", "я", "ع", "ह", "木"), minLength: 4, maxLength: 9 })
  .filter((text) => !/^(?:true|false)$/.test(text));
const sentence = fc.array(word, { minLength: 2, maxLength: 6 }).map((some) => some.join(" "));
const mark = fc.constantFrom(
  "",
  "• ",
  "o\t",
  "\uF0A7\t",
  "§  ",
  "- ",
  "– ",
  "3. ",
  "ii. ",
  "IV.\t",
  "a) ",
  "(b) ",
  "(12) ",
  "1.2\t",
  "☐ ",
  "[x] ",
  "- [ ] ",
  "✓ ",
  "\u200E• ",
  "② ",
);

test("bullets of several levels in front of tabs are no column with a heading", () => {
  expect(textsOf("IV.\tWe meet\n1.2\tWe cook\no\tWe eat")).toEqual(["We meet", "We cook", "We eat"]);
});

test("whatever the marks, the words are what they were", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(mark, sentence), { minLength: 1, maxLength: 12 }), (lines) => {
      expect(textsOf(lines.map(([lead, words]) => lead + words).join("\n"))).toEqual(lines.map(([, words]) => words));
    }),
  );
});

const lettersOf = (text: string): readonly string[] => (text.match(/[\p{L}\p{N}]/gu) ?? []).toSorted();

test("nothing is lost: whatever is pasted, every letter that is no mark is on a stone, or among what was not taken", () => {
  const piece = fc.oneof(
    sentence,
    mark,
    fc.string({ unit: "grapheme", maxLength: 6 }),
    fc.constantFrom(
      "\t",
      "\n",
      '"',
      '""',
      "A1",
      "o ",
      "I. ",
      "1.5 ",
      "A. ",
      "14. October ",
      "3 μg",
      "2026",
      "Outcomes:",
      ":",
      "14/10/2025, 15:34 - ",
      "Ada: ",
      "<Media omitted>",
      "[15:34] ",
      "|",
      " | ",
      "\n|---|---|\n",
      "\\|",
      "| a |\n",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join("");
      const { stones, leftOut } = pastedList(text);
      const kept = lettersOf([...stones, ...leftOut].map((one) => one.text).join(""));
      const counts = new Map<string, number>();
      for (const letter of kept) counts.set(letter, (counts.get(letter) ?? 0) + 1);
      const lost = lettersOf(text).filter((letter) => {
        const left = counts.get(letter) ?? 0;
        counts.set(letter, left - 1);
        return left <= 0;
      });
      // What may go: numbers and the few letters of marks, and the heading.
      expect(lost.filter((letter) => !/[\p{N}a-ivxoIVXAO§qlnØüàŸOutcmes]/u.test(letter))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("Markdown: headings name what follows them, and stars around words are no words", () => {
  const text =
    "## Outcomes\n- **People decide** on the plan\n- [ ] People __know__\n**Activities (co-production)**\n1. We meet\n# Our own title\n2 ** 3 and a*b";
  expect(pastedList(text).stones).toEqual([
    { text: "People decide on the plan", kind: "outcome", strand: null },
    { text: "People know", kind: "outcome", strand: null },
    { text: "We meet", kind: "activity", strand: "coproduction" },
    { text: "Our own title", kind: "activity", strand: "coproduction" },
    { text: "2 ** 3 and a*b", kind: "activity", strand: "coproduction" },
  ]);
});

/** What stands between a table's first row and the others, and around it. */
const DRAWN: readonly (readonly [string, string])[] = [
  ["Markdown", "| Dish  | Way in here |\n|---|---|\n| Food | We cook |\n| Song | We sing |"],
  [
    "Markdown, aligned and padded",
    "|  Dish    |   Way in here |\n|:---------|-------------:|\n|  Food    |      We cook |\n|  Song    |      We sing |",
  ],
  ["Markdown without bars at its edges", "Dish  | Way in here\n--- | ---\nFood | We cook\nSong | We sing"],
  ["Markdown, with bold words, code and bullets", "| **Dish** | **Way in here** |\n|-|-|\n| `Food` | **We cook** |\n| Song | - We sing |"],
  ["Windows' line ends", "| Dish  | Way in here |\r\n| --- | --- |\r\n| Food | We cook |\r\n| Song | We sing |\r\n"],
  ["an editor's outline", "| Dish  | Way in here |\n|-------+------------|\n| Food  | We cook    |\n| Song  | We sing    |"],
  [
    "a database",
    "+-------+------------+\n| Dish  | Way in here |\n+-------+------------+\n| Food  | We cook    |\n| Song  | We sing    |\n+-------+------------+",
  ],
  ["another database", " Dish  | Way in here \n-------+------------\n Food  | We cook\n Song  | We sing"],
  [
    "a terminal",
    "┌───────┬────────────┐\n│ Dish  │ Way in here │\n├───────┼────────────┤\n│ Food  │ We cook    │\n│ Song  │ We sing    │\n└───────┴────────────┘",
  ],
  [
    "lines between all rows",
    "+------+-----------+\n| Dish  | Way in here |\n+======+===========+\n| Food | We cook   |\n+------+-----------+\n| Song | We sing   |\n+------+-----------+",
  ],
];

test.each(DRAWN)("a table drawn with bars is one: %s", (_, text) => {
  const { stones, leftOut, empty } = pastedList(text);
  expect(stones).toEqual([plain("Food"), plain("Song")]);
  expect(empty).toBe(0);
  expect(leftOut.map(({ why, text: words }) => `${why}: ${words.replaceAll("*", "")}`)).toEqual([
    "headings: Dish · Way in here",
    "cells: We cook",
    "cells: - We sing".replace("- ", text.includes("- We") ? "- " : ""),
  ]);
  // Its columns can be chosen as those of any other table.
  const table = tableInText(text);
  if (!table) throw new Error("no table");
  expect(likelyColumns(table)).toMatchObject({ heading: true, words: 0 });
  expect(columnNames(table, true).map((name) => name.replaceAll("*", ""))).toEqual(["Dish", "Way in here"]);
  expect(pastedList(listOfSheet(table, { ...likelyColumns(table), words: 1 }).text).stones).toEqual([plain("We cook"), plain("We sing")]);
});

test("a drawn table among other lines: what stands above it holds for its rows, and what its column says for them alone", () => {
  const text =
    "## Co-production\nWe begin\n\n| Activities | Who |\n|---|---|\n| We cook \\| bake | Ada |\n| We sing<br>and dance | Bo |\n\nWe end\n\n| What |\n| --- |\n| Tea |";
  expect(said(text)).toEqual([
    "- | coproduction | We begin",
    "activity | coproduction | We cook | bake",
    "activity | coproduction | We sing and dance",
    "- | coproduction | We end",
    "- | coproduction | Tea",
  ]);
  expect(pastedList(text).leftOut.map((one) => one.text)).toEqual(["Activities · Who", "Ada", "Bo", "What"]);
});

test.each<readonly [string, readonly string[]]>([
  ["We cook | bake\nWe sing | dance", ["We cook | bake", "We sing | dance"]],
  ["| We cook", ["| We cook"]],
  ["|We cook|", ["|We cook|"]],
  ["We cook\n---\nWe sing", ["We cook", "We sing"]],
  ["We cook | bake\n-----\nWe sing", ["We cook | bake", "We sing"]],
  ["|---|---|", ["|---|---|"]],
])("bars that draw no table stay: %j", (text, stones) => expect(textsOf(text)).toEqual(stones));

test("rows of several lines between lines are one each, and a line too long is named by its number", () => {
  const text = "+----+------+\n| No | What |\n+----+------+\n| 1  | We   |\n|    | cook |\n+----+------+\n| 2  | Tea  |\n+----+------+";
  expect(textsOf(text)).toEqual(["We cook", "Tea"]);
  const long = "x".repeat(STONE_TEXT_LIMIT + 1);
  expect(pastedList(`Before\n| What |\n|---|\n| a |\n| ${long} |\nafter\n${long}`).tooLong).toEqual([5, 7]);
});

test("the heading above the column that the words stand in says what they are, wherever the column is", () => {
  const text = "Strand\tOutcome\tRemark\nProject\tPeople decide\tgood\nCo-production\tPeople know\tbad";
  expect(pastedList(text).stones).toEqual([
    { text: "People decide", kind: "outcome", strand: "project" },
    { text: "People know", kind: "outcome", strand: "coproduction" },
  ]);
});

test("a workshop saved as JSON is no list", () => {
  const start = Buffer.from('\ufeff{\n  "format": "stepping-stones/workshop",\n  "version": 1');
  expect(whyNoList(start, 500, "day.json")).toContain("“day.json” is a workshop.");
  expect(whyNoList(Buffer.from('{"format": "other"}'), 500, "day.json")).toBeNull();
});
