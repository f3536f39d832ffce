/** A number as forms and as words, beside its figures. Those who listen hear the figures alone: they are said once. */
import { COUNT_WORDS as words } from "../../shared/guidance/calm-words.ts";
import "./how-many.css";

interface Props {
  readonly n: number;
  /** Of how many; left out where it is a number by itself. */
  readonly of?: number;
  /** The one that is in hand just now, counted from 1. */
  readonly now?: number;
  /** The words are drawn, too. */
  readonly withWords?: boolean;
}

/** So many forms can be counted at a glance, in fives. */
const MOST = 20;
const FIVE = 5;

export function HowMany({ n, of, now, withWords = true }: Props) {
  const all = of ?? n;
  const said = inWords(n, of);
  if (all === 0 || all > MOST) return null;
  return (
    <span className="how-many" aria-hidden>
      <span className="how-many-forms">
        {Array.from({ length: all }, (_, at) => (
          <i
            key={at}
            data-state={at + 1 === now ? "now" : at < n ? "has" : "open"}
            data-five={at % FIVE === 0 && at > 0 ? "" : undefined}
          />
        ))}
      </span>
      {withWords && said !== null && <span className="how-many-words">{said}</span>}
    </span>
  );
}

/** "three of eleven"; null where there are no words for it. */
export function inWords(n: number, of?: number): string | null {
  const [some, all] = [words.small[n], of === undefined ? "" : words.small[of]];
  if (some === undefined || all === undefined) return null;
  return of === undefined ? some : words.of(some, all);
}
