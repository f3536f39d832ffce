import { words } from "./words.ts";

export const { REFUSAL_WORDS, SAID_WORDS, STEP_WORDS, USE_WORDS } = words.changeWords;
