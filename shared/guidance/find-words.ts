import { words } from "./words.ts";

export const { FIND_WORDS } = words.findWords;
