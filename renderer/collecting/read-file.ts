/** What is in a file that somebody dropped or chose: a list as text, or a photo. Known by its bytes; its name only helps. */
import { COLLECTING_WORDS } from "../../shared/guidance/collecting-words.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";

const words = COLLECTING_WORDS.drop;

/** In bytes. A list of 1 MB has more lines than any wall; a photo of a good camera has about 20 MB. */
const LIST_LIMIT = 1_000_000;
const PHOTO_LIMIT = 50_000_000;

export type FoundInFile = { readonly what: "list"; readonly text: string } | { readonly what: "photo"; readonly type: PhotoType };

type PhotoType = "image/jpeg" | "image/png" | "image/webp";
export const PHOTO_TYPES: readonly PhotoType[] = ["image/jpeg", "image/png", "image/webp"];
/** For the dialog that asks for a list. */
export const LIST_TYPES: readonly string[] = [".txt", ".csv", "text/plain", "text/csv"];

/** @param file its first bytes are enough to tell a photo. */
export async function readFile(file: File): Promise<Result<FoundInFile>> {
  const { name, size } = file;
  if (size === 0) return fail("invalid", words.empty(name));
  try {
    const type = photoType(new Uint8Array(await file.slice(0, 16).arrayBuffer()));
    if (type === "other") return fail("invalid", words.photoKind(name));
    if (type) return size > PHOTO_LIMIT ? fail("invalid", words.photoTooLarge(name, "50 MB")) : ok({ what: "photo", type });
    const start = new Uint8Array(await file.slice(0, 64).arrayBuffer());
    const kind = noList(start, name);
    if (kind) return fail("invalid", kind);
    if (size > LIST_LIMIT) return fail("invalid", words.listTooLarge(name, "1 MB"));
    return listIn(new Uint8Array(await file.arrayBuffer()), name);
  } catch (error) {
    return fail("not-found", words.unreadable(name), String(error));
  }
}

/**
 * The kind of photo that begins with these bytes; "other" for one that a page can't show, null for what is none.
 * Source: the signatures in the WHATWG's MIME Sniffing Standard; ISO/IEC 23008-12 for HEIC.
 */
export function photoType(start: Uint8Array): PhotoType | "other" | null {
  const ascii = String.fromCharCode(...start.subarray(0, 16));
  if (ascii.startsWith("\xFF\xD8\xFF")) return "image/jpeg";
  if (ascii.startsWith("\x89PNG\r\n\x1A\n")) return "image/png";
  if (/^RIFF[^]{4}WEBP/.test(ascii)) return "image/webp";
  const isOther = /^[^]{4}ftyp(?:hei|hev|mif|msf|avi)/.test(ascii) || /^(?:GIF8|II\*\0|MM\0\*|BM[^]{4}\0\0\0\0)/.test(ascii);
  return isOther ? "other" : null;
}

/** Why a file that begins with these bytes is no list, where a person may well take it for one. */
function noList(start: Uint8Array, name: string): string | null {
  const ascii = String.fromCharCode(...start.subarray(0, 16));
  if (/\.docx?$|\.odt$/i.test(name) && /^(?:PK\x03\x04|\xD0\xCF\x11\xE0|\{\\rtf)/.test(ascii)) return words.word(name);
  if (ascii.startsWith("SQLite format 3\0")) return words.workshop(name);
  return null;
}

/** The text of a list. Windows writes UTF-16 and its own older code pages, too. */
export function listIn(bytes: Uint8Array, name: string): Result<FoundInFile> {
  const text = decoded(bytes);
  // No text has control characters other than white space.
  // oxlint-disable-next-line no-control-regex
  if (text === null || /[\0-\x08\x0E-\x1A\x1C-\x1F]/.test(text)) return fail("invalid", words.notText(name));
  const list = /\.csv$/i.test(name) ? firstCells(text) : text;
  return list.trim() === "" ? fail("invalid", words.empty(name)) : ok({ what: "list", text: list });
}

function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const mark = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(mark, { fatal: true }).decode(bytes);
  } catch {
    return mark === "utf-8" ? new TextDecoder("windows-1252").decode(bytes) : null;
  }
}

/** The first cell of each row of a table, one on each line: there the words stand. */
function firstCells(text: string): string {
  const quoted = text.split('"').length % 2 === 1;
  const rows = (quoted ? text.match(/(?:"(?:[^"]|"")*"|[^"\r\n])+/g) : text.split(/[\r\n]+/)) ?? [];
  const separator = ["\t", ";", ","].find((one) => rows[0]?.includes(one)) ?? "\n";
  return rows
    .map((row) => (quoted && /^"((?:[^"]|"")*)"/.exec(row)?.[1]?.replaceAll('""', '"')) || (row.split(separator)[0] ?? ""))
    .map((cell) => cell.replace(/\s+/gu, " ").trim())
    .join("\n");
}
