/** How far the outcomes are, and what has come in of the planned evidence. All functions are pure. */
import { PROGRESS_WORDS } from "../guidance/progress-words.ts";
import { foundOf, KIND } from "../model/kinds.ts";
import type { Evidence, Finding, Stone } from "../model/records.ts";
import { inOrder, stonesOnPath, type Workshop } from "../model/workshop.ts";
import { gathered, plannedOutcomes } from "./reading-order.ts";

/** How many of the outcomes on the path are where. */
interface ProgressCounts {
  readonly outcomes: number;
  readonly started: number;
  readonly achieved: number;
  readonly impossible: number;
}

/** How many rows of evidence there are, and for how many of them something has come in. */
interface EvidenceCounts {
  readonly rows: number;
  readonly found: number;
}

/** What has come in for each row of evidence, by its id, in the order in which it was recorded; findings without words say nothing yet. */
export const findingsByRow = (workshop: Workshop): ReadonlyMap<string, readonly Finding[]> =>
  gathered(
    inOrder(workshop.findings).filter(({ text }) => text.trim() !== ""),
    ({ evidence }) => evidence,
  );

/** The outcomes on the path that were planned; parked ones do not count, nor does what was found on the way. */
export function progressCounts(workshop: Workshop): ProgressCounts {
  const outcomes = stonesOnPath(workshop).filter((stone) => KIND[stone.kind].hasProgress && foundOf(stone) === null);
  const those = (progress: Stone["progress"]): number => outcomes.filter((one) => one.progress === progress).length;
  return { outcomes: outcomes.length, started: those("started"), achieved: those("achieved"), impossible: those("impossible") };
}

/** "2 of 7 outcomes achieved, 3 under way."; "" where no progress is recorded. */
export function progressSentence(workshop: Workshop): string {
  const { outcomes, started, achieved, impossible } = progressCounts(workshop);
  return PROGRESS_WORDS.outcomes(outcomes, started, achieved, impossible);
}

interface OutcomeProgress extends EvidenceCounts {
  readonly stone: Stone;
}

/** For each outcome of the plan, in its order: how many rows of evidence it has, and for how many something has come in. */
export function progressOfOutcomes(workshop: Workshop): readonly OutcomeProgress[] {
  const findings = findingsByRow(workshop);
  return plannedOutcomes(workshop).map(({ stone, evidence }) => ({ stone, ...countsOf(evidence, findings) }));
}

const countsOf = (evidence: readonly Evidence[], findings: ReadonlyMap<string, readonly Finding[]>): EvidenceCounts => ({
  rows: evidence.length,
  found: evidence.filter(({ id }) => findings.has(id)).length,
});

/** One or two sentences for the beginning of the plan; "" where neither progress nor findings are recorded. */
export function progressSummary(workshop: Workshop): string {
  const all = progressOfOutcomes(workshop);
  const sum = (key: keyof EvidenceCounts): number => all.reduce((total, one) => total + one[key], 0);
  return [progressSentence(workshop), PROGRESS_WORDS.evidence(sum("rows"), sum("found"))].filter(Boolean).join(" ");
}

/** Whether to ask how far an outcome is: something has come in for all its evidence, and it counts as not started. */
export const asksHowFar = ({ stone, rows, found }: OutcomeProgress): boolean =>
  foundOf(stone) === null && stone.progress === "none" && rows > 0 && found === rows;
