/** What each document is made of, from title to last heading; and that it depends on nothing but workshop and time. */
import { expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { WORD_DOCUMENTS } from "../../shared/export/word-options.ts";
import { altTextOf } from "../../shared/pathway/alt-text.ts";
import { sceneOf } from "../../shared/scene/build.ts";
import { documentOf, bytesOf, NOW, PICTURE, workshopNamed } from "./documents.ts";
import { readWord, type ReadDocument } from "./reader.ts";
import { workshopOf } from "./workshops.ts";

/** The styles whose words are ours; of the others, which hold the workshop's, only the style is golden. */
const OUR_WORDS = /^(Subtitle|TOC|Heading|Caption|PictureCaption|SourceNote|Normal)/;

/** One line for each paragraph outside tables and for each table: the golden form of a document. */
const outlineOf = (document: ReadDocument): readonly string[] =>
  document.blocks.map((block) =>
    block.kind === "table"
      ? `[${block.grid.length - 1} × ${block.grid[0]?.map((cell) => cell.text).join(" | ")}]`
      : block.pictures.length > 0
        ? "(picture)"
        : OUR_WORDS.test(block.style)
          ? `${block.style}: ${block.text.length > 60 ? `${block.text.slice(0, 59)}…` : block.text.trim()}`
          : block.style,
  );

test("the example as a framework", async () => {
  expect(outlineOf(await documentOf("example framework"))).toMatchInlineSnapshot(`
    [
      "Title",
      "Subtitle: Co-production impact framework",
      "Details",
      "Details",
      "Details",
      "Details",
      "About",
      "TOCHeading: Contents",
      "TOC1: The framework",
      "TOC2: Introduction and definitions",
      "TOC2: Equity, diversity and inclusion (EDI)",
      "TOC2: Using the framework",
      "TOC1: Our pathway to impact",
      "TOC2: Impacts",
      "TOC2: Outcomes",
      "TOC2: Activities",
      "TOC1: The change that stays",
      "TOC1: Options for collecting evidence",
      "TOC1: Outcomes assessment plan",
      "TOC1: Real-life examples",
      "TOC1: Benefits of taking part",
      "TOC2: For people who take part",
      "TOC2: For people who work in services",
      "TOC2: For organisations",
      "TOC1: Evaluation and feedback",
      "SourceNote: Follows the structure of SCIE's guidance Developing a Co-pr…",
      "Heading1: The framework",
      "Caption: What this organisation has agreed, section by section.",
      "[3 × Sections | Content]",
      "SectionEnd",
      "Heading1: Our pathway to impact",
      "Normal: The picture shows the path from what we do to the differenc…",
      "(picture)",
      "PictureCaption: Our path, from what we do to the change that stays.",
      "Heading2: Impacts",
      "Caption: The difference that we all work towards.",
      "[2 × Impacts | Strand | Leads to]",
      "Heading2: Outcomes",
      "Caption: What we gain on the way, and what it adds up to.",
      "[5 × Outcomes | Strand | Leads to]",
      "Heading2: Activities",
      "Caption: What we do, and which outcomes it helps to bring about.",
      "[7 × Activities | Strand | Leads to]",
      "Heading1: The change that stays",
      "Caption: What is still there when the project has ended, and where i…",
      "[2 × Changes that stay | Strand | Comes from]",
      "Heading1: Options for collecting evidence",
      "Caption: The types of evidence that count for us, how each can be co…",
      "[5 × Type of evidence | Ways of collecting evidence | Examples]",
      "Heading1: Outcomes assessment plan",
      "Normal: 2 of 5 outcomes achieved, 2 under way. Something has come i…",
      "Caption: Every outcome on our path, what would show that we have rea…",
      "[13 × Outcomes | Type of evidence | Form of evidence | Ways of collecting evidence]",
      "Heading1: Real-life examples",
      "Caption: Outcomes from real projects, and the evidence that showed t…",
      "[6 × Outcomes | Examples of outcomes | Type of evidence | Form of evidence | Ways of collecting evidence]",
      "SectionEnd",
      "Heading1: Benefits of taking part",
      "Normal: What taking part does for the people who take part.",
      "Heading2: For people who take part",
      "ListBullet",
      "ListBullet",
      "ListBullet",
      "Heading2: For people who work in services",
      "ListBullet",
      "ListBullet",
      "Heading2: For organisations",
      "ListBullet",
      "ListBullet",
      "Heading1: Evaluation and feedback",
      "Caption: How working together went: how many people answered yes, pa…",
      "[4 × Question | Yes | Partly | No | Comments]",
    ]
  `);
});

test("the example as a plan", async () => {
  expect(outlineOf(await documentOf("example plan"))).toMatchInlineSnapshot(`
    [
      "Title",
      "Subtitle: Outcomes assessment plan",
      "Details",
      "Details",
      "Details",
      "Details",
      "About",
      "SourceNote: Follows the structure of SCIE's guidance Developing a Co-pr…",
      "Heading1: How we will know",
      "Normal: 2 of 5 outcomes achieved, 2 under way. Something has come i…",
      "Caption: Every outcome on our path, what would show that we have rea…",
      "[13 × Outcomes | Type of evidence | Form of evidence | Ways of collecting evidence]",
    ]
  `);
});

test("an empty workshop as a framework", async () => {
  expect(outlineOf(await documentOf("empty framework"))).toMatchInlineSnapshot(`
    [
      "Title",
      "Subtitle: Co-production impact framework",
      "SourceNote: Follows the structure of SCIE's guidance Developing a Co-pr…",
      "Heading1: The framework",
      "Caption: What this organisation has agreed, section by section.",
      "[3 × Sections | Content]",
      "SectionEnd",
      "Heading1: Our pathway to impact",
      "Normal: No stones lie on the path yet. Begin with the impact: what …",
      "Heading1: The change that stays",
      "Normal: Nothing is written down yet about what stays when the proje…",
      "Heading1: Options for collecting evidence",
      "Caption: The types of evidence that count for us, how each can be co…",
      "[5 × Type of evidence | Ways of collecting evidence | Examples]",
      "Heading1: Outcomes assessment plan",
      "Caption: Every outcome on our path, what would show that we have rea…",
      "[1 × Outcomes | Type of evidence | Form of evidence | Ways of collecting evidence]",
      "Heading1: Real-life examples",
      "Caption: Outcomes from real projects, and the evidence that showed t…",
      "[1 × Outcomes | Examples of outcomes | Type of evidence | Form of evidence | Ways of collecting evidence]",
      "SectionEnd",
      "Heading1: Benefits of taking part",
      "Normal: What taking part does for the people who take part.",
      "Heading2: For people who take part",
      "Normal: Nothing is written down yet. Ask the people it is about.",
      "Heading2: For people who work in services",
      "Normal: Nothing is written down yet. Ask the people it is about.",
      "Heading2: For organisations",
      "Normal: Nothing is written down yet. Ask the people it is about.",
      "Heading1: Evaluation and feedback",
      "Normal: No questions have been asked yet.",
    ]
  `);
});

test("the blank template", async () => {
  expect(outlineOf(await documentOf("example template"))).toMatchInlineSnapshot(`
    [
      "Title",
      "Subtitle: Blank template to fill in",
      "Details",
      "Details",
      "Details",
      "Details",
      "SourceNote: Follows the structure of SCIE's guidance Developing a Co-pr…",
      "Heading1: The framework",
      "Caption: What each section tells its readers. Write below each promp…",
      "[3 × Sections | Suggested content]",
      "SectionEnd",
      "Heading1: Options for collecting evidence",
      "Caption: The types of evidence that count. Strike out, change and ad…",
      "[7 × Type of evidence | Ways of collecting evidence | Examples]",
      "Heading1: Outcomes assessment plan",
      "Normal: Type of evidence: Which kind of evidence is it? The list is…",
      "Normal: Form of evidence: Which evidence exactly, and why would it …",
      "Normal: Ways of collecting evidence: How will you get it? There can…",
      "Normal: Do we have it? Look first at what is collected today. Chang…",
      "Caption: One row for each piece of evidence. One or two for each out…",
      "[8 × Outcomes | Type of evidence | Form of evidence | Ways of collecting evidence]",
      "Heading1: Real-life examples",
      "Caption: Outcomes from real projects, and the evidence that showed t…",
      "[8 × Outcomes | Examples of outcomes | Type of evidence | Form of evidence | Ways of collecting evidence]",
    ]
  `);
});

test("the blank template is the same for every workshop with the same types of evidence", async () => {
  expect(outlineOf(await documentOf("empty template"))).toEqual(outlineOf(await documentOf("example template")));
});

test("the plan and the template of the other workshops", async () => {
  const names = ["empty plan", "large plan", "nasty plan", "nasty template"] as const;
  expect(Object.fromEntries(await Promise.all(names.map(async (name) => [name, outlineOf(await documentOf(name))])))).toMatchInlineSnapshot(`
    {
      "empty plan": [
        "Title",
        "Subtitle: Outcomes assessment plan",
        "SourceNote: Follows the structure of SCIE's guidance Developing a Co-pr…",
        "Heading1: How we will know",
        "Caption: Every outcome on our path, what would show that we have rea…",
        "[1 × Outcomes | Type of evidence | Form of evidence | Ways of collecting evidence]",
      ],
      "large plan": [
        "Title",
        "Subtitle: Outcomes assessment plan",
        "SourceNote: Follows the structure of SCIE's guidance Developing a Co-pr…",
        "Heading1: How we will know",
        "Normal: 66 of 200 outcomes achieved, 67 under way.",
        "Caption: Every outcome on our path, what would show that we have rea…",
        "[1000 × Outcomes | Type of evidence | Form of evidence | Ways of collecting evidence]",
      ],
      "nasty plan": [
        "Title",
        "Subtitle: Outcomes assessment plan",
        "Details",
        "Details",
        "Details",
        "Details",
        "About",
        "About",
        "About",
        "About",
        "About",
        "About",
        "About",
        "About",
        "About",
        "About",
        "About",
        "About",
        "About",
        "SourceNote: Follows the structure of SCIE's guidance Developing a Co-pr…",
        "Heading1: How we will know",
        "Normal: Something has come in for all 13 pieces of evidence.",
        "Caption: Every outcome on our path, what would show that we have rea…",
        "[13 × Outcomes | Type of evidence | Form of evidence | Ways of collecting evidence]",
      ],
      "nasty template": [
        "Title",
        "Subtitle: Blank template to fill in",
        "Details",
        "Details",
        "Details",
        "Details",
        "TOCHeading: Contents",
        "TOC1: The framework",
        "TOC2: Introduction and definitions",
        "TOC2: Equity, diversity and inclusion (EDI)",
        "TOC2: Using the framework",
        "TOC1: Options for collecting evidence",
        "TOC1: Outcomes assessment plan",
        "TOC1: Real-life examples",
        "SourceNote: Follows the structure of SCIE's guidance Developing a Co-pr…",
        "Heading1: The framework",
        "Caption: What each section tells its readers. Write below each promp…",
        "[3 × Sections | Suggested content]",
        "SectionEnd",
        "Heading1: Options for collecting evidence",
        "Caption: The types of evidence that count. Strike out, change and ad…",
        "[3 × Type of evidence | Ways of collecting evidence | Examples]",
        "Heading1: Outcomes assessment plan",
        "Normal: Type of evidence: Which kind of evidence is it? The list is…",
        "Normal: Form of evidence: Which evidence exactly, and why would it …",
        "Normal: Ways of collecting evidence: How will you get it? There can…",
        "Normal: Do we have it? Look first at what is collected today. Chang…",
        "Caption: One row for each piece of evidence. One or two for each out…",
        "[8 × Outcomes | Type of evidence | Form of evidence | Ways of collecting evidence]",
        "Heading1: Real-life examples",
        "Caption: Outcomes from real projects, and the evidence that showed t…",
        "[8 × Outcomes | Examples of outcomes | Type of evidence | Form of evidence | Ways of collecting evidence]",
      ],
    }
  `);
});

test("a framework of nasty texts", async () => {
  const outline = outlineOf(await documentOf("nasty framework"));
  const own = (line: string): boolean => /^(Heading|\[|\(picture)/.test(line);
  expect(outline.filter(own)).toMatchInlineSnapshot(`
    [
      "Heading1: The framework",
      "[3 × Sections | Content]",
      "Heading1: Our pathway to impact",
      "(picture)",
      "Heading2: Impacts",
      "[1 × Impacts | Strand | Leads to]",
      "Heading2: Outcomes",
      "[13 × Outcomes | Strand | Leads to]",
      "Heading2: Activities",
      "[13 × Activities | Strand | Leads to]",
      "Heading1: The change that stays",
      "[1 × Changes that stay | Strand | Comes from]",
      "Heading1: Options for collecting evidence",
      "[1 × Type of evidence | Ways of collecting evidence | Examples]",
      "Heading1: Outcomes assessment plan",
      "[13 × Outcomes | Type of evidence | Form of evidence | Ways of collecting evidence]",
      "Heading1: Real-life examples",
      "[13 × Outcomes | Examples of outcomes | Type of evidence | Form of evidence | Ways of collecting evidence]",
      "Heading1: Benefits of taking part",
      "Heading2: For people who take part",
      "Heading2: For people who work in services",
      "Heading2: For organisations",
      "Heading1: Evaluation and feedback",
      "[13 × Question | Yes | Partly | No | Comments]",
    ]
  `);
});

test("an empty workshop says in each empty cell what is missing", async () => {
  const document = await documentOf("empty framework");
  const t3 = document.tables.find((table) => table.grid[0]?.length === 4);
  expect(t3?.grid[1]?.map((cell) => cell.text)).toEqual(["No outcomes on the path yet.", "Not chosen yet.", "Not written yet.", "Not chosen yet."]);
  expect(document.tables[0]?.grid[2]?.map((cell) => cell.text)).toEqual([
    "Equity, diversity and inclusion (EDI)", "Who takes part, and who may be missing\nNot written yet.",
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
  expect(new Set(document.footers)).toEqual(new Set(["Page PAGE of NUMPAGES · A day centre that we plan together"]));
  expect((await documentOf("empty plan")).properties["dc:creator"]).toBe("Stepping Stones");
});

test("the same workshop and time give the same bytes, whatever was written before", async () => {
  for (const kind of ["framework", "plan"] as const) {
    const again = await wordDocument(workshopNamed("example"), kind, { now: NOW, picture: PICTURE });
    expect(Buffer.compare(again, await bytesOf(`example ${kind}`))).toBe(0);
    const later = await wordDocument(workshopNamed("example"), kind, { now: new Date("2027-01-01T00:00:00Z"), picture: PICTURE });
    expect(Buffer.compare(later, again)).not.toBe(0);
  }
});

test("notes and parked stones are in no document", async () => {
  const workshop = workshopOf({
    stones: [
      { id: "i", kind: "impact", strand: "project", text: "Impact", note: "SECRET" },
      { id: "o", kind: "outcome", strand: "project", text: "PARKED", parked: true },
      { id: "a", kind: "activity", strand: "project", text: "Activity", note: "SECRET" },
    ],
    links: [{ from: "a", to: "o", why: "PARKED" }, { from: "o", to: "i", why: "PARKED" }],
    evidence: [{ id: "e", outcome: "o", type: "voices", form: "PARKED" }],
    findings: [{ id: "f", evidence: "e", text: "PARKED" }],
  });
  for (const kind of WORD_DOCUMENTS) {
    const { parts } = readWord(await wordDocument(workshop, kind, { now: NOW, picture: PICTURE }));
    expect([...parts.values()].join("")).not.toMatch(kind === "later" ? /SECRET/ : /SECRET|PARKED/);
  }
});

test("the list for later has every stone that was put aside, in their order, and nothing else of the workshop", async () => {
  const workshop = workshopOf({
    workshop: { title: "A garden", organisation: "Larkmere" },
    stones: [
      { id: "1", kind: "activity", strand: "coproduction", text: "We build a stage", parked: true, note: "SECRET" },
      { id: "2", kind: "outcome", strand: "project", text: "ON THE PATH" },
      { id: "3", kind: "outcome", strand: "project", text: "A café", reportText: "A café opens", parked: true },
    ],
    links: [{ from: "1", to: "3", why: "SECRET" }],
    evidence: [{ id: "e", outcome: "3", type: "voices", form: "SECRET" }],
  });
  const document = readWord(await wordDocument(workshop, "later", { now: NOW }));
  expect(outlineOf(document).slice(0, 4)).toEqual(["Title", "Subtitle: What we come back to later", "Details", "SourceNote: Follows the structure of SCIE's guidance Developing a Co-pr…"]);
  expect(document.tables.map((table) => table.grid.map((row) => row.map((cell) => cell.text)))).toEqual([[
    ["What was said", "What it is", "Strand"],
    ["We build a stage", "Activity", "Co-production"],
    ["A café opens", "Outcome", "The project"],
  ]]);
  expect([...document.parts.values()].join("")).not.toMatch(/SECRET|ON THE PATH/);
  const nothing = readWord(await wordDocument(workshopOf({}), "later", { now: NOW }));
  expect(nothing.paragraphs.map((one) => one.text)).toContain("Nothing is waiting.");
});

test("nothing in a document asks Word to update fields when it is opened", async () => {
  const { parts } = await documentOf("example framework");
  expect(parts.get("word/settings.xml")).not.toMatch(/updateFields/);
  expect(parts.get("word/document.xml")).not.toMatch(/w:dirty/);
});
