import { words } from "./words.ts";

export const { INTERCHANGE_WORDS } = words.interchangeWords;
