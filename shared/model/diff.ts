/**
 * What changed between two states of a workshop, as records put and records removed. Everything that is
 * saved, sent to a window, undone or compared is a Diff. All functions are pure.
 */
import { z } from "zod";
import { LISTS, RECORDS, type ListName, type RecordOf } from "./lists.ts";
import { isOfBytes, keyOf, workshopBy, type Workshop } from "./workshop.ts";

/** A record that takes its place in its list, whether one with its key stood there or not. */
export type Put<L extends ListName = ListName> = { readonly [K in L]: { readonly list: K; readonly record: RecordOf[K] } }[L];
export interface Removal {
  readonly list: ListName;
  readonly key: string;
}
export interface Diff {
  readonly put: readonly Put[];
  readonly remove: readonly Removal[];
}

export interface Change {
  readonly diff: Diff;
  /** What was done, as it stands behind "Undo": "Add an outcome". */
  readonly label: string;
}

type OnePut = z.ZodObject<{ list: z.ZodLiteral<ListName>; record: (typeof RECORDS)[ListName] }, z.core.$strict>;
export const DiffSchema = z.strictObject({
  put: z.array(
    z.discriminatedUnion(
      "list",
      LISTS.map((list) => z.strictObject({ list: z.literal(list), record: RECORDS[list] })) as [OnePut, ...OnePut[]],
    ),
  ),
  remove: z.array(z.strictObject({ list: z.enum(LISTS), key: z.string() })),
  // A cast: which record belongs to which list is in the table alone.
}) as unknown as z.ZodType<Diff>;

export const NO_CHANGE: Diff = { put: [], remove: [] };

export const isEmpty = (diff: Diff): boolean => diff.put.length === 0 && diff.remove.length === 0;

/** A put of one record, typed by its list. */
export const put = <L extends ListName>(list: L, record: RecordOf[L]): Put => ({ list, record }) as Put;

/** The key of the record that is put. */
export const keyOfPut = <L extends ListName>(one: Put<L>): string => keyOf(one.list, one.record);

/** The record that a put would replace. */
export const beforePut = <L extends ListName>(workshop: Workshop, one: Put<L>): RecordOf[L] | undefined =>
  workshop[one.list].get(keyOfPut(one));

/** Whether a put would change anything. */
export const isNews = (workshop: Workshop, one: Put): boolean => JSON.stringify(beforePut(workshop, one)) !== JSON.stringify(one.record);

/** The workshop after `diff`; lists that it does not touch are shared with the one before. */
export function apply(workshop: Workshop, { put: puts, remove }: Diff): Workshop {
  return workshopBy(<L extends ListName>(list: L) => {
    const came = puts.flatMap((one) => (one.list === list ? [one.record as RecordOf[L]] : []));
    const went = remove.filter((one) => one.list === list);
    if (came.length === 0 && went.length === 0) return workshop[list];
    const records = new Map<string, RecordOf[L]>(workshop[list]);
    for (const { key } of went) records.delete(key);
    for (const record of came) records.set(keyOf(list, record), record);
    return records;
  });
}

/** The diff that leads from `apply(workshop, diff)` back to `workshop`. */
export function reverse(workshop: Workshop, diff: Diff): Diff {
  const touched = [...diff.remove, ...diff.put.map((one) => ({ list: one.list, key: keyOfPut(one) }))];
  const seen = new Set<string>();
  const back: { put: Put[]; remove: Removal[] } = { put: [], remove: [] };
  const turn = <L extends ListName>(list: L, key: string): void => {
    const before = workshop[list].get(key);
    if (before) back.put.push(put(list, before));
    else back.remove.push({ list, key });
  };
  for (const { list, key } of touched) {
    if (seen.has(`${list} ${key}`)) continue;
    seen.add(`${list} ${key}`);
    turn(list, key);
  }
  return back;
}

/** One diff with the effect of several, applied in order. */
export function squash(diffs: readonly Diff[]): Diff {
  const last = new Map<string, Put | Removal>();
  for (const diff of diffs) {
    for (const removal of diff.remove) last.set(`${removal.list} ${removal.key}`, removal);
    for (const one of diff.put) last.set(`${one.list} ${keyOfPut(one)}`, one);
  }
  const all = [...last.values()];
  return {
    put: all.filter((one): one is Put => "record" in one),
    remove: all.filter((one): one is Removal => "key" in one),
  };
}

/** What of a diff undo takes back and the history tells: all but bytes, which stay where they are. */
export const withoutByteRecords = ({ put: puts, remove }: Diff): Diff => ({
  put: puts.filter(({ list }) => !isOfBytes(list)),
  remove: remove.filter(({ list }) => !isOfBytes(list)),
});

/** The diff that leads from one workshop to another. */
export function diffBetween(from: Workshop, to: Workshop): Diff {
  const found: { put: Put[]; remove: Removal[] } = { put: [], remove: [] };
  const compare = <L extends ListName>(list: L): void => {
    if (from[list] === to[list]) return;
    for (const key of from[list].keys()) if (!to[list].has(key)) found.remove.push({ list, key });
    for (const [key, record] of to[list]) {
      const before = from[list].get(key);
      if (before !== record && JSON.stringify(before) !== JSON.stringify(record)) found.put.push(put(list, record));
    }
  };
  for (const list of LISTS) compare(list);
  return found;
}
