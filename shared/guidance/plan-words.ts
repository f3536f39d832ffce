import { words } from "./words.ts";

export const { PLAN_COLUMNS, PLAN_NUDGES, FINDING_WORDS, WORKSHEET_WORDS, BENEFIT_WORDS, FEEDBACK_WORDS, FEEDBACK_QUESTIONS } =
  words.planWords;
