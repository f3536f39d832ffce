/**
 * The silent timer and the break reminder as arithmetic. All times are ms, and `now` is ms since 1970 by the wall clock:
 * what is left is worked out from it each time, so that nothing drifts and a laptop that slept knows how late it is.
 */
import { TIMER_WORDS } from "../guidance/timer-words.ts";
import type { BreakEvery } from "../settings/settings.ts";
import type { Direction } from "./direction.ts";

export type Timer = NonNullable<Direction["timer"]>;

export const MINUTE = 60_000;
/** The longest that can be asked for, in minutes. */
export const MOST_MINUTES = 240;

export const started = (minutes: number, now: number): Timer => {
  const totalMs = Math.min(MOST_MINUTES, Math.max(1, Math.round(minutes) || 1)) * MINUTE;
  return { endsAt: now + totalMs, leftMs: totalMs, totalMs, hidden: false };
};

/** What is left; 0 once it is over, however long ago. */
export const leftOf = ({ endsAt, leftMs }: Timer, now: number): number => (endsAt === null ? leftMs : Math.max(0, endsAt - now));

export const isPaused = ({ endsAt }: Timer): boolean => endsAt === null;
export const isOver = (timer: Timer, now: number): boolean => leftOf(timer, now) === 0;

export const paused = (timer: Timer, now: number): Timer => ({ ...timer, endsAt: null, leftMs: leftOf(timer, now) });
export const resumed = (timer: Timer, now: number): Timer => (timer.endsAt === null ? { ...timer, endsAt: now + timer.leftMs } : timer);

/** Some minutes more. One that is over goes on from now. */
export function extended(timer: Timer, minutes: number, now: number): Timer {
  const more = minutes * MINUTE;
  if (isOver(timer, now)) return { ...timer, endsAt: now + more, leftMs: more, totalMs: more };
  const leftMs = leftOf(timer, now) + more;
  return { ...timer, endsAt: timer.endsAt === null ? null : now + leftMs, leftMs, totalMs: timer.totalMs + more };
}

/** How much of the whole time is left, from 1 to 0. */
export const shareLeft = (timer: Timer, now: number): number => Math.min(1, leftOf(timer, now) / timer.totalMs);

/** The minutes left as people say them: the one that has begun counts. */
export const minutesLeft = (timer: Timer, now: number): number => Math.ceil(leftOf(timer, now) / MINUTE);

/** How far it has come, for those who listen: they are told at each of these, once. */
export type TimerStage = "start" | "half" | "minute" | "end";

export function timerStageOf(timer: Timer, now: number): TimerStage {
  const left = leftOf(timer, now);
  if (left === 0) return "end";
  if (left <= MINUTE) return "minute";
  return left * 2 <= timer.totalMs ? "half" : "start";
}

/** What those who listen are told now. It is to be said again only where `moment` is another: not each minute. */
export function spoken(timer: Timer, now: number): { readonly moment: string; readonly words: string } {
  const stage = isPaused(timer) ? "paused" : timerStageOf(timer, now);
  const words = TIMER_WORDS.spoken[stage];
  return { moment: `${stage} ${timer.totalMs}`, words: typeof words === "string" ? words : words(minutesLeft(timer, now)) };
}

/**
 * How long until what is left is a whole number of steps; null where nothing changes by itself any more.
 * @param step ms
 */
export function untilNext(timer: Timer, now: number, step = 1000): number | null {
  const left = leftOf(timer, now);
  return isPaused(timer) || left === 0 ? null : left % step || step;
}

/** "Later" asks again after this long. */
const LATER = 10 * MINUTE;
/** A laptop that nobody used for this long has had its break: it was asleep. */
const AWAY = 10 * MINUTE;

/** Work since the last break. */
export interface Work {
  readonly since: number;
  /** When it was last seen going on. */
  readonly seen: number;
  /** Not to be asked about before this. */
  readonly notBefore: number;
}

export const workFrom = (now: number): Work => ({ since: now, seen: now, notBefore: now });

/** Work that still goes on; after a long sleep of the laptop it begins anew. */
export const worked = (work: Work, now: number): Work => (Math.abs(now - work.seen) >= AWAY ? workFrom(now) : { ...work, seen: now });

export const askLater = (work: Work, now: number): Work => ({ ...work, notBefore: now + LATER });

/** Whether to ask now. @param every minutes, or 0 for never. */
export const isBreakDue = (work: Work, every: BreakEvery, now: number): boolean =>
  every > 0 && now >= work.since + every * MINUTE && now >= work.notBefore;
