/** ZIP files as other programs pack them. Source: PKWARE APPNOTE 4.3 and 4.5.3. */
import { crc32, deflateRawSync } from "node:zlib";

/** Names and what is in them, in order. */
export type Entries = readonly (readonly [name: string, content: Uint8Array])[];

export interface Packing {
  /** Sizes and checksum behind each entry, and none before it. */
  readonly sizesBehind?: boolean;
  /** Numbers of 64 bits wherever the format has room for them. */
  readonly large?: boolean;
  readonly stored?: boolean;
  readonly comment?: Uint8Array;
  readonly before?: Uint8Array;
  readonly behind?: Uint8Array;
  /** Whether the places in the file count the bytes before it. */
  readonly countsBefore?: boolean;
  readonly locked?: boolean;
}

const FULL = 0xffff_ffff;

/** Numbers in the order of the format: [bytes, value]. */
function numbers(...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
  const out = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 8) out.writeBigUInt64LE(BigInt(value), at);
    else out.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return out;
}

export function zipped(entries: Entries, packing: Packing = {}): Uint8Array {
  const { sizesBehind = false, large = false, stored = false, before = new Uint8Array(), behind = new Uint8Array() } = packing;
  const comment = packing.comment ?? new Uint8Array();
  const counted = packing.countsBefore === true ? before.length : 0;
  const method = stored ? 0 : 8;
  const flags = (sizesBehind ? 8 : 0) | 0x800 | (packing.locked === true ? 1 : 0);
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = counted;
  for (const [name, content] of entries) {
    const path = Buffer.from(name);
    const data = stored ? Buffer.from(content) : deflateRawSync(content);
    const sum = crc32(content);
    const size = (now: number): number => (large ? FULL : now);
    const extra = large ? numbers([2, 1], [2, 16], [8, content.length], [8, data.length]) : Buffer.alloc(0);
    const header = numbers([4, 0x04034b50], [2, 45], [2, flags], [2, method], [4, 0]);
    const known = sizesBehind ? numbers([4, 0], [4, 0], [4, 0]) : numbers([4, sum], [4, size(data.length)], [4, size(content.length)]);
    const localExtra = sizesBehind ? Buffer.alloc(0) : extra;
    const after = sizesBehind ? numbers([4, 0x08074b50], [4, sum], [4, data.length], [4, content.length]) : Buffer.alloc(0);
    const local = Buffer.concat([header, known, numbers([2, path.length], [2, localExtra.length]), path, localExtra, data, after]);
    const wide = large ? numbers([2, 1], [2, 24], [8, content.length], [8, data.length], [8, offset]) : Buffer.alloc(0);
    directory.push(
      numbers([4, 0x02014b50], [2, 45], [2, 45], [2, flags], [2, method], [4, 0]),
      numbers([4, sum], [4, size(data.length)], [4, size(content.length)], [2, path.length], [2, wide.length], [2, 0]),
      numbers([2, 0], [2, 0], [4, 0], [4, size(offset)]),
      path,
      wide,
    );
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const many = entries.length;
  const end64 = large
    ? Buffer.concat([
        numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, many], [8, many], [8, list.length], [8, offset]),
        numbers([4, 0x07064b50], [4, 0], [8, offset + list.length], [4, 1]),
      ])
    : Buffer.alloc(0);
  const end = numbers(
    [4, 0x06054b50],
    [4, 0],
    [2, large ? 0xffff : many],
    [2, large ? 0xffff : many],
    [4, large ? FULL : list.length],
    [4, large ? FULL : offset],
    [2, comment.length],
  );
  return Buffer.concat([before, ...locals, list, end64, end, comment, behind]);
}
