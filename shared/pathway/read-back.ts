/**
 * A path told in sentences to be heard: *If we do this … then … because …*, from the links and their reasons.
 * Every link is told once, from the first activities to what stays; parked stones are left out.
 */
import { READ_BACK_FRAMES as FRAMES } from "../guidance/read-back-words.ts";
import { groupBy } from "../base/group-by.ts";
import { KINDS, type Link, type Stone, type StoneId } from "../model/records.ts";
import { linkKey, linksOnPath, type Workshop } from "../model/workshop.ts";
import { chainOf } from "./chains.ts";
import { stonesOfKind } from "./reading-order.ts";
import { lowerFirst } from "../base/wording.ts";

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
  const leading = groupBy(chain ? links.filter((link) => chain.has(linkKey(link.from, link.to))) : links, (link) => link.to);
  const order = KINDS.flatMap((kind) => alongLinks(stonesOfKind(workshop, kind), links));
  const place = new Map(order.map((stone, at) => [stone.id, at]));

  return order.flatMap((to) => {
    const causes = [...(leading.get(to.id) ?? [])]
      .sort((a, b) => (place.get(a.from) ?? 0) - (place.get(b.from) ?? 0))
      .flatMap((link): Told[] => {
        const stone = workshop.stones.get(link.from);
        return stone ? [{ stone, link, said: sayOf(words(stone), "if") }] : [];
      });
    const then = framed([sayOf(words(to), "then")], FRAMES.after[to.kind]);
    return (
      [...groupBy(causes, ({ stone }) => stone.kind).values()]
        .flatMap((alike) => packed(alike, ({ said }) => said.text.length))
        // In the order in which the sentence says them, so that the reasons follow in the same order.
        .flatMap((group) => tell([...group.filter(({ said }) => said.isClause), ...group.filter(({ said }) => !said.isClause)], to, then))
    );
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
  const from = framed(
    causes.map(({ said }) => said),
    FRAMES.before[first.stone.kind],
  );
  const why = causes.flatMap((told) => {
    const reason = reasonOf(told.link.why);
    return reason === null ? [] : [{ told, reason }];
  });
  const [only] = why;
  const hasRoom = only?.reason.isClause && from.length + then.length + only.reason.text.length <= LONGEST.joined;
  // One "because" is enough for a sentence.
  if (causes.length === 1 && hasRoom && !/\bbecause\b/iu.test(then)) {
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
  const reasons = [...woven, ...rest].map((group, at): Sentence => {
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
export function placeOf(sentence: Sentence, sentences: readonly Sentence[]): number | null {
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

/** The words of a stone: a clause is woven into the sentence, anything else stands in quotation marks. */
interface Said {
  readonly text: string;
  readonly isClause: boolean;
}

/** @param part of the sentence: after "if", what will be is quoted, for "if we will" is no English. */
function sayOf(words: string, part: "if" | "then"): Said {
  const line = shortened(words);
  const bare = line.replace(ENDING, "");
  const isWoven = isClause(bare) && !(part === "if" && FUTURE.test(bare));
  return isWoven ? { text: lowerFirst(bare), isClause: true } : quotedSaid(bare || line);
}

const quotedSaid = (words: string): Said => ({ text: `“${innerQuotes(words)}”`, isClause: false });

/** "we meet our neighbours, and we do this: “A film night”, and “An open day”". */
function framed(said: readonly Said[], frame: (text: string) => string): string {
  const woven = said.filter((one) => one.isClause).map(({ text }) => text);
  const quotedOnes = said.filter((one) => !one.isClause).map(({ text }) => text);
  return listed(quotedOnes.length === 0 ? woven : [...woven, frame(listed(quotedOnes))]);
}

/**
 * With a comma also before "and": a voice makes a pause there, and quotation marks can't be heard. Where a clause has
 * a comma of its own, each is joined by "and".
 */
function listed(parts: readonly string[]): string {
  const own = parts.slice(0, -1).some((part) => !part.startsWith("“") && part.includes(","));
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(own ? `, ${FRAMES.and} ` : ", ")}, ${FRAMES.and} ${parts.at(-1)}`;
}

/** A reason: a clause that goes on from "because", or words in quotation marks; null where there is none. */
function reasonOf(why: string): Said | null {
  const bare = shortened(why)
    .replace(/^(?:because\b[\s,:]*)+/iu, "")
    .replace(ENDING, "");
  // A sign alone is no reason.
  if (!/[\p{L}\p{N}]/u.test(bare)) return null;
  if (!/\s/u.test(bare) || NO_REASON.test(bare)) return quotedSaid(bare);
  return { text: OPENERS.test(bare) ? lowerFirst(bare) : bare, isClause: true };
}

/** On one line, and cut at a word where it is too long to be heard in one go. */
function shortened(text: string): string {
  const line = onOneLine(text);
  const characters = [...line];
  if (characters.length <= LONGEST.text) return line;
  const cut = characters.slice(0, LONGEST.text - 1).join("");
  return `${cut.replace(/[\s.,;:]*\s\S*$/u, "") || cut}…`;
}

/** Lines that go on are one; a line that begins anew is a sentence of its own, or one of a list. */
function onOneLine(text: string): string {
  const lines = text
    .split(/[\r\n\u2028\u2029]/u)
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "");
  return lines.reduce((before, line, at) => {
    const words = line.replace(BULLET, "");
    if (at === 0) return words;
    const goesOn = OPEN_END.test(before) || (words === line && !/^\p{Lu}/u.test(line));
    return `${before}${goesOn ? " " : /^\p{Lu}/u.test(words) ? ". " : ", "}${words}`;
  }, "");
}

const BULLET = /^[-–—•*·]\s+/u;
/** What a text that is woven in can't end with. */
const ENDING = /[\s.,;:–—-]+$/u;
/** A line that is not at its end: after a sign, or a word that wants another one. */
const OPEN_END = /(?:[.,;:?!…–—-]|\b(?:a|an|the|in|at|on|of|for|to|with|by|from|and|or|our|your|their|his|her|my))$/iu;

const OPENERS =
  /^(?:we|they|you|it|the|a|an|our|their|your|his|her|this|these|those|people|staff|members|everyone|everybody|everything|nobody|nothing|someone|something|there|all|more|most|many|each|every|some|both|no|not|only|in|at|when|if|who|what|being|having|meeting|working|taking|making|seeing|learning|training|trust|neighbours|families|carers|volunteers|residents|young|older)\b/iu;
/** Words that can't stand after "because". */
const NO_REASON = /^(?:to|so|since|as|for|by|through|then|and|but|why|how)\b/iu;
/** A text that can only be a clause: it begins with who does it, or its verb is certain and not part of a "who" or "that". */
const DOER = /^(?:we|they|you|I)\s\S/iu;
const OUTSIDE = String.raw`(?!\b(?:who|whom|whose|which|that|what|where|when|how|why|if|because|as|to|we|they|you|I)\b).`;
const VERB = new RegExp(String.raw`^(?:${OUTSIDE})+?\b(?:is|are|was|were|has|have|can|will)\s\S`, "iu");
/** Its verb says what will be, not what is. */
const FUTURE = new RegExp(String.raw`^(?:(?:we|they|you|I)\b)?(?:${OUTSIDE})*?\b(?:will|would|shall)\s\S`, "iu");
/** More than one sentence, a question, or words that already stand in quotation marks. A time like 9.30 is none of these. */
const NOT_WOVEN = /[?!…;"“”„«»()[\]]|[.:](?!\d)/u;

const isClause = (text: string): boolean => !NOT_WOVEN.test(text) && (DOER.test(text) || (OPENERS.test(text) && VERB.test(text)));

const innerQuotes = (text: string): string => text.replace(/(?<=^|[\s([])["“„«]/gu, "‘").replace(/["“”„«»]/gu, "’");

/** With a full stop, unless it ends with a sign of its own. */
const ended = (text: string): string => (/[.?!…]$/u.test(text) ? text : `${text}.`);
