/** Sentences that float in for a moment: what was done, with a way back, or why something can't be done. */
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
}

export const useNotices = create<Notices>()(() => ({ notice: null, left: [] }));

let last = 0;

export function say(text: string, action?: Notice["action"]): void {
  useNotices.setState({ notice: { id: ++last, text, stays: false, ofChange: true, ...(action && { action }) } });
}

/** Says something that stays until it is closed, or the next notice comes. */
export function stay(text: string): void {
  useNotices.setState({ notice: { id: ++last, text, stays: true, ofChange: false } });
}

export const refuse = ({ message }: AppError): void =>
  useNotices.setState({ notice: { id: ++last, text: message, stays: true, ofChange: true } });

/** Shows words that have lost their field, beside every other notice. */
export const keepWords = (texts: readonly string[]): void =>
  useNotices.setState(({ left }) => ({ left: [...left, ...texts.filter((text) => !left.includes(text))] }));

/** The person has these words, or no longer wants them. */
export const putAway = (text: string): void => useNotices.setState(({ left }) => ({ left: left.filter((one) => one !== text) }));

export const closeNotice = (): void => useNotices.setState({ notice: null });

/** A change begins. What has happened meanwhile, as a screen that came, is still to be read. */
export const closeNoticeOfChange = (): void => {
  if (useNotices.getState().notice?.ofChange) closeNotice();
};
