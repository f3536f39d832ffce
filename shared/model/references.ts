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

/** A key, and the place in its record where it stands: "questions[2].evidence[0]". */
interface Named {
  readonly key: string;
  readonly where: string;
}

/** What a field of this record names, as often as it does, in its order. */
export function named(record: object, { field, at }: Naming): readonly Named[] {
  const value = fieldOf(record, field);
  const places =
    at === undefined
      ? [{ value, where: field }]
      : (value as readonly object[]).map((entry, i) => ({ value: fieldOf(entry, at), where: `${field}[${i}].${at}` }));
  const keys = places.flatMap(({ value: one, where }) =>
    Array.isArray(one)
      ? (one as readonly string[]).map((key, i): Named => ({ key, where: `${where}[${i}]` }))
      : [{ key: one as string, where }],
  );
  return keys.filter(({ key }) => key !== "");
}

/** The keys that a field of this record names, each as often as it does. */
export const keysNamed = (record: object, naming: Naming): readonly string[] => named(record, naming).map(({ key }) => key);

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
    if (naming.gone === "loses")
      for (const [key, record] of found)
        kept.set(
          nameOf(from, key),
          put(
            from,
            withoutNamed(record, naming, (named) => gone.has(named)),
          ),
        );
  };

  go(list, new Set(keys));
  return { put: [...kept.values()].filter((one) => !remove.has(nameOf(one.list, keyOfPut(one)))), remove: [...remove.values()] };
}

/** The record without what in a field names what is gone: a key in a list of keys, or an entry that names one thing. */
export function withoutNamed<R extends object>(record: R, { field, at }: Naming, isGone: (key: string) => boolean): R {
  const stays = (key: unknown): boolean => !isGone(key as string);
  const entries = (fieldOf(record, field) as readonly unknown[]).flatMap((entry) => {
    const names = at === undefined ? entry : fieldOf(entry as object, at);
    if (Array.isArray(names)) return [{ ...(entry as object), [at ?? ""]: names.filter(stays) }];
    return stays(names) ? [entry] : [];
  });
  return { ...record, [field]: entries };
}

/** The fields of all lists that name records of this one. */
const namingsOf = (list: ListName): readonly (readonly [from: ListName, naming: Naming])[] =>
  LISTS.flatMap((from) => NAMINGS[from].filter(({ to }) => to === list).map((naming) => [from, naming] as const));
