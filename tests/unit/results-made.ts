/** A form with every kind of question, rounds of it, and stacks of sheets, for tests. */
import fc from "fast-check";
import { changeFor } from "../../shared/changes/change.ts";
import { apply, type Diff } from "../../shared/model/diff.ts";
import type { EvidenceForm, FormResult, ItemId } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { withSheets, type AnsweredSheet } from "../../shared/results/counting.ts";
import { read } from "./arbitraries.ts";

const question = (id: string, text: string, answers: string, evidence: readonly string[]) => ({ id, text, answers, evidence });
const QUESTIONS = [
  question("felt", "Did you feel welcome?", "yes-partly-no", ["e1"]),
  question("sure", "How sure are you?", "five-steps", ["e2"]),
  question("visits", "How many visits?", "number", []),
  question("said", "What would you change here?", "words", ["e1"]),
];
const stone = (id: string) => ({ id, kind: "outcome", strand: "project", text: `Outcome ${id}` });
const DOCUMENT = {
  format: "stepping-stones/workshop",
  version: 2,
  workshop: { title: "Day centre" },
  stones: [stone("o1"), stone("o2")],
  evidence: [
    { id: "e1", outcome: "o1", type: "voices" },
    { id: "e2", outcome: "o2", type: "ratings" },
  ],
  forms: [{ id: "m", title: "Talking it over", questions: QUESTIONS }],
};

const BASE = read(DOCUMENT);
export const FORM: EvidenceForm = BASE.forms.get("m")!;

export const result = (id: string, more: Partial<FormResult>): FormResult => ({
  id: id as ItemId,
  form: FORM.id,
  name: "",
  date: "",
  sheets: 0,
  answers: [],
  rank: 1,
  ...more,
});

export const withRounds = (workshop: Workshop, rounds: readonly FormResult[]): Workshop => ({
  ...workshop,
  results: new Map(rounds.map((one, at) => [one.id, { ...one, rank: at + 1 }])),
});
export const workshopWith = (rounds: readonly FormResult[]): Workshop => withRounds(BASE, rounds);

/** A sheet as somebody may have filled it in, with questions left open. */
export const sheets: fc.Arbitrary<AnsweredSheet> = fc.record(
  {
    felt: fc.record({ choice: fc.nat(2) }),
    sure: fc.record({ choice: fc.nat(4) }),
    visits: fc.record({ number: fc.integer({ min: -50, max: 500 }) }),
    said: fc.record({ words: fc.string({ maxLength: 20 }) }),
  },
  { requiredKeys: [] },
);

/** Counts a stack into the round "r", a step for each sheet, as the window does. */
export function applyAll(workshop: Workshop, stack: readonly AnsweredSheet[]) {
  let now = workshop;
  const diffs: { readonly before: Workshop; readonly diff: Diff }[] = [];
  for (const sheet of stack) {
    const patch = withSheets(FORM, now.results.get("r")!, [sheet]);
    const changed = changeFor(now, { do: "item.edit", list: "results", key: "r", patch });
    if (!changed.ok) throw new Error(changed.error.message);
    diffs.push({ before: now, diff: changed.value.diff });
    now = apply(now, changed.value.diff);
  }
  return { now, diffs };
}
