import { words } from "./words.ts";

export const { HEARD_WORDS, HELP_WORDS, KEY_WORDS, MENU_WORDS } = words.menuWords;
