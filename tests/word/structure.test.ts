/** What documents have: every row, contents, picture, attribution, properties; and that it depends on nothing but workshop and time. */
import { expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { altTextOf } from "../../shared/pathway/alt-text.ts";
import { sceneOf } from "../../shared/scene/build.ts";
import { documentOf, bytesOf, NOW, PICTURE, workshopNamed } from "./documents.ts";
import { readWord, textsOf } from "./reader.ts";
import { workshopOf } from "./workshops.ts";

test("an empty workshop says in each empty cell what is missing", async () => {
  const document = await documentOf("empty framework");
  const t3 = document.tables.find((table) => table.grid[0]?.length === 4);
  expect(t3 && textsOf(t3)[1]).toEqual(["No outcomes on the path yet.", "Not chosen yet.", "Not written yet.", "Not chosen yet."]);
  expect(document.tables[0] && textsOf(document.tables[0])[2]).toEqual([
    "Equity, diversity and inclusion (EDI)",
    "Who takes part, and who may be missing\nNot written yet.",
  ]);
  const blank = readWord(await wordDocument(workshopOf({ options: [] }), "framework", { now: NOW }));
  expect(blank.tables.map((table) => table.grid.length)).toEqual([4, 2, 2, 2]);
});

test("a very large workshop is all there", async () => {
  const document = await documentOf("large framework");
  const sizes = document.tables.map((table) => table.grid.length - 1);
  expect(sizes).toEqual([3, 2, 200, 100, 2, 5, 1000, 1]);
  expect(document.sections.map((section) => section.landscape)).toEqual([false, false, true, false]);
});

test("the contents page lists every heading of the first two levels and leads to it", async () => {
  for (const name of ["example framework", "large framework", "nasty framework"] as const) {
    const document = await documentOf(name);
    const lines = document.paragraphs.filter((one) => /^TOC\d$/.test(one.style));
    const headings = document.headings.filter((one) => one.level <= 2);
    expect(lines.map((one) => `${one.style} ${one.text.split("\t")[0]}`)).toEqual(headings.map((one) => `TOC${one.level} ${one.text}`));
    expect(lines.map((one) => one.links)).toEqual(headings.map((one) => one.bookmarks));
    expect(new Set(headings.flatMap((one) => one.bookmarks)).size).toBe(headings.length);
  }
});

test("without a picture given, the path is drawn and said in words", async () => {
  const document = readWord(await wordDocument(workshopNamed("example"), "framework", { now: NOW }));
  const [picture] = document.paragraphs.flatMap((one) => one.pictures);
  expect(picture?.alt).toBe(altTextOf(workshopNamed("example")));
  const { width, height } = sceneOf(workshopNamed("example")).bounds;
  expect((picture?.width ?? 0) / (picture?.height ?? 1)).toBeCloseTo(width / height, 1);
});

test("the attribution stands in every document, word for word", async () => {
  for (const name of ["example framework", "example plan", "empty plan", "example template"] as const) {
    const texts = (await documentOf(name)).paragraphs.map((one) => one.text);
    expect(texts).toContain(
      "Follows the structure of SCIE's guidance Developing a Co-production Impact Framework (2025). Not produced or endorsed by SCIE.",
    );
  }
});

test("the properties name title, author, language and time; the footer says page, pages and title", async () => {
  const document = await documentOf("example framework");
  expect(document.properties).toMatchObject({
    "dc:title": "A day centre that we plan together",
    "dc:creator": "Larkmere Together (an invented organisation)",
    "dc:language": "en-GB",
    "dcterms:created": "2026-05-01T10:20:30Z",
    "dcterms:modified": "2026-05-01T10:20:30Z",
  });
  expect(document.properties["dc:description"]).toMatch(/^Follows the structure of SCIE's guidance/);
  expect(new Set(document.footers)).toEqual(
    new Set([expect.stringMatching(/^Page PAGE1 of NUMPAGES\d+ · A day centre that we plan together$/)]),
  );
  expect((await documentOf("empty plan")).properties["dc:creator"]).toBe("Stepping Stones");
});

test("nothing is in a document, or missing from it, that Word for Mac is said to stumble over", async () => {
  for (const name of ["example framework", "nasty plan", "example template", "example later"] as const) {
    const bytes = await bytesOf(name);
    const { parts } = await documentOf(name);
    // A style sheet of an organisation's own stays as it is; ours has no apostrophe.
    for (const [path, xml] of parts) expect(xml, path).not.toContain("&apos;");
    const footer = parts.get("word/footer1.xml") ?? "";
    expect(footer).not.toMatch(/fldCharType="separate"\/><\/w:r><w:r><w:fldChar/);
    expect(footer.match(/fldCharType="separate"\/><\/w:r><w:r><w:t>\d+<\/w:t><\/w:r><w:r><w:fldChar w:fldCharType="end"/g)).toHaveLength(2);
    expect(parts.get("word/webSettings.xml")).toContain("<w:webSettings ");
    expect(parts.get("word/_rels/document.xml.rels")).toMatch(/relationships\/webSettings" Target="webSettings.xml"/);
    expect(parts.get("[Content_Types].xml")).toContain('PartName="/word/webSettings.xml"');
    expect(parts.has("word/theme/theme1.xml")).toBe(true);
    expect(parts.has("word/comments.xml")).toBe(false);
    expect(Buffer.from(bytes).toString("latin1", 30, 49)).toBe("[Content_Types].xml");
  }
});

test("the same workshop and time give the same bytes, whatever was written before", async () => {
  for (const kind of ["framework", "plan"] as const) {
    const again = await wordDocument(workshopNamed("example"), kind, { now: NOW, picture: PICTURE });
    expect(Buffer.compare(again, await bytesOf(`example ${kind}`))).toBe(0);
    const later = await wordDocument(workshopNamed("example"), kind, { now: new Date("2027-01-01T00:00:00Z"), picture: PICTURE });
    expect(Buffer.compare(later, again)).not.toBe(0);
  }
});

test("nothing in a document asks Word to update fields when it is opened", async () => {
  const { parts } = await documentOf("example framework");
  expect(parts.get("word/settings.xml")).not.toMatch(/updateFields/);
  expect(parts.get("word/document.xml")).not.toMatch(/w:dirty/);
});
