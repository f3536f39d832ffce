import { expect, test } from "vitest";
import type { OptionCode } from "../../shared/model/records.ts";
import { usesOf } from "../../shared/pathway/uses.ts";
import { read } from "./arbitraries.ts";

test("a type of evidence is used by the rows of the plan and by examples; each place is named once", () => {
  const workshop = read({
    format: "stepping-stones/workshop",
    version: 1,
    workshop: { title: "T" },
    stones: ["o", "p"].map((id) => ({ id, kind: "outcome", strand: "project", text: id })),
    evidence: [
      ["e1", "o", "voices"],
      ["e2", "o", "voices"],
      ["e3", "p", "tasks"],
    ].map(([id, outcome, type]) => ({ id, outcome, type })),
    examples: [
      { id: "x1", group: "", outcome: "x", evidence: [{ type: "voices" }, { type: "voices" }] },
      { id: "x2", group: "", outcome: "y", evidence: [{ type: "reports" }] },
    ],
  });
  const uses = usesOf(workshop, "voices" as OptionCode);
  expect(uses.outcomes.map(({ id }) => id)).toEqual(["o"]);
  expect(uses.examples.map(({ id }) => id)).toEqual(["x1"]);
  expect(uses.count).toBe(3);
  expect(usesOf(workshop, "ratings" as OptionCode).count).toBe(0);
});
