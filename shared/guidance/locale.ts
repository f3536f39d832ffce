import { words } from "./words.ts";

/** How numbers, days and documents know the language; see `en/language.ts`. */
export const { LOCALE, VOICES, inQuotes, number } = words.language;
