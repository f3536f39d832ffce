import { words } from "./words.ts";

export const { SAID_WORDS } = words.saidWords;
