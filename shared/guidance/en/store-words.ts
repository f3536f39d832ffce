/** What is said of workshop files: why one can't be opened, read or written, and what has become of it. */

/** `file` is its name or its whole path, in quotation marks. */
const damaged = (file: string): string => `${file} is damaged and can't be trusted. It has been left as it is.`;
const foreign = (file: string): string => `${file} is not a workshop of Stepping Stones. It has been left as it is.`;
const folderProtected = (file: string): string => `${file} can't be written, because its folder is protected.`;

export const STORE_WORDS = {
  /** Any file that is written. */
  writing: {
    noFolder: (folder: string): string => `The folder ${folder} is not there.`,
    isFolder: (file: string): string => `${file} is a folder. Choose a name for the file in it.`,
    notOrdinary: (file: string): string => `${file} is not an ordinary file. Choose another name.`,
    exists: (file: string): string => `${file} is already there. It has been left as it is.`,
    protected: (file: string): string => `${file} can't be written: this place is protected. Choose another folder.`,
    full: (file: string): string => `${file} could not be written: the disk is full.`,
    longName: (file: string): string => `${file} is too long a name. Choose a shorter one.`,
    outOfReach: (file: string): string => `${file} can't be reached any more. Is its drive still there?`,
    failed: (file: string): string => `${file} could not be written.`,
    held: (file: string): string => `${file} is held by another program. Close it there or wait a moment, then try again.`,
  },

  /** What SQLite finds. */
  found: {
    foreign,
    damaged,
    openElsewhere: (file: string): string => `${file} is open on another computer or in another window.`,
    noLock: (file: string): string => `${file} is in a place where it can't be locked for us alone.`,
    tables: (file: string): string => `${file} is damaged: its tables are not as they should be. It has been left as it is.`,
    unsealed: (file: string): string => `${file} is damaged: what is in it is not what was saved. It has been left as it is.`,
    folderProtected,
    protected: (file: string): string => `${file} is protected: it can be read, but not changed.`,
    full: (): string => "The disk is full.",
    outOfReach: (file: string): string => `${file} can't be reached or written. Is its drive still there?`,
    busy: (file: string): string => `${file} is being written all the time by another computer or window. Try again in a moment.`,
  },

  /** Before it is opened. */
  look: {
    spaces: (file: string): string => `The name of ${file} begins or ends with a space. Rename the file first.`,
    noFile: (file: string): string => `${file} is not a file.`,
    gone: (file: string): string => `${file} is not there. It may have been moved, renamed or deleted.`,
    noFolder: (folder: string): string => `The folder ${folder} is not there. Is its drive plugged in?`,
    empty: (file: string): string => `${file} is empty: there is no workshop in it.`,
    tooLarge: (file: string): string => `${file} is too large to be a workshop. It has been left as it is.`,
    cutOff: (file: string): string => `${file} is cut off near its beginning. It has been left as it is.`,
    isWord: (file: string): string =>
      `${file} is a Word document. Open the workshop that it belongs to, then choose “Save for others” and “Bring back changes from Word”.`,
    newer: (file: string, theirs: number, ours: number): string =>
      `${file} was made by a newer Stepping Stones: its tables are version ${theirs}, and this one reads up to version ${ours}. ` +
      "A newer Stepping Stones can open it.",
    unfinished: (file: string): string => `${file} is unfinished: there are no tables in it.`,
    unreadable: (file: string): string => `${file} can't be read. Is its drive still there, and may you open it?`,
  },

  breaksRule: (file: string, problem: string): string =>
    `${file} is damaged: what is in it does not fit together. It has been left as it is. In detail: ${problem}`,
  /** `where` is a place in the file: “history[3].at”. */
  rules: {
    moment: (where: string): string => `${where} is no day and time.`,
    number: (where: string): string => `${where} is not the number of a step.`,
    tooLong: (where: string): string => `${where} is too long.`,
    hole: (seq: number): string => `step ${seq} of the history does not follow the one before it.`,
    step: (seq: number): string => `step ${seq} of the history does not lead from the workshop before it to the one after it.`,
  },
  /** @param aside the name that the journal has now. */
  journalAside: (file: string, aside: string): string =>
    `Beside ${file} lay a file left from a stop in the middle of saving. It belongs to another state of this workshop and would have spoiled it, so it has been set aside as ${aside}. The workshop is as it was in its own file.`,

  alreadyOpen: (file: string): string => `${file} is already open.`,
  isOpen: (file: string): string => `${file} is a workshop that is open here, under this name or another. Choose another name.`,
  mayLook: (problem: string): string => `${problem} You can look at this workshop, but not change it here.`,
  looking: "You are looking at this workshop without changing it.",
  nothingToUndo: "There is nothing left to undo.",
  nothingToRedo: "There is nothing left to redo.",
  /** Until the disk has answered. */
  saving: "Your last changes are still being saved.",
  writerEnded: "What keeps this workshop's file has stopped. It is started again with the next try.",
  notSaved: (problem: string): string =>
    `Your last change is not saved. ${problem} Your work is kept here while Stepping Stones is open: you can keep it in another place.`,
  replaced: (file: string): string => `${file} has been moved, renamed, deleted or replaced.`,
  changed: (file: string): string => `${file} has been changed or replaced by something else.`,

  /** What is missing inside a file. */
  missing: {
    mark: "This workshop file has lost the mark that tells it apart from others.",
    step: (n: number): string => `Step ${n} of the history is missing from the file.`,
    stepBroken: "A step of the history in the file can't be read.",
    title: "The title page of this workshop is missing from the file.",
    notMigrated:
      "This workshop was made by an older Stepping Stones and could not be brought up to date. The file has been left as it was.",
  },
  /** What the name of a version is called in a sentence about it. */
  name: "The name",
} as const;
