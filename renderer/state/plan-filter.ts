/** Which part of the plan is shown. It lasts while the workshop is open; it is not in the file. */
import type { Existing, GapKind, OptionCode } from "../../shared/model/records.ts";

/** Whether something has come in for a row, or nothing yet. */
export type PlanCameIn = "found" | "open";
export type PlanGap = Extract<GapKind, "no-evidence" | "no-voice">;

/** Null shows all. */
export interface PlanFilter {
  readonly words: string;
  readonly type: OptionCode | null;
  readonly existing: Existing | null;
  readonly gap: PlanGap | null;
  readonly cameIn: PlanCameIn | null;
}

export const EVERYTHING: PlanFilter = { words: "", type: null, existing: null, gap: null, cameIn: null };

export const showsAll = ({ words, type, existing, gap, cameIn }: PlanFilter): boolean =>
  words.trim() === "" && type === null && existing === null && gap === null && cameIn === null;
