/** Names of files: made from titles, and never one that is taken. */
import { existsSync } from "node:fs";
import path from "node:path";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";

/** Names that Windows keeps for devices. Source: Microsoft, "Naming Files, Paths, and Namespaces". */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** In UTF-16 code units; leaves room for a number, an ending and the folder under the limits of every system. */
const LONGEST = 80;

/** A title as the name of a file on any system; "Workshop" where nothing is left of it. */
export function fileName(title: string): string {
  const plain = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, " ")
    .replace(/\s+/gu, " ")
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/^[. ]+|[. ]+$/g, "");
  return plain === "" || DEVICES.test(plain) ? APP_WORDS.unnamed : plain;
}

/** The first free path in `folder` of "Title.stones", "Title 2.stones", … @param ending with its dot. */
export function freePath(folder: string, title: string, ending: string): string {
  const name = fileName(title);
  for (let n = 1; ; n++) {
    const file = path.join(folder, `${name}${n === 1 ? "" : ` ${n}`}${ending}`);
    if (!existsSync(file)) return file;
  }
}

/** The path with the ending, added where it has another or none. */
export const withEnding = (file: string, ending: string): string => (path.extname(file).toLowerCase() === ending ? file : file + ending);
