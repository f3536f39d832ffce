import { words } from "./words.ts";

export const { PASTE_WORDS } = words.pasteWords;
