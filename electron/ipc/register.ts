/** The one place where calls from windows come in. */
import { ipcMain, type IpcMainInvokeEvent } from "electron";
import { CALLS, type CallName } from "../../shared/ipc/contract.ts";
import type { Windows } from "../app/windows.ts";
import { answer, type Handlers, type Sender } from "./answer.ts";

export function registerCalls(handlers: Handlers, windows: Windows): void {
  for (const name of Object.keys(CALLS) as CallName[]) {
    ipcMain.handle(name, (event, input: unknown) => answer(handlers, name, senderOf(event, windows), input));
  }
}

/** Read at once: a frame that has gone by the time of the answer has no address any more. */
function senderOf(event: IpcMainInvokeEvent, windows: Windows): Sender {
  const frame = event.senderFrame;
  return {
    role: windows.roleOf(event.sender),
    address: frame?.url ?? "",
    isMainFrame: frame !== null && frame === event.sender.mainFrame,
  };
}
