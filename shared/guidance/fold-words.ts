import { words } from "./words.ts";

export const { FOLD_WORDS } = words.foldWords;
