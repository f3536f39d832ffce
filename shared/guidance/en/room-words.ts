import { ended } from "./grammar.ts";
import { number, percent } from "./language.ts";

/** The sentences of the room's screen, and of the facilitator who directs it. */
export const ROOM_WORDS = {
  title: "Room screen",
  waiting: "The path will appear here.",
  open: "The room sees the path as you see it. It does not see your notes or the panels beside the board.",

  show: "Show this in the room",
  showThis: "Show this",
  showTip: "The room sees the chosen stone, as large as the screen. Shift and F5 do the same.",
  walk: "Walk the path",
  walkTip: "One stone after the other, as large as the screen",
  walkFrom: { impact: "From the impact back", activity: "From the first activity on" },
  walkHelp: { impact: "Begin at the end, and ask what it needs", activity: "Begin today, and ask what comes of it" },
  /** The walk by parts. */
  parts: "Part by part",
  partsFrom: "Walk part by part",
  next: "Next",
  nextTip: "Page Down, or the forward key of a remote clicker",
  previous: "Back one",
  previousTip: "Page Up, or the back key of a remote clicker",
  return: "Bring everyone back here",
  returnTip: "The room sees the board again, where you are now. Escape does the same.",
  blank: "Blank the screen",
  blankTip: "Dark until you want it back. The B key does the same.",
  point: "Point",
  pointTip: "Your pointer shows in the room. Hold the button and draw: the line fades. The P key does the same.",

  /** What the facilitator reads when screens came or went. */
  moved: {
    got: "There is a second screen now. The room screen fills it.",
    lost: "There is only one screen now. The room screen waits behind this window, and moves to the next screen that you plug in.",
    other: "The room screen has moved to another screen.",
  },

  /** The strip with what the room sees. */
  strip: "What the room sees",
  seen: "On the screen, and your notes",
  picture: "The room's screen, as it is now",
  /** What is on the screen, in the facilitator's strip. */
  sees: {
    board: "The board, where you are",
    /** While the facilitator finds something: the room does not follow. */
    left: "The board, as you left it",
    stone: "One stone",
    walk: (at: number, of: number): string => `Stone ${at} of ${of}`,
    round: "Choosing together",
    result: "What came back on a question",
    row: "You said, we did",
    blank: "A dark screen",
    /** Told to those who listen. @param stone its words, where the room sees one. */
    said: (what: string, stone: string): string => `The room sees: ${ended(what)}${stone && ` ${ended(stone)}`}`,
  },
  notes: "Only for you",
  nextStone: "Then",
  end: "This is the last stone.",
  endPart: "This is the last part.",

  /** What the back row can read of it. */
  readable: {
    fine: "The back row can read this.",
    small: (share: number): string => `These words are too small for the back row: ${percent(share)}`,
    tooSmall: "These words are too small for the back row.",
    heading: "What the back row can read",
    seen: (share: number, least: number): string =>
      `The smallest words on the room's screen are ${percent(share)} of its height. The back row needs ${percent(least)}.`,
    ways: {
      impact: "Show one impact and what leads to it",
      outcome: "Show one outcome and what leads to it",
      stone: "Show one stone alone",
    },
    enough: (letters: number): string => `Letters of ${percent(letters)}: the back row can read them`,
    notEnough: (letters: number): string => `Letters of ${percent(letters)}: larger, but still too small for the back row`,
    depth: "How far away is the back row?",
    depthHelp: "In heights of the room's screen.",
    depths: (heights: number): string => number(heights),
  },

  /** What is left free on it. */
  /** Keys of one letter or sign. */
  letters: {
    label: "B, P and full stop",
    on: "Direct the room",
    off: "Only in the room strip",
    help: "Remote clickers send them. Turn them off if you dictate, or touch keys without meaning to.",
  },
  emptyFifth: {
    label: "Leave a fifth of the room screen empty",
    help: "For a sign language interpreter or captions, in a window of their own.",
    sides: { none: "Use all of it", left: "Empty on the left", right: "Empty on the right" },
  },

  /** On the room's screen. */
  count: (at: number, of: number): string => `${at} of ${of}`,
  page: (at: number, of: number): string => `Part ${at} of ${of}`,
  map: "Where this stone lies on the path",
  dark: "The screen is dark for now.",
} as const;
