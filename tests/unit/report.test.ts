/** The impact report by its rules: what it tells of a workshop, and what it never tells. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeFor } from "../../shared/changes/change.ts";
import type { Intent } from "../../shared/changes/intent.ts";
import { number } from "../../shared/guidance/locale.ts";
import { apply } from "../../shared/model/diff.ts";
import { REPORT_PARTS, type ItemId, type StoneId } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { readersSections, reportOf, reportTexts } from "../../shared/report/document.ts";
import type { ReportBlock, ReportText } from "../../shared/report/parts.ts";
import { documents, read } from "./arbitraries.ts";

const example = (): Workshop => read(JSON.parse(readFileSync("resources/day-centre.json", "utf8")));
const workshopOf = (lists: object): Workshop =>
  read({ format: "stepping-stones/workshop", version: 2, workshop: { title: "A path" }, ...lists });

/** Everything that readers get, as one text. */
const told = (workshop: Workshop): string =>
  readersSections(reportOf(workshop))
    .flatMap(({ heading, under, blocks }) => [heading, under, ...blocks.flatMap(wordsIn)])
    .join("\n");

function wordsIn(block: ReportBlock): readonly string[] {
  switch (block.is) {
    case "text":
      return [block.label, block.text];
    case "heading":
      return [block.text];
    case "state":
      return [block.words];
    case "chart":
      return [block.caption];
    case "table":
      return [block.caption, ...block.head, ...block.rows.flat()];
    default:
      return [];
  }
}

const texts = (workshop: Workshop, part: ReportText["part"]): readonly string[] =>
  reportTexts(reportOf(workshop))
    .filter((one) => one.part === part)
    .map(({ text }) => text);
const changed = (workshop: Workshop, intent: Intent): Workshop => {
  const change = changeFor(workshop, intent);
  if (!change.ok) throw new Error(change.error.message);
  return apply(workshop, change.value.diff);
};

describe("the example", () => {
  test("begins with what changed, then how we know", () => {
    expect(texts(example(), "report-changed")).toEqual([
      "Of the five outcomes that we planned, three are achieved and two under way. This is what was recorded from 5 March 2026 to 12 October 2026.",
    ]);
    expect(texts(example(), "report-known")).toEqual([
      "Something has come in for 14 of the 15 pieces of evidence that we planned. Fourteen records were written down. People filled in 171 sheets, on three forms, in six rounds. This shows what was counted and what people said. It does not show what else played a part.",
    ]);
    expect(texts(example(), "report-shown")[0]?.split("\n")).toEqual([
      "“How well do you understand co-production?” 8 of 10 people said “Mostly” or “Very much” (After). The first time it was 3 of 11 people (Before).",
      "“How sure do you feel about sharing decisions?” 5 of 10 people said “Mostly” or “Very much” (After). The first time it was 1 of 11 people (Before).",
      "“How much did you decide today?” 11 of 16 people said “Mostly” or “Very much” (After). The first time it was 4 of 14 people (Before).",
    ]);
  });

  test("tells every outcome once, with its impact, those that nobody planned and that could not be in places of their own", () => {
    const outline = readersSections(reportOf(example())).map(({ heading, blocks }) => [
      heading,
      ...blocks.flatMap((block) => (block.is === "heading" ? [`${"-".repeat(block.level)} ${block.text.slice(0, 24)}`] : [])),
    ]);
    expect(outline.slice(1, 3)).toEqual([
      [
        "A day centre for people with learning disabilities is open in Larkmere",
        "-- A detailed plan of what ",
        "-- The local community know",
      ],
      [
        "The centre meets the needs of the people who use it, is what they want, and more of them are glad to come",
        "-- People who will use the ",
        "-- People with learning dis",
        "-- Staff understand co-prod",
        "-- What nobody had planned",
        "--- Neighbours and members o",
      ],
    ]);
    expect(outline.slice(3).map(([heading]) => heading)).toEqual([
      "The change that stays",
      "Benefits of taking part",
      "How working together went",
      "You said, we did",
      "What comes next",
      "Appendix: the numbers behind the pictures",
      "Appendix: the plan, with what came in",
    ]);
  });

  test("says what was not possible and why, and claims nothing of an impact", () => {
    expect(texts(example(), "report-also")[0]?.split("\n")).toEqual([
      "Nobody had planned this, and we are glad of it: “Neighbours and members of the group look after a garden together”.",
      "People asked for this: “Let the bus stop at the door”. It was not possible. The street is too narrow for the buses that the company has.",
    ]);
    const impossible = changed(example(), {
      do: "stone.edit",
      id: "outcome-speak" as StoneId,
      patch: { progress: "impossible" },
      why: "there was no hall",
    });
    expect(
      readersSections(reportOf(impossible)).flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.is === "heading" ? [block.text] : [])),
      ),
    ).toContain("What was not possible");
    expect(told(example())).toContain("Whether the difference itself is there, no record of ours says by itself.");
    expect(told(example())).not.toMatch(/\bprove[dns]?\b|\bcaused\b|\bthanks to\b/i);
  });

  test("says to the team alone what is missing", () => {
    const { sections } = reportOf(example());
    expect(sections.flatMap(({ missing }) => missing)).toEqual([]);
    const bare = reportOf({ ...example(), findings: new Map(), said: new Map(), benefits: new Map(), results: new Map() });
    const missing = bare.sections.flatMap((section) => section.missing);
    expect(missing).toContain("Nothing stands in “You said, we did” yet.");
    expect(missing.some((line) => line.startsWith("Nothing has come in yet for this: "))).toBe(true);
    const readers = readersSections(bare).map(({ heading }) => heading);
    expect(readers).not.toContain("You said, we did");
    expect(readers).not.toContain("Benefits of taking part");
  });
});

describe("how far an outcome is", () => {
  const history = (progress: string, entries: readonly object[]): readonly string[] =>
    texts(
      workshopOf({
        stones: [{ id: "o", kind: "outcome", strand: "project", text: "A plan", progress }],
        progress: entries.map((entry, at) => ({ id: `p${at}`, outcome: "o", ...entry })),
      }),
      "report-far",
    );

  test.each<[string, readonly object[], readonly string[]]>([
    ["none", [], []],
    ["started", [{ state: "started", date: "2026-05-01" }], ["It began on 1 May 2026."]],
    ["started", [{ state: "started", date: "" }], ["It is under way."]],
    [
      "achieved",
      [
        { state: "started", date: "2026-05-01", why: "we met" },
        { state: "achieved", date: "2026-06-01", why: "the group agreed" },
      ],
      ["It began on 1 May 2026. On 1 June 2026 we counted it as achieved. The group agreed."],
    ],
    [
      "impossible",
      [{ state: "impossible", date: "2026-06-01", why: "because there is no money" }],
      ["On 1 June 2026 we had to leave it. This is because there is no money."],
    ],
    // An entry that changes nothing is passed over.
    [
      "started",
      [
        { state: "started", date: "2026-05-01" },
        { state: "started", date: "2026-05-09", why: "again" },
      ],
      ["It began on 1 May 2026."],
    ],
  ])("%s %j", (progress, entries, expected) => expect(history(progress, entries)).toEqual(expected));
});

describe("many outcomes", () => {
  const many = workshopOf({
    stones: [
      { id: "i", kind: "impact", strand: "project", text: "A town for all" },
      ...Array.from({ length: 40 }, (_, n) => ({
        id: `o${n}`,
        kind: "outcome",
        strand: "project",
        text: `Outcome ${n}`,
        progress: n < 25 ? "started" : "none",
      })),
    ],
    links: Array.from({ length: 40 }, (_, n) => ({ from: `o${n}`, to: "i", why: `it helps in way ${n}` })),
    progress: Array.from({ length: 25 }, (_, n) => ({ id: `p${n}`, outcome: `o${n}`, state: "started", date: "2026-05-01" })),
    evidence: [{ id: "e", outcome: "o0", type: "voices" }],
    findings: Array.from({ length: 12 }, (_, n) => ({ id: `f${n}`, evidence: "e", date: `2026-06-${10 + n}`, text: `Finding ${n}` })),
  });

  test("are counted by impact on the first page, and those without news are listed in a line each", () => {
    const [front] = readersSections(reportOf(many));
    const table = front?.blocks.find(({ is }) => is === "table");
    expect(table).toMatchObject({ rows: [["A town for all", "0", "25", "15", "0"]] });
    expect(texts(many, "report-not-yet")[0]?.split("\n")).toHaveLength(15);
  });

  test("no sentence of the rules begins with a figure, and none mixes figures and words for the same thing", () => {
    const parts = ["report-changed", "report-known", "report-impact", "report-next"] as const;
    const sentences = parts.flatMap((part) => texts(many, part)).flatMap((text) => text.split(/(?<=[.])\s/u));
    expect(sentences.length).toBeGreaterThan(8);
    for (const sentence of sentences) expect(sentence).not.toMatch(/^\d/u);
    expect(texts(many, "report-changed")[0]).toContain("Of the 40 outcomes that we planned, 25 are under way and 15 not started yet.");
    expect(texts(many, "report-impact")[0]).toMatch(
      /^In all, 40 outcomes lead to this\. Of these, 25 are under way and 15 not started yet\./u,
    );
  });

  test("what nobody had planned is told, not counted, and never called not started", () => {
    const found = changed(many, { do: "stone.edit", id: [...many.stones.keys()].at(-1) as StoneId, patch: { found: "good" } });
    expect(texts(found, "report-changed")[0]).toContain("Of the 39 outcomes that we planned, ");
    const states = reportOf(found)
      .sections.flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.is === "state" && block.stone.found === "good" ? [block.words] : []));
    expect(states).toEqual(["Found on the way"]);
  });

  test("neighbours say the same in other words, and each keeps its own", () => {
    const far = texts(many, "report-far");
    expect(far).toHaveLength(25);
    for (const [at, text] of far.entries()) expect(text).not.toBe(far[at + 1]);
  });

  test("the newest findings stand in the text, and it is said that there are more", () => {
    const lines = texts(many, "report-came")[0]?.split("\n") ?? [];
    expect(lines).toHaveLength(6);
    expect(lines.at(-2)).toBe("21 June 2026: Finding 11");
    expect(lines.at(-1)).toBe("Seven earlier records stand in the plan at the end.");
  });

  test("what comes next names eight, and counts the rest", () => {
    const lines = texts(many, "report-next")[0]?.split("\n") ?? [];
    expect(lines).toHaveLength(9);
    expect(lines.at(-1)).toBe("Seventeen more outcomes are under way. The plan at the end has them all.");
  });
});

describe("wordings", () => {
  const text = (workshop: Workshop, part: ReportText["part"], stone: string): ReportText => {
    const found = reportTexts(reportOf(workshop)).find((one) => one.part === part && one.stone === stone);
    if (!found) throw new Error(`no ${part} of ${stone}`);
    return found;
  };
  const worded = (workshop: Workshop, one: ReportText, words: string): Workshop =>
    changed(workshop, {
      do: "item.add",
      list: "easy",
      item: { id: "w" as ItemId, stone: one.stone, part: one.part, of: one.of, text: words },
      before: null,
    });

  test("a text says what somebody has worded, until what it tells has changed", () => {
    const before = example();
    const mine = worded(before, text(before, "report-far", "outcome-plan"), "It is done.");
    expect(text(mine, "report-far", "outcome-plan")).toMatchObject({ text: "It is done.", own: "It is done.", changed: false });
    // What another text tells does not touch it.
    const other = changed(mine, { do: "item.edit", list: "findings", key: "f1", patch: { text: "Four of five days." } });
    expect(text(other, "report-far", "outcome-plan").text).toBe("It is done.");
    const after = changed(mine, { do: "item.edit", list: "progress", key: "p9", patch: { why: "Everyone agreed." } });
    const now = text(after, "report-far", "outcome-plan");
    expect(now).toMatchObject({ own: "It is done.", changed: true });
    expect(now.text).toContain("Everyone agreed.");
  });

  test("a wording goes with its stone", () => {
    const before = example();
    const mine = worded(before, text(before, "report-far", "outcome-plan"), "It is done.");
    const after = changed(mine, { do: "stones.remove", ids: ["outcome-plan" as StoneId] });
    expect(after.easy.size).toBe(0);
  });

  test("every part can be worded, and no two texts share a place", () => {
    const all = reportTexts(reportOf(example()));
    expect(new Set(all.map(({ part, stone }) => `${part} ${stone}`)).size).toBe(all.length);
    for (const { part } of all) expect(REPORT_PARTS).toContain(part);
  });
});

const NAMES = ["Gwendolyn Ashcroft", "Tobias Merriweather", "Priyanka Chandra"];

test("nothing of what is the facilitator's own, and no name there, is in any report", () => {
  fc.assert(
    fc.property(documents, fc.constantFrom(...NAMES), (document, name) => {
      const {
        stones,
        worksheet = [],
        ...rest
      } = document as { stones: { note?: string; parked: boolean; text: string }[]; worksheet?: object[] };
      const marked = read({
        ...rest,
        stones: stones.map((stone) => ({ ...stone, note: name, ...(stone.parked && { text: name, reportText: name, group: name }) })),
        worksheet: worksheet.map((row) => ({ ...row, what: name })),
      });
      expect(told(marked)).not.toContain(name);
    }),
    { numRuns: 100 },
  );
});

test("every number in a report is one of the workshop's, or a count of what is in it", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const workshop = read(document);
      const own = new Set(JSON.stringify(document).match(/\d+/g) ?? []);
      for (const day of JSON.stringify(document).match(/\d{4}-\d{2}-\d{2}/g) ?? []) {
        const [year = "", , date = ""] = day.split("-");
        own.add(year).add(String(Number(date)));
      }
      const shown = [...workshop.results.values()].flatMap(({ answers }) =>
        answers.flatMap(({ number: n }) => (n === undefined ? [] : (number(n).replaceAll(",", "").match(/\d+/g) ?? []))),
      );
      for (const n of shown) own.add(n);
      const most = [...Object.values(workshop)].reduce((sum, list) => sum + (list as ReadonlyMap<string, unknown>).size, 0);
      const sheets = [...workshop.results.values()].reduce((sum, round) => sum + round.sheets, 0);
      const sums = [...workshop.results.values()].flatMap(({ answers }) =>
        answers.flatMap(({ counts = [] }) => [counts.reduce((a, b) => a + b, 0), (counts[3] ?? 0) + (counts[4] ?? 0)]),
      );
      const votes = [...workshop.feedback.values()].map(({ yes, partly, no }) => yes + partly + no);
      const isKnown = (n: string): boolean => own.has(n) || Number(n) <= most || [sheets, ...sums, ...votes].includes(Number(n));
      const numbers =
        told(workshop)
          .replace(/(?<=\d),(?=\d{3})/g, "")
          .match(/\d+/g) ?? [];
      expect(numbers.filter((n) => !isKnown(n))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
