/** One thing at a time, reading aloud, and numbers that are said and shown beside their figures. */
import { plural } from "./language.ts";

const SMALL = [
  "none",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  "twenty",
] as const;

export const CALM_WORDS = {
  name: "One thing at a time",
  leave: "Show everything again",
  /** Told to those who listen. */
  entered: "One thing at a time. F8 shows everything again.",
  left: "Everything is shown again.",
  setting: {
    on: "On",
    off: "Off",
    help: "On the path and in the plan: one question, a picture and one field. F8 does the same.",
  },
  /** What the picture shows, for those who don't see it. */
  pictureOf: (kind: string, strand: string): string => `The form of a stone: ${kind}, ${strand}`,
  answers: (n: number): string => plural(n, { one: "answer so far", other: "answers so far" }),
  nth: (n: number, of: number): string => `Stone ${n} of ${of}`,
  /** Asked about one stone after the other. */
  leadsTo: "Does it lead there?",
  comesFrom: "Does the first one lead to it?",
  linked: "You have said yes.",
  /** After the last one. */
  all: "That was the last stone. You can go on to the next question.",
  again: "Look at them again",
  yes: "Yes",
  no: "No",
  /** The evidence of one outcome after the other. */
  plan: {
    place: (n: number, of: number): string => `Outcome ${n} of ${of}`,
    next: "Next outcome",
    previous: "The outcome before",
    path: "Back to the path",
    help: "Write one thing that would show it. Who collects it, how and when can wait for the whole plan.",
    placeholder: "For example, what people tell us",
    rows: (n: number): string => plural(n, { one: "piece of evidence so far", other: "pieces of evidence so far" }),
    end: "That was the last outcome",
    endHelp: "In the whole plan you see all of them together, and save them.",
    see: "See the whole plan",
  },
} as const;

export const COUNT_WORDS = {
  /** As words; what has more is told by its figures alone. */
  small: SMALL,
  /** "3 of 11 · three of eleven" */
  of: (n: string, all: string): string => `${n} of ${all}`,
} as const;

export const ALOUD_WORDS = {
  start: "Read aloud",
  stop: "Stop reading",
  tip: "Reads what is marked, else what you are at. Escape stops it.",
  noVoice: "No voice to read aloud",
  /** The same where there is room for little. */
  noVoiceShort: "No voice",
  noVoiceHelp:
    "This laptop has no English voice of its own. Words are never sent to a voice on the web. Settings of the system can add one.",
  nothing: "There is nothing to read here.",
} as const;
