/** What the application says outside of its pages: in the system's own dialogs, and where something could not be done. */

import { APP_NAME } from "./interface.ts";
import { number } from "./language.ts";

export const APP_WORDS = {
  /** Names of windows: whoever shares one in a meeting chooses it by its name. Before a workshop is open it has none. */
  boardWindow: (workshop: string | null): string => (workshop === null ? APP_NAME : `${workshop} – ${APP_NAME}`),
  roomWindow: (workshop: string | null): string => `Room screen – ${workshop ?? APP_NAME}`,
  /** What the system calls the processes in which files are made and read. */
  processes: { export: "Stepping Stones export", import: "Stepping Stones import", files: "Stepping Stones files" },

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
    saving: {
      message: "Your last changes are still being saved.",
      help: "The place where this workshop is kept answers slowly. The window closes by itself as soon as everything is in the file. If you close it now, saving goes on for as long as the place answers.",
      close: "Close now",
    },
    wordsHelp: "Go back and add or copy the words that you were writing, or close without them.",
  },

  /** What can't be kept on this laptop. */
  notKept: {
    all: "Stepping Stones can't write in its own folder on this laptop. Your workshops are saved as always. Your settings, the list of workshops you opened, backups, and words you have not added are only kept until you close it.",
    words: "The words that you were writing can't be kept on this laptop.",
  },

  /** The name of a file where a title leaves nothing for one. */
  unnamed: "Workshop",
  /** The folder of new workshops, the copy of the example, and its backups. */
  exampleFile: "The day centre",

  /** A JSON file whose folder can't be written has become a workshop in the folder of new workshops. */
  elsewhere: (json: string, workshop: string, folder: string): string =>
    `Nothing can be written beside “${json}”. Its workshop is now “${workshop}” in your folder “${folder}”, in Documents.`,

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
  },
  /** A file that was named to be read. `name` is in quotation marks. */
  files: {
    gone: (name: string): string => `${name} is not there.`,
    unreadable: (name: string): string => `${name} can't be read. Is its drive still there, and may you open it?`,
    notOrdinary: (name: string): string => `${name} is not an ordinary file, so it can't be read.`,
    tooLarge: (name: string, megabytes: number): string => `${name} is too large: there is room for ${number(megabytes)} MB.`,
  },
  /** A file that is read in a process of its own. */
  reading: {
    tooLong: (name: string): string => `“${name}” takes too long to read. Is its drive slow, or out of reach?`,
    tooMuch: (name: string): string => `“${name}” needs more memory than there is room for, so it was not read.`,
    failed: (name: string): string => `“${name}” could not be read. Nothing was changed.`,
  },
  /** A workshop that was opened before and lies on the network. */
  apart: (computer: string): string => `This workshop is on the network, on “${computer}”. It is read when you open it.`,
  /** What the title of a workshop is called in a sentence about it. */
  title: "The title",
} as const;
