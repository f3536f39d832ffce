import { words } from "./words.ts";

export const { PLAIN_WORDS } = words.plainWords;
