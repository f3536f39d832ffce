/** The path in words, for the list beside the picture and for what a screen reader says. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StoneId } from "../../shared/model/records.ts";
import { linksOnPath, stonesOnPath } from "../../shared/model/workshop.ts";
import { openGaps } from "../../shared/pathway/gaps.ts";
import { lookedAt, WHOLE } from "../../shared/pathway/look.ts";
import { pathInWords, sayChosen } from "../../shared/pathway/in-words.ts";
import { choices, documents, read, walk } from "./arbitraries.ts";

const example = read(JSON.parse(readFileSync(new URL("../../resources/day-centre.json", import.meta.url), "utf8")));
const say = (...ids: readonly string[]) => sayChosen(example, lookedAt(example, WHOLE), ids as StoneId[]);
const path = (...stones: readonly object[]) =>
  read({
    format: "stepping-stones/workshop",
    version: 1,
    workshop: { title: "T" },
    stones: stones.map((stone) => ({ strand: "project", ...stone })),
  });

describe("the list", () => {
  test("goes from what we do to the change that stays, the project's stones before co-production's", () => {
    expect(pathInWords(example).map(({ id, stones }) => [id, stones.map(({ stone }) => stone.strand)])).toEqual([
      ["activity", ["project", "project", "project", "coproduction", "coproduction", "coproduction", "coproduction"]],
      ["outcome", ["project", "project", "coproduction", "coproduction", "coproduction", "coproduction"]],
      ["impact", ["project", "coproduction"]],
      ["change", ["project", "coproduction"]],
    ]);
  });

  test("has every stone and every link of the path, and each open question, wherever people have taken it", () => {
    fc.assert(
      fc.property(documents, choices, (document, all) => {
        const { end } = walk(read(document), all);
        const rows = pathInWords(end).flatMap(({ stones }) => stones);
        expect(rows.map(({ id }) => id).toSorted()).toEqual(
          stonesOnPath(end)
            .map(({ id }) => id)
            .toSorted(),
        );
        const links = linksOnPath(end).length;
        expect(rows.reduce((sum, { leadsTo }) => sum + leadsTo.length, 0)).toBe(links);
        expect(rows.reduce((sum, { comesFrom }) => sum + comesFrom.length, 0)).toBe(links);
        for (const { stone, leadsTo, comesFrom } of rows) {
          for (const { link, other } of leadsTo) expect([link.from, link.to]).toEqual([stone.id, other.id]);
          for (const { link, other } of comesFrom) expect([link.from, link.to]).toEqual([other.id, stone.id]);
        }
        expect(rows.reduce((sum, { questions }) => sum + questions, 0)).toBe(openGaps(end).filter(({ stone }) => stone !== "").length);
      }),
    );
  });

  test("keeps the row of a stone about which nothing has changed", () => {
    const rows = (workshop = example) =>
      new Map(
        pathInWords(workshop)
          .flatMap(({ stones }) => stones)
          .map((row) => [row.id as string, row]),
      );
    const before = rows();
    const staff = example.stones.get("outcome-staff" as StoneId)!;
    const after = rows({ ...example, stones: new Map(example.stones).set(staff.id, { ...staff, text: "Staff decide together" }) });
    const other = [...before.keys()].filter((id) => before.get(id) !== after.get(id));
    // The stone itself, and those whose links name it.
    expect(other.toSorted()).toEqual(["activity-training", "impact-wanted", "outcome-staff"]);
  });
});

describe("what is said", () => {
  test("of a stone: its words, what it is, how it is linked, what stands open", () => {
    expect(say("outcome-staff")).toBe(
      "Staff share decisions and feel sure about it. Outcome, Co-production, Under way, Comes from 1, Leads to 1.",
    );
    expect(say("outcome-plan")).toBe("A clear plan for each day of the week. Outcome, The project, Achieved, Comes from 4, Leads to 1.");
  });

  test.each([
    [{ id: "a", kind: "activity", text: "We meet" }, "We meet. Activity, The project, Leads to nothing yet, 2 open questions."],
    [
      { id: "a", kind: "activity", text: "Shall we meet?" },
      "Shall we meet? Activity, The project, Leads to nothing yet, 2 open questions.",
    ],
    [{ id: "c", kind: "change", text: "It stays." }, "It stays. Change that stays, The project, Comes from nothing yet, 2 open questions."],
  ])("of %o", (stone, said) => {
    expect(sayChosen(path(stone), lookedAt(path(stone), WHOLE), [stone.id as StoneId])).toBe(said);
  });

  test("of several stones how many, of none nothing", () => {
    expect(say("outcome-staff", "outcome-plan")).toBe("2 stones are chosen.");
    expect(say()).toBe("");
  });
});
