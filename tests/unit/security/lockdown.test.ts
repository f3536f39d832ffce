import { expect, test } from "vitest";
import type { App, Session, WebContents } from "electron";
import { closeTheNetwork, lockContents, lockSession, mayRequest, neverAskForADictionary } from "../../../electron/security/lockdown.ts";
import { ORIGIN } from "../../../electron/security/pages.ts";

test("only what lies inside the laptop may be asked for", () => {
  for (const address of [`${ORIGIN}/index.html`, "data:image/png;base64,AA", "blob:app://stepping-stones/1"])
    expect(mayRequest(address)).toBe(true);
  for (const address of [
    "https://example.org/",
    "http://127.0.0.1:80/",
    "ws://localhost/",
    "file:///etc/passwd",
    "app://other/x",
    "ftp://x/",
  ]) {
    expect(mayRequest(address)).toBe(false);
  }
});

test("a session answers every permission with no, cancels what goes out and has no way to the network", async () => {
  const answers: unknown[] = [];
  const set: Record<string, unknown> = {};
  await lockSession({
    setPermissionRequestHandler: (handler: (contents: null, permission: string, answer: (ok: boolean) => void) => void) =>
      handler(null, "media", (ok) => answers.push(ok)),
    setPermissionCheckHandler: (handler: () => boolean) => answers.push(handler()),
    setDevicePermissionHandler: (handler: () => boolean) => answers.push(handler()),
    webRequest: {
      onBeforeRequest: (handler: (details: { url: string }, answer: (it: unknown) => void) => void) =>
        handler({ url: "https://example.org" }, (it) => (set["request"] = it)),
    },
    on: () => undefined,
    setProxy: async (proxy: unknown) => void (set["proxy"] = proxy),
  } as unknown as Session);
  expect(answers).toEqual([false, false, false]);
  expect(set).toEqual({
    request: { cancel: true },
    proxy: { proxyRules: "127.0.0.1:9", proxyBypassRules: "<-loopback>" },
  });
});

test("a session that has just been made asks for no spelling dictionary", () => {
  const set: unknown[] = [];
  neverAskForADictionary({
    setSpellCheckerLanguages: (languages: readonly string[]) => set.push(languages),
    setSpellCheckerEnabled: (on: boolean) => set.push(on),
  } as unknown as Session);
  expect(set).toEqual([[], false]);
});

test("Chromium finds no host, and does nothing of its own accord", () => {
  const switches = new Map<string, string | undefined>();
  closeTheNetwork({ commandLine: { appendSwitch: (name: string, value?: string) => switches.set(name, value) } } as unknown as App);
  expect(Object.fromEntries(switches)).toEqual({
    "host-resolver-rules": "MAP * ~NOTFOUND",
    "disable-background-networking": undefined,
    "disable-component-update": undefined,
    "disable-features": "WebRtcHideLocalIpsWithMdns",
  });
});

test("a page can go nowhere and open nothing", () => {
  const handlers = new Map<string, (event: { preventDefault(): void }) => void>();
  let opening: unknown;
  let packets: unknown;
  lockContents({
    on: (name: string, handler: never) => handlers.set(name, handler),
    setWindowOpenHandler: (handler: () => unknown) => (opening = handler()),
    setWebRTCIPHandlingPolicy: (policy: string) => (packets = policy),
  } as unknown as WebContents);
  expect(opening).toEqual({ action: "deny" });
  expect(packets).toBe("disable_non_proxied_udp");
  for (const name of ["will-navigate", "will-frame-navigate", "will-redirect", "will-attach-webview"]) {
    let prevented = false;
    handlers.get(name)?.({ preventDefault: () => (prevented = true) });
    expect(prevented, name).toBe(true);
  }
});
