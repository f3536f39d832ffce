import { words } from "./words.ts";

export const { STORE_WORDS } = words.storeWords;
