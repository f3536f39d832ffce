/** Tells those who listen how far the timer has come: at the start, half way, at the last minute and at the end. Politely. */
import { useRef } from "react";
import { spoken, type Timer } from "../../shared/room/timer.ts";

export function Spoken({ timer, now }: { readonly timer: Timer | null; readonly now: number }) {
  // The same words for as long as nothing is to be told.
  const told = useRef<ReturnType<typeof spoken>>(null);
  const next = timer && spoken(timer, now);
  if (told.current?.moment !== next?.moment) told.current = next;
  return (
    <p className="only-spoken" role="status">
      {told.current?.words}
    </p>
  );
}
