/** The room's screen: what the facilitator has put on it, and nothing to press. No menus, no notes. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { ROOM_WORDS } from "../../shared/guidance/room-words.ts";
import { UNDIRECTED, type Direction } from "../../shared/room/direction.ts";
import type { SaidRow, Stone, StoneId } from "../../shared/model/records.ts";
import { infoOf, type Workshop } from "../../shared/model/workshop.ts";
import { shownRound, type ShownRound } from "../../shared/pathway/choosing.ts";
import { cutOf, lookedAt, partWalk, samePart, WHOLE } from "../../shared/pathway/look.ts";
import { walkOf } from "../../shared/pathway/walk.ts";
import { dressInRoom } from "../../shared/room/readable.ts";
import { shownResult } from "../../shared/room/result-sheet.ts";
import type { Screen } from "../../shared/room/sheet.ts";
import { roomStageOf, usedScreen } from "../../shared/room/stage.ts";
import type { QuestionView } from "../../shared/results/views.ts";
import { sceneOfLook } from "../../shared/scene/look.ts";
import { fromView, tightView, toScreen } from "../board/viewport.ts";
import { litBy } from "../state/lit.ts";
import { bridge } from "../state/bridge.ts";
import { useReplica } from "../state/replica.ts";
import { RoomTimer } from "../timer/RoomTimer.tsx";
import { FaultBoundary } from "../ui/Fault.tsx";
import { useReady } from "../ui/ready.ts";
import { useColours } from "../ui/theme.ts";
import { Marks, type PointingMark } from "../directing/Marks.tsx";
import { PartSheet, type ShownPart } from "./PartSheet.tsx";
import { RoomBoard } from "./RoomBoard.tsx";
import { ResultSheet } from "./ResultSheet.tsx";
import { RoundSheet } from "./RoundSheet.tsx";
import { SaidSheet } from "./SaidSheet.tsx";
import { StoneSheet, useScreen } from "./StoneSheet.tsx";
import { useRoomKeys } from "./use-room-keys.ts";
import "./room.css";
import "./round-sheet.css";

const IDLE_MS = 2000;
const NOTHING: readonly never[] = [];
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
  const emptyFifth = useReplica(({ app }) => app?.settings.emptyFifth ?? "none");
  const used = useMemo(() => usedScreen(screen, emptyFifth), [screen, emptyFifth]);
  const { stage, timer: place } = useMemo(() => roomStageOf(used, timer), [used, timer]);
  useRoomKeys();
  const idle = useIdle();
  // A stone or a round can be shown before there is a path.
  const title = workshop ? infoOf(workshop).title : ROOM_WORDS.title;
  const isEmpty = !workshop || (direction.shows.what === "board" && ![...workshop.stones.values()].some((stone) => !stone.parked));
  return (
    <main className="room" data-idle={idle} data-shows={direction.shows.what} data-blank={direction.blank}>
      <div className="room-used" style={{ left: used.x, width: used.width }}>
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
                  <Stage workshop={workshop} shows={UNDIRECTED.shows} screen={stage} left={used.x} plain />
                </FaultBoundary>
              )}
            >
              <Stage workshop={workshop} shows={direction.shows} screen={stage} left={used.x} />
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
      </div>
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

interface StageProps {
  readonly workshop: Workshop;
  readonly shows: Direction["shows"];
  readonly screen: Screen;
  /** Where it begins on the screen, in px. */
  readonly left: number;
  /** The whole path, whatever part of it the facilitator looks at. */
  readonly plain?: boolean;
}

/** The board, always there so that it comes back at once, and over it what was put on the screen. */
function Stage({ workshop, shows, screen, left, plain = false }: StageProps) {
  const view = useReplica((replica) => replica.view);
  const palette = useColours();
  const looked = lookedAt(workshop, (plain ? undefined : view?.look) ?? WHOLE);
  const dress = view ? dressInRoom(looked.workshop, view, screen) : "signs";
  const scene = useMemo(() => sceneOfLook(looked, { dress }), [looked, dress]);
  const selected = (view?.selected ?? NOTHING) as readonly StoneId[];
  const selection = useMemo(() => new Set(selected), [selected]);
  const told = view?.told;
  const lit = useMemo(() => litBy(looked.workshop, selected, told), [looked, selected, told]);
  const seen = useMemo(() => view && (view.whole ? tightView(view, scene.bounds) : view), [view, scene]);
  const over = useOver(workshop, shows);
  const whole = useMemo(() => (looked.byItself ? sceneOfLook(lookedAt(workshop, WHOLE)) : scene), [workshop, looked, scene]);
  const place = useCallback(
    (mark: PointingMark) => {
      if (mark.on === "screen") return { x: mark.x * innerWidth - left, y: mark.y * innerHeight };
      return over || !seen ? null : toScreen(fromView(seen, screen), mark);
    },
    [over, seen, screen, left],
  );
  return (
    <>
      <div className="room-board" data-covered={over !== null}>
        <RoomBoard scene={scene} palette={palette} selection={selection} lit={lit} view={seen} />
      </div>
      {over?.stone && <StoneSheet stone={over.stone} page={over.page} walk={over.walk && { ...over.walk, scene: whole }} screen={screen} />}
      {over?.part && <PartSheet shown={over.part} workshop={workshop} whole={whole} screen={screen} />}
      {over?.result && <ResultSheet view={over.result} page={over.page} screen={screen} />}
      {over?.said && <SaidSheet row={over.said} page={over.page} screen={screen} />}
      {over?.round && <RoundSheet round={over.round} page={over.page} screen={screen} />}
      <Marks palette={palette} listen={listen} place={place} />
    </>
  );
}

/** The stone, the part, the round or the picture of results that covers the board; null where the board itself is to be seen. */
function useOver(workshop: Workshop, shows: Direction["shows"]): Over | null {
  return useMemo((): Over | null => {
    switch (shows.what) {
      case "stone": {
        const stone = stoneIn(workshop, shows.id);
        return stone && { ...NO_SHEET, stone, page: shows.page };
      }
      case "walk": {
        const stone = stoneIn(workshop, shows.id);
        const walk = walkOf(workshop, shows.from);
        const lit = stone && litBy(workshop, [stone.id]);
        return stone && lit && { ...NO_SHEET, stone, page: shows.page, walk: { at: walk.indexOf(stone.id) + 1, of: walk.length, lit } };
      }
      case "part": {
        const { workshop: only, part } = lookedAt(workshop, { part: shows.part });
        const walk = partWalk(workshop, cutOf(shows.part));
        const at = walk.findIndex((one) => samePart(one, shows.part)) + 1;
        return part && { ...NO_SHEET, part: { part, only, at, of: walk.length } };
      }
      case "round": {
        const round = workshop.rounds.get(shows.id);
        return round ? { ...NO_SHEET, page: shows.page, round: shownRound(workshop, round, shows.order) } : null;
      }
      case "result": {
        const result = shownResult(workshop, shows);
        return result && { ...NO_SHEET, page: shows.page, result };
      }
      case "said": {
        const said = workshop.said.get(shows.id);
        return said ? { ...NO_SHEET, page: shows.page, said } : null;
      }
      case "board":
        return null;
    }
  }, [workshop, shows]);
}

interface Over {
  readonly stone: Stone | null;
  readonly walk: { readonly at: number; readonly of: number; readonly lit: ReadonlySet<string> } | null;
  readonly part: ShownPart | null;
  readonly round: ShownRound | null;
  readonly result: QuestionView | null;
  readonly said: SaidRow | null;
  readonly page: number;
}
const NO_SHEET: Over = { stone: null, walk: null, part: null, round: null, result: null, said: null, page: 0 };

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
