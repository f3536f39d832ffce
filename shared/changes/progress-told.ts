/** Keeps what an outcome says and its history together: each change of how far it is becomes an entry, in the same step. */
import { apply, put, type Diff, type Put, type Removal } from "../model/diff.ts";
import { KIND } from "../model/kinds.ts";
import { progressEntries } from "../model/how-far.ts";
import type { ProgressEntry, Stone } from "../model/records.ts";
import { inOrder, type Workshop } from "../model/workshop.ts";
import { nextId } from "./next-id.ts";

type Telling = Pick<ProgressEntry, "date" | "why">;

/**
 * Adds to a diff what follows for progress: an entry for a stone that says something new; what the newest entry says, for a stone
 * whose history was changed; and no history for a stone of another kind.
 */
export function withProgressTold(before: Workshop, diff: Diff, telling: Telling): Diff {
  const touched = stonesTouched(before, diff);
  if (touched.size === 0) return diff;
  let now = apply(before, diff);
  const added: { put: Put[]; remove: Removal[] } = { put: [], remove: [] };
  for (const id of touched) {
    const stone = now.stones.get(id);
    if (!stone) continue;
    const follows = followsFor(before, now, stone, telling);
    now = apply(now, follows);
    added.put.push(...follows.put);
    added.remove.push(...follows.remove);
  }
  const replaced = new Set(added.put.flatMap((one) => (one.list === "stones" ? [one.record.id as string] : [])));
  const others = diff.put.filter((one) => one.list !== "stones" || !replaced.has(one.record.id));
  return { put: [...others, ...added.put], remove: [...diff.remove, ...added.remove] };
}

/** The stones that say something else than before, or whose history does. */
function stonesTouched(before: Workshop, { put: puts, remove }: Diff): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const one of puts) {
    if (one.list === "progress")
      for (const entry of [one.record, before.progress.get(one.record.id)]) if (entry) touched.add(entry.outcome);
    if (one.list !== "stones") continue;
    const was = before.stones.get(one.record.id);
    if (was && (was.progress !== one.record.progress || was.kind !== one.record.kind)) touched.add(was.id);
  }
  for (const { list, key } of remove) {
    const entry = list === "progress" ? before.progress.get(key) : undefined;
    if (entry) touched.add(entry.outcome);
  }
  return touched;
}

function followsFor(before: Workshop, now: Workshop, stone: Stone, telling: Telling): Diff {
  const entries = progressEntries(now, stone.id);
  if (!KIND[stone.kind].hasProgress) return { put: [], remove: entries.map(({ id }) => ({ list: "progress", key: id })) };
  const newest = entries.at(-1);
  const was = before.stones.get(stone.id);
  if (was?.progress === stone.progress) {
    // Whoever takes away the only entry takes back that it has begun.
    const told = newest?.state ?? (progressEntries(before, stone.id).length > 0 ? "none" : stone.progress);
    return { put: told === stone.progress ? [] : [put("stones", { ...stone, progress: told })], remove: [] };
  }
  if (newest?.state === stone.progress) return { put: [], remove: [] };
  // What it said so far is the first entry of an outcome that has none; nobody knows since when.
  const first = newest === undefined && was !== undefined && was.progress !== "none" ? [{ state: was.progress, date: "", why: "" }] : [];
  // No entry is dated before the one that it follows: the clock of a laptop may be wrong.
  const date = newest !== undefined && newest.date > telling.date ? newest.date : telling.date;
  const rank = (inOrder(now.progress).at(-1)?.rank ?? 0) + 1;
  const ids = new Set(now.progress.keys());
  const told = [...first, { ...telling, state: stone.progress, date }].map((entry, nth) => {
    const id = nextId(ids, "p") as ProgressEntry["id"];
    ids.add(id);
    const { state, date: on, why } = entry;
    return put("progress", { id, outcome: stone.id, state, date: on, why, rank: rank + nth });
  });
  return { put: told, remove: [] };
}
