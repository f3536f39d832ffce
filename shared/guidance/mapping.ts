/**
 * Backwards mapping as questions: from the impact back to the activities, then on to what stays. The order and
 * the two parts (strands) follow SCIE's guidance; the words are ours, for rooms where many people read with effort.
 * Which of them is asked now is decided in `next-step.ts`.
 */
import type { Kind, Strand } from "../model/records.ts";
import { words as chosen } from "./words.ts";

interface Question {
  readonly id: string;
  /** The one question, short enough for the room's screen. */
  readonly question: string;
  /** One or two sentences below it. */
  readonly help: string;
  /** What to try when a group is stuck; a facilitator reads them out one by one. */
  readonly nudges: readonly string[];
  /** The words of the button. */
  readonly action: string;
}

/** Asks for new stones of one kind in one strand. */
export interface AddStep extends Question {
  readonly does: "add";
  readonly kind: Kind;
  readonly strand: Strand;
  /** An answer as it might stand on a stone. */
  readonly example: string;
}

/** Asks for links from stones of one kind to stones of another, in both strands. */
export interface LinkStep extends Question {
  readonly does: "link";
  /** The links end here: each stone of this kind should have something before it. */
  readonly kind: Kind;
  readonly strand: null;
  /** The links begin here: each stone of this kind should lead on. */
  readonly from: Kind;
}

export type MappingStep = AddStep | LinkStep;

const words = chosen.mapping.MAPPING_WORDS;

export const MAPPING_STEPS = [
  { id: "impact-project", does: "add", kind: "impact", strand: "project", ...words["impact-project"] },
  { id: "impact-coproduction", does: "add", kind: "impact", strand: "coproduction", ...words["impact-coproduction"] },
  { id: "outcome-project", does: "add", kind: "outcome", strand: "project", ...words["outcome-project"] },
  { id: "outcome-coproduction", does: "add", kind: "outcome", strand: "coproduction", ...words["outcome-coproduction"] },
  { id: "link-outcomes", does: "link", kind: "impact", strand: null, from: "outcome", ...words["link-outcomes"] },
  { id: "activity-project", does: "add", kind: "activity", strand: "project", ...words["activity-project"] },
  { id: "activity-coproduction", does: "add", kind: "activity", strand: "coproduction", ...words["activity-coproduction"] },
  { id: "link-activities", does: "link", kind: "outcome", strand: null, from: "activity", ...words["link-activities"] },
  { id: "change-project", does: "add", kind: "change", strand: "project", ...words["change-project"] },
  { id: "change-coproduction", does: "add", kind: "change", strand: "coproduction", ...words["change-coproduction"] },
  { id: "link-changes", does: "link", kind: "change", strand: null, from: "impact", ...words["link-changes"] },
] as const satisfies readonly MappingStep[];

export type MappingStepId = (typeof MAPPING_STEPS)[number]["id"];

export const { STONE_QUESTIONS, ONWARD_HELP, EVIDENCE_QUESTION } = chosen.mapping;
