/** Which part of the plan is shown: by the words of an outcome, by type, by whether we have it, by what is still open, by what has come in. */
import { fold } from "../../shared/base/folded.ts";
import type { Evidence } from "../../shared/model/records.ts";
import type { Workshop } from "../../shared/model/workshop.ts";
import { openGaps } from "../../shared/pathway/gaps.ts";
import { findingsByRow } from "../../shared/pathway/progress.ts";
import type { PlannedOutcome } from "../../shared/pathway/reading-order.ts";
import { showsAll, type PlanFilter } from "../state/plan-filter.ts";

const plain = (text: string): string => fold(text).replace(/\s+/g, " ").trim();

/**
 * The outcomes and rows that a filter lets through, in their order.
 * @param kept ids of outcomes and rows that have been shown under this filter, or were added meanwhile: they stay, so
 * that nothing vanishes under the hand that has just changed it. What is shown is added to it.
 */
export function sift(
  workshop: Workshop,
  outcomes: readonly PlannedOutcome[],
  filter: PlanFilter,
  kept: Set<string>,
): readonly PlannedOutcome[] {
  if (showsAll(filter)) return outcomes;
  const words = plain(filter.words);
  const open =
    filter.gap &&
    new Set<string>(
      openGaps(workshop)
        .filter(({ kind }) => kind === filter.gap)
        .map(({ stone }) => stone),
    );
  const findings = findingsByRow(workshop);
  const byRow = filter.type !== null || filter.existing !== null || filter.cameIn !== null;
  const rowFits = (row: Evidence): boolean =>
    (filter.type === null || row.type === filter.type) &&
    (filter.existing === null || row.existing === filter.existing) &&
    (filter.cameIn === null || findings.has(row.id) === (filter.cameIn === "found"));
  return outcomes.flatMap((outcome) => {
    const { stone } = outcome;
    const named = words === "" || plain(`${stone.text} ${stone.reportText} ${stone.group}`).includes(words);
    const fits = named && (open === null || open.has(stone.id));
    const evidence = byRow ? outcome.evidence.filter((row) => kept.has(row.id) || (fits && rowFits(row))) : outcome.evidence;
    if (!kept.has(stone.id) && (!fits || (byRow && evidence.length === 0))) return [];
    kept.add(stone.id);
    if (byRow) for (const row of evidence) kept.add(row.id);
    return [{ stone, evidence }];
  });
}

/** How many rows of evidence some outcomes have. */
export const countRows = (outcomes: readonly PlannedOutcome[]): number => outcomes.reduce((sum, { evidence }) => sum + evidence.length, 0);
