import { words } from "./words.ts";

export const { HAND_OVER_WORDS } = words.handOverWords;
