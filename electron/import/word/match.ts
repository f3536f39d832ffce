/**
 * Says which record each row of a document belongs to: by its anchor, else by the same words, else by words that are
 * much alike. What is left on either side is new, or gone.
 */
import { normal } from "../../../shared/changes/anchor.ts";

/** A row or a record as it can be compared. */
export interface Comparable {
  /** Anchors that name a record; a record has its own one alone. */
  readonly anchors: ReadonlySet<string>;
  readonly words: string;
}

/**
 * Share of letter pairs that two texts must have in common to be taken for one text, edited: more where other rows
 * still have their anchors, because a row without one is most likely new there.
 */
const ALIKE = { anchored: 0.8, bare: 0.62 };
/** Comparing every row with every record: more pairs than these are not looked at. */
const MOST_PAIRS = 250_000;

/**
 * @param may whether a row may belong to a record where no anchor says so.
 * @returns for each row the place of its record among `records`, or null; no record is given twice.
 */
export function match(
  rows: readonly Comparable[],
  records: readonly Comparable[],
  may: (row: number, record: number) => boolean = () => true,
): readonly (number | null)[] {
  const given: (number | null)[] = rows.map(() => null);
  const free = new Set(records.keys());
  const give = (row: number, record: number): void => {
    given[row] = record;
    free.delete(record);
  };
  byAnchor(rows, records, free, give);
  bySameWords(rows, records, given, free, may, give);
  byLikeness(rows, records, given, free, may, give);
  return given;
}

type Give = (row: number, record: number) => void;

/** Where several rows name one record (a row was copied), the one with the most anchors has it, then the one most alike. */
function byAnchor(rows: readonly Comparable[], records: readonly Comparable[], free: ReadonlySet<number>, give: Give): void {
  const places = new Map(records.flatMap(({ anchors }, place) => [...anchors].map((anchor) => [anchor, place] as const)));
  const claims = rows.flatMap(({ anchors, words }, row) =>
    [...new Set([...anchors].map((anchor) => places.get(anchor)))].flatMap((record) =>
      record === undefined ? [] : [{ row, record, likeness: likeness(pairsOf(words), pairsOf(records[record]?.words ?? "")) }],
    ),
  );
  const taken = new Set<number>();
  for (const { row, record } of claims.sort((a, b) => b.likeness - a.likeness || a.row - b.row)) {
    if (taken.has(row) || !free.has(record)) continue;
    taken.add(row);
    give(row, record);
  }
}

function bySameWords(
  rows: readonly Comparable[],
  records: readonly Comparable[],
  given: readonly (number | null)[],
  free: ReadonlySet<number>,
  may: (row: number, record: number) => boolean,
  give: Give,
): void {
  const places = new Map<string, number[]>();
  for (const record of free) {
    const words = normal(records[record]?.words ?? "");
    places.set(words, [...(places.get(words) ?? []), record]);
  }
  for (const [row, { words }] of rows.entries()) {
    if (given[row] !== null) continue;
    const found = places.get(normal(words))?.find((record) => free.has(record) && may(row, record));
    if (found !== undefined) give(row, found);
  }
}

function byLikeness(
  rows: readonly Comparable[],
  records: readonly Comparable[],
  given: readonly (number | null)[],
  free: ReadonlySet<number>,
  may: (row: number, record: number) => boolean,
  give: Give,
): void {
  const open = [...rows.keys()].filter((row) => given[row] === null);
  if (open.length * free.size > MOST_PAIRS) return;
  const enough = rows.some(({ anchors }) => anchors.size > 0) ? ALIKE.anchored : ALIKE.bare;
  const known = new Map([...free].map((record) => [record, pairsOf(records[record]?.words ?? "")]));
  const found = open.flatMap((row) => {
    const pairs = pairsOf(rows[row]?.words ?? "");
    return [...known].flatMap(([record, others]) => {
      if (!may(row, record)) return [];
      const likely = likeness(pairs, others);
      return likely >= enough ? [{ row, record, likely }] : [];
    });
  });
  for (const { row, record } of found.sort((a, b) => b.likely - a.likely || a.row - b.row || a.record - b.record)) {
    if (given[row] === null && free.has(record)) give(row, record);
  }
}

type Pairs = { readonly counts: ReadonlyMap<string, number>; readonly size: number };

/** The pairs of neighbouring letters of a text, counted; the beginning of a long text stands for all of it. */
function pairsOf(text: string): Pairs {
  const letters = normal(text).toLowerCase().slice(0, 1000);
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = letters.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, size: Math.max(0, letters.length - 1) };
}

/** From 0 (nothing in common) to 1 (the same pairs). Source: the Sørensen–Dice coefficient. */
function likeness(one: Pairs, other: Pairs): number {
  if (one.size + other.size === 0) return 0;
  let common = 0;
  for (const [pair, count] of one.counts) common += Math.min(count, other.counts.get(pair) ?? 0);
  return (2 * common) / (one.size + other.size);
}
