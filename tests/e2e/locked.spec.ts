import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, lookAtExample, test } from "./app.ts";

test("the page has the bridge, nothing of Node, and the strict policy", async ({ shared: workplace }) => {
  const { board } = await workplace.start();
  const found = await board.evaluate(async () => ({
    origin: location.origin,
    bridge: Object.keys(window.workshop).sort(),
    node: ["require", "process", "module", "Buffer"].filter((name) => name in globalThis),
    evaluates: await new Promise((resolve) => {
      document.addEventListener("securitypolicyviolation", (event) => resolve(event.violatedDirective), { once: true });
      const script = document.createElement("script");
      script.textContent = "globalThis.gotIn = true";
      document.body.append(script);
    }),
    gotIn: "gotIn" in globalThis,
  }));
  expect(found).toEqual({ origin: "app://stepping-stones", bridge: ["call", "on"], node: [], evaluates: "script-src-elem", gotIn: false });
});

test("using it breaks no rule of the policy", async ({ shared: workplace }) => {
  const { board } = await workplace.start();
  const said: string[] = [];
  // The policy names WebRTC for a Chromium that will know it.
  board.on("console", (message) => /^Unrecognized .* 'webrtc'\.$/.test(message.text()) || said.push(message.text()));
  board.on("pageerror", (error) => said.push(error.message));
  await lookAtExample(board);
  await expect(board.getByRole("button", { name: "Room screen" })).toBeVisible();
  await board.reload();
  await expect(board.getByRole("button", { name: "Room screen" })).toBeVisible();
  expect(said).toEqual([]);
});

test("nothing leaves the laptop, whatever a page tries", async ({ workplace }) => {
  const log = path.join(workplace.folder, "net-log.json");
  const { app, board } = await workplace.start(`--log-net-log=${log}`);
  const results = await board.evaluate(async () => {
    const outcome = (work: Promise<unknown>) =>
      work.then(
        () => "through",
        () => "refused",
      );
    const image = new Image();
    const loaded = new Promise((resolve, reject) => Object.assign(image, { onload: resolve, onerror: reject }));
    image.src = "https://example.org/a.png";
    return {
      fetch: await outcome(fetch("https://example.org/")),
      laptop: await outcome(fetch("http://127.0.0.1:80/")),
      image: await outcome(loaded),
      camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
      place: await outcome(new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
      window: window.open("https://example.org/") === null ? "refused" : "through",
    };
  });
  expect(results).toEqual({
    fetch: "refused",
    laptop: "refused",
    image: "refused",
    camera: "refused",
    place: "refused",
    window: "refused",
  });

  const address = board.url();
  await board.evaluate(() => {
    location.href = "https://example.org/";
  });
  // The main process may ask for the network, too, through the same session; it gets nowhere either.
  const fetched = await app.evaluate(({ session }) =>
    session.defaultSession.fetch("https://example.org/").then(
      () => "through",
      () => "refused",
    ),
  );
  expect(fetched).toBe("refused");
  expect(board.url()).toBe(address);
  expect(app.windows()).toHaveLength(1);

  await app.close();
  const { constants, events } = JSON.parse(await readFile(log, "utf8")) as {
    readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
    readonly events: readonly { readonly type: number; readonly params?: object }[];
  };
  // Not UDP_CONNECT: Chromium asks the system so whether there is a way out by IPv6, and sends nothing.
  const outward = ["TCP_CONNECT_ATTEMPT", "UDP_BYTES_SENT", "SOCKET_BYTES_SENT", "HOST_RESOLVER_SYSTEM_TASK", "HOST_RESOLVER_DNS_TASK"];
  const types = outward.map((name) => constants.logEventTypes[name]).filter((type) => type !== undefined);
  expect(types.length).toBeGreaterThan(3);
  expect(events.filter((event) => types.includes(event.type))).toEqual([]);
});
