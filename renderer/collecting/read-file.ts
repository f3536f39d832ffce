/** What is in a file that somebody dropped or chose: a list as text, a workbook, or a photo. Known by its bytes; its name only helps. */
import { COLLECTING_WORDS } from "../../shared/guidance/collecting-words.ts";
import { fail, ok, type Result } from "../../shared/base/result.ts";
import { isWorkbook, textOfListFile, whyNoList } from "../../shared/pasting/list-file.ts";

const words = COLLECTING_WORDS.drop;

/** In bytes; a photo of a good camera has about 20 MB. */
const PHOTO_LIMIT = 50_000_000;
const WORKBOOK_LIMIT = 20_000_000;

export type FoundInFile =
  | { readonly what: "list"; readonly text: string }
  /** Its bytes as they are: another process reads them. */
  | { readonly what: "workbook"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly what: "photo"; readonly type: PhotoType };

type PhotoType = "image/jpeg" | "image/png" | "image/webp";
export const PHOTO_TYPES: readonly PhotoType[] = ["image/jpeg", "image/png", "image/webp"];
/** For the dialog that asks for a workbook. */
export const WORKBOOK_TYPES: readonly string[] = [".xlsx", ".xlsm", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"];

/** @param file its first bytes are enough to tell a photo. */
export async function readFile(file: File): Promise<Result<FoundInFile>> {
  const { name, size } = file;
  if (size === 0) return fail("invalid", words.empty(name));
  try {
    const type = photoType(new Uint8Array(await file.slice(0, 16).arrayBuffer()));
    if (type === "other") return fail("invalid", words.photoKind(name));
    if (type) return size > PHOTO_LIMIT ? fail("invalid", words.photoTooLarge(name, "50 MB")) : ok({ what: "photo", type });
    const start = new Uint8Array(await file.slice(0, 64).arrayBuffer());
    if (isWorkbook(start, name)) {
      if (size > WORKBOOK_LIMIT) return fail("invalid", words.listTooLarge(name, "20 MB"));
      return ok({ what: "workbook", bytes: new Uint8Array(await file.arrayBuffer()) });
    }
    const why = whyNoList(start, size, name);
    if (why) return fail("invalid", why);
    const text = textOfListFile(new Uint8Array(await file.arrayBuffer()), name);
    return text.ok ? ok({ what: "list", text: text.value }) : text;
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
