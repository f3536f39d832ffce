/** What goes on paper, read back: every text whole, large enough and inside the margins; nothing by colour alone. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOST_SHEETS } from "../../electron/export/print/board-sheets.ts";
import { CARD_SIZES } from "../../electron/export/print/cards.ts";
import { printPages } from "../../electron/export/print/index.ts";
import { IN_COLOUR, IN_GREY } from "../../electron/export/picture/paper-palettes.ts";
import { printHtml, PT_PER_MM } from "../../electron/export/print/paper.ts";
import { startsOf } from "../../electron/export/print/tiles.ts";
import { BLANK_SHEETS, LEGIBLE_PT, PER_PAGE, PRINT_DEFAULTS, PRINT_KINDS, type PrintChoices } from "../../shared/settings/print-options.ts";
import { PAPERS } from "../../shared/settings/word-options.ts";
import { ATTRIBUTION } from "../../shared/guidance/about.ts";
import { PRINT_WORDS } from "../../shared/guidance/print-words.ts";
import { KIND_TERMS, STRAND_TERMS } from "../../shared/guidance/terms.ts";
import { KINDS, STRANDS, type Stone } from "../../shared/model/records.ts";
import { infoOf, inOrder, stonesOnPath, type Workshop } from "../../shared/model/workshop.ts";
import { altTextOf } from "../../shared/pathway/alt-text.ts";
import { usualParts } from "../../shared/pathway/parts.ts";
import { sceneOf } from "../../shared/scene/build.ts";
import { PROGRESS_SIGNS } from "../../shared/shape/icons.ts";
import { shapeOf } from "../../shared/shape/shape.ts";
import type { Palette } from "../../shared/shape/theme.ts";
import { roomPath } from "../unit/room-path.ts";
import { largeWorkshop, someText, someWorkshop } from "../unit/scene-make.ts";
import { empty, example, large, nasty, workshopOf } from "../word/workshops.ts";
import { contains, isInside, readPage, type ReadPage } from "./print-reader.ts";

const LONGEST = "People who will come to the centre decide together what happens there on each day of the week. "
  .repeat(22)
  .slice(0, 2000)
  .trim();
const longest = (): Workshop =>
  workshopOf({ stones: KINDS.flatMap((kind) => STRANDS.map((strand) => ({ id: `${kind} ${strand}`, kind, strand, text: LONGEST }))) });
const WORKSHOPS: Readonly<Record<string, Workshop>> = {
  example: example(),
  empty: empty(),
  nasty: nasty(),
  longest: longest(),
  "120 stones": largeWorkshop(120, 140),
};

const print = (workshop: Workshop, choices: Partial<PrintChoices>) => printPages(workshop, { ...PRINT_DEFAULTS, ...choices });
const pagesOf = (workshop: Workshop, choices: Partial<PrintChoices>): readonly ReadPage[] => print(workshop, choices).pages.map(readPage);

/** What is left of a text when only its letters count: without white space, and without signs that no page can show. */
const letters = (text: string): string => text.replace(/[\s\p{Cc}\u2067\u2069\uFEFF\uFFFE\uFFFF]/gu, "");
const wordsOn = (page: ReadPage, role: string): string =>
  letters(
    page.texts
      .filter((text) => text.role === role)
      .map(({ text }) => text)
      .join(""),
  );
const MARGIN = 10 * PT_PER_MM;

function expectInside(page: ReadPage): void {
  const paper = { left: MARGIN, top: MARGIN, right: page.width - MARGIN, bottom: page.height - MARGIN };
  for (const { text, box, clip } of page.texts) {
    // What reaches out of the picture on a sheet is whole on another one; another test sees to that.
    if (clip.left > 0) expect(contains(paper, clip), text).toBe(true);
    else expect(contains(paper, box), `${text} ${JSON.stringify(box)}`).toBe(true);
  }
  for (const { points, clip } of page.outlines) {
    if (clip.left > 0) continue;
    for (let i = 0; i < points.length; i += 2) {
      const [x, y] = [points[i], points[i + 1]] as [number, number];
      expect(contains(paper, { left: x, right: x, top: y, bottom: y }, 1.5), `${x} ${y}`).toBe(true);
    }
  }
}

describe("cards", () => {
  const kinds = PAPERS.flatMap((paper) => PER_PAGE.map((perPage) => [paper, perPage] as const));

  /** Every text is there, from its first letter to its last, in letters that are large enough and inside a stone. */
  function expectWhole(workshop: Workshop, paper: (typeof PAPERS)[number], perPage: (typeof PER_PAGE)[number]): void {
    const pages = pagesOf(workshop, { what: "cards", paper, perPage });
    const { least, most } = CARD_SIZES[paper][perPage];
    const byKind = [...stonesOnPath(workshop)].sort((a, b) => order(a) - order(b));
    expect(pages.map((page) => wordsOn(page, "heading")).join("")).toBe(letters(byKind.map((stone) => stone.text).join("")));
    for (const page of pages) {
      expectInside(page);
      for (const { text, size, box, role } of page.texts) {
        if (paper === "A3") expect(size, text).toBeGreaterThanOrEqual(14 - 1e-6);
        if (role !== "heading") continue;
        expect(size).toBeGreaterThanOrEqual(least - 1e-6);
        expect(size).toBeLessThanOrEqual(most + 1e-6);
        expect(
          page.outlines.some((outline) => outline.fill !== "none" && isInside(outline, box)),
          text,
        ).toBe(true);
      }
    }
  }
  const order = (stone: Stone): number =>
    ["activity", "outcome", "impact", "change"].indexOf(stone.kind) * 2 + STRANDS.indexOf(stone.strand);

  test.for(kinds)("%s, %i on a sheet: every text whole, inside its stone", ([paper, perPage]) => {
    for (const name of ["example", "nasty", "longest"]) expectWhole(WORKSHOPS[name] as Workshop, paper, perPage);
  });

  test("whatever people write", { timeout: 120_000 }, () => {
    const one = fc.record({ text: someText, kind: fc.constantFrom(...KINDS), strand: fc.constantFrom(...STRANDS) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), fc.constantFrom(...kinds), (stones, [paper, perPage]) => {
        expectWhole(workshopOf({ stones: stones.map((stone, at) => ({ id: `s${at}`, ...stone })) }), paper, perPage);
      }),
      { numRuns: 60 },
    );
  });

  test("every card has its kind and its strand in words; parts of a long text are counted", () => {
    const pages = pagesOf(WORKSHOPS["longest"] as Workshop, { what: "cards", perPage: 1 });
    const short = pagesOf(example(), { what: "cards", perPage: 1 });
    expect(short).toHaveLength(stonesOnPath(example()).length);
    for (const page of [...short, ...pages]) {
      const said = page.texts.map(({ text }) => text);
      expect(said.filter((text) => KINDS.some((kind) => KIND_TERMS[kind].label === text))).toHaveLength(1);
      expect(said.filter((text) => STRANDS.some((strand) => STRAND_TERMS[strand].label === text))).toHaveLength(1);
    }
    const many = pagesOf(WORKSHOPS["longest"] as Workshop, { what: "cards", perPage: 4 })
      .flatMap(({ texts }) => texts.map(({ text }) => text))
      .filter((text) => text.startsWith("Part "));
    expect(many.length).toBeGreaterThan(16);
    const of = Number(/of (\d+)/.exec(many[0] as string)?.[1]);
    expect(many.slice(0, of)).toEqual(Array.from({ length: of }, (_, at) => PRINT_WORDS.part(at + 1, of)));
  });

  test("a short text is larger where there is more room", () => {
    const sizes = kinds.map(([paper, perPage]) =>
      Math.max(...(pagesOf(example(), { what: "cards", paper, perPage })[0] as ReadPage).texts.map(({ size }) => size)),
    );
    expect(Math.min(...sizes)).toBeGreaterThan(24);
    expect(sizes.slice(0, 3)).toEqual(sizes.slice(0, 3).toSorted((a, b) => a - b));
    expect(sizes.slice(3)).toEqual(sizes.slice(3).toSorted((a, b) => a - b));
  });

  test("an outcome says how far it is, by a sign and a word; one that has not begun says nothing", () => {
    const drawn = (["none", "started", "achieved"] as const).map((progress) => {
      const workshop = workshopOf({ stones: [{ id: "o", kind: "outcome", strand: "project", text: "A garden", progress }] });
      const [page] = print(workshop, { what: "cards", perPage: 1 }).pages;
      return {
        signs: (["none", "started", "achieved"] as const).filter((one) => page?.includes(PROGRESS_SIGNS[one])),
        texts: readPage(page as string).texts.map(({ text }) => text),
      };
    });
    expect(drawn.map(({ signs }) => signs)).toEqual([[], ["started"], ["achieved"]]);
    expect(drawn.map(({ texts }) => texts.filter((text) => /Not started|Under way|Achieved/.test(text)))).toEqual([
      [],
      ["Under way"],
      ["Achieved"],
    ]);
  });

  test("parked stones come where somebody asks for them, and say so; notes never", () => {
    const workshop = workshopOf({
      stones: [
        { id: "a", kind: "activity", strand: "project", text: "On the path", note: "NOTE" },
        { id: "b", kind: "outcome", strand: "coproduction", text: "Waiting", note: "NOTE", parked: true },
      ],
    });
    const [without, withThem] = [false, true].map((parked) => print(workshop, { what: "cards", parked }).pages.join(""));
    expect(without).not.toContain("Waiting");
    expect(withThem).toContain("Waiting");
    expect(withThem).toContain(PRINT_WORDS.later);
    for (const what of PRINT_KINDS) expect(print(workshop, { what, parked: true }).pages.join("")).not.toContain("NOTE");
    expect(print(workshop, { what: "board", parked: true }).pages.join("")).not.toContain("Waiting");
  });
});

describe("the board", () => {
  /** Every stone's words, and every heading of the river, are whole on at least one sheet, and large enough there. */
  function expectWhole(workshop: Workshop, choices: Partial<PrintChoices>, least: number): void {
    const pages = pagesOf(workshop, { what: "board", ...choices });
    const scene = sceneOf(workshop);
    const sheets = pages.map((page) => {
      expectInside(page);
      return new Set(page.texts.filter(({ clip, box }) => clip.left > 0 && contains(clip, box)).map(({ text }) => letters(text)));
    });
    for (const { text, size } of pages.flatMap((page) => page.texts)) expect(size, text).toBeGreaterThanOrEqual(least);
    const wanted = [
      ...stonesOnPath(workshop).map((stone) =>
        shapeOf(stone, scene.dress)
          .lines.map(({ text }) => letters(text))
          .filter(Boolean),
      ),
      ...[...scene.ground.headings, ...scene.ground.strands.map(({ label }) => label)].map(({ text }) => [letters(text)]),
    ];
    for (const lines of wanted)
      expect(
        sheets.some((sheet) => lines.every((line) => sheet.has(line))),
        lines.join(" "),
      ).toBe(true);
  }

  test.for(["example", "120 stones"])("%s: whole on one of the sheets, in words of 8 pt and more", (name) => {
    for (const paper of PAPERS) expectWhole(WORKSHOPS[name] as Workshop, { paper, spread: "several" }, LEGIBLE_PT);
  });

  test.for(["nasty", "longest"])("%s: whole on one of the sheets, whatever the size of its stones", (name) => {
    for (const paper of PAPERS) expectWhole(WORKSHOPS[name] as Workshop, { paper, spread: "several" }, 4);
  });

  test("whatever lies on the board, wherever it lies", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(someWorkshop(12), fc.constantFrom(...PAPERS), (workshop, paper) => {
        fc.pre(stonesOnPath(workshop).length > 0);
        expectWhole(workshop, { paper, spread: "several" }, 3);
        expectWhole(workshop, { paper, spread: "one" }, 0);
      }),
      { numRuns: 40 },
    );
  });

  test("stones a million px apart come on a number of sheets that people can stick together", () => {
    const corners = [
      [-1e6, -1e6],
      [1e6, 1e6],
      [0, 0],
      [1e6, 0],
    ] as const;
    const workshop = workshopOf({
      stones: corners.map(([x, y], n) => ({ id: `s${n}`, kind: "activity", strand: "project", text: `Stone ${n}`, x, y })),
    });
    for (const paper of PAPERS) {
      expect(print(workshop, { paper, spread: "several" }).pages.length).toBeLessThanOrEqual(MOST_SHEETS + 1);
      expectWhole(workshop, { paper, spread: "several" }, 0);
    }
  });

  test("one sheet where its words stay legible, several where not; the person may choose otherwise", () => {
    const path40 = largeWorkshop(40, 44);
    const chosen = (paper: "A4" | "A3", workshop = path40) => print(workshop, { paper }).board;
    expect(chosen("A3")).toMatchObject({ spread: "one" });
    expect(chosen("A3")?.smallestOnOne).toBeGreaterThanOrEqual(LEGIBLE_PT);
    expect(chosen("A4")).toMatchObject({ spread: "several" });
    expect(chosen("A4")?.smallestOnOne).toBeLessThan(LEGIBLE_PT);
    // The example's sixteen stones are read from one sheet of A4.
    expect(chosen("A4", example())).toMatchObject({ spread: "one" });
    expect(print(example(), { spread: "one" }).pages).toHaveLength(1);
    expect(print(example(), { paper: "A3", spread: "several" }).pages.length).toBeGreaterThan(1);
    expect(print(empty(), { spread: "several" })).toMatchObject({ pages: { length: 1 }, board: null });
  });

  test("arranged for the paper its words are larger, everything is whole, and an upright sheet gets a tall path", () => {
    const lying: boolean[] = [];
    for (const workshop of [roomPath(16, 1), roomPath(40, 1), roomPath(90, 1), example()]) {
      for (const paper of PAPERS) {
        const [placed, arranged] = [false, true].map((one) => print(workshop, { paper, spread: "one", arranged: one }));
        expect(arranged?.board?.smallestOnOne).toBeGreaterThan((placed?.board?.smallestOnOne ?? 0) * 1.02);
        lying.push(arranged?.landscape ?? true);
        const [page] = (arranged?.pages ?? []).map((code) => readPage(code));
        if (!page) throw new Error("there is no sheet");
        expectInside(page);
        const said = letters(page.texts.map(({ text }) => text).join(""));
        for (const { text } of stonesOnPath(workshop)) expect(said).toContain(letters(text));
      }
      expect(print(workshop, { spread: "several", arranged: true }).pages.length).toBeGreaterThan(1);
    }
    expect(lying).toContain(false);
    expect(print(empty(), { arranged: true })).toMatchObject({ pages: { length: 1 }, board: null });
  });

  test("part by part: the whole first, then each part on its sheet with every word, what it shows and what leads on", () => {
    const path = roomPath(40, 1);
    const parts = usualParts(path);
    for (const [paper, grey] of [
      ["A4", false],
      ["A3", true],
    ] as const) {
      const printed = print(path, { paper, grey, spread: "parts" });
      expect(printed).toMatchObject({ landscape: true, board: { spread: "parts", parts: parts.length } });
      const [whole, ...each] = printed.pages.map(readPage);
      expect(whole?.roles.find(({ role }) => role === "img")?.label).toBe(altTextOf(path));
      expect(each).toHaveLength(parts.length);
      for (const [at, part] of parts.entries()) {
        const page = each[at]!;
        expectInside(page);
        expect(page.roles.find(({ role }) => role === "group")?.label).toBe(PRINT_WORDS.pageName(at + 2, parts.length + 1));
        expect(wordsOn(page, "heading")).toContain(letters(`Part ${at + 1} of ${parts.length}: `));
        for (const { size, text, clip, box } of page.texts) {
          expect(size, text).toBeGreaterThanOrEqual(LEGIBLE_PT);
          if (clip.left > 0) expect(contains(clip, box), text).toBe(true);
        }
        const alt = page.roles.find(({ role }) => role === "img")?.label ?? "";
        for (const { text } of part.stones) expect(alt).toContain(text);
        for (const { to } of part.outs) expect(wordsOn(page, "paragraph")).toContain(letters(path.stones.get(to)?.text ?? ""));
      }
    }
    // Where there are no parts, the words decide again.
    const alone = workshopOf({ stones: [{ id: "a", kind: "activity", strand: "project", text: "We meet" }] });
    expect(print(alone, { spread: "parts" })).toMatchObject({ board: { spread: "one", parts: 0 }, pages: { length: 1 } });
  });

  test("on one sheet it lies the way round in which its words are larger", () => {
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
    for (const paper of PAPERS) {
      expect(print(stack(true), { paper, spread: "one" }).landscape).toBe(true);
      const upright = print(stack(false), { paper, spread: "one" });
      expect(upright.landscape).toBe(false);
      expect(upright.height).toBeGreaterThan(upright.width);
      expectWhole(stack(false), { paper, spread: "one" }, 0);
    }
  });

  test("what is reported is the smallest of the words of the picture", () => {
    const { board, pages } = print(example(), { spread: "one" });
    const sizes = readPage(pages[0] as string)
      .texts.filter(({ clip }) => clip.left > 0)
      .map(({ size }) => size);
    expect(Math.min(...sizes)).toBeCloseTo(board?.smallestOnOne as number, 1);
  });

  test("the sheets are counted by row and column, after an overview of them", () => {
    const { pages } = print(largeWorkshop(120, 140), {});
    const [overview, ...sheets] = pages.map(readPage) as [ReadPage, ...ReadPage[]];
    const said = overview.texts.map(({ text }) => text);
    for (const n of sheets.keys()) expect(said).toContain(String(n + 1));
    const strips = sheets.map((sheet) => sheet.texts.find(({ role }) => role === "heading")?.text);
    const columns = Math.max(...strips.map((strip) => Number(/column (\d+)/.exec(strip ?? "")?.[1])));
    expect(strips).toEqual(
      sheets.map((_, at) => PRINT_WORDS.sheetOf(at + 1, sheets.length, Math.floor(at / columns) + 1, (at % columns) + 1)),
    );
    expect(columns).toBeGreaterThan(1);
  });

  test("title, date, whose it is, the signs and the picture in words", () => {
    const workshop = example();
    const page = readPage(print(workshop, { spread: "one" }).pages[0] as string);
    const { title, organisation } = infoOf(workshop);
    const said = page.texts.map(({ text }) => text).join(" ");
    for (const words of [
      title,
      organisation,
      "4 June 2026",
      ...STRANDS.map((strand) => PRINT_WORDS.legend.strand[strand]),
      ...KINDS.map((kind) => KIND_TERMS[kind].label),
      ATTRIBUTION,
    ])
      expect(said).toContain(words);
    expect(page.roles.find(({ role }) => role === "img")?.label).toContain("stepping stones across a river");
    expect(page.texts.find(({ role }) => role === "heading")?.text).toBe(title);
  });
});

test("where a picture is cut: all of it is shown, every span whole, neighbours share what they must", () => {
  const spans = fc.array(
    fc
      .tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 1, max: 300 }))
      .map(([left, length]) => [left, left + length] as const),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(spans, fc.integer({ min: 320, max: 900 }), fc.integer({ min: 0, max: 80 }), (all, size, overlap) => {
      const [from, to] = [Math.min(0, ...all.map(([left]) => left)), Math.max(10, ...all.map(([, right]) => right))];
      const starts = startsOf(from, to, all, size, overlap);
      expect(starts[0]).toBeLessThanOrEqual(from);
      expect((starts.at(-1) as number) + size).toBeGreaterThanOrEqual(to);
      starts.slice(1).forEach((start, at) => {
        expect(start).toBeGreaterThan(starts[at] as number);
        expect((starts[at] as number) + size - start).toBeGreaterThanOrEqual(overlap - 1e-9);
      });
      for (const [left, right] of all)
        expect(
          starts.some((start) => start <= left && right <= start + size),
          `${left}…${right}`,
        ).toBe(true);
    }),
    { numRuns: 500 },
  );
});

describe("blank sheets", () => {
  test.for(PAPERS)("%s: everything inside the margins, and large enough to read", (paper) => {
    for (const page of pagesOf(example(), { what: "sheets", paper })) {
      expectInside(page);
      for (const { text, size } of page.texts) expect(size, text).toBeGreaterThanOrEqual(7.95);
    }
  });

  test("hold nothing of the workshop", () => {
    expect(print(example(), { what: "sheets" })).toEqual(print(empty(), { what: "sheets" }));
  });

  test("the plan has the four headings of the guidance, word for word", () => {
    const { texts, roles } = readPage(print(empty(), { what: "sheets", sheets: ["plan"] }).pages[0] as string);
    expect(roles.filter(({ role }) => role === "columnheader")).toHaveLength(4);
    for (const label of ["Outcomes", "Type of evidence", "Form of evidence", "Ways of collecting evidence"]) {
      expect(texts.filter(({ role, text }) => role === "columnheader" && text === label)).toHaveLength(1);
    }
  });

  test("there are stones of every kind in both strands, and a path with four places", () => {
    const stones = pagesOf(empty(), { what: "sheets", sheets: ["stones"] });
    const signs = stones.flatMap(({ roles }) => roles.filter(({ role }) => role === "img").map(({ label }) => label));
    for (const kind of KINDS)
      for (const strand of STRANDS) expect(signs).toContain(PRINT_WORDS.blank.stoneAlt(KIND_TERMS[kind].label, STRAND_TERMS[strand].label));
    const said = pagesOf(empty(), { what: "sheets", sheets: ["path"] })[0]?.texts.map(({ text }) => text);
    for (const kind of KINDS) expect(said).toContain(KIND_TERMS[kind].column);
  });

  test("the places of an empty path are large enough for a few words by hand, and none meets another", () => {
    const [page] = pagesOf(empty(), { what: "sheets", paper: "A4", sheets: ["path"] }) as [ReadPage];
    const places = page.outlines
      .filter(
        ({ points, fill }) =>
          (Object.values(IN_COLOUR.strands).map((strand) => strand.fill) as string[]).includes(fill) && points.length > 30,
      )
      .map(({ points }) => {
        const [xs, ys] = [0, 1].map((axis) => points.filter((_, at) => at % 2 === axis)) as [number[], number[]];
        return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
      })
      .filter(({ left, right }) => right - left > 60);
    expect(places).toHaveLength(12);
    for (const [at, one] of places.entries()) {
      expect(one.right - one.left).toBeGreaterThan(40 * PT_PER_MM);
      expect(one.bottom - one.top).toBeGreaterThan(25 * PT_PER_MM);
      for (const other of places.slice(at + 1))
        expect(one.right < other.left || other.right < one.left || one.bottom < other.top || other.bottom < one.top).toBe(true);
    }
  });

  test("the rules of an empty stone stand in the middle of its room: as far from its lower edge as the first line is from the chip", () => {
    const levels = (points: readonly number[]): readonly number[] => points.filter((_, at) => at % 2 === 1);
    for (const paper of PAPERS) {
      for (const { outlines, texts } of pagesOf(empty(), { what: "sheets", paper, sheets: ["stones"] })) {
        const stones = outlines.filter(
          ({ points, fill }) => fill !== "none" && Math.max(...levels(points)) - Math.min(...levels(points)) > 100,
        );
        expect(stones).toHaveLength(4);
        for (const stone of stones) {
          const inStone = (x: number, y: number): boolean => isInside(stone, { left: x, right: x, top: y, bottom: y });
          const rules = outlines.flatMap(({ points: [x1, y1, x2, y2, ...rest] }) =>
            rest.length === 0 && y1 === y2 && inStone(((x1 as number) + (x2 as number)) / 2, y1 as number) ? [y1 as number] : [],
          );
          const [first, second] = rules.toSorted((a, b) => a - b) as [number, number];
          const chip = Math.max(...texts.filter(({ box }) => inStone((box.left + box.right) / 2, box.bottom)).map(({ box }) => box.bottom));
          const [above, below] = [first - (second - first) - chip, Math.max(...levels(stone.points)) - Math.max(...rules)];
          expect(rules.length).toBeGreaterThan(3);
          expect(Math.abs(above - below), `${above} above, ${below} below`).toBeLessThan(10);
        }
      }
    }
  });

  test("only those that were asked for", () => {
    for (const sheet of BLANK_SHEETS)
      expect(print(empty(), { what: "sheets", sheets: [sheet] }).pages).toHaveLength(sheet === "stones" ? 6 : 1);
  });
});

describe("without colour", () => {
  test("black and white is strictly grey", () => {
    for (const what of PRINT_KINDS) {
      for (const colour of pagesOf(example(), { what, grey: true }).flatMap((page) => [...page.colours]))
        expect(colour).toMatch(/^#(..)\1\1$/i);
    }
  });

  /** The contrast that a printer without colours leaves: both colours turned to grey by their luma first. Source: ITU-R BT.601. */
  const grey = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = (colour.slice(1).match(/../g) ?? []).map((hex) => Number.parseInt(hex, 16) / 255);
    const luma = 0.299 * r + 0.587 * g + 0.114 * b;
    return luma <= 0.04045 ? luma / 12.92 : ((luma + 0.055) / 1.055) ** 2.4;
  };
  const contrast = (a: string, b: string): number => {
    const [light, dark] = [grey(a), grey(b)].toSorted((p, q) => q - p) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };
  const pairs = (palette: Palette): readonly (readonly [string, string])[] => [
    [palette.ink, palette.surface],
    [palette.muted, palette.surface],
    [palette.ink, palette.actionTint],
    [palette.ink, palette.water],
    [palette.muted, palette.water],
    [palette.ink, palette.nearBank],
    [palette.ink, palette.farBank],
    [palette.change, palette.farBank],
    [palette.change, palette.water],
    ...STRANDS.flatMap((strand) => {
      const { line, fill } = palette.strands[strand];
      return [
        [palette.ink, fill],
        [palette.surface, line],
        [line, palette.nearBank],
        [line, palette.surface],
        [palette.muted, fill],
      ] as const;
    }),
  ];
  test.for([
    ["in colour", IN_COLOUR],
    ["in grey", IN_GREY],
  ] as const)("%s: words keep a contrast of 4.5 and more to what is behind them", ([, palette]) => {
    for (const [words, ground] of pairs(palette)) expect(contrast(words, ground), `${words} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  test("the strands differ by shape and by line: a slate has a second one", () => {
    const stone = (strand: string) => workshopOf({ stones: [{ id: "s", kind: "outcome", strand, text: "The same words" }] });
    const drawn = STRANDS.map((strand) => pagesOf(stone(strand), { what: "cards", perPage: 1, grey: true })[0] as ReadPage);
    const outlines = drawn.map(({ outlines: all }) => all.filter(({ points }) => points.length > 30));
    expect(outlines.map((all) => all.filter(({ fill }) => fill === "none").length)).toEqual([0, 2]);
    expect(outlines[0]?.[0]?.points).not.toEqual(outlines[1]?.[0]?.points);
  });
});

describe("the document for the printer", () => {
  const html = printHtml(print(example(), { what: "cards" }), `A <title> & more`);

  test("loads nothing, runs nothing, and has a language and a title", () => {
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src data:;`);
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toContain("<title>A &lt;title&gt; &amp; more</title>");
    expect(html).not.toMatch(/<(script|link|iframe|img|object)\b/);
    for (const [, address] of html.matchAll(/(?:url\("|(?:src|href)=")([^"]{0,20})/g)) expect(address).toMatch(/^data:font\/ttf/);
  });

  test("has one sheet for each page, of the paper's size", () => {
    expect(html).toContain("@page{size:A4 landscape;margin:0}");
    expect(html.match(/<main>|<div>/g)).toHaveLength(1 + Math.ceil(stonesOnPath(example()).length / 4));
  });
});

test("three hundred stones are laid out in a moment", () => {
  const workshop = large();
  expect(inOrder(workshop.stones).length).toBeGreaterThan(300);
  for (const what of PRINT_KINDS) expect(print(workshop, { what }).pages.length).toBeGreaterThan(5);
});
