/** Tells those who listen how far the timer has come: at the start, half way, at the last minute and at the end. Politely. */
import { TIMER_WORDS } from "../../shared/guidance/timer-words.ts";
import { isPaused, MINUTE, stageOf, type Timer } from "../../shared/timer.ts";

const words = TIMER_WORDS.spoken;

/** The same words for as long as nothing is to be told. */
function spoken(timer: Timer, now: number): string {
  if (isPaused(timer)) return words.paused;
  switch (stageOf(timer, now)) {
    case "start": return words.start(Math.round(timer.totalMs / MINUTE));
    case "half": return words.half(Math.round(timer.totalMs / 2 / MINUTE));
    case "minute": return words.minute;
    case "end": return words.end;
  }
}

export function Spoken({ timer, now }: { readonly timer: Timer | null; readonly now: number }) {
  return (
    <p className="only-spoken" role="status">
      {timer && spoken(timer, now)}
    </p>
  );
}
