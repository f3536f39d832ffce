/** What carries out each command in this window; menu bar, keyboard and menus come here, and only here. */
import { COMMANDS, forSaving, type Command, type CommandRow, type Need } from "../../shared/commands/commands.ts";
import { isWord } from "../../shared/export/products.ts";
import { stonesOnPath } from "../../shared/model/workshop.ts";
import { showPathAs } from "../board-list/BoardAs.tsx";
import { openEditedWord } from "../back-from-word/bring-back.ts";
import { askForBackups } from "../versions/backups.ts";
import { chooseTogether } from "../choosing/choosing-state.ts";
import { openFind } from "../finding/finding.ts";
import { askToFinish } from "../finish/finish.ts";
import { stepRegion } from "../ui/regions.ts";
import { askToHandOver } from "../hand-over/hand-over.ts";
import * as act from "../state/actions.ts";
import { isCalm, toggleCalm } from "../state/calm.ts";
import { board, fitBoard, tidyBoard } from "../state/board-handle.ts";
import { desk, useDesk } from "../state/desk.ts";
import { blankRoom, closeRoom, openRoom, returnRoomHere, showInRoom, walkInRoom, walkPartsInRoom } from "../state/direct.ts";
import { foldUnder, toggleFold, unfoldAll } from "../state/fold.ts";
import { lookedNow, showParts, showWhole, stepPart } from "../state/look.ts";
import { stay } from "../state/notices.ts";
import { useReplica } from "../state/replica.ts";
import { notAllowed } from "../state/ruled.ts";
import { isRich, isWriting } from "../ui/keys.ts";
import { readAloud } from "../ui/read-aloud.ts";
import { termHere } from "../ui/TermButton.tsx";

type OwnCommand = Exclude<Command, `save-${string}`>;

const OWN: { readonly [C in OwnCommand]: () => unknown } = {
  home: act.goHome,
  new: () => desk.ask("new"),
  open: () => act.openWorkshop(),
  "open-look": () => act.lookAtWorkshop(),
  undo: act.undo,
  redo: act.redo,
  "select-all": () => {
    const looked = lookedNow();
    if (looked) desk.select(stonesOnPath(looked.workshop).map((stone) => stone.id));
  },
  find: openFind,
  delete: remove,
  "as-picture": () => showPathAs("picture"),
  "as-list": () => showPathAs("list"),
  "as-both": () => showPathAs("both"),
  fit: fitBoard,
  "zoom-in": () => board.current?.zoomIn(),
  "zoom-out": () => board.current?.zoomOut(),
  tidy: tidyBoard,
  "look-whole": showWhole,
  "look-impact": () => showParts("impact"),
  "look-outcome": () => showParts("outcome"),
  "look-group": () => showParts("group"),
  "look-strand": () => showParts("strand"),
  "look-next": () => stepPart(1),
  "look-previous": () => stepPart(-1),
  fold: () => toggleFold(),
  "fold-outcome": () => foldUnder("outcome"),
  "fold-impact": () => foldUnder("impact"),
  "fold-none": unfoldAll,
  print: () => desk.ask("print"),
  "hand-over": askToHandOver,
  finish: () => askToFinish(null),
  "back-from-word": openEditedWord,
  backups: () => askForBackups(),
  room: openRoom,
  "room-close": closeRoom,
  "room-show": () => showInRoom(),
  "room-walk-back": () => walkInRoom("impact"),
  "room-walk-on": () => walkInRoom("activity"),
  "room-parts": () => walkPartsInRoom(),
  "room-return": returnRoomHere,
  "room-blank": blankRoom,
  choose: chooseTogether,
  "region-next": () => stepRegion(1),
  "region-previous": () => stepRegion(-1),
  calm: toggleCalm,
  "read-aloud": readAloud,
  settings: () => desk.ask("settings"),
  terms: () => {
    const term = termHere();
    return term === null ? desk.ask("terms") : desk.explain(term);
  },
  guide: () => desk.ask("guide"),
  keys: () => desk.ask("keys"),
  heard: () => desk.ask("heard"),
  support: () => desk.ask("support"),
  about: () => desk.ask("about"),
};

const RUN: { readonly [C in Command]: () => unknown } = {
  ...OWN,
  // A Word document is looked at before it is saved.
  ...forSaving((product) => () => (isWord(product) ? desk.word(product) : act.save(product))),
};

const IS_MET: { readonly [N in Need]: () => boolean } = {
  workshop: () => useReplica.getState().open !== null,
  // The board is not there while one thing is shown at a time.
  pathway: () => useDesk.getState().place === "pathway" && !isCalm(),
  selection: () => useDesk.getState().selection.length > 0,
  "not-writing": () => !isWriting(),
  places: () => lookedNow()?.byItself === false,
};

/** Carries out a command, where it means anything just now. While a dialog asks something, none does. */
export function runCommand(command: Command): void {
  const { needs, fieldsHaveOwn, inDialogs }: CommandRow = COMMANDS[command];
  if (fieldsHaveOwn && isWriting()) return inField(command);
  if ((!inDialogs && useDesk.getState().dialog !== null) || !needs.every((need) => IS_MET[need]())) return;
  const problem = notAllowed(command);
  if (problem === null) void RUN[command]();
  else stay(problem);
}

/** Removes the chosen stones; where the board or its list has the focus, what the Delete key removes there: it may be a link. */
function remove(): void {
  const inPath = document.activeElement?.closest(".board, .board-list");
  if (!inPath) return void act.removeStones(useDesk.getState().selection);
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Delete", bubbles: true, cancelable: true }));
}

/** Undoes, redoes or chooses in the field that a person writes in, and nowhere else. */
function inField(command: Command): void {
  const element = document.activeElement;
  // A rich text keeps its own history, and listens for this.
  if (isRich(element) && command !== "select-all") {
    const inputType = command === "undo" ? "historyUndo" : "historyRedo";
    element.dispatchEvent(new InputEvent("beforeinput", { inputType, bubbles: true, cancelable: true }));
  } else document.execCommand(command === "select-all" ? "selectAll" : command);
}
