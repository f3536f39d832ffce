import { words } from "./words.ts";

export const { SHEET_WORDS } = words.sheetWords;
