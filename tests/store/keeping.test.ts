/** A file that can't be written any more, and keeping a workshop elsewhere. */
import { copyFileSync, existsSync, linkSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeWorkshopFile, openStore } from "../../electron/store/store.ts";
import { readWorkshop } from "../../electron/store/look.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import { addStone, filesIn, kept, newFolder, newStore, refusal, reopened } from "./folder.ts";

/** Another name for a file. */
function linked(file: string, make: (file: string, name: string) => void, name: string): string {
  const link = path.join(newFolder(), name);
  make(file, link);
  return link;
}

describe("a file that can't be written any more", () => {
  it("leaves the change, which is done before the disk answers, in memory, says so, and has everything after the next commit that succeeds", async () => {
    const store = await newStore();
    store.change(addStone("a"));
    expect(await store.save()).toBeNull();
    const { savedAt } = store.saved;
    const away = `${store.path}.away`;
    renameSync(store.path, away);
    const unsaved = store.change(addStone("b"));
    expect(unsaved).toMatchObject({ seq: 2, label: "Add an outcome" });
    expect(await store.save()).toMatchObject({
      code: "not-saved",
      message: expect.stringMatching(/^Your last change is not saved\. “day centre.stones” has been moved/),
    });
    expect(store.saved).toMatchObject({ seq: 1, savedAt, notSaved: { code: "not-saved" } });
    expect(store.undo().seq).toBe(3);
    expect(store.redo().seq).toBe(4);
    expect(existsSync(store.path)).toBe(false);
    expect(await store.save()).toMatchObject({ code: "not-saved" });

    renameSync(away, store.path);
    expect(store.change(addStone("c")).seq).toBe(5);
    expect(await store.save()).toBeNull();
    expect([store.saved.seq, store.isSaved]).toEqual([5, true]);
    const again = await reopened(store);
    expect([...again.workshop.stones.keys()]).toEqual(["a", "b", "c"]);
    expect(again.seq).toBe(5);
    again.undo();
    again.undo();
    expect([...again.workshop.stones.keys()]).toEqual(["a"]);
  });

  it("is not mistaken for another file of its name", async () => {
    const store = await newStore();
    store.change(addStone("a"));
    await store.save();
    rmSync(store.path);
    await makeWorkshopFile(store.path, emptyWorkshop("Another"));
    const before = readFileSync(store.path);
    store.change(addStone("b"));
    expect((await store.save())?.code).toBe("not-saved");
    store.change(addStone("c"));
    expect((await store.save())?.message).toMatch(/changed or replaced by something else/);
    expect(readFileSync(store.path).equals(before)).toBe(true);
  });

  it("is not mistaken for a copy of itself that went another way", async () => {
    const store = await newStore();
    const older = path.join(newFolder(), "older.stones");
    store.change(addStone("a"));
    await store.save();
    copyFileSync(store.path, older);
    const again = await kept(openStore(older));
    again.change(addStone("b"));
    await again.close();
    renameSync(older, store.path);
    store.change(addStone("c"));
    expect((await store.save())?.code).toBe("not-saved");
    expect((await store.save())?.message).toMatch(/changed or replaced by something else/);
  });
});

describe("keeping a workshop elsewhere", () => {
  it("copies everything, what was never saved included, and goes on there", async () => {
    const store = await newStore();
    store.change(addStone("a"));
    store.change(addStone("b"));
    await store.save();
    const first = store.path;
    renameSync(first, `${first}.away`);
    store.change(addStone("c"));
    expect((await store.save())?.code).toBe("not-saved");
    const place = path.join(newFolder(), "stick.stones");
    await store.keepElsewhere(place);
    expect([store.path, store.saved.notSaved, store.isSaved]).toEqual([place, null, true]);
    store.change(addStone("d"));
    const again = await reopened(store);
    expect([...again.workshop.stones.keys()]).toEqual(["a", "b", "c", "d"]);
    expect(again.seq).toBe(4);
    for (let i = 0; i < 4; i++) again.undo();
    expect(again.workshop.stones.size).toBe(0);
    expect(readWorkshop(`${first}.away`).stones.size).toBe(2);
    expect(filesIn(path.dirname(place))).toEqual(["stick.stones", "stick.stones-journal"]);
  });

  it("replaces no file unasked, and then goes on where it was", async () => {
    const store = await newStore();
    const place = path.join(newFolder(), "there.stones");
    writeFileSync(place, "somebody's words");
    expect((await refusal(() => store.keepElsewhere(place))).code).toBe("exists");
    expect(readFileSync(place, "utf8")).toBe("somebody's words");
    expect((await refusal(() => store.keepElsewhere(path.join(place, "no", "folder.stones")))).code).toBe("not-found");
    store.change(addStone("a"));
    expect(await store.save()).toBeNull();
    await store.keepElsewhere(place, { force: true });
    expect(readWorkshop(place).stones.size).toBe(1);
  });

  it.each<[string, (file: string) => string]>([
    ["its own name", (file) => file],
    ["a way through another folder", (file) => path.join(path.dirname(file), "x", "..", path.basename(file))],
    ["a link", (file) => linked(file, symlinkSync, "other name.stones")],
    ["a link to its folder", (file) => path.join(linked(path.dirname(file), symlinkSync, "folder"), path.basename(file))],
    ["a second name", (file) => linked(file, linkSync, "second.stones")],
  ])("is refused onto itself, by %s: the working copy stays", async (_, another) => {
    const store = await newStore();
    store.change(addStone("a"));
    await store.save();
    const place = another(store.path);
    const before = readFileSync(store.path);
    for (const force of [true, false]) {
      expect(await refusal(() => store.keepElsewhere(place, { force }))).toMatchObject({
        code: "in-use",
        message: expect.stringMatching(/^“.*\.stones” is a workshop that is open here, under this name or another\./),
      });
    }
    expect(readFileSync(store.path).equals(before)).toBe(true);
    expect(lstatSync(place).isSymbolicLink()).toBe(place.endsWith("other name.stones"));
    store.change(addStone("b"));
    expect(await store.save()).toBeNull();
    expect((await reopened(store)).workshop.stones.size).toBe(2);
  });

  it("may take the place of what has replaced its file", async () => {
    const store = await newStore();
    store.change(addStone("a"));
    await store.save();
    renameSync(store.path, `${store.path}.away`);
    writeFileSync(store.path, "somebody's words");
    expect(store.isFile(store.path)).toBe(false);
    await store.keepElsewhere(store.path, { force: true });
    store.change(addStone("b"));
    expect(await store.save()).toBeNull();
    expect((await reopened(store)).workshop.stones.size).toBe(2);
  });

  it("makes one that could only be looked at one's own", async () => {
    const store = await newStore();
    store.change(addStone("a"));
    await store.close();
    const looking = await kept(openStore(store.path, { readOnly: true }));
    expect((await refusal(() => looking.change(addStone("b")))).code).toBe("read-only");
    expect((await refusal(() => looking.undo())).code).toBe("read-only");
    await looking.keepElsewhere(path.join(newFolder(), "mine.stones"));
    expect([looking.readOnly, looking.why]).toEqual([false, ""]);
    expect(looking.undo().label).toBe("Add an outcome");
  });
});
