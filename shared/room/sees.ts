/**
 * The workshop as the room's window is told of it: the lists and fields that the table of lists marks for the room, and
 * nothing else. A stone that waits for later is not told, unless the facilitator has put it on the room's screen, and neither
 * is a link to it. Pure; the main process tells the room what changes in it.
 */
import { remembered } from "../base/remembered.ts";
import { byList, fieldOf, rowOf, type ListName, type RecordOf } from "../model/lists.ts";
import { keysNamed, NAMINGS } from "../model/references.ts";
import { NOTHING, workshopBy, type Workshop } from "../model/workshop.ts";
import type { Direction } from "./direction.ts";

type Shows = Direction["shows"];

/**
 * @param shows what is, or is about to be, on the room's screen.
 * @returns a workshop whose records are the same objects for the same records.
 */
export function seenInRoom(workshop: Workshop, shows: readonly Shows[]): Workshop {
  const shown = new Set(shows.flatMap((one) => stonesShown(workshop, one)));
  const waits = (id: string): boolean => workshop.stones.get(id)?.parked === true && !shown.has(id);
  const said = new Set(shows.flatMap((one) => (one.what === "said" ? [one.id] : [])));
  const lists = new Map<ListName, ReadonlyMap<string, unknown>>();
  const seen = <L extends ListName>(list: L): ReadonlyMap<string, RecordOf[L]> => {
    const before = lists.get(list);
    if (before) return before as ReadonlyMap<string, RecordOf[L]>;
    if (!rowOf(list).room) return NOTHING[list];
    // What belongs to something that is not told is not told either.
    const owners = NAMINGS[list].filter(({ gone }) => gone === "goes").map((naming) => ({ naming, keys: seen(naming.to) }));
    const records = new Map<string, RecordOf[L]>();
    for (const [key, record] of workshop[list]) {
      if (list === "stones" && waits(key)) continue;
      if (list === "said" && !said.has(key)) continue;
      // Only what a stone shows there.
      if (list === "pictures" && !picturesOf(seen("stones")).has(key)) continue;
      if (list === "forms" && !shows.some((one) => one.what === "result" && one.form === key)) continue;
      if (owners.every(({ naming, keys }) => keysNamed(record, naming).every((one) => keys.has(one))))
        records.set(key, TOLD[list](record) as RecordOf[L]);
    }
    lists.set(list, records);
    return records;
  };
  return workshopBy(seen);
}

/** The pictures of the group's own that these stones have. */
const picturesOf = remembered(
  (stones: ReadonlyMap<string, RecordOf["stones"]>): ReadonlySet<string> =>
    new Set([...stones.values()].flatMap(({ picture }) => picture?.sha256 ?? [])),
);

/** The stones that the screen shows wherever they lie: one at full height, or those to choose from. */
function stonesShown(workshop: Workshop, shows: Shows): readonly string[] {
  if (shows.what === "board" || shows.what === "part" || shows.what === "result" || shows.what === "said") return [];
  return shows.what === "round" ? (workshop.rounds.get(shows.id)?.votes ?? []).map(({ stone }) => stone) : [shows.id];
}

/** What is told of each field of a list: itself, what may be known of it, or only what it is where nothing was written. */
const FIELDS = byList((list) => {
  const { fields, room = {} } = rowOf(list);
  return Object.entries(fields.shape).map(([field, schema]) => ({
    field,
    told: room[field] as true | ((record: object) => unknown) | undefined,
    empty: (schema as typeof fields).safeParse(undefined).data as unknown,
  }));
});

/** A record as the room is told of it; its fields are all there. */
const TOLD = byList((list) =>
  remembered((record: { readonly rank: number }): object => {
    const fields = FIELDS[list].map(({ field, told, empty }) => {
      return [field, told === true ? fieldOf(record, field) : told ? told(record) : empty] as const;
    });
    return { ...Object.fromEntries(fields.filter(([, value]) => value !== undefined)), rank: record.rank };
  }),
);
