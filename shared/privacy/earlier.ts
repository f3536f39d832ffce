/** What looks personal in the versions and the steps that are handed over with a workshop: words that stood in it once. Pure. */
import { PRIVACY_WORDS } from "../guidance/privacy-words.ts";
import { keyOfPut, type Diff, type Put } from "../model/diff.ts";
import type { ListName, RecordOf } from "../model/lists.ts";
import { workshopBy, type Workshop } from "../model/workshop.ts";
import { findPersonal, type FoundPersonal, type Spot } from "./leaving.ts";

export interface Earlier {
  /** The versions that go along, each as it goes. */
  readonly versions: readonly { readonly name: string; readonly workshop: Workshop }[];
  /** Both diffs of each step that goes along. */
  readonly steps: readonly Diff[];
}

/**
 * What is found, each once for the versions and once for the steps.
 * @param now the workshop as it goes: what is found in it is asked about with it.
 */
export function findEarlier(now: Workshop, { versions, steps }: Earlier): readonly FoundPersonal[] {
  const known = new Set(findPersonal(now, "workshop").map(wordsOf));
  const found: FoundPersonal[] = [];
  const look = (workshop: Workshop, place: (where: string) => string, spot: Spot): void => {
    for (const one of findPersonal(workshop, "workshop")) {
      if (known.has(wordsOf(one))) continue;
      known.add(wordsOf(one));
      found.push({ ...one, where: place(one.where), spot });
    }
  };
  for (const { name, workshop } of versions) look(workshop, (where) => PRIVACY_WORDS.where.version(name, where), { at: "versions" });
  known.clear();
  for (const one of findPersonal(now, "workshop")) known.add(wordsOf(one));
  if (steps.length > 0) look(withAllOf(now, steps), PRIVACY_WORDS.where.step, { at: "hand-over" });
  return found;
}

const wordsOf = ({ kind, excerpt }: FoundPersonal): string => `${kind} ${excerpt}`;

/** The workshop with every record that ever stood in it beside those that do: as texts to look through, and nothing else. */
function withAllOf(now: Workshop, steps: readonly Diff[]): Workshop {
  const puts = steps.flatMap(({ put }) => put);
  return workshopBy(<L extends ListName>(list: L): ReadonlyMap<string, RecordOf[L]> => {
    const all = new Map<string, RecordOf[L]>(now[list]);
    const seen = new Set<string>();
    for (const one of puts) {
      if (one.list !== list) continue;
      const words = JSON.stringify(one.record);
      if (seen.has(words)) continue;
      seen.add(words);
      const key = keyOfPut(one as Put<L>);
      // What names a record finds the one that is there now.
      all.set(all.has(key) ? `${key} ${all.size}` : key, one.record as RecordOf[L]);
    }
    return all;
  });
}
