/**
 * Pictures found by plain words: what somebody writes or looks for is held against the words that each picture of the bundled
 * set has, by their stems. Pure; the words of a language come as data (`resources/pictures/words-en.json`).
 */
import { stemmer } from "stemmer";
import { fold } from "../base/folded.ts";

/** Of each set and picture: "What it shows: word, word, several words". What stands first fits best. */
export type PictureWords = { readonly "passed-over": string } & { readonly [set: string]: string | { readonly [name: string]: string } };

/** A picture of the bundled set. */
export interface FoundPicture {
  readonly set: string;
  readonly name: string;
  /** What it shows, in words: its alt text until somebody writes another. */
  readonly label: string;
}

export interface PictureSearch {
  /** The pictures for a text, the best first. What no picture has a word for is passed over. */
  readonly find: (text: string, most: number) => readonly FoundPicture[];
  /** The words that say something: those that are passed over everywhere are not among them. */
  readonly tokensOf: (text: string) => readonly string[];
  readonly labelOf: (set: string, name: string) => string | null;
}

/** One word of one picture. */
interface Entry {
  readonly picture: FoundPicture;
  /** As people write it, in one or several words. */
  readonly tokens: readonly string[];
  readonly weight: number;
}

/** What a hit is worth: the word itself, its stem, its beginning while somebody still writes. */
const WORTH = { same: 1, stem: 0.8, begins: 0.5 } as const;
/** How much less each further word of a picture is worth. */
const LATER = 0.09;
/** What the words that say what it shows are worth beside its words. */
const LABEL = 0.6;
/** What a picture adds whose words are spoken for by a better one. */
const AGAIN = 0.35;
/** Letters from which on the beginning of a word finds it. */
const BEGINNING = 3;

/** @param words `passed-over` names the words that say nothing, the others are sets. */
export function pictureSearch({ "passed-over": passedOver, ...sets }: PictureWords): PictureSearch {
  const silent = new Set(wordsIn(passedOver));
  const byStem = new Map<string, Entry[]>();
  const labels = new Map<string, string>();
  let pictures = 0;

  const tokensOf = (text: string): readonly string[] => wordsIn(text).filter((word) => !silent.has(word));

  for (const [set, names] of Object.entries(sets)) {
    for (const [name, said] of Object.entries(names)) {
      const [label = "", words = ""] = said.split(": ");
      const picture = { set, name, label };
      labels.set(`${set}/${name}`, label);
      pictures++;
      const add = (tokens: readonly string[], weight: number): void => {
        const first = tokens[0];
        if (first === undefined) return;
        const stem = stemmer(first);
        byStem.set(stem, [...(byStem.get(stem) ?? []), { picture, tokens, weight }]);
      };
      words.split(", ").forEach((word, at) => add(tokensOf(word), 1 / (1 + LATER * at)));
      for (const token of tokensOf(label)) add([token], LABEL);
    }
  }
  const stems = [...byStem.keys()];
  const rarity = (entries: readonly Entry[]): number => Math.log(1 + pictures / new Set(entries.map(({ picture }) => picture)).size);

  /** What each picture is worth for the words from one place of a text on. */
  function worthAt(tokens: readonly string[], at: number): ReadonlyMap<FoundPicture, number> {
    const worth = new Map<FoundPicture, number>();
    const token = tokens[at] as string;
    const stem = stemmer(token);
    const add = (entries: readonly Entry[], factor: (entry: Entry) => number): void => {
      const rare = rarity(entries);
      for (const entry of entries) worth.set(entry.picture, Math.max(worth.get(entry.picture) ?? 0, factor(entry) * entry.weight * rare));
    };
    add(byStem.get(stem) ?? [], ({ tokens: [first = "", ...more] }) => {
      if (!more.every((one, i) => stemmer(tokens[at + 1 + i] ?? "") === stemmer(one))) return 0;
      return (first === token ? WORTH.same : WORTH.stem) * (1 + more.length);
    });
    // The last word may not be finished yet.
    if (at === tokens.length - 1 && token.length >= BEGINNING)
      for (const other of stems)
        if (other !== stem && other.startsWith(token))
          add(byStem.get(other) ?? [], ({ tokens: all }) => (all.length === 1 ? WORTH.begins : 0));
    return worth;
  }

  function find(text: string, most: number): readonly FoundPicture[] {
    const tokens = tokensOf(text);
    const left = tokens.map((_, at) => new Map([...worthAt(tokens, at)].filter(([, worth]) => worth > 0)));
    const found: FoundPicture[] = [];
    const spoken = new Set<number>();
    while (found.length < most) {
      const sums = new Map<FoundPicture, number>();
      for (const [at, worths] of left.entries())
        for (const [picture, worth] of worths) sums.set(picture, (sums.get(picture) ?? 0) + worth * (spoken.has(at) ? AGAIN : 1));
      let best: FoundPicture | undefined;
      for (const [picture, sum] of sums) if (!best || sum > (sums.get(best) as number)) best = picture;
      if (!best) break;
      found.push(best);
      for (const [at, worths] of left.entries()) if (worths.delete(best)) spoken.add(at);
    }
    return found;
  }

  return { find, tokensOf, labelOf: (set, name) => labels.get(`${set}/${name}`) ?? null };
}

/** The words of a text, folded: of one with a hyphen also its parts. */
function wordsIn(text: string): readonly string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}]+(?:[\p{Pd}'’][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
  return words.flatMap((word) => {
    const parts = word.split(/\p{Pd}/u).filter((part) => part.length > 2);
    return [word, ...(parts.length > 1 ? parts : [])].map((one) => fold(one).replace(/'s$|'/g, ""));
  });
}
