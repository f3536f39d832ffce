/** What is said as a workshop is finished with and deleted: what goes, what stays elsewhere, and what a disk may keep. */

import { plural } from "./language.ts";

export const FINISH_WORDS = {
  name: "Finish and delete",
  heading: "Delete this workshop for good",
  lead: (title: string): string => `These files of ${title} go from this computer. Nothing brings them back.`,
  looking: "Looking for what belongs to it …",
  files: (n: number): string => plural(n, { one: "One file", other: `${n} files` }),
  /** Behind each path. */
  kinds: {
    workshop: "the workshop",
    journal: "left beside it by a stop in the middle of saving",
    aside: "a damaged state that was set aside",
    backup: "a backup",
    names: "an old list of your workshops",
    words: "words in fields that were set aside, perhaps of this workshop",
    halfWords: "words in fields that were not kept to the end, perhaps of this workshop",
    part: "left of a file that was not finished",
    temporary: "a copy that was left in the folder for such things",
  },
  alsoGoes: "Its place among your workshops goes, too, and its name from the settings.",
  stays: {
    heading: "What this can't reach",
    documents: "Documents, pictures and files that you saved or handed over, on this computer or a stick.",
    mails: "What was sent, printed, or copied by a backup or into a cloud. Your system's own list of recent files is another such place.",
    disk: "A disk, and an SSD or a stick above all, may keep what was in a deleted file for a long time. Special programs could find it. If your disk is encrypted, it can't be read without your password.",
  },
  next: "Go on",
  sure: (title: string, n: number): string => `Delete ${title} with ${plural(n, { one: "one file", other: `all ${n} files` })}?`,
  sureHelp: "There is no way back from here.",
  delete: "Delete for good",
  back: "Go back",
  busy: "It is being deleted …",
  done: {
    heading: "What has become of it",
    gone: (n: number): string =>
      n === 0 ? "Nothing has been deleted." : plural(n, { one: "One file has been deleted.", other: `${n} files have been deleted.` }),
    forgotten: "Stepping Stones no longer knows its name.",
    left: (n: number): string => plural(n, { one: "One file could not be deleted:", other: `${n} files could not be deleted:` }),
  },
  errors: {
    elsewhere: (file: string): string =>
      `${file} is open on another computer or in another window. Nothing has been deleted. Close it there first.`,
    changed: "Something has changed since you looked. Read the list once more.",
  },
} as const;
