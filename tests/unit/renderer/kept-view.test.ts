/** What the board looked at is taken up again on the picture that it was of, and on no other. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepView, keptView } from "../../../renderer/state/kept.ts";
import { useReplica } from "../../../renderer/state/replica.ts";
import { WHOLE, type Look } from "../../../shared/pathway/look.ts";
import { workshopOf } from "../scene-make.ts";

const PART: Look = { part: { cut: "outcome", id: "o", within: null } };
const VIEW = { x: 400, y: 300, width: 200, height: 100, selected: [] };

const opens = (path: string): void => {
  const file = { path, name: "ours", readOnly: false, why: "", savedAt: "", savedSeq: 0, isExample: false };
  useReplica.setState({ open: { seq: 0, workshop: workshopOf([]), file, undo: { undo: null, redo: null } } });
};

beforeEach(() => {
  vi.useFakeTimers();
  opens("ours.stones");
});
afterEach(() => vi.useRealTimers());

test.each([WHOLE, PART, { part: null, folded: ["o"] }])("a view of %j is of no other look, and of no other file", (look) => {
  keepView(look, VIEW, false);
  expect(keptView(structuredClone(look))).toEqual(VIEW);
  for (const other of [WHOLE, PART, { ...PART, folded: ["o"] }, { part: null, folded: ["p"] }])
    if (other !== look) expect(keptView(other)).toBeNull();
  opens("theirs.stones");
  expect(keptView(look)).toBeNull();
});

test("all of the picture is no view of its own", () => {
  keepView(PART, VIEW, false);
  keepView(PART, VIEW, true);
  expect(keptView(PART)).toBeNull();
});
