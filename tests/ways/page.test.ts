/** The page for a web browser, read back by a parser that knows nothing of the writer. */
import { XMLParser } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { pageHtml } from "../../electron/export/page/index.ts";
import { ATTRIBUTION } from "../../shared/guidance/about.ts";
import { linksOnPath, reportTextOf, stonesOnPath } from "../../shared/model/workshop.ts";
import { FOUND_TERMS, PROGRESS_TERMS } from "../../shared/guidance/terms.ts";
import { foundOf } from "../../shared/model/kinds.ts";
import { altTextOf } from "../../shared/pathway/alt-text.ts";
import { progressSummary } from "../../shared/pathway/progress.ts";
import { dayInWords } from "../../electron/export/wording.ts";
import { plannedOutcomes } from "../../shared/pathway/reading-order.ts";
import { example, empty, large, nasty, NASTY_TEXTS, workshopOf } from "../word/workshops.ts";

const WORKSHOPS = { example: example(), empty: empty(), large: large(), nasty: nasty() };
type Name = keyof typeof WORKSHOPS;
const NAMES = Object.keys(WORKSHOPS) as Name[];

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

// The page is well-formed as XML once its void elements are closed, so a strict parser sees every unclosed or unescaped thing.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  htmlEntities: true,
});
function parse(html: string): Element {
  const strict = html
    .replace("<!doctype html>", "")
    .replace(/<(meta|br|col)\b([^>]*)>/g, "<$1$2/>")
    .replace(/<style>.*?<\/style>/s, "");
  const convert = (nodes: readonly Record<string, unknown>[]): (Element | string)[] =>
    nodes.flatMap((node): (Element | string)[] => {
      if ("#text" in node) return [String(node["#text"])];
      const name = Object.keys(node).find((key) => key !== ":@") as string;
      return [
        { name, attributes: (node[":@"] ?? {}) as Record<string, string>, children: convert(node[name] as Record<string, unknown>[]) },
      ];
    });
  return convert(parser.parse(strict) as Record<string, unknown>[]).find((node) => typeof node !== "string") as Element;
}
const all = (from: Element, name: string): readonly Element[] =>
  from.children.flatMap((child) => (typeof child === "string" ? [] : [...(child.name === name ? [child] : []), ...all(child, name)]));
const every = (from: Element): readonly Element[] =>
  from.children.flatMap((child) => (typeof child === "string" ? [] : [child, ...every(child)]));
const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === "string" ? child : child.name === "br" ? "\n" : textOf(child))).join("");
const one = (text: string): string => text.replace(/\s+/g, " ").trim();

const pages = new Map(NAMES.map((name) => [name, pageHtml(WORKSHOPS[name])]));
const trees = new Map(NAMES.map((name) => [name, parse(pages.get(name) as string)]));
const tree = (name: Name) => trees.get(name) as Element;

describe("nothing is loaded, nothing runs", () => {
  test.for(NAMES)("%s", (name) => {
    const html = pages.get(name) as string;
    for (const element of every(tree(name))) {
      expect(["script", "link", "iframe", "object", "embed", "img", "form", "input"]).not.toContain(element.name);
      for (const [key, value] of Object.entries(element.attributes)) {
        expect(key).not.toMatch(/^on/);
        if (["href", "src", "action"].includes(key)) expect(value).toMatch(/^#/);
      }
    }
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? "";
    for (const [, address] of style.matchAll(/url\("([^"]*)/g)) expect(address).toMatch(/^data:font\/ttf/);
    expect(style).not.toContain("@import");
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src data:;`);
  });
});

describe("for everyone", () => {
  test.for(NAMES)("%s: language, title, landmarks, a way past them, one h1", (name) => {
    const page = tree(name);
    expect(page.attributes["lang"]).toBe("en-GB");
    expect(all(page, "title")).not.toHaveLength(0);
    for (const landmark of ["header", "nav", "main", "footer", "h1"]) expect(all(page, landmark), landmark).toHaveLength(1);
    const [skip] = all(page, "a");
    expect(skip?.attributes["href"]).toBe(`#${all(page, "main")[0]?.attributes["id"]}`);
  });

  test.for(NAMES)("%s: headings begin at 1 and never jump", (name) => {
    const levels = every(tree(name))
      .filter((element) => /^h[1-6]$/.test(element.name))
      .map((element) => Number(element.name[1]));
    expect(levels[0]).toBe(1);
    levels.forEach((level, at) => expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1));
  });

  test.for(NAMES)("%s: ids are there once, and every reference leads to one", (name) => {
    const elements = every(tree(name));
    const ids = elements.flatMap((element) => element.attributes["id"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids);
    const references = elements
      .flatMap(({ attributes }) => [...(attributes["aria-labelledby"] ?? "").split(" "), (attributes["href"] ?? "").replace("#", "")])
      .filter(Boolean);
    expect(references.filter((id) => !known.has(id))).toEqual([]);
  });

  test.for(NAMES)("%s: tables are named, have headings with a scope, and as many cells as columns in each row", (name) => {
    for (const table of all(tree(name), "table")) {
      expect(table.attributes["aria-labelledby"]).toMatch(/-caption$/);
      const columns = all(all(table, "thead")[0] as Element, "th");
      expect(columns.every((cell) => cell.attributes["scope"] === "col" && textOf(cell).trim() !== "")).toBe(true);
      for (const body of all(table, "tbody")) {
        const rows = all(body, "tr");
        const filled = rows.map(() => 0);
        rows.forEach((row, at) =>
          row.children.forEach((cell) => {
            if (typeof cell === "string") return;
            if (cell.name === "th") expect(cell.attributes["scope"]).toMatch(/^row(group)?$/);
            expect(textOf(cell).trim()).not.toBe("");
            for (let n = at; n < at + Number(cell.attributes["rowspan"] ?? 1); n++) filled[n] = (filled[n] ?? 0) + 1;
          }),
        );
        expect(filled.every((count) => count === columns.length)).toBe(true);
      }
    }
  });

  test("the picture has a title and a description, and its colours follow the page's", () => {
    const svg = all(all(tree("example"), "figure")[0] as Element, "svg")[0] as Element;
    expect(svg.attributes["role"]).toBe("img");
    expect(textOf(all(svg, "desc")[0] as Element)).toBe(altTextOf(WORKSHOPS.example));
    const colours = every(svg)
      .flatMap(({ attributes }) => [attributes["fill"], attributes["stroke"]])
      .filter((colour) => colour !== undefined && colour !== "none");
    expect(colours.length).toBeGreaterThan(50);
    const style = /<style>(.*?)<\/style>/s.exec(pages.get("example") as string)?.[1] ?? "";
    for (const colour of new Set(colours)) expect(style).toContain(`${/^var\((--[\w-]+)\)$/.exec(colour as string)?.[1]}:#`);
  });

  test("it prints on A4, with headings of tables on each page, and looks as its reader's system does", () => {
    const style = pages.get("example") as string;
    for (const rule of [
      "@page{size:A4",
      "display:table-header-group",
      "prefers-color-scheme:dark",
      "forced-colors:active",
      "max-width:46rem",
    ])
      expect(style).toContain(rule);
  });
});

describe("on paper", () => {
  const classOf = (page: Element, id: string) =>
    all(page, "section").find((section) => section.attributes["aria-labelledby"] === id)?.attributes["class"];
  const stack = (across: boolean) =>
    workshopOf({
      stones: Array.from({ length: 12 }, (_, n) => ({
        id: `s${n}`,
        kind: "activity",
        strand: "project",
        text: `Stone ${n}`,
        x: across ? n * 260 : 0,
        y: across ? 0 : n * 160,
      })),
    });

  test("the path lies the way round in which its picture is larger, and the change that stays goes on below it", () => {
    const [wide, tall] = [true, false].map((across) => parse(pageHtml(stack(across)))) as [Element, Element];
    expect([classOf(wide, "pathway"), classOf(wide, "change")]).toEqual(["wide", "wide follows"]);
    expect([classOf(tall, "pathway"), classOf(tall, "change")]).toEqual(["upright", "upright follows"]);
    expect(classOf(tall, "plan")).toBe("wide");
  });

  test("the source stands on the page of the last section, which may lie across", () => {
    for (const name of ["example", "empty"] as const) {
      const sections = all(tree(name), "section");
      expect(all(tree(name), "footer")[0]?.attributes["class"]).toBe(sections.at(-1)?.attributes["class"]);
    }
    expect(all(tree("empty"), "footer")[0]?.attributes["class"]).toBe("wide");
  });
});

describe("everything is told", () => {
  test.for(["example", "large", "nasty"] as const)("%s: every stone with what it leads to", (name) => {
    const workshop = WORKSHOPS[name];
    const items = all(tree(name), "li").filter((item) => item.attributes["id"]?.startsWith("stone-"));
    const stones = stonesOnPath(workshop);
    expect(items).toHaveLength(stones.length);
    const clean = (text: string) => one(text.replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\uFDD0\uFFFE\uFFFD]/g, " "));
    const byId = new Map(
      stones.map((stone, at) => [stone.id, items.find((item) => item.attributes["id"] === `stone-${at + 1}`) as Element]),
    );
    for (const stone of stones) {
      const item = byId.get(stone.id) as Element;
      expect(clean(textOf(item.children[0] as Element))).toBe(clean(reportTextOf(stone)));
      const near = stone.kind === "change" ? "to" : "from";
      const ends = linksOnPath(workshop).filter((link) => link[near] === stone.id);
      expect(all(item, "a").map((link) => link.attributes["href"])).toEqual(
        ends.map((link) => `#${byId.get(near === "to" ? link.from : link.to)?.attributes["id"]}`),
      );
      for (const { why } of ends) expect(clean(textOf(item)).toLowerCase()).toContain(clean(why).toLowerCase());
    }
  });

  test.for(["example", "large", "nasty"] as const)("%s: the plan, one group of rows for each outcome", (name) => {
    const workshop = WORKSHOPS[name];
    const plan = all(tree(name), "table").find((table) => table.attributes["aria-labelledby"] === "plan-caption") as Element;
    const bodies = all(plan, "tbody");
    const outcomes = plannedOutcomes(workshop);
    expect(bodies.map((body) => all(body, "tr").length)).toEqual(outcomes.map(({ evidence }) => Math.max(1, evidence.length)));
    outcomes.forEach(({ evidence }, at) => {
      const rows = all(bodies[at] as Element, "tr");
      evidence.forEach((row, n) => {
        const words = one(textOf(rows[n] as Element));
        for (const text of [row.form, ...row.ways])
          if (!/[\u0000-\u001f\u0080-\u009f\uFDD0\uFFFE\u2028]/.test(text)) expect(words).toContain(one(text));
      });
    });
  });

  test("how far each outcome is stands by word beside it and counted before the plan, with what came in; else nothing of it", () => {
    const workshop = WORKSHOPS.example;
    const own = (id: string) => all(tree("example"), "section").find((section) => section.attributes["aria-labelledby"] === id) as Element;
    const begun = stonesOnPath(workshop).filter(({ kind, progress }) => kind === "outcome" && progress !== "none");
    const found = stonesOnPath(workshop).flatMap((stone) => foundOf(stone) ?? []);
    const words = [
      ...begun.map(({ progress }) => `Progress: ${PROGRESS_TERMS[progress].label}`),
      ...found.map((how) => FOUND_TERMS[how].label),
    ].sort();
    expect(words.length).toBeGreaterThan(2);
    for (const id of ["pathway", "plan"]) {
      expect(
        all(own(id), "p")
          .filter((p) => p.attributes["class"] === "progress")
          .map((p) => one(textOf(p)))
          .sort(),
        id,
      ).toEqual(words);
    }
    expect(one(textOf(all(own("plan"), "p")[0] as Element))).toBe(progressSummary(workshop));
    for (const finding of workshop.findings.values())
      expect(one(textOf(own("plan")))).toContain(`${dayInWords(finding.date)}: ${finding.text}`);
    expect(pages.get("empty")).not.toContain('class="progress"');
    expect(one(textOf(tree("empty")))).not.toMatch(/under way|achieved/i);
  });

  test("the texts of the framework keep their lists and weight", () => {
    const section = all(tree("example"), "section").find((one) => one.attributes["aria-labelledby"] === "framework") as Element;
    expect(all(section, "h3").map(textOf)).toEqual([
      "Introduction and definitions",
      "Equity, diversity and inclusion (EDI)",
      "Using the framework",
    ]);
    expect(all(section, "h4").map(textOf)).toContain("Pathways to impact");
    expect(all(section, "ol").length + all(section, "ul").length).toBeGreaterThan(0);
    expect(all(section, "strong").length).toBeGreaterThan(0);
  });

  test("an empty workshop is told kindly, and leaves out what is not there", () => {
    const headings = all(tree("empty"), "h2").map(textOf);
    expect(headings).toEqual([
      "Contents",
      "Our pathway to impact",
      "The change that stays",
      "Outcomes assessment plan",
      "Options for collecting evidence",
    ]);
    expect(one(textOf(tree("empty")))).toContain("No stones lie on the path yet.");
  });

  test.for(NAMES)("%s: where the structure comes from", (name) => {
    expect(one(textOf(all(tree(name), "footer")[0] as Element))).toBe(ATTRIBUTION);
  });

  test("nasty words stay words", () => {
    const html = pages.get("nasty") as string;
    expect(html).not.toContain("<tags>");
    expect(one(textOf(tree("nasty")))).toContain(one(NASTY_TEXTS[0] as string));
    expect(html).not.toMatch(/[\u0000\u0007\u001b\uFFFE]/);
  });
});
