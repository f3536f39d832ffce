/** Forms in Word: a box for each question, answers that can be ticked and seen, and the code at the foot of each form. */
import { expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { proposeFromWord } from "../../electron/import/word/index.ts";
import { formSheets } from "../../shared/forms/sheets.ts";
import { ANSWER_WORDS } from "../../shared/guidance/afterwards-words.ts";
import type { WordOptions } from "../../shared/settings/word-options.ts";
import { bytesOf, documentOf, NOW, workshopNamed } from "./documents.ts";
import { readWord, textsOf } from "./reader.ts";
import { workshopOf } from "./workshops.ts";

const QUESTIONS = [
  { id: "q1", text: "Is it clear?", answers: "yes-partly-no" },
  { id: "q2", text: "How much did you learn?", answers: "five-steps" },
  { id: "q3", text: "How many came?", answers: "number" },
  { id: "q4", text: "", answers: "words" },
];
const workshop = workshopOf({
  version: 2,
  forms: [
    { id: "m2", title: "A visit", about: "One line.\n\nAnother one.", questions: QUESTIONS },
    { id: "m5", title: "Survey", own: true, questions: QUESTIONS.slice(0, 1) },
    { id: "m6", title: "  ", questions: [] },
  ],
  results: [{ id: "r1", form: "m5", name: "March", sheets: 2, answers: [{ question: "q1", counts: [1, 1, 0] }] }],
});
const made = async (options: Partial<WordOptions> = {}, form?: string) =>
  readWord(await wordDocument(workshop, "forms", { now: NOW, options, ...(form !== undefined && { form }) }));

test("each form has its heading, its questions and their boxes", async () => {
  const document = await made();
  expect(document.headings.map(({ level, text }) => `${level} ${text}`)).toEqual([
    "1 A visit",
    "2 1. Is it clear?",
    "2 2. How much did you learn?",
    "2 3. How many came?",
    "2 4. This question has no words yet.",
    "1 Questions to add to “Survey”",
    "2 1. Is it clear?",
    "1 A form without a title",
  ]);
  expect(document.tables.map((table) => textsOf(table))).toEqual([
    [[...ANSWER_WORDS["yes-partly-no"]], ["☐", "☐", "☐"].map((box) => `\n${box}`)],
    [[...ANSWER_WORDS["five-steps"]], ["☐", "☐", "☐", "☐", "☐"].map((box) => `\n${box}`)],
    [
      ["Marks", "Number"],
      ["One mark for each", "All in all"],
    ],
    [["Your own words"], ["Write or draw here"]],
    [[...ANSWER_WORDS["yes-partly-no"]], ["☐", "☐", "☐"].map((box) => `\n${box}`)],
  ]);
  const texts = document.paragraphs.map(({ text }) => text);
  for (const text of ["One line.", "Another one.", "Thank you for your help. No names are needed.", "This form has no questions yet."])
    expect(texts).toContain(text);
});

test("the foot says which form and which round, and each form counts its own pages", async () => {
  const { footers, parts } = await made();
  expect(footers.map((foot) => foot.replace(/PAGE/, ""))).toEqual([
    "F2 · round 1 · Page 1",
    "F5 · round 2 · Page 1",
    "F6 · round 1 · Page 1",
  ]);
  expect(parts.get("word/document.xml")?.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(3);
});

test("a box can be ticked in Word and says what it is for; pictures say what they show, each under an id of its own", async () => {
  const { parts, tables } = await made();
  const xml = parts.get("word/document.xml") ?? "";
  expect(xml.match(/<w14:checkbox><w14:checked w14:val="0"\/>/g)).toHaveLength(11);
  expect([...xml.matchAll(/<w:alias w:val="([^"]*)"\/>/g)].slice(0, 3).map((one) => one[1])).toEqual([
    "Box to tick: Yes",
    "Box to tick: Partly",
    "Box to tick: No",
  ]);
  const pictures = tables.flatMap(({ grid }) => grid.flat().flatMap(({ content }) => content.flatMap((one) => one.pictures)));
  expect(pictures.slice(0, 4).map(({ alt }) => alt)).toEqual(["A smiling face", "A straight face", "A sad face", "1 of 5 steps"]);
  const ids = [...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map((one) => one[1]);
  expect(new Set(ids).size).toBe(ids.length);
});

test("one form alone, and none where there is none of that id", async () => {
  expect((await made({}, "m5")).headings.map(({ text }) => text)).toEqual(["Questions to add to “Survey”", "1. Is it clear?"]);
  expect((await made({}, "m5")).properties["dc:title"]).toBe("Questions to add to “Survey”");
  expect(formSheets(workshop, "m9")).toEqual([]);
});

test("letters are of the size that was chosen, and none is smaller", async () => {
  for (const size of [16, 18] as const) {
    const styles = (await made({ formSize: size })).parts.get("word/styles.xml") ?? "";
    const sizes = [...styles.matchAll(/<w:style [^>]*w:styleId="(\w+)".*?<\/w:style>/g)].flatMap(([style, id]) =>
      id === "SectionEnd" ? [] : [...style.matchAll(/<w:sz w:val="(\d+)"\/>/g)].map((one) => Number(one[1])),
    );
    expect(Math.min(...sizes)).toBe(2 * size);
    expect(styles).toContain(`<w:sz w:val="${2 * size}"/><w:szCs w:val="${2 * size}"/>`);
  }
});

test("on cards each question begins a page, across A5", async () => {
  const xml = (await made({ formPaper: "A5" })).parts.get("word/document.xml") ?? "";
  expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(5);
  expect(xml.match(/<w:pgSz [^>]*>/g)).toEqual(Array(3).fill('<w:pgSz w:w="11906" w:h="8391" w:orient="landscape"/>'));
});

test("where nobody has taken a form the document holds what the plan proposes, and the same bytes each time", async () => {
  const sheets = formSheets(workshopNamed("example"));
  const document = await documentOf("example forms");
  expect(document.headings.filter(({ level }) => level === 1).map(({ text }) => text)).toEqual(sheets.map(({ title }) => title));
  expect(document.tables).toHaveLength(sheets.reduce((sum, { blocks }) => sum + blocks.length, 0));
  const again = await wordDocument(workshopNamed("example"), "forms", { now: NOW });
  expect(Buffer.compare(again, await bytesOf("example forms"))).toBe(0);
  expect((await documentOf("empty forms")).paragraphs.map(({ text }) => text)).toEqual([
    "Forms",
    "There are no forms yet. Evidence in the plan comes first: forms are made from it.",
  ]);
});

test("no form asks who somebody is", async () => {
  const { paragraphs } = await documentOf("example forms");
  expect(paragraphs.filter(({ text }) => /\b(?:your name|name:|e-mail|telephone|address|date of birth)\b/i.test(text))).toEqual([]);
});

test("a form that is brought back by mistake changes nothing", async () => {
  const result = await proposeFromWord(workshopNamed("example"), await bytesOf("example forms"), "forms.docx").catch(
    (error: Error) => error,
  );
  expect(result).toBeInstanceOf(Error);
  expect((result as Error).message).toContain("forms.docx");
});
