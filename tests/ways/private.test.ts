/** What is the facilitator's own leaves with nothing, and what leaves is what is looked through before. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { easyReadHtml } from "../../electron/export/page/easy-read.ts";
import { formsHtml } from "../../electron/export/page/forms.ts";
import { pageHtml } from "../../electron/export/page/index.ts";
import { reportHtml } from "../../electron/export/page/report.ts";
import type { chartPng } from "../../electron/export/picture/chart-png.ts";
import { pictureSvg } from "../../electron/export/picture/index.ts";
import { printPages } from "../../electron/export/print/index.ts";
import { slides } from "../../electron/export/slides/index.ts";
import { reportSlides } from "../../electron/export/slides/report.ts";
import { planCsv } from "../../electron/export/table/index.ts";
import { pathWorkbook } from "../../electron/export/table/workbook.ts";
import { wordDocument } from "../../electron/export/word/index.ts";
import { chartAlt, chartOf } from "../../shared/charts/chart.ts";
import type { Leaving } from "../../shared/export/products.ts";
import { PRINT_DEFAULTS, type PrintChoices } from "../../shared/settings/print-options.ts";
import { WORD_DEFAULTS } from "../../shared/settings/word-options.ts";
import { formatInterchange } from "../../shared/interchange/interchange.ts";
import { CHOOSING_WAYS, GAP_KINDS, type Aside, type Round, type StoneId } from "../../shared/model/records.ts";
import { leavesOf, LIST, type ListName } from "../../shared/model/lists.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { handedOver } from "../../shared/privacy/handed-over.ts";
import { findPersonal, keyOfFound, textsLeaving } from "../../shared/privacy/leaving.ts";
import { documents, read } from "../unit/arbitraries.ts";
import { NOW, PICTURE } from "../word/documents.ts";

const unpacked = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => (name.endsWith(".png") ? "" : strFromU8(part)))
    .join("\n");

const printed = (workshop: Workshop, choices: Partial<PrintChoices>): string =>
  printPages(workshop, { ...PRINT_DEFAULTS, ...choices }).pages.join("\n");

/** The picture of a result with its words, and nothing drawn. */
const undrawn: typeof chartPng = async (view) => (await Promise.resolve(chartOf(view))) && { ...PICTURE, alt: chartAlt(view) };

/** Everything that can be read back as text; a PDF is printed from the page, a PNG drawn from the SVG. The workshop itself: tests/store/hand-over.test.ts. */
const PRODUCTS: {
  readonly [L in Exclude<Leaving, "pdf" | "easy-read-pdf" | "forms-pdf" | "report-pdf" | "picture" | "workshop">]: (
    workshop: Workshop,
  ) => string | Promise<string>;
} = {
  framework: async (workshop) => unpacked(await wordDocument(workshop, "framework", { now: NOW, picture: PICTURE })),
  plan: async (workshop) => unpacked(await wordDocument(workshop, "plan", { now: NOW })),
  "plan and types": async (workshop) =>
    unpacked(await wordDocument(workshop, "plan", { now: NOW, options: { ...WORD_DEFAULTS, appendix: true } })),
  template: async (workshop) => unpacked(await wordDocument(workshop, "template", { now: NOW })),
  later: async (workshop) => unpacked(await wordDocument(workshop, "later", { now: NOW })),
  said: async (workshop) => unpacked(await wordDocument(workshop, "said", { now: NOW })),
  "said-easy-read": async (workshop) => unpacked(await wordDocument(workshop, "said-easy-read", { now: NOW })),
  due: async (workshop) => unpacked(await wordDocument(workshop, "due", { now: NOW })),
  report: async (workshop) => unpacked(await wordDocument(workshop, "report", { now: NOW, chart: undrawn })),
  "report-page": (workshop) => reportHtml(workshop),
  "report-slides": async (workshop) => unpacked(await reportSlides(workshop, { now: NOW, chart: undrawn })),
  slides: async (workshop) => unpacked(await slides(workshop, { now: NOW, picture: PICTURE, chart: undrawn })),
  "easy-read": async (workshop) => unpacked(await wordDocument(workshop, "easy-read", { now: NOW })),
  "easy-read-page": (workshop) => easyReadHtml(workshop, { size: 16 }),
  forms: async (workshop) => unpacked(await wordDocument(workshop, "forms", { now: NOW })),
  "forms-page": (workshop) => formsHtml(workshop, { size: 16, paper: "A4" }),
  page: pageHtml,
  drawing: (workshop) => pictureSvg(workshop),
  board: (workshop) => printed(workshop, { what: "board" }),
  cards: (workshop) => printed(workshop, { what: "cards" }),
  "cards and parked": (workshop) => printed(workshop, { what: "cards", parked: true }),
  workbook: async (workshop) => unpacked(await pathWorkbook(workshop, { now: NOW })),
  table: planCsv,
  json: formatInterchange,
};
/** The list for later, and cards where they were asked for, hold the words of what was put aside: other tests show that they hold no more. */
const FOR_PEOPLE = (Object.keys(PRODUCTS) as (keyof typeof PRODUCTS)[]).filter(
  (name) => !["json", "later", "cards and parked"].includes(name),
);

interface Stone {
  readonly id: string;
  readonly parked: boolean;
}
interface Document {
  readonly stones: readonly Stone[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
  readonly evidence: readonly { readonly id: string; readonly outcome: string }[];
  readonly findings: readonly { readonly evidence: string }[];
  readonly worksheet: readonly object[];
}

const MARKER = "zqxjkv";

/** The texts of a record that leave with the whole workshop alone, by the table of lists, each with the marker. */
function markedByTable(list: ListName, record: object): object {
  const texts = Object.entries(record).filter(([field, value]) => {
    return typeof value === "string" && leavesOf(list, field) === "json" && !LIST[list].key.some((one) => one === field);
  });
  return Object.fromEntries(texts.map(([field]) => [field, MARKER]));
}

/** The same workshop with a marker in every place that is the facilitator's own, and in nothing else. */
function marked<D extends Document>(document: D): D {
  const parked = new Set(document.stones.filter((stone) => stone.parked).map((stone) => stone.id));
  const aside = new Set(document.evidence.filter((row) => parked.has(row.outcome)).map((row) => row.id));
  const lists = Object.entries(document).filter(([, rows]) => Array.isArray(rows)) as [ListName, readonly object[]][];
  const whole: D = {
    ...document,
    ...Object.fromEntries(lists.map(([list, rows]) => [list, rows.map((row) => ({ ...row, ...markedByTable(list, row) }))])),
  };
  return {
    ...whole,
    stones: whole.stones.map((stone) => ({ ...stone, ...(stone.parked && { text: MARKER, reportText: MARKER, group: MARKER }) })),
    links: whole.links.map((link) => (parked.has(link.from) || parked.has(link.to) ? { ...link, why: MARKER } : link)),
    evidence: whole.evidence.map((row) => (aside.has(row.id) ? { ...row, form: MARKER, ways: [MARKER], who: MARKER, when: MARKER } : row)),
    findings: whole.findings.map((finding) => (aside.has(finding.evidence) ? { ...finding, text: MARKER } : finding)),
  };
}

test("the table says of notes and of the worksheet that they leave with the whole workshop alone", () => {
  expect(markedByTable("stones", { id: "s", text: "Words", note: "Note" })).toEqual({ note: MARKER });
  const row = { id: "w", what: "A", how: "B", accessible: "C", improve: "D", keep: "E" };
  expect(Object.keys(markedByTable("worksheet", row))).toEqual(["what", "how", "accessible", "improve", "keep"]);
});

/** What a group has done together, with a marker in all its words; only the workshop's own file holds it. */
function together(workshop: Workshop): Workshop {
  const stones = [...workshop.stones.keys()] as StoneId[];
  const asides = [...GAP_KINDS.entries()].map(([rank, gap]): Aside => ({
    id: `${MARKER} ${gap}` as Aside["id"],
    gap,
    stone: gap === "whose-voices" ? "" : (stones[rank % stones.length] ?? ""),
    reason: `Because of ${MARKER}`,
    rank,
  }));
  const rounds = CHOOSING_WAYS.map((way, rank): Round => ({
    id: `${MARKER} ${way}` as Round["id"],
    question: `What about ${MARKER}?`,
    way,
    revealed: true,
    rank,
    votes: stones.map((stone) => ({ stone, counts: [7_654_321] })),
  }));
  return { ...workshop, asides: new Map(asides.map((one) => [one.id, one])), rounds: new Map(rounds.map((one) => [one.id, one])) };
}

test.for(Object.keys(PRODUCTS) as (keyof typeof PRODUCTS)[])(
  "questions set aside and rounds of choosing change nothing that leaves: %s",
  async (name) => {
    const example = read(JSON.parse(readFileSync(new URL("../../resources/day-centre.json", import.meta.url), "utf8")));
    const asked = together(example);
    expect(asked.asides.size + asked.rounds.size).toBe(8);
    const output = await PRODUCTS[name](asked);
    expect(output).toBe(await PRODUCTS[name](example));
    expect(output).not.toContain(MARKER);
    expect(output).not.toContain("7654321");
    expect(findPersonal(asked, name)).toEqual([]);
  },
);

test("what a group has done together is looked through where the workshop itself is handed over", () => {
  const example = read(JSON.parse(readFileSync(new URL("../../resources/day-centre.json", import.meta.url), "utf8")));
  const found = textsLeaving(together(example), "workshop").filter(({ text }) => text.includes(MARKER));
  expect(found).toHaveLength(8);
  expect(textsLeaving(handedOver(together(example), []), "workshop").filter(({ text }) => text.includes(MARKER))).toEqual([]);
});

test("notes, parked stones and what hangs on them are in no file for people", { timeout: 120_000 }, async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(documents.map(marked as never), async (document) => {
      const workshop = read(document);
      if (formatInterchange(workshop).includes(MARKER)) seen++;
      for (const name of FOR_PEOPLE) expect((await PRODUCTS[name](workshop)).includes(MARKER), name).toBe(false);
    }),
    { numRuns: 60 },
  );
  expect(seen).toBeGreaterThan(20);
});

/** The example with an e-mail address of its own in every text. */
function addressed(): { readonly workshop: Workshop; readonly addresses: readonly string[] } {
  const addresses: string[] = [];
  const next = (): string => {
    const address = `p${addresses.length}@a.eu`;
    addresses.push(address);
    return address;
  };
  const isText = new Set(
    "title project organisation place about text reportText group note why form ways who when label examples question comments what how accessible improve keep name said did notPossible next words".split(
      " ",
    ),
  );
  const walk = (value: unknown, key: string, under: string): unknown => {
    if (Array.isArray(value)) return value.map((one: unknown) => walk(one, typeof one === "string" ? key : "", key || under));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name, key || under)]));
    if ((under === "benefits" && key === "who") || (under === "results" && key === "form") || (under === "answers" && key === "question"))
      return value;
    return typeof value === "string" && (isText.has(key) || under === "framework" || (under === "examples" && key === "outcome"))
      ? next()
      : value;
  };
  const document = JSON.parse(readFileSync(new URL("../../resources/day-centre.json", import.meta.url), "utf8")) as object;
  return { workshop: read(walk(document, "", "")), addresses };
}

describe("what leaves is what is looked through before", () => {
  const { workshop, addresses } = addressed();
  const putAside: Workshop = { ...workshop, stones: new Map([...workshop.stones].map(([id, stone]) => [id, { ...stone, parked: true }])) };
  const of = (leaving: Leaving): Workshop => (leaving === "later" ? putAside : workshop);
  const foundFor = (leaving: Leaving) => new Set(findPersonal(of(leaving), leaving).map(({ excerpt }) => excerpt));

  test.for(Object.keys(PRODUCTS) as (keyof typeof PRODUCTS)[])("%s", async (name) => {
    const output = await PRODUCTS[name](of(name));
    const leaving = addresses.filter((address) => new RegExp(`(?<![\\w])${address}(?!\\w)`).test(output));
    // Forms have few words.
    const few = {
      forms: 10,
      "forms-page": 10,
      said: 4,
      "said-easy-read": 1,
      due: 4,
      drawing: 15,
      later: 15,
      board: 15,
      cards: 15,
      "cards and parked": 15,
    };
    expect(leaving.length).toBeGreaterThan(few[name as keyof typeof few] ?? 20);
    const found = foundFor(name);
    expect(leaving.filter((address) => !found.has(address))).toEqual([]);
  });

  test("for the whole workshop it is every text, the notes too", () => {
    expect(addresses.filter((address) => !foundFor("json").has(address))).toEqual([]);
  });

  test("and what is printed or drawn is looked through as what it is made from", () => {
    expect(foundFor("pdf")).toEqual(foundFor("page"));
    expect([...foundFor("picture")].filter((address) => !foundFor("drawing").has(address))).toEqual([]);
  });
});

test("in the example nothing looks personal, whichever way it leaves", () => {
  const example = read(JSON.parse(readFileSync(new URL("../../resources/day-centre.json", import.meta.url), "utf8")));
  for (const leaving of [...(Object.keys(PRODUCTS) as Leaving[]), "pdf", "picture"] as const)
    expect(findPersonal(example, leaving), leaving).toEqual([]);
});

test("the same words in two places are two findings, in one place one", () => {
  const workshop = read({
    format: "stepping-stones/workshop",
    version: 1,
    workshop: { title: "Ring 07700 900123", about: "Ring 07700 900123" },
    stones: [{ id: "s", kind: "outcome", strand: "project", text: "Ring 07700 900123 or 07700 900123" }],
  });
  const found = findPersonal(workshop, "page");
  expect(found.map(({ where }) => where)).toEqual(["About this workshop", "Stone “Ring 07700 900123 or 07700 900123”"]);
  expect(new Set(found.map(keyOfFound)).size).toBe(2);
});
