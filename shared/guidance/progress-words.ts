import { words } from "./words.ts";

export const { PROGRESS_WORDS } = words.progressWords;
