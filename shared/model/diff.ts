/**
 * What changed between two states of a workshop, as records put and records removed. Everything that is
 * saved, sent to a window, undone or compared is a Diff. All functions are pure.
 */
import { z } from "zod";
import { keyOf, LISTS, RECORDS, type ListName, type RecordOf, type Workshop } from "./workshop.ts";

export type Put = { readonly [L in ListName]: { readonly list: L; readonly record: RecordOf[L] } }[ListName];
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

export const DiffSchema = z.strictObject({
  put: z.array(
    z.discriminatedUnion("list", LISTS.map((list) => z.strictObject({ list: z.literal(list), record: RECORDS[list] })) as never),
  ),
  remove: z.array(z.strictObject({ list: z.enum(LISTS), key: z.string() })),
}) as unknown as z.ZodType<Diff>;

export const NO_CHANGE: Diff = { put: [], remove: [] };

export const isEmpty = (diff: Diff): boolean => diff.put.length === 0 && diff.remove.length === 0;

/** A put of one record, typed by its list. */
export const put = <L extends ListName>(list: L, record: RecordOf[L]): Put => ({ list, record }) as Put;

/** The workshop after `diff`; lists that it does not touch are shared with the one before. */
export function apply(workshop: Workshop, diff: Diff): Workshop {
  const touched: Partial<Record<ListName, Map<string, unknown>>> = {};
  const table = (list: ListName) => (touched[list] ??= new Map<string, unknown>(workshop[list] as ReadonlyMap<string, unknown>));
  for (const { list, key } of diff.remove) table(list).delete(key);
  for (const { list, record } of diff.put) table(list).set(keyOf(list, record as never), record);
  return { ...workshop, ...touched } as Workshop;
}

/** The diff that leads from `apply(workshop, diff)` back to `workshop`. */
export function reverse(workshop: Workshop, diff: Diff): Diff {
  const touched = [...diff.remove, ...diff.put.map(({ list, record }) => ({ list, key: keyOf(list, record as never) }))];
  const seen = new Set<string>();
  const back: { put: Put[]; remove: Removal[] } = { put: [], remove: [] };
  for (const { list, key } of touched) {
    if (seen.has(`${list} ${key}`)) continue;
    seen.add(`${list} ${key}`);
    const before = workshop[list].get(key);
    if (before) back.put.push(put(list, before as never));
    else back.remove.push({ list, key });
  }
  return back;
}

/** One diff with the effect of several, applied in order. */
export function squash(diffs: readonly Diff[]): Diff {
  const last = new Map<string, Put | Removal>();
  for (const diff of diffs) {
    for (const removal of diff.remove) last.set(`${removal.list} ${removal.key}`, removal);
    for (const one of diff.put) last.set(`${one.list} ${keyOf(one.list, one.record as never)}`, one);
  }
  const all = [...last.values()];
  return {
    put: all.filter((one): one is Put => "record" in one),
    remove: all.filter((one): one is Removal => "key" in one),
  };
}

/** The diff that leads from one workshop to another. */
export function between(from: Workshop, to: Workshop): Diff {
  const found: { put: Put[]; remove: Removal[] } = { put: [], remove: [] };
  for (const list of LISTS) {
    if (from[list] === to[list]) continue;
    for (const key of from[list].keys()) if (!to[list].has(key)) found.remove.push({ list, key });
    for (const [key, record] of to[list]) {
      const before = from[list].get(key);
      if (before !== record && JSON.stringify(before) !== JSON.stringify(record)) found.put.push(put(list, record as never));
    }
  }
  return found;
}
