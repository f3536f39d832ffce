/** Folding in a window: what is said, what stays in sight, and that nothing is folded by words that were only passed. */
import { beforeAll, beforeEach, expect, test } from "vitest";
import { desk, useDesk } from "../../../renderer/state/desk.ts";
import { foldUnder, toggleFold, unfoldAll } from "../../../renderer/state/fold.ts";
import { followLook, showPart } from "../../../renderer/state/look.ts";
import { useNotices } from "../../../renderer/state/notices.ts";
import { useReplica } from "../../../renderer/state/replica.ts";
import { FOLD_WORDS } from "../../../shared/guidance/fold-words.ts";
import type { StoneId } from "../../../shared/model/records.ts";
import { stonesOnPath } from "../../../shared/model/workshop.ts";
import { lookedAt, WHOLE } from "../../../shared/pathway/look.ts";
import { workshopOf } from "../scene-make.ts";

const STONES = [
  { id: "a" },
  { id: "b" },
  { id: "c" },
  { id: "o", kind: "outcome" },
  { id: "p", kind: "outcome" },
  { id: "i", kind: "impact" },
] as const;
const LINKS = [
  ["a", "o"],
  ["b", "p"],
  ["o", "i"],
  ["p", "i"],
] as const;

const id = (one: string) => one as StoneId;
const look = () => useDesk.getState().look;
const said = () => useNotices.getState().notice?.text;
const inView = (): readonly string[] => {
  const workshop = useReplica.getState().open?.workshop;
  return workshop ? stonesOnPath(lookedAt(workshop, look()).workshop).map((stone) => stone.id) : [];
};
function becomes(links: readonly (readonly [string, string])[], stones: readonly (typeof STONES)[number][] = STONES): void {
  const file = { path: "ours.stones", name: "ours", readOnly: false, why: "", savedAt: "", savedSeq: 0, isExample: false };
  useReplica.setState({ open: { seq: 0, workshop: workshopOf(stones, links), file, undo: { undo: null, redo: null } } });
}

beforeAll(followLook);
beforeEach(() => {
  useReplica.setState({ open: null });
  useDesk.setState({ look: WHOLE, selection: [], told: null, beyond: [] });
  useNotices.setState({ notice: null });
  becomes(LINKS);
});

test("each step says how many have gone or come, and what is still under another stone does not count as back", () => {
  toggleFold(id("o"));
  expect(said()).toBe("1 activity folded under “Words”.");
  toggleFold(id("o"));
  expect(said()).toBe("Unfolded: 1 activity.");
  foldUnder("impact");
  expect(said()).toContain("2 outcomes, 2 activities");
  expect(inView()).toEqual(["c", "i"]);
  toggleFold(id("i"));
  expect(said()).toBe("Unfolded: 2 outcomes.");
  expect(inView()).toEqual(["c", "o", "p", "i"]);
  unfoldAll();
  expect(said()).toBe("Unfolded: 2 activities.");
  expect(look()).toEqual(WHOLE);
});

test("where nothing folds it says so, and looks at the same as before", () => {
  const before = look();
  for (const one of ["a", "c"]) {
    toggleFold(id(one));
    expect(said()).toBe(FOLD_WORDS.nothing);
    expect(look()).toBe(before);
  }
});

test("what is chosen, read back, added, or led elsewhere by a change stays in sight", () => {
  foldUnder("impact");
  desk.select([id("a")]);
  expect(inView()).toContain("a");
  foldUnder("impact");
  expect(useDesk.getState().selection).toEqual([]);
  desk.tell([id("b"), id("p")]);
  expect(inView()).toEqual(expect.arrayContaining(["b", "p"]));

  unfoldAll();
  foldUnder("outcome");
  desk.select([id("c")]);
  becomes([...LINKS, ["c", "o"]]);
  expect(inView()).toContain("c");

  unfoldAll();
  desk.select([]);
  becomes(
    LINKS,
    STONES.filter(({ id: one }) => one !== "a"),
  );
  foldUnder("outcome");
  becomes(LINKS);
  expect(inView()).toContain("a");
});

test("a stone that a change leads out of the part in view is named, and folds outlive the part", () => {
  foldUnder("outcome");
  unfoldAll();
  showPart({ cut: "outcome", id: "o", within: null });
  desk.select([id("a")]);
  becomes(LINKS.slice(1));
  expect(useDesk.getState().beyond).toEqual(["a"]);

  becomes(LINKS);
  toggleFold(id("p"));
  useDesk.setState({ look: { part: { cut: "outcome", id: "o", within: null }, folded: ["p"] }, selection: [] });
  becomes(
    LINKS.slice(1),
    STONES.filter(({ id: one }) => one !== "o"),
  );
  expect(look()).toEqual({ part: null, folded: ["p"] });
});
