/**
 * The language of this process. It is a constant: read once, before any word is needed, and the same until the process
 * ends, so that a table of words can be a constant of a module. Whoever wants another one starts again.
 */

/** The languages that there are. `en-XA` is English made strange, for tests: see test-language.ts. */
export const LANGUAGES = ["en", "en-XA"] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

/** Where a process is told: a window in its address, any other by an argument or its environment. */
export interface Surroundings {
  readonly location?: { readonly search: string };
  readonly process?: { readonly argv?: readonly string[]; readonly env?: { readonly [name: string]: string | undefined } };
}

/**
 * `?lang=` of a window's address; for other processes the argument `--lang=`, else the variable STEPPING_STONES_LANG.
 * What is not one of our languages is passed over: Chromium and systems have a `lang` of their own.
 */
export function languageOf({ location, process }: Surroundings): LanguageCode {
  const told = location
    ? [/[?&]lang=([^&#]*)/.exec(location.search)?.[1]]
    : [...(process?.argv ?? []).map((arg) => /^--lang=(.*)$/.exec(arg)?.[1]), process?.env?.["STEPPING_STONES_LANG"]];
  return LANGUAGES.find((code) => code === told.find((one) => LANGUAGES.some((known) => known === one))) ?? "en";
}

export const LANGUAGE = languageOf(globalThis as Surroundings);

/** Tells a process that this one starts which language it is to speak. */
export const languageArgument = (): string => `--lang=${LANGUAGE}`;
