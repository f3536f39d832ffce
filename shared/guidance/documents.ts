import { words } from "./words.ts";

export const { DOCUMENT_WORDS } = words.documents;
