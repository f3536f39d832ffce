/** The counts of one stone: one number for dots, three for cards. Many presses are one step. */
import { useMemo } from "react";
import { CHOOSING_WORDS as words } from "../../shared/guidance/choosing-words.ts";
import { quoted } from "../../shared/base/wording.ts";
import type { Round } from "../../shared/model/records.ts";
import { COUNTED, type ChoosingOption } from "../../shared/pathway/choosing.ts";
import { Counter, onLeaving } from "../counting/Counter.tsx";
import type { Counts } from "../counting/tally.ts";
import { useTally } from "../counting/use-tally.ts";
import { editLatest } from "../state/rows.ts";
import { StrandSign } from "../ui/Sign.tsx";
import { CardSign } from "./CardSign.tsx";

interface Props {
  readonly round: Round;
  readonly option: ChoosingOption;
  readonly readOnly: boolean;
}

export function VoteCount({ round: { id, way }, option: { stone, counts: now }, readOnly }: Props) {
  const kinds: readonly string[] = COUNTED[way];
  const numbers = now.join(" ");
  const kept = useMemo(() => Object.fromEntries(numbers.split(" ").map((n, at) => [kinds[at] ?? "", Number(n)])), [numbers, kinds]);
  const { counts, count, commit } = useTally(kept, (changed) =>
    editLatest("rounds", id, ({ votes }) => ({
      votes: votes.map((vote) => (vote.stone === stone.id ? { ...vote, counts: merged(kinds, vote.counts, changed) } : vote)),
    })),
  );
  return (
    <div className="vote" role="group" aria-label={words.counts(quoted(stone.text))} {...onLeaving(commit)}>
      <p className="vote-words">
        <StrandSign strand={stone.strand} />
        <span dir="auto">{stone.text}</span>
      </p>
      <div className="vote-counts">
        {way === "dots" ? (
          <Counter name={words.dots} value={counts["dots"] ?? 0} readOnly={readOnly} onChange={(n) => count("dots", n)} />
        ) : (
          COUNTED.cards.map((card) => (
            <Counter
              key={card}
              label={
                <>
                  <CardSign card={card} size={22} />
                  {words.cards[card]}
                </>
              }
              value={counts[card] ?? 0}
              readOnly={readOnly}
              onChange={(n) => count(card, n)}
            />
          ))
        )}
      </div>
    </div>
  );
}

/** The counts of a record, with those that have changed. */
const merged = (kinds: readonly string[], before: readonly number[], changed: Partial<Counts>): number[] =>
  kinds.map((kind, at) => changed[kind] ?? before[at] ?? 0);
