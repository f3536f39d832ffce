/** A pasted text, a file or a table as stones: what the windows show before it is added, and the command line says. All functions are pure. */
import { COLLECTING_WORDS } from "../guidance/collecting-words.ts";
import { WORDS } from "../guidance/interface.ts";
import { PASTE_WORDS } from "../guidance/paste-words.ts";
import { STONE_TEXT_LIMIT } from "../model/fields.ts";
import { KINDS, STRANDS, type Kind, type Strand } from "../model/records.ts";
import { partsOfText, type TextPart } from "./cells.ts";
import { chatIn, type LeftOut } from "./chats.ts";
import { codeColumnsOf, headsWords, isCode, kindNamed, spacedOnce, sayingColumns, strandNamed } from "./columns.ts";
import { withoutStars } from "./drawn-tables.ts";
import { legible } from "./legible.ts";
import { bareLine, companyOf, isMark, trimmed } from "./marks.ts";

export interface PastedStone {
  readonly text: string;
  /** What the heading before it says; null where none does. */
  readonly kind: Kind | null;
  readonly strand: Strand | null;
}

export interface PastedList {
  readonly stones: readonly PastedStone[];
  /** How many empty lines were left out, those at the end aside. */
  readonly empty: number;
  /** Numbers of the lines that are too long for a stone, from 1. */
  readonly tooLong: readonly number[];
  /** What was not taken, in the order of the text. */
  readonly leftOut: readonly LeftOut[];
}

/** No wall has more stones; a slip of the clipboard may. */
const MOST_STONES = 1000;

/** Reads a pasted text: a list, the cells of a table, or a chat. */
export function pastedList(text: string): PastedList {
  const source = legible(text).trimEnd();
  if (source === "") return { stones: [], empty: 0, tooLong: [], leftOut: [] };
  const chat = chatIn(source.split(/\r\n|[\n\r\u2028\u2029]/));
  if (!chat) {
    const parts = partsOfText(withEntriesApart(source)).map(readPart);
    return { ...stonesOf(parts), leftOut: parts.flatMap(({ leftOut }) => leftOut) };
  }
  const lines = chat.messages.map(({ text: words, line }) => ({ words: spacedOnce(withoutStars(bareLine(words))), line }));
  return { ...stonesOf([{ lines, first: NOTHING, isApart: false }]), leftOut: chat.leftOut };
}

/**
 * A line break within an entry (PowerPoint's U+000B, Keynote's U+2028) stays there, unless an entry with a mark of its own or a
 * heading stands beside it. A text with no other breaks and no mark at its beginning is a list of lines.
 */
function withEntriesApart(text: string): string {
  const soft = text.replaceAll("\u2028", "\v");
  if (!soft.includes("\v")) return text;
  if (!/[\r\n\u2029]/.test(soft) && bareLine(soft) === trimmed(soft)) return soft.replaceAll("\v", "\n");
  return soft.replace(
    /([^\v\r\n\u2029]*)\v(?=([^\v\r\n\u2029]*))/g,
    (_, before: string, after: string) => before + (headingIn(trimmed(before)) || bareLine(after) !== trimmed(after) ? "\n" : "\v"),
  );
}

/** Why a list can't be added as it is; null where it can. @param count how many of its stones are to be added. */
export function whyNotAdded({ tooLong }: PastedList, count: number): string | null {
  if (tooLong[0] !== undefined) return WORDS.pasteList.tooLong(tooLong[0]);
  return count > MOST_STONES ? COLLECTING_WORDS.list.tooMany(count, MOST_STONES) : null;
}

interface Line {
  readonly words: string;
  /** Its number in the text, from 1. */
  readonly line: number;
  /** What other cells of its row say that it is. */
  readonly says?: Heading;
}

/** Lines that belong together. */
interface Part {
  readonly lines: readonly Line[];
  /** What is said of all of them before the first. */
  readonly first: Heading;
  /** A table of its own: what is said in it does not hold for what follows. */
  readonly isApart: boolean;
}

/** A heading is no stone; it holds until the next one, and what it does not name stays as it was. */
function stonesOf(parts: readonly Part[]): Omit<PastedList, "leftOut"> {
  const stones: PastedStone[] = [];
  const tooLong: number[] = [];
  let empty = 0;
  let around = NOTHING;
  for (const { lines, first, isApart } of parts) {
    let under = below(first, around);
    for (const { words, line, says } of lines) {
      const heading = headingIn(words);
      if (words === "") empty++;
      else if (heading === NOTHING) under = NOTHING;
      else if (heading) under = below(heading, under);
      else if (words.length > STONE_TEXT_LIMIT) tooLong.push(line);
      else stones.push({ text: words, kind: says?.kind ?? under.kind, strand: says?.strand ?? under.strand });
    }
    if (!isApart) around = under;
  }
  return { stones, empty, tooLong };
}

/** What holds below a heading, under what held before it. */
const below = ({ kind, strand }: Heading, before: Heading): Heading => ({ kind: kind ?? before.kind, strand: strand ?? before.strand });

/** What is read in one row: its stone's words, what the row says that it is, and the cells beside them. */
interface Row {
  readonly words: string;
  readonly says: Heading;
  readonly others: readonly string[];
  /** The column of the words. */
  readonly column: number;
}

function readPart({ rows, lines: places, isDrawn, isHeaded }: TextPart): Part & { readonly leftOut: readonly LeftOut[] } {
  const company = companyOf(rows.map((row) => row.join("\t")));
  const bare = (cell: string): string =>
    withoutStars(bareLine(fromMarkdown(cell), company))
      .split("\v")
      .map(spacedOnce)
      .filter((line) => line !== "")
      .join("\n");
  const codes = codeColumnsOf(rows);
  const saying = sayingColumns(rows);
  const called =
    rows.length > 1 ? (rows[0] ?? []).findIndex((cell, at, { length }) => length > 1 && !codes.has(at) && headsWords(cell)) : -1;
  const read = rows.map((row): Row => {
    const full = row.flatMap((cell, column) => (trimmed(cell) === "" ? [] : [{ cell, column }]));
    // Word puts a tab between a bullet and its words.
    while (full.length > 1 && isMark(full[0]?.cell ?? "")) full.shift();
    const kind = kindNamed(row[saying.kind ?? -1] ?? "") ?? null;
    const strand = strandNamed(row[saying.strand ?? -1] ?? "") ?? null;
    const isSaid = (column: number): boolean => (kind !== null && column === saying.kind) || (strand !== null && column === saying.strand);
    const left = full.filter(({ column }) => !isSaid(column));
    // Where the headings name the column, a row without words in it has none.
    const chosen =
      called !== -1
        ? left.find(({ column }) => column === called)
        : left.length > 1
          ? (left.find((one) => !codes.has(one.column) && !isCode(one.cell)) ?? left.find(({ cell }) => !isCode(cell)))
          : left[0];
    if (!chosen) {
      const all = (left.length > 0 ? left : full).map(({ cell }) => spacedOnce(cell));
      return called === -1
        ? { words: all.join(" "), says: NOTHING, others: [], column: 0 }
        : { words: "", says: NOTHING, others: all, column: 0 };
    }
    const others = left.filter((one) => one !== chosen).map(({ cell }) => spacedOnce(cell));
    return { words: bare(chosen.cell), says: { kind, strand }, others, column: chosen.column };
  });

  const leftOut: LeftOut[] = [];
  const lines: Line[] = [];
  let first = NOTHING;
  for (const [at, { words, says, others, column }] of read.entries()) {
    const row = rows[at] ?? [];
    const heading = at === 0 ? headingIn(`${words}:`) : null;
    // Above the column that most words stand in, whichever word of the first row looked like one.
    const above = at === 0 ? headingIn(`${spacedOnce(row[usualColumn(read)] ?? "")}:`) : null;
    // "Kind" over "Outcome", and words; "No.", "What" over 1, 2, 3 and words; "Activity", "Who" over anything.
    const isHeadings =
      at === 0 &&
      rows.length > 1 &&
      (called !== -1 ||
        isHeaded ||
        [saying.kind, saying.strand].some(
          (place) => place !== null && trimmed(row[place] ?? "") !== "" && says.kind === null && says.strand === null,
        ) ||
        (heading !== null && others.length > 0) ||
        row.slice(0, column).some((cell, before) => codes.get(before) === "headed" && trimmed(cell) !== ""));
    if (isHeadings) {
      first = above ?? heading ?? NOTHING;
      leftOut.push({ why: "headings", text: [...row].map(spacedOnce).filter(Boolean).join(" · ") });
    } else {
      lines.push({ words, line: places[at] ?? 1, says });
      if (others.length > 0) leftOut.push({ why: "cells", text: others.join(" · ") });
    }
  }
  return { lines, first, isApart: isDrawn, leftOut };
}

/** The column in which the words of most rows stand, the first row aside. */
function usualColumn(read: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { column, words } of read.slice(1)) if (words !== "") counts.set(column, (counts.get(column) ?? 0) + 1);
  const [most = 0] = [...counts].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  return most;
}

/** A line as Markdown shows it: without stars around words, and a heading that names kind or strand as one with a colon. */
function fromMarkdown(line: string): string {
  // No heading is longer; and a pattern that looks for the end would look at a long line again and again.
  const title = (
    line.length > 100 ? null : /^\s*(?:#{1,6}\s+(?<plain>[^\n]+?)[\s#]*|(?<stars>\*\*|__)(?<bold>[^*_\n]+)\k<stars>\s*)$/u.exec(line)
  )?.groups;
  const named = trimmed(title?.["plain"] ?? title?.["bold"] ?? "").replace(/^(\*\*|__)(.*)\1$/u, "$2");
  if (named !== "" && headingIn(`${named}:`)) return `${named}:`;
  return withoutStars(line);
}

type Heading = Pick<PastedStone, "kind" | "strand">;
const NOTHING: Heading = { kind: null, strand: null };

const HEADINGS = PASTE_WORDS.headings;
/** What may stand around the names in a heading. */
const FILLERS = new Set(PASTE_WORDS.fillers.map((word) => word.toLowerCase()));
/** The longest names first: "what will stay" holds "stay". */
const NAMES = [...KINDS, ...STRANDS]
  .flatMap((meaning) => HEADINGS[meaning].map((name) => ({ meaning, name: name.toLowerCase() })))
  .toSorted((one, other) => other.name.length - one.name.length);

const isKind = (meaning: Kind | Strand): meaning is Kind => KINDS.some((kind) => kind === meaning);

const ANEW = new Set(PASTE_WORDS.anew.map((word) => word.toLowerCase()));

/**
 * What a line like "Outcomes:" or "Activities, co-production:" names; nothing for one like "Other stones:", which ends what was
 * named before; null for every other line.
 */
export function headingIn(line: string): Heading | null {
  if (line.length > 60 || !/[:：]$/u.test(line)) return null;
  if (ANEW.has(line.slice(0, -1).trim().toLowerCase())) return NOTHING;
  const found = new Set<Kind | Strand>();
  const written = line.toLowerCase().replace(/co[\s\u2010-]?production/gu, "co-production");
  let rest = ` ${written.match(/co-production|[\p{L}\p{N}]+/gu)?.join(" ") ?? ""} `;
  for (const { meaning, name } of NAMES) {
    if (!rest.includes(` ${name} `)) continue;
    found.add(meaning);
    rest = rest.replaceAll(` ${name} `, " ");
  }
  if (rest.split(" ").some((word) => word !== "" && !FILLERS.has(word))) return null;
  const kinds = [...found].filter(isKind);
  const strands = STRANDS.filter((strand) => found.has(strand));
  if (kinds.length > 1 || strands.length > 1 || found.size === 0) return null;
  return { kind: kinds[0] ?? null, strand: strands[0] ?? null };
}

/** Why a stone of a list need not be added: its words lie on the board, or stand in the list before it. */
export type Repeat = "there" | "twice" | null;

/** @param known the words of the stones that are there already. */
export function repeatsIn(stones: readonly PastedStone[], known: Iterable<string>): readonly Repeat[] {
  const there = new Set([...known].map(compared));
  const before = new Set<string>();
  return stones.map(({ text }) => {
    const words = compared(text);
    if (there.has(words)) return "there";
    if (before.has(words)) return "twice";
    before.add(words);
    return null;
  });
}

/** Capitals, white space and a full stop at the end make no other stone. */
const compared = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim().replace(/\.$/, "").toLowerCase();
