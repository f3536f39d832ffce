import { words } from "./words.ts";

export const { DAY_WORDS } = words.dayWords;
