import { words } from "./words.ts";

export const { FIRST_STEPS_WORDS } = words.firstStepsWords;
