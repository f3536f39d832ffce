/** Reads sentences aloud, one after the other, with a voice of this laptop. Escape stops it, wherever the focus is. */
import { ruledNow } from "../state/ruled.ts";
import { chooseVoice } from "./voice.ts";

interface Listener {
  /** The sentence that is being read, by its place. */
  readonly at: (sentence: number) => void;
  /** @param all whether all is read; false where it was stopped, or the voice has gone. */
  readonly ended: (all: boolean) => void;
}

/** Kept here: an utterance that nothing holds may be collected before it ends. */
let speaking: { readonly listener: Listener; utterance?: SpeechSynthesisUtterance } | null = null;

/** The voice that would read; null where there is none, as long as the system has not told its voices, and where the organisation allows none. */
export const localVoice = (): SpeechSynthesisVoice | null =>
  ruledNow().readAloudAllowed ? chooseVoice(speechSynthesis.getVoices()) : null;

/** Calls back whenever the system tells its voices. @returns what stops that. */
export function onVoices(changed: () => void): () => void {
  speechSynthesis.addEventListener("voiceschanged", changed);
  return () => speechSynthesis.removeEventListener("voiceschanged", changed);
}

/** Against how fast the voice reads by itself. */
const SLOWLY = 0.75;

interface How {
  /** The place of the sentence to begin with. */
  readonly from: number;
  readonly slowly: boolean;
}

/** Reads `sentences` one after the other. What was being read before stops. */
export function speak(sentences: readonly string[], { from, slowly }: How, listener: Listener): void {
  hush();
  const mine: NonNullable<typeof speaking> = { listener };
  speaking = mine;
  addEventListener("keydown", onKey, { capture: true });
  addEventListener("pagehide", hush);
  const say = (at: number): void => {
    if (speaking !== mine) return;
    const text = sentences[at];
    if (text === undefined) return finish(true);
    // Chosen for each sentence anew: a voice that has been removed would be replaced by any other.
    const voice = localVoice();
    if (!voice) return hush();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    if (slowly) utterance.rate = SLOWLY;
    utterance.addEventListener("end", () => say(at + 1));
    utterance.addEventListener("error", () => {
      if (speaking === mine) hush();
    });
    mine.utterance = utterance;
    listener.at(at);
    speechSynthesis.speak(utterance);
  };
  say(from);
}

/** Stops at once; nothing happens where nothing is read. */
export const hush = (): void => finish(false);

function finish(all: boolean): void {
  const was = speaking;
  if (!was) return;
  speaking = null;
  removeEventListener("keydown", onKey, { capture: true });
  removeEventListener("pagehide", hush);
  speechSynthesis.cancel();
  was.listener.ended(all);
}

/** Before anything else hears it: a tooltip or a field would keep the key for itself. */
function onKey(event: KeyboardEvent): void {
  if (event.key !== "Escape") return;
  event.preventDefault();
  event.stopPropagation();
  hush();
}
