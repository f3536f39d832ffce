/** Where a type of evidence is used: what must choose another type before this one can go. */
import type { Example, OptionCode, Stone } from "../model/records.ts";
import { inOrder, type Workshop } from "../model/workshop.ts";

export interface Uses {
  /** Outcomes whose evidence in the plan is of this type, each once. */
  readonly outcomes: readonly Stone[];
  readonly examples: readonly Example[];
  /** How many rows of the plan and examples there are in all. */
  readonly count: number;
}

export function usesOf(workshop: Workshop, code: OptionCode): Uses {
  const rows = inOrder(workshop.evidence).filter((row) => row.type === code);
  const examples = inOrder(workshop.examples).filter((example) => example.evidence.some((row) => row.type === code));
  const outcomes = [...new Set(rows.map((row) => row.outcome))].flatMap((id) => workshop.stones.get(id) ?? []);
  return { outcomes, examples, count: rows.length + examples.length };
}
