/** What each document is made of, from title to last heading. */
import { expect, test } from "vitest";
import { documentOf } from "./documents.ts";
import { outlineOf } from "./outline.ts";

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
  expect(Object.fromEntries(await Promise.all(names.map(async (name) => [name, outlineOf(await documentOf(name))]))))
    .toMatchInlineSnapshot(`
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
