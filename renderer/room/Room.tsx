/** The room's screen: what the facilitator has put on it, and nothing to press. No menus, no notes. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ROOM_WORDS } from "../../shared/guidance/room-words.ts";
import { UNDIRECTED, type Direction } from "../../shared/room/direction.ts";
import type { Stone, StoneId } from "../../shared/model/records.ts";
import { infoOf, type Workshop } from "../../shared/model/workshop.ts";
import { shownRound } from "../../shared/pathway/choosing.ts";
import { walkOf } from "../../shared/pathway/walk.ts";
import type { Screen } from "../../shared/room/sheet.ts";
import { roomStageOf } from "../../shared/room/stage.ts";
import { sceneOf } from "../../shared/scene/build.ts";
import { Board } from "../board/Board.tsx";
import { fromView, toScreen } from "../board/viewport.ts";
import { litBy } from "../state/lit.ts";
import { bridge } from "../state/bridge.ts";
import { useReplica } from "../state/replica.ts";
import { RoomTimer } from "../timer/RoomTimer.tsx";
import { FaultBoundary } from "../ui/Fault.tsx";
import { useReady } from "../ui/ready.ts";
import { useColours } from "../ui/theme.ts";
import { Marks, type PointingMark } from "../directing/Marks.tsx";
import { RoundSheet } from "./RoundSheet.tsx";
import { StoneSheet, useScreen } from "./StoneSheet.tsx";
import { useRoomKeys } from "./use-room-keys.ts";
import "./room.css";
import "./round-sheet.css";

const IDLE_MS = 2000;
const NOTHING: readonly never[] = [];
/** The room's board asks for nothing. */
const NEVER = () => undefined as never;
const listen = (listener: Parameters<typeof bridge.on<"room.pointing">>[1]) => bridge.on("room.pointing", listener);

/**
 * The room never sees that something has gone wrong: a screen that can't be drawn gives way to the board, that to the
 * title, and each is tried again with the next change.
 */
export function Room() {
  const workshop = useReplica((replica) => replica.open?.workshop);
  const direction = useReplica((replica) => replica.direction);
  const view = useReplica((replica) => replica.view);
  const changes = [workshop, direction, view];
  useReady();
  useEffect(() => void bridge.call("room.ready"), []);
  return (
    <FaultBoundary
      where="room"
      reset={changes}
      renderInstead={() => (
        <FaultBoundary where="room undirected" reset={changes} renderInstead={() => <main className="room" />}>
          <RoomScreen workshop={workshop} direction={{ ...UNDIRECTED, blank: direction?.blank === true }} changes={changes} />
        </FaultBoundary>
      )}
    >
      <RoomScreen workshop={workshop} direction={direction} changes={changes} />
    </FaultBoundary>
  );
}

interface RoomScreenProps {
  readonly workshop: Workshop | undefined;
  readonly direction: Direction;
  /** What the screen is drawn from: with another of these, what has stopped is tried again. */
  readonly changes: readonly unknown[];
}

function RoomScreen({ workshop, direction, changes }: RoomScreenProps) {
  const { timer } = direction;
  const screen = useScreen();
  const { stage, timer: place } = useMemo(() => roomStageOf(screen, timer), [screen, timer]);
  useRoomKeys();
  const idle = useIdle();
  // A stone or a round can be shown before there is a path.
  const title = workshop ? infoOf(workshop).title : ROOM_WORDS.title;
  const isEmpty = !workshop || (direction.shows.what === "board" && ![...workshop.stones.values()].some((stone) => !stone.parked));
  return (
    <main className="room" data-idle={idle} data-shows={direction.shows.what} data-blank={direction.blank}>
      <div className={isEmpty ? "room-stage room-waiting" : "room-stage"} style={{ width: stage.width }}>
        <h1 className={isEmpty ? "room-title" : "only-spoken"} dir="auto">
          {title}
        </h1>
        {workshop && !isEmpty ? (
          <FaultBoundary
            where="room stage"
            reset={changes}
            renderInstead={() => (
              <FaultBoundary where="room board" reset={changes} renderInstead={() => <TitleAlone title={title} />}>
                <Stage workshop={workshop} shows={UNDIRECTED.shows} screen={stage} />
              </FaultBoundary>
            )}
          >
            <Stage workshop={workshop} shows={direction.shows} screen={stage} />
          </FaultBoundary>
        ) : (
          <p>{ROOM_WORDS.waiting}</p>
        )}
      </div>
      {timer && place && (
        <FaultBoundary where="room timer" reset={changes} renderInstead={() => null}>
          <RoomTimer timer={timer} place={place} />
        </FaultBoundary>
      )}
      {direction.blank && (
        <div className="room-blank" role="status">
          <p className="only-spoken">{ROOM_WORDS.dark}</p>
        </div>
      )}
    </main>
  );
}

/** All that is left where the board itself can't be drawn. The heading has said it to those who listen. */
const TitleAlone = ({ title }: { readonly title: string }) => (
  <div className="room-alone" aria-hidden>
    <p className="room-title" dir="auto">
      {title}
    </p>
  </div>
);

/** The board, always there so that it comes back at once, and over it what was put on the screen. */
function Stage({ workshop, shows, screen }: { readonly workshop: Workshop; readonly shows: Direction["shows"]; readonly screen: Screen }) {
  const view = useReplica((replica) => replica.view);
  const palette = useColours();
  const scene = useMemo(() => sceneOf(workshop), [workshop]);
  const selected = (view?.selected ?? NOTHING) as readonly StoneId[];
  const selection = useMemo(() => new Set(selected), [selected]);
  const told = view?.told;
  const lit = useMemo(() => litBy(workshop, selected, told), [workshop, selected, told]);
  const over = useOver(workshop, shows);
  const place = useCallback(
    (mark: PointingMark) => {
      if (mark.on === "screen") return { x: mark.x * innerWidth, y: mark.y * innerHeight };
      return over || !view ? null : toScreen(fromView(view, screen), mark);
    },
    [over, view, screen],
  );
  return (
    <>
      <div className="room-board" data-covered={over !== null}>
        <Board
          scene={scene}
          palette={palette}
          selection={selection}
          lit={lit}
          mode="look"
          view={view}
          onEvent={NEVER}
          mayLink={NEVER}
          stoneOf={NEVER}
        />
      </div>
      {over?.stone && <StoneSheet stone={over.stone} page={over.page} walk={over.walk && { ...over.walk, scene }} screen={screen} />}
      {over?.round && <RoundSheet round={over.round} page={over.page} screen={screen} />}
      <Marks palette={palette} listen={listen} place={place} />
    </>
  );
}

/** The stone or the round that covers the board; null where the board itself is to be seen. */
function useOver(workshop: Workshop, shows: Direction["shows"]) {
  return useMemo(() => {
    switch (shows.what) {
      case "stone": {
        const stone = stoneIn(workshop, shows.id);
        return stone && { stone, page: shows.page, walk: null, round: null };
      }
      case "walk": {
        const stone = stoneIn(workshop, shows.id);
        const walk = walkOf(workshop, shows.from);
        const lit = stone && litBy(workshop, [stone.id]);
        return stone && lit && { stone, page: shows.page, walk: { at: walk.indexOf(stone.id) + 1, of: walk.length, lit }, round: null };
      }
      case "round": {
        const round = workshop.rounds.get(shows.id);
        return round ? { stone: null, page: shows.page, walk: null, round: shownRound(workshop, round, shows.order) } : null;
      }
      case "board":
        return null;
    }
  }, [workshop, shows]);
}

const stoneIn = (workshop: Workshop, id: string): Stone | null => workshop.stones.get(id) ?? null;

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
