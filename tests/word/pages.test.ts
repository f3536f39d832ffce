/** Our estimate of a document's pages, beside the pages that LibreOffice lays out; and what hangs on it: the page of contents. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wordDocument } from "../../electron/export/word/index.ts";
import { pageLayouts } from "../../electron/export/word/page.ts";
import { countPages } from "../../electron/export/word/pages.ts";
import { sectionsOf } from "../../electron/export/word/sections.ts";
import { PAPERS, WORD_DEFAULTS, type Paper } from "../../shared/settings/word-options.ts";
import { type WordKind } from "../../shared/export/products.ts";
import { infoOf, type Workshop } from "../../shared/model/workshop.ts";
import { documentOf, NOW, PICTURE } from "./documents.ts";
import { converted, NO_OFFICE } from "./office.ts";
import { readWord } from "./reader.ts";
import { empty, example, large, ofSize } from "./workshops.ts";

const WORKSHOPS = { example: example(), empty: empty(), "30 outcomes": ofSize(30), "200 outcomes": large() };
const TRIED = (Object.keys(WORKSHOPS) as (keyof typeof WORKSHOPS)[]).flatMap((name) =>
  PAPERS.map((paper) => ({ name, paper, kind: name === "200 outcomes" ? "plan" : "framework" }) as const),
);

let folder = "";
let out = "";
const fileOf = ({ name, paper }: (typeof TRIED)[number]): string => path.join(folder, `${name}-${paper}.docx`.replaceAll(" ", "-"));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "stones-pages-"));
  if (NO_OFFICE) return;
  for (const one of TRIED)
    await writeFile(
      fileOf(one),
      await wordDocument(WORKSHOPS[one.name], one.kind, { now: NOW, picture: PICTURE, options: { paper: one.paper } }),
    );
  out = await converted(TRIED.map(fileOf), "pdf", folder);
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test.for(TRIED)("$kind of $name on $paper: within a fifth of the pages, or one page", async (one, { skip }) => {
  skip(NO_OFFICE !== "", NO_OFFICE);
  const pdf = await readFile(path.join(out, path.basename(fileOf(one)).replace(/docx$/, "pdf")), "latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(0);
  const estimate = await estimated(WORKSHOPS[one.name], one.kind, one.paper);
  expect(Math.abs(estimate - pages), `${estimate} for ${pages}`).toBeLessThanOrEqual(Math.max(1, pages / 5));
});

async function estimated(workshop: Workshop, kind: WordKind, paper: Paper): Promise<number> {
  const options = { ...WORD_DEFAULTS, paper };
  return countPages(
    await sectionsOf(
      {
        now: new Date(0),
        workshop,
        info: infoOf(workshop),
        options,
        layout: { ...pageLayouts(paper), repeat: false },
        logo: null,
        picture: PICTURE,
      },
      kind,
    ),
  );
}

test("over ten pages a document opens with a page of contents; up to ten it goes on below its title", async () => {
  const hasContents = async (name: Parameters<typeof documentOf>[0]): Promise<boolean> =>
    (await documentOf(name)).paragraphs.some((one) => one.style === "TOCHeading");
  expect(await estimated(WORKSHOPS.example, "framework", "A4")).toBeGreaterThan(10);
  expect(await hasContents("example framework")).toBe(true);
  for (const kind of ["framework", "template"] as const) {
    expect(await estimated(WORKSHOPS.empty, kind, "A4")).toBeLessThanOrEqual(10);
    const document = await documentOf(`empty ${kind}`);
    expect(await hasContents(`empty ${kind}`)).toBe(false);
    expect(document.blocks.findIndex((one) => one.kind === "paragraph" && one.style === "Heading1")).toBeGreaterThan(0);
    expect(document.blocks.findIndex((one) => one.kind === "paragraph" && one.endsSection)).toBeGreaterThan(
      document.blocks.findIndex((one) => one.kind === "table"),
    );
  }
});

test("a long plan has a page of contents where there is more than one thing to list", async () => {
  const contents = async (appendix: boolean): Promise<readonly string[]> =>
    readWord(await wordDocument(WORKSHOPS["30 outcomes"], "plan", { now: NOW, options: { appendix } }))
      .paragraphs.filter((one) => one.style === "TOC1")
      .map((one) => one.text.trim());
  expect(await contents(false)).toEqual([]);
  expect(await contents(true)).toEqual(["How we will know", "Appendix: options for collecting evidence"]);
});
