/**
 * Gives a window `window.workshop`: the calls and events of shared/ipc/contract.ts, nothing else. It runs in
 * Electron's sandbox and is one file; the build puts the names in, and the main process validates what is sent.
 */
import { contextBridge, ipcRenderer, webFrame, type IpcRendererEvent } from "electron";
import type { Bridge, CallName, EventName } from "../shared/ipc/contract.ts";

declare const __CALLS__: readonly CallName[];
declare const __EVENTS__: readonly EventName[];

const calls = new Set<string>(__CALLS__);
const events = new Set<string>(__EVENTS__);

function known(names: ReadonlySet<string>, name: string): void {
  if (!names.has(name)) throw new Error(`window.workshop has no “${name}”`);
}

const bridge = {
  call(name: CallName, input?: unknown): Promise<unknown> {
    known(calls, name);
    return ipcRenderer.invoke(name, input);
  },
  on(name: EventName, listener: (payload: never) => void): () => void {
    known(events, name);
    const heard = (_event: IpcRendererEvent, payload: unknown) => listener(payload as never);
    ipcRenderer.on(name, heard);
    return () => ipcRenderer.removeListener(name, heard);
  },
};

contextBridge.exposeInMainWorld("workshop", bridge as Bridge);

// No page of ours talks to others. Chromium has no switch that leaves this out and does not know the policy's "webrtc"; where
// a frame would bring it back, the rule in electron/security/lockdown.ts holds.
void webFrame.executeJavaScript("delete globalThis.RTCPeerConnection; delete globalThis.webkitRTCPeerConnection");
