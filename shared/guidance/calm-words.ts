import { words } from "./words.ts";

export const { ALOUD_WORDS, CALM_WORDS, COUNT_WORDS } = words.calmWords;
