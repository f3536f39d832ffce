/** Numbers and the forms that words take beside them, by the rules of a language. English has two forms, Welsh six. */

/** What is said beside a number of each form that the language knows; `other` is what is said beside all the rest. */
export interface Forms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

export interface Counting {
  /** "1,200" */
  readonly number: (n: number) => string;
  /** The form of these that belongs to `n`. */
  readonly plural: (n: number, forms: Forms) => string;
  /** The number before its form: "1 stone", "1,200 stones". */
  readonly counted: (n: number, forms: Forms) => string;
}

/** @param locale as in BCP 47: "en-GB", "cy-GB". */
export function countingIn(locale: string): Counting {
  const rules = new Intl.PluralRules(locale);
  const format = new Intl.NumberFormat(locale);
  const number = (n: number): string => format.format(n);
  const plural = (n: number, forms: Forms): string => forms[rules.select(n)] ?? forms.other;
  return { number, plural, counted: (n, forms) => `${number(n)} ${plural(n, forms)}` };
}
