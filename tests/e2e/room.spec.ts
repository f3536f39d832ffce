/** The room's screen follows every change, keeps what is private out, and is for everyone. */
import { follow, opened } from "../../renderer/state/replica.ts";
import type { Changed, Opened } from "../../shared/ipc/contract.ts";
import { fromSnapshot, toSnapshot } from "../../shared/ipc/snapshot.ts";
import { openedForRoom } from "../../shared/ipc/for-room.ts";
import { ITEM_LISTS, type ListName } from "../../shared/model/lists.ts";
import { UNDIRECTED } from "../../shared/room/direction.ts";
import { seenInRoom } from "../../shared/room/sees.ts";
import type { Page } from "@playwright/test";
import { current, expect, test } from "./app.ts";
import { faults, faultsInThemes } from "./axe.ts";
import { still, unlike } from "./pixels.ts";
import { filled } from "../unit/filled.ts";
import { bothWindows, change } from "./room-windows.ts";

const SECRET = "Amina told me this at the door";
/** What a round of choosing has counted before it is revealed. */
const SECRET_COUNT = 918_273;

/** What the room should have of what the board has. */
const forRoom = (whole: Opened): Opened => openedForRoom(whole, seenInRoom(fromSnapshot(whole.workshop), [UNDIRECTED.shows]));

/** Which of these words the memory of a page's scripts holds. */
async function remembered(page: Page, ...words: readonly string[]): Promise<readonly string[]> {
  const chunks: string[] = [];
  const session = await page.context().newCDPSession(page);
  session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.takeHeapSnapshot");
  await session.detach();
  const memory = chunks.join("");
  return words.filter((one) => memory.includes(one));
}

test("the room follows every change, and never hears what is the facilitator's own", async ({ shared: workplace }) => {
  const { board, room } = await bothWindows(workplace);
  await room.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    window.workshop.on("workshop.changed", (changed) => heard.push(changed));
    window.workshop.on("workshop.opened", (now) => heard.push(now));
  });
  const start = await current(room);
  expect(start).toEqual(forRoom(await current(board)));

  const stone = {
    id: "new",
    kind: "outcome",
    strand: "coproduction",
    text: "We are asked first",
    reportText: "",
    group: "",
    progress: "none",
    note: SECRET,
    parked: false,
    x: null,
    y: null,
  };
  const round = {
    id: "round",
    question: "What first?",
    way: "dots",
    revealed: false,
    votes: [{ stone: "outcome-staff", counts: [SECRET_COUNT] }],
  };
  const changes: readonly (readonly [seen: boolean, intent: object])[] = [
    [true, { do: "stones.add", stones: [stone], links: [{ from: "new", to: "impact-centre", why: "" }] }],
    [true, { do: "stone.edit", id: "new", patch: { text: "We are asked first, and we decide" } }],
    [false, { do: "stone.edit", id: "impact-centre", patch: { note: SECRET } }],
    [false, { do: "item.add", list: "asides", item: { id: "aside", gap: "no-voice", stone: "new", reason: SECRET }, before: null }],
    [false, { do: "item.add", list: "rounds", item: round, before: null }],
    [true, { do: "stones.park", ids: ["outcome-staff"], parked: true }],
    [true, { do: "link.remove", from: "new", to: "impact-centre" }],
    [true, { do: "stones.remove", ids: ["activity-planning"] }],
  ];
  let before = await still(room);
  for (const [seen, intent] of changes) {
    await change(board, intent);
    const { seq } = await current(board);
    await expect.poll(() => room.evaluate(() => (window as unknown as { heard: Changed[] }).heard.at(-1)?.seq)).toBe(seq);
    const last = before;
    if (seen) await expect.poll(async () => unlike(room, (before = await still(room)), last)).toBeGreaterThan(0);
    else expect(await unlike(room, (before = await still(room)), last), JSON.stringify(intent)).toBe(0);
  }
  await board.evaluate(() => window.workshop.call("workshop.undo"));

  // A replica made of what arrived is the board's, without what is private.
  const heard = await room.evaluate(() => (window as unknown as { heard: Changed[] }).heard);
  const replica = heard.reduce((now, changed) => follow(now, changed) ?? now, opened(start));
  const whole = await current(board);
  expect(replica.seq).toBe(whole.seq);
  expect(toSnapshot(replica.workshop)).toEqual(forRoom(whole).workshop);
  expect(await current(room)).toEqual(forRoom(whole));
  for (const secret of [SECRET, String(SECRET_COUNT)]) {
    expect(JSON.stringify(whole)).toContain(secret);
    expect(JSON.stringify([heard, await current(room)])).not.toContain(secret);
  }

  // Neither on the screen, whatever is shown; the facilitator reads it in the strip.
  await board.evaluate(() => window.workshop.call("room.direct", { shows: { what: "stone", id: "impact-centre" } }));
  await expect(room.locator(".full-sheet")).toBeVisible();
  expect(await room.content()).not.toContain(SECRET);
  await expect(board.getByRole("region", { name: "What the room sees" })).toContainText(SECRET);

  // The room's window may step, and no more.
  for (const [name, input] of [
    ["room.direct", { blank: true }],
    ["workshop.undo", undefined],
    ["room.point", null],
    ["room.picture", undefined],
  ] as const) {
    const refused = await room.evaluate(([call, with_]) => window.workshop.call(call as never, with_ as never), [name, input] as const);
    expect(refused, name).toMatchObject({ ok: false });
  }
});

test("nothing that is not marked for the room is in the memory of its window", async ({ workplace }) => {
  const { board, room } = await bothWindows(workplace);
  const first = fromSnapshot((await current(board)).workshop);
  const [link] = [...first.links.values()];
  if (!link) throw new Error("the example has no links");
  const keyIn = (list: ListName): string => (list === "stones" ? "outcome-staff" : [...first[list].keys()][0]) ?? `${SECRET}: ${list}`;
  const privately = [
    // A row of every plain list, also of one that comes after this test was written.
    ...ITEM_LISTS.filter((list) => list !== "rounds").map((list) => {
      const item = filled(list, `${SECRET}: ${list}`, keyIn);
      // Its answers belong to the question of the form before it.
      const fits = { form: `${SECRET}: forms`, answers: [{ question: keyIn("evidence"), counts: [7, 7, 7] }] };
      return { do: "item.add", list, item: list === "results" ? { ...item, ...fits } : item, before: null };
    }),
    { do: "framework.write", key: "why", text: SECRET },
    { do: "info.edit", patch: { about: SECRET, project: SECRET } },
    { do: "stone.edit", id: "outcome-staff", patch: { reportText: SECRET } },
    { do: "link.edit", from: link.from, to: link.to, why: SECRET },
  ];
  await change(board, { do: "several", label: SECRET, intents: privately });
  await change(board, { do: "stones.park", ids: ["activity-visits"], parked: true });
  await change(board, { do: "stone.edit", id: "activity-visits", patch: { text: SECRET } });
  await change(board, { do: "info.edit", patch: { title: "Together from here" } });
  await expect(room.locator("h1")).toHaveText("Together from here");
  expect(await current(room)).toEqual(forRoom(await current(board)));
  expect(await remembered(board, SECRET)).toEqual([SECRET]);
  const holdsNothing = async (): Promise<void> => {
    expect(await remembered(room, "Together from here", SECRET)).toEqual(["Together from here"]);
  };
  await holdsNothing();
  // Nor where it opens late: its first answer is the whole workshop.
  await room.reload();
  await expect(room.locator("h1")).toHaveText("Together from here");
  await holdsNothing();
});

test("axe finds nothing wrong in either window, in any theme; nothing moves under reduced motion", async ({ shared: workplace }) => {
  const { board, room } = await bothWindows(workplace);
  for (const shows of [
    { what: "board" },
    { what: "stone", id: "outcome-staff" },
    { what: "walk", id: "impact-centre", from: "impact" },
  ] as const) {
    await board.evaluate((shown) => window.workshop.call("room.direct", { shows: shown, blank: false }), shows);
    await expect(room.getByRole("main")).toHaveAttribute("data-shows", shows.what);
    await still(room);
    expect(await faultsInThemes(board, [room, board]), `the room and the facilitator: ${shows.what}`).toEqual([]);
  }
  await board.evaluate(() => window.workshop.call("room.direct", { blank: true }));
  await expect(room.locator(".room-blank")).toBeVisible();
  expect(await faults(room), "a dark screen").toEqual([]);

  await room.emulateMedia({ reducedMotion: "reduce" });
  await board.evaluate(() => window.workshop.call("room.direct", { shows: { what: "stone", id: "outcome-staff" }, blank: false }));
  await expect(room.locator(".full-sheet")).toBeVisible();
  expect(await room.locator(".full-sheet").evaluate((sheet) => getComputedStyle(sheet).animationDuration)).toBe("0s");
});
