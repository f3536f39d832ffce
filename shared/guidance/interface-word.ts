import { words } from "./words.ts";

export const { WORD_WORDS } = words["interface-word"];
