/** The parts of a .docx file that hold words, with a clear sentence where a file is something else. */
import { strFromU8, unzipSync, type UnzipFileInfo } from "fflate";
import { WorkshopError } from "../../../shared/base/result.ts";
import { OFFICE_WORDS } from "../../../shared/guidance/office-words.ts";

const { back: words } = OFFICE_WORDS;

/** Bytes that a file may have: photographs make documents large, and what is larger is no document of ours. */
export const MOST_BYTES = 100 * 1024 * 1024;
/** Bytes that the parts which are read may have, packed and unpacked: a thousand rows need 40 kB and 3 MB. */
const MOST_PACKED = 8 * 1024 * 1024;
const MOST_UNPACKED = 128 * 1024 * 1024;

const ZIP = [0x50, 0x4b];
/** A compound file: Word's format before 2007, and the shell of every document with a password. Source: [MS-CFB] 2.2. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** "EncryptedPackage" as a compound file names it, in UTF-16. Source: [MS-OFFCRYPTO] 2.3.4.4. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

/** The part that is the document, and the others by the last step of their paths: "styles.xml". */
export interface PackageParts {
  readonly document: string;
  readonly others: ReadonlyMap<string, string>;
}

const OTHERS = ["styles.xml", "numbering.xml", "comments.xml", "footnotes.xml", "endnotes.xml"] as const;

/**
 * Reads the parts of a Word document.
 * @param name of the file, for the sentences. @throws WorkshopError "invalid" or "damaged"
 */
export function readPackage(bytes: Uint8Array, name: string): PackageParts {
  if (bytes.length > MOST_BYTES) throw tooLarge(name);
  if (startsWith(bytes, COMPOUND)) {
    throw Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED)
      ? new WorkshopError("invalid", words.password(name))
      : new WorkshopError("invalid", words.oldFormat(name));
  }
  if (!startsWith(bytes, ZIP)) throw new WorkshopError("invalid", words.notWord(name));
  const files = unpack(bytes, name);
  const text = (path: string): string | undefined => {
    const found = files[path];
    return found && decoded(found);
  };
  const main = mainPart(text("_rels/.rels") ?? "");
  const document = text(main);
  if (document === undefined) throw new WorkshopError("invalid", words.notWord(name));
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const others = new Map(
    OTHERS.flatMap((part) => {
      const found = text(folder + part);
      return found === undefined ? [] : [[part, found] as const];
    }),
  );
  return { document, others };
}

function unpack(bytes: Uint8Array, name: string): Readonly<Record<string, Uint8Array>> {
  let [packed, unpacked] = [0, 0];
  const wanted = ({ name: path, size, originalSize }: UnzipFileInfo): boolean => {
    if (
      !(path === "_rels/.rels" || (path.endsWith(".xml") && OTHERS.some((part) => path.endsWith(part)))) &&
      !/(^|\/)document\d*\.xml$/.test(path)
    )
      return false;
    packed += size;
    unpacked += originalSize;
    if (packed > MOST_PACKED || unpacked > MOST_UNPACKED) throw tooLarge(name);
    return true;
  };
  try {
    return unzipSync(bytes, { filter: wanted });
  } catch (error) {
    if (error instanceof WorkshopError) throw error;
    throw damaged(name, error);
  }
}

/** The path of the main part; Word calls it word/document.xml, and other programs may not. */
function mainPart(relationships: string): string {
  const found = /<(?:\w+:)?Relationship\b[^>]*\/officeDocument"[^>]*>/.exec(relationships)?.[0];
  return (/Target="([^"]*)"/.exec(found ?? "")?.[1] ?? "word/document.xml").replace(/^\//, "");
}

/** UTF-8, or UTF-16 with its mark, as the format allows. */
function decoded(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  }
  return strFromU8(bytes).replace(/^\uFEFF/, "");
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/** The sentence about a file that is larger than a document can be. */
export const tooLarge = (name: string): WorkshopError => new WorkshopError("invalid", words.tooLarge(name));

/** The sentence about a document that is there but broken. */
export const damaged = (name: string, error: unknown): WorkshopError => new WorkshopError("damaged", words.damaged(name), String(error));
