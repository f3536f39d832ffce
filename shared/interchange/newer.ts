/** What only version 2 of the format has: a file without any of it is written in version 1, and a file of version 1 must not have it. */
import { fieldOf, type SharedList } from "../model/lists.ts";

/** Lists that version 1 does not have, in the order in which they are written. */
export const NEW_LISTS: readonly SharedList[] = ["pictures", "progress", "forms", "results", "said"];

/** Fields that version 1 does not have, and values that it does not know, by the list that they are in. */
const NEW_FIELDS: { readonly [L in SharedList]?: readonly ((row: object) => string | null)[] } = {
  stones: [
    (stone) => ("found" in stone ? "found" : null),
    (stone) => (fieldOf(stone, "progress") === "impossible" ? "progress" : null),
    (stone) => {
      const picture = fieldOf(stone, "picture");
      const part = isObject(picture) ? ["set", "name"].find((field) => field in picture) : undefined;
      return part === undefined ? null : `picture.${part}`;
    },
  ],
  evidence: [(row) => ("due" in row ? "due" : null)],
};

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Where a document, whole or not yet, first has something that version 1 has not: "stones[3].found"; null where it has nothing. */
export function newerIn(document: object): string | null {
  for (const [list, finders = []] of Object.entries(NEW_FIELDS)) {
    const rows = fieldOf(document, list);
    for (const [i, row] of (Array.isArray(rows) ? (rows as readonly unknown[]) : []).entries()) {
      const field = isObject(row) ? finders.map((find) => find(row)).find((found) => found !== null) : null;
      if (field) return `${list}[${i}].${field}`;
    }
  }
  return NEW_LISTS.find((list) => list in document) ?? null;
}
