/** The room's screen as a small picture: asked for after something changed, and a few times a second at most. */
import { useEffect, useState } from "react";
import { untilNext } from "../../shared/room/timer.ts";
import { bridge } from "../state/bridge.ts";
import { useReplica } from "../state/replica.ts";
import { listenToPointing } from "./pointing.ts";

/** At least this long between two pictures. */
const PAUSE_MS = 300;
/** What changed is looked at once more this much later, when the screen has come to rest. */
const REST_MS = 700;
/** How often a running timer is looked at; the minutes change together with every sixth time. */
const TICK_MS = 10_000;

/** @returns the address of the picture; null before there is one. */
export function useRoomPicture(): string | null {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    let here = true;
    let asking = false;
    let again = false;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let tick: ReturnType<typeof setTimeout> | undefined;

    async function take(): Promise<void> {
      if (asking) return void (again = true);
      asking = true;
      do {
        again = false;
        const taken = await bridge.call("room.picture");
        if (here && taken.ok && taken.value) setPicture(taken.value);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      } while (here && again);
      asking = false;
    }
    const changed = (): void => {
      if (document.visibilityState === "hidden") return;
      void take();
      clearTimeout(rest);
      rest = setTimeout(() => void take(), REST_MS);
      clearTimeout(tick);
      const { timer } = useReplica.getState().direction;
      const wait = timer && !timer.hidden ? untilNext(timer, Date.now(), TICK_MS) : null;
      if (wait !== null) tick = setTimeout(changed, wait);
    };
    changed();
    document.addEventListener("visibilitychange", changed);
    const stops = [useReplica.subscribe(changed), listenToPointing(changed)];
    return () => {
      here = false;
      clearTimeout(rest);
      clearTimeout(tick);
      document.removeEventListener("visibilitychange", changed);
      for (const stop of stops) stop();
    };
  }, []);
  return picture;
}
