import type { Kind } from "../model/records.ts";
import { words } from "./words.ts";

export type { Term, KindTerm, StrandTerm, Principle } from "./en/terms.ts";

export const { CHIP_WORDS, KIND_TERMS, STRAND_TERMS, PROGRESS_TERMS, EXISTING_TERMS, BENEFIT_TERMS, PRINCIPLES, OTHER_TERMS } = words.terms;

/** The order in which a path is read: from the near bank to the far bank. */
export const READING_ORDER = ["activity", "outcome", "impact", "change"] as const satisfies readonly Kind[];
