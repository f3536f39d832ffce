/** Every rule of the model, for a workshop that comes from outside: those of the lists that JSON has, and of those that it has not. */
import { z } from "zod";
import { remembered } from "../base/remembered.ts";
import { LISTS, RECORDS, SHARED_LISTS, type ListName } from "../model/lists.ts";
import { named, NAMINGS } from "../model/references.ts";
import type { PictureBytes } from "../model/records.ts";
import { inOrder, type Workshop } from "../model/workshop.ts";
import { INTERCHANGE_WORDS as words } from "../guidance/interchange-words.ts";
import { explain, plainly } from "./explain.ts";
import { brokenPicture } from "./fitting.ts";
import { readInterchange, writeInterchange } from "./interchange.ts";

/** Lists that only the workshop's own file holds. */
const OWN_LISTS = LISTS.filter((list) => !(SHARED_LISTS as readonly ListName[]).includes(list));
const OWN = z.strictObject(Object.fromEntries(OWN_LISTS.map((list) => [list, z.array(RECORDS[list])])));

/** Between two ranks there must be room for a third: reckoning with larger numbers leaves the numbers. */
export const FARTHEST = Number.MAX_SAFE_INTEGER;

type Ranked = { readonly rank: number };
const rowsOf = (workshop: Workshop, list: ListName): readonly Ranked[] => inOrder<Ranked>(workshop[list]);

/** The first rule that a workshop breaks, in a sentence that says what and where; null where it keeps all of them. */
export function brokenRule(workshop: Workshop): string | null {
  return wrongPlace(workshop) ?? wrongDocument(workshop) ?? wrongPicture(workshop) ?? wrongOwn(workshop);
}

/** Bytes are held against their names once for each: a picture never changes. */
const isWhole = remembered(
  (picture: PictureBytes): boolean => RECORDS.pictures.safeParse(picture).success && brokenPicture([picture]) === null,
);

function wrongPicture({ pictures }: Workshop): string | null {
  const listed = inOrder(pictures);
  const nth = listed.findIndex((picture) => !isWhole(picture));
  if (nth < 0) return null;
  const parsed = z.strictObject({ pictures: z.array(RECORDS.pictures) }).safeParse({ pictures: listed }, { error: plainly });
  return parsed.success ? brokenPicture(listed) : explain(parsed.error, words.document);
}

function wrongPlace(workshop: Workshop): string | null {
  for (const list of LISTS) {
    const nth = rowsOf(workshop, list).findIndex(({ rank }) => !(Math.abs(rank) <= FARTHEST));
    if (nth >= 0) return words.sentence(`${list}[${nth}].rank`, words.faults.other);
  }
  return null;
}

function wrongDocument(workshop: Workshop): string | null {
  const read = readInterchange(writeInterchange(workshop));
  return read.ok ? null : read.error.message;
}

function wrongOwn(workshop: Workshop): string | null {
  const parsed = OWN.safeParse(Object.fromEntries(OWN_LISTS.map((list) => [list, rowsOf(workshop, list)])), { error: plainly });
  if (!parsed.success) return explain(parsed.error, words.document);
  for (const list of OWN_LISTS) {
    for (const [i, row] of rowsOf(workshop, list).entries()) {
      for (const naming of NAMINGS[list]) {
        const gone = named(row, naming).find(({ key }) => !workshop[naming.to].has(key));
        if (gone) return words.refers(`${list}[${i}].${gone.where}`, gone.key, naming.to);
      }
    }
  }
  return null;
}
