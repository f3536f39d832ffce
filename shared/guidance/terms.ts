import { words } from "./words.ts";

export const {
  CHIP_WORDS,
  WITH_EVIDENCE,
  KIND_TERMS,
  STRAND_TERMS,
  FOUND_TERMS,
  FOUND_MARKS,
  PROGRESS_TERMS,
  EXISTING_TERMS,
  BENEFIT_TERMS,
  PRINCIPLES,
  OTHER_TERMS,
} = words.terms;
