import { words } from "./words.ts";

export const { AFTERWARDS_WORDS, ANSWER_WORDS } = words.afterwardsWords;
