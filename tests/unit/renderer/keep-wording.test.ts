/** What a team writes for its easy-read document is kept once for each text, however quickly one thing follows another. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { follow, opened, useReplica } from "../../../renderer/state/replica.ts";
import { keepWording } from "../../../renderer/state/wordings.ts";
import { ok, type Result } from "../../../shared/base/result.ts";
import { changeFor } from "../../../shared/changes/change.ts";
import type { Intent } from "../../../shared/changes/intent.ts";
import type { Changed, Opened } from "../../../shared/ipc/contract.ts";
import { toSnapshot } from "../../../shared/ipc/snapshot.ts";
import { apply } from "../../../shared/model/diff.ts";
import type { StoneId } from "../../../shared/model/records.ts";
import { inOrder, type Workshop } from "../../../shared/model/workshop.ts";
import { workshopOf } from "../scene-make.ts";

const FILE: Opened["file"] = { path: "/ours.stones", name: "ours", readOnly: false, why: "", savedAt: "", savedSeq: 0, isExample: false };
const STONE = "s1" as StoneId;
let workshop: Workshop;
let seq = 1;

/** The main process: carries a change out and tells the window of it. */
async function call(_: string, intent: Intent): Promise<Result<unknown>> {
  const done = changeFor(workshop, intent);
  if (!done.ok) return done;
  workshop = apply(workshop, done.value.diff);
  const told: Changed = { seq: ++seq, diff: done.value.diff, label: "", origin: "do", undo: { undo: "It", redo: null } };
  useReplica.setState(({ open }) => ({ open: open && (follow(open, told) ?? open) }));
  return ok(told);
}

beforeEach(() => {
  workshop = workshopOf([{ id: STONE, text: "We utilise rooms" }]);
  seq = 1;
  useReplica.setState({ open: opened({ seq, workshop: toSnapshot(workshop), file: FILE, undo: { undo: null, redo: null } }) });
  vi.stubGlobal("window", { workshop: { call, on: () => () => {} } });
});
afterEach(() => vi.unstubAllGlobals());

const wordings = (): readonly string[] => inOrder(workshop.easy).map(({ part, of, text }) => `${part} ${of} ${text}`);

test("what is written twice before anything is drawn anew is one wording, the last", async () => {
  // The one function, as a field or a tick holds it while it waits for others to be kept.
  const write = keepWording;
  await write(STONE, "words", "f1", "We use rooms");
  await write(STONE, "words", "f1", "We use 2 rooms");
  expect(wordings()).toEqual(["words f1 We use 2 rooms"]);
});

test("a tick that goes away takes the day that has just come, and nothing where none has", async () => {
  expect(await keepWording("", "checked", "", "")).toBeNull();
  expect(seq).toBe(1);
  await keepWording("", "checked", "f1", "2026-11-30");
  await keepWording(STONE, "words", "f2", "We use rooms");
  await keepWording("", "checked", "", "");
  expect(wordings()).toEqual(["words f2 We use rooms"]);
});

test("without a workshop nothing is asked", async () => {
  useReplica.setState({ open: null });
  expect(await keepWording(STONE, "words", "f1", "We use rooms")).toBeNull();
  expect(wordings()).toEqual([]);
});
