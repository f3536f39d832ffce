/** What the command line says. The names of commands, switches and documents are the same in every language. */

import { together } from "./grammar.ts";
import { plural } from "./language.ts";

export const CLI_WORDS = {
  usage: "Usage:",
  /** @param usual what is made where nothing else is asked for. */
  documents: (usual: string, others: readonly string[]): string =>
    `for .docx: ${usual} (unless you say otherwise), ${others.slice(0, -1).join(", ")} or ${others.at(-1)}`,
  sheets: (parts: readonly string[]): string => `for .xlsx: all sheets (unless you say otherwise), or ${parts.join(" or ")} alone`,
  part: "for .png, .svg and easy-read: one part of the path, by the id of its impact or outcome",
  form: "for the document forms: one form, by its id; without it all forms, one after the other",
  withPictures: "for .json: the bytes of the pictures, too; without it pictures are named and no more",
  picturesWithJson: "--with-pictures goes with export to .json.",
  easyShorter: "All of the path is too long for easy read, so the document tells its main things. Use --part for the rest.",
  with: (parts: readonly string[]): string =>
    `what goes along, with commas between: ${parts.join(", ")}; nothing of these unless you say so`,
  passphraseFile: "a file whose first line is the passphrase; the file that is made then ends in .stones.age",
  withHandOver: (option: string): string => `--${option} goes with hand-over.`,
  noPartToHandOver: (name: string, parts: readonly string[]): string =>
    `“${name}” is no part that can go along. There are ${together(parts)}.`,
  passphraseShort: (file: string, least: number): string =>
    `The first line of ${file} is the passphrase, and has fewer than ${least} characters.`,
  passphraseUnread: (file: string): string => `${file}, where the passphrase should be, can't be read.`,
  force: "replace a file that is already there",
  whatToDo: "Say what to do.",
  noCommand: (name: string): string => `There is no command “${name}”.`,
  files: (name: string, wanted: number, given: number): string =>
    `“${name}” takes ${plural(wanted, { one: "one file", other: "two files" })}, and you gave ${given}.`,
  documentWithExport: "--document goes with export.",
  documentWithWord: "--document goes with .docx and .xlsx.",
  documentNotIn: (name: string, ending: string): string => `There is no “${name}” for ${ending}.`,
  partWithExport: "--part goes with export.",
  partWithPicture: "--part goes with .png, .svg and --document easy-read.",
  formWithForms: "--form goes with --document forms.",
  noForm: (id: string, ids: readonly string[]): string =>
    ids.length === 0
      ? "There is no form, and the plan has no evidence to make one from."
      : `No form has the id “${id}”. There are ${together(ids)}.`,
  formsProposed: "Nobody has taken a form yet, so the file holds the forms that the plan proposes.",
  noPart: (id: string): string => `No impact or outcome on the path has the id “${id}”.`,
  noDocument: (name: string): string => `There is no document “${name}”.`,
  /** `file` is its name in quotation marks. */
  nothingToRescue: (file: string): string => `${file} can be opened as it is. There is nothing to rescue.`,
  ontoItself: (file: string): string => `${file} is the file that is read. Choose another name.`,
  ending: (file: string, endings: readonly string[]): string => `“${file}” has to end in ${endings.join(", ")}.`,
} as const;
