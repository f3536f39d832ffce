/**
 * What a font file says of itself: its family and the characters it has. Only those tables are read, so that hundreds of
 * fonts can be looked through. Source: OpenType specification 1.9.1, "Font file", "cmap" (formats 4 and 12) and "name".
 */
import { closeSync, openSync, readSync } from "node:fs";

export interface FontFace {
  /** As a renderer is told of it. */
  readonly family: string;
  readonly has: (codePoint: number) => boolean;
  /** Which of the fonts in its file it is, from 0. */
  readonly index: number;
}

/** The fonts in a .ttf, .otf, .ttc or .otc file; none where it can't be read. */
export function fontsInFile(file: string): readonly FontFace[] {
  let handle: number | undefined;
  try {
    handle = openSync(file, "r");
    const at = reader(handle);
    const head = at(0, 12);
    const isCollection = head.getUint32(0) === 0x74746366;
    const offsets = isCollection ? numbers(at(12, head.getUint32(8) * 4)) : [0];
    return offsets.flatMap((offset, index) => face(at, offset, index) ?? []);
  } catch {
    return [];
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

type Reader = (offset: number, length: number) => DataView;

/** No table that is read here is larger in any font that works. */
const MOST_BYTES = 4_000_000;

const reader = (handle: number): Reader => {
  return (offset, length) => {
    if (length > MOST_BYTES) throw new RangeError();
    const bytes = new Uint8Array(length);
    if (readSync(handle, bytes, 0, length, offset) < length) throw new RangeError();
    return new DataView(bytes.buffer);
  };
};

const numbers = (view: DataView): readonly number[] => Array.from({ length: view.byteLength / 4 }, (_, i) => view.getUint32(i * 4));

function face(at: Reader, offset: number, index: number): FontFace | null {
  const count = at(offset + 4, 2).getUint16(0);
  const directory = at(offset + 12, count * 16);
  const table = (tag: number): DataView | null => {
    for (let i = 0; i < count * 16; i += 16) {
      if (directory.getUint32(i) === tag) return at(directory.getUint32(i + 8), directory.getUint32(i + 12));
    }
    return null;
  };
  const [cmap, name] = [table(0x636d6170), table(0x6e616d65)];
  const has = cmap && charactersOf(cmap);
  const family = name && familyOf(name);
  return has && family ? { family, has, index } : null;
}

/** Its subtables of Unicode, the fullest first, by platform and encoding. */
const UNICODE = ["3 10", "0 6", "0 4", "3 1", "0 3", "0 2", "0 1", "0 0"];

function charactersOf(cmap: DataView): FontFace["has"] | null {
  const tables = new Map<string, number>();
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const record = 4 + i * 8;
    tables.set(`${cmap.getUint16(record)} ${cmap.getUint16(record + 2)}`, cmap.getUint32(record + 4));
  }
  for (const key of UNICODE) {
    const at = tables.get(key);
    const format = at === undefined ? 0 : cmap.getUint16(at);
    if (at !== undefined && format === 12) return groups(cmap, at);
    if (at !== undefined && format === 4) return segments(cmap, at);
  }
  return null;
}

const groups = (cmap: DataView, at: number): FontFace["has"] => {
  const count = cmap.getUint32(at + 12);
  return (codePoint) => {
    const group = at + 16 + 12 * first(count, (i) => cmap.getUint32(at + 16 + 12 * i + 4) >= codePoint);
    if (group >= at + 16 + 12 * count || cmap.getUint32(group) > codePoint) return false;
    return cmap.getUint32(group + 8) + codePoint - cmap.getUint32(group) !== 0;
  };
};

const segments = (cmap: DataView, at: number): FontFace["has"] => {
  const twice = cmap.getUint16(at + 6);
  const [ends, starts, deltas, ranges] = [at + 14, at + 16 + twice, at + 16 + 2 * twice, at + 16 + 3 * twice];
  return (codePoint) => {
    const i = 2 * first(twice / 2, (n) => cmap.getUint16(ends + 2 * n) >= codePoint);
    if (codePoint > 0xffff || i >= twice || cmap.getUint16(starts + i) > codePoint) return false;
    const delta = cmap.getUint16(deltas + i);
    const range = cmap.getUint16(ranges + i);
    if (range === 0) return ((codePoint + delta) & 0xffff) !== 0;
    const glyph = cmap.getUint16(ranges + i + range + 2 * (codePoint - cmap.getUint16(starts + i)));
    return glyph !== 0 && ((glyph + delta) & 0xffff) !== 0;
  };
};

/** The first of `count` numbers for which it holds, where it holds for all after that; `count` where for none. */
function first(count: number, holds: (i: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The name that weights and widths share (16), else the family (1); in English where there are several. */
function familyOf(name: DataView): string | null {
  const strings = name.getUint16(4);
  let best = { rank: 0, family: null as string | null };
  for (let i = 0; i < name.getUint16(2); i++) {
    const record = 6 + i * 12;
    const [platform, language, id] = [0, 4, 6].map((field) => name.getUint16(record + field)) as [number, number, number];
    const rank = (id === 16 ? 8 : id === 1 ? 4 : 0) + (platform === 3 ? 2 : 0) + (language === 0x409 ? 1 : 0);
    if ((id !== 16 && id !== 1) || rank <= best.rank) continue;
    const [from, length] = [strings + name.getUint16(record + 10), name.getUint16(record + 8)];
    const bytes = new Uint8Array(name.buffer, name.byteOffset + from, length);
    best = { rank, family: new TextDecoder(platform === 1 ? "latin1" : "utf-16be").decode(bytes) };
  }
  return best.family;
}
