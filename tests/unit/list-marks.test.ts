/** The marks before the entries of lists, by the programs that write them; and words that only look like one. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bareLine, companyOf, isMark } from "../../shared/pasting/marks.ts";
import { pastedList } from "../../shared/pasting/pasted-list.ts";
import { LETTERS } from "../../shared/pasting/series.ts";

/** Each line of a list without its mark. */
const bare = (...lines: string[]): readonly string[] => lines.map((line) => bareLine(line, companyOf(lines)));

describe("marks", () => {
  test.each([
    [
      "Word, as text",
      [
        "•\tWe",
        "o\tWe",
        "§\tWe",
        "1.\tWe",
        "a.\tWe",
        "i.\tWe",
        "ii.\tWe",
        "IV.\tWe",
        "A.\tWe",
        "1.1\tWe",
        "1.1.\tWe",
        "1.1.1\tWe",
        "1)\tWe",
        "(a)\tWe",
      ],
    ],
    ["Word, with blanks for tabs", ["·       We", "o   We", "§  We", "1.     We", "a.  We", "i.  We"]],
    ["Word's own fonts", ["\uF0B7 We", "\uF0A7\tWe", "\uF0D8We", "\uF0FC  We", "\uF06F\u00A0We"]],
    ["fonts that got lost", ["ü\tWe", "Ø\tWe", "v\tWe", "q\tWe", "à\tWe"]],
    [
      "Google Docs, Teams, Pages, OneNote, Notes",
      ["● We", "○ We", "■ We", "* We", "- We", "◦ We", "▪ We", "⁃ We", "‣ We", "•We", "– We", "— We", "- [ ] We", "- [x] We", "◦\u00A0We"],
    ],
    ["boxes and ticks", ["☐ We", "☑ We", "☒ We", "✓ We", "✔️ We", "✗ We", "✘We", "[ ] We", "[x] We", "[X] We", "[] We", "❏ We", "✅ We"]],
    ["references and headings of Markdown", ["[1] We", "[b]\tWe", "# We", "### We"]],
    ["arrows and signs", ["👉 We", "➡️ We", "☞ We", "→ We", "-> We", "=> We", "➢ We", "➤ We", "► We", "▶️ We", "» We", "+ We", "★ We"]],
    [
      "numbers",
      [
        "1. We",
        "12) We",
        "(3) We",
        "1.) We",
        "a) We",
        "(b) We",
        "ii. We",
        "iv) We",
        "(vi) We",
        "IV. We",
        "XI. We",
        "1.1) We",
        "① We",
        "②We",
        "1️⃣ We",
        "⑴ We",
        "ⓐ We",
      ],
    ],
    ["several at once", ["• - We", "1. • We", "- 1. We", "• [ ] We"]],
    ["signs without width", ["\u200E• We", "\uFEFF- We", "\u200B1. We", "•\u200B We\u200B"]],
  ])("of %s", (_, lines) => {
    for (const line of lines) expect([line, ...bare(line)]).toEqual([line, "We"]);
  });

  test("that their neighbours make of a letter or number", () => {
    expect(bare("a. We ask", "b. We cook", "c. We sing")).toEqual(["We ask", "We cook", "We sing"]);
    expect(bare("A. We ask", "1. at the gate", "B. We cook")).toEqual(["We ask", "at the gate", "We cook"]);
    expect(bare("I. We ask", "II. We cook", "III. We sing", "IV. We eat", "V. We rest")).toEqual([
      "We ask",
      "We cook",
      "We sing",
      "We eat",
      "We rest",
    ]);
    expect(bare("1.1 we ask", "1.2 we cook", "1.3 we sing")).toEqual(["we ask", "we cook", "we sing"]);
    expect(bare("1 We ask", "1.1 at the gate")).toEqual(["1 We ask", "at the gate"]);
    expect(bare("1.1 We ask")).toEqual(["We ask"]);
    expect(bare("• We ask", "o We cook", "a. We sing")).toEqual(["We ask", "We cook", "We sing"]);
  });

  test("alone leave nothing", () => {
    expect(bare("•", "1.", "-", "[ ]", "-----", "* * *", "")).toEqual(["", "", "", "", "", "", ""]);
    for (const cell of ["o", "•", "1.", "ii.", "§", "\uF0A7", "a)", "1.1"]) expect(isMark(cell), cell).toBe(true);
    for (const cell of ["", "We", "IT", "1", "a", "A1"]) expect(isMark(cell), cell).toBe(false);
  });
});

test.each([
  ...["o clock", "o Warszawie", "O We", "§ 5 of the Act", "§5", "-5 degrees", "–5", "+44 20", "*We*", "»We« say", "★★★ good"],
  ...[
    "I. We come",
    "I  went home",
    "A plan",
    "A  plan",
    "A. Miller leads",
    "J. Smith",
    "e.g. a visit",
    "i.e. we",
    "i. e. we",
    "z. B. wir",
    "p. 5",
  ],
  ...["c. 50 people", "v. good", "mix. it", "xx. love", "X. ", "vs. them", "(together)", "(c) 2026 Our group", "a)b", "no) never"],
  ...[
    "3 μg",
    "50 people",
    "2026 is our year",
    "2026. What a year",
    "1.5 hours a week",
    "1.5 Hours",
    "2.5 Million people",
    "1.5 FTE",
    "0.5 We",
  ],
  ...[
    "10.5 km",
    "1.000 people",
    "14. October we open",
    "3. Mai",
    "14.10. We open",
    "14.10.2025 We open",
    "1/2 day",
    "1,5 hours",
    "5% more",
    "£5 each",
    "#1 We",
    "1: We",
  ],
  ...["[We]", "[x]We", "( We", "☺ We", "“We” say", "…We", "?", "'We", "μ We", "ο We", "о нас", "і. ми"],
])("%j begins with its words", (line) => expect(bare(line, "We cook")[0]).toBe(line.trim()));

test("people of a list keep their initials", () => {
  const names = ["J. Smith", "K. Brown", "M. Miller"];
  expect(bare(...names)).toEqual(names);
});

test("whatever a line is, only its beginning goes, and only what can be a mark", () => {
  const unit = fc.oneof(
    fc.constantFrom(...'oivxIVXabcA19.)([] \t•-–§o☐·"', "\uF0B7", "\u200E", "\u00A0", "μ", "We"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
  );
  // The letters of a list: whole words of other scripts are none.
  const couldBeMark = new RegExp(
    `^(?:[\\s\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]|[([（]?(?:\\p{Nd}{1,3}(?:\\.\\d{1,2})*|[${LETTERS}]|[ivxIVX]{2,5}|[一二三四五六七八九十百]{1,4})?[.)．。）、۔।]*[\\])]?|[^\\p{L}\\p{N}]|[\\u2460-\\u24FF\\u2776-\\u2793\\u3220-\\u3229\\u3280-\\u3289\\uF000-\\uF0FF§ØüàŸ])*$`,
    "u",
  );
  fc.assert(
    fc.property(
      fc.array(unit, { maxLength: 14 }),
      fc.array(fc.constantFrom("• a", "a. a", "1.1 a", "i. a", "o a"), { maxLength: 3 }),
      (units, others) => {
        const line = units.join("");
        const rest = bareLine(line, companyOf([line, ...others]));
        const at = rest === "" ? line.length : line.lastIndexOf(rest);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(line.slice(0, at)).toMatch(couldBeMark);
        expect(line.slice(at + rest.length)).toMatch(/^[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]*$/u);
      },
    ),
    { numRuns: 1000 },
  );
});

test.each([
  ["1 - We cook\n2 - We bake\n3 - We fry", ["We cook", "We bake", "We fry"]],
  ["1: We cook\n2: We bake", ["We cook", "We bake"]],
  ["1.We cook\n2.We bake", ["We cook", "We bake"]],
  ["1)We cook\n2)We bake", ["We cook", "We bake"]],
  ["１．We cook\n２．We bake\n🔟 We fry", ["We cook", "We bake", "We fry"]],
  ["-We cook\n-We bake\nWe fry", ["We cook", "We bake", "We fry"]],
  ["*We cook\n*We bake*\n*We fry", ["We cook", "We bake", "We fry"]],
  ["* We cook\n** We bake\n*** We fry\n>> We sing\n#. We hum\n~ We rest", ["We cook", "We bake", "We fry", "We sing", "We hum", "We rest"]],
  ["✦ We cook\n✱ We bake\n※ We fry\n⟡ We sing", ["We cook", "We bake", "We fry", "We sing"]],
  ["_We cook_\n- *We bake*\n`We fry`", ["We cook", "We bake", "We fry"]],
  // What only looks like one of these.
  ["2 - 3 people\n4 - 5 people", ["2 - 3 people", "4 - 5 people"]],
  ["2: the garden\nWe cook", ["2: the garden", "We cook"]],
  ["3.We cook\nWe bake", ["3.We cook", "We bake"]],
  ["-We cook\nWe bake\nWe fry", ["-We cook", "We bake", "We fry"]],
  ["-5 degrees\n-7 degrees", ["-5 degrees", "-7 degrees"]],
  ["~5 people\n~ 7 people", ["~5 people", "~ 7 people"]],
  ["We say *no* and *yes*\nsnake_case and a_b_", ["We say *no* and *yes*", "snake_case and a_b_"]],
])("marks without a space, of wikis and of other programs: %j", (text, stones) => {
  expect(pastedList(text).stones.map((stone) => stone.text)).toEqual(stones);
});
