/** The plan as CSV, read back by a reader of its own. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { planCsv } from "../../electron/export/table/index.ts";
import { inOrder } from "../../shared/model/workshop.ts";
import { large, nasty, NASTY_TEXTS, workshopOf } from "./workshops.ts";

/** RFC 4180: fields in quotes may hold anything, a quote is written twice. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  for (let match = field.exec(text); match; match = field.exec(text)) {
    rows.at(-1)?.push((match[1] ?? match[2] ?? "").replaceAll('""', '"'));
    if (match[3] === "\r\n") rows.push([]);
    if (field.lastIndex === text.length) break;
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}

const HEADINGS = [
  "Outcomes",
  "Strand",
  "Progress",
  "Type of evidence",
  "Form of evidence",
  "Ways of collecting evidence",
  "Already collected",
  "Who",
  "When",
];

test("one row for each piece of evidence, and one for an outcome without any", () => {
  const workshop = workshopOf({
    stones: [
      {
        id: "o",
        kind: "outcome",
        strand: "coproduction",
        text: "Stone",
        reportText: "Report, with a comma",
        progress: "achieved",
        note: "SECRET",
      },
      { id: "q", kind: "outcome", strand: "project", text: 'Says "yes"\nand goes on' },
      { id: "p", kind: "outcome", strand: "project", text: "PARKED", parked: true },
    ],
    evidence: [
      {
        id: "e",
        outcome: "o",
        type: "voices",
        form: "Form",
        ways: ["Surveys", "Feedback forms"],
        existing: "already",
        who: "We",
        when: "Now",
      },
      { id: "f", outcome: "o", type: "ratings" },
    ],
  });
  const csv = planCsv(workshop);
  expect(csv.startsWith("\uFEFF")).toBe(true);
  expect(readCsv(csv.slice(1))).toEqual([
    HEADINGS,
    ['Says "yes"\nand goes on', "The project", "Not started", "", "", "", "", "", ""],
    [
      "Report, with a comma",
      "Co-production",
      "Achieved",
      "People's voices",
      "Form",
      "Surveys\nFeedback forms",
      "Already collected",
      "We",
      "Now",
    ],
    ["Report, with a comma", "Co-production", "Achieved", "People's ratings", "", "", "Not decided yet", "", ""],
  ]);
});

test("what has come in stands in a column after all others, with its day, and only where anything has", () => {
  const workshop = workshopOf({
    stones: [
      { id: "o", kind: "outcome", strand: "project", text: "A" },
      { id: "q", kind: "outcome", strand: "project", text: "B" },
    ],
    evidence: [
      { id: "e", outcome: "o", type: "voices", form: "Talks" },
      { id: "f", outcome: "o", type: "ratings" },
    ],
    findings: [
      { id: "1", evidence: "e", date: "2026-05-01", text: "Nine, of ten" },
      { id: "2", evidence: "e", text: "=A letter" },
      { id: "3", evidence: "f", text: " " },
    ],
  });
  expect(readCsv(planCsv(workshop).slice(1))).toEqual([
    [...HEADINGS, "Evidence that has come in"],
    ["A", "The project", "Not started", "People's voices", "Talks", "", "Not decided yet", "", "", "2026-05-01: Nine, of ten\n'=A letter"],
    ["A", "The project", "Not started", "People's ratings", "", "", "Not decided yet", "", "", ""],
    ["B", "The project", "Not started", "", "", "", "", "", "", ""],
  ]);
});

test("the day by which evidence is due stands in a column after those, and only where any has one", () => {
  const workshop = workshopOf({
    version: 2,
    stones: [{ id: "o", kind: "outcome", strand: "project", text: "A", found: "good" }],
    evidence: [
      { id: "e", outcome: "o", type: "voices", when: "In June", due: "2026-06-12" },
      { id: "f", outcome: "o", type: "ratings" },
    ],
  });
  const rows = readCsv(planCsv(workshop).slice(1));
  expect(rows.map((row) => row.slice(8))).toEqual([
    ["When", "Found on the way", "Due by"],
    ["In June", "Found on the way, and good", "2026-06-12"],
    ["", "Found on the way, and good", ""],
  ]);
});

const formOf = (form: string): string => {
  const workshop = workshopOf({
    stones: [{ id: "o", kind: "outcome", strand: "project", text: "x" }],
    evidence: [{ id: "e", outcome: "o", type: "voices", form }],
  });
  return planCsv(workshop);
};

test.for(["=1+1", "+44", "-5", "@here", " =1", "＝1"])("a spreadsheet takes %j for text", (form) => {
  expect(readCsv(formOf(form).slice(1))[1]?.[4]).toBe(`'${form}`);
});

test.for([
  ["Costs fall;=1+2", "Costs fall;'=1+2"],
  ["Talks\t=1+1", "Talks\t'=1+1"],
  ["Talks | -1", "Talks | '-1"],
  ['a; "@b', `a; "'@b`],
  ["a\n+44", "a\n'+44"],
  ["\t=1", "'\t'=1"],
  ["\r\n=1", "'\r\n'=1"],
  ["a = b; c-d, -e", "a = b; c-d, -e"],
] as const)("%j is text also where other signs part the cells", ([form, written]) => {
  expect(readCsv(formOf(form).slice(1))[1]?.[4]).toBe(written);
});

test("whatever the words are, no cell begins like a formula, whichever sign parts the cells", () => {
  const bit = fc.constantFrom("=1", "+", "-", "@a", ";", "\t", "|", ",", "\n", "\r", '"', "'", " ", "a", "＝");
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 8 }), (bits) => {
      const csv = formOf(bits.join(""));
      const isFormula = /^\s*[=+\-@＝＋－＠]/u;
      for (const cell of readCsv(csv.slice(1)).flat()) expect(cell).not.toMatch(isFormula);
      // Others may take quotation marks for words, and end a row at every line.
      const rows = csv.slice(1).split(/[\r\n]/);
      for (const cell of [";", "\t", "|"].flatMap((sign) => rows.flatMap((row) => row.split(sign)))) {
        expect(cell.replace(/^[\s"]+/, "")).not.toMatch(isFormula);
      }
    }),
    { numRuns: 500 },
  );
});

test("nothing is lost of a large plan or of difficult texts", () => {
  const workshop = large();
  const rows = readCsv(planCsv(workshop).slice(1));
  expect(rows).toHaveLength(1001);
  expect(
    rows
      .slice(1)
      .map((row) => row[4])
      .sort(),
  ).toEqual(
    inOrder(workshop.evidence)
      .map((row) => row.form)
      .sort(),
  );
  const forms = readCsv(planCsv(nasty()).slice(1))
    .slice(1)
    .map((row) => row[4]?.replace(/^'/, ""));
  expect(forms.sort()).toEqual([...NASTY_TEXTS].sort());
});
