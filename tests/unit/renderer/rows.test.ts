/** What a person does with the rows of a list, on a main process that answers as the real one does. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { useNotices } from "../../../renderer/state/notices.ts";
import { follow, opened, useReplica } from "../../../renderer/state/replica.ts";
import { addRows, editLatest, editRow, moveRow, removeRow, tryRemoveRow } from "../../../renderer/state/rows.ts";
import { fail, ok, type Result } from "../../../shared/base/result.ts";
import { changeFor } from "../../../shared/changes/change.ts";
import type { Intent } from "../../../shared/changes/intent.ts";
import { WORDS } from "../../../shared/guidance/interface.ts";
import type { Changed, Opened } from "../../../shared/ipc/contract.ts";
import { toSnapshot } from "../../../shared/ipc/snapshot.ts";
import { apply } from "../../../shared/model/diff.ts";
import type { ItemId } from "../../../shared/model/records.ts";
import { inOrder, type Workshop } from "../../../shared/model/workshop.ts";
import { workshopOf } from "../scene-make.ts";

const FILE: Opened["file"] = { path: "/ours.stones", name: "ours", readOnly: false, why: "", savedAt: "", savedSeq: 0, isExample: false };
const NOT_SAVED = fail("not-saved", "The file could not be written.");

let workshop: Workshop;
/** What undo brings back. */
let before: Workshop;
let seq: number;
let asked: string[];
let refuses: boolean;
/** Lets the calls that wait be answered; they are answered at once where it is null. */
let held: (() => void)[] | null;
/** Whether a change is answered before the window hears of it: nothing keeps answers and events in one order. */
let tellsLate: boolean;

/** The main process: carries a change out and tells the window of it. */
function call(name: string, intent: unknown): Promise<Result<unknown>> {
  asked.push(name === "workshop.change" ? (intent as Intent).do : name);
  const answer = (): Result<unknown> => {
    if (refuses) return NOT_SAVED;
    if (name === "workshop.undo") return ok((workshop = before));
    const done = changeFor(workshop, intent as Intent);
    if (!done.ok) return done;
    [before, workshop] = [workshop, apply(workshop, done.value.diff)];
    const told: Changed = { seq: ++seq, diff: done.value.diff, label: "", origin: "do", undo: { undo: "It", redo: null } };
    const tell = (): void => useReplica.setState(({ open }) => ({ open: open && (follow(open, told) ?? open) }));
    if (tellsLate) setTimeout(tell);
    else tell();
    return ok(told);
  };
  return held ? new Promise((resolve) => held?.push(() => resolve(answer()))) : Promise.resolve(answer());
}

function begin(): void {
  workshop = workshopOf([]);
  [seq, asked, refuses, held, tellsLate] = [1, [], false, null, false];
  useReplica.setState({ open: opened({ seq, workshop: toSnapshot(workshop), file: FILE, undo: { undo: null, redo: null } }) });
  useNotices.setState({ notice: null });
}
beforeEach(() => {
  begin();
  vi.stubGlobal("window", { workshop: { call, on: () => () => {} } });
});
afterEach(() => vi.unstubAllGlobals());

const benefit = (id: string) => ({ id: id as ItemId, who: "staff" as const, text: `Benefit ${id}` });
const ids = (): string =>
  inOrder(workshop.benefits)
    .map(({ id }) => id)
    .join("");
const notice = () => useNotices.getState().notice;
const filled = (names: string): Promise<unknown> => addRows("benefits", [...names].map(benefit));

describe("rows", () => {
  test("are added in their order as one step, and edited", async () => {
    expect(await filled("abc")).toBeNull();
    expect([ids(), asked]).toEqual(["abc", ["items.add"]]);
    expect(await editRow("benefits", "b", { text: "Better" })).toBeNull();
    expect(workshop.benefits.get("b")?.text).toBe("Better");
  });

  test("that can't be changed stay as they are; the reason is for the field, not for a notice", async () => {
    await filled("ab");
    refuses = true;
    expect(await filled("c")).toEqual(NOT_SAVED.error);
    expect(await editRow("benefits", "a", { text: "Other" })).toEqual(NOT_SAVED.error);
    expect(await tryRemoveRow("benefits", "a", "Gone.")).toEqual(NOT_SAVED.error);
    expect([ids(), notice()]).toEqual(["ab", null]);
  });

  test("that are removed can be brought back from the notice; one that stays says why", async () => {
    await filled("ab");
    await removeRow("benefits", "a");
    expect([ids(), notice()?.text]).toEqual(["b", WORDS.rows.removed]);
    asked = [];
    notice()?.action?.run();
    await vi.waitFor(() => expect([ids(), asked]).toEqual(["ab", ["workshop.undo"]]));
    refuses = true;
    await removeRow("benefits", "b");
    expect([ids(), notice()?.text]).toEqual(["ab", NOT_SAVED.error.message]);
  });
});

describe("moving", () => {
  test.each<[key: string, by: -1 | 1, after: string, said: string | undefined]>([
    ["b", -1, "bac", WORDS.rows.moved("It", 1, 3)],
    ["b", 1, "acb", WORDS.rows.moved("It", 3, 3)],
    ["a", 1, "bac", WORDS.rows.moved("It", 2, 3)],
    ["c", -1, "acb", WORDS.rows.moved("It", 2, 3)],
    ["a", -1, "abc", undefined],
    ["c", 1, "abc", undefined],
  ])("%s by %i gives %s", async (key, by, after, said) => {
    await filled("abc");
    asked = [];
    await moveRow("benefits", ["a", "b", "c"], key, by, "It");
    expect([ids(), notice()?.text, asked]).toEqual([after, said, said === undefined ? [] : ["item.move"]]);
  });

  test("says nothing where nobody asked, and nothing untrue where it failed", async () => {
    await filled("ab");
    await moveRow("benefits", ["a", "b"], "a", 1);
    expect([ids(), notice()]).toEqual(["ba", null]);
    refuses = true;
    await moveRow("benefits", ["b", "a"], "b", 1, "It");
    expect([ids(), notice()?.text]).toEqual(["ba", NOT_SAVED.error.message]);
  });

  test("changes places among the rows that stand together, whatever lies between them", async () => {
    const moves = fc.array(fc.tuple(fc.nat(), fc.constantFrom<-1 | 1>(-1, 1)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.subarray([..."abcdef"], { minLength: 2 }), moves, async (shown, steps) => {
        begin();
        await filled("abcdef");
        let together: readonly string[] = shown;
        for (const [nth, by] of steps) {
          const at = nth % together.length;
          const expected = [...together];
          const other = expected[at + by];
          if (other !== undefined) [expected[at], expected[at + by]] = [other, expected[at] as string];
          await moveRow("benefits", together, together[at] as string, by);
          together = [...ids()].filter((id) => shown.includes(id));
          expect(together).toEqual(expected);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("edits one after the other", () => {
  const add = (word: string) => editLatest("benefits", "a", ({ text }) => ({ text: `${text} ${word}` }));

  test("each begin with what the one before has made, however quick they are", async () => {
    await filled("a");
    held = [];
    const done = Promise.all([add("one"), add("two"), add("three")]);
    // Each is asked for only when the one before is answered.
    for (let answered = 0; answered < 3; answered++) {
      await vi.waitFor(() => expect(held).toHaveLength(answered + 1));
      held[answered]?.();
    }
    expect(await done).toEqual([null, null, null]);
    expect(workshop.benefits.get("a")?.text).toBe("Benefit a one two three");
  });

  test("also where the answer comes before the change that it answers", async () => {
    await filled("a");
    tellsLate = true;
    expect(await Promise.all([add("one"), add("two"), add("three")])).toEqual([null, null, null]);
    expect(workshop.benefits.get("a")?.text).toBe("Benefit a one two three");
    expect(useReplica.getState().open?.workshop.benefits.get("a")?.text).toBe("Benefit a one two three");
  });

  test("do not wait for a workshop that is open no more", async () => {
    await filled("a");
    tellsLate = true;
    const done = add("one");
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    useReplica.setState({ open: null });
    expect(await done).toBeNull();
  });

  test("go on after one that was refused, and find nothing where the row has gone", async () => {
    await filled("a");
    refuses = true;
    expect(await add("one")).toEqual(NOT_SAVED.error);
    refuses = false;
    expect(await add("two")).toBeNull();
    expect(workshop.benefits.get("a")?.text).toBe("Benefit a two");
    await tryRemoveRow("benefits", "a", "Gone.");
    asked = [];
    expect(await add("three")).toBeNull();
    expect(asked).toEqual([]);
  });
});
