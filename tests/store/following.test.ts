/** A file that is only looked at: what another process does in it comes here as numbered changes. */
import { describe, expect, it } from "vitest";
import { openStore, type Store } from "../../electron/store/store.ts";
import { apply } from "../../shared/model/diff.ts";
import { comparable } from "../unit/arbitraries.ts";
import { addStone, kept, newStore, writeOn } from "./folder.ts";
import { startOther, type Other } from "./other-process.ts";

async function lookedAt(): Promise<{ readonly looking: Store; readonly other: Other }> {
  const store = await newStore();
  store.change(addStone("a"));
  await store.close();
  const other = startOther(store.path);
  await other.next();
  return { other, looking: await kept(openStore(store.path)) };
}

async function does(other: Other, intent: object): Promise<void> {
  other.tell(JSON.stringify(intent));
  expect(await other.next()).toMatchObject({ notSaved: null });
}

describe("following", () => {
  it("gives the changes since, once, and they lead to what is there; its versions are of then, too", async () => {
    const { looking, other } = await lookedAt();
    expect([looking.readOnly, await looking.follow()]).toEqual([true, []]);
    const before = looking.workshop;
    await does(other, addStone("b"));
    await does(other, writeOn("a", "theirs"));
    const changes = (await looking.follow()) ?? [];
    expect(changes.map(({ seq, label }) => [seq, label])).toEqual([
      [2, "Add an outcome"],
      [3, "Write on a stone"],
    ]);
    expect(comparable(changes.reduce((now, { diff }) => apply(now, diff), before))).toEqual(comparable(looking.workshop));
    expect([looking.seq, looking.workshop.stones.get("a")?.text]).toEqual([3, "theirs"]);
    expect(await looking.follow()).toEqual([]);
    other.tell("version");
    await other.next();
    await looking.follow();
    expect(await looking.versions.list()).toMatchObject([{ name: "Theirs", seq: 3 }]);
    // It has not let go of the other's lock.
    await does(other, addStone("c"));
  });

  it("says that not all is known where the history no longer has the first of them, and has the workshop all the same", async () => {
    const store = await newStore();
    store.change(addStone("a"));
    await store.close();
    const looking = await kept(openStore(store.path, { readOnly: true }));
    const other = startOther(store.path, [], "3");
    await other.next();
    for (let i = 0; i < 9; i++) await does(other, writeOn("a", `text ${i}`));
    expect(await looking.follow()).toBeNull();
    expect([looking.seq, looking.workshop.stones.get("a")?.text]).toEqual([10, "text 8"]);
    await does(other, addStone("b"));
    expect(await looking.follow()).toMatchObject([{ seq: 11 }]);
  });
});
