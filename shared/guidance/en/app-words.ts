/** What the application says outside of its pages: in the system's own dialogs, and where something could not be done. */

export const APP_WORDS = {
  /** Names of windows. */
  roomWindow: "Room screen",
  /** What the system calls the processes in which files are made and read. */
  processes: { export: "Stepping Stones export", import: "Stepping Stones import" },

  dialogs: {
    ok: "OK",
    cancel: "Cancel",
    open: "Open a workshop",
    bringBack: "Bring back changes from Word",
    logo: "Choose a logo",
    template: "Choose a Word template",
    keepElsewhere: "Keep in another place",
    files: {
      all: "All files",
      workshop: "Workshop",
      workshops: "Workshops",
      word: "Word documents",
      pictures: "Pictures",
      templates: "Word documents and templates",
    },
    goBack: "Go back",
    closeAnyway: "Close without them",
    closeHelp: "Go back and keep this workshop in another place, or close without the last changes.",
    backup: "Use the backup",
    backupHelp: "There is a backup of it on this laptop. It can take its place; the damaged file stays beside it under another name.",
  },

  /** The name of a file where a title leaves nothing for one. */
  unnamed: "Workshop",
  /** The folder of new workshops, the copy of the example, and its backups. */
  exampleFile: "The day centre",

  /** What was asked for and could not be done. */
  errors: {
    inside: "That did not work, because of a fault in Stepping Stones. Your last saved change is still in the file.",
    gone: "This file is not there at the moment. Is its drive or stick plugged in?",
    noWorkshop: "No workshop is open. Open one first.",
    keepFirst: (problem: string): string => `${problem} Keep this workshop in another place first, so that nothing is lost.`,
    noTemplate: "There is no such template. Begin with an empty board.",
    notMade: "That could not be made. Nothing was written.",
    pdf: "The PDF could not be made. Nothing was written.",
    print: "This could not be printed. Is a printer set up on this computer? You can save a PDF and print that.",
    fonts: "The picture can't be drawn, because the fonts of Stepping Stones are missing.",
    windowClosed: "The window has closed.",
    notOurs: "That file is not one that was saved here.",
    mayNot: "This window may not ask for that.",
    notUnderstood: "That could not be understood.",
    notUnderstoodWhy: (fault: string): string => `That could not be understood: ${fault}.`,
    field: (name: string, fault: string): string => `“${name}” ${fault}.`,
    chosenUnreadable: (name: string): string => `“${name}” can't be read. Is its drive still there?`,
    chosenTooLarge: (name: string): string => `“${name}” is too large: there is room for 50 MB.`,
  },
  /** What the title of a workshop is called in a sentence about it. */
  title: "The title",
} as const;
