/** The clock on the wall, drawn again whenever a running timer has something new to show. */
import { useEffect, useReducer } from "react";
import { untilNext, type Timer } from "../../shared/room/timer.ts";

/** @returns ms since 1970. Each second is waited for by itself, so that none of them adds up to a drift. */
export function useNow(timer: Timer | null): number {
  const [, tick] = useReducer((ticks: number) => ticks + 1, 0);
  useEffect(() => {
    const wait = timer && untilNext(timer, Date.now());
    if (wait === null) return;
    const pause = setTimeout(tick, wait);
    return () => clearTimeout(pause);
  });
  return Date.now();
}
