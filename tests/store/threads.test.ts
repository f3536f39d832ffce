/** The thread of a store is ended from outside, as the system or a fault in it may: at any moment, nothing is lost and no lock stays. */
import type * as Threads from "node:worker_threads";
import type { Worker } from "node:worker_threads";
import { describe, expect, it, vi } from "vitest";
import { openStore } from "../../electron/store/store.ts";
import { addStone, kept, newStore, writeOn } from "./folder.ts";

const workers = vi.hoisted((): Worker[] => []);

vi.mock("node:worker_threads", async (original) => {
  const real = await original<typeof Threads>();
  class Known extends real.Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      workers.push(this);
    }
  }
  return { ...real, Worker: Known };
});

/** Ends every thread there is, whatever it does. */
const endThreads = (): Promise<unknown> => Promise.all(workers.splice(0).map((worker) => worker.terminate()));

/** Some moments of a commit, by how often this thread has turned to other things since it was asked for. */
const MOMENTS = [0, 2, 8, 32];

describe("a thread that is ended", () => {
  it.each(MOMENTS)("while it saves, %i turns later: all is in the file with the next save, once", async (turns) => {
    const store = await newStore();
    store.change(addStone("a"));
    expect(await store.save()).toBeNull();
    for (let i = 0; i < 5; i++) store.change(writeOn("a", `text ${i}`));
    const saving = store.save();
    for (let i = 0; i < turns; i++) await new Promise(setImmediate);
    await endThreads();
    expect([undefined, "not-saved"]).toContain((await saving)?.code);
    store.change(addStone("b"));
    store.undo();
    expect(await store.save()).toBeNull();
    expect(store.saved).toMatchObject({ seq: 8, notSaved: null });
    await store.close();
    const again = await kept(openStore(store.path));
    expect([again.why, again.seq, again.undoState()]).toEqual(["", 8, store.undoState()]);
    expect([...again.workshop.stones.values()].map(({ id, text }) => [id, text])).toEqual([["a", "text 4"]]);
    for (let i = 0; i < 6; i++) again.undo();
    expect([again.workshop.stones.size, again.undoState().undo]).toEqual([0, null]);
  });

  it("while nothing is asked of it: the file can be worked in at once", async () => {
    const store = await newStore();
    store.change(addStone("a"));
    expect(await store.save()).toBeNull();
    await endThreads();
    expect(await store.versions.list()).toEqual([]);
    await endThreads();
    await store.close();
    const again = await kept(openStore(store.path));
    expect([again.why, again.workshop.stones.size]).toEqual(["", 1]);
  });
});
