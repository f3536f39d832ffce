/** One quiet sentence each for what stands elsewhere on the board, and for what stands in another order. */
import { VERSION_WORDS } from "../guidance/versions-words.ts";
import { placesOf } from "../layout/places.ts";
import type { StoneId } from "../model/records.ts";
import { LISTS } from "../model/lists.ts";
import type { Compared, Ref, ChangeSentence } from "./what-changed.ts";

const words = VERSION_WORDS.changes;

export function placeSentences({ before, after, keys }: Compared): readonly ChangeSentence[] {
  const elsewhere: Ref[] = [];
  const settled: Ref[] = [];
  for (const key of keys("stones")) {
    const [was, is] = [before.stones.get(key), after.stones.get(key)];
    if (!was || !is || (was.x === is.x && was.y === is.y)) continue;
    // A stone without a place of its own was seen where the board had found one.
    const [then, now] = [placesOf(before).get(was.id), placesOf(after).get(is.id)];
    const stays = then && now && then.x === now.x && then.y === now.y;
    (stays ? settled : elsewhere).push({ list: "stones", key });
  }
  const order = LISTS.flatMap((list) =>
    keys(list).flatMap((key): readonly Ref[] => {
      const [was, is] = [before[list].get(key), after[list].get(key)];
      return was && is && was.rank !== is.rank ? [{ list, key }] : [];
    }),
  );
  return [quiet("elsewhere", elsewhere), quiet("settled", settled), quiet("order", order)].flat();
}

function quiet(what: "elsewhere" | "settled" | "order", about: readonly Ref[]): readonly ChangeSentence[] {
  if (about.length === 0) return [];
  return [
    {
      group: "places",
      lead: words[what](about.length),
      wording: null,
      sum: { key: what, count: about.length, say: words.sum[what], ofStones: false },
      about,
      stones: what === "elsewhere" ? about.map(({ key }) => key as StoneId) : [],
    },
  ];
}
