/** The facilitator's timer: one button in the strip, and behind it what can be done with the time. */
import { Hourglass, Pause, Play, Plus, Square, Timer as Watch } from "lucide-react";
import { useState } from "react";
import { Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { TIMER_WORDS as words } from "../../shared/guidance/timer-words.ts";
import {
  extended,
  isOver,
  isPaused,
  minutesLeft,
  MOST_MINUTES,
  paused,
  resumed,
  shareLeft,
  started,
  type Timer,
} from "../../shared/room/timer.ts";
import { Counter } from "../counting/Counter.tsx";
import { directRoom } from "../state/direct.ts";
import { useReplica } from "../state/replica.ts";
import { Button } from "../ui/Button.tsx";
import { Check } from "../ui/Check.tsx";
import { Ring } from "./Ring.tsx";
import { Spoken } from "./Spoken.tsx";
import { useNow } from "./use-now.ts";
import "./timer.css";

/** What is offered, in minutes. */
const OFFERED = [5, 10, 15, 20] as const;
const MORE = [1, 5] as const;

const setTimer = (timer: Timer | null): void => void directRoom({ timer });

export function TimerButton() {
  const timer = useReplica(({ direction }) => direction.timer);
  const now = useNow(timer);
  const label = !timer ? words.name : isOver(timer, now) ? words.ended : said(timer, now);
  return (
    <>
      <DialogTrigger>
        <Button
          icon={timer ? Hourglass : Watch}
          label={label}
          {...(timer && { name: words.open(label) })}
          tip={timer ? words.openTip : words.tip}
        />
        <Popover className="popover timer-popover" placement="top end" offset={8}>
          <Dialog className="timer-panel">
            {({ close }) => (
              <>
                <Heading slot="title" level={2} className="timer-heading">
                  {words.name}
                </Heading>
                {timer ? <Running timer={timer} now={now} /> : <Start onStart={close} />}
              </>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      <Spoken timer={timer} now={now} />
    </>
  );
}

const said = (timer: Timer, now: number): string => (isOver(timer, now) ? words.over : words.left(minutesLeft(timer, now)));

/** Whoever has started the timer goes on: while this is open, the keys of a clicker do not reach the room. */
function Start({ onStart }: { readonly onStart: () => void }) {
  const [minutes, setMinutes] = useState(30);
  const start = (n: number): void => {
    setTimer(started(n, Date.now()));
    onStart();
  };
  return (
    <>
      <p>{words.howLong}</p>
      <div className="timer-row">
        {OFFERED.map((n) => (
          <Button key={n} label={words.left(n)} name={words.startMinutes(n)} onPress={() => start(n)} />
        ))}
      </div>
      <form
        className="timer-row timer-own"
        onSubmit={(event) => {
          event.preventDefault();
          start(minutes);
        }}
      >
        <Counter label={words.minutes} value={minutes} least={1} most={MOST_MINUTES} onChange={setMinutes} />
        <Button weight="main" type="submit" icon={Play} label={words.start} />
      </form>
    </>
  );
}

function Running({ timer, now }: { readonly timer: Timer; readonly now: number }) {
  const over = isOver(timer, now);
  return (
    <>
      <div className="timer-now">
        <Ring share={shareLeft(timer, now)} />
        <p>
          {said(timer, now)}
          {isPaused(timer) && !over && <span className="muted"> · {words.paused}</span>}
        </p>
      </div>
      <div className="timer-row">
        {isPaused(timer) ? (
          <Button icon={Play} label={words.goOn} onPress={() => setTimer(resumed(timer, Date.now()))} />
        ) : (
          !over && <Button icon={Pause} label={words.pause} onPress={() => setTimer(paused(timer, Date.now()))} />
        )}
        {MORE.map((n) => (
          <Button key={n} icon={Plus} label={words.more(n)} onPress={() => setTimer(extended(timer, n, Date.now()))} />
        ))}
        <Button icon={Square} label={words.stop} onPress={() => setTimer(null)} />
      </div>
      <Check isSelected={!timer.hidden} onChange={(shown) => setTimer({ ...timer, hidden: !shown })}>
        {words.shown}
      </Check>
    </>
  );
}
