/** Reads any words of the window aloud, with a voice of this laptop: what is marked, what somebody writes, or where they are. */
import { useSyncExternalStore } from "react";
import { create } from "zustand";
import { ALOUD_WORDS as words } from "../../shared/guidance/calm-words.ts";
import { POLICY_WORDS } from "../../shared/guidance/policy-words.ts";
import { say } from "../state/notices.ts";
import { ruledNow } from "../state/ruled.ts";
import { hush, localVoice, onVoices, speak } from "./speaking.ts";
import { spokenWords } from "./spoken-words.ts";

const useAloud = create<{ readonly on: boolean }>()(() => ({ on: false }));

const hasVoice = (): boolean => localVoice() !== null;

/** Whether there is a voice, and whether it reads something just now. */
export const useVoice = (): { readonly canSpeak: boolean; readonly isSpeaking: boolean } => ({
  canSpeak: useSyncExternalStore(onVoices, hasVoice),
  isSpeaking: useAloud((now) => now.on),
});

/** Reads aloud, or stops what is being read. Where there is no voice, or nothing to read, it says so. */
export function readAloud(): void {
  if (useAloud.getState().on) return hush();
  if (!hasVoice()) return say(ruledNow().readAloudAllowed ? words.noVoiceHelp : POLICY_WORDS.noReadAloud);
  const { paragraphs, root } = whatToRead();
  if (paragraphs.length === 0) return say(words.nothing);
  useAloud.setState({ on: true });
  speak(
    paragraphs,
    { from: 0, slowly: false },
    {
      // What is no longer there is not read on.
      at: () => !root.isConnected && hush(),
      ended: () => useAloud.setState({ on: false }),
    },
  );
}

interface ToRead {
  readonly paragraphs: readonly string[];
  /** Where it stands. */
  readonly root: Element;
}

/** What is marked; else the words of the field that somebody writes in; else the dialog, the panel or the place that they are at. */
function whatToRead(): ToRead {
  const at = document.activeElement ?? document.body;
  const place = placeOf(at);
  const marked = markedIn(at);
  if (marked.length > 0) return { paragraphs: marked, root: place };
  const isField = at instanceof HTMLTextAreaElement || (at instanceof HTMLElement && at.isContentEditable);
  const written = isField ? spokenWords(at) : [];
  return written.length > 0 ? { paragraphs: written, root: at } : { paragraphs: spokenWords(place), root: place };
}

function markedIn(at: Element): readonly string[] {
  const own =
    at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement
      ? at.value.slice(at.selectionStart ?? 0, at.selectionEnd ?? 0)
      : (getSelection()?.toString() ?? "");
  return own
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** On the picture there are no words to read: the panel beside it says what is chosen. */
function placeOf(at: Element): Element {
  const nearest = at.closest("[role=dialog], .side, .frame-place > :last-child");
  const asked = document.querySelector("[role=dialog]") ?? nearest;
  const beside = document.querySelector(".side");
  if (asked && !(beside && asked.contains(beside))) return asked;
  return beside ?? asked ?? document.querySelector("main") ?? document.body;
}
