import { words } from "./words.ts";

export const { PROGRESS_WORDS, countsProgress } = words["progress-words"];
