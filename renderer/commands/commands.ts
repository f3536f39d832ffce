/** What the application menu and the keyboard can ask of this window; both come here, and only here. */
import type { Command } from "../../shared/ipc/contract.ts";
import type { StoneId } from "../../shared/model/records.ts";
import { stonesOnPath } from "../../shared/model/workshop.ts";
import { bringBack } from "../back-from-word/bring-back.ts";
import { chooseTogether } from "../choosing/choosing-state.ts";
import { blankRoom, bringBackHere, showInRoom, walkInRoom } from "../state/direct.ts";
import * as act from "../state/actions.ts";
import { bridge } from "../state/bridge.ts";
import { desk, useDesk } from "../state/desk.ts";
import { useReplica } from "../state/replica.ts";
import { board, fitBoard, tidyBoard } from "../state/board-handle.ts";
import { isRich, isWriting, keyName } from "../ui/keys.ts";

/** Commands that make sense only while a workshop is open and nothing else is asked. */
const WITH_WORKSHOP: ReadonlySet<Command> = new Set([
  "home",
  "undo",
  "redo",
  "select-all",
  "delete",
  "fit",
  "zoom-in",
  "zoom-out",
  "tidy",
  "word-framework",
  "word-plan",
  "word-template",
  "word-later",
  "pdf",
  "page",
  "slides",
  "picture",
  "table",
  "json",
  "print",
  "back-from-word",
  "room",
  "room-show",
  "room-walk-back",
  "room-walk-on",
  "room-return",
  "room-blank",
  "choose",
] satisfies Command[]);

export function runCommand(command: Command): void {
  // A field has an undo and a "choose all" of its own.
  if (command === "undo" || command === "redo" || command === "select-all") {
    if (isWriting()) return inField(command);
  }
  const { open } = useReplica.getState();
  const { dialog, place, selection } = useDesk.getState();
  if (dialog !== null || (WITH_WORKSHOP.has(command) && !open)) return;
  switch (command) {
    case "home":
      return void act.goHome();
    case "new":
      return desk.ask("new");
    case "open":
      return void act.openWorkshop();
    case "undo":
      return void act.undo();
    case "redo":
      return void act.redo();
    case "select-all":
      return place === "pathway" && open ? desk.select(stonesOnPath(open.workshop).map((stone) => stone.id)) : undefined;
    case "delete":
      return place === "pathway" && !isWriting() ? remove(selection) : undefined;
    case "fit":
      return fitBoard();
    case "zoom-in":
      return board.current?.zoomIn();
    case "zoom-out":
      return board.current?.zoomOut();
    case "tidy":
      return place === "pathway" ? tidyBoard() : undefined;
    case "word-framework":
      return desk.word("framework");
    case "word-plan":
      return desk.word("plan");
    case "word-template":
      return desk.word("template");
    case "word-later":
      return desk.word("later");
    case "pdf":
      return void act.savePage("pdf");
    case "page":
      return void act.savePage("html");
    case "slides":
      return void act.saveSlides();
    case "picture":
      return void act.savePicture("png");
    case "table":
      return void act.saveTable();
    case "json":
      return void act.saveJson();
    case "print":
      return desk.ask("print");
    case "back-from-word":
      return void bringBack();
    case "room":
      return void act.toggleRoom();
    case "room-show":
      return showInRoom();
    case "room-walk-back":
      return walkInRoom("impact");
    case "room-walk-on":
      return walkInRoom("activity");
    case "room-return":
      return bringBackHere();
    case "room-blank":
      return blankRoom();
    case "choose":
      return chooseTogether();
    case "about":
      return desk.ask("about");
    case "support":
      return desk.ask("support");
    case "settings":
      return desk.ask("settings");
  }
}

/** Removes the chosen stones; where the board or its list has the focus, what the Delete key removes there: it may be a link. */
function remove(selection: readonly StoneId[]): void {
  const inPath = document.activeElement?.closest(".board, .board-list");
  if (!inPath) return void act.removeStones(selection);
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "Delete", bubbles: true, cancelable: true }));
}

/** Keys, as `Ctrl+Shift+T`; on a Mac, Ctrl stands for the Command key. */
const KEYS: Readonly<Record<string, Command>> = {
  "Ctrl+Z": "undo",
  "Ctrl+Y": "redo",
  "Ctrl+Shift+Z": "redo",
  "Ctrl+A": "select-all",
  Delete: "delete",
  Backspace: "delete",
  "Ctrl+0": "fit",
  "Ctrl++": "zoom-in",
  "Ctrl+=": "zoom-in",
  "Ctrl+-": "zoom-out",
  "Ctrl+Shift+T": "tidy",
  "Ctrl+N": "new",
  "Ctrl+P": "print",
  "Ctrl+O": "open",
  "Ctrl+Shift+H": "home",
  "Ctrl+,": "settings",
  F5: "room",
  "Shift+F5": "room-show",
};

/** The command that a key stands for, as `keyName` writes it. */
export const commandFor = (key: string): Command | undefined => KEYS[key];

/** Undoes, redoes or chooses in the field that a person writes in, and nowhere else. */
function inField(command: "undo" | "redo" | "select-all"): void {
  const element = document.activeElement;
  // A rich text keeps its own history, and listens for this.
  if (isRich(element) && command !== "select-all") {
    const inputType = command === "undo" ? "historyUndo" : "historyRedo";
    element.dispatchEvent(new InputEvent("beforeinput", { inputType, bubbles: true, cancelable: true }));
  } else document.execCommand(command === "select-all" ? "selectAll" : command);
}

/** Listens to the keyboard and the menu from now on. @returns what stops listening. */
export function listenToCommands(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (event.key === "Escape") return stepBack();
    const command = commandFor(keyName(event));
    if (!command) return;
    // While somebody writes, the field keeps its own keys.
    if (isWriting() && ["undo", "redo", "select-all"].includes(command)) return;
    // The board knows Delete itself; a button or a list beside it must not lose stones by it.
    if (command === "delete" && document.activeElement !== document.body) return;
    event.preventDefault();
    runCommand(command);
  };
  document.addEventListener("keydown", onKey);
  addEventListener("beforeunload", act.keepWriting);
  const stop = bridge.on("app.command", runCommand);
  return () => {
    document.removeEventListener("keydown", onKey);
    removeEventListener("beforeunload", act.keepWriting);
    stop();
  };
}

/** Escape: ends reading back, else stops linking, else lets go of the chosen stones, else closes the panel that was asked for. */
function stepBack(): void {
  const { linking, selection, side, reading, dialog } = useDesk.getState();
  if (dialog !== null) return;
  if (reading !== null) return desk.read(null);
  if (linking) {
    board.current?.link(null);
    desk.link(false);
  } else if (selection.length > 0) desk.select([]);
  else if (side !== null) desk.show(null);
}
