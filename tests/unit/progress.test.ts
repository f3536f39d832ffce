/** How far the outcomes are, and what has come in: counts and sentences. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countsProgress } from "../../electron/import/word/our-texts.ts";
import { PROGRESS_WORDS } from "../../shared/guidance/progress-words.ts";
import { readInterchange } from "../../shared/interchange/interchange.ts";
import { inOrder, stonesOnPath, type Workshop } from "../../shared/model/workshop.ts";
import { altTextOf } from "../../shared/pathway/alt-text.ts";
import {
  asksHowFar,
  findingsByRow,
  progressCounts,
  progressOfOutcomes,
  progressSentence,
  progressSummary,
} from "../../shared/pathway/progress.ts";
import { today } from "../../shared/base/today.ts";
import { documents, read } from "./arbitraries.ts";

type Progress = "none" | "started" | "achieved";

/** Outcomes of this progress; each with rows of evidence, for each of which so many findings came in. */
function workshopOf(
  outcomes: readonly { readonly progress?: Progress; readonly parked?: boolean; readonly found?: readonly number[] }[],
): Workshop {
  const result = readInterchange({
    format: "stepping-stones/workshop",
    version: 1,
    workshop: { title: "T" },
    stones: [
      { id: "i", kind: "impact", strand: "project", text: "Impact" },
      ...outcomes.map(({ progress = "none", parked = false }, o) => ({
        id: `o${o}`,
        kind: "outcome",
        strand: o % 2 ? "project" : "coproduction",
        text: `Outcome ${o}`,
        progress,
        parked,
      })),
    ],
    evidence: outcomes.flatMap(({ found = [] }, o) => found.map((_, e) => ({ id: `${o}.${e}`, outcome: `o${o}`, type: "voices" }))),
    findings: outcomes.flatMap(({ found = [] }, o) =>
      found.flatMap((n, e) =>
        Array.from({ length: n }, (_, f) => ({
          id: `${o}.${e}.${f}`,
          evidence: `${o}.${e}`,
          date: f ? "2026-05-01" : "",
          text: `Finding ${f}`,
        })),
      ),
    ),
  });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe("the sentence", () => {
  test.each<[string, Progress[], string]>([
    ["nothing has begun", ["none", "none"], ""],
    ["no outcomes", [], ""],
    ["one, under way", ["started"], "The outcome is under way."],
    ["one, achieved", ["achieved"], "The outcome is achieved."],
    ["some of each", ["achieved", "started", "none", "achieved"], "2 of 4 outcomes achieved, 1 under way."],
    ["achieved only", ["achieved", "none", "none"], "1 of 3 outcomes achieved."],
    ["under way only", ["started", "none", "started"], "2 of 3 outcomes under way, none achieved yet."],
    ["all achieved", ["achieved", "achieved"], "All 2 outcomes achieved."],
    ["all under way", ["started", "started"], "All 2 outcomes under way, none achieved yet."],
  ])("%s", (_, progress, sentence) => {
    const workshop = workshopOf(progress.map((one) => ({ progress: one })));
    expect(progressSentence(workshop)).toBe(sentence);
    expect(progressSummary(workshop)).toBe(sentence);
    expect(altTextOf(workshop).endsWith(sentence)).toBe(true);
  });

  test.each<[readonly number[][], string]>([
    [[[0], [0, 0]], ""],
    [[[2]], "Something has come in for the piece of evidence we planned."],
    [[[1], [0, 3], []], "Something has come in for 2 of 3 pieces of evidence."],
    [[[1], [1, 1]], "Something has come in for all 3 pieces of evidence."],
  ])("about what has come in: %j", (found, sentence) => {
    expect(progressSummary(workshopOf(found.map((rows) => ({ found: rows }))))).toBe(sentence);
  });

  test("says both, and leaves out what is put aside for later", () => {
    const outcomes = [
      { progress: "achieved" as const, found: [1] },
      { progress: "started" as const, found: [0] },
    ];
    expect(progressSummary(workshopOf([...outcomes, { progress: "achieved", parked: true, found: [4] }]))).toBe(
      "1 of 2 outcomes achieved, 1 under way. Something has come in for 1 of 2 pieces of evidence.",
    );
  });

  test("is known again by any numbers, so that an older document's is not taken for somebody's words", () => {
    const number = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(number, fc.nat(400), fc.nat(400), fc.nat(400), fc.nat(400), (of, a, b, c, found) => {
        const achieved = a % (of + 1);
        const started = b % (of - achieved + 1);
        const sentences = [
          PROGRESS_WORDS.outcomes(of, started, achieved, c % (of - achieved - started + 1)),
          PROGRESS_WORDS.evidence(of, found % (of + 1)),
        ].filter(Boolean);
        if (sentences.length === 0) return;
        expect(countsProgress(sentences.join(" "))).toBe(true);
        expect(countsProgress(`${sentences.join(" ")} And more.`)).toBe(false);
      }),
    );
    expect(countsProgress("")).toBe(false);
    expect(countsProgress("Two outcomes are achieved.")).toBe(false);
  });
});

describe("the counts", () => {
  test("agree with the records, whatever the workshop", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const workshop = read(document);
        const outcomes = stonesOnPath(workshop).filter(({ kind }) => kind === "outcome");
        const { started, achieved, impossible, outcomes: all } = progressCounts(workshop);
        // What nobody had planned is no part of what was hoped for.
        const planned = outcomes.filter(({ found = "no" }) => found === "no");
        expect(all).toBe(planned.length);
        expect(started + achieved + impossible).toBe(planned.filter(({ progress }) => progress !== "none").length);
        expect(progressSentence(workshop) === "").toBe(started + achieved + impossible === 0);
        const rows = progressOfOutcomes(workshop);
        expect(rows.map(({ stone }) => stone.id).sort()).toEqual(outcomes.map(({ id }) => id).sort());
        for (const { stone, rows: of, found } of rows) {
          const own = inOrder(workshop.evidence).filter(({ outcome }) => outcome === stone.id);
          expect(of).toBe(own.length);
          expect(found).toBe(
            own.filter(({ id }) => [...workshop.findings.values()].some((one) => one.evidence === id && one.text.trim() !== "")).length,
          );
        }
        const told = [...findingsByRow(workshop).values()].flat();
        expect(told.length).toBe([...workshop.findings.values()].filter(({ text }) => text.trim() !== "").length);
      }),
      { numRuns: 60 },
    );
  });

  test("ask how far an outcome is only where something has come in for all its evidence and it counts as not started", () => {
    const workshop = workshopOf([{ found: [1, 2] }, { found: [1, 0] }, { found: [] }, { progress: "started", found: [1] }]);
    expect(
      progressOfOutcomes(workshop)
        .filter(asksHowFar)
        .map(({ stone }) => stone.id),
    ).toEqual(["o0"]);
  });
});

test("today is the day on this laptop's clock", () => {
  expect(today(new Date(2026, 0, 2, 0, 0, 1))).toBe("2026-01-02");
  expect(today(new Date(2026, 11, 31, 23, 59, 59))).toBe("2026-12-31");
});
