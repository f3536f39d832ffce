/** Pictures of results: what is drawn, what is said of it, and the table behind it. */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { xml } from "../../electron/export/picture/svg.ts";
import { chartAlt, chartBlocks, chartOf, resultTable } from "../../shared/charts/chart.ts";
import { chartSvg } from "../../shared/charts/chart-svg.ts";
import { PAGE_SIZE, toneIn, type DrawnItem, type Tone } from "../../shared/charts/drawing.ts";
import { seenInRoom } from "../../shared/room/sees.ts";
import { resultSheetOf, shownResult } from "../../shared/room/result-sheet.ts";
import { SMALLEST } from "../../shared/room/sheet.ts";
import { kept, pagesShown, stepped, type Pages } from "../../shared/room/step.ts";
import { UNDIRECTED, type Direction } from "../../shared/room/direction.ts";
import type { AnswerWay, ItemId } from "../../shared/model/records.ts";
import type { QuestionView, RoundView } from "../../shared/results/views.ts";
import { measure } from "../../shared/shape/text.ts";
import { PALETTES } from "../../shared/shape/theme.ts";
import { FORM, result, workshopWith } from "./results-made.ts";

const round = (name: string, more: Partial<RoundView>): RoundView => {
  const counts = more.counts ?? [];
  const people = counts.includes("few") ? null : counts.reduce<number>((sum, n) => sum + Number(n), 0);
  return { id: name as ItemId, name, date: "", counts, people, number: null, words: [], ...more };
};
const view = (answers: AnswerWay, rounds: readonly RoundView[], text = "Did you feel welcome?"): QuestionView => ({
  form: FORM.id,
  id: "felt" as ItemId,
  text,
  answers,
  rounds,
});
const TWO = view("yes-partly-no", [round("before", { counts: [8, 4, 3] }), round("March", { counts: [12, 1, 1] })]);
const wordsIn = (items: readonly DrawnItem[]): readonly string[] => items.flatMap((one) => (one.is === "words" ? [one.text] : []));
const longest = (items: readonly DrawnItem[], tone: Tone): readonly number[] =>
  items.flatMap((one) => {
    if (one.is !== "shape" || one.line !== tone || !one.path.endsWith("Z")) return [];
    const xs = [...one.path.matchAll(/(-?[\d.]+) -?[\d.]+/g)].map(([, x]) => Number(x));
    return [Math.max(...xs) - Math.min(...xs)];
  });

describe("a picture of counts", () => {
  it("has before and after side by side, in words as well as in lengths and patterns", () => {
    const { drawing, alt } = chartOf(TWO)!;
    expect(wordsIn(drawing.items)).toEqual([
      ...["Yes", "8 of 15 · before", "12 of 14 · March"],
      ...["Partly", "4 of 15 · before", "1 of 14 · March"],
      ...["No", "3 of 15 · before", "1 of 14 · March"],
    ]);
    // A bar is as long as its part of those who answered.
    const [before, after] = longest(drawing.items, "yes") as [number, number];
    expect(before / after).toBeCloseTo(8 / 15 / (12 / 14), 2);
    // The earlier one has lines of its own, the newest is full.
    expect(drawing.items.filter((one) => one.is === "shape" && one.fill === "yes")).toHaveLength(1);
    expect(drawing.items.filter((one) => one.is === "shape" && one.fill === null && one.line === "yes")).toHaveLength(1);
    expect(alt).toBe(
      "Bars for the answers to “Did you feel welcome?”. Before: Yes 8, Partly 4 and No 3, of 15 people. March: Yes 12, Partly 1 and No 1, of 14 people.",
    );
    expect(resultTable(TWO)).toEqual({
      head: ["Answer", "before", "March"],
      rows: [
        ["Yes", "8", "12"],
        ["Partly", "4", "1"],
        ["No", "3", "1"],
        ["People who answered", "15", "14"],
      ],
    });
  });

  it("shows the first round and the newest of many, says so, and has all of them in the table", () => {
    const many = view(
      "five-steps",
      ["a", "b", "c", "d"].map((name, at) => round(name, { counts: [at, 1, 1, 1, 9] })),
    );
    expect(wordsIn(chartOf(many)!.drawing.items).filter((text) => / · [bc]$/.test(text))).toEqual([]);
    expect(chartAlt(many)).toContain("2 rounds in between are in the table.");
    expect(resultTable(many).head).toEqual(["Answer", "a", "b", "c", "d"]);
  });

  it("draws no length and says no total that would give a small number away", () => {
    const small = view("yes-partly-no", [round("before", { counts: [12, "few", "few"] })]);
    const { drawing, alt } = chartOf(small)!;
    expect(wordsIn(drawing.items)).toEqual(["Yes", "12", "Partly", "fewer than five", "No", "fewer than five"]);
    expect(longest(drawing.items, "unsure")).toEqual([]);
    expect(alt).toBe("Bars for the answers to “Did you feel welcome?”. Before: Yes 12, Partly fewer than five and No fewer than five.");
    expect(JSON.stringify(resultTable(small))).not.toMatch(/1[3-6]/);
  });

  it("is none for words, and where nothing came back", () => {
    expect(chartOf(view("words", [round("a", { words: ["Tea"] })]))).toBeNull();
    expect(chartOf(view("yes-partly-no", []))).toBeNull();
  });
});

describe("a picture of numbers", () => {
  const numbers = (all: readonly (readonly [string, number])[]) =>
    view(
      "number",
      all.map(([date, number]) => round(date, { date, number })),
    );
  it("is bars for two, and a line for more, with a point where its day is", () => {
    expect(
      wordsIn(
        chartOf(
          numbers([
            ["2026-01-01", 20],
            ["2026-02-01", 40],
          ]),
        )!.drawing.items,
      ),
    ).toEqual(["20 · 2026-01-01", "40 · 2026-02-01"]);
    const line = chartOf(
      numbers([
        ["2026-01-01", 20],
        ["2026-03-01", 40],
        ["2026-07-01", 30],
      ]),
    )!;
    const points = line.drawing.items.flatMap((one) =>
      one.is === "shape" && one.fill === "steps" ? [Number(/M(-?[\d.]+)/.exec(one.path)![1])] : [],
    );
    expect((points[1]! - points[0]!) / (points[2]! - points[0]!)).toBeCloseTo(59 / 181, 1);
    expect(line.alt).toBe("A line of numbers over time for “Did you feel welcome?”. 2026-01-01: 20, 2026-03-01: 40 and 2026-07-01: 30.");
  });

  it("goes below nought, and stands where days say nothing", () => {
    const items = chartOf(
      numbers([
        ["", -3],
        ["", 4],
      ]),
    )!.drawing.items;
    expect(wordsIn(items)).toContain("-3");
    expect(items.every((one) => one.is === "words" || !/NaN|Infinity/.test(one.path))).toBe(true);
  });
});

const anyRound = fc.record({
  name: fc.oneof(
    fc.constantFrom("before", "after", "Autumn term in the new building", "秋 autumn", "قبل اللقاء", "Nach 🎉"),
    fc.string({ minLength: 1, maxLength: 60 }),
  ),
  counts: fc.array(fc.nat(90), { minLength: 5, maxLength: 5 }),
  number: fc.integer({ min: -100, max: 5000 }),
  date: fc.constantFrom("", "2026-01-05", "2026-02-11", "2026-09-30"),
});
const anyView = fc
  .tuple(
    fc.constantFrom<AnswerWay>("yes-partly-no", "five-steps", "number"),
    fc.array(anyRound, { minLength: 1, maxLength: 8 }),
    fc.string({ minLength: 1, maxLength: 200 }),
  )
  .map(([answers, rounds, text]) =>
    view(
      answers,
      rounds.map(({ name, counts, number, date }) =>
        answers === "number"
          ? round(name, { number, date })
          : round(name, { date, counts: counts.slice(0, answers === "yes-partly-no" ? 3 : 5) }),
      ),
      text,
    ),
  );

test("whatever came back, everything lies within the picture, words are never over one another's lines, and the SVG is sound", () => {
  fc.assert(
    fc.property(anyView, fc.integer({ min: 260, max: 1800 }), fc.integer({ min: 14, max: 70 }), (one, width, fontSize) => {
      const chart = chartOf(one, { width, fontSize })!;
      const { items, height } = chart.drawing;
      for (const item of items) {
        if (item.is === "words") {
          expect(item.y).toBeLessThanOrEqual(height + 1);
          expect(item.y).toBeGreaterThanOrEqual(0);
        } else {
          for (const [, x, y] of item.path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)) {
            expect(Number(x)).toBeGreaterThanOrEqual(-1);
            expect(Number(x)).toBeLessThanOrEqual(width + fontSize);
            expect(Number(y)).toBeLessThanOrEqual(height + 1);
          }
        }
      }
      const lines = items.flatMap((item) => (item.is === "words" && item.anchor === "start" ? [item] : []));
      for (const a of lines)
        for (const b of lines) {
          if (a === b || Math.abs(a.y - b.y) >= fontSize) continue;
          const [left, right] = a.x <= b.x ? [a, b] : [b, a];
          expect(left.x + measure(left.text, fontSize, left.bold)).toBeLessThanOrEqual(right.x + 1);
        }
      const svg = chartSvg(chart, PALETTES.paper, xml);
      expect(XMLValidator.validate(svg)).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test("an SVG says what is to be seen, and takes its colours from the palette", () => {
  for (const palette of Object.values(PALETTES)) {
    const svg = chartSvg(chartOf(TWO)!, palette, xml);
    const root = (new XMLParser({ ignoreAttributes: false }).parse(svg) as { svg: Record<string, unknown> }).svg;
    expect(root["@_role"]).toBe("img");
    expect(root["@_aria-label"]).toContain("March: Yes 12");
    for (const tone of ["yes", "unsure", "no", "ink"] as const) expect(svg).toContain(`"${toneIn(palette, tone)}"`);
    expect(svg).not.toContain("undefined");
  }
});

describe("in the room", () => {
  const answers = [
    { question: "felt" as ItemId, counts: [12, 1, 1] },
    { question: "said" as ItemId, words: ["only for the team"] },
  ];
  const workshop = workshopWith([result("r", { name: "March", sheets: 14, answers })]);
  const shows = (id: string, small = false) => ({ what: "result" as const, form: FORM.id, id, small, page: 0 });

  it("sums alone are told, while they are shown, and nobody's words", () => {
    const seen = seenInRoom(workshop, [shows("felt")]);
    expect([...seen.results.values()]).toEqual([
      { id: "r", form: FORM.id, name: "March", date: "", sheets: 0, answers: [answers[0]], rank: 1 },
    ]);
    expect(seen.forms.get(FORM.id)).toMatchObject({ title: "", about: "" });
    expect(seen.forms.get(FORM.id)!.questions.every(({ evidence }) => evidence.length === 0)).toBe(true);
    const other = seenInRoom(workshop, [UNDIRECTED.shows]);
    expect([other.results.size, other.forms.size]).toEqual([0, 0]);
    expect(shownResult(seen, shows("felt"))).toEqual(shownResult(workshop, shows("felt")));
    expect(shownResult(workshop, shows("said"))).toBeNull();
    expect(shownResult(workshop, shows("felt", true))!.rounds[0]).toMatchObject({ counts: [12, "few", "few"], people: null });
  });

  it("every page fits the screen in letters that the back row reads, and no bar is left out", () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom([1920, 1080], [1366, 768], [1024, 768], [700, 900]), (one, [width, height]) => {
        const screen = { width: width!, height: height! };
        const { pages, fontSize, turn } = resultSheetOf(one, screen);
        expect(fontSize).toBeGreaterThanOrEqual(SMALLEST * screen.height);
        expect(turn === null).toBe(pages.length === 1);
        const drawn = pages.flatMap(({ picture }) => (picture ? wordsIn(picture.drawing.items) : []));
        const margin = Math.round(0.045 * Math.min(screen.width, screen.height));
        const all = chartBlocks(one, { width: screen.width - 2 * margin, fontSize }).flatMap(({ items }) => wordsIn(items));
        expect(drawn).toEqual(all);
        for (const { picture, question } of pages) {
          if (question) expect(question.y + question.height).toBeLessThanOrEqual(screen.height);
          if (picture && pages.length === 1) expect(picture.y + picture.height).toBeLessThanOrEqual(screen.height);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("turns its pages, stays while there is something to show, and gives way to the board", () => {
    const pages: Pages = { stone: () => 1, round: () => 1, said: () => 1, result: () => 2 };
    const direction: Direction = { ...UNDIRECTED, shows: shows("felt") };
    expect(pagesShown(direction.shows, workshop, pages)).toBe(2);
    expect(stepped(direction, "next", workshop, pages).shows).toEqual({ ...shows("felt"), page: 1 });
    expect(kept(direction, workshop, workshopWith([result("r", { answers })])).shows).toEqual(shows("felt"));
    expect(kept(direction, workshop, workshopWith([])).shows).toEqual({ what: "board" });
  });
});

it("a page has letters of 13 pt where it is as wide as an A4 sheet's words", () => {
  expect((PAGE_SIZE.fontSize / PAGE_SIZE.width) * 451).toBeGreaterThan(12.9);
});
