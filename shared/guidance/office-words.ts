import { words } from "./words.ts";

export const { OFFICE_WORDS } = words.officeWords;
