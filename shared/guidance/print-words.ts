import { words } from "./words.ts";

export const { PRINT_WORDS } = words.printWords;
