/** The picture of the path in words, stone by stone: what the list shows and a screen reader says. */
import { BOARD_LIST_WORDS } from "../guidance/board-list-words.ts";
import { groupBy } from "../base/group-by.ts";
import { remembered } from "../base/remembered.ts";
import { FOUND_TERMS, KIND_TERMS, PROGRESS_TERMS, STRAND_TERMS } from "../guidance/terms.ts";
import { foundOf, mayBegin, mustEnd, progressOf } from "../model/kinds.ts";
import { KINDS, type Kind, type Link, type Stone, type StoneId } from "../model/records.ts";
import { linksOnPath, type Workshop } from "../model/workshop.ts";
import { FOLD_WORDS } from "../guidance/fold-words.ts";
import { countedByKind } from "./fold.ts";
import type { Looked } from "./look.ts";
import { openGaps } from "./gaps.ts";
import { stonesOfKind } from "./reading-order.ts";
import { ended } from "../guidance/grammar.ts";

export interface ListedLink {
  readonly link: Link;
  /** The stone at its other end. */
  readonly other: Stone;
}

export interface ListedStone {
  readonly id: StoneId;
  readonly stone: Stone;
  readonly leadsTo: readonly ListedLink[];
  readonly comesFrom: readonly ListedLink[];
  /** How many questions stand open on it. */
  readonly questions: number;
  /** What lies folded under it. */
  readonly under?: readonly Stone[];
}

export interface ListedKind {
  readonly id: Kind;
  readonly stones: readonly ListedStone[];
}

/**
 * Every stone on the path as the picture shows it from left to right: by kind, then by strand, with its links. Kinds
 * without a stone are left out. A stone about which nothing has changed is the same object as before.
 */
export const pathInWords = remembered((workshop: Workshop): readonly ListedKind[] => makeList(workshop));

function makeList(workshop: Workshop): readonly ListedKind[] {
  const links = linksOnPath(workshop);
  const [leaving, arriving] = [groupBy(links, ({ from }) => from), groupBy(links, ({ to }) => to)];
  const gaps = groupBy(openGaps(workshop), ({ stone }) => stone);
  const ends = (some: readonly Link[] | undefined, end: "from" | "to"): readonly ListedLink[] =>
    (some ?? []).map((link) => ({ link, other: workshop.stones.get(link[end]) as Stone }));
  return KINDS.flatMap((kind): ListedKind[] => {
    const stones = stonesOfKind(workshop, kind).map((stone) =>
      asBefore({
        id: stone.id,
        stone,
        leadsTo: ends(leaving.get(stone.id), "to"),
        comesFrom: ends(arriving.get(stone.id), "from"),
        questions: gaps.get(stone.id)?.length ?? 0,
      }),
    );
    return stones.length > 0 ? [{ id: kind, stones }] : [];
  });
}

/** What lies under a stone: "2 outcomes, 7 activities". */
export const sayUnder = (stones: readonly Stone[]): string =>
  countedByKind(stones)
    .toReversed()
    .map(({ kind, count }) => FOLD_WORDS.counted[kind](count))
    .join(", ");

/** The same in few words, for the stone itself: "7 activities", or where they are of several kinds "9 stones". */
export const tagUnder = (stones: readonly Stone[]): string =>
  countedByKind(stones).length > 1 ? FOLD_WORDS.stones(stones.length) : sayUnder(stones);

/** What is listed of a path as it is looked at. What a stone leads to is said also where that is not shown. */
export const listOf = (workshop: Workshop, { workshop: shown, under }: Looked): readonly ListedKind[] =>
  pathInWords(workshop)
    .map(({ id, stones }) => ({ id, stones: stones.filter((row) => shown.stones.has(row.id)).map((row) => withUnder(row, under)) }))
    .filter(({ stones }) => stones.length > 0);

function withUnder(row: ListedStone, under: Looked["under"]): ListedStone {
  const stones = under.get(row.id);
  return stones ? { ...row, under: stones } : row;
}

const known = new WeakMap<Stone, ListedStone>();

function asBefore(row: ListedStone): ListedStone {
  const before = known.get(row.stone);
  const same =
    before && before.questions === row.questions && sameLinks(before.leadsTo, row.leadsTo) && sameLinks(before.comesFrom, row.comesFrom);
  if (same) return before;
  known.set(row.stone, row);
  return row;
}

const sameLinks = (a: readonly ListedLink[], b: readonly ListedLink[]): boolean =>
  a.length === b.length && a.every(({ link, other }, i) => link === b[i]!.link && other === b[i]!.other);

/** What stands below a stone's words, in short: its strand, how far it is, how it is linked, what stands open. */
export function notesOn({ stone, leadsTo, comesFrom, questions, under }: ListedStone): readonly string[] {
  const words = BOARD_LIST_WORDS;
  const [progress, found] = [progressOf(stone), foundOf(stone)];
  // Where a path may begin nothing need come before, and nothing comes after its end: there it says nothing.
  return [
    STRAND_TERMS[stone.strand].label,
    ...(progress ? [PROGRESS_TERMS[progress].label] : []),
    ...(found ? [FOUND_TERMS[found].label] : []),
    ...(mayBegin(stone.kind) && comesFrom.length === 0 ? [] : [words.comes(comesFrom.length)]),
    ...(mustEnd(stone.kind) ? [] : [words.leads(leadsTo.length)]),
    ...(under ? [FOLD_WORDS.beneath(sayUnder(under))] : []),
    ...(questions > 0 ? [words.questions(questions)] : []),
  ];
}

/** A stone in one sentence or two, its own words first: "Staff share decisions. Outcome, Co-production, Leads to 1." */
export function sayStone(row: ListedStone): string {
  return BOARD_LIST_WORDS.stone(ended(row.stone.text.trim()), [KIND_TERMS[row.stone.kind].label, ...notesOn(row)]);
}

/** What is said when these stones are chosen; nothing where none is. */
export function sayChosen(workshop: Workshop, looked: Looked, chosen: readonly StoneId[]): string {
  if (chosen.length > 1) return BOARD_LIST_WORDS.chosen(chosen.length);
  const row = listOf(workshop, looked)
    .flatMap(({ stones }) => stones)
    .find(({ stone }) => stone.id === chosen[0]);
  return row ? sayStone(row) : "";
}
