import { words } from "./words.ts";

export const { CHOOSING_WORDS } = words.choosingWords;
