/** What of the path is in view follows what is chosen, read back, added and taken away, so that nothing is looked for where it is not. */
import { beforeAll, beforeEach, expect, test } from "vitest";
import { desk, useDesk } from "../../../renderer/state/desk.ts";
import { followLook, showPart, showParts, showWhole, stepPart } from "../../../renderer/state/look.ts";
import { useNotices } from "../../../renderer/state/notices.ts";
import { useReplica } from "../../../renderer/state/replica.ts";
import { LOOK_WORDS } from "../../../shared/guidance/look-words.ts";
import type { StoneId } from "../../../shared/model/records.ts";
import type { Workshop } from "../../../shared/model/workshop.ts";
import { WHOLE, type PartName } from "../../../shared/pathway/look.ts";
import { workshopOf, type Sketch } from "../scene-make.ts";

const STONES: readonly Sketch[] = [
  { id: "a" },
  { id: "b" },
  { id: "later", parked: true },
  { id: "o", kind: "outcome" },
  { id: "p", kind: "outcome" },
];
const LINKS = [
  ["a", "o"],
  ["b", "p"],
] as const;
const outcome = (id: string): PartName => ({ cut: "outcome", id, within: null });
const ids = (...some: readonly string[]) => some as readonly StoneId[];
const now = () => useDesk.getState();

function opens(workshop: Workshop): void {
  const file = { path: "ours.stones", name: "ours", readOnly: false, why: "", savedAt: "", savedSeq: 0, isExample: false };
  useReplica.setState({ open: { seq: 0, workshop, file, undo: { undo: null, redo: null } } });
}
const becomes = (stones: readonly Sketch[]): void =>
  opens(
    workshopOf(
      stones,
      LINKS.filter((link) => link.every((id) => stones.some((one) => one.id === id))),
    ),
  );

beforeAll(followLook);
beforeEach(() => {
  useReplica.setState({ open: null });
  useDesk.setState({ look: WHOLE, selection: [], told: null, beyond: [] });
  useNotices.setState({ notice: null });
  becomes(STONES);
});

test("a step leads from the whole path into its parts, and from part to part", () => {
  stepPart(-1);
  expect(now().look).toEqual(WHOLE);
  showParts("outcome");
  expect(now().look.part).toEqual(outcome("o"));
  stepPart(1);
  expect(now().look.part).toEqual(outcome("p"));
  stepPart(1);
  expect(now().look.part).toEqual(outcome("p"));
  showWhole();
  expect(now().look).toEqual(WHOLE);
  // A cut that makes no parts leaves everything as it is, and says so.
  showParts("group");
  expect(now().look).toEqual(WHOLE);
  expect(useNotices.getState().notice?.text).toBe(LOOK_WORDS.onePart);
});

test("what is chosen stays chosen where it is in view, and is let go of where it is not", () => {
  useDesk.setState({ selection: ids("a", "b", "later") });
  showPart(outcome("o"));
  expect(now().selection).toEqual(["a", "later"]);
  expect(now().look.part).toEqual(outcome("o"));
});

test("what is chosen or read back elsewhere comes into view", () => {
  showPart(outcome("o"));
  desk.select(ids("later"));
  expect(now().look.part).toEqual(outcome("o"));
  desk.select(ids("b"));
  expect(now().look.part).toEqual(outcome("p"));
  expect(now().selection).toEqual(["b"]);
  desk.tell(["a", "o"]);
  expect(now().look.part).toEqual(outcome("o"));
  desk.tell(["a", "p"]);
  expect(now().look).toEqual(WHOLE);
});

test("what comes to the path beside the part is named until it is in view, or gone again", () => {
  showPart(outcome("o"));
  becomes([...STONES, { id: "new" }]);
  expect(now().beyond).toEqual(["new"]);
  becomes([...STONES, { id: "new", text: "Other words" }]);
  expect(now().beyond).toEqual(["new"]);
  becomes(STONES);
  expect(now().beyond).toEqual([]);
  becomes(STONES.map((one) => (one.id === "later" ? { ...one, parked: false } : one)));
  expect(now().beyond).toEqual(["later"]);
  desk.select(ids("later"));
  expect(now().look.part).toEqual(outcome(""));
  expect(now().beyond).toEqual([]);
});

test("a part that goes gives way to the whole path, which is known as long as that is looked at", () => {
  desk.select(ids("o"));
  showPart(outcome("o"));
  const gone = (): boolean => now().gone === now().look;
  expect(gone()).toBe(false);
  const goes = (): void => {
    showPart(outcome("o"));
    becomes(STONES.filter(({ id }) => id !== "o"));
    expect(now().look).toEqual(WHOLE);
    expect(gone()).toBe(true);
    // What was removed says so by itself, with a way back: that notice is not taken.
    expect(useNotices.getState().notice).toBeNull();
  };
  goes();
  // Undo brings it back.
  becomes(STONES);
  expect(gone()).toBe(false);
  goes();
  desk.select(ids("b"));
  expect(gone()).toBe(false);
  becomes(STONES);
  goes();
  showPart(outcome("p"));
  showWhole();
  expect(gone()).toBe(false);
});
