import { words } from "./words.ts";

export const { EASIER_WORDS, EASIER_VERBS } = words.easierWords;
