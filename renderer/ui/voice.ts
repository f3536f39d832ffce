/** Which voice reads aloud: one that is installed on this laptop, or none. A voice from the web would send our words there. */
import { VOICES } from "../../shared/guidance/locale.ts";

/** The fields of a `SpeechSynthesisVoice` that the choice depends on. */
export interface Voice {
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}

/** The best of the language's voices (British English, then any English); null where the laptop has none of its own. */
export function chooseVoice<V extends Voice>(voices: readonly V[]): V | null {
  const [best] = voices
    .filter((voice) => voice.localService === true && rank(voice) >= 0)
    // Sorting keeps the order of the system among equals.
    .sort((a, b) => rank(a) - rank(b) || Number(b.default) - Number(a.default));
  return best ?? null;
}

/** Its place among those that we look for, from 0 on; below 0 it is none of them. */
const rank = (voice: Voice): number => VOICES.findIndex((wanted) => `${language(voice)}-`.startsWith(`${wanted}-`));

/** Some systems write "en_GB". */
const language = ({ lang }: Voice): string => lang.toLowerCase().replaceAll("_", "-");
