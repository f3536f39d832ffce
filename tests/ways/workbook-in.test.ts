/** Workbooks that come in: what a person sees of them, and no more; what can't be read is said in a sentence. */
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readSheets } from "../../electron/import/sheets/index.ts";
import { filledRows } from "../../shared/pasting/sheets.ts";
import { DAY, DAY_AND_TIME, inline, partsOf, plainRows, plainWorkbookOf, TIME, zipped, type MadeSheet } from "./workbooks.ts";

const read = (bytes: Uint8Array) => readSheets(bytes, "list.xlsx");
const one = async (sheet: Partial<MadeSheet> & Pick<MadeSheet, "rows">, shared?: string) => {
  const [table] = await read(zipped(partsOf([{ name: "One", ...sheet }], shared)));
  if (!table) throw new Error("no sheet");
  return table;
};
const cellOf = async (cell: string, shared?: string): Promise<string | undefined> =>
  (await one({ rows: `<row r="1">${inline("A1", "x")}${cell}</row>` }, shared)).rows[0]?.[1];

describe("a cell as it is shown", () => {
  test.for([
    ["words by themselves", inline("B1", "We meet"), "We meet"],
    ["words in the shared table", `<c r="B1" t="s"><v>0</v></c>`, "Shared"],
    ["words in several looks, without how they are spoken", `<c r="B1" t="s"><v>1</v></c>`, "half bold"],
    ["several looks by themselves", `<c r="B1" t="inlineStr"><is><r><t>in </t></r><r><rPr><i/></rPr><t>line</t></r></is></c>`, "in line"],
    ["lines, and a sign in Excel's own writing", `<c r="B1" t="s"><v>2</v></c>`, "one\ntwo\nthree A"],
    ["a whole number", `<c r="B1"><v>7</v></c>`, "7"],
    ["a long number, as one would dial it", `<c r="B1"><v>447700900123</v></c>`, "447700900123"],
    ["a number that no one wrote like this", `<c r="B1"><v>0.30000000000000004</v></c>`, "0.3"],
    ["a share", `<c r="B1" s="1"><v>0.5</v></c>`, "50%"],
    ["money", `<c r="B1" s="3"><v>1234.5</v></c>`, "£1,234.50"],
    ["a number with words", `<c r="B1" s="4"><v>12</v></c>`, "12 people"],
    ["a day", `<c r="B1" s="2"><v>45000</v></c>`, "15 March 2023"],
    ["a day by the region", `<c r="B1" s="${DAY}"><v>45000</v></c>`, "15/03/2023"],
    ["a day and its time", `<c r="B1" s="${DAY_AND_TIME}"><v>45000.75</v></c>`, "15/03/2023 18:00"],
    ["a time", `<c r="B1" s="${TIME}"><v>0.375</v></c>`, "9:00"],
    ["a long day by the region", `<c r="B1" s="5"><v>45000</v></c>`, "15 March 2023"],
    ["yes", `<c r="B1" t="b"><v>1</v></c>`, "TRUE"],
    ["what a formula gave: a number", `<c r="B1"><f>1+1</f><v>2</v></c>`, "2"],
    ["what a formula gave: words", `<c r="B1" t="str"><f>A1</f><v>from there</v></c>`, "from there"],
    ["what a formula gave: a day", `<c r="B1" s="2"><f>TODAY()</f><v>45000</v></c>`, "15 March 2023"],
    ["words like a formula", inline("B1", "=1+1"), "=1+1"],
    ["words from right to left, and faces", inline("B1", "שלום 🙂 <b>&"), "שלום 🙂 <b>&"],
  ] as const)("%s", async ([, cell, shown]) => {
    const shared = `<si><t>Shared</t></si><si><r><t xml:space="preserve">half </t></r><r><rPr><b/></rPr><t>bold</t></r><rPh sb="0" eb="1"><t>HAAF</t></rPh></si><si><t xml:space="preserve"> one_x000D_\ntwo \n\nthree _x0041_</t></si>`;
    expect(await cellOf(cell, shared)).toBe(shown);
  });

  test("an error shows nothing, and is named", async () => {
    const table = await one({
      rows: `<row r="1">${inline("A1", "Stone")}<c r="B1" t="e"><v>#REF!</v></c></row><row r="2">${inline("A2", "Other")}${inline("B2", "y")}<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
    });
    expect(table.rows).toEqual([
      ["Stone", ""],
      ["Other", "y"],
    ]);
    expect(table.errors).toEqual(["B1", "C2"]);
  });

  test("a formula that nobody has worked out shows nothing", async () => {
    expect(await cellOf(`<c r="B1"><f>1+1</f></c>${inline("C1", "z")}`)).toBe("z");
  });
});

describe("what is hidden stays hidden", () => {
  test("rows and columns, also those of no height or width", async () => {
    const table = await one({
      before: `<cols><col min="2" max="2" width="9" hidden="1"/><col min="4" max="4" width="0" customWidth="1"/></cols>`,
      rows: `<row r="1">${["A1", "B1", "C1", "D1"].map((at) => inline(at, at)).join("")}</row><row r="2" hidden="1">${inline("A2", "SECRET")}</row><row r="3">${inline("B3", "only there")}</row><row r="4">${inline("C4", "C4")}</row>`,
    });
    expect(table).toEqual({
      name: "One",
      columns: ["A", "C"],
      rows: [
        ["A1", "C1"],
        ["", "C4"],
      ],
      merged: [],
      errors: [],
      cut: false,
    });
  });

  test("sheets, and those without words", async () => {
    const sheet = (name: string, state?: MadeSheet["state"]): MadeSheet => ({ name, rows: plainRows([[name]]), ...(state && { state }) });
    const made = [sheet("Shown &amp; seen"), sheet("H", "hidden"), sheet("V", "veryHidden"), { name: "Empty", rows: "" }, sheet("Last")];
    expect((await read(zipped(partsOf(made)))).map(({ name }) => name)).toEqual(["Shown & seen", "Last"]);
  });

  test("and where nothing else is there, that is said", async () => {
    const made = [{ name: "H", rows: plainRows([["x"]]), state: "hidden" as const }];
    await expect(read(zipped(partsOf(made)))).rejects.toThrow("“list.xlsx” has no words in sheets that can be seen.");
  });
});

test("a merged cell stands once, and in each of its rows where every row has to say all", async () => {
  const table = await one({
    rows: plainRows([
      ["Outcome", "a"],
      ["", "b"],
      ["", "c"],
      ["Next", "d"],
    ]).replace('<row r="2">', '<row r="2" hidden="1">'),
    after: `<mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>`,
  });
  expect(table.rows).toEqual([
    ["Outcome", "a"],
    ["", "c"],
    ["Next", "d"],
  ]);
  expect(filledRows(table)).toEqual([
    ["Outcome", "a"],
    ["Outcome", "c"],
    ["Next", "d"],
  ]);
});

describe("other ways of writing the same workbook", () => {
  const parts = partsOf([{ name: "One", rows: plainRows([["Words", "more"]]) }]);
  const each = (change: (path: string, part: string) => readonly [string, string]): Record<string, string> =>
    Object.fromEntries(Object.entries(parts).map(([path, part]) => change(path, part)));

  test.for<readonly [string, Readonly<Record<string, string>>]>([
    ["backslashes between folders", each((path, part) => [path.replaceAll("/", "\\"), part])],
    ["capitals in the names of parts", each((path, part) => [path.startsWith("xl/w") ? path.toUpperCase() : path, part])],
    ["whole paths", each((path, part) => [path, part.replaceAll('Target="', `Target="${path.startsWith("xl") ? "/xl/" : "/"}`)])],
    [
      "a prefix before every name",
      each((path, part) => [
        path,
        path.includes("sheet1.xml") ? part.replace(/<(\/?)(?=\w)/g, "<$1x:").replace("xmlns=", "xmlns:x=") : part,
      ]),
    ],
    [
      "strict names",
      each((path, part) => [
        path,
        part
          .replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
          ),
      ]),
    ],
    [
      "another name of the workbook",
      each((path, part) => [path.replace("workbook.xml", "book.xml"), part.replaceAll("workbook.xml", "book.xml")]),
    ],
    [
      "pictures and charts beside the cells, even broken ones",
      { ...parts, "xl/drawings/drawing1.xml": "<not", "xl/media/image1.png": "x", "xl/charts/chart1.xml": "" },
    ],
  ])("%s", async ([, made]) => {
    expect((await read(zipped(made))).map(({ rows }) => rows)).toEqual([[["Words", "more"]]]);
  });
});

describe("what can't be read is said", () => {
  const good = plainWorkbookOf([["Words"]]);
  const compound = (inside: string): Uint8Array =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from(inside, "utf16le")]);
  test.for<readonly [string, Uint8Array, RegExp]>([
    ["a password", compound("EncryptedPackage"), /protected by a password/],
    ["the old format", compound("Workbook"), /old format/],
    [
      "OpenDocument",
      zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": strToU8("<x/>") }),
      /another kind/,
    ],
    ["a binary workbook", zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.bin": strToU8("x") }), /another kind/],
    [
      "a Word document",
      zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<x/>") }),
      /not an Excel workbook/,
    ],
    ["text", strToU8("a,b\n"), /not an Excel workbook/],
    ["cut off", good.subarray(0, good.length - 200), /damaged/],
    ["without its sheet", zipped({ ...partsOf([{ name: "One", rows: "" }]), "xl/_rels/workbook.xml.rels": "<Relationships/>" }), /damaged/],
    ["larger than any", new Uint8Array(21 * 1024 * 1024).fill(0x50), /too large/],
    [
      "unpacked larger than any",
      zipped({ ...partsOf([{ name: "One", rows: "" }]), "xl/worksheets/sheet1.xml": " ".repeat(140 * 1024 * 1024) }),
      /too large/,
    ],
  ])("%s", async ([, bytes, sentence]) => {
    const told = await read(bytes).then(
      () => "",
      (error: unknown) => (error as Error).message,
    );
    expect(told).toMatch(sentence);
    expect(told).toContain("“list.xlsx”");
  });

  test("a sheet that reaches further than is read gives its first rows, and says so", async () => {
    const rows = Array.from({ length: 5001 }, (_, at) => `<row r="${at + 1}">${inline(`A${at + 1}`, `Stone ${at}`)}</row>`).join("");
    const table = await one({ rows });
    expect([table.rows.length, table.cut]).toEqual([5000, true]);
    const corners = await one({ rows: `<row r="1">${inline("A1", "x")}</row><row r="1048576">${inline("XFD1048576", "y")}</row>` });
    expect(corners.rows).toEqual([["x"]]);
  });
});

test("any words in any cells are read as they stand", async () => {
  const word = fc
    .string({ unit: "grapheme", maxLength: 12 })
    // XML has no control characters, and the ends of a cell are trimmed.
    .map((text) =>
      text
        .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u00A0\u2007\u202F]|_x[0-9a-f]{4}_/giu, "")
        .replace(/\s+/gu, " ")
        .trim(),
    );
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          word.filter((text) => text !== ""),
          word.filter((text) => text !== ""),
        ),
        { minLength: 1, maxLength: 6 },
      ),
      async (rows) => {
        expect((await read(plainWorkbookOf(rows)))[0]?.rows).toEqual(rows);
      },
    ),
    { numRuns: 60 },
  );
});
