/** Backups of workshop files, and what is said where a file is damaged: its backup, and what can be rescued of it. */
import { counted } from "./language.ts";
import { VERSION_WORDS } from "./versions-words.ts";

const stones = (n: number): string => counted(n, { one: "stone", other: "stones" });
const megabytes = (bytes: number): string => `${Math.max(0.1, bytes / 1_000_000).toFixed(1)} MB`;

export const BACKUP_WORDS = {
  /** `file` is its name in quotation marks. */
  damaged: (file: string): string => `The backup ${file} is damaged, too. Nothing has been changed.`,
  unsound: (file: string): string =>
    `No backup of ${file} was kept: its copy is not sound. Earlier backups are still there, and the file has been left as it is.`,
  gone: "That backup is no longer there. Newer ones may have taken its place.",
  open: (file: string): string => `${file} is open. Close it first.`,
  /** @param problem the sentence about the place. */
  notKept: (problem: string): string =>
    `No backup of your workshop could be kept on this laptop. ${problem} The workshop itself is saved as always.`,

  setting: {
    label: "Backups on this laptop",
    on: "Keep them",
    off: "Keep none",
    help: "Copies of your workshops in a folder of Stepping Stones, for the day when a file is damaged. Those that are there already stay until you remove them.",
  },

  menu: "Backups…",
  headingOf: (name: string): string => `Backups of “${name}”`,
  intro:
    "Backups are whole copies of this workshop file on this laptop. One is kept when it is opened, and every quarter of an hour while you change something. Of older ones, fewer stay.",
  where: (folder: string): string => `They lie in ${folder}.`,
  none: "There is no backup of this workshop on this laptop yet.",
  off: "New ones are not kept at the moment, because the settings say so.",
  loading: "Looking for backups…",
  list: "Backups, the newest first",
  when: (at: string): string => VERSION_WORDS.moment(at, new Date()),
  facts: (n: number, bytes: number): string => `${stones(n)} · ${megabytes(bytes)}`,
  what: "What is in it",
  reading: "Reading…",
  empty: "There is no stone in it.",
  fromItToNow: "From this backup to now:",
  openBeside: "Open as a new file",
  openBesideTip: "Makes a new file beside the workshop, and opens that. The workshop stays as it is.",
  instead: "Use it in place of the file",
  sound: (file: string): string => `${file} can be opened as it is. Open the backup as a new file instead.`,
  insteadTip: "Takes the place of the damaged file, which stays beside it under another name.",
  show: "Show the folder",
  remove: "Remove all of these…",
  removeSure: (n: number): string =>
    `${counted(n, { one: "backup goes", other: "backups go" })} for good. The workshop itself stays as it is.`,
  removeNow: "Remove them",
  removed: "The backups are removed",
  /** Behind the name of the workshop, in the name of a file. */
  copyName: (name: string, day: string): string => `${name} (backup ${day})`,

  /** Asked where a file is damaged. */
  damage: {
    /** On the card of the file. */
    card: "Open it to see what can still be done.",
    backup: "Use the backup",
    rescue: "Rescue what can be read",
    leave: "Leave it",
    offer: "You can choose how to go on. The damaged file is kept in any case.",
    theBackup: (at: string, n: number): string =>
      `The newest backup: ${VERSION_WORDS.moment(at, new Date())}, ${stones(n)}. It takes the place of the damaged file, which stays beside it under another name.`,
    noBackup: "There is no backup of it on this laptop.",
    theRest: (n: number, name: string): string =>
      `What can still be read: ${stones(n)}. It becomes a new file beside the damaged one, “${name}”.`,
    nothing: "Nothing of the file itself can be read any more.",
    differs: (summary: string): string => `From the backup to what can be read: ${summary}.`,
    line: (sentence: string): string => `• ${sentence}`,
    more: (n: number): string => `• ${counted(n, { one: "more", other: "more" })}`,
    same: "What can be read is the same as in the backup.",
  },

  rescue: {
    /** Behind the name of the workshop, in the name of a file. */
    fileName: (name: string): string => `${name} (rescued)`,
    nothing: (file: string): string => `Nothing of ${file} can be read any more. It has been left as it is.`,
    /** A type of evidence whose name is lost. */
    option: "A type of evidence",
    whole: "Everything in it could be read.",
    unread: (n: number): string => `${counted(n, { one: "row", other: "rows" })} could not be read.`,
    pages: (n: number): string => `${counted(n, { one: "part", other: "parts" })} of the file can't be read at all.`,
    mended: (n: number): string => `${counted(n, { one: "row is", other: "rows are" })} no longer whole: a part of each was lost.`,
    fromHistory: (n: number): string => `${counted(n, { one: "row was", other: "rows were" })} taken from the history of changes.`,
    loose: (n: number): string =>
      `${counted(n, { one: "row was", other: "rows were" })} left out, because what ${n === 1 ? "it belongs" : "they belong"} to is lost.`,
    versions: (n: number): string => `${counted(n, { one: "version", other: "versions" })} could not be read.`,
    title: "The title page is lost. The title is the name of the file.",
    undo: "Undo begins anew in the rescued file.",
    done: (name: string): string => `What could be read is now in “${name}”.`,
  },
} as const;
