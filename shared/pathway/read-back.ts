/**
 * A path told in sentences to be heard: *If we do this … then … because …*, from the links and their reasons.
 * Every link is told once, from the first activities to what stays; parked stones are left out.
 */
import { READ_BACK_FRAMES as FRAMES } from "../guidance/read-back-words.ts";
import { ended, framed, givesReason, listed, onOneLine, woven, wovenReason, type Woven } from "../guidance/grammar.ts";
import { groupBy } from "../base/group-by.ts";
import { KINDS, type Link, type Stone, type StoneId } from "../model/records.ts";
import { linkKey, linksOnPath, type Workshop } from "../model/workshop.ts";
import { chainOf } from "./chains.ts";
import { stonesOfKind } from "./reading-order.ts";

export interface ReadBackSentence {
  readonly text: string;
  /** What it is about: these stones stand out while it is read. */
  readonly stones: readonly StoneId[];
  /** Keys of the links that it tells, or whose reasons it gives. */
  readonly links: readonly string[];
  /** A step says if and then, and why where that is short; a reason says the rest of why. */
  readonly says: "step" | "reason";
}

export interface ReadBackOptions {
  /** Tells the chain of this stone alone; the whole path without it. */
  readonly of?: StoneId | null;
  /** Which words of a stone are told; those that stand on it where nothing else is asked for. */
  readonly words?: (stone: Stone) => string;
}

/** What one listener can hold: a text of a stone or a reason, and all that one sentence joins, in characters. */
const LONGEST = { text: 120, joined: 200 } as const;
/** How many things one sentence joins. */
const JOINED = 3;

interface Told {
  readonly stone: Stone;
  readonly link: Link;
  readonly said: Woven;
}

export function readBack(
  workshop: Workshop,
  { of = null, words = (stone) => stone.text }: ReadBackOptions = {},
): readonly ReadBackSentence[] {
  const links = linksOnPath(workshop);
  const chain = of === null ? null : chainOf(workshop, [of]).links;
  const leading = groupBy(chain ? links.filter((link) => chain.has(linkKey(link.from, link.to))) : links, (link) => link.to);
  const order = KINDS.flatMap((kind) => alongLinks(stonesOfKind(workshop, kind), links));
  const place = new Map(order.map((stone, at) => [stone.id, at]));

  return order.flatMap((to) => {
    const causes = [...(leading.get(to.id) ?? [])]
      .sort((a, b) => (place.get(a.from) ?? 0) - (place.get(b.from) ?? 0))
      .flatMap((link): Told[] => {
        const stone = workshop.stones.get(link.from);
        return stone ? [{ stone, link, said: woven(shortened(words(stone)), "if") }] : [];
      });
    const then = framed([woven(shortened(words(to)), "then")], FRAMES.after[to.kind]);
    return (
      [...groupBy(causes, ({ stone }) => stone.kind).values()]
        .flatMap((alike) => packed(alike, ({ said }) => said.text.length))
        // In the order in which the sentence says them, so that the reasons follow in the same order.
        .flatMap((group) => tell([...group.filter(({ said }) => said.isClause), ...group.filter(({ said }) => !said.isClause)], to, then))
    );
  });
}

/** One step, and why: within the sentence where that stays short, else after it. */
function tell(causes: readonly Told[], to: Stone, then: string): readonly ReadBackSentence[] {
  const [first] = causes;
  if (!first) return [];
  const about = (told: readonly Told[]) => ({
    stones: [...told.map(({ stone }) => stone.id), to.id],
    links: told.map(({ link }) => linkKey(link.from, link.to)),
  });
  const from = framed(
    causes.map(({ said }) => said),
    FRAMES.before[first.stone.kind],
  );
  const why = causes.flatMap((told) => {
    const reason = wovenReason(shortened(told.link.why));
    return reason === null ? [] : [{ told, reason }];
  });
  const [only] = why;
  const hasRoom = only?.reason.isClause && from.length + then.length + only.reason.text.length <= LONGEST.joined;
  // One "because" is enough for a sentence.
  if (causes.length === 1 && hasRoom && !givesReason(then)) {
    return [{ text: ended(FRAMES.stepBecause(from, then, only.reason.text)), ...about(causes), says: "step" }];
  }
  // Those that go on from "because" come first; the others are quoted after them.
  const woven = packed(
    why.filter(({ reason }) => reason.isClause),
    ({ reason }) => reason.text.length,
  );
  const rest = packed(
    why.filter(({ reason }) => !reason.isClause),
    ({ reason }) => reason.text.length,
  );
  const reasons = [...woven, ...rest].map((group, at): ReadBackSentence => {
    const said = group.map(({ reason }) => reason.text);
    const text =
      at < woven.length
        ? (at === 0 ? FRAMES.reasons : FRAMES.moreReasons)(listed(said.map(FRAMES.because)))
        : (at === 0 ? FRAMES.quotedReasons : FRAMES.moreQuotedReasons)(listed(said));
    return { text: ended(text), ...about(group.map(({ told }) => told)), says: "reason" };
  });
  return [{ text: ended(FRAMES.step(from, then)), ...about(causes), says: "step" }, ...reasons];
}

/**
 * Where a sentence stands once the path has changed: the one that tells some of the same links in the same way.
 * @returns its place among `sentences`; null where none does.
 */
export function placeOf(sentence: ReadBackSentence, sentences: readonly ReadBackSentence[]): number | null {
  const at = sentences.findIndex(({ says, links }) => says === sentence.says && links.some((link) => sentence.links.includes(link)));
  return at < 0 ? null : at;
}

/** Things in groups that one sentence can join. */
function packed<T>(things: readonly T[], length: (thing: T) => number): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let room = 0;
  for (const thing of things) {
    const group = groups.at(-1);
    room -= length(thing);
    if (group && group.length < JOINED && room >= 0) group.push(thing);
    else {
      groups.push([thing]);
      room = LONGEST.joined - length(thing);
    }
  }
  return groups;
}

/** Stones of one kind so that each comes after those of its kind that lead to it; otherwise in their order. */
function alongLinks(stones: readonly Stone[], links: readonly Link[]): readonly Stone[] {
  const here = new Map(stones.map((stone) => [stone.id, stone]));
  const inside = links.filter((link) => here.has(link.from) && here.has(link.to));
  const leaving = groupBy(inside, (link) => link.from);
  const waitsFor = new Map<StoneId, number>();
  for (const { to } of inside) waitsFor.set(to, (waitsFor.get(to) ?? 0) + 1);
  const order = stones.filter((stone) => !waitsFor.has(stone.id));
  // The list grows while it is walked.
  for (const stone of order) {
    for (const { to } of leaving.get(stone.id) ?? []) {
      const left = (waitsFor.get(to) ?? 1) - 1;
      waitsFor.set(to, left);
      const next = here.get(to);
      if (left === 0 && next) order.push(next);
    }
  }
  return order;
}

/** On one line, and cut at a word where it is too long to be heard in one go. */
function shortened(text: string): string {
  const line = onOneLine(text);
  const characters = [...line];
  if (characters.length <= LONGEST.text) return line;
  const cut = characters.slice(0, LONGEST.text - 1).join("");
  return `${cut.replace(/[\s.,;:]*\s\S*$/u, "") || cut}…`;
}
