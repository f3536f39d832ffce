/** What records name in other lists, and what becomes of them when that is removed. All functions are pure. */
import { keyOfPut, put, type Diff, type Put, type Removal } from "./diff.ts";
import { byList, fieldOf, LISTS, rowOf, type ListName, type RecordOf, type Reference } from "./lists.ts";
import type { Workshop } from "./workshop.ts";

/** A field that names records of another list. */
export interface Naming extends Reference {
  readonly field: string;
  readonly to: ListName;
}

/** The fields of each list that name records of another, in their order. */
export const NAMINGS = byList((list): readonly Naming[] =>
  Object.entries(rowOf(list).refers ?? {}).map(([field, reference]) => ({ field, ...reference })),
);

/** The keys that a field of this record names, each as often as it does. */
export function keysNamed(record: object, { field, at }: Naming): readonly string[] {
  const value = fieldOf(record, field);
  const keys = at === undefined ? [value] : (value as readonly object[]).map((entry) => fieldOf(entry, at));
  return (keys as readonly string[]).filter((key) => key !== "");
}

/** How many records of each list forbid that the record with this key is removed; lists that do not are left out. */
export function usesOfKey(workshop: Workshop, list: ListName, key: string): ReadonlyMap<ListName, number> {
  const uses = new Map<ListName, number>();
  for (const [from, naming] of namingsOf(list)) {
    if (naming.gone !== "refuses") continue;
    const count = [...workshop[from].values()].filter((record) => keysNamed(record, naming).includes(key)).length;
    if (count > 0) uses.set(from, (uses.get(from) ?? 0) + count);
  }
  return uses;
}

/**
 * The diff that removes records, and what belongs to them: records that name them go first, or lose the entry that does.
 * @param keys of records that are there, and that nothing forbids to remove.
 */
export function removalOf(workshop: Workshop, list: ListName, keys: Iterable<string>): Diff {
  const remove = new Map<string, Removal>();
  const kept = new Map<string, Put>();
  const nameOf = (one: ListName, key: string): string => `${one} ${key}`;

  const go = (from: ListName, gone: ReadonlySet<string>): void => {
    for (const [other, naming] of namingsOf(from)) follow(other, naming, gone);
    for (const key of gone) remove.set(nameOf(from, key), { list: from, key });
  };
  const follow = <L extends ListName>(from: L, naming: Naming, gone: ReadonlySet<string>): void => {
    const names = ([, record]: readonly [string, RecordOf[L]]): boolean => keysNamed(record, naming).some((key) => gone.has(key));
    const found = [...workshop[from]].filter(names);
    if (naming.gone === "goes") go(from, new Set(found.map(([key]) => key)));
    if (naming.gone === "loses") for (const [key, record] of found) kept.set(nameOf(from, key), put(from, without(record, naming, gone)));
  };

  go(list, new Set(keys));
  return { put: [...kept.values()].filter((one) => !remove.has(nameOf(one.list, keyOfPut(one)))), remove: [...remove.values()] };
}

/** The record without the entries of a field that name what is gone. */
function without<R extends object>(record: R, { field, at = "" }: Naming, gone: ReadonlySet<string>): R {
  const entries = fieldOf(record, field) as readonly object[];
  return { ...record, [field]: entries.filter((entry) => !gone.has(fieldOf(entry, at) as string)) };
}

/** The fields of all lists that name records of this one. */
const namingsOf = (list: ListName): readonly (readonly [from: ListName, naming: Naming])[] =>
  LISTS.flatMap((from) => NAMINGS[from].filter(({ to }) => to === list).map((naming) => [from, naming] as const));
