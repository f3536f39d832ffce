/// <reference path="../../electron/store/better-sqlite3.d.ts" />
/** Undo and redo, across restarts and within the limits of the history. */
import fc from "fast-check";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { openStore, type Store } from "../../electron/store/store.ts";
import { Intent } from "../../shared/changes/intent.ts";
import { isEmpty } from "../../shared/model/diff.ts";
import { apartFromBytes, choices, documents, intentFor, read } from "../unit/arbitraries.ts";
import { crafted } from "./crafted.ts";
import { addStone, createStore, kept, newFolder, newStore, refusal, reopened, textOf, tried, writeOn } from "./folder.ts";

describe("undo", () => {
  it("takes any sequence of intents back to the start, across restarts, and forward again", async () => {
    await fc.assert(
      fc.asyncProperty(documents, choices, fc.nat(6), async (document, all, restartEvery) => {
        let store = await kept(createStore(path.join(newFolder(), "a.stones"), read(document)));
        const states = [apartFromBytes(store.workshop)];
        for (const choice of all) {
          const done = tried(() => store.change(intentFor(store.workshop, choice)));
          if (done && !isEmpty(done.diff)) states.push(apartFromBytes(store.workshop));
        }
        const steps = states.length - 1;
        const restart = async (i: number) => {
          if (restartEvery > 0 && i % restartEvery === 0) store = await reopened(store);
        };
        // How far an outcome is and the edits of that entry are one step of undo; all else is one each.
        const stops = [steps];
        for (let i = steps; i > 0;) {
          await restart(i);
          store.undo();
          const now = apartFromBytes(store.workshop);
          do i--;
          while (i > 0 && !isDeepStrictEqual(now, states[i]));
          expect(now).toEqual(states[i]);
          stops.unshift(i);
        }
        expect(store.undoState().undo).toBeNull();
        for (const [at, stop] of stops.slice(1).entries()) {
          await restart(at + 1);
          store.redo();
          expect(apartFromBytes(store.workshop)).toEqual(states[stop]);
        }
        expect(store.undoState().redo).toBeNull();
        expect(store.seq).toBe(steps + 2 * (stops.length - 1));
        await store.close();
      }),
      { numRuns: 15 },
    );
  });

  describe("of how far an outcome is", () => {
    const farBy = (progress: string, outcome = "a") => Intent.parse({ do: "stone.edit", id: outcome, patch: { progress } });
    const entry = (key: string, patch: object) => Intent.parse({ do: "item.edit", list: "progress", key, patch });
    const entries = (store: Store) => [...store.workshop.progress.values()].map(({ state, why }) => [state, why]);

    it("takes its reason and its day with it, and brings them back, in one step", async () => {
      let store = await newStore();
      store.change(addStone("a"));
      const { label } = store.change(farBy("started"));
      store.change(entry("p1", { why: "We have" }));
      store.change(entry("p1", { why: "We have the keys" }));
      store.change(entry("p1", { date: "2026-05-01" }));
      const done = apartFromBytes(store.workshop);
      expect(store.undoState().undo).toBe(label);
      store = await reopened(store);
      store.undo();
      expect(store.workshop.stones.get("a" as never)?.progress).toBe("none");
      expect(entries(store)).toEqual([]);
      expect(store.undoState()).toEqual({ undo: "Add an outcome", redo: label });
      store.redo();
      expect(apartFromBytes(store.workshop)).toEqual(done);
      store.undo();
      store.undo();
      expect(store.undoState().undo).toBeNull();
    });

    it("leaves a step of its own what is written after something else, of another outcome, or of an earlier entry", async () => {
      const store = await newStore();
      for (const id of ["a", "b"]) store.change(addStone(id));
      store.change(farBy("started"));
      store.change(farBy("started", "b"));
      store.change(entry("p1", { why: "of the first" }));
      store.undo();
      expect(entries(store)).toEqual([
        ["started", ""],
        ["started", ""],
      ]);
      store.change(farBy("achieved"));
      store.change(writeOn("b", "other words"));
      store.change(entry("p3", { why: "later" }));
      store.undo();
      expect(entries(store).at(-1)).toEqual(["achieved", ""]);
      expect(textOf(store, "b")).toBe("other words");
    });

    it("leaves going back to a version a step of its own, whatever that brings back", async () => {
      const store = await newStore();
      store.change(addStone("a"));
      store.change(farBy("started"));
      await store.versions.keep("begun");
      store.change(entry("p1", { why: "We have the keys" }));
      const version = (await store.versions.list()).find(({ name }) => name === "begun");
      await store.goBackTo(version!.id);
      expect(entries(store)).toEqual([["started", ""]]);
      store.undo();
      expect(entries(store)).toEqual([["started", "We have the keys"]]);
    });

    it("leaves a step of its own what is written a long time after", async () => {
      const store = await newStore();
      store.change(addStone("a"));
      store.change(farBy("started"));
      await store.close();
      crafted(store.path, (db) => db.exec("UPDATE history SET at = '2026-01-01T00:00:00.000Z'"));
      const again = await kept(openStore(store.path));
      again.change(entry("p1", { why: "months later" }));
      again.undo();
      expect(entries(again)).toEqual([["started", ""]]);
    });
  });

  it("survives a restart with its labels and its redo", async () => {
    const store = await newStore();
    store.change(addStone("a"));
    store.change(writeOn("a", "second"));
    store.undo();
    const again = await reopened(store);
    expect(again.undoState()).toEqual({ undo: "Add an outcome", redo: "Write on a stone" });
    again.redo();
    expect(textOf(again, "a")).toBe("second");
    expect(again.seq).toBe(4);
  });

  it("and redo end where there is nothing left, and a new change ends redo", async () => {
    const store = await newStore();
    expect((await refusal(() => store.undo())).message).toBe("There is nothing left to undo.");
    store.change(addStone("a"));
    store.undo();
    store.change(addStone("b"));
    expect((await refusal(() => store.redo())).message).toBe("There is nothing left to redo.");
    expect((await reopened(store)).undoState()).toEqual({ undo: "Add an outcome", redo: null });
  });

  it("goes back as far as the history is kept, and the numbers go on", async () => {
    const store = await newStore();
    await store.close();
    const limits = { steps: 10, bytes: 1e9 };
    const short = await kept(openStore(store.path, { limits }));
    for (let i = 0; i < 45; i++) short.change(i === 0 ? addStone("a") : writeOn("a", `text ${i}`));
    await short.close();
    const again = await kept(openStore(store.path, { limits }));
    expect(again.seq).toBe(45);
    let undone = 0;
    for (; again.undoState().undo !== null && undone < 10; undone++) again.undo();
    expect(undone).toBe(10);
    expect(textOf(again, "a")).toBe("text 34");
  });

  it("keeps the newest step even where that alone is over the limit", async () => {
    const store = await newStore();
    await store.close();
    const short = await kept(openStore(store.path, { limits: { steps: 100, bytes: 10 } }));
    for (let i = 0; i < 4; i++) short.change(addStone(`s${i}`));
    await short.close();
    const again = await kept(openStore(store.path));
    expect(again.seq).toBe(4);
    again.undo();
    expect([...again.workshop.stones.keys()]).toEqual(["s0", "s1", "s2"]);
    expect(again.undoState().undo).toBeNull();
  });

  it("refuses a step that has been tampered with, and changes nothing", async () => {
    const store = await newStore();
    store.change(addStone("a"));
    await store.close();
    crafted(store.path, (db) => db.exec(`UPDATE history SET inverse = '{"put":[{"list":"stones","record":{"id":7}}],"remove":[]}'`));
    const again = await kept(openStore(store.path));
    expect((await refusal(() => again.undo())).code).toBe("damaged");
    expect(again.workshop.stones.size).toBe(1);
  });
});
