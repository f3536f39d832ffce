/** The three things to try that stand above the example until somebody closes them. */
import { counted } from "./language.ts";

const THINGS = {
  write: { label: "Write on a stone", tip: "Chooses a stone. Change its words in the panel beside the path." },
  room: { label: "Show it in the room", tip: "Opens the second window, for the projector." },
  word: { label: "Save a Word plan", tip: "Shows the plan page by page. Then you can save it." },
} as const;

export const FIRST_STEPS_WORDS = {
  heading: "Three things to try",
  things: THINGS,
  /** The name of a button, for those who don't see its tick. */
  tried: (label: string): string => `${label}: done`,
  /** Once all are done, in the place of the heading. */
  all: "You have tried all three",
  close: "Put these away",
  closeTip: "For good: they do not come back",
  /** Told to those who listen, when the example is opened. */
  said: `There are three things to try: ${THINGS.write.label}. ${THINGS.room.label}. ${THINGS.word.label}. F6 leads to them.`,
  /** Told when one of them is done. */
  did: (label: string, left: number): string =>
    left === 0
      ? `Done: ${label}. You have tried all three.`
      : `Done: ${label}. ${counted(left, { one: "thing is", other: "things are" })} left to try.`,
} as const;
