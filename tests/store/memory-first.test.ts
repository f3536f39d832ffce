/** Changes are done at once and gather; a writer, here steered by the test, brings them to the file. */
import { copyFileSync, renameSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { openStore, type SaveState, type Store } from "../../electron/store/store.ts";
import { addStone, kept, newFolder, newStore, refusal, reopened, textOf, writeOn } from "./folder.ts";
import { thread } from "./inline-thread.ts";

vi.mock("../../electron/store/thread.ts", () => import("./inline-thread.ts"));

beforeEach(() => {
  thread.before = null;
  thread.endsWith = null;
});

const stonesOf = (store: Store) => [...store.workshop.stones.keys()];

/** Holds the next call of a name. @returns when it has come there, and what lets it go on. */
function holding(name: string): { readonly there: Promise<void>; readonly letGo: () => void } {
  let letGo = (): void => undefined;
  const open = new Promise<void>((resolve) => (letGo = resolve));
  const there = new Promise<void>((resolve) => {
    thread.before = (call) => {
      if (call !== name) return Promise.resolve();
      thread.before = null;
      resolve();
      return open;
    };
  });
  return { there, letGo };
}

/** What the store tells from now on. */
function told(store: Store): SaveState[] {
  const states: SaveState[] = [];
  store.told = (state) => states.push(state);
  return states;
}

describe("changes that gather", () => {
  it("in one tick go to the file in one transaction, each with a number and a step of its own", async () => {
    const store = await newStore();
    const states = told(store);
    thread.asked = [];
    for (const id of ["a", "b", "c"]) store.change(addStone(id));
    store.undo();
    expect([store.seq, store.saved.seq, store.isSaved]).toEqual([4, 0, false]);
    expect(await store.save()).toBeNull();
    expect(thread.asked).toEqual(["commit"]);
    expect(states).toMatchObject([{ seq: 4, notSaved: null }]);
    const again = await reopened(store);
    expect([again.seq, stonesOf(again), again.undoState().redo]).toEqual([4, ["a", "b"], "Add an outcome"]);
  });

  it("while others are on their way are in the next transaction, and saved means in the file", async () => {
    const store = await newStore();
    const states = told(store);
    const commit = holding("commit");
    store.change(addStone("a"));
    await commit.there;
    thread.asked = [];
    store.change(addStone("b"));
    store.change(writeOn("a", "other"));
    store.undo();
    expect(states).toEqual([]);
    const saved = store.save();
    commit.letGo();
    expect(await saved).toBeNull();
    expect(thread.asked).toEqual(["commit"]);
    expect(states.map(({ seq }) => seq)).toEqual([1, 4]);
    const again = await reopened(store);
    expect([again.seq, stonesOf(again), again.undoState()]).toEqual([4, ["a", "b"], store.undoState()]);
  });

  it("are all brought after a commit that failed, and can be undone one by one", async () => {
    const store = await newStore();
    renameSync(store.path, `${store.path}.away`);
    for (const id of ["a", "b"]) {
      store.change(addStone(id));
      expect((await store.save())?.code).toBe("not-saved");
    }
    store.undo();
    renameSync(`${store.path}.away`, store.path);
    expect(await store.save()).toBeNull();
    const again = await reopened(store);
    again.redo();
    expect(stonesOf(again)).toEqual(["a", "b"]);
    again.undo();
    again.undo();
    expect([again.workshop.stones.size, again.undoState().undo]).toEqual([0, null]);
  });

  it("are brought after a failure, too, where the history has let go of all that the file knows", async () => {
    const first = await newStore();
    first.change(addStone("a"));
    await first.close();
    const limits = { steps: 3, bytes: 1e9 };
    const store = await kept(openStore(first.path, { limits }));
    renameSync(store.path, `${store.path}.away`);
    for (let i = 0; i < 9; i++) {
      store.change(writeOn("a", `text ${i}`));
      await store.save();
    }
    renameSync(`${store.path}.away`, store.path);
    expect(await store.save()).toBeNull();
    const again = await reopened(store);
    expect([again.seq, again.workshop.stones.get("a")?.text]).toEqual([10, "text 8"]);
  });

  it("are waited for by closing", async () => {
    const store = await newStore();
    const commit = holding("commit");
    store.change(addStone("a"));
    await commit.there;
    store.change(addStone("b"));
    let closed = false;
    const closing = store.close().then(() => (closed = true));
    await new Promise(setImmediate);
    expect(closed).toBe(false);
    commit.letGo();
    await closing;
    expect(stonesOf(await kept(openStore(store.path)))).toEqual(["a", "b"]);
  });
});

describe.each(["before", "after"] as const)("a writer that ends by itself %s it has written", (when) => {
  it("fails what was asked; the next save goes on, and nothing is lost or there twice", async () => {
    const store = await newStore();
    store.change(addStone("a"));
    await store.save();
    thread.endsWith = { call: "commit", when };
    store.change(addStone("b"));
    expect((await store.save())?.code).toBe("not-saved");
    expect(store.saved.seq).toBe(1);
    store.change(addStone("c"));
    expect(await store.save()).toBeNull();
    const again = await reopened(store);
    expect([again.seq, stonesOf(again)]).toEqual([3, ["a", "b", "c"]]);
    for (let i = 0; i < 3; i++) again.undo();
    expect([again.workshop.stones.size, again.undoState().undo]).toEqual([0, null]);
  });
});

describe("a batch that has come to the file although it was reported as failed", () => {
  it("keeps what was undone of it since", async () => {
    const store = await newStore();
    store.change(addStone("a"));
    await store.save();
    thread.endsWith = { call: "commit", when: "after" };
    store.change(addStone("b"));
    expect((await store.save())?.code).toBe("not-saved");
    store.undo();
    expect(await store.save()).toBeNull();
    const again = await reopened(store);
    expect(again.undoState()).toEqual(store.undoState());
    again.undo();
    expect([stonesOf(again), again.undoState().undo]).toEqual([[], null]);
    again.redo();
    again.redo();
    expect(stonesOf(again)).toEqual(["a", "b"]);
  });

  it("is known where the history has let go of all of it, after more than one failure", async () => {
    const first = await newStore();
    first.change(addStone("a"));
    await first.close();
    const store = await kept(openStore(first.path, { limits: { steps: 3, bytes: 1e9 } }));
    thread.endsWith = { call: "commit", when: "after" };
    store.change(writeOn("a", "landed"));
    expect((await store.save())?.code).toBe("not-saved");
    expect(await store.versions.list()).toEqual([]);
    thread.endsWith = { call: "commit", when: "before" };
    store.change(writeOn("a", "not landed"));
    expect((await store.save())?.code).toBe("not-saved");
    for (let i = 0; i < 9; i++) store.change(writeOn("a", `text ${i}`));
    expect(await store.save()).toBeNull();
    const again = await reopened(store);
    expect([again.seq, textOf(again, "a")]).toEqual([12, "text 8"]);
  });

  it("is still refused where somebody else has written since", async () => {
    const store = await newStore();
    thread.endsWith = { call: "commit", when: "after" };
    store.change(addStone("a"));
    expect((await store.save())?.code).toBe("not-saved");
    const aside = `${store.path}.aside`;
    copyFileSync(store.path, aside);
    const theirs = await openStore(aside);
    theirs.change(addStone("theirs"));
    await theirs.close();
    renameSync(aside, store.path);
    store.change(addStone("b"));
    expect((await store.save())?.message).toContain("has been changed or replaced by something else");
  });
});

describe("a store that is being closed", () => {
  it("takes no change any more, does what was asked before, and leaves no lock behind", async () => {
    const store = await newStore();
    const commit = holding("commit");
    store.change(addStone("a"));
    const version = store.versions.keep("before the end");
    await commit.there;
    const listed = store.versions.list();
    const closing = store.close();
    expect((await refusal(() => store.change(addStone("b")))).code).toBe("no-workshop");
    expect((await refusal(() => store.undo())).code).toBe("no-workshop");
    commit.letGo();
    await closing;
    expect(await listed).toEqual([]);
    // Too late or just in time: it is answered truly.
    const isKept = await version.then(
      () => true,
      () => false,
    );
    expect((await refusal(() => store.versions.keep("later"))).code).toBe("no-workshop");
    const again = await kept(openStore(store.path));
    expect([again.why, stonesOf(again), (await again.versions.list()).length]).toEqual(["", ["a"], isKept ? 1 : 0]);
  });

  it("does not go back to a version afterwards", async () => {
    const store = await newStore();
    store.change(addStone("a"));
    await store.versions.keep("one");
    store.change(writeOn("a", "other"));
    await store.save();
    const [one] = await store.versions.list();
    const reading = holding("keepVersion");
    const going = refusal(() => store.goBackTo(one?.id ?? ""));
    await reading.there;
    const closing = store.close();
    reading.letGo();
    expect((await going).code).toBe("no-workshop");
    await closing;
    expect(textOf(await kept(openStore(store.path)), "a")).toBe("other");
  });
});

it("what a writer that was left behind still reads changes nothing any more", { timeout: 20_000 }, async () => {
  const mine = await newStore();
  await mine.close();
  const looking = await kept(openStore(mine.path, { readOnly: true }));
  const theirs = await kept(openStore(mine.path));
  theirs.change(addStone("theirs"));
  await theirs.close();
  const reading = holding("follow");
  const followed = looking.follow();
  await reading.there;
  await looking.keepElsewhere(path.join(newFolder(), "elsewhere.stones"));
  looking.change(addStone("mine"));
  expect(await looking.save()).toBeNull();
  reading.letGo();
  expect(await followed).toEqual([]);
  expect(stonesOf(looking)).toEqual(["mine"]);
});

it("keeping elsewhere while a commit is on its way takes all that was done, and what is done meanwhile follows it", async () => {
  const store = await newStore();
  const commit = holding("commit");
  store.change(addStone("a"));
  await commit.there;
  store.change(addStone("b"));
  const first = store.path;
  const place = path.join(newFolder(), "stick.stones");
  const keeping = store.keepElsewhere(place);
  const copying = holding("keepElsewhere");
  commit.letGo();
  await copying.there;
  store.change(addStone("c"));
  store.undo();
  store.redo();
  copying.letGo();
  await keeping;
  expect(store.path).toBe(place);
  expect(await store.save()).toBeNull();
  const again = await reopened(store);
  expect([again.path, again.seq, stonesOf(again)]).toEqual([place, 5, ["a", "b", "c"]]);
  for (let i = 0; i < 3; i++) again.undo();
  expect(again.undoState().undo).toBeNull();
  expect(stonesOf(await kept(openStore(first)))).toEqual(["a", "b"]);
});

describe("opening", () => {
  it("a file twice at once gives one store; the other call is refused", async () => {
    const store = await newStore();
    await store.close();
    const both = await Promise.allSettled([kept(openStore(store.path)), kept(openStore(store.path))]);
    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  });

  it("waits for who looks at the file, who then reads it no more: that would let go of its lock", async () => {
    const store = await newStore();
    await store.close();
    const looking = await kept(openStore(store.path, { readOnly: true }));
    const reading = holding("follow");
    const followed = looking.follow();
    await reading.there;
    thread.asked = [];
    const opening = kept(openStore(store.path));
    const after = looking.follow();
    await new Promise(setImmediate);
    expect(thread.asked).toEqual([]);
    reading.letGo();
    expect(await followed).toEqual([]);
    expect(await after).toEqual([]);
    expect((await opening).readOnly).toBe(false);
    expect(thread.asked).toEqual(["open"]);
    expect((await refusal(() => openStore(store.path))).code).toBe("in-use");
  });
});

it("a store that is closed twice takes no thread from another", async () => {
  const first = await newStore();
  await first.close();
  const second = await newStore();
  second.change(addStone("a"));
  await first.close();
  const third = await newStore();
  expect(await Promise.all([second.save(), third.versions.list()])).toEqual([null, []]);
  second.change(addStone("b"));
  expect(await second.save()).toBeNull();
});
