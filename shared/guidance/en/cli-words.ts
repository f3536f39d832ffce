/** What the command line says. The names of commands, switches and documents are the same in every language. */

import { together } from "./grammar.ts";
import { plural } from "./language.ts";

export const CLI_WORDS = {
  usage: "Usage:",
  /** @param usual what is made where nothing else is asked for. */
  documents: (usual: string, others: readonly string[]): string =>
    `for .docx: ${usual} (unless you say otherwise), ${others.slice(0, -1).join(", ")} or ${others.at(-1)}`,
  part: "for .png and .svg: one part of the path, by the id of its impact or outcome",
  force: "replace a file that is already there",
  whatToDo: "Say what to do.",
  noCommand: (name: string): string => `There is no command “${name}”.`,
  files: (name: string, wanted: number, given: number): string =>
    `“${name}” takes ${plural(wanted, { one: "one file", other: "two files" })}, and you gave ${given}.`,
  documentWithExport: "--document goes with export.",
  documentWithWord: "--document goes with .docx.",
  partWithExport: "--part goes with export.",
  partWithPicture: "--part goes with .png and .svg.",
  noPart: (id: string): string => `No impact or outcome on the path has the id “${id}”.`,
  noDocument: (name: string): string => `There is no document “${name}”.`,
  notYet: (name: string, others: readonly string[]): string => `The document “${name}” can't be made yet. There are ${together(others)}.`,
  ending: (file: string, endings: readonly string[]): string => `“${file}” has to end in ${endings.join(", ")}.`,
} as const;
