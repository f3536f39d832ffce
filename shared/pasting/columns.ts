/** What the columns of a table hold: the words of stones, what each row is, or codes and numbers. All functions are pure. */
import { KIND_TERMS, STRAND_TERMS } from "../guidance/terms.ts";
import { SHEET_WORDS } from "../guidance/sheet-words.ts";
import { KINDS, STRANDS, type Kind, type Strand } from "../model/records.ts";
import type { TextGrid } from "./cells.ts";
import { STAMP } from "./chat-stamps.ts";
import { DAY, isMark, trimmed } from "./marks.ts";

/** A text without line breaks and gaps. */
export const spacedOnce = (text: string): string => trimmed(text.replace(/\s+/gu, " "));

/** Words of a cell as they are compared. */
const plainCell = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u2010-]+/gu, " ")
    .replace(/[\s:.*]+$/u, "")
    .trim();

const namedBy = <T extends string>(all: readonly T[], names: (one: T) => readonly string[]): ReadonlyMap<string, T> =>
  new Map(all.flatMap((one) => names(one).map((name) => [plainCell(name), one] as const)));
const KIND_OF = namedBy<Kind>(KINDS, (kind) => [kind, KIND_TERMS[kind].label, KIND_TERMS[kind].plural, KIND_TERMS[kind].column]);
const STRAND_OF = namedBy<Strand>(STRANDS, (strand) => [strand, STRAND_TERMS[strand].label]);
const WORDS_HEADINGS = new Set(SHEET_WORDS.wordsHeadings.map(plainCell));

/** The kind or the strand that a cell names, as the tables that we save and people write it. */
export const kindNamed = (cell: string): Kind | undefined => KIND_OF.get(plainCell(cell));
export const strandNamed = (cell: string): Strand | undefined => STRAND_OF.get(plainCell(cell));
/** Whether a heading says that the words of stones stand below it. */
export const headsWords = (cell: string): boolean => WORDS_HEADINGS.has(plainCell(cell));

/** The columns that say what each row is, by their places; null where none does. */
export interface SayingColumns {
  readonly kind: number | null;
  readonly strand: number | null;
}

/** The columns whose cells, a heading aside, are for the most part names of kinds, or of strands. */
export function sayingColumns(rows: TextGrid): SayingColumns {
  const [first = [], ...others] = rows;
  const below = others.length > 0 ? others : [first];
  const width = Math.max(0, ...rows.map((row) => row.length));
  const find = (named: (cell: string) => unknown): number | null => {
    for (let column = 0; width > 1 && column < width; column++) {
      const cells = below.map((row) => row[column] ?? "").filter((cell) => cell !== "");
      if (cells.length > 0 && cells.filter((cell) => named(cell) !== undefined).length >= cells.length * 0.6) return column;
    }
    return null;
  };
  return { kind: find(kindNamed), strand: find(strandNamed) };
}

const MOMENT = new RegExp(`^${STAMP}(?:\\s(?:GMT|UTC)\\S*)?$`, "iu");

/** A cell that is no text for a stone: a number, a date, an amount, "A1", "AC-07", an address of mail, what a program calls a row. */
export function isCode(cell: string): boolean {
  const words = spacedOnce(cell);
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return true;
  if (/^(?:true|false)$/i.test(words) || DAY.test(words) || MOMENT.test(words) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(words)) return true;
  if (!/\p{N}/u.test(words)) return false;
  // What a program calls a row: "5f3a9bc2d1e4", "abcdEFGH1234".
  if (/^[A-Za-z0-9_-]{10,}$/.test(words) && (words.match(/\d/g)?.length ?? 0) > 2) return true;
  return (letters <= 4 && /^\S+$/u.test(words)) || /^[\p{Lu}\p{N}.,_/#:-]+$/u.test(words) || /^\p{Lu}{1,4} [\p{N}.]+$/u.test(words);
}

/**
 * The columns that hold only codes and numbers, or the same words in every row, a heading aside: they are not what a table says. Empty
 * where nothing else is left.
 */
export function codeColumnsOf(rows: TextGrid): ReadonlyMap<number, "headed" | "codes"> {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const found = new Map<number, "headed" | "codes">();
  if (width < 2) return found;
  for (let column = 0; column < width; column++) {
    const cells = rows.map((row) => spacedOnce(row[column] ?? ""));
    const below = cells.slice(1).filter((cell) => cell !== "");
    const label = labelOf(below);
    const areCodes = (some: readonly string[]): boolean =>
      some.every((cell) => isCode(cell) || /^(?:[\p{Lu}\p{Ll}]|\p{Lu}{2,3})$/u.test(cell) || (label !== null && labelOf([cell]) === label));
    const isHeaded = below.length > 1 && (label !== null || below.some(isCode)) && !isCode(cells[0] ?? "") && !isMark(cells[0] ?? "");
    if (below.length > 0 && areCodes(below) && (isHeaded || areCodes(cells))) found.set(column, isHeaded ? "headed" : "codes");
  }
  const isBelowHeadings = [...found.values()].includes("headed");
  for (let column = 0; column < width; column++) {
    const [first = "", ...below] = rows.map((row) => spacedOnce(row[column] ?? ""));
    const isSame =
      below.length > (isBelowHeadings || first === below[0] ? 1 : 2) && below[0] !== "" && below.every((cell) => cell === below[0]);
    if (isSame && !found.has(column)) found.set(column, first === below[0] ? "codes" : "headed");
  }
  return found.size === width ? new Map() : found;
}

/** The word that all cells have before their number: "Objective 1", "Objective 2". Null where they have none, or differ. */
function labelOf(cells: readonly string[]): string | null {
  const labels = new Set(cells.map((cell) => /^(\p{L}+)\.?[ -]?\d[\d.]*$/u.exec(cell)?.[1]?.toLowerCase()));
  const [label] = labels;
  return labels.size === 1 && label !== undefined ? label : null;
}
