/** The easy-read document as data: it keeps to its own rules, whatever people have written. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fingerprint } from "../../shared/base/fingerprint.ts";
import { changeFor } from "../../shared/changes/change.ts";
import type { Intent } from "../../shared/changes/intent.ts";
import { EASY_LEVELS, easyRead, MOST_EASY_PAGES, MOST_EASY_WORDS } from "../../shared/easy-read/document.ts";
import { checkedOn, checkedWords, easyHints, easySentences, easyTextOf, hardTexts, originalOf } from "../../shared/easy-read/wordings.ts";
import { apply } from "../../shared/model/diff.ts";
import type { EasyPart, ItemId, Stone, StoneId } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { partsBy } from "../../shared/pathway/parts.ts";
import { MOST_WORDS } from "../../shared/plain/hints.ts";
import { sentencesIn, wordsIn } from "../../shared/plain/sentences.ts";
import { documents, read } from "./arbitraries.ts";
import { textsOf } from "./words/texts.ts";

const example = (): Workshop => read(JSON.parse(readFileSync("resources/day-centre.json", "utf8")));
const WISHES = { day: (day: string): string => day, size: 16 } as const;

function done(workshop: Workshop, intent: Intent): Workshop {
  const result = changeFor(workshop, intent);
  if (!result.ok) throw new Error(result.error.message);
  return apply(workshop, result.value.diff);
}
const wording = (stone: StoneId | "", part: EasyPart, of: string, text: string): Intent => ({
  do: "item.add",
  list: "easy",
  item: { id: `${stone} ${part}` as ItemId, stone, part, of, text },
  before: null,
});
const linesOf = (workshop: Workshop): readonly string[] =>
  easyRead(workshop, WISHES).sections.flatMap(({ rows }) => rows.flatMap(({ lines }) => lines));

describe("the sentences of the document itself", () => {
  const frame = textsOf("easy-read-words").filter(({ where }) => where.startsWith("easy-read-words.EASY_READ_WORDS"));

  test("say one thing in at most 15 words, in plain words, with figures", () => {
    expect(frame.length).toBeGreaterThan(40);
    for (const { where, text } of frame) {
      for (const sentence of sentencesIn(text)) expect(wordsIn(sentence.text).length, where).toBeLessThanOrEqual(MOST_WORDS);
      expect(easyHints(text), `${where}: ${text}`).toEqual([]);
    }
  });
});

describe("the example", () => {
  test("is told whole, in at most 1,000 words and 20 pages", () => {
    const said = easyRead(example(), WISHES);
    expect(said.level).toBe("all");
    expect(said.words).toBeLessThanOrEqual(MOST_EASY_WORDS);
    expect(said.pages).toBeLessThanOrEqual(MOST_EASY_PAGES);
    expect(said.sections.map(({ heading }) => heading)).toEqual([
      "About this",
      "The 2 sides of our plan",
      "The big difference",
      "Good things on the way",
      "What we do",
      "What stays",
      "Who to talk to",
      "Thank you",
    ]);
  });

  test("ends every sentence with its stop, and says each in a line of its own", () => {
    for (const line of linesOf(example())) {
      expect(line).toMatch(/[.?…]["”’')]*$/u);
      expect(sentencesIn(line)).toHaveLength(1);
    }
  });

  test("in 18 points it has more pages, and as many words", () => {
    const [small, large] = [easyRead(example(), WISHES), easyRead(example(), { ...WISHES, size: 18 })];
    expect(large.pages).toBeGreaterThan(small.pages);
    expect(large.words).toBe(small.words);
  });

  test("in parts, each tells what belongs to it, and that it is a part", () => {
    const workshop = example();
    for (const part of partsBy(workshop, "outcome")) {
      const said = easyRead(workshop, { ...WISHES, part });
      const stones = said.sections.flatMap(({ rows }) => rows.flatMap(({ picture }) => (picture.of === "stone" ? [picture.stone.id] : [])));
      expect([...stones].sort()).toEqual(part.stones.map(({ id }) => id).sort());
      expect(said.sections[0]?.rows.flatMap(({ lines }) => lines)).toContain("This is 1 part of our plan.");
    }
  });
});

describe("easier words", () => {
  const first = (workshop: Workshop): Stone => [...workshop.stones.values()][0] as Stone;
  const hard = (): Workshop => {
    const workshop = example();
    return done(workshop, { do: "stone.edit", id: first(workshop).id, patch: { text: "We utilise three rooms" } });
  };

  test("are asked for where something is hard, and stand in its place from then on", () => {
    const before = hard();
    const { id } = first(before);
    const asked = hardTexts(before).find(({ stone, part }) => stone.id === id && part === "words");
    expect(asked?.hints.map((hint) => hint.text)).toEqual(["utilise", "three"]);
    const after = done(before, wording(id, "words", fingerprint("We utilise three rooms"), "We use 3 rooms"));
    expect(easyTextOf(after, first(after), "words")).toBe("We use 3 rooms");
    expect(linesOf(after)).toContain("We use 3 rooms.");
    expect(linesOf(after).join(" ")).not.toContain("utilise");
    expect(hardTexts(after).find(({ stone, part }) => stone.id === id && part === "words")).toMatchObject({
      easier: "We use 3 rooms",
      hints: [],
    });
  });

  test("no longer stand for words that have changed since", () => {
    const before = hard();
    const { id } = first(before);
    const worded = done(before, wording(id, "words", fingerprint("We utilise three rooms"), "We use 3 rooms"));
    const after = done(worded, { do: "stone.edit", id, patch: { text: "We leave" } });
    expect(easyTextOf(after, first(after), "words")).toBe("We leave");
  });

  test("go with their stone", () => {
    const before = hard();
    const { id } = first(before);
    const worded = done(before, wording(id, "words", "", "We use 3 rooms"));
    expect(done(worded, { do: "stones.remove", ids: [id] }).easy.size).toBe(0);
  });

  test("stand for all evidence of an outcome at once, said once each", () => {
    const workshop = example();
    const outcome = [...workshop.stones.values()].find(({ id }) =>
      [...workshop.evidence.values()].some((row) => row.outcome === id),
    ) as Stone;
    const original = originalOf(workshop, outcome, "know");
    expect(original).not.toBe("");
    const after = done(workshop, wording(outcome.id, "know", fingerprint(original), "People tell us"));
    expect(easyTextOf(after, outcome, "know")).toBe("People tell us");
  });
});

describe("a draft", () => {
  test("is one until it was checked, and again as soon as a word of it changes", () => {
    const before = example();
    expect(checkedOn(before)).toBe("");
    expect(linesOf(before)).toContain("This is a draft.");
    const checked = done(before, wording("", "checked", checkedWords(before), "2026-05-03"));
    expect(checkedOn(checked)).toBe("2026-05-03");
    expect(linesOf(checked)).toContain("We did this on 2026-05-03.");
    expect(linesOf(checked)).not.toContain("This is a draft.");
    const [id] = [...checked.stones.keys()] as [StoneId];
    const changed = done(checked, { do: "stone.edit", id, patch: { text: "Something else" } });
    expect(linesOf(changed)).toContain("This is a draft.");
    const moved = done(checked, { do: "stones.move", moves: [{ id, x: 5, y: 5 }], tidy: false });
    expect(checkedOn(moved)).toBe("2026-05-03");
  });
});

describe("any workshop", () => {
  test("is told, and what would be too long is told in less", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const workshop = read(document);
        const said = easyRead(workshop, WISHES);
        expect(EASY_LEVELS).toContain(said.level);
        if (said.level !== "ends") expect(said.words).toBeLessThanOrEqual(MOST_EASY_WORDS);
        for (const { rows } of said.sections) for (const { lines, caption } of rows) expect([caption, ...lines].length).toBeGreaterThan(1);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ["Tea and cake", ["Tea and cake."]],
    ["• Tea\n• Cake", ["Tea.", "Cake."]],
    ["Hooray. 🎉", ["Hooray. 🎉"]],
    ["🎉", ["🎉"]],
    [" \n", []],
    ["Who? We do", ["Who?", "We do."]],
  ])("%j is said as %j", (text, lines) => expect(easySentences(text)).toEqual(lines));

  test("nothing of a text is left out", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const said = easySentences(text);
        const letters = (one: string): string => one.replace(/[\s.•●▪◦*–—-]/gu, "");
        expect(letters(said.join(""))).toBe(letters(text));
      }),
    );
  });
});
