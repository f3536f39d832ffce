import { words } from "./words.ts";

export const { LINK_WORDS, ALT_WORDS, PART_WORDS } = words.pathWords;
