/** What the first bytes of an office file say. */

/** A compound file: Office's formats before 2007, and the shell of every document with a password. Source: [MS-CFB] 2.2. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** "EncryptedPackage" as a compound file names it, in UTF-16. Source: [MS-OFFCRYPTO] 2.3.4.4. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

/** Whether a file is one with a password, or one in an old format; null where it is neither. */
export function oldOrLocked(bytes: Uint8Array): "password" | "oldFormat" | null {
  if (!COMPOUND.every((byte, at) => bytes[at] === byte)) return null;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED) ? "password" : "oldFormat";
}
