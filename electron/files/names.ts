/** Names of files: made from titles, fit for every system, and never one that is taken. */
import { lstatSync, readdirSync } from "node:fs";
import path from "node:path";
import { APP_WORDS } from "../../shared/guidance/app-words.ts";

/** The ending of workshop files. */
export const ENDING = ".stones";

/**
 * What Windows keeps for devices, with whatever follows the first dot, and with spaces before it.
 * Source: Microsoft, "Naming Files, Paths, and Namespaces"; superscript digits count as digits.
 */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[\d¹²³])(?= *(?:\.|$))/i;
/** The most bytes in UTF-8 of a name with its ending: leaves room for the folder under the limits of every system. */
const LONGEST = 150;
/** Joins letters of several scripts and the parts of one emoji; all other signs of format turn or hide what follows. */
const JOINERS = /\p{Join_Control}|[\u{E0020}-\u{E007F}]/u;

let letters: Intl.Segmenter | undefined;

/** The beginning of a text, in whole letters as people see them. @param bytes the most that it takes in UTF-8. */
function cut(text: string, bytes: number): string {
  letters ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  const upTo = (parts: Iterable<string>): string => {
    let kept = "";
    for (const part of parts) {
      if (Buffer.byteLength(kept + part) > bytes) break;
      kept += part;
    }
    return kept;
  };
  const whole = upTo(Array.from(letters.segment(text.slice(0, bytes + 1)), ({ segment }) => segment));
  // One letter under hundreds of marks is longer than any name.
  return whole === "" ? upTo(text) : whole;
}

const trimmed = (text: string): string => text.replace(/^[. ]+|[. ]+$/g, "");

function plainly(title: string): string {
  const plain = title
    .toWellFormed()
    .replace(/[\p{Cc}\p{Bidi_Control}\p{Noncharacter_Code_Point}<>:"/\\|?*]/gu, " ")
    .replace(/\p{Cf}/gu, (sign) => (JOINERS.test(sign) ? sign : ""))
    .replace(/\s+/gu, " ")
    .normalize("NFC");
  return trimmed(plain).replace(DEVICE, "$1_");
}

/**
 * A title as the name of a file on any system; "Workshop" where nothing is left of it.
 * @param tail what follows it and stays whole, the ending with its dot included. The title gives way.
 */
export function fileName(title: string, tail = ""): string {
  return (trimmed(cut(plainly(title), LONGEST - Buffer.byteLength(tail))) || APP_WORDS.unnamed) + tail;
}

/** The first free path in `folder` of "Title.stones", "Title 2.stones", … @param ending with its dot. */
export const freePath = (folder: string, title: string, ending: string): string =>
  firstFree(folder, (n) => fileName(title, `${n === 1 ? "" : ` ${n}`}${ending}`));

/** A free name beside a file for what is set aside: “x (damaged, 2026-11-22 10.42).json”. */
export function nameAside(file: string, now: Date = new Date()): string {
  const { dir, name, ext } = path.parse(file);
  const when = now.toISOString().slice(0, 16).replace("T", " ").replace(":", ".");
  return firstFree(dir, (n) => {
    const tail = ` (damaged, ${when}${n > 1 ? `, ${n}` : ""})${ext}`;
    return cut(name, LONGEST - Buffer.byteLength(tail)) + tail;
  });
}

/** Whether `nameAside` may have given this name to what was set aside of a file. */
export function isAsideOf(other: string, file: string): boolean {
  const { name, ext } = path.parse(file);
  const found = / \(damaged, \d{4}-\d\d-\d\d \d\d\.\d\d(?:, \d+)?\)(\.\w+)$/.exec(other);
  if (!found || alike(found[1] ?? "") !== alike(ext)) return false;
  const [tail] = found;
  return other === cut(name, LONGEST - Buffer.byteLength(tail)) + tail;
}

/** @param nth the n-th name to try, from 1 on. */
function firstFree(folder: string, nth: (n: number) => string): string {
  const taken = namesIn(folder);
  for (let n = 1; ; n++) {
    const name = nth(n);
    const file = path.join(folder, name);
    if (!taken.has(alike(name)) && !isThere(file)) return file;
  }
}

/** Names that are one on some system: whatever their capitals, and however their accents are written. */
export const alike = (name: string): string => name.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");

function namesIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder).map(alike));
  } catch {
    return new Set(); // a new folder, or one that may not be listed
  }
}

/** A link that leads nowhere is there, too. */
function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // it can't be looked for; whoever writes it hears why
  }
}

/** The path with the ending, added where it has another or none. */
export const withEnding = (file: string, ending: string): string => (path.extname(file).toLowerCase() === ending ? file : file + ending);
