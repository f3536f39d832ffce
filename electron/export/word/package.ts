/** From the library's document to the bytes of a .docx file that depend on nothing but the workshop and the time given. */
import { Packer, type Document } from "docx";
import { coreProperties, type Properties } from "../core-properties.ts";

/**
 * Packs a document with its style sheet, and its properties, made and changed at `now`. The library can neither name the
 * language nor be told the time, and it would take a style sheet apart only to write it again.
 */
export async function packWord(document: Document, styles: string, properties: Properties): Promise<Uint8Array> {
  const bytes = await Packer.pack(document, "uint8array", undefined, [
    { path: "word/styles.xml", data: styles },
    { path: "docProps/core.xml", data: coreProperties(properties) },
  ]);
  return stamped(bytes, properties.now);
}

// Signatures and places of the time in a ZIP file. Source: PKWARE APPNOTE 4.3.7, 4.3.12 and 4.3.16.
const END = { signature: 0x06054b50, length: 22, entries: 10, directory: 16 };
const ENTRY = { length: 46, time: 12, name: 28, extra: 30, comment: 32, header: 42 };
const HEADER = { time: 10 };

/** The same package with `now` (in UTC) as the time of every entry; the library writes the clock's. */
function stamped(bytes: Uint8Array, now: Date): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - END.length;
  if (view.getUint32(end, true) !== END.signature) throw new Error("the library wrote a package with a comment");
  const time = dosTime(now);
  let entry = view.getUint32(end + END.directory, true);
  for (let left = view.getUint16(end + END.entries, true); left > 0; left--) {
    view.setUint32(entry + ENTRY.time, time, true);
    view.setUint32(view.getUint32(entry + ENTRY.header, true) + HEADER.time, time, true);
    entry +=
      ENTRY.length +
      view.getUint16(entry + ENTRY.name, true) +
      view.getUint16(entry + ENTRY.extra, true) +
      view.getUint16(entry + ENTRY.comment, true);
  }
  return bytes;
}

/** Date and time as MS-DOS keeps them: from 1980 on, in steps of two seconds. */
function dosTime(now: Date): number {
  const year = Math.min(Math.max(now.getUTCFullYear(), 1980), 2107) - 1980;
  const date = (year << 9) | ((now.getUTCMonth() + 1) << 5) | now.getUTCDate();
  const time = (now.getUTCHours() << 11) | (now.getUTCMinutes() << 5) | (now.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}
