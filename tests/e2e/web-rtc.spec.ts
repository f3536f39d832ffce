/**
 * Code in a page that wants out by WebRTC: its packets go past the rules for requests, the proxy and the names of hosts. Sockets
 * listen on this machine, where such packets would come in; the constructor is also fetched from a frame, where the page's own is gone.
 */
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import type { Page } from "@playwright/test";
import { expect, lookAtExample, test } from "./app.ts";

/** This machine's addresses: the loopback, and where there is a network, one on it. */
const ADDRESSES = [
  "127.0.0.1",
  ...Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address)
    .slice(0, 1),
];

/** Listens by UDP and TCP at each address; `heard` names what came in. */
async function listeners() {
  const heard: string[] = [];
  const ends: (() => void)[] = [];
  const servers: string[] = [];
  for (const address of ADDRESSES) {
    const udp = createSocket("udp4").on("message", () => heard.push(`udp ${address}`));
    udp.bind(0, address);
    await once(udp, "listening");
    const tcp = createServer((socket) => {
      heard.push(`tcp ${address}`);
      socket.destroy();
    }).listen(0, address);
    await once(tcp, "listening");
    ends.push(
      () => void udp.close(),
      () => void tcp.close(),
    );
    const [u, t] = [udp.address().port, (tcp.address() as AddressInfo).port];
    servers.push(`stun:${address}:${u}`, `turn:${address}:${u}`, `turn:${address}:${t}?transport=tcp`);
  }
  return { heard, servers, end: () => ends.forEach((end) => end()) };
}

/** What became of the page's own attempt, and of one from a frame that it makes. */
const triesToGetOut = (page: Page, servers: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(async (urls) => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const tries = [window, frame.contentWindow].map(async (where) => {
      const RTC = (where as (Window & typeof globalThis) | null)?.RTCPeerConnection as typeof RTCPeerConnection | undefined;
      if (!RTC) return "none";
      const connection = new RTC({ iceServers: urls.map((one) => ({ urls: one, username: "u", credential: "c" })) });
      connection.createDataChannel("out");
      const gathered = new Promise((resolve) => {
        connection.onicegatheringstatechange = () => connection.iceGatheringState === "complete" && resolve(null);
      });
      await connection.setLocalDescription(await connection.createOffer());
      await gathered;
      const found = connection.localDescription?.sdp.match(/^a=candidate.*$/gm) ?? [];
      connection.close();
      return `${found.length} ways out`;
    });
    const results = await Promise.all(tries);
    frame.remove();
    return results;
  }, servers);

test("WebRTC reaches nothing, not even on this laptop, from either window", async ({ workplace }) => {
  const { heard, servers, end } = await listeners();
  try {
    const { app, board } = await workplace.start();
    await lookAtExample(board);
    await board.getByRole("button", { name: "Room screen" }).click();
    const room = await workplace.room(app);
    for (const page of [board, room]) {
      const found = await triesToGetOut(page, servers);
      expect(heard).toEqual([]);
      await page.reload();
      const again = await triesToGetOut(page, servers);
      expect(heard).toEqual([]);
      expect([found, again]).toEqual([
        ["none", "0 ways out"],
        ["none", "0 ways out"],
      ]);
    }
  } finally {
    end();
  }
});
