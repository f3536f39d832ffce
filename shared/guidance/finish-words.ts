import { words } from "./words.ts";

export const { FINISH_WORDS } = words.finishWords;
