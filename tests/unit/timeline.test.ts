/** The story of a path: what happened in which month, how far outcomes were said to be, and what is taken back. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeFor } from "../../shared/changes/change.ts";
import type { Intent } from "../../shared/changes/intent.ts";
import { progressEntries } from "../../shared/model/how-far.ts";
import { apply } from "../../shared/model/diff.ts";
import type { ItemId, StoneId } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { timelineOf } from "../../shared/pathway/timeline.ts";
import { documents, read } from "./arbitraries.ts";

const STONES = [
  { id: "o", kind: "outcome", strand: "project", text: "The land is ours" },
  { id: "p", kind: "outcome", strand: "project", text: "Set aside", parked: true },
];
const path = (more: object = {}): Workshop =>
  read({ format: "stepping-stones/workshop", version: 2, workshop: { title: "T" }, stones: STONES, ...more } as never);
const o = "o" as StoneId;

function done(workshop: Workshop, intent: Intent, today: string): Workshop {
  const changed = changeFor(workshop, intent, today);
  if (!changed.ok) throw new Error(changed.error.message);
  return apply(workshop, changed.value.diff);
}
const says = (progress: "none" | "started" | "achieved" | "impossible"): Intent => ({ do: "stone.edit", id: o, patch: { progress } });

test("months in their order, those without a day first, parked stones and empty words left out", () => {
  const workshop = path({
    stones: [{ ...STONES[0], progress: "impossible" }, STONES[1]],
    evidence: [{ id: "e", outcome: "o", type: "tasks" }],
    findings: [
      { id: "f1", evidence: "e", date: "2026-05-02", text: "The lease is signed" },
      { id: "f2", evidence: "e", date: "2026-05-02", text: "  " },
    ],
    progress: [
      { id: "a", outcome: "o", state: "started", date: "2026-03-09", why: "We met the council" },
      { id: "b", outcome: "o", state: "impossible", date: "2026-05-20", why: "The land was sold" },
      { id: "c", outcome: "p", state: "none", date: "2026-05-20", why: "" },
    ],
    forms: [{ id: "m", title: "After the visit", questions: [] }],
    results: [{ id: "r", form: "m", name: "before", date: "2026-05-01", sheets: 14, answers: [] }],
    said: [
      { id: "y", said: "Too early", did: "We begin at ten", date: "" },
      { id: "z", said: "More cake", did: "", date: "2026-05-03" },
    ],
  });
  expect(timelineOf(workshop).map(({ month, events }) => [month, ...events.map(({ is, day }) => `${is} ${day}`)])).toEqual([
    ["", "did "],
    ["2026-03", "progress 2026-03-09"],
    ["2026-05", "round 2026-05-01", "finding 2026-05-02", "progress 2026-05-20"],
  ]);
});

test("every entry of an outcome on the path stands in exactly one month", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const workshop = read(document);
      const months = timelineOf(workshop);
      expect(months.map(({ month }) => month)).toEqual([...new Set(months.map(({ month }) => month))].sort());
      const told = months.flatMap(({ month, events }) =>
        events.flatMap((event) => {
          expect(event.day.startsWith(month)).toBe(true);
          return event.is === "progress" ? [event.entry.id] : [];
        }),
      );
      const all = [...workshop.progress.values()].filter(({ outcome }) => !workshop.stones.get(outcome)?.parked).map(({ id }) => id);
      expect([...told].sort()).toEqual([...all].sort());
    }),
    { numRuns: 60 },
  );
});

describe("an entry that is corrected or taken away", () => {
  const made = done(done(path(), says("started"), "2026-03-01"), says("achieved"), "2026-05-01");
  const ids = progressEntries(made, o).map(({ id }) => id);
  const removed = (workshop: Workshop, key: ItemId): Workshop => done(workshop, { do: "item.remove", list: "progress", key }, "2026-06-01");

  test("the stone says what the newest one says; without any, that nothing has begun", () => {
    expect(made.stones.get(o)?.progress).toBe("achieved");
    const one = removed(made, ids[1] as ItemId);
    expect(one.stones.get(o)?.progress).toBe("started");
    const none = removed(one, ids[0] as ItemId);
    expect(none.stones.get(o)?.progress).toBe("none");
    expect(none.progress.size).toBe(0);
  });

  test("an earlier one leaves the stone as it is", () => {
    expect(removed(made, ids[0] as ItemId).stones.get(o)?.progress).toBe("achieved");
  });

  test("a reason and another day are kept, and the day decides which is the newest", () => {
    const edit = (patch: object): Intent => ({ do: "item.edit", list: "progress", key: ids[1] as string, patch }) as Intent;
    const told = done(made, edit({ why: "We have the keys" }), "2026-06-01");
    expect(progressEntries(told, o).at(-1)?.why).toBe("We have the keys");
    const earlier = done(told, edit({ date: "2026-02-01" }), "2026-06-01");
    expect(earlier.stones.get(o)?.progress).toBe("started");
  });
});
