/**
 * What changed between two states of a workshop, in plain words: a sentence for everything, in groups, and one line
 * that sums it up. Every record that differs stands behind at least one sentence.
 */
import { diffBetween, keyOfPut } from "../model/diff.ts";
import { VERSION_WORDS } from "../guidance/versions-words.ts";
import { quoted } from "../base/wording.ts";
import type { StoneId } from "../model/records.ts";
import type { ListName } from "../model/lists.ts";
import type { Workshop } from "../model/workshop.ts";
import { placeSentences } from "./changes-of-places.ts";
import { rowSentences } from "./changes-of-rows.ts";
import { linkSentences, stoneSentences } from "./changes-of-stones.ts";
import { number } from "../guidance/locale.ts";

const words = VERSION_WORDS.changes;

export type ChangeGroup = keyof typeof words.groups;

/** A record, by the list it stands in and its key there. */
export interface Ref {
  readonly list: ListName;
  readonly key: string;
}

export interface ChangeSentence {
  readonly group: ChangeGroup;
  /** All of it; or, where there is a `wording`, what stands before the two texts, with its colon. */
  readonly lead: string;
  /** A text before and after, whole. */
  readonly wording: { readonly before: string; readonly after: string } | null;
  /** What it adds to the summary: sentences with the same `key` are counted together. */
  readonly sum: {
    readonly key: string;
    readonly count: number;
    readonly say: (n: number) => string;
    /** What `say` gives lacks "stones", which the first such part of the summary names. */
    readonly ofStones: boolean;
  };
  /** The records that it speaks of. */
  readonly about: readonly Ref[];
  /** The stones that it can be shown by on a board. */
  readonly stones: readonly StoneId[];
}

export interface WhatChanged {
  /** "3 stones added, 1 moved from activities to outcomes, 1 wording changed"; or that nothing has changed. */
  readonly summary: string;
  /** Only groups that have sentences. */
  readonly groups: readonly { readonly group: ChangeGroup; readonly sentences: readonly ChangeSentence[] }[];
}

/** The two states, and the keys of what differs in each list. */
export interface Compared {
  readonly before: Workshop;
  readonly after: Workshop;
  /** In the order of the later state, what is gone at the end. */
  readonly keys: (list: ListName) => readonly string[];
}

export function whatChanged(before: Workshop, after: Workshop): WhatChanged {
  const compared = compare(before, after);
  const stones = stoneSentences(compared);
  // What went with a stone is told with it.
  const told = new Set(stones.flatMap(({ about }) => about.map(({ list, key }) => `${list} ${key}`)));
  const left: Compared = { ...compared, keys: (list) => compared.keys(list).filter((key) => !told.has(`${list} ${key}`)) };
  const sentences = [...stones, ...linkSentences(left), ...rowSentences(left), ...placeSentences(compared)];
  const groups = (Object.keys(words.groups) as ChangeGroup[]).flatMap((group) => {
    const own = sentences.filter((sentence) => sentence.group === group);
    return own.length === 0 ? [] : [{ group, sentences: own }];
  });
  return { summary: summaryOf(groups.flatMap((group) => group.sentences)), groups };
}

/** A sentence as one text; longer wordings are shortened. */
export function changeInWords({ lead, wording }: Pick<ChangeSentence, "lead" | "wording">): string {
  if (!wording) return lead;
  const [from, to] = [quoted(wording.before, 80), quoted(wording.after, 80)];
  if (wording.before.trim() === "") return `${lead} ${words.nowSays(to)}`;
  if (wording.after.trim() === "") return `${lead} ${words.wasEmptied(from)}`;
  return `${lead} ${words.became(from, to)}`;
}

function compare(before: Workshop, after: Workshop): Compared {
  const { put, remove } = diffBetween(before, after);
  const found = new Map<ListName, string[]>();
  const add = (list: ListName, key: string): void => {
    const known = found.get(list);
    if (known) known.push(key);
    else found.set(list, [key]);
  };
  const inTheirOrder = [...put].sort((a, b) => a.record.rank - b.record.rank);
  for (const one of inTheirOrder) add(one.list, keyOfPut(one));
  for (const { list, key } of remove) add(list, key);
  return { before, after, keys: (list) => found.get(list) ?? [] };
}

function summaryOf(sentences: readonly ChangeSentence[]): string {
  const parts = new Map<string, { count: number; readonly sum: ChangeSentence["sum"] }>();
  // Places and order are worth a word only where nothing else has changed.
  const loud = sentences.filter(({ group }) => group !== "places");
  for (const { sum } of loud.length > 0 ? loud : sentences) {
    const known = parts.get(sum.key);
    if (known) known.count += sum.count;
    else parts.set(sum.key, { count: sum.count, sum });
  }
  if (parts.size === 0) return words.nothing;
  let named = false;
  return [...parts.values()]
    .map(({ count, sum }) => {
      if (!sum.ofStones) return sum.say(count);
      const subject = named ? number(count) : words.sum.stones(count);
      named = true;
      return `${subject} ${sum.say(count)}`;
    })
    .join(", ");
}
