/**
 * Sentences that float in for a moment: what was done, with a way back, or why something can't be done; and those that are only
 * spoken. Each is said once, by the one live region of the window, and can be read again.
 */
import { create } from "zustand";
import type { AppError } from "../../shared/base/result.ts";

export interface Notice {
  readonly id: number;
  readonly text: string;
  /** It stays until it is closed or the next notice comes; the others leave by themselves. */
  readonly stays: boolean;
  /** It speaks of what was tried last, and is over with the next change: a refusal, or what was done, with a way back. */
  readonly ofChange: boolean;
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Notices {
  readonly notice: Notice | null;
  /** Words that somebody was writing and that stand nowhere else: they stay, whatever else is said, until they are put away. */
  readonly left: readonly string[];
  /** What is only spoken, the newest last. */
  readonly spoken: readonly Said[];
  /** What has been said lately, the newest last. */
  readonly heard: readonly Said[];
}

/** What has been said, by a notice or a voice alone. */
export interface Said {
  readonly id: number;
  readonly text: string;
}

export const useNotices = create<Notices>()(() => ({ notice: null, left: [], spoken: [], heard: [] }));

/** How many sentences can be read again, and how many of those that are only spoken stand in the live region. */
const HEARD = 30;
const SPOKEN = 3;

let last = 0;

/** Shows a notice in the place of the one before. */
function show(text: string, how: Pick<Notice, "stays" | "ofChange" | "action">): void {
  const id = ++last;
  useNotices.setState(({ heard }) => ({ notice: { id, text, ...how }, heard: [...heard, { id, text }].slice(-HEARD) }));
}

export const say = (text: string, action?: Notice["action"]): void =>
  show(text, { stays: false, ofChange: true, ...(action && { action }) });

/** Tells those who listen; on the screen it can be seen anyway. Nothing where there are no words. */
export function aloud(text: string): void {
  if (text.trim() === "") return;
  const said: Said = { id: ++last, text };
  useNotices.setState(({ spoken, heard }) => ({ spoken: [...spoken, said].slice(-SPOKEN), heard: [...heard, said].slice(-HEARD) }));
}

/**
 * Says what no change makes untrue. It leaves by itself: it lies over the panel, and what is under it is needed. What stays until
 * somebody has read it is not replaced by it; then it is only spoken.
 */
export function mention(text: string, action?: Notice["action"]): void {
  if (useNotices.getState().notice?.stays) aloud(text);
  else show(text, { stays: false, ofChange: false, ...(action && { action }) });
}

/** Says something that stays until it is closed, or the next notice comes. */
export function stay(text: string, action?: Notice["action"]): void {
  show(text, { stays: true, ofChange: false, ...(action && { action }) });
}

export const refuse = ({ message }: AppError): void => show(message, { stays: true, ofChange: true });

/** Shows words that have lost their field, beside every other notice. */
export const keepWords = (texts: readonly string[]): void =>
  useNotices.setState(({ left }) => ({ left: [...left, ...texts.filter((text) => !left.includes(text))] }));

/** The person has these words, or no longer wants them. */
export const putAway = (text: string): void => useNotices.setState(({ left }) => ({ left: left.filter((one) => one !== text) }));

export const forgetHeard = (): void => useNotices.setState({ spoken: [], heard: [] });

export const closeNotice = (): void => useNotices.setState({ notice: null });

/** A change begins. What has happened meanwhile, as a screen that came, is still to be read. */
export const closeNoticeOfChange = (): void => {
  if (useNotices.getState().notice?.ofChange) closeNotice();
};
