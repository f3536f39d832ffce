/** The words of the menu bar, of its entries that stand nowhere else, and of the list of keys. */
import { APP_NAME } from "./interface.ts";
import { counted } from "./language.ts";

export const MENU_WORDS = {
  /** The letter after & opens the menu together with Alt; it is no part of the word. */
  file: "&File",
  edit: "&Edit",
  view: "&View",
  help: "&Help",
  close: `Close ${APP_NAME}`,
  /** As it is called on a Mac. */
  quit: `Quit ${APP_NAME}`,
  cut: "Cut",
  copy: "Copy",
  paste: "Paste",
  selectAll: "Choose all",
  regionNext: "To the next part of the window",
  regionPrevious: "To the part of the window before",
  fullScreen: "Full screen",
  /** An entry that asks something before anything happens. */
  asks: (label: string): string => `${label}…`,
} as const;

/** All that was said lately, to be read again. */
export const HEARD_WORDS = {
  heading: "What was said",
  lead: "What Stepping Stones has told you lately, the newest first. None of it is kept.",
  none: "Nothing has been said yet.",
} as const;

/** The user guide in the window. */
export const HELP_WORDS = {
  heading: "How to use Stepping Stones",
  search: "What would you like to do?",
  none: "No page has these words.",
  found: (n: number): string => counted(n, { one: "page", other: "pages" }),
  pages: "Pages of the guide",
  whatIsNew: "What is new",
} as const;

export const KEY_WORDS = {
  heading: "Keys",
  lead: "What you can do without a mouse. While you write in a field, the field keeps its own keys.",
  search: "Find a key, or what it does",
  none: "No key fits these words.",
  found: (n: number): string => counted(n, { one: "line", other: "lines" }),
  /** What some keys are called on the keyboard; every other is called what stands on it. */
  names: {
    /** In place of Ctrl on a Mac. */
    command: "Command",
    " ": "Space",
    ".": "Full stop",
    "+": "Plus",
    "-": "Minus",
    ",": "Comma",
    PageDown: "Page Down",
    PageUp: "Page Up",
    ArrowLeft: "Left",
    ArrowRight: "Right",
    ArrowUp: "Up",
    ArrowDown: "Down",
    arrows: "Arrow keys",
    ContextMenu: "Menu key",
  },
  and: (before: string, last: string): string => `${before} and ${last}`,
  or: " or ",

  anywhere: "Anywhere",
  board: {
    heading: "On the picture of the path",
    walk: "Go from stone to stone",
    walkAlso: "Choose one more stone",
    move: "Move the chosen stones",
    moveFar: "Move them further",
    write: "Write on the chosen stone",
    remove: "Remove what is chosen",
    letGo: "Let go of what is chosen",
    menu: "See what else can be done with the stone",
  },
  list: {
    heading: "In the list of the path",
    walk: "Go from row to row",
    unfold: "Unfold a row",
    foldUp: "Fold a row",
    walkAlso: "Choose one more stone",
    walkOn: "Go from row to row, and leave what is chosen",
    nextHeading: "The next heading",
    previousHeading: "The heading before",
    menu: "See what else can be done with the row",
    letGo: "Let go of what is chosen",
    ofLink: "On a link",
  },
  typing: {
    heading: "In the field for new stones",
    add: "Add the stone",
    strand: "Change the strand",
    kindBefore: "What it is: the kind before",
    kindAfter: "What it is: the kind after",
    leave: "Leave the field",
    next: "Add it, and go to the next question of the guide",
  },
  plan: {
    heading: "In the plan",
    walk: "Go from cell to cell, once the words in a cell end",
    below: "The same field below",
    open: "Open the list of a field",
  },
  room: {
    heading: "While the room screen is open",
    next: "The next stone or part",
    previous: "The one before",
    first: "The first stone",
    last: "The last stone",
    blank: "A dark screen, and back",
    back: "Back to the board",
    point: "Point, and stop pointing",
  },
} as const;
