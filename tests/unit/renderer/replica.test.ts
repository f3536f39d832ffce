import { NOTHING_RULED } from "../../../shared/settings/policy.ts";
import { beforeEach, expect, test } from "vitest";
import { useNotices } from "../../../renderer/state/notices.ts";
import { adopt, follow, opened, startReplica, useReplica } from "../../../renderer/state/replica.ts";
import { put } from "../../../shared/model/diff.ts";
import type { AppState, Bridge, Changed, EventName, EventPayloads, Opened } from "../../../shared/ipc/contract.ts";
import { toSnapshot } from "../../../shared/ipc/snapshot.ts";
import { INFO_KEY, infoOf, NOTHING, type Workshop } from "../../../shared/model/workshop.ts";
import { ok } from "../../../shared/base/result.ts";
import { UNDIRECTED } from "../../../shared/room/direction.ts";

const info = (title: string) => ({ title, project: "", organisation: "", place: "", date: "", about: "", rank: 0 });
const workshop = (title: string): Workshop => ({ ...NOTHING, info: new Map([[INFO_KEY, info(title)]]) });
const openedAt = (seq: number, title: string, path = "/ours.stones"): Opened => ({
  seq,
  workshop: toSnapshot(workshop(title)),
  file: { path, name: "ours", readOnly: false, why: "", savedAt: "2026-05-01T10:00:00Z", savedSeq: 0, isExample: false },
  undo: { undo: null, redo: null },
});
const renamed = (seq: number, title: string): Changed => ({
  seq,
  diff: { put: [put("info", info(title))], remove: [] },
  label: "Change the title page",
  origin: "do",
  undo: { undo: "Change the title page", redo: null },
});
const APP: AppState = {
  role: "board",
  version: "1",
  settings: {
    theme: "paper",
    textSize: 1,
    guide: true,
    breakEvery: 60,
    boardAs: "picture",
    emptyFifth: "none",
    roomDepth: 6,
    roomLetters: true,
    backups: true,
    plainHints: true,
    hidesSmall: false,
    calm: false,
    firstSteps: true,
  },
  folder: "",
  open: true,
  roomOpen: false,
  roomShape: null,
  back: null,
  locked: null,
  ruled: NOTHING_RULED,
  notKept: "",
};

/** A main process that only answers what is open and sends what the test wants. @param current an answer, or one that comes later */
function fakeMain(current: () => Opened | null | Promise<Opened | null>, answers: Readonly<Record<string, () => unknown>> = {}) {
  const listeners = new Map<EventName, (payload: never) => void>();
  const asked: string[] = [];
  const bridge = {
    call: (name: string) => {
      asked.push(name);
      const answer = answers[name]?.() ?? (name === "app.state" ? APP : name === "workshop.current" ? current() : null);
      return Promise.resolve(answer).then(ok);
    },
    on: (name: EventName, listener: (payload: never) => void) => {
      listeners.set(name, listener);
      return () => listeners.delete(name);
    },
  } as unknown as Bridge;
  const send = <N extends EventName>(name: N, payload: EventPayloads[N]): void => listeners.get(name)?.(payload as never);
  return { bridge, asked, send };
}

const title = (): string | undefined => {
  const { open } = useReplica.getState();
  return open ? infoOf(open.workshop).title : undefined;
};

beforeEach(() => useReplica.setState({ app: null, open: null, notSaved: null, view: null, direction: UNDIRECTED }));

test("a change with the next number is applied, with what can be undone; when it was saved is told apart from it", () => {
  const next = follow(opened(openedAt(4, "before")), renamed(5, "after"));
  expect(next && infoOf(next.workshop).title).toBe("after");
  expect(next).toMatchObject({ seq: 5, undo: { undo: "Change the title page" }, file: { savedAt: "2026-05-01T10:00:00Z", savedSeq: 0 } });
});

test("a change that is already in the replica leaves it as it is; a missing one is noticed", () => {
  const open = opened(openedAt(4, "now"));
  expect(follow(open, renamed(4, "old"))).toBe(open);
  expect(follow(open, renamed(6, "too early"))).toBeNull();
});

test("a gap in the numbers fetches everything anew, once", async () => {
  const main = fakeMain(() => openedAt(9, "from the file"));
  await startReplica(main.bridge);
  adopt(openedAt(4, "stale"));
  useReplica.setState({ open: opened(openedAt(4, "stale")) });
  const before = main.asked.length;
  main.send("workshop.changed", renamed(8, "8"));
  main.send("workshop.changed", renamed(9, "9"));
  expect(title()).toBe("stale");
  await expect.poll(title).toBe("from the file");
  expect(main.asked.slice(before)).toEqual(["workshop.current"]);
  main.send("workshop.changed", renamed(10, "and on"));
  expect(title()).toBe("and on");
});

test("what was not saved is told so until it is, whatever is answered about the same file meanwhile", async () => {
  const main = fakeMain(() => openedAt(4, "now"));
  await startReplica(main.bridge);
  adopt(openedAt(4, "now"));
  main.send("workshop.notSaved", { code: "not-saved", message: "It is held." });
  adopt(openedAt(4, "now"));
  expect(useReplica.getState().notSaved?.message).toBe("It is held.");
  main.send("workshop.saved", { seq: 4, savedAt: "2026-05-01T10:43:00Z" });
  expect(useReplica.getState()).toMatchObject({ notSaved: null, open: { seq: 4, file: { savedAt: "2026-05-01T10:43:00Z", savedSeq: 4 } } });
});

test("an older answer about the same file does not take back what has happened since", () => {
  adopt(openedAt(4, "newer"));
  adopt(openedAt(3, "older"));
  expect(title()).toBe("newer");
  adopt(openedAt(0, "another", "/other.stones"));
  expect(title()).toBe("another");
  adopt(null);
  expect(title()).toBeUndefined();
});

test("a window that is told no paths follows to another workshop, whatever its number", async () => {
  const main = fakeMain(() => openedAt(9, "first", ""));
  await startReplica(main.bridge);
  expect(title()).toBe("first");
  main.send("workshop.opened", openedAt(2, "another", ""));
  expect(title()).toBe("another");
});

test("a commit that failed is known until one succeeds, whatever is changed meanwhile", async () => {
  const main = fakeMain(() => openedAt(1, "ours"));
  await startReplica(main.bridge);
  main.send("workshop.notSaved", { code: "not-saved", message: "The stick is gone." });
  expect(useReplica.getState().notSaved?.message).toBe("The stick is gone.");
  main.send("workshop.changed", renamed(2, "in memory"));
  expect(useReplica.getState().notSaved?.message).toBe("The stick is gone.");
  main.send("workshop.saved", { seq: 2, savedAt: "2026-05-01T10:43:00Z" });
  expect(useReplica.getState().notSaved).toBeNull();
});

test("what the application can't keep for itself is told in a notice", async () => {
  const main = fakeMain(() => null);
  await startReplica(main.bridge);
  main.send("app.notKept", { code: "not-saved", message: "It can't be written." });
  expect(useNotices.getState().notice).toMatchObject({ text: "It can't be written.", stays: true });
});

/** A window that has missed a change and asks what is open; the answer comes when the test gives it. */
async function asking(path?: string) {
  const answers: ((value: Opened | null) => void)[] = [];
  const main = fakeMain(() => (answers.length === 0 && !started ? openedAt(4, "4", path) : new Promise((give) => answers.push(give))));
  let started = false;
  await startReplica(main.bridge);
  started = true;
  main.send("workshop.changed", renamed(6, "6"));
  return { ...main, give: (nth: number, value: Opened | null) => answers[nth]?.(value), asks: () => answers.length };
}

test("changes that come while the workshop is asked for are not lost, whether the answer knows them or not", async () => {
  for (const answer of [openedAt(6, "6"), openedAt(7, "7"), openedAt(8, "8")]) {
    const main = await asking();
    main.send("workshop.changed", renamed(7, "7"));
    main.send("workshop.changed", renamed(8, "8"));
    main.give(0, answer);
    await expect.poll(title).toBe("8");
    expect(useReplica.getState().open?.seq).toBe(8);
    expect(main.asks()).toBe(1);
    main.send("workshop.changed", renamed(9, "9"));
    expect(title()).toBe("9");
  }
});

test("where a change is missing between the answer and what came after it, it is asked for once more", async () => {
  const main = await asking();
  main.send("workshop.changed", renamed(9, "9"));
  main.give(0, openedAt(6, "6"));
  await expect.poll(main.asks).toBe(2);
  main.give(1, openedAt(9, "9, from the file"));
  await expect.poll(title).toBe("9, from the file");
});

test("an answer that was asked for before another workshop was opened, or this one closed, comes too late", async () => {
  for (const path of [undefined, ""]) {
    const main = await asking(path);
    main.send("workshop.opened", openedAt(2, "another", path === "" ? "" : "/another.stones"));
    main.give(0, openedAt(6, "6", path));
    await new Promise(setImmediate);
    expect(title()).toBe("another");
  }
  const main = await asking();
  main.send("workshop.closed", null);
  main.give(0, openedAt(6, "6"));
  await new Promise(setImmediate);
  expect(useReplica.getState().open).toBeNull();
  // The window asks again when it needs to, all the same.
  main.send("workshop.opened", openedAt(1, "one more"));
  main.send("workshop.changed", renamed(3, "3"));
  await expect.poll(main.asks).toBe(2);
  main.give(1, openedAt(3, "3"));
  await expect.poll(title).toBe("3");
});

test("what is told while a window starts is newer than the answers that were on their way", async () => {
  const dark = { ...UNDIRECTED, blank: true };
  const main = fakeMain(() => null, {
    "room.direction": () => {
      main.send("room.direction", dark);
      main.send("app.settings", { ...APP.settings, theme: "dark" });
      main.send("room.state", { open: true, shape: 16 / 9 });
      return UNDIRECTED;
    },
  });
  await startReplica(main.bridge);
  expect(useReplica.getState()).toMatchObject({ direction: dark, app: { roomOpen: true, settings: { theme: "dark" } } });
});
