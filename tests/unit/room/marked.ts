/** Workshops with a mark in everything that the table of lists does not mark for the room: also in a list added tomorrow. */
import { fieldOf, LISTS, rowOf, type ListName, type RecordOf } from "../../../shared/model/lists.ts";
import { ANSWERS, PROGRESS } from "../../../shared/model/records.ts";
import { filled } from "../filled.ts";
import { keyOf, workshopBy, type Workshop } from "../../../shared/model/workshop.ts";

export const SECRET = "between you and me";
/** A count that no room may hear of before it is revealed. */
export const COUNT = 918_273;

/** The count as a number of its own: a place on the board may have its digits among many others. */
const COUNTED = new RegExp(`(?<![\\d.])${COUNT}(?![\\d.])`);

/** Whether anything in it is marked. */
export const isMarked = (value: unknown): boolean => {
  const json = JSON.stringify(value) ?? "";
  return json.includes(SECRET) || COUNTED.test(json);
};

/** The record with a mark in each text and number that is not for the room. */
export function marked<L extends ListName>(list: L, record: RecordOf[L]): RecordOf[L] {
  const { room, key, refers } = rowOf(list);
  // What a revealed round has counted is for the room, whatever it was before.
  const count = fieldOf(record, "revealed") === true ? 3 : COUNT;
  const fields = Object.entries(record).map(([field, value]) => {
    const reference = refers?.[field];
    const stays = field === "rank" || room?.[field] === true || key.includes(field) || (reference && reference.at === undefined);
    return [field, stays ? value : withMarks(value, count, reference?.at)] as const;
  });
  return Object.fromEntries(fields) as object as RecordOf[L];
}

/** How a question is answered, and how far an outcome is: other values are none, and a stone shows the newest of the latter. */
const CODES: readonly string[] = [...ANSWERS, ...PROGRESS];

/** @param but the field of an entry that names a record. */
function withMarks(value: unknown, count: number, but?: string): unknown {
  if (typeof value === "string") return CODES.includes(value) ? value : SECRET;
  if (typeof value === "number") return count;
  if (Array.isArray(value)) return value.map((one) => withMarks(one, count, but));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === but ? one : withMarks(one, count)]));
}

export const allMarked = (workshop: Workshop): Workshop =>
  workshopBy(<L extends ListName>(list: L) => {
    const records: ReadonlyMap<string, RecordOf[L]> = workshop[list];
    return new Map([...records].map(([key, record]) => [key, marked(list, record)]));
  });

/** A workshop with one record in each list; each names the records of the others. */
export const oneOfEach = (): Workshop =>
  allMarked(
    workshopBy(<L extends ListName>(list: L) => {
      const keyIn = (one: ListName): string => `one of ${one}`;
      const record = { ...filled(list, keyIn(list), keyIn), rank: 1 } as object as RecordOf[L];
      return new Map([[keyOf(list, record), record]]);
    }),
  );

/** Lists that have something to mark. */
export const withSecrets = (workshop: Workshop): readonly ListName[] => LISTS.filter((list) => isMarked([...workshop[list].values()]));
