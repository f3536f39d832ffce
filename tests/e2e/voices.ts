/** Voices of our own in place of the system's, for what is read aloud. */
import type { Page } from "@playwright/test";

interface Spoken {
  readonly said: { readonly text: string; readonly voice: string; readonly rate: number }[];
  end: () => void;
  cancelled: number;
}
declare global {
  interface Window {
    spoken: Spoken;
  }
}

/** Puts voices of our own in place of the system's, and keeps what they are asked to say. */
export const voices = (page: Page, names: readonly (readonly [string, string, boolean])[]) =>
  page.evaluate((all) => {
    let now: SpeechSynthesisUtterance | null = null;
    window.spoken = {
      said: [],
      cancelled: 0,
      end: () => {
        const ended = now;
        now = null;
        ended?.dispatchEvent(new Event("end"));
      },
    };
    const list = all.map(([name, lang, localService]) => ({ name, lang, localService, default: false, voiceURI: name }));
    Object.defineProperty(SpeechSynthesisUtterance.prototype, "voice", { writable: true, value: null });
    speechSynthesis.getVoices = () => list as never;
    speechSynthesis.speak = (utterance) => {
      now = utterance;
      window.spoken.said.push({ text: utterance.text, voice: utterance.voice?.name ?? "none", rate: utterance.rate });
    };
    speechSynthesis.cancel = () => {
      if (now) window.spoken.cancelled++;
      now = null;
    };
    speechSynthesis.dispatchEvent(new Event("voiceschanged"));
  }, names);
export const spoken = (page: Page) => page.evaluate(() => ({ said: window.spoken.said, cancelled: window.spoken.cancelled }));
