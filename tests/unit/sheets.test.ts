/** What of a sheet becomes a list: which columns are meant, and the text that a person could have pasted. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pastedList } from "../../shared/pasting/pasted-list.ts";
import { columnNames, likelyColumns, listOfSheet, tableInText, type SheetTable } from "../../shared/pasting/sheets.ts";

const sheetOf = (rows: readonly (readonly string[])[], merged: SheetTable["merged"] = []): SheetTable => ({
  name: "One",
  columns: (rows[0] ?? []).map((_, at) => String.fromCharCode(65 + at)),
  rows,
  merged,
  errors: [],
  cut: false,
});
const likely = (rows: readonly (readonly string[])[]): string => {
  const sheet = sheetOf(rows);
  return listOfSheet(sheet, likelyColumns(sheet)).text;
};

describe("the columns that are likely meant", () => {
  test.for<readonly [string, readonly (readonly string[])[], string]>([
    ["one column", [["We cook"], ["We meet"]], "We cook\nWe meet"],
    [
      "codes and numbers in front",
      [
        ["A1", "We cook"],
        ["A2", "We meet"],
        ["3", "7 days open"],
      ],
      "We cook\nWe meet\n7 days open",
    ],
    [
      "a column that is called words",
      [
        ["Who said it", "Idea"],
        ["Somebody", "We cook"],
      ],
      "We cook",
    ],
    [
      "a column that is called by its kind",
      [
        ["Outcomes", "Remarks"],
        ["People decide", "good"],
      ],
      "Outcomes:\nPeople decide",
    ],
    [
      "columns that say what each is",
      [
        ["Kind", "Stone", "Strand"],
        ["outcomes", "People decide", "co-production"],
        ["Activity", "We meet", "Project"],
      ],
      "Outcomes, Co-production:\nPeople decide\nActivities, The project:\nWe meet",
    ],
    [
      "the same without headings",
      [
        ["We cook", "Activity"],
        ["We meet", "Activity"],
      ],
      "Activities:\nWe cook\nWe meet",
    ],
    ["lines in a cell", [["We cook\ntogether"], ["We  meet"]], "We cook together\nWe meet"],
    [
      "words of one sign",
      [
        ["1", "水"],
        ["2", "火"],
      ],
      "水\n火",
    ],
  ])("%s", ([, rows, list]) => {
    expect(likely(rows)).toBe(list);
  });

  test("what says nothing of itself stands in its place, below a line that ends what was said before", () => {
    expect(
      likely([
        ["What it is", "Words"],
        ["Activity", "a meeting"],
        ["", "an idea"],
        ["Activity", "a visit"],
        ["Outcome", "a plan"],
      ]),
    ).toBe("Activities:\na meeting\nOther stones:\nan idea\nActivities:\na visit\nOutcomes:\na plan");
  });
});

test("a merged cell is one stone, and says of every row what it is", () => {
  const rows = [
    ["Activity", "We cook"],
    ["", "We meet"],
    ["Outcome", "People decide"],
    ["", ""],
  ];
  const sheet = sheetOf(rows, [
    { row: 0, column: 0, rows: 2 },
    { row: 2, column: 1, rows: 2 },
  ]);
  expect(listOfSheet(sheet, { words: 1, kind: 0, strand: null, heading: false })).toEqual({
    text: "Activities:\nWe cook\nWe meet\nOutcomes:\nPeople decide",
    passedOver: 0,
  });
});

test("each row becomes the stone that it says, whatever stands before it", () => {
  const kinds = fc.constantFrom("", "Activity", "outcomes", "Impact", "Change that stays");
  const strands = fc.constantFrom("", "Project", "co-production");
  const words = fc.constantFrom("We meet", '"Nothing about us', 'without us"', "The difference:", "Other stones:", "Outcomes", 'Say "yes"');
  const KIND: Readonly<Record<string, string>> = {
    Activity: "activity",
    outcomes: "outcome",
    Impact: "impact",
    "Change that stays": "change",
  };
  const STRAND: Readonly<Record<string, string>> = { Project: "project", "co-production": "coproduction" };
  fc.assert(
    fc.property(fc.array(fc.tuple(kinds, words, strands), { minLength: 1, maxLength: 9 }), (rows) => {
      const { text } = listOfSheet(sheetOf(rows), { words: 1, kind: 0, strand: 2, heading: false });
      expect(pastedList(text).stones).toEqual(
        rows.map(([kind, said, strand]) => ({
          kind: KIND[kind] ?? null,
          strand: STRAND[strand] ?? null,
          text: said.replace(/:$/, ""),
        })),
      );
    }),
  );
});

test("rows without words where the list takes them are counted", () => {
  const rows = [
    ["A theme", ""],
    ["", "We cook"],
    ["", "We meet"],
  ];
  const sheet = sheetOf(rows);
  expect(listOfSheet(sheet, { words: 1, kind: null, strand: null, heading: false })).toEqual({ text: "We cook\nWe meet", passedOver: 1 });
});

test("columns are called by their headings, or by their letters", () => {
  const sheet = sheetOf([
    ["Idea", ""],
    ["We cook", "x"],
  ]);
  expect(columnNames(sheet, true)).toEqual(["Idea", "Column B"]);
  expect(columnNames(sheet, false)).toEqual(["Column A", "Column B"]);
});

describe("a table that came as text", () => {
  test.for([
    ["one column", "We cook\nWe meet"],
    ["a single row", "We cook\tWe meet"],
    ["bullets with a tab behind them", "•\tWe cook\n•\tWe meet\no\tWe sing"],
    ["a list in which one line has a tab", "We cook\nWe meet\tweekly\nWe sing"],
    ["a chat", "[01/05/2026, 10:00:01] Ann: We cook\tand eat\n[01/05/2026, 10:00:09] Bob: We meet\tweekly"],
    ["nothing", " \n\t\n"],
  ] as const)("%s is none", ([, text]) => expect(tableInText(text)).toBeNull());

  test("its columns can be chosen as those of a workbook", () => {
    const table = tableInText('No.\tWho\tWhat they say\n1\tAnn\t"We cook\nfor all"\n2\tBob\tWe meet\n');
    expect(table && columnNames(table, true)).toEqual(["No.", "Who", "What they say"]);
    expect(table && columnNames(table, false)).toEqual(["Column A", "Column B", "Column C"]);
    const chosen = table && listOfSheet(table, { words: 2, kind: null, strand: null, heading: true });
    expect(chosen).toEqual({ text: "We cook for all\nWe meet", passedOver: 0 });
  });

  test("the columns of a wide one go on after Z", () => {
    const row = Array.from({ length: 30 }, (_, at) => `word ${at}`).join("\t");
    expect(tableInText(`${row}\n${row}`)?.columns.slice(24, 29)).toEqual(["Y", "Z", "AA", "AB", "AC"]);
  });
});
