/** The words of the path as a list, and of what is said aloud of a stone. */
import type { Kind, Strand } from "../../model/records.ts";
import { counted } from "./language.ts";
import { KIND_TERMS, STRAND_TERMS } from "./terms.ts";

export const BOARD_LIST_WORDS = {
  /** How the path is shown. */
  as: "Show the path as",
  ways: { picture: "Picture", list: "List", both: "Both" },
  tips: {
    picture: "The path as a river with stepping stones",
    list: "The path in words, for keyboard and screen reader",
    both: "The list beside the picture",
  },
  /** In the menu bar, where nothing stands around them. */
  commands: { picture: "Path as a picture", list: "Path as a list", both: "Path as list and picture" },
  label: "The path, as a list",
  empty: "No stones yet. Control and Enter adds the first one.",
  /** Below the list: where all else is found. */
  keys: "Menu key: more for a row. Control and /: all keys.",
  leadsTo: (text: string): string => `Leads to: ${text}`,
  comesFrom: (text: string): string => `Comes from: ${text}`,
  because: (why: string): string => `because ${why}`,
  addHere: (kind: Kind, strand: Strand): string => `Add ${KIND_TERMS[kind].one}: ${STRAND_TERMS[strand].label}`,
  /** The headings, for those who listen. */
  kind: (kind: Kind, n: number): string => `${KIND_TERMS[kind].column}, ${KIND_TERMS[kind].plural}: ${n}`,
  strand: (kind: Kind, strand: Strand, n: number): string => `${KIND_TERMS[kind].plural}, ${STRAND_TERMS[strand].label}: ${n}`,
  more: (text: string): string => `More for “${text}”`,
  open: "Its words and links",
  /** Said of a stone: what it leads to and comes from, and what stands open. */
  leads: (count: number): string => (count === 0 ? "Leads to nothing yet" : `Leads to ${count}`),
  comes: (count: number): string => (count === 0 ? "Comes from nothing yet" : `Comes from ${count}`),
  questions: (count: number): string => counted(count, { one: "open question", other: "open questions" }),
  /** A stone, its own words first: "Staff share decisions. Outcome, Co-production, Leads to 1." */
  stone: (text: string, notes: readonly string[]): string => `${text} ${notes.join(", ")}.`,
  chosen: (count: number): string => `${count} stones are chosen.`,
} as const;
