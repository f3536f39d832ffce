import { words } from "./words.ts";

export type { Asking } from "./en/questions-words.ts";

export const { GAP_WORDS, GAP_LIST_WORDS } = words.questionsWords;
