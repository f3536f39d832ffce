import { words } from "./words.ts";

export const { PRIVACY_WORDS } = words.privacyWords;
