/** Changes: their numbers, what is refused, and that windows follow. */
import fc from "fast-check";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { apply, isEmpty } from "../../shared/model/diff.ts";
import { choices, comparable, documents, intentFor, read } from "../unit/arbitraries.ts";
import { addStone, createStore, kept, newFolder, newStore, refusal, reopened, tried, writeOn } from "./folder.ts";

describe("changes", () => {
  it("are numbered without gaps and tell what can be undone", async () => {
    const store = await newStore();
    const first = store.change(addStone("a"));
    expect(first).toMatchObject({
      seq: 1,
      label: "Add an outcome",
      origin: "do",
      undo: { undo: "Add an outcome", redo: null },
    });
    expect(store.change(writeOn("a", "b")).seq).toBe(2);
    expect(store.undo()).toMatchObject({
      seq: 3,
      origin: "undo",
      label: "Write on a stone",
      undo: { undo: "Add an outcome", redo: "Write on a stone" },
    });
    expect(store.redo()).toMatchObject({ seq: 4, origin: "redo", undo: { undo: "Write on a stone", redo: null } });
    expect(await store.save()).toBeNull();
    expect(store.saved).toMatchObject({ seq: 4, notSaved: null });
    expect(Date.parse(store.saved.savedAt)).toBeGreaterThan(Date.now() - 60_000);
  });

  it("that change nothing are no step of the history", async () => {
    const store = await newStore();
    store.change(addStone("a"));
    const nothing = store.change(writeOn("a", "the outcome a"));
    expect([nothing.seq, isEmpty(nothing.diff)]).toEqual([1, true]);
  });

  it("that are refused leave everything as it was", async () => {
    const store = await newStore();
    store.change(addStone("a"));
    expect((await refusal(() => store.change(addStone("a")))).message).toBe("There already is a stone with the id “a”.");
    expect(store.seq).toBe(1);
  });

  it("bring the windows' copies to the same state as the file", async () => {
    await fc.assert(
      fc.asyncProperty(documents, choices, async (document, all) => {
        const store = await kept(createStore(path.join(newFolder(), "a.stones"), read(document)));
        let replica = store.workshop;
        let seq = store.seq;
        for (const choice of all) {
          const done = tried(() => store.change(intentFor(store.workshop, choice)));
          if (!done || isEmpty(done.diff)) continue;
          expect(done.seq).toBe(++seq);
          replica = apply(replica, done.diff);
        }
        expect(comparable(replica)).toEqual(comparable(store.workshop));
        expect(comparable((await reopened(store)).workshop)).toEqual(comparable(replica));
      }),
      { numRuns: 15 },
    );
  });
});
