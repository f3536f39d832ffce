import { words } from "./words.ts";

export const { FORM_WORDS, FORMS_WORDS } = words.formsWords;
