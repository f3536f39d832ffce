/** The bytes of pictures: whether they are what they are called. All functions are pure. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { PICTURE_BYTES, type PictureBytes, type PictureType } from "./records.ts";

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => Math.max(0, SIGNS.indexOf(String.fromCharCode(code))));

/** The bytes that base64 stands for. @param data of signs that base64 has, four at a time. */
export function bytesOfBase64(data: string): Uint8Array {
  const bytes = new Uint8Array((data.length / 4) * 3);
  const at = (i: number): number => VALUES[data.charCodeAt(i)] ?? 0;
  for (let i = 0, to = 0; i < data.length; i += 4) {
    const four = (at(i) << 18) | (at(i + 1) << 12) | (at(i + 2) << 6) | at(i + 3);
    bytes[to++] = four >> 16;
    bytes[to++] = four >> 8;
    bytes[to++] = four;
  }
  return bytes.subarray(0, bytes.length - (data.length - data.replace(/=+$/, "").length));
}

/** The name of some bytes: their SHA-256 in hexadecimal. */
export const nameOfBytes = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

const begins = (bytes: Uint8Array, ...with_: readonly number[]): boolean => with_.every((byte, at) => bytes[at] === byte);

/** What may stand before the first element: a mark, a declaration, comments, a type without declarations of its own. */
const SVG =
  /^(?:\u00EF\u00BB\u00BF)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*(?:<!DOCTYPE\s+svg[^>[]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<svg[\s>]/;

const IS: { readonly [T in PictureType]: (bytes: Uint8Array) => boolean } = {
  "image/png": (bytes) => begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  "image/jpeg": (bytes) => begins(bytes, 0xff, 0xd8, 0xff),
  "image/svg+xml": (bytes) => SVG.test(String.fromCharCode(...bytes.subarray(0, 4096))),
};

export type PictureFault = "tooLarge" | "otherType" | "otherBytes";

/** What is wrong with a picture's bytes; null where they are of their type and are those that they are named after. */
export function wrongBytes({ sha256: name, type, data }: Omit<PictureBytes, "rank">): PictureFault | null {
  const bytes = bytesOfBase64(data);
  if (bytes.length > PICTURE_BYTES) return "tooLarge";
  if (!IS[type](bytes)) return "otherType";
  return nameOfBytes(bytes) === name ? null : "otherBytes";
}
