/** Which day people mean, what is due on a day, and the second walk through the outcomes. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Workshop } from "../../shared/model/workshop.ts";
import { CAME_ASKS, cameOn, cameStep, cameSteps, outcomesToWalk } from "../../shared/pathway/came-of-it.ts";
import { dueOf } from "../../shared/pathway/due.ts";
import { dayNamedIn } from "../../shared/pathway/when.ts";
import { documents, read } from "./arbitraries.ts";

describe("the day that is named", () => {
  test.each([
    ["2026-06-12", "2026-06-12"],
    ["by 12 June 2026", "2026-06-12"],
    ["1st of March 2026", "2026-03-01"],
    ["12/6/2026", "2026-06-12"],
    ["3.4.2026, in the hall", "2026-04-03"],
    ["By the end of May 2026", "2026-05-31"],
    ["Feb 2028", "2028-02-29"],
    ["Sept. 2026", "2026-09-30"],
    ["March and October 2026", "2026-10-31"],
    ["May 2026, then 1 October 2026", "2026-05-31"],
  ])("%s is %s", (text, day) => expect(dayNamedIn(text)).toBe(day));

  test.each([
    "",
    "In June, before the plan is agreed",
    "Every month",
    "31 June 2026",
    "2026",
    "May we ask in 2026?",
    "room 12/6",
    "Dismay 2026",
    "12/25/2026",
    "1.2.3.2026",
  ])("%s is no day", (text) => expect(dayNamedIn(text)).toBe(""));

  test("is a day of the calendar or none, whatever is written", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(dayNamedIn(text)).toMatch(/^(\d{4}-\d{2}-\d{2})?$/);
      }),
    );
  });
});

const TODAY = "2026-06-10";
function path(evidence: readonly object[], more: object = {}): Workshop {
  return read({
    format: "stepping-stones/workshop",
    version: 2,
    workshop: { title: "T" },
    stones: [
      { id: "o", kind: "outcome", strand: "project", text: "The land is ours" },
      { id: "p", kind: "outcome", strand: "project", text: "People decide" },
      { id: "f", kind: "outcome", strand: "project", text: "Neighbours met", found: "good" },
      { id: "n", kind: "outcome", strand: "project", text: "No", progress: "impossible" },
      { id: "w", kind: "outcome", strand: "project", text: "Waits", parked: true },
    ],
    evidence: evidence.map((row, at) => ({ id: `e${at}`, outcome: "o", type: "tasks", ...row })),
    ...more,
  } as never);
}
const due = (workshop: Workshop) => {
  const { rows, forms, outcomes } = dueOf(workshop, TODAY);
  return {
    rows: rows.map(({ evidence, day, is }) => `${evidence.id} ${day} ${is}`),
    forms: forms.map(({ id }) => id),
    outcomes: outcomes.map(({ id }) => id),
  };
};

describe("what is due", () => {
  test("rows whose day is past or within two weeks, the longest due first; not those of stones that wait or can't be", () => {
    const days = [{ due: "2026-06-24" }, { due: "2026-06-25" }, { when: "May 2026" }, { due: "2026-06-10" }, { due: "" }];
    const others = [
      { outcome: "n", due: "2026-01-01" },
      { outcome: "w", due: "2026-01-01" },
    ];
    expect(due(path([...days, ...others])).rows).toEqual(["e2 2026-05-31 past", "e3 2026-06-10 near", "e0 2026-06-24 near"]);
  });

  test("not once something has come in, as a finding or on a form that asks for it", () => {
    const forms = [
      { id: "m", title: "A", questions: [{ id: "q", text: "?", answers: "number", evidence: ["e1"] }] },
      { id: "blank", title: "B", questions: [] },
      { id: "open", title: "C", questions: [{ id: "q", text: "?", answers: "number", evidence: ["e2"] }] },
    ];
    const findings = [
      { id: "f", evidence: "e0", text: "Signed" },
      { id: "g", evidence: "e2", text: " " },
    ];
    const results = [{ id: "r", form: "m", name: "", date: "", sheets: 3, answers: [] }];
    const late = [{ due: "2026-01-01" }, { outcome: "p", due: "2026-01-01" }, { outcome: "p", due: "2026-01-01" }];
    expect(due(path(late, { forms, findings, results }))).toEqual({ rows: ["e2 2026-01-01 past"], forms: ["open"], outcomes: [] });
  });

  test("outcomes for which nothing has come in, once something has for another", () => {
    const rows = [{}, { outcome: "p" }, { outcome: "f" }, { outcome: "n" }];
    expect(due(path(rows)).outcomes).toEqual([]);
    expect(due(path(rows, { findings: [{ id: "f", evidence: "e0", text: "Signed" }] })).outcomes).toEqual(["p"]);
  });

  test("nothing of a new workshop", () => {
    expect(due(path([{}, { when: "Every month" }]))).toEqual({ rows: [], forms: [], outcomes: [] });
  });
});

test("the second walk asks each question of each planned outcome once, and comes back the same way", () => {
  expect(outcomesToWalk(path([])).map(({ id }) => id)).toEqual(["o", "p", "n"]);
  fc.assert(
    fc.property(documents, (document) => {
      const workshop = read(document);
      const steps = cameSteps(workshop);
      expect(steps).toHaveLength(outcomesToWalk(workshop).length * CAME_ASKS.length);
      let at = cameStep(workshop, null);
      for (const step of steps) {
        expect(at).toEqual(step);
        const next = at && cameOn(workshop, at, "next");
        if (at && next) expect(cameOn(workshop, next, "previous")).toEqual(at);
        at = next;
      }
      expect(at).toBeNull();
    }),
    { numRuns: 50 },
  );
});
