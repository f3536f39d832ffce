import { words } from "./words.ts";

export const { FAULT_WORDS } = words.faultWords;
