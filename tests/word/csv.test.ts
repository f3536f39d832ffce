/** The plan as CSV, read back by a reader of its own. */
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
    ["A", "The project", "Not started", "People's voices", "Talks", "", "Not decided yet", "", "", "2026-05-01: Nine, of ten\n=A letter"],
    ["A", "The project", "Not started", "People's ratings", "", "", "Not decided yet", "", "", ""],
    ["B", "The project", "Not started", "", "", "", "", "", "", ""],
  ]);
});

test.for(["=1+1", "+44", "-5", "@here", "\t=1", " =1", "\r\n=1", "＝1"])("a spreadsheet takes %j for text", (form) => {
  const workshop = workshopOf({
    stones: [{ id: "o", kind: "outcome", strand: "project", text: "x" }],
    evidence: [{ id: "e", outcome: "o", type: "voices", form }],
  });
  expect(readCsv(planCsv(workshop).slice(1))[1]?.[4]).toBe(`'${form}`);
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
