/** The path part by part in Word: only where the whole is too small on its page; each part readable, and said in words. */
import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { pageLayouts } from "../../electron/export/word/page.ts";
import { partsPlan } from "../../electron/export/word/pathway.ts";
import { parseInterchange } from "../../shared/interchange/interchange.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { usualParts, workshopOfPart } from "../../shared/pathway/parts.ts";
import { closeSceneOf } from "../../shared/scene/build.ts";
import { smallestLetters } from "../../shared/scene/measures.ts";
import { roomPath } from "../unit/room-path.ts";
import { documentOf, NOW, PICTURE } from "./documents.ts";
import { readWord, type ReadDocument } from "./reader.ts";
import { large } from "./workshops.ts";

const path24 = (): Workshop => {
  const read = parseInterchange(readFileSync(new URL("../fixtures/board/path-24.json", import.meta.url), "utf8"));
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};
const framework = async (workshop: Workshop, paper: "A4" | "A3" = "A4"): Promise<ReadDocument> =>
  readWord(await wordDocument(workshop, "framework", { now: NOW, picture: PICTURE, options: { parts: ["pathway"], paper } }));
const HEADING = "The path, part by part";
const headings = (document: ReadDocument): readonly string[] => document.headings.map(({ text }) => text);

let document: ReadDocument;
beforeAll(async () => {
  document = await framework(path24());
}, 120_000);

test("a path that is read on its page has no parts, nor one that would have too many", async () => {
  expect(headings(await documentOf("example framework"))).not.toContain(HEADING);
  expect(headings(await framework(roomPath(10, 1)))).not.toContain(HEADING);
  expect(headings(await framework(large()))).not.toContain(HEADING);
});

test("the whole path comes first, then each part with its heading, its picture and what leads on", () => {
  const parts = usualParts(path24());
  expect(parts.length).toBeGreaterThan(2);
  const all = headings(document);
  const from = all.indexOf(HEADING);
  expect(all.slice(0, from)).toEqual(["Our pathway to impact"]);
  const workshop = path24();
  expect(all.slice(from + 1, from + 1 + parts.length)).toEqual(
    parts.map(({ id }, at) => `Part ${at + 1} of ${parts.length}: ${workshop.stones.get(id)?.text ?? "The rest of the path"}`),
  );
  const pictures = document.paragraphs.filter((paragraph) => paragraph.pictures.length > 0);
  expect(pictures).toHaveLength(parts.length + 1);
  for (const [at, part] of parts.entries()) {
    const place = document.paragraphs.indexOf(pictures[at + 1]!);
    expect(document.paragraphs[place - 1]?.level).toBe(3);
    const below = document.paragraphs[place + 1]?.text ?? "";
    for (const { to } of part.outs) expect(below).toContain(workshop.stones.get(to)?.text);
    for (const { from: far } of part.ins) expect(below).toContain(workshop.stones.get(far)?.text);
    if (part.ins.length + part.outs.length === 0) expect(below).toBe("Nothing else leads into this part, or on from it.");
  }
});

test("those who do not see a part hear its stones and what leads to what", () => {
  const workshop = path24();
  const alts = document.paragraphs.flatMap(({ pictures }) => pictures.map(({ alt }) => alt)).slice(1);
  for (const [at, part] of usualParts(workshop).entries()) {
    expect(alts[at]).toMatch(/^A part of the path, drawn as stepping stones: \d/);
    for (const { text } of part.stones) expect(alts[at]).toContain(text);
    for (const { from, to } of workshopOfPart(workshop, part).links.values()) {
      const sentence = (alts[at] as string).split(". ").find((one) => one.startsWith(`“${workshop.stones.get(from)?.text}” leads to`));
      expect(sentence).toContain(workshop.stones.get(to)?.text);
    }
  }
});

test.for([
  { paper: "A4", workshop: path24() },
  { paper: "A3", workshop: roomPath(60, 1) },
] as const)(
  "on $paper every letter of a part is 8 points or more, and its picture leaves room for its words",
  { timeout: 120_000 },
  async ({ paper, workshop }) => {
    const read = paper === "A4" ? document : await framework(workshop, paper);
    const page = pageLayouts(paper).landscape;
    const { part: room } = partsPlan(page);
    const pictures = read.paragraphs.flatMap((paragraph) => paragraph.pictures).slice(1);
    const parts = usualParts(workshop);
    expect(pictures).toHaveLength(parts.length);
    for (const [at, part] of parts.entries()) {
      const { width, height } = pictures[at]!;
      expect(width / EMU_PER_PT).toBeLessThanOrEqual(page.width / 20 + 1);
      expect(height / EMU_PER_PT).toBeLessThanOrEqual(page.height / 20 - 100);
      const scene = closeSceneOf(workshopOfPart(workshop, part), room.width / room.height);
      expect(width / height).toBeCloseTo(scene.bounds.width / scene.bounds.height, 1);
      expect((smallestLetters(scene) * (width / EMU_PER_PT)) / scene.bounds.width).toBeGreaterThanOrEqual(8);
    }
  },
);

const EMU_PER_PT = 12_700;
