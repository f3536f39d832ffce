/** Things that are counted while somebody counts: what is in the workshop, and the presses that are not there yet. */

/** Numbers by what they count: "yes", "partly", "no". */
export type Counts<K extends string = string> = { readonly [A in K]: number };

export interface Tally<K extends string = string> {
  /** What the workshop holds, or has been asked to hold. */
  readonly kept: Counts<K>;
  /** What the person sees. */
  readonly draft: Counts<K>;
}

/** The largest number that a count may have. Source: the schemas of `feedback` and `rounds`. */
export const MOST = 1_000_000;

const within = (n: number): number => (Number.isFinite(n) ? Math.min(MOST, Math.max(0, Math.round(n))) : 0);
const kindsOf = <K extends string>(counts: Counts<K>): readonly K[] => Object.keys(counts) as K[];
const sameCounts = <K extends string>(a: Counts<K>, b: Counts<K>): boolean => kindsOf(a).every((kind) => a[kind] === b[kind]);

export const tallyOf = <K extends string>(kept: Counts<K>): Tally<K> => ({ kept, draft: kept });
export const isSettled = <K extends string>({ kept, draft }: Tally<K>): boolean => sameCounts(kept, draft);

/** The person has pressed a button or written a number; what is no number counts as none. */
export const withCount = <K extends string>(tally: Tally<K>, kind: K, n: number): Tally<K> => ({
  ...tally,
  draft: { ...tally.draft, [kind]: within(n) },
});

/** The draft goes to the workshop. */
export const sent = <K extends string>(tally: Tally<K>): Tally<K> => ({ ...tally, kept: tally.draft });

/** The workshop has refused; what was pressed stays to be sent again. */
export const refused = <K extends string>(tally: Tally<K>, kept: Counts<K>): Tally<K> => ({ ...tally, kept });

/** The workshop now holds other counts (undo, another window): the presses that it has not seen count from there. */
export function arrived<K extends string>(tally: Tally<K>, counts: Counts<K>): Tally<K> {
  const { kept, draft } = tally;
  if (sameCounts(kept, counts)) return tally;
  const since = kindsOf(counts).map((kind) => [kind, within(counts[kind] + draft[kind] - kept[kind])]);
  return { kept: counts, draft: Object.fromEntries(since) as Counts<K> };
}

/** The counts that differ: what a change of the workshop has to say. */
export const unsent = <K extends string>({ kept, draft }: Tally<K>): Partial<Counts<K>> =>
  Object.fromEntries(kindsOf(draft).flatMap((kind) => (kept[kind] === draft[kind] ? [] : [[kind, draft[kind]]]))) as Partial<Counts<K>>;

export const total = (counts: Counts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);
