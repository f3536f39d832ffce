/** Which question the guide asks, from what lies on the board. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAPPING_STEPS, type MappingStepId } from "../../shared/guidance/mapping.ts";
import { answersTo, questionFor, askAbout, FRESH, leave, nextStep, stepState, takeUp } from "../../shared/pathway/next-step.ts";
import { FORMAT, FORMAT_VERSION, readInterchange } from "../../shared/interchange/interchange.ts";
import { KIND } from "../../shared/model/kinds.ts";
import { KINDS, STRANDS, type Kind, type Strand } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { gapsOf } from "../../shared/pathway/gaps.ts";

const stone = (id: string, kind: Kind, strand: Strand, parked = false) => ({ id, kind, strand, text: `The stone ${id}`, parked });
const link = (from: string, to: string) => ({ from, to });
const board = (stones: readonly ReturnType<typeof stone>[], links: readonly ReturnType<typeof link>[] = []): Workshop => {
  const read = readInterchange({ format: FORMAT, version: FORMAT_VERSION, workshop: { title: "A path" }, stones, links });
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};
const asked = (workshop: Workshop, left: readonly MappingStepId[] = []) => {
  const next = nextStep(workshop, { left });
  return next && [next.step.id, next.question, next.about?.id ?? null];
};

const impacts = [stone("I1", "impact", "project"), stone("I2", "impact", "coproduction")];
const outcomes = [stone("O1", "outcome", "project"), stone("O2", "outcome", "coproduction")];
const activities = [stone("A1", "activity", "project"), stone("A2", "activity", "coproduction")];
const changes = [stone("C1", "change", "project"), stone("C2", "change", "coproduction")];
const toImpacts = [link("O1", "I1"), link("O2", "I2")];
const toOutcomes = [link("A1", "O1"), link("A2", "O2")];
const toChanges = [link("I1", "C1"), link("I2", "C2")];

test("a link question keeps to its stone once that is linked, and lets go of one that has left the path or is something else", () => {
  const step = MAPPING_STEPS.find(({ id }) => id === "link-outcomes");
  if (!step) throw new Error("no such step");
  const about = (id: string, stones: readonly ReturnType<typeof stone>[], links = toImpacts) => {
    const now = askAbout(board(stones, links), step, id as never);
    return [now.about?.id, now.question];
  };
  expect(about("I2", [...impacts, ...outcomes])).toEqual(["I2", "What needs to be in place first?"]);
  expect(about("O2", [...impacts, ...outcomes])).toEqual(["O2", "What does this bring us closer to?"]);
  expect(askAbout(board([...impacts, ...outcomes]), step, "I2" as never).help).toContain("that lead there");
  expect(askAbout(board([...impacts, ...outcomes]), step, "O2" as never).help).toContain("that it leads to");
  expect(about("I2", [stone("I1", "impact", "project"), stone("I2", "impact", "coproduction", true), ...outcomes], [])).toEqual([
    "I1",
    "What needs to be in place first?",
  ]);
  expect(about("X", [...impacts, ...outcomes, stone("X", "activity", "project")])).toEqual(["I1", "What needs to be in place first?"]);
});

describe("the next question", () => {
  test("begins at the end, and takes the project before co-production", () => {
    expect(asked(board([]))?.[0]).toBe("impact-project");
    expect(asked(board([stone("I1", "impact", "project")]))?.[0]).toBe("impact-coproduction");
    expect(asked(board(impacts))?.[0]).toBe("outcome-project");
  });

  test("goes back to a gap that was jumped over", () => {
    expect(asked(board([...outcomes, ...activities]))?.[0]).toBe("impact-project");
  });

  test("does not count stones that wait for later", () => {
    expect(asked(board([stone("I1", "impact", "project", true)]))?.[0]).toBe("impact-project");
  });

  test("asks an impact what comes before it, then an outcome where it leads", () => {
    expect(asked(board([...impacts, ...outcomes]))).toEqual(["link-outcomes", "What needs to be in place first?", "I1"]);
    expect(asked(board([...impacts, ...outcomes], [link("O1", "I1"), link("O1", "I2")]))).toEqual([
      "link-outcomes",
      "What does this bring us closer to?",
      "O2",
    ]);
    expect(asked(board([...impacts, ...outcomes], toImpacts))?.[0]).toBe("activity-project");
  });

  test("asks outcomes and activities for their links, then what stays", () => {
    const all = [...impacts, ...outcomes, ...activities];
    expect(asked(board(all, toImpacts))).toEqual(["link-activities", "What do we do to get here?", "O1"]);
    expect(asked(board(all, [...toImpacts, link("A1", "O1"), link("A1", "O2")]))).toEqual([
      "link-activities",
      "What will be better because of this?",
      "A2",
    ]);
    expect(asked(board(all, [...toImpacts, ...toOutcomes]))?.[0]).toBe("change-project");
    expect(asked(board([...all, ...changes], [...toImpacts, ...toOutcomes]))).toEqual([
      "link-changes",
      "Which difference makes this last?",
      "C1",
    ]);
  });

  test("ends when the path goes all the way across", () => {
    const all = [...impacts, ...outcomes, ...activities, ...changes];
    expect(nextStep(board(all, [...toImpacts, ...toOutcomes, ...toChanges]))).toBeNull();
    expect(asked(board(all, [...toImpacts, ...toOutcomes, link("I1", "C1"), link("I1", "C2")]))).toEqual([
      "link-changes",
      "What will stay because of this?",
      "I2",
    ]);
  });

  test("ignores a link to a stone that waits for later", () => {
    const some = [stone("I1", "impact", "project"), stone("I2", "impact", "coproduction", true), stone("I3", "impact", "coproduction")];
    const next = asked(board([...some, ...outcomes], [...toImpacts, link("O1", "I3")]));
    expect(next).toEqual(["link-outcomes", "What does this bring us closer to?", "O2"]);
  });
});

describe("leaving a question", () => {
  test("goes on to the one after it, and brings back the one left longest ago when none is left", () => {
    expect(asked(board([]), ["impact-project"])?.[0]).toBe("impact-coproduction");
    const adding = MAPPING_STEPS.filter((step) => step.does === "add").map((step) => step.id);
    const [first, ...others] = adding;
    expect(asked(board([]), [...others, first] as MappingStepId[])?.[0]).toBe(others[0]);
  });

  test("is taken back by taking it up again", () => {
    const left = leave(leave(FRESH, "impact-project"), "impact-coproduction");
    expect(left.left).toEqual(["impact-project", "impact-coproduction"]);
    expect(leave(left, "impact-project").left).toEqual(["impact-coproduction", "impact-project"]);
    expect(takeUp(left, "impact-project").left).toEqual(["impact-coproduction"]);
    expect(nextStep(board([]), takeUp(left, "impact-project"))?.step.id).toBe("impact-project");
  });
});

test("a question's answers are the stones on the path of its kind and strand", () => {
  const step = MAPPING_STEPS[0];
  expect(answersTo(board([...impacts, stone("I3", "impact", "project", true)]), step).map(({ id }) => id)).toEqual(["I1"]);
  expect(answersTo(board(impacts), MAPPING_STEPS[4])).toEqual([]);
});

test("links can be asked for once both ends are there", () => {
  const [links] = MAPPING_STEPS.filter((step) => step.id === "link-outcomes");
  if (!links) throw new Error("no step for links");
  expect(stepState(board(impacts), links)).toBe("later");
  expect(stepState(board([...impacts, ...outcomes]), links)).toBe("open");
  expect(stepState(board([...impacts, ...outcomes], toImpacts), links)).toBe("answered");
  expect(questionFor(board(impacts), links)).toEqual({ step: links, question: links.question, help: links.help, about: null });
});

describe("on any board", () => {
  const anyBoard = fc
    .array(fc.record({ kind: fc.constantFrom(...KINDS), strand: fc.constantFrom(...STRANDS), parked: fc.boolean() }), { maxLength: 12 })
    .chain((kinds) => {
      const stones = kinds.map(({ kind, strand, parked }, i) => stone(`s${i}`, kind, strand, parked));
      const possible = stones.flatMap((from, i) =>
        stones
          .slice(i + 1)
          .filter((to) => KIND[from.kind].leadsTo.includes(to.kind))
          .map((to) => link(from.id, to.id)),
      );
      return fc.subarray(possible).map((links) => board(stones, links));
    });
  const anyLeft = fc.shuffledSubarray(MAPPING_STEPS.map((step) => step.id));

  test("the question asked is open, and there is none only where nothing is open", () => {
    fc.assert(
      fc.property(anyBoard, anyLeft, (workshop, left) => {
        const next = nextStep(workshop, { left });
        const open = MAPPING_STEPS.filter((step) => stepState(workshop, step) === "open").map((step) => step.id);
        if (next === null) expect(open).toEqual([]);
        else expect(open).toContain(next.step.id);
      }),
    );
  });

  test("there is a question while any stone lacks what comes before or after it", () => {
    const each = [...impacts, ...outcomes, ...activities, ...changes];
    const links = [...toImpacts, ...toOutcomes, ...toChanges, link("O1", "I2"), link("A1", "A2"), link("O2", "O1")];
    fc.assert(
      fc.property(fc.subarray(links, { minLength: 4 }), (drawn) => {
        const workshop = board(each, drawn);
        const gaps = gapsOf(workshop).filter(({ kind }) => kind !== "no-evidence" && kind !== "whose-voices");
        const unled = changes.some(({ id }) => !drawn.some(({ to }) => to === id));
        expect(nextStep(workshop) === null).toBe(gaps.length === 0 && !unled);
      }),
    );
  });

  test("leaving questions one after the other comes round to every open one", () => {
    fc.assert(
      fc.property(anyBoard, anyLeft, (workshop, left) => {
        const open = MAPPING_STEPS.filter((step) => stepState(workshop, step) === "open").map((step) => step.id);
        const seen = new Set<string>();
        let progress: { readonly left: readonly MappingStepId[] } = { left };
        for (let turn = 0; turn < open.length; turn++) {
          const next = nextStep(workshop, progress);
          if (!next) break;
          seen.add(next.step.id);
          progress = leave(progress, next.step.id);
        }
        expect([...seen].sort()).toEqual([...open].sort());
      }),
    );
  });
});
