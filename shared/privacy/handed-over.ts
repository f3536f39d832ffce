/** The workshop as it is handed over: what the documents for people leave out stays behind, unless it is asked for. Pure. */
import type { HandOverPart } from "../export/hand-over.ts";
import { apply } from "../model/diff.ts";
import { leavesOf, rowOf, type ListName, type RecordOf } from "../model/lists.ts";
import { removalOf } from "../model/references.ts";
import { parkedStones, workshopBy, type Workshop } from "../model/workshop.ts";

/** @param parts what goes along; the history and the versions are not in a workshop, and mean nothing here. */
export function handedOver(workshop: Workshop, parts: readonly HandOverPart[]): Workshop {
  const [notes, findings] = [parts.includes("notes"), parts.includes("findings")];
  // With a stone that was put aside goes what hangs on it.
  const parked = notes ? [] : parkedStones(workshop).map(({ id }) => id);
  const left = parked.length === 0 ? workshop : apply(workshop, removalOf(workshop, "stones", parked));
  const goes = (list: ListName): boolean => (CAME_IN.includes(list) ? findings : notes || leavesOf(list) === "documents");
  return workshopBy(<L extends ListName>(list: L): ReadonlyMap<string, RecordOf[L]> => {
    if (!goes(list)) return new Map();
    const kept = notes ? [] : Object.keys(rowOf(list).but ?? {}).filter((field) => leavesOf(list, field) !== "documents");
    if (kept.length === 0) return left[list];
    const empty = rowOf(list)
      .fields.pick(Object.fromEntries(kept.map((field) => [field, true])))
      .parse({});
    return new Map([...left[list]].map(([key, record]) => [key, { ...record, ...empty }]));
  });
}

/** What has come in. */
const CAME_IN: readonly ListName[] = ["findings", "results"];

/** The workshop with the bytes of those pictures alone that it or another shows. @param others versions that go along. */
export function onlyShown(workshop: Workshop, others: readonly Workshop[] = []): Workshop {
  const shown = new Set([workshop, ...others].flatMap(({ stones }) => [...stones.values()].map(({ picture }) => picture?.sha256)));
  return { ...workshop, pictures: new Map([...workshop.pictures].filter(([name]) => shown.has(name))) };
}
