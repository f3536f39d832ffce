/** The sentences of the pathway and the plan: the board, its stones, the guide, and the rows of evidence. */
import type { Kind } from "../../model/records.ts";
import { KIND_TERMS } from "./terms.ts";
import { counted, number, plural } from "./language.ts";

export const BOARD_WORDS = {
  board: {
    label: "The path",
    tools: "What can be done on the path",
    /** On an empty board. */
    empty: "Here your path will lie, one stone after the other.",
    emptyStep: "Start at the far side: what should be different in the end?",
    emptyAction: "Answer the first question",
    add: (kind: Kind): string => `Add ${KIND_TERMS[kind].one}`,
    addTip: (kind: Kind): string => KIND_TERMS[kind].definition,
    addMenu: "Add a stone",
    addKind: "Choose what to add",
    addLinked: (words: string): string => `Link it with ${words}`,
    write: "Write a few words",
    writeTip: "Enter keeps it. Escape leaves it as it was.",
    pasteList: "Paste a list",
    link: "Link",
    linkTip: "Draw a line to what this leads to",
    linkFrom: (text: string): string => `What does “${text}” lead to? Choose that stone.`,
    linkThese: "Link these two",
    connect: "Link stones",
    linkStart: "Choose the stone where the link begins.",
    linkCancel: "Stop linking",
    park: "Come back to later",
    unpark: "Put back on the path",
    parked: "Come back to later",
    parkedHelp: "Stones that wait here are kept, but are not on the path.",
    parkedEmpty: "Nothing is waiting.",
    openStone: (text: string): string => `Open “${text}”`,
    remove: "Remove",
    removeStone: (text: string): string => `Remove “${text}”`,
    removeTip: "Takes the stone off the board. Undo brings it back.",
    tidy: "Tidy",
    tidyTip: "Put all stones in neat rows that fill the screen. Undo puts them back.",
    fit: "See everything",
    pan: "Move the picture",
    panTip: "Look to the left, right, up or down, one step for each press",
    panWays: { left: "Look to the left", right: "Look to the right", up: "Look up", down: "Look down" },
    zoomIn: "Closer",
    zoomOut: "Further away",
    zoom: (percent: number): string => `${percent} %`,
    chosen: "Chosen stones",
    selected: (n: number): string => counted(n, { one: "stone chosen", other: "stones chosen" }),
    tooLong: (limit: number): string => `There is room for ${number(limit)} characters on a stone. Shorten it, or make two stones.`,
    needsWords: "A stone needs a few words.",
    roomLeft: (n: number): string => `Room for ${counted(n, { one: "more character", other: "more characters" })}.`,
    /** How to use the picture by the keyboard, for people who hear it. */
    keys:
      "Arrow keys go from stone to stone. Enter writes on the chosen stone. Alt and an arrow key move it. " +
      "The menu key shows what else you can do with it.",
  },

  /** What can be done with one stone or one link, in the menus of the picture and of the list. */
  stoneMenu: {
    /** Menus of their own. */
    add: "Add a stone",
    link: "Link",
    is: "Change what it is",
    addBefore: "New stone before it",
    addAfter: "New stone after it",
    addBelow: "New stone below it",
    linkTo: "Choose what it leads to",
    linkFrom: "Choose what it comes from",
    group: "Name its group",
    move: "Move to another place",
    why: "Say why",
    other: "Go to the other stone",
    unlink: "Remove this link",
    /** What is asked where the words are typed. */
    before: (text: string): string => `What leads to “${text}”?`,
    after: (text: string): string => `What does “${text}” lead to?`,
    below: (text: string): string => `What stands beside “${text}”?`,
    search: "Find a stone by its words",
    noneFits: "No stone fits. Add a new one.",
    noneFound: "No stone has these words.",
    keep: "Keep",
    /** How a field is used that floats over the path. */
    help: "Enter keeps it. Escape leaves it as it was.",
    helpWhy: "Enter keeps it. Escape leaves it without a reason.",
    /** Said where the order has changed. */
    moved: (text: string, n: number, of: number): string => `“${text}” is now number ${n} of ${of}.`,
    first: "It stands first.",
    last: "It stands last.",
    /** Below the picture, while a stone follows the pointer. */
    placing: (text: string): string => `Press the place where “${text}” goes. Escape leaves it.`,
    placeCancel: "Leave it where it is",
    row: (text: string): string => `More for the link “${text}”`,
  },

  pasteList: {
    heading: "Paste a list",
    help: "Bullets and numbers at the start of a line are left out, and the times and names of a chat.",
    label: "Your list",
    placeholder: "We meet every month\nWe visit other centres\nWe ask our neighbours",
    kind: "What are these?",
    strand: "What are they about?",
    preview: (n: number): string =>
      n === 0 ? "Nothing to add yet" : plural(n, { one: "This stone will be added", other: `These ${n} stones will be added` }),
    add: (n: number, kind: Kind): string => plural(n, { one: `Add ${KIND_TERMS[kind].one}`, other: `Add ${n} ${KIND_TERMS[kind].many}` }),
    skipped: (n: number): string => counted(n, { one: "empty line was left out.", other: "empty lines were left out." }),
    tooLong: (line: number): string => `Line ${line} is too long for one stone. Split it, or shorten it.`,
  },

  /** The panel beside the board while nothing is chosen. */
  path: {
    heading: "This path",
    show: "Show the panel",
    hide: "Hide the panel",
    choose: "Choose a stone to see what belongs to it.",
    write: "Double-click it to write on it.",
    noQuestions: "No question is open.",
    questions: (n: number): string => counted(n, { one: "question is still open", other: "questions are still open" }),
  },

  /** The panel beside the board for the chosen stone. */
  stone: {
    label: "The chosen stone",
    text: "Words on the stone",
    reportText: "Words for reports",
    reportTextHelp: "Only if a report needs other words. The stone keeps its own.",
    kind: "What is it?",
    strand: "What is it about?",
    group: "Group of outcomes",
    groupHelp: "Outcomes with the same group stand together in documents.",
    groupPlaceholder: "Improving co-production",
    progress: "How far are we?",
    found: "Planned, or found on the way?",
    evidence: "How will we know?",
    evidenceNone: "No evidence planned yet",
    evidenceCount: (n: number): string => counted(n, { one: "piece of evidence", other: "pieces of evidence" }),
    openPlan: "Open in the plan",
    note: "Only for me",
    noteHelp: "The room and the documents never show this.",
    leadsTo: "Leads to",
    comesFrom: "Comes from",
    linkTo: "Add what it leads to",
    linkFrom: "Add what it comes from",
    unlink: (text: string): string => `Remove the link with “${text}”`,
    whyFor: (text: string): string => `Why do we think that it leads to “${text}”?`,
    questions: "Still open",
    whyPlaceholder: "people know best what they need",
    more: "Change what it is",
  },

  /** The frame around the guide's question; the questions themselves are in `mapping.ts`. */
  guide: {
    name: "Guide",
    show: "Show the guide",
    hide: "Close the guide",
    next: "Next question",
    nextTip: "Ctrl and Enter do the same.",
    previous: "Question before",
    stuck: "We are stuck",
    stuckHide: "Thank you, we can go on",
    example: "For example:",
    about: "The stone that this question is about",
    linksTo: (text: string): string => `What leads to “${text}”`,
    linksFrom: (text: string): string => `What “${text}” leads to`,
    leave: "Leave the guide",
    answers: "Our answers",
    noAnswers: "No answer yet",
    place: (step: number, of: number): string => `Question ${step} of ${of}`,
    /** Told to those who listen. */
    asked: (step: number, of: number, question: string): string => `Question ${step} of ${of}. ${question}`,
    finished: "Your path goes all the way across.",
    finishedHelp: "You can add more at any time, or plan how you will know that it works.",
    finishedAction: "Open the plan",
  },

  plan: {
    heading: "How will we know?",
    intro: "For each outcome, choose what would show you that it is there.",
    emptyHeading: "No outcomes yet",
    empty: "The plan lists every outcome of your path. Put the first outcome on the path, and it appears here.",
    emptyAction: "Go to the path",
    outcomeEmpty: "No evidence for this outcome yet",
    add: "Add evidence",
    addFor: (outcome: string): string => `Add evidence for ${outcome}`,
    /** Names a field of the table for those who listen: "Form of evidence 2, “People decide”". */
    cell: (column: string, row: number, outcome: string): string => `${column} ${row}, “${outcome}”`,
    remove: "Remove this evidence",
    removed: "The evidence is removed. Undo brings it back.",
    addWay: "Add a way",
    removeWay: (way: string): string => `Remove “${way}”`,
    showOnPath: "Show on the path",
    summary: (withEvidence: number, outcomes: number): string =>
      outcomes === 1
        ? withEvidence === 1
          ? "Our outcome has evidence"
          : "Our outcome has no evidence yet"
        : `${withEvidence} of ${outcomes} outcomes have evidence`,
  },
} as const;
