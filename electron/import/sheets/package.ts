/** The parts of a workbook that hold cells, unpacked within limits, with a clear sentence where a file is something else. */
import { strFromU8, strToU8, zipSync } from "fflate";
import { WorkshopError } from "../../../shared/base/result.ts";
import { SHEET_WORDS } from "../../../shared/guidance/sheet-words.ts";
import { oldOrLocked } from "../../files/office-file.ts";
import { zipEntries, ZipError } from "../../files/zip.ts";

const { refused: words } = SHEET_WORDS;

/** Bytes of a workbook, of the parts of it that are read, and of these parts unpacked: 5,000 rows of 20 columns have 1 MB and 10 MB. */
export const MOST_WORKBOOK_BYTES = 20 * 1024 * 1024;
const MOST_PACKED = 16 * 1024 * 1024;
const MOST_UNPACKED = 128 * 1024 * 1024;

/** Excel's binary workbooks and OpenDocument sheets are zip archives, too. */
const OTHER_KINDS = /(?:^|\/)(?:workbook\.bin|content\.xml)$/;
/** Parts that hold no cells: what hangs on a sheet can be large, and is not looked at. */
const WITHOUT_CELLS =
  /(?:^|\/)(?:drawings|media|charts|chartsheets|embeddings|pivottables|pivotcache|externallinks|customxml|printersettings)\//;

/**
 * A workbook with the parts that hold cells and nothing else, not packed: whoever reads it can't be made to unpack more. Names
 * of parts are in small letters with slashes, as other programs may not write them.
 * @param name of the file, for the sentences. @throws WorkshopError "invalid" or "damaged"
 */
export function plainWorkbook(bytes: Uint8Array, name: string): Uint8Array {
  if (bytes.length > MOST_WORKBOOK_BYTES) throw workbookTooLarge(name);
  const shut = oldOrLocked(bytes);
  if (shut) throw new WorkshopError("invalid", words[shut](name));
  const parts = unpacked(bytes, name);
  const has = (pattern: RegExp): boolean => [...parts.keys()].some((path) => pattern.test(path));
  if (has(OTHER_KINDS)) throw new WorkshopError("invalid", words.otherFormat(name));
  if (!has(/(?:^|\/)workbook\d*\.xml$/) && !mentionsSheets(parts)) throw new WorkshopError("invalid", words.notExcel(name));
  return zipSync(Object.fromEntries([...parts].map(([path, part]) => [path, isTable(path) ? plainTargets(part) : part])), { level: 0 });
}

function unpacked(bytes: Uint8Array, name: string): ReadonlyMap<string, Uint8Array> {
  let [packed, whole] = [0, 0];
  const parts = new Map<string, Uint8Array>();
  try {
    for (const entry of zipEntries(bytes)) {
      const path = plainPath(entry.name);
      // Of the other kinds, that they are there is all that has to be known.
      if (OTHER_KINDS.test(path)) parts.set(path, new Uint8Array());
      if (!/\.(?:xml|rels)$/.test(path) || OTHER_KINDS.test(path) || WITHOUT_CELLS.test(path)) continue;
      packed += entry.packed;
      whole += entry.unpacked;
      if (packed > MOST_PACKED || whole > MOST_UNPACKED) throw workbookTooLarge(name);
      parts.set(path, entry.read());
    }
  } catch (error) {
    if (error instanceof ZipError && error.fault === "none") throw new WorkshopError("invalid", words.notExcel(name));
    if (error instanceof ZipError && error.fault === "locked") throw new WorkshopError("invalid", words.password(name));
    if (error instanceof WorkshopError) throw error;
    throw damagedWorkbook(name, error);
  }
  return parts;
}

/** The workbook may have any name: what kind of part it is, the table of contents says. */
function mentionsSheets(parts: ReadonlyMap<string, Uint8Array>): boolean {
  const contents = parts.get(CONTENTS);
  return contents !== undefined && /spreadsheetml\.(?:sheet|template)\.main/.test(strFromU8(contents));
}

/** The one part whose name is fixed. */
const CONTENTS = "[Content_Types].xml";
const isTable = (path: string): boolean => path === CONTENTS || path.endsWith(".rels");
function plainPath(path: string): string {
  const plain = path.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
  return plain === CONTENTS.toLowerCase() ? CONTENTS : plain;
}
/** The names of parts inside a part that lists others. */
const plainTargets = (part: Uint8Array): Uint8Array =>
  strToU8(
    strFromU8(part).replace(/((?:Target|PartName)\s*=\s*)(["'])([^"']*)\2/g, (_, start: string, quote: string, path: string) =>
      [start, quote, path.replaceAll("\\", "/").toLowerCase(), quote].join(""),
    ),
  );

/** The sentence about a file that is larger than what is read. */
export const workbookTooLarge = (name: string): WorkshopError => new WorkshopError("invalid", words.tooLarge(name));

/** The sentence about a workbook that is there but broken. */
export const damagedWorkbook = (name: string, error: unknown): WorkshopError =>
  new WorkshopError("damaged", words.damaged(name), String(error));
