import { beforeEach, expect, test } from "vitest";
import { useNotices } from "../../../renderer/state/notices.ts";
import { adopt, follow, opened, startReplica, useReplica } from "../../../renderer/state/replica.ts";
import { put } from "../../../shared/model/diff.ts";
import type { AppState, Bridge, Changed, EventName, EventPayloads, Opened } from "../../../shared/ipc/contract.ts";
import { toSnapshot } from "../../../shared/ipc/snapshot.ts";
import { INFO_KEY, infoOf, NOTHING, type Workshop } from "../../../shared/model/workshop.ts";
import { ok } from "../../../shared/base/result.ts";

const info = (title: string) => ({ title, project: "", organisation: "", place: "", date: "", about: "", rank: 0 });
const workshop = (title: string): Workshop => ({ ...NOTHING, info: new Map([[INFO_KEY, info(title)]]) });
const openedAt = (seq: number, title: string, path = "/ours.stones"): Opened => ({
  seq,
  workshop: toSnapshot(workshop(title)),
  file: { path, name: "ours", readOnly: false, why: "", savedAt: "2026-05-01T10:00:00Z", isExample: false },
  undo: { undo: null, redo: null },
});
const renamed = (seq: number, title: string): Changed => ({
  seq,
  diff: { put: [put("info", info(title))], remove: [] },
  label: "Change the title page",
  origin: "do",
  undo: { undo: "Change the title page", redo: null },
  savedAt: "2026-05-01T10:42:00Z",
});
const APP: AppState = {
  role: "board",
  version: "1",
  settings: { theme: "paper", textSize: 1, guide: true, breakEvery: 60, boardAs: "picture" },
  folder: "",
  open: true,
  roomOpen: false,
  back: null,
};

/** A main process that only answers what is open and sends what the test wants. */
function fakeMain(current: () => Opened | null) {
  const listeners = new Map<EventName, (payload: never) => void>();
  const asked: string[] = [];
  const bridge = {
    call: (name: string) => {
      asked.push(name);
      return Promise.resolve(ok(name === "app.state" ? APP : name === "workshop.current" ? current() : null));
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

beforeEach(() => useReplica.setState({ app: null, open: null, notSaved: null, view: null }));

test("a change with the next number is applied, with its time and what can be undone", () => {
  const next = follow(opened(openedAt(4, "before")), renamed(5, "after"));
  expect(next && infoOf(next.workshop).title).toBe("after");
  expect(next).toMatchObject({ seq: 5, undo: { undo: "Change the title page" }, file: { savedAt: "2026-05-01T10:42:00Z" } });
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

test("a commit that failed is known until the next one succeeds", async () => {
  const main = fakeMain(() => openedAt(1, "ours"));
  await startReplica(main.bridge);
  main.send("workshop.notSaved", { code: "not-saved", message: "The stick is gone." });
  expect(useReplica.getState().notSaved?.message).toBe("The stick is gone.");
  main.send("workshop.changed", renamed(2, "saved again"));
  expect(useReplica.getState().notSaved).toBeNull();
});

test("what the application can't keep for itself is told in a notice", async () => {
  const main = fakeMain(() => null);
  await startReplica(main.bridge);
  main.send("app.notKept", { code: "not-saved", message: "It can't be written." });
  expect(useNotices.getState().notice).toMatchObject({ text: "It can't be written.", stays: true });
});
