/** Asks the facilitator, and only them, whether it is time for a break. It waits for an answer and blocks nothing. */
import { useEffect, useRef, useState } from "react";
import { TIMER_WORDS } from "../../shared/guidance/timer-words.ts";
import { askLater, isBreakDue, MINUTE, worked, workFrom, type Work } from "../../shared/room/timer.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";

const words = TIMER_WORDS.breaks;
/** How often the clock on the wall is looked at. */
const LOOK_MS = MINUTE / 2;

export function BreakReminder() {
  const every = useReplica(({ app }) => app?.settings.breakEvery ?? 0);
  const work = useRef<Work>(null);
  const [asks, setAsks] = useState(false);
  useEffect(() => {
    const look = (): void => {
      const now = Date.now();
      work.current = work.current ? worked(work.current, now) : workFrom(now);
      setAsks(isBreakDue(work.current, every, now));
    };
    look();
    const looking = setInterval(look, LOOK_MS);
    return () => clearInterval(looking);
  }, [every]);
  if (!asks || every === 0) return null;
  const answer = (next: Work): void => {
    work.current = next;
    setAsks(false);
  };
  return (
    <div className="notice">
      <p>{words.asks[every]}</p>
      <div className="notice-answers">
        <Button weight="quiet" label={words.later} onPress={() => answer(askLater(work.current ?? workFrom(Date.now()), Date.now()))} />
        <Button weight="quiet" label={words.thanks} onPress={() => answer(workFrom(Date.now()))} />
      </div>
    </div>
  );
}
