/** Keeps counting quick: presses show at once and are committed together, after a pause or on leaving, as one step. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Feedback } from "../../shared/model/records.ts";
import { refuse } from "../state/notices.ts";
import { editRow } from "../state/rows.ts";
import { settles } from "../state/unsettled.ts";
import { arrived, counted, countsOf, isSettled, refused, sent, tallyOf, unsent, type Answer, type Counts, type Tally } from "./tally.ts";

const PAUSE_MS = 900;

export interface Counting {
  readonly counts: Counts;
  readonly count: (answer: Answer, n: number) => void;
  readonly commit: () => Promise<void>;
}

export function useTally(question: Feedback): Counting {
  const { id } = question;
  // The newest tally, for what happens between two drawings; the state draws it.
  const now = useRef<Tally>(tallyOf(countsOf(question)));
  const [{ draft }, draw] = useState(now.current);
  const become = useCallback((tally: Tally): void => draw((now.current = tally)), []);

  // One at a time: an answer to the one before would look like a change from elsewhere.
  const sending = useRef<Promise<void>>(undefined);
  const commit = useCallback(async (): Promise<void> => {
    if (sending.current) return sending.current.then(commit);
    const tally = now.current;
    if (isSettled(tally)) return;
    become(sent(tally));
    sending.current = editRow("feedback", id, unsent(tally)).then((error) => {
      sending.current = undefined;
      if (!error) return;
      become(refused(now.current, tally.kept));
      refuse(error);
    });
    return sending.current;
  }, [id, become]);

  useEffect(() => become(arrived(now.current, countsOf(question))), [question, become]);
  useEffect(() => {
    const pause = setTimeout(() => void commit(), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [draft, commit]);
  useEffect(() => {
    const forget = settles(commit);
    return () => {
      forget();
      void commit();
    };
  }, [commit]);

  return { counts: draft, count: (answer, n) => become(counted(now.current, answer, n)), commit };
}
