import { words } from "./words.ts";

export const { DUE_WORDS } = words.dueWords;
