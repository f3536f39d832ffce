/**
 * Reads rows straight from the pages of a SQLite database, as far as they can be read. Nothing in the file is carried out: no SQL of
 * its own, no view, no trigger. Whatever does not hold together is passed over; no page is read twice, so that it always ends.
 * Source: sqlite.org/fileformat2.html, "B-tree Pages", "Record Format", "The Freelist".
 */

/** What a column holds; undefined where that is lost. */
export type PageValue = string | number | Uint8Array | null | undefined;

export interface PageRow {
  /** The number of the row; null in a table without one, and in an index. */
  readonly rowid: number | null;
  readonly values: readonly PageValue[];
  /** Nothing of it was cut off. */
  readonly whole: boolean;
}

export interface FilePages {
  /** The rows of the table or index that begins on this page, each page once. */
  readonly rowsFrom: (root: number) => readonly PageRow[];
  /** The rows on pages that nothing has led to so far. */
  readonly strays: () => readonly PageRow[];
  /** How many pages were led to and could not be read. */
  readonly broken: () => number;
}

const TABLE = { leaf: 0x0d, inner: 0x05 } as const;
const INDEX = { leaf: 0x0a, inner: 0x02 } as const;
/** The first page begins with the header of the file. */
const HEADER_LENGTH = 100;
/** What SQLite takes for a new file, and so what ours have. */
const USUAL_SIZE = 4096;
/** More columns than any table of ours will have. */
const MOST_COLUMNS = 100;

export function pagesOf(bytes: Buffer): FilePages {
  const { size, usable } = sizesIn(bytes);
  const count = Math.ceil(bytes.length / size);
  const seen = new Set<number>(freePages(bytes, size, count));
  let broken = 0;

  function rowsFrom(root: number): readonly PageRow[] {
    const rows: PageRow[] = [];
    const waiting = [root];
    for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
      if (seen.has(page)) continue;
      seen.add(page);
      const found = readPage(page);
      if (!found) broken++;
      else {
        rows.push(...found.rows);
        waiting.push(...found.below.toReversed());
      }
    }
    return rows;
  }

  function strays(): readonly PageRow[] {
    const rows: PageRow[] = [];
    for (let page = 1; page <= count; page++) {
      if (seen.has(page)) continue;
      const found = readPage(page);
      if (!found || found.rows.length === 0) continue;
      seen.add(page);
      rows.push(...found.rows);
    }
    return rows;
  }

  /** The rows on a page and the pages below it; null where it is no page of a table or index. */
  function readPage(page: number): { readonly rows: readonly PageRow[]; readonly below: readonly number[] } | null {
    const start = (page - 1) * size;
    const head = page === 1 ? start + HEADER_LENGTH : start;
    if (page < 1 || head + 12 > bytes.length) return null;
    const type = bytes[head];
    const isTable = type === TABLE.leaf || type === TABLE.inner;
    const isInner = type === TABLE.inner || type === INDEX.inner;
    if (!isTable && type !== INDEX.leaf && type !== INDEX.inner) return null;
    const cells = bytes.readUInt16BE(head + 3);
    const array = head + (isInner ? 12 : 8);
    const rows: PageRow[] = [];
    const below: number[] = [];
    for (let cell = 0; cell < cells && array + 2 * cell + 2 <= Math.min(start + size, bytes.length); cell++) {
      let at = start + bytes.readUInt16BE(array + 2 * cell);
      if (isInner) {
        if (at + 4 > bytes.length) continue;
        below.push(bytes.readUInt32BE(at));
        at += 4;
      }
      const row = type === TABLE.inner ? null : readCell(at, isTable, Math.min(start + usable, bytes.length));
      if (row) rows.push(row);
    }
    if (isInner) below.push(bytes.readUInt32BE(head + 8));
    return { rows, below };
  }

  /** @param end where the page ends. */
  function readCell(from: number, isTable: boolean, end: number): PageRow | null {
    const length = varint(bytes, from, end);
    const rowid = isTable && length ? varint(bytes, length.next, end) : null;
    const at = (isTable ? rowid : length)?.next;
    if (!length || at === undefined || length.value > bytes.length) return null;
    const record = payload(at, length.value, isTable, end);
    const values = decode(record);
    return values && { rowid: rowid?.value ?? null, values, whole: record.length >= length.value };
  }

  /** What a cell holds, with the pages on which it goes on; shorter where these are lost. */
  function payload(at: number, length: number, isTable: boolean, end: number): Buffer {
    const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
    const least = Math.floor(((usable - 12) * 32) / 255) - 23;
    const fit = least + ((length - least) % (usable - 4));
    const local = length <= most ? length : fit <= most ? fit : least;
    const parts = [bytes.subarray(at, Math.min(at + local, end))];
    if (at + local > end || local === length || at + local + 4 > end) return Buffer.concat(parts);
    const chain = new Set<number>();
    let left = length - local;
    for (let next = bytes.readUInt32BE(at + local); left > 0 && next > 1 && !chain.has(next);) {
      const start = (next - 1) * size;
      if (start + 4 > bytes.length) break;
      chain.add(next);
      seen.add(next);
      parts.push(bytes.subarray(start + 4, Math.min(start + 4 + Math.min(left, usable - 4), bytes.length)));
      left -= usable - 4;
      next = bytes.readUInt32BE(start);
    }
    return Buffer.concat(parts);
  }

  return { rowsFrom, strays, broken: () => broken };
}

/** The size of a page, and what of it is used; where the header does not say, what is usual. */
function sizesIn(bytes: Buffer): { readonly size: number; readonly usable: number } {
  const said = bytes.length < HEADER_LENGTH ? 0 : bytes.readUInt16BE(16);
  const size = said === 1 ? 65536 : said;
  if (size < 512 || (size & (size - 1)) !== 0) return { size: USUAL_SIZE, usable: USUAL_SIZE };
  const spare = bytes[20] ?? 0;
  return { size, usable: size - spare >= 480 ? size - spare : size };
}

/** Pages that are free to be used again: what may stand on them was removed. */
function freePages(bytes: Buffer, size: number, count: number): ReadonlySet<number> {
  const free = new Set<number>();
  const inFile = (page: number): boolean => page > 1 && page <= count && page * size <= bytes.length;
  if (bytes.length < HEADER_LENGTH) return free;
  for (let trunk = bytes.readUInt32BE(32); inFile(trunk) && !free.has(trunk);) {
    free.add(trunk);
    const start = (trunk - 1) * size;
    const leaves = bytes.readUInt32BE(start + 4);
    // A list that says more than fits is none.
    if (leaves > size / 4 - 2) break;
    for (let leaf = 0; leaf < leaves; leaf++) {
      const page = bytes.readUInt32BE(start + 8 + 4 * leaf);
      if (inFile(page)) free.add(page);
    }
    trunk = bytes.readUInt32BE(start);
  }
  return free;
}

/** A number of one to nine bytes; null where it does not end, or is too large to be one of ours. */
function varint(bytes: Buffer, at: number, end: number): { readonly value: number; readonly next: number } | null {
  let value = 0;
  for (let i = 0; i < 8; i++) {
    const byte = at + i < end ? bytes[at + i] : undefined;
    if (byte === undefined) return null;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return value <= Number.MAX_SAFE_INTEGER ? { value, next: at + i + 1 } : null;
  }
  return null;
}

/** The values of a record; null where its beginning is none. */
function decode(record: Buffer): readonly PageValue[] | null {
  const head = varint(record, 0, record.length);
  if (!head || head.value > record.length || head.value > 9 * MOST_COLUMNS) return null;
  const values: PageValue[] = [];
  let body = head.value;
  for (let at = head.next; at < head.value;) {
    const type = varint(record, at, head.value);
    if (!type || values.length === MOST_COLUMNS) return null;
    const length = lengthOf(type.value);
    if (length === null) return null;
    values.push(valueOf(type.value, record.subarray(body, body + length), length));
    body += length;
    at = type.next;
  }
  return values;
}

const NUMBER_LENGTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0] as const;

/** How many bytes a value of this type takes; null for a type that is none. */
const lengthOf = (type: number): number | null => (type >= 12 ? Math.floor((type - 12) / 2) : (NUMBER_LENGTHS[type] ?? null));

/** A text that is cut off is given as far as it goes, anything else is lost. */
function valueOf(type: number, bytes: Buffer, length: number): PageValue {
  if (type >= 13 && type % 2 === 1) return bytes.length === 0 && length > 0 ? undefined : bytes.toString("utf8");
  if (bytes.length < length) return undefined;
  if (type >= 12) return bytes;
  if (type === 0) return null;
  if (type >= 8) return type - 8;
  if (type === 7) return bytes.readDoubleBE(0);
  return length === 8 ? Number(bytes.readBigInt64BE(0)) : bytes.readIntBE(0, length);
}
