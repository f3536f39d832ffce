/**
 * The sentences of the interface, by the place where they stand. What a person reads is here and in the files
 * beside this one, so that it can be read, checked and translated as one text.
 */
import { BACK_WORDS } from "./back-words.ts";
import { BOARD_WORDS } from "./interface-board.ts";
import { FRAMEWORK_WORDS } from "./interface-framework.ts";
import { PLAN_TABLE_WORDS } from "./interface-plan.ts";
import { TAKING_PART_WORDS } from "./interface-taking-part.ts";
import { WORD_WORDS } from "./interface-word.ts";
import { ROOM_WORDS } from "./room-words.ts";
import { VERSION_WORDS } from "./versions-words.ts";
import { counted, plural } from "./language.ts";

import { lowerFirst } from "../../base/wording.ts";
export const APP_NAME = "Stepping Stones";

const counts = {
  stones: (n: number): string => (n === 0 ? "no stones" : counted(n, { one: "stone", other: "stones" })),
  outcomes: (n: number): string => (n === 0 ? "no outcomes" : counted(n, { one: "outcome", other: "outcomes" })),
  evidence: (n: number): string =>
    n === 0 ? "no pieces of evidence" : counted(n, { one: "piece of evidence", other: "pieces of evidence" }),
} as const;

export const WORDS = {
  /** Words that many places share. */
  common: {
    cancel: "Cancel",
    close: "Close",
    done: "Done",
    add: "Add",
    back: "Back",
    more: "More",
  },

  home: {
    heading: "Your workshops",
    new: "New workshop",
    open: "Open…",
    openTip: "Open a workshop that is somewhere else on this computer",
    example: "Look at the example",
    exampleTip: "A finished path about a day centre. Try things out: it is your own copy.",
    loading: "Looking for your workshops…",
    folder: (folder: string): string => `New workshops are kept in ${folder}.`,
    card: (title: string): string => `Open “${title}”`,
    counts: (stones: number, outcomes: number, evidence: number): string =>
      stones === 0
        ? "No stones yet"
        : [counts.stones(stones), outcomes > 0 && counts.outcomes(outcomes), evidence > 0 && counts.evidence(evidence)]
            .filter(Boolean)
            .join(" · "),
    changed: (day: string): string => `Changed ${day}`,
    more: (title: string): string => `More for “${title}”`,
    reading: "Still being read…",
    forget: "Take off this page",
    forgetTip: "The file stays where it is.",
    show: "Show in its folder",
    welcome: "Lay your path to the difference, stone by stone",
    welcomeHelp:
      "Begin at the end: what should be different? Then walk back together, from the difference to what you do. " +
      "Stepping Stones asks one question at a time.",
    first: "Start your first workshop",
    private: "Nothing leaves this laptop.",
  },

  newWorkshop: {
    heading: "New workshop",
    title: "What is it about?",
    titleHelp: "A few words are enough. You can change them at any time.",
    titlePlaceholder: "Our day centre, first meeting",
    titleNeeded: "Give it a name, and then you can start.",
    start: "Start",
  },

  /** The places a person goes to, in the strip on the left. */
  places: {
    label: "Places",
    pathway: "Pathway",
    plan: "Plan",
    evidence: "Evidence",
    examples: "Examples",
    framework: "Framework",
    benefits: "Benefits",
    feedback: "Feedback",
    worksheet: "Worksheet",
    afterwards: "Results",
    versions: "Versions",
  },

  topBar: {
    /** The button that all of the others fold away behind where a window has little room. */
    actions: "Undo, save and show",
    home: "Your workshops",
    homeTip: "Close this workshop and go back to all of them",
    title: "Title of this workshop",
    titleTip: "Click to change the title",
    undo: "Undo",
    undoTip: (label: string | null): string => (label === null ? "Nothing to undo" : `Undo: ${lowerFirst(label)}`),
    redo: "Redo",
    redoTip: (label: string | null): string => (label === null ? "Nothing to redo" : `Redo: ${lowerFirst(label)}`),
    save: "Save for others",
    room: "Room screen",
    roomTip: "Show the path on the screen that the room sees",
    roomClose: "Close room screen",
  },

  /** The line that says where the work is. */
  saved: {
    /** The strip below the bar, for those who listen. */
    strip: "Where this workshop is kept",
    /** @param time null where a damaged file does not say when */
    at: (time: string | null): string => (time === null ? "Saved on this laptop" : `Saved on this laptop at ${time}`),
    readOnly: "To look at only",
    notSaved: "Not saved yet",
    saving: "Saving…",
    example: "This is your copy of the example",
  },

  /** The page with project, organisation, place and date: what the title page of a document says. */
  details: {
    heading: "About this workshop",
    open: "About this workshop…",
    title: "Title",
    project: "Project",
    organisation: "Organisation",
    place: "Place",
    date: "Date",
    dateHelp: "For example 2026-05-01",
    about: "What is it about?",
    help: "What stands on the first page of documents",
  },

  ...BOARD_WORDS,
  ...FRAMEWORK_WORDS,
  ...PLAN_TABLE_WORDS,
  ...TAKING_PART_WORDS,

  /** The workshop at earlier points, and what changed. */
  versions: VERSION_WORDS,

  /** Changes that come back in a Word document. */
  back: BACK_WORDS,

  /** The window on the room's screen, and what the facilitator reads about it. */
  room: ROOM_WORDS,

  ...WORD_WORDS,

  save: {
    heading: "Save for others",
    word: "Word documents",
    toShow: "To read, print and show",
    came: "What came of it",
    others: "Pictures and files",
    elsewhere: "Keep this workshop somewhere else…",
    done: (name: string): string => `Saved as “${name}”`,
    show: "Show in its folder",
  },

  settings: {
    heading: "Settings",
    theme: "Colours",
    paper: "Paper",
    dark: "Dark",
    contrast: "High contrast",
    system: "As on this computer",
    textSize: "Size of the words",
    smaller: "Smaller",
    larger: "Larger",
    guide: "Show the guide beside the board",
    about: "About Stepping Stones",
  },

  /** What to say when something did not work. The message of the error itself stands below. */
  errors: {
    notSaved: "The last change is not in the file yet. It is still here, in this window.",
    keepElsewhere: "Keep it in another place…",
    tryAgain: "Try again",
    /** By what is being waited for. */
    waiting: {
      held: (name: string): string => `Waiting for “${name}”…`,
      saving: (name: string): string => `“${name}” is still being saved…`,
    },
    notKept: "What you chose can't be written on this laptop. It holds until you close Stepping Stones.",
  },

  /** Said once by the live region, for people who listen to the screen. */
  spoken: {
    removed: (n: number): string => `${counts.stones(n)} removed. Undo brings ${plural(n, { one: "it", other: "them" })} back.`,
    linked: (from: string, to: string): string => `${from} leads to ${to}`,
    parked: (n: number): string => `${counts.stones(n)} put aside for later`,
  },
} as const;
