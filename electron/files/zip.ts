/**
 * The entries of a ZIP file by its directory, whoever has packed it: with bytes before it or behind it, a comment, 64-bit
 * sizes, sizes that follow their data. Nothing is unpacked until it is asked for, and never more than was announced.
 * Source: PKWARE APPNOTE 4.3 and 4.5.3.
 */
import { crc32, inflateRawSync } from "node:zlib";

/** What may be wrong: no ZIP file at all, its end is missing, something in it is broken, or it is locked with a password. */
export type ZipFault = "none" | "cut off" | "broken" | "locked";

export class ZipError extends Error {
  readonly fault: ZipFault;

  constructor(fault: ZipFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

export interface ZipEntry {
  /** As it stands in the file, and not to be trusted. */
  readonly name: string;
  /** Bytes in the file, and unpacked as the file says. */
  readonly packed: number;
  readonly unpacked: number;
  /** The checksum of what is in it. */
  readonly sum: number;
  /** What is in it, as many bytes as announced and with the right checksum. @throws ZipError */
  read(): Uint8Array;
}

const SIGNATURE = { header: 0x04034b50, entry: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 };
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const HEADER_LENGTH = 30;
const LOCATOR_LENGTH = 20;
const END64_LENGTH = 56;
/** What stands in a field whose number needs more room. */
const FULL = 0xffff_ffff;
const LOCKED = 1;
const UTF_8 = 1 << 11;

/** The entries of a ZIP file in the order of its directory; folders are left out. @throws ZipError */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(data);
  if (!directory) {
    throw data.length > 4 && data.readUInt32LE(0) === SIGNATURE.header
      ? new ZipError("cut off", "directory")
      : new ZipError("none", "signature");
  }
  const entries: ZipEntry[] = [];
  const { shift, end } = directory;
  let left = directory.count;
  for (let at = directory.start; at + ENTRY_LENGTH <= end && data.readUInt32LE(at) === SIGNATURE.entry;) {
    left--;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => data.readUInt16LE(at + place)) as [number, number, number];
    const after = at + ENTRY_LENGTH + nameLength;
    const flags = data.readUInt16LE(at + 8);
    const name = data.subarray(at + ENTRY_LENGTH, after).toString((flags & UTF_8) === 0 ? "latin1" : "utf8");
    const [unpacked, packed, offset] = sizesOf(data, at, data.subarray(after, after + extraLength));
    const place = { start: offset + shift, packed, unpacked, flags, method: data.readUInt16LE(at + 10), sum: data.readUInt32LE(at + 16) };
    if (!/[\\/]$/.test(name)) entries.push({ name, packed, unpacked, sum: place.sum, read: () => unpackEntry(data, place, name) });
    at = after + extraLength + commentLength;
  }
  // A program that knows no larger numbers counts on from 0.
  if (left % 0x1_0000 !== 0) throw new ZipError("broken", "directory");
  return entries;
}

/** Where the directory begins and ends, and by how much all places in the file are off. */
interface Directory {
  readonly start: number;
  readonly end: number;
  readonly shift: number;
  /** How many entries it says that it has. */
  readonly count: number;
}

/** The directory that the last true end of the file leads to; the signature alone may stand in a comment, or in data. */
function directoryOf(data: Buffer): Directory | null {
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(SIGNATURE.end);
  for (let end = data.lastIndexOf(signature); end >= 0; end = end === 0 ? -1 : data.lastIndexOf(signature, end - 1)) {
    if (end + END_LENGTH > data.length) continue;
    const found = directoryBefore(data, end);
    if (found) return found;
  }
  return null;
}

function directoryBefore(data: Buffer, end: number): Directory | null {
  const large = largeEnd(data, end);
  const last = large ?? end;
  const [count, size, offset] =
    large === null
      ? [data.readUInt16LE(end + 10), data.readUInt32LE(end + 12), data.readUInt32LE(end + 16)]
      : ([32, 40, 48].map((place) => Number(data.readBigUInt64LE(large + place))) as [number, number, number]);
  const begins = (at: number): boolean =>
    at >= 0 && at + 4 <= last && (count === 0 ? size === 0 : data.readUInt32LE(at) === SIGNATURE.entry);
  // With bytes before the package, its directory stands where its size says, and not where its offset says.
  if (begins(last - size)) return { start: last - size, end: last, shift: last - size - offset, count };
  return begins(offset) ? { start: offset, end: last, shift: 0, count } : null;
}

/** Where the end with numbers of 64 bits stands; null where there is none. */
function largeEnd(data: Buffer, end: number): number | null {
  const locator = end - LOCATOR_LENGTH;
  if (locator < END64_LENGTH || data.readUInt32LE(locator) !== SIGNATURE.locator64) return null;
  const places = [Number(data.readBigUInt64LE(locator + 8)), locator - END64_LENGTH];
  return places.find((at) => at + END64_LENGTH <= locator && data.readUInt32LE(at) === SIGNATURE.end64) ?? null;
}

/** Sizes unpacked and packed, and the place of the header: from the extra field where they have no room. */
function sizesOf(data: Buffer, at: number, extra: Buffer): readonly [unpacked: number, packed: number, offset: number] {
  let large: Buffer = Buffer.alloc(0);
  for (let from = 0; from + 4 <= extra.length; from += 4 + extra.readUInt16LE(from + 2)) {
    if (extra.readUInt16LE(from) === 1) large = extra.subarray(from + 4, from + 4 + extra.readUInt16LE(from + 2));
  }
  let next = 0;
  const number = (place: number): number => {
    const small = data.readUInt32LE(at + place);
    if (small !== FULL || next + 8 > large.length) return small;
    next += 8;
    return Number(large.readBigUInt64LE(next - 8));
  };
  return [number(24), number(20), number(42)];
}

interface Place {
  readonly start: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly flags: number;
  readonly method: number;
  readonly sum: number;
}

function unpackEntry(data: Buffer, { start, packed, unpacked, flags, method, sum }: Place, name: string): Uint8Array {
  const broken = (why: string): ZipError => new ZipError("broken", `${name}: ${why}`);
  if ((flags & LOCKED) !== 0) throw new ZipError("locked", name);
  if (start < 0 || start + HEADER_LENGTH > data.length || data.readUInt32LE(start) !== SIGNATURE.header) throw broken("header");
  const from = start + HEADER_LENGTH + data.readUInt16LE(start + 26) + data.readUInt16LE(start + 28);
  if (from + packed > data.length) throw broken("length");
  const content = inflated(data.subarray(from, from + packed), method, unpacked, broken);
  if (content.length !== unpacked || crc32(content) !== sum) throw broken("checksum");
  return content;
}

function inflated(packed: Buffer, method: number, unpacked: number, broken: (why: string) => ZipError): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8) throw broken(`method ${method}`);
  try {
    return inflateRawSync(packed, { maxOutputLength: unpacked + 1 });
  } catch (error) {
    throw broken(String(error));
  }
}
