/** The words of a path that is looked at part by part. */
import { ended } from "./grammar.ts";
import { counted } from "./language.ts";
import { KIND_TERMS } from "./terms.ts";

export const LOOK_WORDS = {
  /** The control, and what it offers. */
  choose: "Parts",
  chooseTip: "See the path part by part, each as large as it can be",
  whole: "Whole path",
  wholeHelp: "Every stone, where you have put it",
  parts: "Part by part",
  by: { impact: "By impact", outcome: "By outcome", group: "By group of outcomes", strand: "By strand" },
  byHelp: (parts: number): string => counted(parts, { one: "part", other: "parts" }),
  smaller: "Smaller parts",
  larger: "Larger part",
  /** The name of a part: what it is, then its words; a part without a kind has its words alone. */
  kinds: { impact: KIND_TERMS.impact.label, outcome: KIND_TERMS.outcome.label, group: "Group" },
  title: (kind: string, text: string): string => `${kind}: ${text}`,
  rest: "Everything else",
  /** Where we are. */
  bar: "The part in view",
  pick: "Part of the path",
  /** @param kind what the part is: "Impact". */
  count: (kind: string, at: number, of: number): string => `${kind} ${at} of ${of}`,
  part: "Part",
  stones: (count: number): string => counted(count, { one: "stone", other: "stones" }),
  map: "Where this part lies on the path",
  next: "Next part",
  nextTip: "Ctrl and Page Down do the same",
  previous: "Part before",
  previousTip: "Ctrl and Page Up do the same",
  wholeTip: "Ctrl, Shift and P do the same",
  /** What leads across the border of the part. */
  comesIn: "Comes in from",
  goesOut: "Leads out to",
  from: (text: string): string => `Comes in from “${text}”`,
  to: (text: string): string => `Leads out to “${text}”`,
  borderTip: "Go to the part where this stone is",
  more: (count: number): string => `${count} more`,
  alone: "Nothing leads in or out.",
  /** The part in view, for those who listen. */
  said: (count: string, title: string, stones: number, ins: number, outs: number): string =>
    `${count}. ${ended(title)} ${counted(stones, { one: "stone", other: "stones" })}, ${ins} lead in, it leads out to ${outs}.`,
  inView: "In view now",
  saidWhole: "The whole path.",
  list: (label: string, title: string): string => `${label}. ${title}`,
  /** Stones that have come to the path, and not to the part. */
  beyond: (text: string): string => `“${text}” is on the path, but not in this part.`,
  beyondMany: (count: number): string => `${count} new stones are on the path, but not in this part.`,
  show: "Show where",
  gone: "That part is no longer there, so you see more of the path.",
  onePart: "The path has no parts of this kind yet.",
} as const;
