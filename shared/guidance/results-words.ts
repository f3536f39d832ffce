import { words } from "./words.ts";

export const { RESULT_WORDS } = words.resultsWords;
