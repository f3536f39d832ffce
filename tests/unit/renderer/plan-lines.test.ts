import { describe, expect, test } from "vitest";
import {
  foundInLines,
  lineOfHit,
  planLines,
  nextCell,
  rowCount,
  sameBelow,
  type PlanCell,
  type CellWay,
} from "../../../renderer/plan/lines.ts";
import { sift } from "../../../renderer/plan/sift.ts";
import { EVERYTHING, type PlanFilter } from "../../../renderer/state/plan-filter.ts";
import { readInterchange } from "../../../shared/interchange/interchange.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { findHits } from "../../../shared/pathway/find.ts";
import { plannedOutcomes } from "../../../shared/pathway/reading-order.ts";

function workshopOf(evidence: readonly object[], findings: readonly object[] = []): Workshop {
  const outcome = (id: string, strand: string, group = "") => ({ id, kind: "outcome", strand, text: `The ${id}`, group, x: 0, y: 0 });
  const result = readInterchange({
    format: "stepping-stones/workshop",
    version: 1,
    workshop: { title: "T" },
    stones: [outcome("land", "project", "Getting ready"), outcome("plan", "project"), outcome("say", "coproduction")],
    evidence,
    findings,
  });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
const workshop = workshopOf(
  [
    { id: "a", outcome: "land", type: "tasks", form: "lease", existing: "already" },
    { id: "b", outcome: "land", type: "voices", form: "talks" },
    { id: "c", outcome: "say", type: "ratings", form: "scores", existing: "new" },
  ],
  [
    { id: "f", evidence: "b", text: "They like it" },
    { id: "g", evidence: "a", text: " " },
  ],
);
const outcomes = plannedOutcomes(workshop);
const cameIn = ({ id }: { readonly id: string }): number => (id === "b" ? 1 : 0);
const lines = planLines(outcomes, () => 1, cameIn, false);

describe("lines", () => {
  test("follow each other without a gap in the numbers of the table's rows", () => {
    expect(lines.map(({ kind, row }) => `${kind} ${row}`)).toEqual([
      "strand 2",
      "evidence 3",
      "evidence 5",
      "add 7",
      "add 8",
      "strand 9",
      "evidence 10",
      "add 12",
    ]);
    expect(rowCount(lines)).toBe(12);
    expect(rowCount([])).toBe(1);
  });

  test("for those who may only look have nothing to add, but still name outcomes without evidence", () => {
    const toLook = planLines(outcomes, () => 1, cameIn, true);
    expect(toLook.map(({ kind }) => kind)).toEqual(["strand", "evidence", "evidence", "add", "strand", "evidence"]);
    expect(rowCount(toLook)).toBe(10);
    // What has come in can be looked at, where there is something.
    const right = (line: number) => nextCell(toLook, { line, sub: 1, column: "ways" }, "right", true)?.column;
    expect([right(1), right(2)]).toEqual([undefined, "more"]);
  });
});

describe("the keyboard", () => {
  const walk = (from: PlanCell, ...ways: CellWay[]): string => {
    const end = ways.reduce<PlanCell | undefined>((cell, way) => cell && nextCell(lines, cell, way, false), from);
    return end ? `${end.line}.${end.sub} ${end.column}` : "edge";
  };
  const cell = (line: number, sub: 0 | 1, column: PlanCell["column"]): PlanCell => ({ line, sub, column });

  test.each<[string, PlanCell, CellWay[], string]>([
    ["goes along a row", cell(1, 0, "outcome"), ["right", "right"], "1.0 form"],
    ["stops at the edges", cell(1, 0, "more"), ["right"], "edge"],
    ["goes down through both rows of a line", cell(1, 0, "form"), ["down", "down"], "2.0 form"],
    ["goes down to what has come in", cell(1, 0, "more"), ["down"], "1.1 more"],
    ["goes to the nearest cell on the left where a row is shorter", cell(2, 1, "more"), ["down"], "3.0 type"],
    ["goes to the button where there is no other cell", cell(2, 1, "ways"), ["down"], "3.0 type"],
    ["skips the headings of the strands", cell(4, 0, "type"), ["down"], "6.0 type"],
    ["goes from name to name, and beside it where there is none", cell(1, 0, "outcome"), ["down"], "1.1 type"],
    ["goes back up", cell(6, 0, "type"), ["up"], "4.0 type"],
    ["ends at the top", cell(1, 0, "form"), ["up"], "edge"],
    ["ends at the bottom", cell(7, 0, "type"), ["down"], "edge"],
  ])("%s", (_, from, ways, end) => expect(walk(from, ...ways)).toBe(end));

  test("Enter goes to the same field of the evidence below, whatever lies between", () => {
    expect(sameBelow(lines, cell(2, 1, "ways"))).toEqual(cell(6, 1, "ways"));
    expect(sameBelow(lines, cell(6, 1, "ways"))).toBeUndefined();
  });
});

describe("a part of the plan", () => {
  const shown = (filter: Partial<PlanFilter>, kept = new Set<string>(), of = workshop): string[] =>
    sift(of, plannedOutcomes(of), { ...EVERYTHING, ...filter }, kept).map(
      ({ stone, evidence }) => `${stone.id}: ${evidence.map(({ id }) => id).join(" ")}`,
    );

  test.each<[string, Partial<PlanFilter>, string[]]>([
    ["everything", {}, ["land: a b", "plan: ", "say: c"]],
    ["by words, without case", { words: " THE  plan" }, ["plan: "]],
    ["by the words of a group", { words: "ready" }, ["land: a b"]],
    ["by type", { type: "voices" as PlanFilter["type"] }, ["land: b"]],
    ["by what is collected already", { existing: "already" }, ["land: a"]],
    ["without evidence", { gap: "no-evidence" }, ["plan: "]],
    ["without a voice", { gap: "no-voice" }, ["say: c"]],
    ["for which something has come in", { cameIn: "found" }, ["land: b"]],
    ["for which nothing has come in yet", { cameIn: "open" }, ["land: a", "say: c"]],
    ["all of it at once", { words: "land", type: "tasks" as PlanFilter["type"], existing: "already" }, ["land: a"]],
    ["nothing", { words: "elsewhere" }, []],
  ])("%s", (_, filter, rows) => expect(shown(filter)).toEqual(rows));

  test("keeps what has been shown, also where it no longer fits", () => {
    const kept = new Set<string>();
    expect(shown({ existing: "already" }, kept)).toEqual(["land: a"]);
    const changed = workshopOf([
      { id: "a", outcome: "land", type: "tasks", existing: "new" },
      { id: "b", outcome: "land", type: "voices" },
    ]);
    expect(shown({ existing: "already" }, kept, changed)).toEqual(["land: a"]);
    expect(shown({ existing: "already" }, new Set(), changed)).toEqual([]);
  });
});

describe("what is found", () => {
  const found = (query: string) => {
    const hits = findHits(workshop, "plan", query);
    const where = foundInLines(lines, hits, [query]);
    return { lines: [...where].map(([key, { outcome, fields }]) => [key, outcome, ...fields]), first: lineOfHit(lines, hits[0] ?? null) };
  };
  test.each<[what: string, query: string, lines: readonly unknown[], first: string | undefined]>([
    ["a row, in its own line", "talks", [["e b", false, "form"]], "e b"],
    ["an outcome, in its first line", "land", [["e a", true]], "e a"],
    ["an outcome without evidence, in the line that adds some", "plan", [["a plan", true]], "a plan"],
    ["an outcome and rows", "already ready", [["e a", false, "existing", "group"]], "e a"],
    ["what came in", "like", [["e b", false, "cameIn"]], "e b"],
    ["nothing", "zebra", [], undefined],
  ])("%s", (_what, query, expected, first) => expect(found(query)).toEqual({ lines: expected, first }));
});

test("the outcome that is looked for above the plan is found without its accents and hyphens", () => {
  const said = (words: string) => sift(workshop, outcomes, { ...EVERYTHING, words }, new Set()).map(({ stone }) => stone.id);
  expect(said("GÉT-TING  ready")).toEqual(["land"]);
});
