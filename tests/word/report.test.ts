/** The impact report in Word: its pictures with their words, and what comes back of it. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { proposeFromWord } from "../../electron/import/word/index.ts";
import { chartAlt } from "../../shared/charts/chart.ts";
import { changeFor } from "../../shared/changes/change.ts";
import { DOCUMENT_WORDS } from "../../shared/guidance/documents.ts";
import type { Intent } from "../../shared/changes/intent.ts";
import { apply } from "../../shared/model/diff.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { readersSections, reportOf, reportTexts } from "../../shared/report/document.ts";
import { reportLines, type ReportText } from "../../shared/report/parts.ts";
import { bytesOf, NOW } from "./documents.ts";
import { editXml, rowWith, taken } from "./edited.ts";
import { readWord } from "./reader.ts";
import { example, nasty } from "./workshops.ts";

const made = (workshop: Workshop = example()): Promise<Uint8Array> => wordDocument(workshop, "report", { now: NOW });
const changed = (workshop: Workshop, intent: Intent): Workshop => {
  const change = changeFor(workshop, intent);
  if (!change.ok) throw new Error(change.error.message);
  return apply(workshop, change.value.diff);
};
const paragraphWith = (xml: string, text: string): string => {
  const found = xml.match(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs)?.find((one) => one.includes(text));
  if (!found) throw new Error(`no paragraph with ${text}`);
  return found;
};
const textOf = (workshop: Workshop, part: ReportText["part"], stone: string): string =>
  reportTexts(reportOf(workshop)).find((one) => one.part === part && one.stone === stone)?.text ?? "";
const WANTED = "We wanted this because the council needs to see what will happen there.";

test("says all that the report says, and each picture of answers says what it shows", async () => {
  const document = readWord(await bytesOf("example report"));
  const said = new Set(document.paragraphs.map(({ text }) => text));
  const blocks = readersSections(reportOf(example())).flatMap((section) => section.blocks);
  for (const line of blocks.flatMap((block) => (block.is === "text" ? reportLines(block) : []))) expect(said.has(line), line).toBe(true);
  const charts = blocks.flatMap((block) => (block.is === "chart" ? [chartAlt(block.view)] : []));
  expect(charts.length).toBeGreaterThan(4);
  expect(document.paragraphs.flatMap(({ pictures }) => pictures.map(({ alt }) => alt))).toEqual(charts);
});

test("no heading ends a page: what stands between it and the next one goes along", async () => {
  const xml = strFromU8(unzipSync(await bytesOf("example report"))["word/document.xml"]!);
  const lead = paragraphWith(xml, DOCUMENT_WORDS.benefits.lead);
  expect(lead).toContain("<w:keepNext/>");
});

describe("what comes back", () => {
  test.each([
    ["the example", example()],
    ["hostile words", nasty()],
  ])("of %s untouched: nothing, and nothing is not understood", async (_, workshop) => {
    expect(await proposeFromWord(workshop, await made(workshop), "r.docx")).toEqual({ items: [], notUnderstood: [], comments: [] });
  });

  test("untouched after the workshop has gone on: nothing of the report", async () => {
    const before = await made();
    const later = changed(
      changed(example(), { do: "item.edit", list: "findings", key: "f1", patch: { text: "Four of five days are written down." } }),
      { do: "stone.edit", id: "outcome-speak" as never, patch: { progress: "achieved", reportText: "They speak." } },
    );
    const { items, notUnderstood } = await proposeFromWord(later, before, "r.docx");
    expect(items.filter(({ table }) => table === "report")).toEqual([]);
    expect(notUnderstood).toEqual([]);
  });

  test("a text worded anew, with a line more, becomes the group's own wording", async () => {
    const bytes = editXml(await made(), (xml) => {
      const paragraph = paragraphWith(xml, WANTED);
      return xml.replace(
        paragraph,
        paragraph.replace(WANTED, "The plan is there.") + paragraph.replace(/<w:bookmark[^>]*>/g, "").replace(WANTED, "Day by day."),
      );
    });
    const { items, notUnderstood } = await proposeFromWord(example(), bytes, "r.docx");
    expect(notUnderstood).toEqual([]);
    expect(items).toMatchObject([
      {
        table: "report",
        what: "changed",
        take: true,
        where: "Why we wanted it: A clear plan for each day of the week",
        parts: [{ before: WANTED, after: "The plan is there.\nDay by day." }],
      },
    ]);
    const after = taken(example(), items);
    expect(textOf(after, "report-wanted", "outcome-plan")).toBe("The plan is there.\nDay by day.");
    // Written again and brought back, it is the same.
    expect((await proposeFromWord(after, await made(after), "r.docx")).items).toEqual([]);
  });

  test("what both have changed is shown and not ticked; the rules' own words take a wording away", async () => {
    const bytes = editXml(await made(), (xml) => xml.replace(WANTED, "The plan is there."));
    const later = changed(example(), { do: "link.edit", from: "outcome-plan" as never, to: "impact-centre" as never, why: "it is time" });
    expect((await proposeFromWord(later, bytes, "r.docx")).items).toMatchObject([{ table: "report", take: false }]);
    const worded = taken(example(), (await proposeFromWord(example(), bytes, "r.docx")).items);
    const back = editXml(await made(worded), (xml) => xml.replace("The plan is there.", WANTED));
    const again = taken(worded, (await proposeFromWord(worded, back, "r.docx")).items);
    expect(again.easy.size).toBe(0);
  });

  test("an edited row of the plan and an edited benefit come back as they do from the framework", async () => {
    const bytes = editXml(await made(), (xml) => {
      const row = rowWith(xml, "Nine future users walked");
      return xml
        .replace(row, row.replace("What future users say", "What all users say"))
        .replace("I say what I think, even in big meetings.", "I say what I think.");
    });
    const { items, notUnderstood } = await proposeFromWord(example(), bytes, "r.docx");
    expect(items.map(({ table, what }) => [table, what])).toEqual([
      ["plan", "changed"],
      ["benefits", "changed"],
    ]);
    expect(notUnderstood).toEqual([]);
  });

  test("what nobody can word here is listed where it was edited", async () => {
    const bytes = editXml(await made(), (xml) => xml.replace("Achieved, as recorded on 24 April 2026", "Achieved at last"));
    const { items, notUnderstood } = await proposeFromWord(example(), bytes, "r.docx");
    expect(items).toEqual([]);
    expect(notUnderstood.map(({ text }) => text)).toEqual(["Achieved at last"]);
  });
});
