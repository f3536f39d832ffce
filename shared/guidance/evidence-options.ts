/**
 * The types of evidence that a new workshop starts with: a starting point for discussion, which the team
 * adds to, renames and re-orders. Types and ways are those of SCIE's guidance, table "Options for collecting
 * evidence".
 */
import { words } from "./words.ts";

const { EVIDENCE_OPTION_WORDS } = words.evidenceOptions;

export const EVIDENCE_OPTIONS = (["quantitative", "voices", "ratings", "tasks", "reports"] as const).map((code) => ({
  code,
  ...EVIDENCE_OPTION_WORDS[code],
}));
