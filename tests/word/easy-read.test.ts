/** The easy-read document in its XML, its page and its words: large upright letters, whole words, short sentences, a picture for each idea. */
import { XMLParser } from "fast-xml-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { easyReadHtml } from "../../electron/export/page/easy-read.ts";
import { wordDocument } from "../../electron/export/word/index.ts";
import { hardTexts } from "../../shared/easy-read/wordings.ts";
import type { PictureBytes, Stone } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { sentencesIn, wordsIn } from "../../shared/plain/sentences.ts";
import { EASY_SIZES, WORD_DEFAULTS, type EasySize } from "../../shared/settings/word-options.ts";
import { PICTURES } from "../unit/small-pictures.ts";
import { NOW, PICTURE } from "./documents.ts";
import { readWord, type ReadDocument } from "./reader.ts";
import { example, nasty } from "./workshops.ts";

const OWN = PICTURES[0];
/** The example with a drawing on one stone, a picture of the group's own on another, and one that is not there on a third. */
function pictured(): Workshop {
  const workshop = example();
  const [first, second, third] = [...workshop.stones.values()].filter(({ parked }) => !parked) as [Stone, Stone, Stone];
  const stones = new Map(workshop.stones);
  stones.set(first.id, { ...first, picture: { set: "healthicons", name: "people", alt: "Two people from our group" } });
  stones.set(second.id, { ...second, picture: { sha256: OWN.sha256, alt: "Our new door" } });
  stones.set(third.id, { ...third, picture: { sha256: "0".repeat(64), alt: "What is not here" } });
  return { ...workshop, stones, pictures: new Map([[OWN.sha256, { ...OWN, rank: 1 } as PictureBytes]]) };
}

const wordOf = async (workshop: Workshop, easySize: EasySize): Promise<ReadDocument> =>
  readWord(
    await wordDocument(workshop, "easy-read", {
      now: NOW,
      options: { ...WORD_DEFAULTS, easySize, organisation: "Council of Larkmere" },
      logo: { type: "png", bytes: PICTURE.png, width: 1600, height: 800 },
    }),
  );

interface Look {
  readonly size?: number | undefined;
  readonly leans?: boolean | undefined;
  readonly lined?: boolean | undefined;
  readonly wholeWords?: boolean | undefined;
}
const isOn = (value: unknown): boolean | undefined => {
  if (value === undefined) return undefined;
  const said = (value as { readonly val?: string }).val;
  return said === undefined || !["0", "false", "off", "none"].includes(said);
};
/** An element as the parser gives it: its attributes and what stands in it, by their names. */
type Element = { readonly [name: string]: Element } & { readonly val?: string; readonly styleId?: string };
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  removeNSPrefix: true,
  isArray: (name) => name === "style",
});
const lookOf = (run: Element | undefined, paragraph: Element | undefined): Look => ({
  size: run?.["sz"] && Number(run["sz"].val),
  leans: isOn(run?.["i"]),
  lined: isOn(run?.["u"]),
  wholeWords: isOn(paragraph?.["suppressAutoHyphens"]),
});
/** What is said nearer to the words goes before what it builds on. */
const over = (...looks: readonly Look[]): Look =>
  Object.assign({}, ...looks.map((look) => Object.fromEntries(Object.entries(look).filter(([, one]) => one !== undefined))));

/** How every run of the document and its footers looks in the end: the defaults, its paragraph's style, its own. */
function looksOfRuns({ parts }: ReadDocument): readonly (Look & { readonly text: string })[] {
  const sheet = parser.parse(parts.get("word/styles.xml") ?? "").styles;
  const styles = new Map<string, Element>(sheet.style.map((style: Element) => [style.styleId ?? "", style]));
  const ofStyle = (id: string): Look => {
    const style = styles.get(id);
    if (!style) return {};
    return over(style["basedOn"] ? ofStyle(style["basedOn"].val ?? "") : {}, lookOf(style["rPr"], style["pPr"]));
  };
  const defaults = lookOf(sheet.docDefaults.rPrDefault.rPr, sheet.docDefaults.pPrDefault.pPr);
  return [...parts]
    .filter(([path]) => /^word\/(document|footer\d+|header\d+)\.xml$/.test(path))
    .flatMap(([, xml]) => [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) => one))
    .flatMap((paragraph) => {
      const own = /<w:pStyle w:val="([^"]*)"/.exec(paragraph)?.[1] ?? "Normal";
      return [...paragraph.matchAll(/<w:r[ >].*?<\/w:r>/gs)].map(([run]) => {
        const { r } = parser.parse(run);
        const text = [...run.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words]) => words).join("");
        return { ...over(defaults, ofStyle(own), r.rPr?.rStyle ? ofStyle(r.rPr.rStyle.val) : {}, lookOf(r.rPr, {})), text };
      });
    });
}

describe.each(EASY_SIZES)("with letters of %d points", (size) => {
  let document: ReadDocument;
  beforeAll(async () => {
    document = await wordOf(pictured(), size);
  });

  test("no run is smaller, leans or is underlined, and no word is divided at the end of a line; the footer is no exception", () => {
    const looks = looksOfRuns(document);
    expect(looks.length).toBeGreaterThan(100);
    expect(looks.filter((look) => (look.size ?? 0) < 2 * size)).toEqual([]);
    expect(looks.filter(({ leans, lined }) => leans || lined)).toEqual([]);
    expect(looks.filter(({ wholeWords }) => !wholeWords)).toEqual([]);
    expect(document.parts.get("word/settings.xml") ?? "").not.toMatch(/<w:autoHyphenation(?! w:val="(?:0|false|off)")/);
    // What the organisation wants of its documents does not make them smaller.
    expect(looks.some(({ text }) => /Page/.test(text))).toBe(true);
  });

  test("words that people read most have exactly this size", () => {
    const xml = document.parts.get("word/styles.xml") ?? "";
    expect(/<w:docDefaults>.*?<w:sz w:val="(\d+)"/s.exec(xml)?.[1]).toBe(String(2 * size));
  });

  test("the page says the same, with the same letters", () => {
    const html = easyReadHtml(pictured(), { size });
    expect(html).toContain(`html{font:${size}pt/`);
    expect(html).toMatch(/<html[^>]* lang="en-GB"/);
    expect(html).toContain("hyphens:none");
    // Sizes are parts of the one above, and none of them is less than all of it.
    const sizes = [...html.matchAll(/font-size:([\d.]+)em/g)].map(([, part]) => Number(part));
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1);
    expect(html.replace(/<style>.*?<\/style>/gs, "")).not.toMatch(/<(?:i|em|u|small|sub|sup)[ >]|style="/);
    expect(html).not.toMatch(/font-style:italic|text-decoration:underline|&shy;|\u00AD/);
  });
});

test("a picture stands left of the words in every row, and each has words for those who don't see it", async () => {
  const { tables } = await wordOf(pictured(), 16);
  const rows = tables.flatMap(({ grid, headerRows }) => grid.slice(headerRows));
  expect(rows.length).toBeGreaterThan(20);
  for (const [left, right] of rows) {
    expect(left?.content[0]?.pictures).toHaveLength(1);
    expect(left?.content[0]?.pictures[0]?.alt).not.toBe("");
    expect(right?.content.flatMap(({ pictures }) => pictures)).toEqual([]);
    expect(right?.text.trim()).not.toBe("");
  }
});

test("a stone shows its own picture, said in the group's words; one whose picture is not there shows what it is", async () => {
  const workshop = pictured();
  const alts = (await wordOf(workshop, 16)).paragraphs.flatMap(({ pictures }) => pictures.map(({ alt }) => alt));
  const html = easyReadHtml(workshop, { size: 16 });
  for (const said of ["Two people from our group", "Our new door"]) {
    expect(alts.filter((alt) => alt === said)).toHaveLength(1);
    expect(html.split(`aria-label="${said}"`)).toHaveLength(2);
  }
  expect(alts).not.toContain("What is not here");
  expect(html).not.toContain("What is not here");
  expect(html.split(`href="data:image/png;base64,${OWN.data}"`)).toHaveLength(2);
});

/** Eighteen words, on the first stone. */
function withLong(): Workshop {
  const workshop = example();
  const [first] = workshop.stones.values() as Iterable<Stone>;
  if (!first) throw new Error("the example has no stone");
  const text = "we go to every street with our plan so that each person can tell us what they want";
  return { ...workshop, stones: new Map(workshop.stones).set(first.id, { ...first, text }) };
}

test.each([
  ["the example", example, 0],
  ["a path with a long sentence", withLong, 1],
  ["a workshop of odd texts", nasty, 0],
])("%s: a sentence of more than 15 words is one that the team is asked about, and the document's own have none", async (_, make, least) => {
  const workshop = make();
  const asked = hardTexts(workshop).map(({ original }) => original.replace(/\s+/g, " "));
  const { tables } = await wordOf(workshop, 16);
  const said = tables.flatMap(({ grid, headerRows }) =>
    grid.slice(headerRows).flatMap(([, right]) => right?.content.map(({ text }) => text) ?? []),
  );
  const long = said.filter((text) => sentencesIn(text).some((one) => wordsIn(one.text).length > 15));
  expect(long.length).toBeGreaterThanOrEqual(least);
  // A sentence of the document is a piece of what the team wrote, but for the stop that it ends with.
  const isAsked = (text: string): boolean => asked.some((one) => one.includes(text.replace(/\s+/g, " ").slice(0, -1)));
  expect(long.filter((text) => !isAsked(text))).toEqual([]);
});
