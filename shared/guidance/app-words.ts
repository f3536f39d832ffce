import { words } from "./words.ts";

export const { APP_WORDS } = words.appWords;
