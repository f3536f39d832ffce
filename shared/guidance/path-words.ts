import { words } from "./words.ts";

export const { LINK_WORDS, ALT_WORDS } = words.pathWords;
