/** The sentences of collecting fast: typing stone after stone, lists, a photo of the wall, and ways to begin a workshop. */
import type { Kind, Strand } from "../../model/records.ts";
import { KIND_TERMS, STRAND_TERMS } from "./terms.ts";
import { counted, number, plural } from "./language.ts";

const stones = (n: number): string => counted(n, { one: "stone", other: "stones" });
const sign = (kind: Kind, strand: Strand): string => `${KIND_TERMS[kind].label}, ${STRAND_TERMS[strand].label}`;

export const COLLECTING_WORDS = {
  /** The field that turns words into stones. */
  typing: {
    /** How it is used by the keyboard; the way out of it has to be told. */
    help: "Enter adds it. Alt and left or right changes the strand.",
    helpKinds: "Alt and up or down changes what it is.",
    next: "The next stone",
    /** Said once to those who listen. */
    now: (kind: Kind, strand: Strand): string => `Now: ${sign(kind, strand)}`,
    recent: (n: number): string => `Added now: ${stones(n)}`,
    more: (n: number): string => `And ${stones(n)} before`,
    undo: "Undo",
  },

  list: {
    help: "One stone on each line. A line like “Outcomes:” or “Co-production:” says what the lines after it are.",
    choose: "Open a file…",
    chooseHelp:
      "A text file (.txt, .md), a table (.csv, .tsv) or an Excel workbook (.xlsx). An exported chat, or what was said in a meeting (.vtt, .srt). You can also drop it on the window.",
    already: "Is there already",
    twice: "Stands twice in the list",
    /** @param there how many lie on the board already. @param twice how many stand in the list before. */
    leaveOut: (there: number, twice: number): string => {
      const n = there + twice;
      if (twice === 0)
        return plural(n, { one: "Leave out the one that is there already", other: `Leave out the ${n} that are there already` });
      if (there === 0) return plural(n, { one: "Leave out the one that stands twice", other: `Leave out the ${n} that stand twice` });
      return `Leave out the ${n} that are there already or stand twice`;
    },
    add: (n: number): string => `Add ${stones(n)}`,
    more: (n: number): string => `And ${stones(n)} more`,
    added: (n: number): string => counted(n, { one: "stone is on the path.", other: "stones are on the path." }),
    /** What the text held besides stones; how many of each follow, and then what they say. */
    notTaken: (n: number): string => `Not taken: ${counted(n, { one: "thing", other: "things" })}`,
    why: {
      stamp: (n: number): string => plural(n, { one: "The time and sender of a message", other: `Times and senders of ${n} messages` }),
      note: (n: number): string => plural(n, { one: "A line that the chat itself wrote", other: `${n} lines that the chat itself wrote` }),
      mention: (n: number): string => plural(n, { one: "A name that a message calls", other: `${n} names that messages call` }),
      headings: (): string => "The headings of the table",
      cells: (n: number): string => plural(n, { one: "Other cells of a row", other: `Other cells of ${n} rows` }),
    },
    moreLines: (n: number): string => `And ${counted(n, { one: "line", other: "lines" })} more`,
    tooMany: (n: number, most: number): string => `The list has ${stones(n)}. At most ${number(most)} can be added at once.`,
  },

  drop: {
    here: "Drop it here",
    hereHelp: "A list becomes stones, once you have seen them. A photo of the wall opens beside the list.",
    noWorkshop: "Open a workshop first, and then drop the list or the photo.",
    readOnly: "This workshop is to look at only, so nothing can be added.",
    closeFirst: "Close what is open first, and then drop it again.",
    several: "One at a time: drop a single list, or a single photo.",
    folder: "That can't be opened here. Drop a text file with one stone on each line, or a photo.",
    board: "Or drop a list here, or a photo of the wall.",
    empty: (name: string): string => `“${name}” is empty.`,
    word: (name: string): string => `“${name}” is a Word document. Open it, copy the list, and paste it here.`,
    page: (name: string): string => `“${name}” is a web page. Open it, copy the list, and paste it here.`,
    workshop: (name: string): string => `“${name}” is a workshop. Choose “Open…” on the page with your workshops.`,
    notText: (name: string): string => `“${name}” is neither a text nor a photo. A list is a text file with one stone on each line.`,
    listTooLarge: (name: string, limit: string): string => `“${name}” is too large for a list: there is room for ${limit}.`,
    photoTooLarge: (name: string, limit: string): string => `“${name}” is too large for a photo: there is room for ${limit}.`,
    photoKind: (name: string): string => `“${name}” can't be shown. Save the photo as JPEG or PNG, and drop it again.`,
    photoBroken: (name: string): string => `“${name}” can't be shown as a photo. Part of it may be missing.`,
    unreadable: (name: string): string => `“${name}” can't be read. Is its drive still there?`,
  },

  photo: {
    choose: "Photo of the wall…",
    chooseTip: "Type from a photo of sticky notes: it stands beside the list",
    label: "Photo of the wall",
    name: (name: string): string => `Photo of the wall: ${name}`,
    keys: "Arrow keys move the photo. Plus and minus bring it closer or further away. R turns it. 0 shows all of it.",
    tools: "What can be done with the photo",
    closer: "Closer",
    further: "Further away",
    whole: "See the whole photo",
    turnLeft: "Turn to the left",
    turnRight: "Turn to the right",
    type: "Type what it says",
    away: "Put the photo away",
    stays: "The photo is only shown. It is not kept, and it never leaves this laptop.",
  },

  later: {
    save: "Save as a list…",
    saveTip: "A Word document with what waits here. It is in no other document.",
  },

  /** How a new workshop begins. */
  start: {
    label: "How do you want to begin?",
    guide: "With the guide",
    guideHelp: "One question at a time, from the difference back to what you do.",
    blank: "An empty board",
    blankHelp: "No questions. Put down stones as they come.",
    template: "The stones are examples. Change their words, and throw out what does not fit.",
  },
} as const;
