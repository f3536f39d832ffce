/** How far each outcome was, since when and why; and all of the path's changes, month by month. */
import type { Progress } from "../../model/records.ts";
import { counted } from "./language.ts";

export const STORY_WORDS = {
  /** Below the choice of how far an outcome is: the reason for what it says now. */
  why: {
    none: "Why is it not started?",
    started: "What shows that it is under way?",
    achieved: "How do we know?",
    impossible: "Not possible, because …",
  } satisfies { readonly [P in Progress]: string },
  whyHelp: "It may stay empty.",
  since: "Since when?",
  /** Said when a change has been made and a reason may be given. */
  asked: "You can say why, if you like.",
  history: "How far it was before",
  earlier: (n: number): string => counted(n, { one: "entry before this", other: "entries before this" }),
  entry: (nth: number, state: string): string => `${nth}: ${state}`,
  dayOf: (nth: number): string => `Day of entry ${nth}`,
  whyOf: (nth: number): string => `Reason of entry ${nth}`,
  remove: "Remove this entry",
  removeOf: (nth: number): string => `Remove entry ${nth}`,
  removed: "The entry is removed. Undo brings it back.",
  dialog: "How far are we?",

  timeline: {
    open: "The story so far",
    openTip: "What changed on the path, month by month",
    heading: "The story so far",
    intro: "What changed on the path, month by month, and why.",
    empty: "Nothing has been recorded yet. When an outcome moves on, it stands here.",
    noDay: "Nobody knows when",
    progress: (stone: string, state: string): string => `${stone}: ${state}`,
    cameIn: (stone: string, text: string): string => `Came in for ${stone}: ${text}`,
    round: (form: string, round: string, sheets: string): string =>
      round === "" ? `${form}: ${sheets} came back` : `${form}, ${round}: ${sheets} came back`,
    sheets: (n: number): string => counted(n, { one: "sheet", other: "sheets" }),
    did: (text: string): string => `We did: ${text}`,
    unnamedForm: "A form without a title",
  },
} as const;
