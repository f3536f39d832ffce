import { words } from "./words.ts";

export const { KEY_WORDS, MENU_WORDS } = words.menuWords;
