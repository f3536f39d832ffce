import { words } from "./words.ts";

export const { COLLECTING_WORDS } = words.collectingWords;
