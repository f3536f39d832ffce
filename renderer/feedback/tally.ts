/** Counted answers while somebody counts: what is in the workshop, and the presses that are not there yet. */
import type { Feedback } from "../../shared/model/records.ts";

export const ANSWERS = ["yes", "partly", "no"] as const;
export type Answer = (typeof ANSWERS)[number];
export type Counts = { readonly [A in Answer]: number };

export interface Tally {
  /** What the workshop holds, or has been asked to hold. */
  readonly kept: Counts;
  /** What the person sees. */
  readonly draft: Counts;
}

/** The largest number that a count may have. Source: the schema of `feedback`. */
export const MOST = 1_000_000;

const within = (n: number): number => (Number.isFinite(n) ? Math.min(MOST, Math.max(0, Math.round(n))) : 0);
const each = (make: (answer: Answer) => number): Counts => ({ yes: make("yes"), partly: make("partly"), no: make("no") });

export const countsOf = ({ yes, partly, no }: Feedback): Counts => ({ yes, partly, no });
export const tallyOf = (kept: Counts): Tally => ({ kept, draft: kept });
export const isSettled = ({ kept, draft }: Tally): boolean => ANSWERS.every((answer) => kept[answer] === draft[answer]);

/** The person has pressed a button or written a number; what is no number counts as none. */
export const counted = (tally: Tally, answer: Answer, n: number): Tally => ({ ...tally, draft: { ...tally.draft, [answer]: within(n) } });

/** The draft goes to the workshop. */
export const sent = (tally: Tally): Tally => ({ ...tally, kept: tally.draft });

/** The workshop has refused; what was pressed stays to be sent again. */
export const refused = (tally: Tally, kept: Counts): Tally => ({ ...tally, kept });

/** The workshop now holds other counts (undo, another window): the presses that it has not seen count from there. */
export function arrived(tally: Tally, counts: Counts): Tally {
  const { kept, draft } = tally;
  if (ANSWERS.every((answer) => kept[answer] === counts[answer])) return tally;
  return { kept: counts, draft: each((answer) => within(counts[answer] + draft[answer] - kept[answer])) };
}

/** The counts that differ: what a change of the workshop has to say. */
export const unsent = ({ kept, draft }: Tally): Partial<Counts> =>
  Object.fromEntries(ANSWERS.filter((answer) => kept[answer] !== draft[answer]).map((answer) => [answer, draft[answer]]));

export const total = ({ yes, partly, no }: Counts): number => yes + partly + no;
