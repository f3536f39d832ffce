/**
 * Nothing leaves, and nothing is begun that would: Chromium's own net log stays empty, and of all sockets that any process of the
 * application opens none reaches for an address. The system's calls are recorded by strace, from the first start on.
 */
import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { _electron, type ElectronApplication, type Page } from "@playwright/test";
import { environment, expect, ready, ROOT, switches, test } from "./app.ts";
import { saveTo } from "./save.ts";

const hasStrace = process.platform === "linux" && spawnSync("strace", ["-V"]).status === 0;

/** Calls by which a process reaches, offers or writes to an address. */
const CALLS = "trace=connect,bind,listen,sendto,sendmsg,sendmmsg";

/** Two ports through which Playwright drives the application: they wait for it on this machine, and answer it. */
const OF_THE_TEST = /^bind\(.*inet_addr\("127\.0\.0\.1"\)|^listen\(|^send\w+\(\d+<TCP:\[127\.0\.0\.1:\d+->127\.0\.0\.1:\d+\]>/;

/** The log has these by itself: they are made at the start, and say how things stand on this machine. */
const IDLE =
  /^(COOKIE_STORE|HTTP_SERVER_PROPERTIES|QUIC_SESSION_POOL|NETWORK_QUALITY_ESTIMATOR NETWORK_QUALITY|NONE (DNS|PROXY)_CONFIG_CHANGED)/;

interface NetLog {
  readonly constants: {
    readonly logSourceType: Readonly<Record<string, number>>;
    readonly logEventTypes: Readonly<Record<string, number>>;
  };
  readonly events: readonly { readonly type: number; readonly source: { readonly type: number }; readonly params?: unknown }[];
}

/** What Chromium's network has done, one line for each event that is no idling. */
async function netEvents(file: string): Promise<readonly string[]> {
  const { constants, events } = JSON.parse(await readFile(file, "utf8")) as NetLog;
  const nameOf = (names: Readonly<Record<string, number>>, number: number): string =>
    Object.keys(names).find((name) => names[name] === number) ?? String(number);
  return events
    .map(
      ({ type, source, params }) =>
        `${nameOf(constants.logSourceType, source.type)} ${nameOf(constants.logEventTypes, type)} ${JSON.stringify(params ?? "")}`,
    )
    .filter((event) => !IDLE.test(event));
}

/** The calls of all processes that have to do with an address of a network. */
async function networkCalls(log: string): Promise<readonly string[]> {
  const calls = (await readFile(log, "utf8")).split("\n").map((line) => line.replace(/^\d+ +/, ""));
  return calls.filter((call) => /AF_INET6?\b|^\w+\(\d+<(TCP|UDP)/.test(call) && !OF_THE_TEST.test(call));
}

/**
 * What of all that reaches beyond a process. A page can make Chromium ask its resolver, which knows no names and answers at once,
 * and make sockets of UDP that Chromium points somewhere to learn which of its addresses would be used: no packet is sent for that.
 */
const reaches = (line: string): boolean =>
  /^connect\(\d+<UDP|^bind\(\d+<UDP.*htons\(0\)/.test(line)
    ? false
    : !/^UDP_(CLIENT_)?SOCKET \w+(ALIVE|OPEN|CONNECT|ADDRESS) |^NETWORK_SERVICE_HOST_RESOLVER HOST_RESOLVER_MANAGER_(REQUEST (?!.*"host":"(?!https:\/\/~notfound"))|IPV6)/.test(
        line,
      );

/** Everything by which a page could make a browser look something up or reach out. */
const triesEverything = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const host = "out.stepping-stones.example";
    for (const rel of ["dns-prefetch", "preconnect", "prefetch", "preload", "icon", "stylesheet", "manifest"]) {
      const link = document.createElement("link");
      Object.assign(link, { rel, href: `https://${rel}.${host}/`, as: "image" });
      document.head.append(link);
    }
    new Image().src = `https://image.${host}/`;
    const frame = document.createElement("iframe");
    frame.src = `https://frame.${host}/`;
    document.body.append(frame);
    const script = document.createElement("script");
    script.src = `https://script.${host}/`;
    document.body.append(script);
    const anchor = document.createElement("a");
    Object.assign(anchor, { href: `https://anchor.${host}/`, ping: `https://ping.${host}/`, target: "_blank" });
    document.body.append(anchor);
    anchor.click();
    const tried = (work: () => unknown): unknown => {
      try {
        return work();
      } catch {
        return null;
      }
    };
    tried(() => navigator.sendBeacon(`https://beacon.${host}/`, "words"));
    tried(() => new WebSocket(`wss://socket.${host}/`));
    tried(() => new EventSource(`https://events.${host}/`));
    tried(() => window.open(`https://window.${host}/`));
    tried(() => new Worker(`https://worker.${host}/`));
    tried(() => speechSynthesis.getVoices());
    await fetch(`https://fetch.${host}/`, { mode: "no-cors" }).catch(() => null);
    await fetch("http://127.0.0.1:9/", { mode: "no-cors" }).catch(() => null);
    const Rtc = (document.body.appendChild(document.createElement("iframe")).contentWindow as typeof globalThis | null)?.RTCPeerConnection;
    if (Rtc) {
      // Without a server a page's own addresses are offered under names that mDNS tells.
      const connection = new Rtc({ iceServers: [] });
      connection.createDataChannel("out");
      const gathered = new Promise((resolve) => {
        connection.onicegatheringstatechange = () => connection.iceGatheringState === "complete" && resolve(null);
      });
      await connection.setLocalDescription(await connection.createOffer());
      await gathered;
      connection.close();
    }
    for (const added of [anchor, frame, script]) added.remove();
  });

/** The application under strace, told to keep a net log. */
async function launchWatched(folder: string, start: number) {
  const [calls, net] = [path.join(folder, `calls ${start}`), path.join(folder, `net ${start}.json`)];
  const program = path.join(folder, "watched.sh");
  const electron = createRequire(import.meta.url)("electron") as unknown as string;
  await writeFile(program, `#!/bin/sh\nexec strace -f -qq -yy -s 80 -e ${CALLS} -e signal=none -o '${calls}' '${electron}' "$@"\n`, {
    mode: 0o755,
  });
  const app = await _electron.launch({
    executablePath: program,
    args: [...switches(folder), `--log-net-log=${net}`, "--net-log-capture-mode=Everything", ROOT],
    env: environment(folder),
  });
  return { app, found: async () => [...(await netEvents(net)), ...(await networkCalls(calls))] };
}

/** Work that starts every helper process there is: files are made, a page is printed, a document and a workbook are read back. */
async function useAll(app: ElectronApplication, board: Page, folder: string): Promise<void> {
  await board.evaluate(() => window.workshop.call("workshop.example"));
  const [plan, pdf, table] = ["plan.docx", "path.pdf", "path.xlsx"].map((name) => path.join(folder, name)) as [string, string, string];
  for (const [product, file] of [
    ["plan", plan],
    ["pdf", pdf],
    ["workbook", table],
  ] as const) {
    await saveTo(app, file);
    expect(await board.evaluate((one) => window.workshop.call("export.save", { product: one }), product)).toMatchObject({ ok: true });
  }
  await openFrom(app, plan);
  expect(await board.evaluate(() => window.workshop.call("import.word"))).toMatchObject({ ok: true });
  const workbook = [...(await readFile(table))];
  const sheets = await board.evaluate(
    (bytes) => window.workshop.call("import.sheets", { name: "path.xlsx", bytes: new Uint8Array(bytes) }),
    workbook,
  );
  expect(sheets).toMatchObject({ ok: true });
}

/** Every open dialog of `app` answers with this file. */
const openFrom = (app: ElectronApplication, file: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (() => Promise.resolve({ canceled: false, filePaths: [chosen] })) as never;
  }, file);

test.describe("on a Linux with strace", () => {
  test.skip(!hasStrace, "strace shows what the processes ask the system for");

  test("in use nothing is looked up, no request is begun and no socket reaches out, in either window or any helper", async ({
    workplace: { folder },
  }) => {
    const { app, found } = await launchWatched(folder, 1);
    const board = await ready(await app.firstWindow());
    await useAll(app, board, folder);
    await roomOf(app, board);
    await app.close();
    expect(await found()).toEqual([]);
  });

  test("code in a page that wants out finds no way, at a second start", async ({ workplace: { folder } }) => {
    const first = await launchWatched(folder, 1);
    await ready(await first.app.firstWindow());
    await first.app.close();
    const { app, found } = await launchWatched(folder, 2);
    const board = await ready(await app.firstWindow());
    await board.evaluate(() => window.workshop.call("workshop.example"));
    for (const page of [board, await roomOf(app, board)]) await triesEverything(page);
    await app.close();
    const all = await found();
    expect(all.filter(reaches)).toEqual([]);
    // What was tried has got as far as to the resolver.
    expect(all.some((line) => line.includes("~notfound"))).toBe(true);
  });
});

async function roomOf(app: ElectronApplication, board: Page): Promise<Page> {
  const opened = app.waitForEvent("window");
  await board.evaluate(() => window.workshop.call("room.open"));
  return ready(await opened);
}
