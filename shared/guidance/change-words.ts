import { words } from "./words.ts";

export const { STEP_WORDS, REFUSAL_WORDS } = words.changeWords;
