/** The place where the path is laid: the board, what can be done with it, and one panel beside it. */
import { useEffect, useMemo, useState } from "react";
import { quoted } from "../../shared/base/wording.ts";
import { SAID_WORDS } from "../../shared/guidance/change-words.ts";
import { FOLD_WORDS } from "../../shared/guidance/fold-words.ts";
import { WORDS } from "../../shared/guidance/interface.ts";
import { mayLink } from "../../shared/pathway/links.ts";
import type { StoneId } from "../../shared/model/records.ts";
import { linkKey } from "../../shared/model/workshop.ts";
import type { View } from "../../shared/room/direction.ts";
import { openGaps } from "../../shared/pathway/gaps.ts";
import { sceneOfLook } from "../../shared/scene/look.ts";
import { Board } from "../board/Board.tsx";
import type { BoardEvent } from "../board/board-event.ts";
import { useBoardAs } from "../board-list/BoardAs.tsx";
import { BoardList } from "../board-list/BoardList.tsx";
import { ChosenAloud } from "../board-list/ChosenAloud.tsx";
import { useCollecting } from "../collecting/collecting.ts";
import { WallPhoto } from "../collecting/WallPhoto.tsx";
import { PointedBoard } from "../directing/PointedBoard.tsx";
import { useShowRoom } from "../directing/use-show-room.ts";
import { useFound } from "../finding/finding.ts";
import { FirstSteps } from "../first-steps/FirstSteps.tsx";
import { PartBar } from "../parts/PartBar.tsx";
import * as act from "../state/actions.ts";
import { AfterTheBoard } from "../state/AfterTheBoard.tsx";
import { board } from "../state/board-handle.ts";
import { desk, useDesk } from "../state/desk.ts";
import { toggleFold } from "../state/fold.ts";
import { aloud, keepWords, say } from "../state/notices.ts";
import { keepView, keptView } from "../state/kept.ts";
import { useLooked } from "../state/look.ts";
import { useReplica, useWorkshop } from "../state/replica.ts";
import { FaultBoundary } from "../ui/Fault.tsx";
import { StoppedDialog } from "../ui/StoppedDialog.tsx";
import { useColours } from "../ui/theme.ts";
import { litBy } from "../state/lit.ts";
import { useWhole } from "./use-whole.ts";
import { Dock } from "./Dock.tsx";
import { askOfStone } from "../stone/asking.ts";
import { StoneForms } from "../stone/StoneForms.tsx";
import { EmptyBoard } from "./EmptyBoard.tsx";
import { PasteList } from "./PasteList.tsx";
import { Side } from "./Side.tsx";
import "./pathway.css";

export function Pathway() {
  const workshop = useWorkshop();
  const look = useDesk((now) => now.look);
  const looked = useLooked();
  const selection = useDesk((now) => now.selection);
  const told = useDesk((now) => now.told);
  const linking = useDesk((now) => now.linking);
  const dialog = useDesk((now) => now.dialog);
  const readOnly = useReplica(({ open }) => open?.file.readOnly ?? true);
  const palette = useColours();
  const boardAs = useBoardAs();
  const withPhoto = useCollecting((now) => now.photo !== null);
  const [linkFrom, setLinkFrom] = useState<StoneId | null>(null);
  const [placing, setPlacing] = useState<StoneId | null>(null);

  const gaps = useMemo(() => new Set(openGaps(workshop).map((gap) => gap.stone)), [workshop]);
  const scene = useMemo(() => sceneOfLook(looked, { gaps }), [looked, gaps]);
  const showRoom = useShowRoom();
  const [start] = useState(() => keptView(look));
  const keepWhole = useWhole(scene, look, start === null);
  const chosen = useMemo(() => new Set(selection), [selection]);
  const finding = useDesk((now) => now.find.open);
  const found = useFound();
  const boardFound = useMemo(
    () => (found?.hits.length ? { stones: new Set<string>(found.hits.map(({ stone }) => stone.id)), sought: found.sought } : null),
    [found],
  );
  const lit = useMemo(() => boardFound?.stones ?? litBy(looked.workshop, selection, told), [boardFound, looked, selection, told]);

  useEffect(() => {
    if (!linking) setLinkFrom(null);
  }, [linking]);

  const showView = (view: View): void => {
    const whole = keepWhole(view);
    keepView(look, view, whole);
    // The room does not follow from one find to the next: it sees what it is shown.
    if (!finding) showRoom({ ...view, look, whole });
  };
  const onEvent = (event: BoardEvent): void => {
    switch (event.type) {
      case "select": {
        const [first] = event.ids;
        // While linking without a beginning, the stone that is chosen is where the link begins.
        // The board is still busy with the press; the link begins after it.
        if (linking && linkFrom === null && first !== undefined) return queueMicrotask(() => board.current?.link(first));
        return desk.select(event.additive ? [...new Set([...selection, ...event.ids])] : event.ids);
      }
      case "move":
        return void act.change({ do: "stones.move", moves: event.moves, tidy: false });
      case "link":
        desk.link(false);
        return void act.link(event.from, event.to);
      case "unlink":
        // A link that is led on to what its stone is folded under is none of the path's own.
        return workshop.links.has(linkKey(event.from, event.to)) ? void act.unlink(event.from, event.to) : say(FOLD_WORDS.link);
      case "written":
        return void act
          .change({ do: "stone.edit", id: event.id, patch: { text: event.text.trim() } })
          .then((refused) => refused && keepWords([event.text]));
      case "leftWords":
        return keepWords([event.text]);
      case "addAt":
        if (event.kind) desk.adds({ kind: event.kind });
        return desk.show("add");
      case "menu":
        if (event.id === null) return;
        return askOfStone({
          form: "menu",
          subject: { is: "stone", id: event.id },
          where: "picture",
          beside: { x: event.x, y: event.y, width: 0, height: 0 },
        });
      case "placing":
        return setPlacing(event.id);
      case "unfold":
        return toggleFold(event.id);
      case "remove":
        return void act.removeStones(event.ids);
      case "linkOver": {
        const over = workshop.stones.get(event.id);
        return over && aloud(SAID_WORDS.linkOver(quoted(over.text), over.kind));
      }
      case "linking":
        setLinkFrom(event.from);
        return desk.link(event.from !== null);
      case "viewChanged":
        return showView(event.view);
      case "write":
      case "cancelWrite":
      case "selectLink":
        return;
    }
  };

  const from = linkFrom === null ? undefined : workshop.stones.get(linkFrom);
  const placed = placing === null ? undefined : workshop.stones.get(placing);
  const hint = from ? WORDS.board.linkFrom(from.text) : linking ? WORDS.board.linkStart : null;
  return (
    <div className="pathway" data-as={boardAs}>
      <PartBar />
      <FirstSteps />
      {boardAs !== "picture" && <BoardList lit={lit} found={found} />}
      <PointedBoard inert={withPhoto || boardAs === "list"}>
        <Board
          ref={board}
          scene={scene}
          palette={palette}
          selection={chosen}
          lit={lit}
          found={boardFound}
          mode={readOnly ? "browse" : "edit"}
          byItself={looked.byItself}
          from={start}
          stoneOf={(id) => workshop.stones.get(id)}
          onEvent={onEvent}
          mayLink={(a, b) => {
            const [start, end] = [workshop.stones.get(a), workshop.stones.get(b)];
            return start !== undefined && end !== undefined && mayLink(start, end, workshop.links);
          }}
        />
        {scene.stones.length === 0 && <EmptyBoard readOnly={readOnly} />}
      </PointedBoard>
      <StoneForms />
      <WallPhoto />
      <ChosenAloud />
      <Side />
      <AfterTheBoard>
        <Dock linkHint={hint} placeHint={placed ? WORDS.stoneMenu.placing(placed.text) : null} picture={boardAs !== "list"} />
      </AfterTheBoard>
      {dialog === "paste" && (
        <FaultBoundary where="dialog paste" renderInstead={(again) => <StoppedDialog again={again} onClose={() => desk.ask(null)} />}>
          <PasteList />
        </FaultBoundary>
      )}
    </div>
  );
}
