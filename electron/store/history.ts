/**
 * What has been done to a workshop, step by step. Every change has a row of its own and a number without gaps;
 * undoing is a new row that names what it takes back. Which rows can be undone or redone says their state:
 *
 *   do    → a new row, undoable; all redoable rows become past
 *   undo  → the newest undoable row becomes past, and the new row is redoable
 *   redo  → the newest redoable row becomes past, and the new row is undoable
 *
 * so the undoable rows by number are the undo stack, and the redoable ones the redo stack. What was done in one go is undone in one new
 * row, and all of its rows become past.
 */
import type { Diff } from "../../shared/model/diff.ts";
import type { Changed, UndoState } from "../../shared/ipc/contract.ts";
import { undoneAtOnce } from "./in-one-go.ts";

export type Origin = Changed["origin"];
export type HistoryStepState = "undoable" | "redoable" | "past";

/** The two diffs of a step as JSON, as they lie in the file. */
export interface StepContent {
  readonly diff: string;
  readonly inverse: string;
}

export interface HistoryStep {
  readonly seq: number;
  readonly label: string;
  readonly origin: Origin;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly state: HistoryStepState;
  /** Of the two diffs as JSON, in UTF-8. */
  readonly bytes: number;
}

/** What one commit brings to the history in the file. */
export interface HistoryCommit {
  /** New steps, oldest first. */
  readonly steps: readonly (HistoryStep & StepContent)[];
  /** Known steps whose state has changed. */
  readonly restated: readonly HistoryStep[];
  /** Steps before this number are let go; null keeps all. */
  readonly oldest: number | null;
}

/** The oldest steps are let go once there are more; the newest always stays. */
export interface Limits {
  readonly steps: number;
  readonly bytes: number;
}
export const LIMITS: Limits = { steps: 2000, bytes: 16 * 1024 * 1024 };

/** Trimming waits until a tenth is over, so that it is not part of every commit … */
const SLACK = 1.1;
/** … and longer while someone walks back, so that going back does not let go of what they walk towards. */
const SLACK_GOING_BACK = 2;

export class History {
  #steps: HistoryStep[];
  #bytes: number;
  readonly #limits: Limits;
  readonly #contents: Map<number, StepContent>;
  /** Everything up to this step is in the file, but for states and trimming; it may be let go here before it is there. */
  #newestSaved: HistoryStep | null;
  readonly #restated = new Set<number>();
  #trimmed = false;

  /** @param steps as they lie in the file, oldest first. */
  constructor(steps: readonly (HistoryStep & StepContent)[], limits: Limits) {
    this.#steps = steps.map(({ diff: _diff, inverse: _inverse, ...step }) => step);
    this.#contents = new Map(steps.map(({ seq, diff, inverse }) => [seq, { diff, inverse }]));
    this.#bytes = steps.reduce((sum, step) => sum + step.bytes, 0);
    this.#limits = limits;
    this.#newestSaved = this.newestStep;
  }

  /** The number of the newest change; 0 before the first. */
  get seq(): number {
    return this.#steps.at(-1)?.seq ?? 0;
  }

  /** Null before the first. */
  get newestStep(): HistoryStep | null {
    return this.#steps.at(-1) ?? null;
  }

  get steps(): readonly HistoryStep[] {
    return this.#steps;
  }

  get undoState(): UndoState {
    return { undo: this.toUndo.at(-1)?.label ?? null, redo: this.toRedo.at(-1)?.label ?? null };
  }

  /** What is undone next, the newest first: what was done in one go goes in one go, and is called what its first step is. */
  get toUndo(): readonly HistoryStep[] {
    return undoneAtOnce(this.#undoable());
  }

  *#undoable(): Generator<HistoryStep & StepContent> {
    for (let at = this.#steps.length - 1; at >= 0; at--) {
      const step = this.#steps[at];
      if (step?.state === "undoable") yield { ...step, ...this.contentOf(step) };
    }
  }

  /** What is redone next: one step, or none. */
  get toRedo(): readonly HistoryStep[] {
    const newest = this.#steps.findLast(({ state }) => state === "redoable");
    return newest ? [newest] : [];
  }

  contentOf({ seq }: HistoryStep): StepContent {
    const content = this.#contents.get(seq);
    if (!content) throw new Error(`step ${seq} has no content`);
    return content;
  }

  /** Every step with its diffs, oldest first. */
  get wholeSteps(): readonly (HistoryStep & StepContent)[] {
    return this.#steps.map((step) => ({ ...step, ...this.contentOf(step) }));
  }

  /** Everything up to this number is in the file. */
  get savedSeq(): number {
    return this.#newestSaved?.seq ?? 0;
  }

  /** The newest step that is in the file; null before the first. */
  get newestSaved(): HistoryStep | null {
    return this.#newestSaved;
  }

  /** Adds the next step. `of` are those that it undoes or redoes; none for a new change. */
  add(label: string, origin: Origin, diff: Diff, inverse: Diff, at: string, of: readonly HistoryStep[] = []): HistoryStep {
    const content = { diff: JSON.stringify(diff), inverse: JSON.stringify(inverse) };
    const bytes = Buffer.byteLength(content.diff) + Buffer.byteLength(content.inverse);
    const step: HistoryStep = { seq: this.seq + 1, label, origin, at, state: origin === "undo" ? "redoable" : "undoable", bytes };
    const passes = (other: HistoryStep) => (of.length > 0 ? of.some(({ seq }) => seq === other.seq) : other.state === "redoable");
    for (const other of this.#steps.filter(passes)) this.#setPast(other);
    this.#steps.push(step);
    this.#contents.set(step.seq, content);
    this.#bytes += bytes;
    this.#trim(of.length > 0 ? SLACK_GOING_BACK : SLACK);
    return step;
  }

  #setPast(step: HistoryStep): void {
    // The newest steps are the likely ones.
    this.#steps[this.#steps.lastIndexOf(step)] = { ...step, state: "past" };
    this.#restated.add(step.seq);
  }

  #trim(slack: number): void {
    const { steps, bytes } = this.#limits;
    if (this.#steps.length <= steps * slack && this.#bytes <= bytes * slack) return;
    let drop = 0;
    for (const step of this.#steps.slice(0, -1)) {
      if (this.#steps.length - drop <= steps && this.#bytes <= bytes) break;
      this.#bytes -= step.bytes;
      this.#contents.delete(step.seq);
      drop++;
    }
    this.#steps = this.#steps.slice(drop);
    this.#trimmed = true;
  }

  /** What the file does not have yet. */
  get unsaved(): HistoryCommit {
    const first = this.#steps.findLastIndex((step) => step.seq <= this.savedSeq) + 1;
    return {
      steps: this.#steps.slice(first).map((step) => ({ ...step, ...this.contentOf(step) })),
      restated: this.#restated.size === 0 ? [] : this.#steps.slice(0, first).filter((step) => this.#restated.has(step.seq)),
      oldest: this.#trimmed ? (this.#steps[0]?.seq ?? null) : null,
    };
  }

  /** The file now has every step up to this one; null where there was none. */
  saved(newest: HistoryStep | null): void {
    this.#newestSaved = newest;
    if (this.savedSeq < this.seq) return;
    this.#restated.clear();
    this.#trimmed = false;
  }
}
