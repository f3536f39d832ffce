import { words } from "./words.ts";

export const { BACK_WORDS } = words.backWords;
