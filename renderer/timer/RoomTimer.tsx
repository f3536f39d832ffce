/** The timer on the room's screen: a calm ring and the minutes in words, in a column of its own. It never does anything. */
import { TIMER_WORDS as words } from "../../shared/guidance/timer-words.ts";
import type { RoomStage } from "../../shared/room/stage.ts";
import { isOver, isPaused, minutesLeft, shareLeft, type Timer } from "../../shared/room/timer.ts";
import { Ring } from "./Ring.tsx";
import { Spoken } from "./Spoken.tsx";
import { useNow } from "./use-now.ts";
import "./timer.css";

interface Props {
  readonly timer: Timer;
  readonly place: NonNullable<RoomStage["timer"]>;
}

export function RoomTimer({ timer, place: { width, margin, fontSize } }: Props) {
  const now = useNow(timer);
  const n = minutesLeft(timer, now);
  const ring = width - 2 * margin;
  return (
    <aside className="room-timer" style={{ width, padding: margin, fontSize }} aria-label={words.name}>
      <div className="room-timer-ring" style={{ width: ring, height: ring }}>
        <Ring share={shareLeft(timer, now)} />
        {n > 0 && (
          <span className="room-timer-number" style={{ fontSize: Math.max(fontSize, ring * 0.36) }}>
            {n}
          </span>
        )}
      </div>
      <p>{isOver(timer, now) ? words.over : words.unit(n)}</p>
      {isPaused(timer) && <p className="room-timer-paused">{words.paused}</p>}
      <Spoken timer={timer} now={now} />
    </aside>
  );
}
