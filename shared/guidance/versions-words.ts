import { words } from "./words.ts";

export const { VERSION_WORDS } = words.versionsWords;
