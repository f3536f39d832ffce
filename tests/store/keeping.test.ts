/** A file that can't be written any more, and keeping a workshop elsewhere. */
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createStore, openStore } from "../../electron/store/store.ts";
import { readWorkshop } from "../../electron/store/look.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import { addStone, filesIn, kept, newFolder, newStore, refusal, reopened } from "./folder.ts";

describe("a file that can't be written any more", () => {
  it("leaves the change in memory, says so, and has everything after the next commit that succeeds", () => {
    const store = newStore();
    store.change(addStone("a"));
    const { savedAt } = store;
    const away = `${store.path}.away`;
    renameSync(store.path, away);
    const unsaved = store.change(addStone("b"));
    expect(unsaved).toMatchObject({ seq: 2, label: "Add an outcome", savedAt });
    expect(unsaved.notSaved).toMatchObject({
      code: "not-saved",
      message: expect.stringMatching(/^Your last change is not saved\. “day centre.stones” has been moved/),
    });
    expect(store.undo()).toMatchObject({ seq: 3, notSaved: { code: "not-saved" } });
    expect(store.redo().seq).toBe(4);
    expect(existsSync(store.path)).toBe(false);
    expect(store.save()).toMatchObject({ code: "not-saved" });

    renameSync(away, store.path);
    expect(store.change(addStone("c"))).toMatchObject({ seq: 5, notSaved: null });
    const again = reopened(store);
    expect([...again.workshop.stones.keys()]).toEqual(["a", "b", "c"]);
    expect(again.seq).toBe(5);
    again.undo();
    again.undo();
    expect([...again.workshop.stones.keys()]).toEqual(["a"]);
  });

  it("is not mistaken for another file of its name", () => {
    const store = newStore();
    store.change(addStone("a"));
    rmSync(store.path);
    createStore(store.path, emptyWorkshop("Another")).close();
    const before = readFileSync(store.path);
    expect(store.change(addStone("b")).notSaved?.code).toBe("not-saved");
    expect(store.change(addStone("c")).notSaved?.message).toMatch(/changed or replaced by something else/);
    expect(readFileSync(store.path).equals(before)).toBe(true);
  });

  it("is not mistaken for a copy of itself that went another way", () => {
    const store = newStore();
    const older = path.join(newFolder(), "older.stones");
    store.change(addStone("a"));
    copyFileSync(store.path, older);
    const again = kept(openStore(older));
    again.change(addStone("b"));
    again.close();
    renameSync(older, store.path);
    expect(store.change(addStone("c")).notSaved?.code).toBe("not-saved");
    expect(store.save()?.message).toMatch(/changed or replaced by something else/);
  });
});

describe("keeping a workshop elsewhere", () => {
  it("copies everything, what was never saved included, and goes on there", () => {
    const store = newStore();
    store.change(addStone("a"));
    store.change(addStone("b"));
    const first = store.path;
    renameSync(first, `${first}.away`);
    expect(store.change(addStone("c")).notSaved?.code).toBe("not-saved");
    const place = path.join(newFolder(), "stick.stones");
    store.keepElsewhere(place);
    expect([store.path, store.notSaved]).toEqual([place, null]);
    store.change(addStone("d"));
    const again = reopened(store);
    expect([...again.workshop.stones.keys()]).toEqual(["a", "b", "c", "d"]);
    expect(again.seq).toBe(4);
    for (let i = 0; i < 4; i++) again.undo();
    expect(again.workshop.stones.size).toBe(0);
    expect(readWorkshop(`${first}.away`).stones.size).toBe(2);
    expect(filesIn(path.dirname(place))).toEqual(["stick.stones", "stick.stones-journal"]);
  });

  it("replaces no file unasked, and then goes on where it was", () => {
    const store = newStore();
    const place = path.join(newFolder(), "there.stones");
    writeFileSync(place, "somebody's words");
    expect(refusal(() => store.keepElsewhere(place)).code).toBe("exists");
    expect(readFileSync(place, "utf8")).toBe("somebody's words");
    expect(refusal(() => store.keepElsewhere(path.join(place, "no", "folder.stones"))).code).toBe("not-found");
    expect(store.change(addStone("a")).notSaved).toBeNull();
    store.keepElsewhere(place, { force: true });
    expect(readWorkshop(place).stones.size).toBe(1);
  });

  it("can be where it is", () => {
    const store = newStore();
    store.change(addStone("a"));
    store.keepElsewhere(store.path, { force: true });
    store.change(addStone("b"));
    expect(reopened(store).workshop.stones.size).toBe(2);
  });

  it("makes one that could only be looked at one's own", () => {
    const store = newStore();
    store.change(addStone("a"));
    store.close();
    const looking = kept(openStore(store.path, { readOnly: true }));
    expect(refusal(() => looking.change(addStone("b"))).code).toBe("read-only");
    expect(refusal(() => looking.undo()).code).toBe("read-only");
    looking.keepElsewhere(path.join(newFolder(), "mine.stones"));
    expect([looking.readOnly, looking.why]).toEqual([false, ""]);
    expect(looking.undo().label).toBe("Add an outcome");
  });
});
