/** Which voice reads aloud: one that is installed on this laptop, or none. A voice from the web would send our words there. */

/** The fields of a `SpeechSynthesisVoice` that the choice depends on. */
export interface Voice {
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/** British English, then any English; null where the laptop has no English voice of its own. */
export function chooseVoice<V extends Voice>(voices: readonly V[]): V | null {
  const [best] = voices
    .filter((voice) => voice.localService === true && /^en(-|$)/.test(language(voice)))
    // Sorting keeps the order of the system among equals.
    .sort((a, b) => rank(a) - rank(b));
  return best ?? null;
}

const rank = (voice: Voice): number => (language(voice).startsWith("en-gb") ? 0 : 2) + (voice.default ? 0 : 1);

/** Some systems write "en_GB". */
const language = ({ lang }: Voice): string => lang.toLowerCase().replaceAll("_", "-");
