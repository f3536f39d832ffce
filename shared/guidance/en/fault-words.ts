/** What is said where something in the application went wrong. Never to the room: its screen falls back without a word. */
export const FAULT_WORDS = {
  /** A part of the window that could not be shown. */
  part: {
    heading: "This part has stopped",
    help: "Your work is saved, and the rest of the window goes on as it was.",
    unsaved: "The rest of the window goes on as it was.",
    again: "Try again",
    small: "This part has stopped.",
  },
  /** The whole window. */
  window: {
    heading: "This window has stopped",
    help: "Your work is safe. Open the window again to go on.",
    again: "Open the window again",
  },
  /** Said when the window has come again by itself. */
  back: {
    crash: "This window had stopped and has been opened again. Your work is here.",
    hang: "The window has been opened again. Your work is here.",
    /** Words that were being written, and are in their field again. */
    words: "So are the words that you were writing.",
    /** Above words whose field is not in view any more: they stand nowhere else. */
    left: "You were writing:",
    copy: "Copy the words",
    copied: "Copied. You can paste the words where they belong.",
    putAway: "Put these words away",
    /** A workshop was opened, and words are here that were not added to it when it was closed. */
    drafts: "The words that you were writing are here again, in their field.",
  },
  /** The questions that the system's own dialogs ask. */
  hang: {
    message: "This window is taking long to answer",
    help: "It may only be busy. You can wait, or open the window again: you come back to where you were.",
    wait: "Wait",
    again: "Open the window again",
  },
  loop: {
    message: "This window has stopped several times",
    help: "You can open it again, or begin at your workshops. If it goes on stopping, close Stepping Stones and start it again.",
    again: "Open the window again",
    home: "Go to your workshops",
    close: "Close Stepping Stones",
  },
  room: {
    message: "The room screen has stopped several times",
    help: "It is opened again in a moment. If it goes on stopping, close the room screen and open it again.",
  },
  main: {
    message: "Something unexpected happened inside Stepping Stones",
    help: "You can go on. If something looks odd, close Stepping Stones and start it again.",
  },
  start: {
    message: "Stepping Stones could not start",
    help: "Your workshops are untouched. Start it once more; if that does not help, start the computer again.",
    noFolder:
      "Your workshops are untouched. Nothing can be written in the folder of Stepping Stones on this computer, nor in the one for temporary files. Is the disk full?",
  },
  saved: "Your work is saved.",
  support: {
    name: "Details for support",
    help: "If you ask somebody for help, these details tell them what you have and what happened. None of your words are in them, and nothing is sent: copy them and pass them on yourself.",
    label: "The details",
    copy: "Copy the details",
    copied: "Copied. You can paste the details into a message now.",
    loading: "Getting the details…",
    /** The lines of the details. */
    lines: {
      fromSource: "(from its source)",
      system: (system: string): string => `System ${system}`,
      machine: (gigabytes: string, processors: string): string => `Memory ${gigabytes} GB, processors ${processors}`,
      screens: (count: string, sizes: string): string => `Screens ${count}: ${sizes}`,
      screen: (width: string, height: string, density: string): string => `${width} × ${height} at ${density}`,
      room: { open: "Room screen open", closed: "Room screen closed" },
      settings: (settings: string): string => `Settings ${settings}`,
      workshop: (stones: string, links: string, evidence: string): string =>
        `Workshop: ${stones} stones, ${links} links, ${evidence} rows of evidence`,
      readOnly: "to look only",
      noWorkshop: "No workshop is open",
      noLog: "Nothing has been noted so far.",
    },
  },
} as const;
