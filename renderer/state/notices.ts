/** Sentences that float in for a moment: what was done, with a way back, or why something can't be done. */
import { create } from "zustand";
import type { AppError } from "../../shared/base/result.ts";

export interface Notice {
  readonly id: number;
  readonly text: string;
  /** A refusal stays until it is closed or the next notice comes; the others leave by themselves. */
  readonly stays: boolean;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export const useNotices = create<{ readonly notice: Notice | null }>()(() => ({ notice: null }));

let last = 0;

export function say(text: string, action?: Notice["action"]): void {
  useNotices.setState({ notice: { id: ++last, text, stays: false, ...(action && { action }) } });
}

/** Says something that stays until it is closed, or the next notice comes. */
export function stay(text: string): void {
  useNotices.setState({ notice: { id: ++last, text, stays: true } });
}

export const refuse = (error: AppError): void => stay(error.message);

export const closeNotice = (): void => useNotices.setState({ notice: null });
