/** From the library's document to the bytes of a .docx file that depend on nothing but the workshop and the time given. */
import { Packer, type Document } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { coreProperties, type Properties } from "../core-properties.ts";

/**
 * Packs a document with its style sheet, and its properties, made and changed at `now`. The library can neither name the
 * language nor be told the time, and it would take a style sheet apart only to write it again.
 */
export async function packWord(document: Document, styles: string, properties: Properties): Promise<Uint8Array> {
  document.Document.Relationships.addRelationship("WebSettings", WEB_SETTINGS.relationship, "webSettings.xml");
  const bytes = await Packer.pack(document, "uint8array", undefined, [
    { path: STYLES, data: styles },
    { path: "docProps/core.xml", data: coreProperties(properties) },
    { path: "word/webSettings.xml", data: WEB_SETTINGS.part },
  ]);
  return stamped(zipSync(asWordHasThem(unzipSync(bytes)), { mtime: "1980-01-01T12:00" }), properties.now);
}

const STYLES = "word/styles.xml";
const TYPES = "[Content_Types].xml";

/** Settings for a web page, which nobody makes here: a part that Word writes always, and that Word for Mac misses. */
const WEB_SETTINGS = {
  relationship: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/webSettings",
  type: '<Override PartName="/word/webSettings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.webSettings+xml"/>',
  part:
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:webSettings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    "<w:optimizeForBrowser/><w:allowPNG/></w:webSettings>",
} as const;

/**
 * The parts as Word writes them itself, where it is said to stumble over anything else: the list of types first, apostrophes
 * as they are (the library escapes them), and the type of the part above (docs/adr/0045-word-files-of-other-programs.md).
 */
function asWordHasThem(parts: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, Uint8Array>> {
  const { [TYPES]: types = new Uint8Array(), ...others } = parts;
  return {
    [TYPES]: strToU8(strFromU8(types).replace("</Types>", `${WEB_SETTINGS.type}</Types>`)),
    // A style sheet is ours, or an organisation's, and stays as it is.
    ...Object.fromEntries(
      Object.entries(others).map(([path, bytes]) => [path, path.endsWith(".xml") && path !== STYLES ? withApostrophes(bytes) : bytes]),
    ),
  };
}

function withApostrophes(bytes: Uint8Array): Uint8Array {
  const text = strFromU8(bytes);
  return text.includes("&apos;") ? strToU8(text.replaceAll("&apos;", "'")) : bytes;
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
