/** Keeps counting quick: presses show at once and are committed together, after a pause or on leaving, as one step. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { AppError } from "../../shared/base/result.ts";
import { refuse } from "../state/notices.ts";
import { settles } from "../state/unsettled.ts";
import { afterPress } from "../state/after-press.ts";
import { arrived, withCount, isSettled, refused, sent, tallyOf, unsent, type Counts, type Tally } from "./tally.ts";

const PAUSE_MS = 900;
/** Whoever counts a whole room makes no pause: so long at most anything counted is in this window alone. */
const LONGEST_MS = 8000;

export interface TallyCounting<K extends string> {
  readonly counts: Counts<K>;
  readonly count: (kind: K, n: number) => void;
  readonly commit: () => Promise<void>;
}

/**
 * @param kept what the workshop holds.
 * @param keep brings the counts that have changed into the workshop; gives the reason where it can't.
 */
export function useTally<K extends string>(
  kept: Counts<K>,
  keep: (changed: Partial<Counts<K>>) => Promise<AppError | null>,
): TallyCounting<K> {
  // The newest tally, for what happens between two drawings; the state draws it.
  const now = useRef<Tally<K>>(tallyOf(kept));
  const [{ draft }, draw] = useState(now.current);
  const become = useCallback((tally: Tally<K>): void => draw((now.current = tally)), []);
  const latest = useRef(keep);
  latest.current = keep;

  // One at a time: an answer to the one before would look like a change from elsewhere.
  const sending = useRef<Promise<void>>(undefined);
  /** When the first press came that is not in the workshop, in ms since 1970. */
  const since = useRef<number>(undefined);
  const commit = useCallback(async (): Promise<void> => {
    if (sending.current) return sending.current.then(commit);
    const tally = now.current;
    since.current = undefined;
    if (isSettled(tally)) return;
    become(sent(tally));
    sending.current = latest.current(unsent(tally)).then((error) => {
      sending.current = undefined;
      if (!error) return;
      become(refused(now.current, tally.kept));
      refuse(error);
    });
    return sending.current;
  }, [become]);

  useEffect(() => become(arrived(now.current, kept)), [kept, become]);
  useEffect(() => {
    if (isSettled(now.current)) since.current = undefined;
    else since.current ??= Date.now();
    const waited = since.current === undefined ? 0 : Date.now() - since.current;
    const pause = setTimeout(() => afterPress(() => void commit()), Math.max(0, Math.min(PAUSE_MS, LONGEST_MS - waited)));
    return () => clearTimeout(pause);
  }, [draft, commit]);
  useEffect(() => {
    const forget = settles({ commit });
    return () => {
      forget();
      void commit();
    };
  }, [commit]);

  return { counts: draft, count: (kind, n) => become(withCount(now.current, kind, n)), commit };
}
