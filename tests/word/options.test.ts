/** What a person can choose about a document, and the blank template. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { readLogo } from "../../electron/export/word/logo.ts";
import { FRAMEWORK_PARTS } from "../../shared/guidance/framework-prompts.ts";
import { WORD_PARTS } from "../../shared/settings/word-options.ts";
import { bytesOf, documentOf, NOW, PICTURE, workshopNamed } from "./documents.ts";
import { columnsOf, isTable, T2, T3, T4 } from "./four-tables.ts";
import { readWord, type ReadDocument, type ReadTable } from "./reader.ts";
import { ofSize } from "./workshops.ts";

const headingsOf = (document: ReadDocument): readonly string[] => document.headings.filter((one) => one.level === 1).map((one) => one.text);
const T1_BLANK = ["Sections", "Suggested content"];

test("what is left out is as it was before there were options", async () => {
  const options = { parts: [...WORD_PARTS], repeatOutcome: false, paper: "A4", appendix: false, organisation: "" } as const;
  const written = await wordDocument(workshopNamed("example"), "framework", {
    now: NOW,
    picture: PICTURE,
    options,
    logo: null,
    styles: null,
  });
  expect(Buffer.compare(written, await bytesOf("example framework"))).toBe(0);
});

describe("parts", () => {
  test("only the chosen ones are in the framework and its contents, in their order", async () => {
    const document = await documentOf("example framework in part");
    expect(headingsOf(document)).toEqual(["Our pathway to impact", "Outcomes assessment plan", "Evaluation and feedback"]);
    expect(document.sections.map((section) => section.landscape)).toEqual([false, true, false]);
    const long = readWord(
      await wordDocument(ofSize(30), "framework", { now: NOW, picture: PICTURE, options: { parts: ["pathway", "plan", "feedback"] } }),
    );
    const contents = long.paragraphs.filter((one) => one.style === "TOC1").map((one) => one.text.split("\t")[0]);
    expect(contents).toEqual(headingsOf(document));
    expect(long.sections.map((section) => section.landscape)).toEqual([false, true, false]);
  });

  test.for(WORD_PARTS)("%s alone makes a sound document", async (part) => {
    const document = readWord(
      await wordDocument(workshopNamed("example"), "framework", { now: NOW, picture: PICTURE, options: { parts: [part] } }),
    );
    expect(headingsOf(document)).toHaveLength(1);
    expect(document.sections).toHaveLength(1);
    expect(document.paragraphs.flatMap((one) => one.pictures)).toHaveLength(part === "pathway" ? 1 : 0);
  });
});

describe("the outcome again in each row", () => {
  test("T3 and T4 have no cell that spans rows, and say in each what they said before", async () => {
    const [merged, repeated] = [await documentOf("example framework"), await documentOf("example framework repeated")];
    expect(merged.parts.get("word/document.xml")).toMatch(/<w:vMerge/);
    expect(repeated.parts.get("word/document.xml")).not.toMatch(/<w:vMerge/);
    for (const columns of [T3, T4]) {
      const [one, other] = [merged, repeated].map((document) => document.tables.find((table) => isTable(table, columns)));
      const first = (table: ReadTable | undefined, column: number) => table?.grid.map((row) => row[column]?.content[0]?.text);
      expect(first(other, 0)).toEqual(first(one, 0));
      expect(first(other, 1)).toEqual(first(one, 1));
      expect(new Set(other?.grid.flat()).size).toBe(other?.grid.flat().length);
    }
  });
});

test("A3: the paper of every section, and tables and picture as wide as it", async () => {
  const xml = (await documentOf("example framework on A3")).parts.get("word/document.xml") ?? "";
  const sizes = [...xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(([, width, height]) => `${width} × ${height}`);
  expect(sizes).toEqual(["16838 × 23811", "16838 × 23811", "23811 × 16838", "16838 × 23811"]);
  const [small, large] = [await documentOf("example framework"), await documentOf("example framework on A3")].map(
    (one) => one.paragraphs.flatMap((two) => two.pictures)[0]?.width ?? 0,
  );
  expect((large ?? 0) / (small ?? 1)).toBeGreaterThan(1.3);
});

test("the appendix of the plan is T2, on a page of its own", async () => {
  const document = await documentOf("example plan with appendix");
  expect(document.tables.map(columnsOf)).toEqual([T3, T2]);
  expect(headingsOf(document)).toEqual(["How we will know", "Appendix: options for collecting evidence"]);
  expect(document.sections).toHaveLength(2);
  expect(headingsOf(await documentOf("example plan"))).toEqual(["How we will know"]);
});

test("the organisation's name stands on the first page and in the properties, its logo first of all, with words", async () => {
  const document = await documentOf("example plan of a council");
  const name = "Council of <Larkmere> & \uFFFD district";
  expect(document.paragraphs[0]?.pictures).toEqual([{ alt: `Logo of ${name}`, width: 152 * 9525, height: 76 * 9525 }]);
  expect(document.paragraphs.map((one) => one.text)).toContain(`Organisation: ${name}`);
  expect(document.properties["dc:creator"]).toContain("Larkmere");
});

describe("the blank template", () => {
  test("has T1 to T4 with the guidance's headings, in its order", async () => {
    const document = await documentOf("example template");
    expect(document.tables.map(columnsOf)).toEqual([T1_BLANK, T2, T3, T4]);
    expect(document.tables[0]?.grid.slice(1).map((row) => row[0]?.text)).toEqual([
      "Introduction and definitions",
      "Equity, diversity and inclusion (EDI)",
      "Using the framework",
    ]);
    expect(headingsOf(document)).toEqual([
      "The framework",
      "Options for collecting evidence",
      "Outcomes assessment plan",
      "Real-life examples",
    ]);
  });

  test("has every prompt and hint with room to write below it", async () => {
    const content = (await documentOf("example template")).tables[0]?.grid.slice(1).flatMap((row) => row[1]?.content ?? []) ?? [];
    for (const { label, prompt, hint } of FRAMEWORK_PARTS) {
      const at = content.findIndex((one) => one.style === "PartLabel" && one.text === label);
      expect(
        content.slice(at + 1, at + 4).map((one) => `${one.style} ${one.text}`),
        label,
      ).toEqual([`Normal ${prompt}`, `Normal ${hint}`, "FillIn Your text:"]);
    }
  });

  test("has rows to fill in: several for each outcome, high enough for handwriting, with a word in every cell", async () => {
    const document = await documentOf("example template");
    const plan = document.tables[2]?.grid.slice(1) ?? [];
    expect(plan.map((row) => row.map((cell) => cell.text).join(" | "))).toEqual(
      [1, 2, 3, 4].flatMap((outcome) =>
        [1, 2].map((evidence) => `Outcome ${outcome}: | Evidence ${evidence}, type: | Form: | Ways, who and when:`),
      ),
    );
    const examples = document.tables[3]?.grid.slice(1) ?? [];
    expect(examples.map((row) => `${row[0]?.text} ${row[1]?.text}`)).toEqual(
      [1, 2].flatMap((group) => [1, 1, 2, 2].map((example) => `Group ${group}: Example ${example}:`)),
    );
    const heights = [...(document.parts.get("word/document.xml") ?? "").matchAll(/<w:trHeight w:val="(\d+)" w:hRule="atLeast"\/>/g)].map(
      (match) => Number(match[1]),
    );
    expect(heights.length).toBe(7 + 8 + 8);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(1134);
  });

  test("lists the types of evidence that the team has agreed, and nothing else of the workshop", async () => {
    const document = await documentOf("example template");
    const types = document.tables[1]?.grid.slice(1).map((row) => row[0]?.text);
    expect(types).toEqual([...[...workshopNamed("example").options.values()].map((option) => option.label), "Type:", "Type:"]);
    const text = document.paragraphs.map((one) => one.text).join("\n");
    expect(text).not.toContain("A day centre that we plan together");
    expect(document.properties["dc:title"]).toBe("Co-production impact framework");
  });
});

describe("a logo", () => {
  const png = readFileSync(new URL("../../resources/icons/icon.png", import.meta.url));
  // The first segments of a JPEG picture of 640 × 480.
  const jpeg = Uint8Array.from([
    0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xff, 0xc4, 0, 3, 0, 0xff, 0xc2, 0, 11, 8, 0x01, 0xe0, 0x02, 0x80, 3, 0, 0, 0,
  ]);

  test("is a PNG or JPEG picture, and its size is read", () => {
    const { width, height, type } = readLogo(png, "icon.png");
    expect([type, width, height]).toEqual(["png", 512, 512]);
    expect(readLogo(jpeg, "a.jpg")).toMatchObject({ type: "jpg", width: 640, height: 480 });
  });

  test.for<readonly [string, Uint8Array, RegExp]>([
    [
      "a text",
      new TextEncoder().encode("no picture at all, though long enough to be taken for one"),
      /^“x” is not a picture that Word can show as a logo\. Choose a PNG or JPEG file\.$/,
    ],
    ["nothing", new Uint8Array(), /is not a picture/],
    ["half a PNG", png.subarray(0, png.length / 2), /is not a picture/],
    ["a JPEG that ends too early", jpeg.subarray(0, 12), /is not a picture/],
    ["too many bytes", new Uint8Array(1_000_001), /is too large for a logo: there is room for 1 MB/],
    ["too many dots", png.map((byte, at) => (at === 17 ? 1 : byte)), /too many dots/],
  ])("is refused in words where it is %s", ([, bytes, sentence]) => {
    expect(() => readLogo(bytes, "x")).toThrow(sentence);
  });
});

test("the resource that every document names can be followed from it", async () => {
  for (const name of ["example framework", "empty plan", "example template"] as const) {
    const note = (await documentOf(name)).paragraphs.find((one) => one.style === "SourceNote");
    expect(note?.links).toEqual(["https://www.scie.org.uk/co-production/co-production-impact/"]);
  }
});
