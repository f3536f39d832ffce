/** A workshop in memory: one immutable map of records per list. */
import { remembered } from "../base/remembered.ts";
import { fieldOf, LIST, LISTS, rowOf, type ListName, type RecordOf } from "./lists.ts";
import { FRAMEWORK_KEYS, type FrameworkKey, type FrameworkText, type Info, type Link, type Stone, type StoneId } from "./records.ts";

/** Every list by name; a key of a map is what `keyOf` gives for the record. */
export type Workshop = { readonly [L in ListName]: ReadonlyMap<string, RecordOf[L]> };

/** A workshop, made list by list: a function that knows of no list in particular is given the records of each. */
export function workshopBy(make: <L extends ListName>(list: L) => ReadonlyMap<string, RecordOf[L]>): Workshop {
  return Object.fromEntries(LISTS.map((list) => [list, make(list)])) as unknown as Workshop;
}

/** Lists of bytes that are named by what is in them, which neither the history nor a version holds. */
const BYTE_LISTS: readonly ListName[] = LISTS.filter((list) => rowOf(list).bytes === true);
export const isOfBytes = (list: ListName): boolean => BYTE_LISTS.includes(list);

/** The workshop without such lists. */
export const withoutBytes = (workshop: Workshop): Workshop => withBytesOf(NOTHING, workshop);

/** A workshop with the bytes of another: the same file has them, whichever state of it this is. */
export const withBytesOf = (other: Workshop, workshop: Workshop): Workshop =>
  workshopBy((list) => (isOfBytes(list) ? other : workshop)[list]);

/** The key of the single record of `info`. */
export const INFO_KEY = "workshop";

/** The key under which `list` keeps this record. */
export function keyOf<L extends ListName>(list: L, record: RecordOf[L]): string {
  const fields: readonly string[] = LIST[list].key;
  const [only] = fields;
  if (only === undefined) return INFO_KEY;
  if (fields.length === 1) return String(fieldOf(record, only));
  return JSON.stringify(fields.map((field) => fieldOf(record, field)));
}

/** The key of a link between two stones. Ids may contain anything, so only a quoting form keeps two links apart. */
export const linkKey = (from: string, to: string): string => JSON.stringify([from, to]);

/** A workshop with no records at all; a real one has at least an `info`. */
export const NOTHING: Workshop = workshopBy(() => new Map());

type Ranked = { readonly rank: number };
const sorted = remembered((list: ReadonlyMap<string, Ranked>): readonly Ranked[] => [...list.values()].sort((a, b) => a.rank - b.rank));

/** The records of one list in their order, sorted once per version of the list. */
export const inOrder = <R extends Ranked>(list: ReadonlyMap<string, R>): readonly R[] => sorted(list) as readonly R[];

/** Title, project, organisation, place, date and what it is about. */
export function infoOf(workshop: Workshop): Info {
  const info = workshop.info.get(INFO_KEY);
  if (!info) throw new Error("a workshop without its info record");
  return info;
}

/** A framework text as a record; a part without text has none. Parts stand in the order of T1. */
export const frameworkRecord = (key: FrameworkKey, text: string): FrameworkText => ({
  key,
  text,
  rank: FRAMEWORK_KEYS.indexOf(key) + 1,
});

/** The organisation's own text for one part of T1, or "". */
export const frameworkText = (workshop: Workshop, key: FrameworkKey): string => workshop.framework.get(key)?.text ?? "";

/** The stones that lie on the path, in their order; parked ones wait in "come back to later". */
export const stonesOnPath = (workshop: Workshop): readonly Stone[] => onPath(workshop.stones);
const onPath = remembered((stones: Workshop["stones"]) => inOrder(stones).filter((stone) => !stone.parked));

/** The stones that wait in "come back to later", in their order. */
export const parkedStones = (workshop: Workshop): readonly Stone[] => inOrder(workshop.stones).filter((stone) => stone.parked);

/** The links whose two stones both lie on the path, in their order. */
export const linksOnPath = (workshop: Workshop): readonly Link[] =>
  inOrder(workshop.links).filter((link) => isOnPath(workshop, link.from) && isOnPath(workshop, link.to));

const isOnPath = (workshop: Workshop, id: StoneId): boolean => workshop.stones.get(id)?.parked === false;

/** The wording for reports: `reportText`, or the stone's own text where there is none. */
export const reportTextOf = (stone: Stone): string => (stone.reportText.trim() === "" ? stone.text : stone.reportText);
