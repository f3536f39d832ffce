/** Which part of the plan is shown. It lasts while the workshop is open; it is not in the file. */
import type { Existing, GapKind, OptionCode } from "../../shared/model/records.ts";

export type PlanGap = Extract<GapKind, "no-evidence" | "no-voice">;

/** Null shows all. */
export interface PlanFilter {
  readonly words: string;
  readonly type: OptionCode | null;
  readonly existing: Existing | null;
  readonly gap: PlanGap | null;
}

export const EVERYTHING: PlanFilter = { words: "", type: null, existing: null, gap: null };

export const showsAll = ({ words, type, existing, gap }: PlanFilter): boolean =>
  words.trim() === "" && type === null && existing === null && gap === null;
