// @vitest-environment happy-dom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pastedRowsOf, typeNamed, understand, type Known } from "../../../renderer/plan/paste-rows.ts";
import { gridOfClipboard, gridOfHtml, isForRows, listOfClipboard } from "../../../renderer/collecting/table-text.ts";
import { gridOfText } from "../../../shared/pasting/cells.ts";
import { EVIDENCE_OPTIONS } from "../../../shared/guidance/evidence-options.ts";
import { PLAN_COLUMNS } from "../../../shared/guidance/plan-words.ts";
import type { OptionCode, StoneId } from "../../../shared/model/records.ts";

const known: Known = {
  types: EVIDENCE_OPTIONS.map(({ code, label }) => ({ code: code as string as OptionCode, label })),
  outcomes: [
    { id: "plan" as StoneId, text: "People decide on the plan", reportText: "" },
    { id: "say" as StoneId, text: "The town has had its say", reportText: "The community was engaged" },
  ],
};
const read = (grid: ReturnType<typeof gridOfText>) =>
  pastedRowsOf(grid, understand(grid, known), known, "plan" as StoneId, "tasks" as OptionCode);
const clipboard = (html: string, text = "") => ({ getData: (type: string) => (type === "text/html" ? html : text) });

describe("text from Excel", () => {
  test.each([
    [
      "cells and rows",
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a line break in a cell",
      'a\t"one\ntwo"\nc\td',
      [
        ["a", "one\ntwo"],
        ["c", "d"],
      ],
    ],
    ["quotation marks in a quoted cell", '"she said ""yes"", twice\n"\tb', [['she said "yes", twice', "b"]]],
    ["quotation marks that are only words", '"Yes" she said\tb', [['"Yes" she said', "b"]]],
    [
      "a quotation mark that never ends",
      '"open\tb\nc\td',
      [
        ['"open', "b"],
        ["c", "d"],
      ],
    ],
    ["a tab in a quoted cell", '"a\tb"\tc', [["a\tb", "c"]]],
    [
      "empty cells, rows and columns at the end",
      "a\t\tb\t\t\n\t\t\n\nc",
      [
        ["a", "", "b"],
        ["c", "", ""],
      ],
    ],
    ["one column", "a\nb", [["a"], ["b"]]],
    ["an empty first cell", "\ta", [["", "a"]]],
    ["nothing", " \n\t\n", []],
  ])("%s", (_, text, grid) => expect(gridOfText(text)).toEqual(grid));

  test("what Excel quotes is read back, whatever the cells hold", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "b ", '"', "\n", "\t", ",", "é", "👩‍👧") }).map((text) => text.trim());
    const quote = (text: string): string => (/["\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const clean = (text: string): string =>
      text
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean)
        .join("\n");
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            cell,
            cell,
            cell.filter((text) => text !== ""),
          ),
          { minLength: 1, maxLength: 5 },
        ),
        (rows) => {
          expect(gridOfText(rows.map((row) => row.map(quote).join("\t")).join("\r\n"))).toEqual(rows.map((row) => row.map(clean)));
        },
      ),
    );
  });
});

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><style><!-- table.MsoTableGrid {color:red} td{} --></style>
<!--[if gte mso 9]><xml><w:WordDocument>no words</w:WordDocument></xml><![endif]--></head><body lang=EN-GB><!--StartFragment-->
<table class=MsoTableGrid border=1><thead><tr><td width=120><p class=MsoNormal><b>Outcomes<o:p></o:p></b></p></td>
<td><p class=MsoNormal><b>Type of
  evidence</b></p></td><td><p><b>Form of evidence</b></p></td><td><p><b>Ways of collecting evidence</b></p></td></tr></thead>
<tr style='mso-yfti-irow:1'><td rowspan=2><p class=MsoNormal>People decide&nbsp;on the plan</p></td><td><p>People’s voices</p></td>
<td><p>What people say &amp; feel,<br>in their words</p><p>Second thought</p></td>
<td><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Group discussion</p>
<p class=MsoListParagraph><span>·&nbsp; </span>Surveys</p></td></tr>
<tr><td><p>Quantitative evidence</p></td><td><p>How many came</p></td><td><ul><li>Attendance lists</li><li>Surveys</li></ul></td></tr>
<tr><td><p>The community was engaged</p></td><td><p>Diaries</p></td><td><p>Diary pages</p></td><td><p><o:p>&nbsp;</o:p></p></td></tr>
</table><!--EndFragment--></body></html>`;

describe("HTML from Word", () => {
  test("gives cells with their lines, and merged cells in each row", () => {
    expect(gridOfHtml(WORD)).toEqual([
      ["Outcomes", "Type of evidence", "Form of evidence", "Ways of collecting evidence"],
      [
        "People decide on the plan",
        "People’s voices",
        "What people say & feel,\nin their words\nSecond thought",
        "· Group discussion\n· Surveys",
      ],
      ["People decide on the plan", "Quantitative evidence", "How many came", "Attendance lists\nSurveys"],
      ["The community was engaged", "Diaries", "Diary pages", ""],
    ]);
  });

  test("becomes rows of the outcomes that it names; what is on no list is said", () => {
    expect(read(gridOfHtml(WORD))).toEqual({
      rows: [
        {
          outcome: "plan",
          type: "voices",
          form: "What people say & feel,\nin their words\nSecond thought",
          ways: ["Group discussion", "Surveys"],
          existing: "unknown",
          who: "",
          when: "",
        },
        {
          outcome: "plan",
          type: "quantitative",
          form: "How many came",
          ways: ["Attendance lists", "Surveys"],
          existing: "unknown",
          who: "",
          when: "",
        },
        { outcome: "say", type: "tasks", form: "Diary pages", ways: [], existing: "unknown", who: "", when: "" },
      ],
      unclear: [{ what: "type", text: "Diaries", rows: [3] }],
    });
  });

  test.each([
    ["no table", "<p>words\twith a tab</p>", []],
    [
      "cells over columns",
      "<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>",
      [
        ["a", "", "b"],
        ["c", "d", "e"],
      ],
    ],
    ["a cell that reaches below the end", "<table><tr><td rowspan=9>a</td><td>b</td></tr></table>", [["a", "b"]]],
    ["a table in a cell", "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>", [["a b c", "d"]]],
    ["a second table", "<table><tr><td>a</td></tr></table><table><tr><td>b</td></tr></table>", [["a"]]],
    ["only half of it", "<table><tr><td>a</td><td>b", [["a", "b"]]],
    ["scripts", "<table><tr><td>a<script>alert(1)</script><style>x</style></td></tr></table>", [["a"]]],
    ["foolish spans", "<table><tr><td colspan=-3 rowspan=x>a</td><td colspan=9999999>b</td></tr></table>", [["a", "b"]]],
  ])("%s", (_, html, grid) => expect(gridOfHtml(html)).toEqual(grid));
});

/** Rows as Excel puts them on the clipboard: the second column and the second row are hidden. */
const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet></head><body>
<table border=0 width=128 style='width:96pt'><!--StartFragment--><col width=64 style='width:48pt'><col width=0 style='display:none;mso-width-source:userset;width:0'>
<col width=64><tr height=20><td height=20>We visit<br>two gardens</td><td style='display:none'>secret</td><td>May</td></tr>
<tr height=0 style='display:none'><td>hidden</td><td style='display:none'>secret</td><td>June</td></tr>
<tr height=20><td>We cook</td><td style='display:none'>secret</td><td>July</td></tr><!--EndFragment--></table></body></html>`;

describe("what is hidden", () => {
  test("in Excel stays hidden", () => {
    expect(gridOfHtml(EXCEL)).toEqual([
      ["We visit\ntwo gardens", "May"],
      ["We cook", "July"],
    ]);
  });
  test.each([
    ["a column without width", "<table><colgroup><col><col span=2 width=0></colgroup><tr><td>a<td>b<td>c<td>d</table>", [["a", "d"]]],
    ["a column of no width by its style", "<table><colgroup><col style='width:0pt'><col></colgroup><tr><td>a<td>b</table>", [["b"]]],
    [
      "cells, all in one column",
      "<table><tr><td>a<td style='display: none'>b<td>c<tr><td>d<td hidden>e<td>f</table>",
      [
        ["a", "c"],
        ["d", "f"],
      ],
    ],
    [
      "one cell of a column",
      "<table><tr><td>a<td>b<td>c<tr><td>d<td hidden>e<td>f</table>",
      [
        ["a", "b", "c"],
        ["d", "", "f"],
      ],
    ],
    [
      "a cell that reaches over a hidden column",
      "<table><colgroup><col width=0><col><col></colgroup><tr><td colspan=2>a<td>b<tr><td>x<td>c<td>d</table>",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a row of no height", "<table><tr style='height:0'><td>a<tr><td>b</table>", [["b"]]],
    ["words in a cell", "<table><tr><td>We<span style='color:red;mso-hide:all'> never</span> cook</table>", [["We cook"]]],
    [
      "nothing, in a table that Google Sheets calls 0 wide",
      "<table style='table-layout:fixed;width:0px'><col width=100><tr><td>a</table>",
      [["a"]],
    ],
  ])("is %s", (_, html, grid) => expect(gridOfHtml(html)).toEqual(grid));
});

test("a table that mail has laid out in one cell of another is the table", () => {
  const ideas = "<table><tr><td>We cook</td><td>Ada</td></tr><tr><td>We sing</td><td>Bo</td></tr></table>";
  const inMail = `<table border=0><tr><td> </td><td><div><table><tr><td>${ideas}</td></tr></table></div></td></tr></table>`;
  const grid = [
    ["We cook", "Ada"],
    ["We sing", "Bo"],
  ];
  expect(gridOfHtml(inMail)).toEqual(grid);
  expect(listOfClipboard(clipboard(inMail, "We cook\n\nAda\n\nWe sing\n\nBo"))).toBe("We cook\tAda\nWe sing\tBo");
  expect(isForRows(clipboard(inMail, "We cook"))).toBe(true);
  // Words beside it belong to the mail.
  expect(listOfClipboard(clipboard(`<table><tr><td>Dear all,${ideas}</td></tr></table>`, "all of it"))).toBe("all of it");
});

test("the words of cells within cells stay apart", () => {
  expect(gridOfHtml("<table><tr><td>Tea<table><tr><td>Ada</td><th>Bo</th></tr><tr><td>Cy</td></tr></table>pot</td></tr></table>")).toEqual([
    ["Tea Ada Bo\nCy\npot"],
  ]);
});

test("a list is what is seen of a table; the plain text where there is more than a table, or none", () => {
  expect(listOfClipboard(clipboard(EXCEL, "We visit\thidden"))).toBe('"We visit\ntwo gardens"\tMay\nWe cook\tJuly');
  expect(listOfClipboard(clipboard(`<p>We ask</p>${EXCEL}`, "all of it"))).toBe("all of it");
  expect(listOfClipboard(clipboard("<table><tr><td>a<tr><td>b</table><table><tr><td>c</table>", "all of it"))).toBe("all of it");
  expect(listOfClipboard(clipboard("<table><tr><td><p>a mail</p><p>of lines</p></table>", "a mail\nof lines"))).toBe("a mail\nof lines");
  expect(listOfClipboard(clipboard("<ul><li>a</ul>", "• a"))).toBe("• a");
  expect(listOfClipboard(clipboard("", "a"))).toBe("a");
});

describe("columns", () => {
  const fieldsOf = (text: string) => understand(gridOfText(text), known);
  test("are known by the headings of the plan, in any order and case", () => {
    const labels = Object.values(PLAN_COLUMNS).map(({ label }) => label.toUpperCase());
    expect(fieldsOf([...labels].reverse().join("\t"))).toEqual({
      heading: true,
      fields: ["due", "when", "who", "existing", "ways", "form", "type", "outcome"],
    });
  });
  test("whose heading we don't know are left out", () => {
    expect(fieldsOf("Form\tNotes\na\tb")).toEqual({ heading: true, fields: ["form", null] });
    expect(fieldsOf("Strand\tType of evidence:\tEvidence\tNotes\nx\ty\tz\tn")).toEqual({
      heading: true,
      fields: [null, "type", "form", null],
    });
  });
  test("without headings are known by what they hold, the others in the plan's order", () => {
    expect(fieldsOf("What people say\tPeople's voices\tInterviews\tAda\nTickets\tTasks completed\tCount\tBo")).toEqual({
      heading: false,
      fields: ["form", "type", "ways", "who"],
    });
    expect(fieldsOf("a\tb\tc\td\te")).toEqual({ heading: false, fields: ["form", "ways", "who", "when", null] });
    expect(fieldsOf("Already collected\tx\nnew\ty")).toEqual({ heading: false, fields: ["existing", "form"] });
  });
  test("of which two are alike are not both taken", () => {
    expect(fieldsOf("Form\tForm of evidence\na\tb").fields).toEqual(["form", null]);
  });
});

describe("the day by which evidence is due", () => {
  test("is read as people and our own tables write it; what names no day with its year is listed", () => {
    const days = ["2026-06-12", "12 June 2026", "12/06/2026", "end of May 2026", "", "in June", "soon"];
    const { rows, unclear } = read(gridOfText(["Form\tDue by", ...days.map((day, at) => `Form ${at}\t${day}`)].join("\n")));
    expect(rows.map(({ due }) => due)).toEqual(["2026-06-12", "2026-06-12", "2026-06-12", "2026-05-31", undefined, undefined, undefined]);
    expect(unclear).toEqual([
      { what: "due", text: "in June", rows: [6] },
      { what: "due", text: "soon", rows: [7] },
    ]);
  });
});

describe("cells", () => {
  test.each([
    ["People's voices", "voices"],
    ["PEOPLE’S  VOICES ", "voices"],
    ["People's views", "voices"],
    ["• Quantitative", "quantitative"],
    ["voices", "voices"],
    ["Numbers", "quantitative"],
    ["", undefined],
    ["Poems", undefined],
  ])("the type %j is %j", (text, code) => expect(typeNamed(text, known.types)).toBe(code));

  test("a usual name stands for nothing where the team has taken that type away", () => {
    expect(
      typeNamed(
        "People's views",
        known.types.filter(({ code }) => code !== "voices"),
      ),
    ).toBeUndefined();
  });

  test("ways are parted by lines and semicolons, and never stand twice", () => {
    const { rows } = read(gridOfText('Form\tWays\nx\t"1. Surveys; Talks\n- Surveys\n• Minutes"'));
    expect(rows[0]?.ways).toEqual(["Surveys", "Talks", "Minutes"]);
  });

  test("words that are on no list are named once, with their rows", () => {
    const { rows, unclear } = read(
      gridOfText("Outcomes\tType\tForm\tDo we have it?\nElsewhere\tPoems\ta\tmaybe\n\tPoems\tb\tyes\n\t\t\tno"),
    );
    expect(unclear).toEqual([
      { what: "outcome", text: "Elsewhere", rows: [1] },
      { what: "type", text: "Poems", rows: [1, 2] },
      { what: "existing", text: "maybe", rows: [1] },
    ]);
    expect(rows.map(({ outcome, type, existing }) => [outcome, type, existing])).toEqual([
      ["plan", "tasks", "unknown"],
      ["plan", "tasks", "already"],
      ["plan", "tasks", "new"],
    ]);
  });

  test("whatever is pasted, each row has an outcome and a type that are there", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "\t", "\n", '"', "Type", "voices", "<td>", "<tr>", "<table>") }), (text) => {
        for (const grid of [gridOfText(text), gridOfHtml(text)]) {
          for (const row of grid) expect(row).toHaveLength(grid[0]?.length ?? 0);
          for (const { outcome, type } of read(grid).rows) {
            expect(known.outcomes.map(({ id }) => id)).toContain(outcome);
            expect(known.types.map(({ code }) => code)).toContain(type);
          }
        }
      }),
    );
  });
});

test("only a table goes into rows; a text with lines or a single cell stays a text", () => {
  expect(isForRows(clipboard("", "a\tb"))).toBe(true);
  expect(isForRows(clipboard("", "one\ntwo"))).toBe(false);
  expect(isForRows(clipboard("<p>a\tb</p>", "a\tb"))).toBe(false);
  expect(isForRows(clipboard("<table><tr><td>a</td></tr></table>", "a"))).toBe(false);
  expect(isForRows(clipboard("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "a\nb"))).toBe(true);
  expect(gridOfClipboard(clipboard("<p>no table</p>", "a\tb"))).toEqual([["a", "b"]]);
  const drawn = "Our plan:\n\n| Form | Ways |\n|---|---|\n| What people say | **Surveys**<br>Talks |\n\nShall I go on?";
  expect(isForRows(clipboard("", drawn))).toBe(true);
  expect(gridOfClipboard(clipboard("<p>no table</p>", drawn))).toEqual([
    ["Form", "Ways"],
    ["What people say", "Surveys\nTalks"],
  ]);
});
