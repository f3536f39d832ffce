/** The room's screen: only the path, as the facilitator looks at it. No menus, no notes, nothing to press. */
import { useEffect, useMemo, useRef, useState } from "react";
import { WORDS } from "../../shared/guidance/interface.ts";
import type { StoneId } from "../../shared/model/records.ts";
import { infoOf } from "../../shared/model/workshop.ts";
import { sceneOf } from "../../shared/scene/build.ts";
import { Board } from "../board/Board.tsx";
import { litBy } from "../pathway/lit.ts";
import { bridge } from "../state/bridge.ts";
import { useReplica } from "../state/replica.ts";
import { useReady } from "../ui/ready.ts";
import { useColours } from "../ui/theme.ts";
import "./room.css";

const IDLE_MS = 2000;
const NOTHING: readonly never[] = [];
/** The room's board asks for nothing. */
const NEVER = () => undefined as never;

export function Room() {
  const workshop = useReplica((replica) => replica.open?.workshop);
  const view = useReplica((replica) => replica.view);
  const palette = useColours();
  const scene = useMemo(() => workshop && sceneOf(workshop), [workshop]);
  const selected = (view?.selected ?? NOTHING) as readonly StoneId[];
  const selection = useMemo(() => new Set(selected), [selected]);
  const told = view?.told;
  const lit = useMemo(() => workshop && litBy(workshop, selected, told), [workshop, selected, told]);
  useReady();
  const idle = useIdle();
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key === "Escape") void bridge.call("room.close");
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, []);

  if (!workshop || !scene || scene.stones.length === 0) {
    return (
      <main className="room room-waiting" data-idle={idle}>
        <h1 className="room-title">{workshop ? infoOf(workshop).title : WORDS.room.title}</h1>
        <p>{WORDS.room.waiting}</p>
      </main>
    );
  }
  return (
    <main className="room" data-idle={idle}>
      <h1 className="only-spoken">{infoOf(workshop).title}</h1>
      <Board scene={scene} palette={palette} selection={selection} lit={lit ?? null} mode="look" view={view} onEvent={NEVER} mayLink={NEVER} stoneOf={NEVER} />
    </main>
  );
}

/** Whether the pointer has rested for a while: then it is hidden. */
function useIdle(): boolean {
  const [idle, setIdle] = useState(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const moved = (): void => {
      setIdle(false);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setIdle(true), IDLE_MS);
    };
    document.addEventListener("pointermove", moved);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener("pointermove", moved);
    };
  }, []);
  return idle;
}
