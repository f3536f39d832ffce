/** A round of choosing together: its stones, their order and places, and the result in words. Only counts, no names. */
import { CHOOSING_WORDS } from "../guidance/choosing-words.ts";
import { quoted } from "../base/wording.ts";
import { KINDS, type ChoosingWay, type Kind, type Round, type Stone, type StoneId } from "../model/records.ts";
import { inOrder, type Workshop } from "../model/workshop.ts";
import { stonesOfKind } from "./reading-order.ts";

/** What is counted for a stone, in the order in which a record keeps it. */
export const COUNTED = { dots: ["dots"], cards: ["yes", "unsure", "no"] } as const satisfies Record<ChoosingWay, readonly string[]>;
export type ChoosingCard = (typeof COUNTED)["cards"][number];

/** How the room sees a result: most first, or in the order of the path. */
export const ROUND_ORDERS = ["most", "path"] as const;
export type RoundOrder = (typeof ROUND_ORDERS)[number];

/** A stone to choose, with its counts. */
export interface ChoosingOption {
  readonly stone: Stone;
  /** As many as the way counts. */
  readonly counts: readonly number[];
}

/** Stones in the order in which a path is read, from the near bank on; those that wait for later come last. */
function inReadingOrder(workshop: Workshop, ids: ReadonlySet<string>): readonly Stone[] {
  const onPath = KINDS.flatMap((kind) => stonesOfKind(workshop, kind));
  return [...onPath, ...inOrder(workshop.stones).filter((stone) => stone.parked)].filter(({ id }) => ids.has(id));
}

/** The stones that a new round is about: all of a kind on the path, or those that were chosen. */
export const stonesToChoose = (workshop: Workshop, from: Kind | readonly StoneId[]): readonly Stone[] =>
  typeof from === "string" ? stonesOfKind(workshop, from) : inReadingOrder(workshop, new Set(from));

/** The votes of a round before anybody has chosen. */
export const noVotes = (way: ChoosingWay, stones: readonly Stone[]): Round["votes"] =>
  stones.map(({ id }) => ({ stone: id, counts: COUNTED[way].map(() => 0) }));

/** Dots that are worth giving to each person: about one for every three stones, and few enough to matter. */
export const dotsEach = (stones: number): number => Math.min(5, Math.max(1, Math.round(stones / 3)));

/** The stones of a round in reading order, each with all its counts; a stone that has gone is left out. */
export function optionsOf(workshop: Workshop, round: Pick<Round, "way" | "votes">): readonly ChoosingOption[] {
  const votes = new Map<string, readonly number[]>(round.votes.map(({ stone, counts }) => [stone, counts]));
  const counted = COUNTED[round.way];
  return inReadingOrder(workshop, new Set(votes.keys())).map((stone) => ({
    stone,
    counts: counted.map((_, at) => votes.get(stone.id)?.[at] ?? 0),
  }));
}

/** Less than 0 where `a` comes before `b`, 0 for a tie. More dots first; of cards, more yes, and then fewer no. */
function compare(way: ChoosingWay, a: ChoosingOption, b: ChoosingOption): number {
  const [first, , no] = [0, 1, 2].map((at) => (b.counts[at] ?? 0) - (a.counts[at] ?? 0)) as [number, number, number];
  return way === "dots" ? first : first || -no;
}

/** The stones as the room sees them. Ties stay in reading order. */
export const ordered = (way: ChoosingWay, options: readonly ChoosingOption[], order: RoundOrder): readonly ChoosingOption[] =>
  order === "path" ? options : options.toSorted((a, b) => compare(way, a, b));

/** What the room sees of a round. */
export interface ShownRound {
  readonly question: string;
  readonly way: ChoosingWay;
  readonly revealed: boolean;
  readonly options: readonly ChoosingOption[];
}

/** A round as the room sees it: its stones in the order that was asked for once it is revealed, and as on the path before. */
export function shownRound(workshop: Workshop, { question, way, revealed, votes }: Round, order: RoundOrder): ShownRound {
  return { question, way, revealed, options: ordered(way, optionsOf(workshop, { way, votes }), revealed ? order : "path") };
}

/** Stones that are level with each other, the foremost first. */
export function rankedPlaces(way: ChoosingWay, options: readonly ChoosingOption[]): readonly (readonly ChoosingOption[])[] {
  const places: ChoosingOption[][] = [];
  for (const option of ordered(way, options, "most")) {
    const last = places.at(-1);
    if (last?.[0] && compare(way, last[0], option) === 0) last.push(option);
    else places.push([option]);
  }
  return places;
}

/** How many places the result names; the others have fewer. */
const NAMED_PLACES = 3;
/** More stones than this on one place are counted, not named. */
const NAMED_STONES = 3;

const words = CHOOSING_WORDS.result;

/**
 * The result in a few sentences, for those who listen and for the facilitator to read out.
 * @returns "" for a round without stones.
 */
export function resultOf(way: ChoosingWay, options: readonly ChoosingOption[]): string {
  const [only, second] = options;
  if (!only) return "";
  const isCounted = ({ counts }: ChoosingOption): boolean => counts.some((n) => n > 0);
  const none = options.filter((option) => !isCounted(option));
  if (none.length === options.length) return words.none[way];
  const said = (level: readonly ChoosingOption[]): string => {
    const [first = 0, unsure = 0, no = 0] = level[0]?.counts ?? [];
    if (way === "dots") return CHOOSING_WORDS.dotsCounted(first);
    return words.cards(first, level.every(({ counts }) => counts[1] === unsure) ? unsure : null, no);
  };
  if (!second) return words.one(quoted(only.stone.text), said([only]));

  const places = rankedPlaces(way, options.filter(isCounted));
  if (places.length === 1 && none.length === 0) return words.same(said(options));
  const place = (level: readonly ChoosingOption[]): string =>
    level.length === 1 ? words.with(named(level), said(level)) : words.withEach(named(level), said(level));
  const [first, ...then] = places.slice(0, NAMED_PLACES).map(place);
  const most = way === "cards" && options.every(({ counts: [yes] }) => yes === 0) ? words.noYes : words.most[way];
  const fewer = places.slice(NAMED_PLACES).flat().length;
  return [
    words.first(most, first ?? ""),
    ...then.map(words.next),
    ...(fewer > 0 ? [words.fewer(fewer)] : []),
    ...(none.length > 0 ? [words.noneFor[way](named(none), none.length)] : []),
  ].join(" ");
}

/** "“A”, “B” and “C”", or "7 stones". */
function named(level: readonly ChoosingOption[]): string {
  if (level.length > NAMED_STONES) return words.stones(level.length);
  const names = level.map(({ stone }) => quoted(stone.text));
  const last = names.pop() as string;
  return names.length === 0 ? last : words.and(names.join(", "), last);
}
