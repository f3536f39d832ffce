/** The words of folding: many stones become an overview. */
import { counted, inQuotes } from "./language.ts";

export const FOLD_WORDS = {
  /** How many stones of a kind lie under another. */
  counted: {
    activity: (n: number): string => counted(n, { one: "activity", other: "activities" }),
    outcome: (n: number): string => counted(n, { one: "outcome", other: "outcomes" }),
    impact: (n: number): string => counted(n, { one: "impact", other: "impacts" }),
    change: (n: number): string => counted(n, { one: "change that stays", other: "changes that stay" }),
  },
  stones: (n: number): string => counted(n, { one: "stone", other: "stones" }),
  name: "Fold",
  /** Of the chosen stone. */
  fold: "Fold what leads here",
  unfold: "Unfold what leads here",
  either: "Fold or unfold what leads here",
  /** Of the whole path. */
  under: {
    outcome: "Fold activities under their outcomes",
    impact: "Fold outcomes under their impacts",
  },
  none: "Unfold everything",
  /** What lies under a stone, where that is said beside other notes. */
  beneath: (what: string): string => `${what} folded under it`,
  /** Said when it is done. */
  folded: (what: string, text: string): string => `${what} folded under ${inQuotes(text)}.`,
  foldedAll: (what: string): string => `Folded: ${what}. Nothing is lost: you see them again when you unfold.`,
  unfolded: (what: string): string => `Unfolded: ${what}.`,
  nothing: "Nothing folds here. Stones fold under the outcome or impact they lead to, where they lead nowhere else.",
  link: "This link belongs to a stone that is folded. Unfold it to change the link.",
} as const;
