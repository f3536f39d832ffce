/** What is said as a workshop is handed over on a stick, as a file under a passphrase is opened, and where somebody only looks. */

import { together } from "./grammar.ts";
import { plural } from "./language.ts";

export const HAND_OVER_WORDS = {
  heading: "Hand over on a stick",
  lead: "One file, for somebody who goes on with this workshop in Stepping Stones. It is a new file that holds only what you choose here.",
  /** Follows the title of the workshop in the name of the file. */
  file: "to hand over",
  kinds: { open: "Workshop", locked: "Workshop under a passphrase" },

  parts: {
    label: "What goes along",
    always: "The path, the plan, the framework, the examples, the benefits and the feedback always go.",
    notes: {
      label: "Notes and what is not for everybody",
      help: "Your notes, the stones put aside for later, what you collect already, open questions and rounds of choosing.",
      name: "the notes and what is not for everybody",
    },
    findings: { label: "What came in", help: "What people said and what was counted, with its day.", name: "what came in" },
    versions: {
      label: "Versions",
      help: "The workshop as it was earlier. Words that have been taken out since may stand in them.",
      name: "the versions",
    },
    history: {
      label: "Every step, so that it can be undone",
      help: "All that was ever written in it is in the steps, so notes and what came in go with them.",
      name: "every step",
    },
  },
  /** @param kept the names of what stays here; @param going of what goes along. */
  leaves: (going: readonly string[], kept: readonly string[]): string =>
    [
      going.length === 0 ? "" : `Goes along, too: ${together(going)}.`,
      kept.length === 0 ? "Nothing stays behind." : `Stays on this computer: ${together(kept)}.`,
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),

  passphrase: {
    tick: "Lock the file with a passphrase",
    help: "Whoever finds the stick can't read it then. The file is in the age format, which other programs open, too.",
    label: "Passphrase",
    again: "The same passphrase once more",
    hint: "Four or five words that have nothing to do with each other are good. Tell it to the other person yourself, and never put it on the stick.",
    forgotten: "Nobody can open the file without it, and neither can we.",
    short: (least: number): string =>
      `A passphrase needs at least ${plural(least, { one: "one character", other: `${least} characters` })}.`,
    different: "The two are not the same.",
  },

  make: "Choose a place…",
  stages: {
    making: "The file is being made …",
    writing: "The file is being written …",
    reading: "The file is being read back from the stick …",
  },
  /** @param file its name in quotation marks. */
  done: {
    heading: "It is safe to unplug the stick",
    /** Where the system must let go of a stick first. */
    help: "If your computer asks you to eject a stick first, do that now.",
    checked: (file: string): string => `${file} has been read back, and everything is in it.`,
    locked: "It was opened with your passphrase to check that.",
  },
  show: "Show the file",

  errors: {
    notSaved: (problem: string): string => `${problem} Only what is in the file can be handed over.`,
    /** What was written is taken away again. */
    notReadBack: (file: string): string =>
      `${file} was written, but what came back was something else. It has been taken away again. Try another stick.`,
    busy: "A file is being handed over already.",
    itself: (file: string): string => `${file} is the workshop itself. Choose another name.`,
  },

  /** Opening a file that somebody handed over under a passphrase. */
  opening: {
    heading: "This file has a passphrase",
    lead: (file: string): string => `Whoever gave you ${file} knows it.`,
    label: "Passphrase",
    open: "Open it",
    busy: "That takes a moment …",
    becomes: (folder: string): string => `The workshop becomes a file of your own in ${folder}, without a passphrase.`,
    made: (file: string, folder: string): string =>
      `${file} is now in your folder ${folder}, without a passphrase. The file that was handed over is as it was.`,
    wrong: (file: string): string =>
      `This passphrase does not open ${file}. Look at capitals and spaces. If you are sure of it, the beginning of the file is damaged.`,
    damaged: (file: string): string => `The passphrase is right, but ${file} is damaged or cut off. Ask for it once more.`,
    cutOff: (file: string): string => `${file} is damaged or cut off at its beginning. Ask for it once more.`,
    notLocked: (file: string): string => `${file} is not a file under a passphrase, whatever its name says. It has been left as it is.`,
    noPassphrase: (file: string): string =>
      `${file} opens with a key of somebody's, and not with a passphrase. Ask for one with a passphrase.`,
    tooMuchWork: (file: string): string => `${file} asks for more work than this computer should do. Ask for one that was made as usual.`,
    empty: (file: string): string => `${file} is empty: there is nothing in it.`,
    tooLarge: (file: string): string => `${file} is too large for a workshop.`,
    nothingAsked: "There is no file that waits for a passphrase. Open it once more.",
  },

  /** Looking without changing anything. */
  look: {
    open: "Open to look at",
    dialog: "Open a workshop to look at it",
    work: "Work in it",
  },
} as const;
