import { words } from "./words.ts";

export const { EASY_READ_WORDS, EASY_WORDS } = words.easyReadWords;
