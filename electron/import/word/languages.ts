/** What our documents say in every language that they are made in: whoever brings one back may have made it in another. */
import { everyLanguage, type Words } from "../../../shared/guidance/words.ts";

/** Something of the words of each language. */
export const inEvery = <T>(pick: (words: Words) => T): readonly T[] => everyLanguage().map(pick);

/** Every text in a table, however deep; what is said by a function depends on what it is given, and is left out. */
export const textsOf = (table: unknown): readonly string[] =>
  typeof table === "string" ? [table] : typeof table === "object" && table !== null ? Object.values(table).flatMap(textsOf) : [];
