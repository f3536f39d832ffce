/** What is said of links that can't be, and the picture of the path in words. */
import { capital } from "../../base/wording.ts";
import type { Kind, Strand } from "../../model/records.ts";
import { together } from "./grammar.ts";
import { inQuotes, plural } from "./language.ts";
import { KIND_TERMS, STRAND_TERMS } from "./terms.ts";

const either = (kinds: readonly Kind[]): string => kinds.map((kind) => KIND_TERMS[kind].one).join(" or ");

/** `from` and `to` are the words of stones, in quotation marks. */
export const LINK_WORDS = {
  toItself: (from: string): string => `${from} can't lead to itself. Choose another stone.`,
  /** @param allowed what a stone of the first kind may lead to. */
  unfit: (from: string, to: string, kindFrom: Kind, kindTo: Kind, allowed: readonly Kind[]): string =>
    `${from} can't lead to ${to}, which is ${KIND_TERMS[kindTo].one}. ` +
    (allowed.length === 0
      ? `The ${KIND_TERMS[kindFrom].label.toLowerCase()} is the far bank: nothing comes after it.`
      : `${capital(KIND_TERMS[kindFrom].one)} leads to ${either(allowed)}.`),
  twice: (from: string, to: string): string => `${from} already leads to ${to}.`,
  circle: (from: string, to: string): string =>
    `${to} already leads back to ${from}, so this link would make a circle. A path goes one way.`,
} as const;

/** What a screen reader says in place of the picture. */
export const ALT_WORDS = {
  empty: (title: string): string => `The pathway of “${title}”, drawn as a river crossing. No stones lie on it yet.`,
  picture: (title: string, counts: string): string => `The pathway of “${title}”, drawn as stepping stones across a river: ${counts}.`,
  counts: (stones: string, strands: string): string => `${stones}, ${strands}`,
  /** How many stones there are of each kind that there are stones of. */
  kinds: (counts: readonly { readonly kind: Kind; readonly count: number }[]): string =>
    together(
      counts.map(
        ({ kind, count }) => `${count} ${plural(count, { one: KIND_TERMS[kind].label.toLowerCase(), other: KIND_TERMS[kind].many })}`,
      ),
    ),
  /** How many stones there are in each strand that there are stones in. */
  strands: (counts: readonly { readonly strand: Strand; readonly count: number }[]): string =>
    together(
      counts.map(
        ({ strand, count }) => `${counts.length === 1 ? "all" : count} in the ${STRAND_TERMS[strand].one.replace(/^the /, "")} strand`,
      ),
    ),
  /** How many stones nobody had planned. */
  found: (kinds: readonly string[]): string => `Found on the way: ${kinds.join(", ")}.`,
  foundGood: (n: number): string => `${n} good`,
  foundBad: (n: number): string => `${n} not good`,
  links: (n: number): string =>
    n === 0 ? "No links join them yet." : `${n} ${plural(n, { one: "link shows", other: "links show" })} which of them leads to which.`,
} as const;

/** A part of the path, where a page shows one part after the other. What people have said is on one line. */
export const PART_WORDS = {
  /** The part of the stones that are in no other. */
  rest: "The rest of the path",
  picture: (counts: string): string => `A part of the path, drawn as stepping stones: ${counts}.`,
  leads: (from: string, to: readonly string[]): string => `${inQuotes(from)} leads to ${together(to.map(inQuotes))}.`,
  alone: (stones: readonly string[]): string => `Not linked here: ${together(stones.map(inQuotes))}.`,
  ins: (stones: readonly string[]): string => `Also leads into this part: ${together(stones.map(inQuotes))}.`,
  outs: (stones: readonly string[]): string => `This part leads on to ${together(stones.map(inQuotes))}.`,
} as const;
