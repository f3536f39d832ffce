/** What came back on forms: counted by sheets, by totals and from tables, and said in sentences. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { changeFor } from "../../shared/changes/change.ts";
import { apply, reverse } from "../../shared/model/diff.ts";
import { formatInterchange } from "../../shared/interchange/interchange.ts";
import { unfitAnswer } from "../../shared/model/answers.ts";
import type { AnswerWay, FormResult, ItemId, StoneId } from "../../shared/model/records.ts";
import {
  addedUp,
  NOTHING_COUNTED,
  overCounted,
  roundWithWords,
  sameRound,
  withSheets,
  withTotal,
  type AnsweredSheet,
} from "../../shared/results/counting.ts";
import { answerIn, numberIn } from "../../shared/results/reading.ts";
import { resultSentences } from "../../shared/results/sentences.ts";
import { shownCounts } from "../../shared/results/small.ts";
import { matchedColumns, takenTable, valuesIn, withoutPersons } from "../../shared/results/tables.ts";
import { outcomeViews, questionView, roundsOf } from "../../shared/results/views.ts";
import { read } from "./arbitraries.ts";
import { applyAll, FORM, result, sheets, withRounds, workshopWith } from "./results-made.ts";

const [FELT, SURE, VISITS, SAID] = FORM.questions.map(({ id }) => id) as [ItemId, ItemId, ItemId, ItemId];
const questionOf = (id: ItemId) => FORM.questions.find((one) => one.id === id)!;
const answersOf = (counted: Pick<FormResult, "answers">) =>
  Object.fromEntries(counted.answers.map(({ question, ...answer }) => [question, answer]));

describe("counting", () => {
  it("adds each sheet to the answers of its round", () => {
    const counted = withSheets(FORM, NOTHING_COUNTED, [
      { [FELT]: { choice: 0 }, [SURE]: { choice: 4 }, [VISITS]: { number: 3 }, [SAID]: { words: " Good tea. " } },
      { [FELT]: { choice: 2 }, [VISITS]: { number: 0.1 } },
      { [FELT]: { choice: 0 }, [VISITS]: { number: 0.2 }, [SAID]: { words: "  " } },
    ]);
    expect(counted.sheets).toBe(3);
    expect(answersOf(counted)).toEqual({
      [FELT]: { counts: [2, 0, 1] },
      [SURE]: { counts: [0, 0, 0, 0, 1] },
      [VISITS]: { number: 3.3 },
      [SAID]: { words: ["Good tea."] },
    });
  });

  it("counts nothing that the question can't be answered by", () => {
    const odd: AnsweredSheet = {
      [FELT]: { choice: 3 },
      [SURE]: { number: 2 },
      [VISITS]: { choice: 0 },
      [SAID]: { choice: 1 },
      gone: { choice: 0 },
    };
    expect(withSheets(FORM, NOTHING_COUNTED, [odd])).toEqual({ sheets: 1, answers: [] });
  });

  test("what goes in comes out: every answer of every sheet, through intents, JSON and undo, and it fits its form", () => {
    fc.assert(
      fc.property(fc.array(sheets, { maxLength: 12 }), fc.nat(11), (stack, cut) => {
        const workshop = workshopWith([result("r", {})]);
        const { now, diffs } = applyAll(workshop, stack);
        const round = now.results.get("r")!;
        expect(unfitAnswer(FORM, round)).toBeNull();
        expect(round.sheets).toBe(stack.length);
        const answers = answersOf(round);
        for (let at = 0; at < 3; at++)
          expect(answers[FELT]?.counts?.[at] ?? 0).toBe(
            stack.filter((one) => (one[FELT] as { choice?: number } | undefined)?.choice === at).length,
          );
        expect(answers[SAID]?.words ?? []).toEqual(
          stack.flatMap((one) => ((one[SAID] as { words?: string } | undefined)?.words ?? "").trim() || []),
        );
        expect(answers[VISITS]?.number ?? 0).toBeCloseTo(
          stack.reduce((sum, one) => sum + ((one[VISITS] as { number?: number } | undefined)?.number ?? 0), 0),
          6,
        );
        // The same in one go, or in two that are added up.
        const [a, b] = [stack.slice(0, cut), stack.slice(cut)].map((part) => withSheets(FORM, NOTHING_COUNTED, part));
        expect(addedUp(FORM, a!, b!).answers).toEqual(round.answers);
        // Written and read again, and back to the start.
        expect(read(JSON.parse(formatInterchange(now))).results.get("r")).toMatchObject({ sheets: round.sheets, answers: round.answers });
        const undone = diffs.reduceRight((state, { before, diff }) => apply(state, reverse(before, diff)), now);
        expect(undone.results.get("r")).toEqual(workshop.results.get("r"));
      }),
      { numRuns: 60 },
    );
  });

  it("keeps totals in the order of the questions, and takes away what is nothing", () => {
    const answers = withTotal(FORM, { answers: [{ question: SAID, words: ["Yes"] }] }, FELT, { counts: [3, 0, 1] });
    expect(answers.map(({ question }) => question)).toEqual([FELT, SAID]);
    expect(withTotal(FORM, { answers }, FELT, { counts: [0, 0, 0] })).toEqual([{ question: SAID, words: ["Yes"] }]);
    expect(withTotal(FORM, { answers }, SAID, null)).toEqual([{ question: FELT, counts: [3, 0, 1] }]);
  });

  it("notices a round that is taken in twice, whatever it is called and in whatever order people wrote", () => {
    const one = result("r1", {
      sheets: 2,
      answers: [
        { question: SAID, words: ["Tea", "Cake"] },
        { question: FELT, counts: [1, 1, 0] },
      ],
    });
    const again = {
      sheets: 2,
      answers: [
        { question: FELT, counts: [1, 1, 0] },
        { question: SAID, words: ["Cake", "Tea"] },
      ],
    };
    expect(sameRound([one], again)).toBe(one);
    expect(sameRound([one], { ...again, sheets: 3 })).toBeUndefined();
    expect(sameRound([result("r2", {})], NOTHING_COUNTED)).toBeUndefined();
    const larger = result("r3", { sheets: 9, answers: [{ question: SAID, words: ["Tea", "Quiet", "Cake"] }] });
    expect(roundWithWords([larger], again)).toBe(larger);
    expect(roundWithWords([larger], { sheets: 1, answers: [{ question: SAID, words: ["Tea"] }] })).toBeUndefined();
  });

  it("sees more answers than sheets", () => {
    expect(
      overCounted({
        sheets: 2,
        answers: [
          { question: FELT, counts: [2, 1, 0] },
          { question: SAID, words: ["a", "b"] },
        ],
      }),
    ).toEqual([FELT]);
  });
});

describe("small numbers", () => {
  it.each([
    [[12, 2, 0], [12, "few", "few"], null],
    [[5, 7, 2], [5, 7, "few"], null],
    [[2, 1, 0], ["few", "few", "few"], "few"],
    [[12, 5, 0], [12, 5, 0], 17],
    [[0, 0, 0], [0, 0, 0], 0],
  ] as const)("of %j are said so that no sum gives them away", (counts, shown, people) => {
    expect(shownCounts(counts, true)).toEqual({ counts: shown, people });
    expect(shownCounts(counts, false).people).toBe(counts.reduce<number>((sum, n) => sum + n, 0));
  });

  test("no number from one to four is left anywhere, and no total beside a hidden one", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 3, maxLength: 5 }), (counts) => {
        const { counts: shown, people } = shownCounts(counts, true);
        for (const n of [...shown, people]) if (typeof n === "number") expect(n === 0 || n > 4).toBe(true);
        if (shown.includes("few")) expect(typeof people).not.toBe("number");
      }),
    );
  });
});

describe("what is said", () => {
  const rounds = [
    result("late", {
      name: "March",
      date: "2026-03-02",
      sheets: 14,
      answers: [
        { question: FELT, counts: [12, 1, 1] },
        { question: SURE, counts: [0, 1, 3, 6, 4] },
        { question: VISITS, number: 45 },
      ],
    }),
    result("early", {
      name: "before",
      date: "2025-10-01",
      sheets: 15,
      answers: [
        { question: FELT, counts: [8, 4, 3] },
        { question: SURE, counts: [5, 5, 2, 2, 1] },
        { question: VISITS, number: 31 },
        { question: SAID, words: ["Too loud"] },
      ],
    }),
    result("none", { name: "", date: "", sheets: 1, answers: [{ question: FELT, counts: [0, 0, 0] }] }),
  ];
  const workshop = workshopWith(rounds);
  const said = (id: ItemId, hidesSmall = false) => resultSentences(questionView(workshop, FORM, questionOf(id), { hidesSmall }));

  it("is by how many of how many, in which round, and what it was the first time", () => {
    expect(roundsOf(workshop, FORM.id).map(({ id }) => id)).toEqual(["early", "late", "none"]);
    expect(said(FELT)).toEqual(["12 of 14 people said “Yes” (March).", "The first time it was 8 of 15 people (before)."]);
    expect(said(SURE)[0]).toBe("10 of 14 people said “Mostly” or “Very much” (March).");
    expect(said(VISITS)).toEqual(["45 in all (March).", "The first time it was 31 (before)."]);
    expect(said(SAID)).toEqual(["1 person answered in their own words (before)."]);
    expect(said(FELT, true)).toEqual(["12 people said “Yes” (March).", "The first time it was 8 people (before)."]);
    expect(said(SURE, true)[0]).toBe("Fewer than five people said “Very much” (March).");
    expect([FELT, SURE, VISITS, SAID].flatMap((id) => said(id)).join(" ")).not.toMatch(/prove|because|improve|%/i);
  });

  it("belongs to the outcome whose evidence the question asks for", () => {
    expect(outcomeViews(workshop, "o1" as StoneId).map(({ id }) => id)).toEqual([FELT, SAID]);
    expect(outcomeViews(workshop, "o2" as StoneId).map(({ id }) => id)).toEqual([SURE]);
    expect(outcomeViews(withRounds(workshop, []), "o1" as StoneId)).toEqual([]);
  });
});

describe("a cell", () => {
  it.each<readonly [AnswerWay, string, number | null]>([
    ["yes-partly-no", "Yes", 0],
    ["yes-partly-no", " YES! ", 0],
    ["yes-partly-no", "Yes, most days", 0],
    ["yes-partly-no", "Oui", 0],
    ["yes-partly-no", "Sí", 0],
    ["yes-partly-no", "teilweise", 1],
    ["yes-partly-no", "Sometimes", 1],
    ["yes-partly-no", "Nein", 2],
    ["yes-partly-no", "Tak", 0],
    ["yes-partly-no", "Nac ydw", 2],
    ["yes-partly-no", "Yesterday", null],
    ["yes-partly-no", "1", null],
    ["yes-partly-no", "prefer not to say", null],
    ["five-steps", "Not at all", 0],
    ["five-steps", "Strongly agree", 4],
    ["five-steps", "4", 3],
    ["five-steps", "2 - a bit", 1],
    ["five-steps", "4.0", null],
    ["five-steps", "44", null],
    ["five-steps", "6", null],
    ["number", "yes", null],
  ])("of %s, %j, is answer %j", (way, cell, answer) => expect(answerIn(way, cell)).toBe(answer));

  it.each([
    ["12", 12],
    ["1,200", 1200],
    ["3.5", 3.5],
    ["3,5", 3.5],
    ["-2", -2],
    ["about 12 hours", 12],
    ["2 or 3", null],
    ["none", null],
    ["", null],
  ] as const)("%j as a number is %j", (cell, number) => expect(numberIn(cell)).toBe(number));
});

describe("a table of an online form", () => {
  const TABLE = [
    [
      "Timestamp",
      "E-mail address",
      "Your name",
      "1. Did you feel welcome?",
      "How sure are you?",
      "How many visits",
      "Anything else",
      "What would you change here?",
    ],
    ["2026-03-01 10:00", "a@example.org", "Moira Begum", "Yes", "5", "2", "x", "Moira Begum helped me. Call 020 7946 0018."],
    ["2026-03-01 10:05", "b@example.org", "Yusuf Khan", "ja", "Mostly", "1", "", "More tea"],
    ["2026-03-01 10:07", "c@example.org", "", "perhaps not", "", "many", "y", ""],
    ["", "", "", "", "", "", "", ""],
    ["2026-03-01 10:09", "d@example.org", "Nora Patel", "", "", "", "z", ""],
  ];
  const columns = matchedColumns(FORM, TABLE);

  it("is matched to the questions, and columns that say who somebody is are left out", () => {
    expect(columns.map(({ question }) => question)).toEqual([null, null, null, FELT, SURE, VISITS, null, SAID]);
    expect(columns.map(({ personal }) => personal)).toEqual([false, true, true, false, false, false, false, false]);
  });

  it("counts a sheet for each row with an answer, says what it could not read, and keeps words without names", () => {
    const taken = takenTable(
      FORM,
      TABLE,
      columns.map(({ question }) => question),
    );
    expect(taken.counted.sheets).toBe(3);
    expect(answersOf(taken.counted)).toEqual({
      [FELT]: { counts: [2, 0, 0] },
      [SURE]: { counts: [0, 0, 0, 1, 1] },
      [VISITS]: { number: 3 },
      [SAID]: { words: ["[left out] helped me. Call [left out].", "More tea"] },
    });
    expect([...taken.unread]).toEqual([
      [FELT, 1],
      [VISITS, 1],
    ]);
    expect(taken.shortened).toBe(1);
    expect(JSON.stringify(taken.counted)).not.toMatch(/Moira|Begum|Yusuf|Khan|Nora|Patel|example|7946/);
  });

  it("takes what a person says of a value", () => {
    const said = { [FELT]: { "perhaps not": 2 } };
    expect(valuesIn(TABLE, 3, questionOf(FELT), said).map(({ value, answer }) => [value, answer])).toEqual([
      ["Yes", 0],
      ["ja", 0],
      ["perhaps not", 2],
    ]);
    const taken = takenTable(
      FORM,
      TABLE,
      columns.map(({ question }) => question),
      said,
    );
    expect(answersOf(taken.counted)[FELT]).toEqual({ counts: [2, 0, 1] });
    expect(taken.unread.has(FELT)).toBe(false);
  });

  it("matches nothing where nothing fits, and never throws", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ maxLength: 12 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        (table) => {
          const found = matchedColumns(FORM, table);
          expect(found).toHaveLength(3);
          const taken = takenTable(
            FORM,
            table,
            found.map(({ question }) => question),
          );
          expect(unfitAnswer(FORM, { answers: taken.counted.answers })).toBeNull();
          expect(taken.counted.sheets).toBeLessThanOrEqual(table.length - 1);
        },
      ),
    );
  });

  it("leaves out what is personal, wherever it stands in the words", () => {
    expect(withoutPersons("Ask Fiona Walsh (fiona@example.org) again")).toBe("Ask [left out] ([left out]) again");
    expect(withoutPersons("Nothing to leave out")).toBe("Nothing to leave out");
  });
});

test("a round that does not fit its form is refused, so that counts always fit", () => {
  const workshop = workshopWith([result("r", {})]);
  const edit = (answers: FormResult["answers"]) => changeFor(workshop, { do: "item.edit", list: "results", key: "r", patch: { answers } });
  expect(edit([{ question: FELT, counts: [1, 2] }]).ok).toBe(false);
  expect(edit([{ question: SAID, counts: [1, 2, 3] }]).ok).toBe(false);
  expect(edit([{ question: FELT, counts: [1, 2, 0] }]).ok).toBe(true);
});
