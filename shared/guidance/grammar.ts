import { words } from "./words.ts";

export type { Woven } from "./en/grammar.ts";

export const { beginsReason, ended, framed, givesReason, listed, onOneLine, together, woven, wovenReason, writtenReason } = words.grammar;
