/** What is said of something that was found: where its words stand, in short. */
import { quoted } from "../base/wording.ts";
import { FIND_WORDS as words } from "../guidance/find-words.ts";
import { PLAN_COLUMNS } from "../guidance/plan-words.ts";
import { PROGRESS_WORDS } from "../guidance/progress-words.ts";
import { KIND_TERMS } from "../guidance/terms.ts";
import type { FindField, FindHit } from "./find.ts";

const column = (label: string) => (said: string) => words.cell(label, said);

/** What is said of each field; nothing of those that are said of every hit: its own words, and what it is. */
const SAID: { readonly [F in FindField]: ((quoted: string, said: string) => string) | null } = {
  words: null,
  kind: null,
  reportText: words.reportText,
  group: words.group,
  strand: (_, said) => said,
  progress: (_, said) => said,
  found: (_, said) => said,
  note: () => words.note,
  leadsTo: words.leadsTo,
  why: words.why,
  type: column(PLAN_COLUMNS.type.label),
  form: column(PLAN_COLUMNS.form.label),
  ways: column(PLAN_COLUMNS.ways.label),
  existing: column(PLAN_COLUMNS.existing.label),
  who: column(PLAN_COLUMNS.who.label),
  when: column(PLAN_COLUMNS.when.label),
  cameIn: column(PROGRESS_WORDS.cameIn),
};

/** What a hit is, and where it was found: "Activity", "leads to “People decide”". A row of the plan says only where. */
export const hitNotes = ({ stone, row, parts }: FindHit): readonly string[] => [
  ...(row ? [] : [KIND_TERMS[stone.kind].label]),
  ...whyFound(parts),
  ...(stone.parked ? [words.parked] : []),
];

/** Where a hit was found, where its own words don't show it. */
export const whyFound = (parts: FindHit["parts"]): readonly string[] => [
  ...new Set(parts.flatMap((part) => SAID[part.in]?.(quoted(part.said), part.said) ?? [])),
];

/** The place of a hit among all, its stone's words and its notes, as one sentence. @param at from 1; 0 for none of them */
export const sayHit = (hit: FindHit, at: number, of: number): string =>
  words.said(words.count(at, of), quoted(hit.stone.text), hitNotes(hit));
