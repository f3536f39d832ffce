/**
 * A path told in sentences to be heard: *If we do this … then … because …*, from the links and their reasons.
 * Every link is told once, from the first activities to what stays; parked stones are left out.
 */
import { READ_BACK_FRAMES as FRAMES } from "../guidance/read-back-words.ts";
import { READING_ORDER } from "../guidance/terms.ts";
import { groupBy } from "../group-by.ts";
import type { Link, Stone, StoneId } from "../model/records.ts";
import { linkKey, linksOnPath, type Workshop } from "../model/workshop.ts";
import { chainOf } from "./chains.ts";
import { stonesOfKind } from "./reading-order.ts";

export interface Sentence {
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
  readonly said: Said;
}

export function readBack(workshop: Workshop, { of = null, words = (stone) => stone.text }: ReadBackOptions = {}): readonly Sentence[] {
  const links = linksOnPath(workshop);
  const chain = of === null ? null : chainOf(workshop, [of]).links;
  const leading = groupBy(
    chain ? links.filter((link) => chain.has(linkKey(link.from, link.to))) : links,
    (link) => link.to,
  );
  const order = READING_ORDER.flatMap((kind) => alongLinks(stonesOfKind(workshop, kind), links));
  const place = new Map(order.map((stone, at) => [stone.id, at]));

  return order.flatMap((to) => {
    const causes = [...(leading.get(to.id) ?? [])]
      .sort((a, b) => (place.get(a.from) ?? 0) - (place.get(b.from) ?? 0))
      .flatMap((link): Told[] => {
        const stone = workshop.stones.get(link.from);
        return stone ? [{ stone, link, said: sayOf(words(stone)) }] : [];
      });
    const then = framed([sayOf(words(to))], FRAMES.after[to.kind]);
    return [...groupBy(causes, ({ stone }) => stone.kind).values()]
      .flatMap((alike) => packed(alike, ({ said }) => said.text.length))
      // In the order in which the sentence says them, so that the reasons follow in the same order.
      .flatMap((group) => tell([...group.filter(({ said }) => said.isClause), ...group.filter(({ said }) => !said.isClause)], to, then));
  });
}

/** One step, and why: within the sentence where that stays short, else after it. */
function tell(causes: readonly Told[], to: Stone, then: string): readonly Sentence[] {
  const [first] = causes;
  if (!first) return [];
  const about = (told: readonly Told[]) => ({
    stones: [...told.map(({ stone }) => stone.id), to.id],
    links: told.map(({ link }) => linkKey(link.from, link.to)),
  });
  const from = framed(causes.map(({ said }) => said), FRAMES.before[first.stone.kind]);
  const why = causes.flatMap((told) => {
    const reason = reasonOf(told.link.why);
    return reason === null ? [] : [{ told, reason }];
  });
  const [only] = why;
  if (causes.length === 1 && only && from.length + then.length + only.reason.length <= LONGEST.joined) {
    return [{ text: ended(FRAMES.stepBecause(from, then, only.reason)), ...about(causes), says: "step" }];
  }
  const reasons = packed(why, ({ reason }) => reason.length).map((group, at): Sentence => {
    const said = listed(group.map(({ reason }) => FRAMES.because(reason)));
    return { text: ended(at === 0 ? FRAMES.reasons(said) : FRAMES.moreReasons(said)), ...about(group.map(({ told }) => told)), says: "reason" };
  });
  return [{ text: ended(FRAMES.step(from, then)), ...about(causes), says: "step" }, ...reasons];
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

/** The words of a stone: a clause is woven into the sentence, anything else stands in quotation marks. */
interface Said {
  readonly text: string;
  readonly isClause: boolean;
}

function sayOf(words: string): Said {
  const line = shortened(words);
  const bare = line.replace(/[\s.,;:]+$/u, "");
  return isClause(bare) ? { text: lowerFirst(bare), isClause: true } : { text: `“${innerQuotes(bare || line)}”`, isClause: false };
}

/** "we meet our neighbours, and we do this: “A film night” and “An open day”". */
function framed(said: readonly Said[], frame: (text: string) => string): string {
  const woven = said.filter((one) => one.isClause).map(({ text }) => text);
  const quotedOnes = said.filter((one) => !one.isClause).map(({ text }) => text);
  return listed(quotedOnes.length === 0 ? woven : [...woven, frame(listed(quotedOnes, ""))]);
}

/** @param comma stands before the last "and": between clauses, which have an "and" of their own. */
function listed(parts: readonly string[], comma = ","): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")}${comma} ${FRAMES.and} ${parts.at(-1)}`;
}

/** A reason as it stands after "because"; null where there is none. */
function reasonOf(why: string): string | null {
  const bare = shortened(why)
    .replace(/^(?:because\b[\s,:]*)+/iu, "")
    .replace(/[\s.,;:]+$/u, "");
  // A sign alone is no reason.
  if (!/[\p{L}\p{N}]/u.test(bare)) return null;
  return OPENERS.test(bare) ? lowerFirst(bare) : bare;
}

/** On one line, and cut at a word where it is too long to be heard in one go. */
function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const characters = [...line];
  if (characters.length <= LONGEST.text) return line;
  const cut = characters.slice(0, LONGEST.text - 1).join("");
  return `${cut.replace(/[\s.,;:]*\s\S*$/u, "") || cut}…`;
}

const OPENERS = /^(?:we|they|you|it|the|a|an|our|their|your|his|her|this|these|those|people|staff|members|everyone|everybody|nobody|someone|there|all|more|most|many|each|every|some|no|in|at|when|if|who|what)\b/iu;
/** A text that can only be a clause: it begins with who does it, or its verb is certain and not part of a "who" or "that". */
const DOER = /^(?:we|they|you|I)\s\S/iu;
const VERB = /^(?:(?!\b(?:who|whom|whose|which|that|what|where|when|how|why|if|because|as|to|we|they|you|I)\b).)+?\b(?:is|are|was|were|has|have|can|will)\s\S/iu;
/** More than one sentence, a question, or words that already stand in quotation marks. */
const NOT_WOVEN = /[.?!…:;"“”„«»()[\]]/u;

const isClause = (text: string): boolean => !NOT_WOVEN.test(text) && (DOER.test(text) || (OPENERS.test(text) && VERB.test(text)));

/** "I" stays what it is. */
const lowerFirst = (text: string): string => (/^I\b/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

const innerQuotes = (text: string): string => text.replace(/(?<=^|[\s([])["“„«]/gu, "‘").replace(/["“”„«»]/gu, "’");

/** With a full stop, unless it ends with a sign of its own. */
const ended = (text: string): string => (/[.?!…]$/u.test(text) ? text : `${text}.`);
