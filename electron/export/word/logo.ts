/** An organisation's logo: a PNG or JPEG picture that a person has chosen. */
import { WorkshopError } from "../../../shared/base/result.ts";
import { OFFICE_WORDS } from "../../../shared/guidance/office-words.ts";

const { logo: words } = OFFICE_WORDS;

export interface Logo {
  readonly type: "png" | "jpg";
  readonly bytes: Uint8Array;
  /** In px. */
  readonly width: number;
  readonly height: number;
}

/** Enough for any logo, and little enough for every document and for this laptop's settings. */
export const MOST_LOGO_BYTES = 1_000_000;
const LONGEST_SIDE = 8000;

/**
 * Reads what kind of picture it is and how large.
 * @param name of the file, for the sentence about it.
 * @throws WorkshopError "invalid" where it is no PNG or JPEG picture, or too large.
 */
export function readLogo(bytes: Uint8Array, name: string): Logo {
  if (bytes.length > MOST_LOGO_BYTES) throw new WorkshopError("invalid", words.tooLarge(name));
  const size = pngSize(bytes) ?? jpegSize(bytes);
  if (!size) throw new WorkshopError("invalid", words.noPicture(name));
  if (Math.max(size.width, size.height) > LONGEST_SIDE) {
    throw new WorkshopError("invalid", words.tooManyDots(name, LONGEST_SIDE));
  }
  return { ...size, bytes };
}

type Size = Pick<Logo, "type" | "width" | "height">;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const asSize = (type: Logo["type"], width: number, height: number): Size | null =>
  width > 0 && height > 0 ? { type, width, height } : null;

/** The size of a PNG picture; it stands in the first chunk, from the 16th byte on. Source: PNG specification, IHDR. */
function pngSize(bytes: Uint8Array): Size | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  // A whole picture ends with its IEND chunk.
  if (bytes.length < 45 || signature.some((byte, at) => bytes[at] !== byte) || viewOf(bytes).getUint32(bytes.length - 8) !== 0x49454e44)
    return null;
  return asSize("png", viewOf(bytes).getUint32(16), viewOf(bytes).getUint32(20));
}

/** The size of a JPEG picture: in its frame header, after segments of any kind. Source: ITU-T T.81, B.1 and B.2.2. */
function jpegSize(bytes: Uint8Array): Size | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return asSize("jpg", view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
