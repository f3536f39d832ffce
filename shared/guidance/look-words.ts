import { words } from "./words.ts";

export const { LOOK_WORDS } = words.lookWords;
