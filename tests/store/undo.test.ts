/// <reference path="../../electron/store/better-sqlite3.d.ts" />
/** Undo and redo, across restarts and within the limits of the history. */
import fc from "fast-check";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openStore } from "../../electron/store/store.ts";
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
        for (let i = steps; i > 0; i--) {
          await restart(i);
          store.undo();
          expect(apartFromBytes(store.workshop)).toEqual(states[i - 1]);
        }
        expect(store.undoState().undo).toBeNull();
        for (let i = 1; i <= steps; i++) {
          await restart(i);
          store.redo();
          expect(apartFromBytes(store.workshop)).toEqual(states[i]);
        }
        expect(store.undoState().redo).toBeNull();
        expect(store.seq).toBe(3 * steps);
        await store.close();
      }),
      { numRuns: 15 },
    );
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
