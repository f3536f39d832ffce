/** Drafts belong to the workshop that is open: they go with it, come with it, and are never told for another. */
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { desk, useDesk } from "../../../renderer/state/desk.ts";
import { DRAFT, dropDraft, dropDraftsOf, followDrafts, isDraft, useDrafts } from "../../../renderer/state/drafts.ts";
import { putAway, useNotices } from "../../../renderer/state/notices.ts";
import { useReplica } from "../../../renderer/state/replica.ts";
import { FAULT_WORDS } from "../../../shared/guidance/fault-words.ts";
import { LONGEST_DRAFT, type LooseWords } from "../../../shared/ipc/loose-words.ts";
import { workshopOf } from "../scene-make.ts";

interface Kept {
  readonly drafts: LooseWords["drafts"];
  readonly left: readonly string[];
}

let told: LooseWords[] = [];
/** Answers what was asked about drafts, the oldest first. */
let asked: ((kept: Kept) => void)[] = [];

const opens = (path: string, readOnly = false): void => {
  const file = { path, name: "ours", readOnly, why: "", savedAt: "", savedSeq: 0, isExample: false };
  useReplica.setState({ open: { seq: 0, workshop: workshopOf([]), file, undo: { undo: null, redo: null } } });
};
/** Answers the newest question, and waits until it has been taken in. */
async function comes(drafts: Kept["drafts"], left: Kept["left"] = []): Promise<void> {
  asked.shift()?.({ drafts, left });
  await vi.waitFor(() => expect(useDrafts.getState().isHere).toBe(true));
  // What is shown follows in the next turn.
  await Promise.resolve();
}
const write = (text: string): void => useDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [DRAFT.add]: text } }));

vi.stubGlobal("window", {
  workshop: {
    on: () => () => {},
    call: (name: string, payload?: LooseWords) => {
      if (name === "app.loose" && payload) told.push(payload);
      if (name !== "app.kept") return Promise.resolve({ ok: true, value: null });
      return new Promise((resolve) => asked.push((value) => resolve({ ok: true, value })));
    },
  },
});
opens("first.stones");
const following = followDrafts();
asked.shift()?.({ drafts: {}, left: [] });
await following.here;
// What follows here would follow the replica of every other test.
afterAll(() => {
  following.stop();
  vi.unstubAllGlobals();
});

beforeEach(async () => {
  useReplica.setState({ open: null });
  await comes({});
  opens("ours.stones");
  await comes({});
  useNotices.setState({ notice: null, left: [] });
  desk.show(null);
  [told, asked] = [[], []];
});

test("what is written is told, once, and what was added or put away is not any more", () => {
  write("Zebras");
  write("Zebras");
  expect(told).toEqual([{ drafts: { add: "Zebras" }, left: [], fields: [] }]);
  expect(isDraft("Zebras")).toBe(true);
  dropDraft(DRAFT.add);
  useNotices.setState({ left: ["left"] });
  putAway("left");
  expect(told.slice(1).map(({ drafts, left }) => [drafts, left])).toEqual([
    [{}, []],
    [{}, ["left"]],
    [{}, []],
  ]);
});

test("the words of one workshop do not go to the next, and are there with it again", async () => {
  write("Zebras");
  told = [];
  opens("theirs.stones");
  expect(useDrafts.getState().drafts).toEqual({});
  // Nothing is told before it is known what was kept: it would take its place.
  useDrafts.setState({ drafts: { list: "already written" } });
  expect(told).toEqual([]);
  await comes({ [DRAFT.add]: "theirs" });
  expect(useDrafts.getState().drafts).toEqual({ add: "theirs", list: "already written" });
  expect(told.at(-1)?.drafts).toEqual({ add: "theirs", list: "already written" });
  expect(useDesk.getState().side).toBe("add");
  expect(useNotices.getState().notice?.text).toBe(FAULT_WORDS.back.drafts);
});

test("an answer about a workshop that is not open any more is nobody's", async () => {
  opens("second.stones");
  opens("third.stones");
  asked.shift()?.({ drafts: { add: "second's" }, left: [] });
  await comes({ add: "third's" });
  expect(useDrafts.getState().drafts).toEqual({ add: "third's" });
});

test("where a workshop is only looked at, no field is brought into view", async () => {
  opens("look.stones", true);
  await comes({ add: "words" });
  expect(useDesk.getState().side).not.toBe("add");
  expect(useNotices.getState().notice).toBeNull();
});

test("words that stand elsewhere now are no draft, and what is no words, or too many, is not told", () => {
  useDrafts.setState({ drafts: { add: "one", list: "two", round: "  ", version: "x".repeat(LONGEST_DRAFT + 1) } });
  expect(told.at(-1)?.drafts).toEqual({ add: "one", list: "two" });
  dropDraftsOf(["two"]);
  expect(told.at(-1)?.drafts).toEqual({ add: "one" });
});
