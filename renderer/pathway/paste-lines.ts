/** A pasted list as stones: one on each line, without the bullets and numbers that lists bring along. */
import { STONE_TEXT_LIMIT } from "../../shared/model/fields.ts";
import { KINDS, STRANDS, type Kind, type Strand } from "../../shared/model/records.ts";

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
}

/** "• ", "- ", "* ", "–", "1. ", "2) ", "(c) ", "[ ] ", also several of them: what may stand before the words of a line. */
const LEAD = /^(?:\s*(?:[•◦▪‣∙·●○■□–—*+-]|\[[ xX]?\]|\(?(?:\d{1,3}|[a-zA-Z])[.)])(?=\s|$))+\s*/u;
/** Bullets of word processors may stand without a space. */
const BULLET = /^\s*[•◦▪‣●○■□]\s*/u;

/** A line without the bullet or number before its words, and without white space around it. */
export const bareLine = (line: string): string => line.replace(BULLET, "").replace(LEAD, "").trim();

/** Reads a pasted text. A heading is no stone; it holds until the next one, and what it does not name stays as it was. */
export function pastedLines(text: string): PastedList {
  const stones: PastedStone[] = [];
  const tooLong: number[] = [];
  let empty = 0;
  let under: Heading = { kind: null, strand: null };
  text
    .trimEnd()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .forEach((line, at) => {
      const words = firstCell(bareLine(line));
      const heading = headingIn(words);
      if (words === "") empty += text.trim() === "" ? 0 : 1;
      else if (heading) under = { kind: heading.kind ?? under.kind, strand: heading.strand ?? under.strand };
      else if (words.length > STONE_TEXT_LIMIT) tooLong.push(at + 1);
      else stones.push({ text: words, ...under });
    });
  return { stones, empty, tooLong };
}

/** Of a row of a table, its first cell that has words: it may begin with its number. */
const firstCell = (line: string): string =>
  line
    .split("\t")
    .map((cell) => cell.trim())
    .find((cell) => /\p{L}/u.test(cell)) ?? line.replace(/\s+/gu, " ");

type Heading = Pick<PastedStone, "kind" | "strand">;

/** How a heading names each kind: by one word, or by what heads its column on the board. */
const KIND_NAMES: { readonly [K in Kind]: { readonly words: readonly string[]; readonly column: RegExp } } = {
  activity: { words: ["activity", "activities"], column: /\bwhat we do\b/u },
  outcome: { words: ["outcome", "outcomes"], column: /\bwhat we achieve\b/u },
  impact: { words: ["impact", "impacts"], column: /\bthe difference\b/u },
  change: { words: ["change", "changes"], column: /\bwhat (?:will )?stays?\b/u },
};
const STRAND_NAMES: { readonly [S in Strand]: string } = { project: "project", coproduction: "coproduction" };

const kindNamed = (word: string): Kind | undefined => KINDS.find((kind) => KIND_NAMES[kind].words.includes(word));
const strandNamed = (word: string): Strand | undefined => STRANDS.find((strand) => STRAND_NAMES[strand] === word);
/** What may stand around the names in a heading. */
const FILLERS = new Set(["the", "our", "of", "in", "for", "from", "and", "that", "stay", "stays", "strand"]);

/** What a line like "Outcomes:" or "Activities, co-production:" names; null for every other line. */
function headingIn(line: string): Heading | null {
  if (line.length > 60 || !/[:：]$/u.test(line)) return null;
  const written = line.toLowerCase().replace(/co[\s\u2010-]?production/gu, "coproduction");
  const words =
    KINDS.reduce((text, kind) => text.replace(KIND_NAMES[kind].column, KIND_NAMES[kind].words[0] ?? ""), written).match(
      /[\p{L}\p{N}]+/gu,
    ) ?? [];
  const kinds = new Set<Kind>();
  const strands = new Set<Strand>();
  for (const word of words) {
    const [kind, strand] = [kindNamed(word), strandNamed(word)];
    if (kind) kinds.add(kind);
    else if (strand) strands.add(strand);
    else if (!FILLERS.has(word)) return null;
  }
  if (kinds.size > 1 || strands.size > 1 || kinds.size + strands.size === 0) return null;
  return { kind: [...kinds][0] ?? null, strand: [...strands][0] ?? null };
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
