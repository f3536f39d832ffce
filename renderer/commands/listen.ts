/** Listens to the keyboard and the menu bar for commands. */
import { commandFor, COMMANDS } from "../../shared/commands/commands.ts";
import { closeFind, isFinding } from "../finding/finding.ts";
import * as act from "../state/actions.ts";
import { board } from "../state/board-handle.ts";
import { bridge } from "../state/bridge.ts";
import { desk, useDesk } from "../state/desk.ts";
import { isWriting, keyName } from "../ui/keys.ts";
import { runCommand } from "./run.ts";

/** Listens to the keyboard and the menu from now on. @returns what stops listening. */
export function listenToCommands(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    if (event.key === "Escape") return stepBack();
    const command = commandFor(keyName(event));
    if (!command) return;
    // While somebody writes, the field keeps its own keys.
    if (isWriting() && COMMANDS[command].fieldsHaveOwn) return;
    // The board knows Delete itself; a button or a list beside it must not lose stones by it.
    if (command === "delete" && document.activeElement !== document.body) return;
    event.preventDefault();
    runCommand(command);
  };
  document.addEventListener("keydown", onKey);
  const leave = (): void => void act.keepWriting();
  addEventListener("beforeunload", leave);
  const stopLeaving = bridge.on("app.leaving", () => void act.answerLeaving());
  const stop = bridge.on("app.command", runCommand);
  return () => {
    document.removeEventListener("keydown", onKey);
    removeEventListener("beforeunload", leave);
    stop();
    stopLeaving();
  };
}

/** Escape: ends reading back, else stops linking, else lets go of the chosen stones, else ends finding, else closes the panel that was asked for. */
function stepBack(): void {
  const { linking, selection, side, reading, dialog } = useDesk.getState();
  if (dialog !== null) return;
  if (reading !== null) return desk.read(null);
  if (linking) {
    board.current?.link(null);
    desk.link(false);
  } else if (selection.length > 0) desk.select([]);
  else if (isFinding()) closeFind();
  else if (side !== null) desk.show(null);
}
