/**
 * Every word of the product in the language of this process. The files beside this one hand them on by subject; a
 * language is a folder of tables (`en/`), and only words stand there: what belongs to them in every language, such as
 * order and codes, stands here.
 */
import * as en from "./en/index.ts";
import { LANGUAGE, LANGUAGES, type LanguageCode } from "./language.ts";
import { inTestLanguage } from "./test-language.ts";

/** A table as any language has it: the same names, and functions that take the same, with other words. */
export type Translated<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Said
    ? (...given: Given) => Translated<Said>
    : { readonly [Name in keyof T]: Translated<T[Name]> };

export type Words = Translated<typeof en>;

const TABLES: { readonly [L in LanguageCode]: () => Words } = {
  en: () => en,
  "en-XA": () => inTestLanguage(en),
};

/** The words of one language. */
export const inLanguage = (language: LanguageCode): Words => TABLES[language]();

export const words = inLanguage(LANGUAGE);

/** The words of every language that there is; this process's own come first. */
export const everyLanguage = (): readonly Words[] => (known ??= [words, ...LANGUAGES.filter((one) => one !== LANGUAGE).map(inLanguage)]);
let known: readonly Words[] | undefined;
