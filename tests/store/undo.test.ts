/// <reference path="../../electron/store/better-sqlite3.d.ts" />
/** Undo and redo, across restarts and within the limits of the history. */
import Database from "better-sqlite3";
import fc from "fast-check";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createStore, openStore } from "../../electron/store/store.ts";
import { isEmpty } from "../../shared/model/diff.ts";
import { choices, comparable, documents, intentFor, read } from "../unit/arbitraries.ts";
import { addStone, kept, newFolder, newStore, refusal, reopened, textOf, tried, writeOn } from "./folder.ts";

describe("undo", () => {
  it("takes any sequence of intents back to the start, across restarts, and forward again", () => {
    fc.assert(
      fc.property(documents, choices, fc.nat(6), (document, all, restartEvery) => {
        let store = kept(createStore(path.join(newFolder(), "a.stones"), read(document)));
        const states = [comparable(store.workshop)];
        for (const choice of all) {
          const done = tried(() => store.change(intentFor(store.workshop, choice)));
          if (done && !isEmpty(done.diff)) states.push(comparable(store.workshop));
        }
        const steps = states.length - 1;
        const restart = (i: number) => {
          if (restartEvery > 0 && i % restartEvery === 0) store = reopened(store);
        };
        for (let i = steps; i > 0; i--) {
          restart(i);
          store.undo();
          expect(comparable(store.workshop)).toEqual(states[i - 1]);
        }
        expect(store.undoState().undo).toBeNull();
        for (let i = 1; i <= steps; i++) {
          restart(i);
          store.redo();
          expect(comparable(store.workshop)).toEqual(states[i]);
        }
        expect(store.undoState().redo).toBeNull();
        expect(store.seq).toBe(3 * steps);
      }),
      { numRuns: 15 },
    );
  });

  it("survives a restart with its labels and its redo", () => {
    const store = newStore();
    store.change(addStone("a"));
    store.change(writeOn("a", "second"));
    store.undo();
    const again = reopened(store);
    expect(again.undoState()).toEqual({ undo: "Add an outcome", redo: "Write on a stone" });
    again.redo();
    expect(textOf(again, "a")).toBe("second");
    expect(again.seq).toBe(4);
  });

  it("and redo end where there is nothing left, and a new change ends redo", () => {
    const store = newStore();
    expect(refusal(() => store.undo()).message).toBe("There is nothing left to undo.");
    store.change(addStone("a"));
    store.undo();
    store.change(addStone("b"));
    expect(refusal(() => store.redo()).message).toBe("There is nothing left to redo.");
    expect(reopened(store).undoState()).toEqual({ undo: "Add an outcome", redo: null });
  });

  it("goes back as far as the history is kept, and the numbers go on", () => {
    const store = newStore();
    store.close();
    const limits = { steps: 10, bytes: 1e9 };
    const short = kept(openStore(store.path, { limits }));
    for (let i = 0; i < 45; i++) short.change(i === 0 ? addStone("a") : writeOn("a", `text ${i}`));
    short.close();
    const again = kept(openStore(store.path, { limits }));
    expect(again.seq).toBe(45);
    let undone = 0;
    for (; again.undoState().undo !== null && undone < 10; undone++) again.undo();
    expect(undone).toBe(10);
    expect(textOf(again, "a")).toBe("text 34");
  });

  it("keeps the newest step even where that alone is over the limit", () => {
    const store = newStore();
    store.close();
    const short = kept(openStore(store.path, { limits: { steps: 100, bytes: 10 } }));
    for (let i = 0; i < 4; i++) short.change(addStone(`s${i}`));
    short.close();
    const again = kept(openStore(store.path));
    expect(again.seq).toBe(4);
    again.undo();
    expect([...again.workshop.stones.keys()]).toEqual(["s0", "s1", "s2"]);
    expect(again.undoState().undo).toBeNull();
  });

  it("refuses a step that has been tampered with, and changes nothing", () => {
    const store = newStore();
    store.change(addStone("a"));
    store.close();
    const db = new Database(store.path);
    db.prepare(`UPDATE history SET inverse = '{"put":[{"list":"stones","record":{"id":7}}],"remove":[]}'`).run();
    db.close();
    const again = kept(openStore(store.path));
    expect(refusal(() => again.undo()).code).toBe("damaged");
    expect(again.workshop.stones.size).toBe(1);
  });
});
