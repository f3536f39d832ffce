import { words } from "./words.ts";

export const { TIMER_WORDS } = words.timerWords;
