/**
 * What people do in one go, though each part of it is a step of the history of its own: they say how far an outcome is, and then, in the
 * fields beside that, why and since when. Undo takes it back as the one thing that it was.
 */
import { STEP_WORDS } from "../../shared/guidance/change-words.ts";
import { DiffSchema, NO_CHANGE, type Diff } from "../../shared/model/diff.ts";
import type { ProgressEntry } from "../../shared/model/records.ts";

/** Whoever comes back to an entry after so long does something new, in ms. */
const PAUSE_MS = 10 * 60 * 1000;

/**
 * What the two kinds of step are called. Going back to a version may change the same records, and is something else. A file from
 * another language has other words: there each part is undone by itself.
 */
const MAKES = STEP_WORDS.changeStone;
const EDITS = STEP_WORDS.changeRow("progress");

interface StepToUndo {
  readonly seq: number;
  readonly label: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** As JSON. */
  readonly diff: string;
  readonly inverse: string;
}

/**
 * The newest steps that are undone at once, the newest first; none where there is none.
 * @param steps what can be undone, the newest first. They are asked for one by one, and no further than needed.
 */
export function undoneAtOnce<S extends StepToUndo>(steps: Iterable<S>): readonly S[] {
  const taken: S[] = [];
  let entry: ProgressEntry | null = null;
  for (const step of steps) {
    const later = taken.at(-1);
    if (later && !follows(step, later)) break;
    taken.push(step);
    if (entry !== null && makes(step, entry)) return taken;
    const edited = entryEdited(step);
    if (edited === null || (entry !== null && edited.id !== entry.id)) break;
    entry = edited;
  }
  return taken.slice(0, 1);
}

const follows = (step: StepToUndo, later: StepToUndo): boolean =>
  step.seq === later.seq - 1 && Date.parse(later.at) - Date.parse(step.at) <= PAUSE_MS;

/** The entry that a step edits, where that is all that it does. */
function entryEdited({ label, diff }: StepToUndo): ProgressEntry | null {
  const { put, remove } = label === EDITS ? readable(diff) : NO_CHANGE;
  const [one, ...others] = put;
  return one?.list === "progress" && others.length === 0 && remove.length === 0 ? one.record : null;
}

/** Whether a step says how far that outcome is, by this entry, and does nothing else. */
function makes({ label, diff, inverse }: StepToUndo, { id, outcome }: ProgressEntry): boolean {
  if (label !== MAKES) return false;
  const { put, remove } = readable(diff);
  const isOfOutcome = put.every((one) =>
    one.list === "progress" ? one.record.outcome === outcome : one.list === "stones" && one.record.id === outcome,
  );
  return isOfOutcome && remove.length === 0 && readable(inverse).remove.some(({ list, key }) => list === "progress" && key === id);
}

/** What is no diff says nothing here; whoever undoes that step is told so. */
function readable(json: string): Diff {
  try {
    return DiffSchema.parse(JSON.parse(json));
  } catch {
    return NO_CHANGE;
  }
}
