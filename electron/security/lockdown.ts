/**
 * Nothing leaves the laptop, and no page of ours goes anywhere: every request to a network, every permission, every
 * navigation and every new window is refused.
 */
import type { App, Session, WebContents } from "electron";
import { isOurs } from "./pages.ts";

/** Command-line switches that must be set before the app is ready. */
export function closeTheNetwork(app: App): void {
  // Whatever inside Chromium wants a host of its own accord finds none.
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.commandLine.appendSwitch("disable-background-networking");
  app.commandLine.appendSwitch("disable-component-update");
  // WebRTC would tell this laptop's addresses by names of its own, and announce these to the network it is in.
  app.commandLine.appendSwitch("disable-features", "WebRtcHideLocalIpsWithMdns");
}

/** Addresses that stay inside the laptop. */
const INSIDE = new Set(["data:", "blob:", "devtools:"]);

/** Whether a request may go on. */
export const mayRequest = (address: string): boolean => isOurs(address) || INSIDE.has(new URL(address).protocol);

/**
 * Chromium fetches a spelling dictionary on Windows and Linux as soon as there is a session. It looks for the file first, so what is
 * said when the session has just been made comes in time.
 */
export function neverAskForADictionary(session: Session): void {
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}

export async function lockSession(session: Session): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }));
  session.on("will-download", (event) => event.preventDefault());
  // Port 9 discards what it gets; nothing listens there.
  await session.setProxy({ proxyRules: "127.0.0.1:9", proxyBypassRules: "<-loopback>" });
}

export function lockContents(contents: WebContents): void {
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  // WebRTC sends its own packets, past requests, hosts and the proxy's port; by this rule it may only send through a proxy.
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}
