/** Which sentence is in view, and whether it is being read aloud; what the sentence is about stands out on the board. */
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { StoneId } from "../../shared/model/records.ts";
import { placeOf, type ReadBackSentence } from "../../shared/pathway/read-back.ts";
import { desk, useDesk } from "../state/desk.ts";
import { hush, localVoice, onVoices, speak } from "../ui/speaking.ts";

export interface Reading {
  /** The place of the sentence in view; null before the first. */
  readonly at: number | null;
  readonly go: (to: number) => void;
  readonly isSpeaking: boolean;
  /** Whether this laptop has a voice that may read. */
  readonly canSpeak: boolean;
  /** Begins aloud at the sentence in view. */
  readonly start: () => void;
  readonly stop: () => void;
  readonly slowly: boolean;
  /** Stops what is being read; the next reading is slow, or is not. */
  readonly setSlowly: (slowly: boolean) => void;
}

const hasVoice = (): boolean => localVoice() !== null;

/** @param of what the sentences tell: reading goes on where it was left. */
export function useReading(sentences: readonly ReadBackSentence[], of: StoneId | "path"): Reading {
  const [at, setAt] = useState(() => {
    const { readTo } = useDesk.getState();
    return readTo?.of === of ? placeOf(readTo.sentence, sentences) : null;
  });
  const [slowly, setSlowly] = useState(false);
  const [isSpeaking, setSpeaking] = useState(false);
  const canSpeak = useSyncExternalStore(onVoices, hasVoice);
  const said = sentences.map(({ text }) => text).join("\n");

  const before = useRef(sentences);
  // Leaving the place, closing the workshop and a change of the words all stop it; the sentence in view stays in view.
  useEffect(() => {
    const old = before.current;
    before.current = sentences;
    setAt((now) => {
      const was = now === null ? undefined : old[now];
      return was ? placeOf(was, sentences) : null;
    });
    return hush;
  }, [said]);
  const sentence = at === null ? undefined : sentences[at];
  useEffect(() => {
    desk.tell(sentence ? [...sentence.stones, ...sentence.links] : null);
    desk.readTo(sentence ? { of, sentence } : null);
  }, [sentence, of]);
  useEffect(() => () => desk.tell(null), []);

  return {
    at: sentence ? at : null,
    go: (to) => {
      hush();
      setAt(Math.max(0, Math.min(sentences.length - 1, to)));
    },
    isSpeaking,
    canSpeak,
    start: () => {
      setSpeaking(true);
      speak(
        sentences.map(({ text }) => text),
        { from: at ?? 0, slowly },
        {
          at: setAt,
          ended: (all) => {
            setSpeaking(false);
            // The next reading begins anew.
            if (all) setAt(null);
          },
        },
      );
    },
    stop: hush,
    slowly,
    setSlowly: (next) => {
      hush();
      setSlowly(next);
    },
  };
}
