/** What other processes, crashes and full disks do to a workshop file. */
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { backUp, restoreBackup, setDamagedAside } from "../../electron/store/backup.ts";
import { cardOf, readWorkshop } from "../../electron/store/look.ts";
import { openStore } from "../../electron/store/store.ts";
import { addStone, filesIn, kept, newFolder, newStore, refusal } from "./folder.ts";
import { startOther } from "./other-process.ts";

describe("two processes", () => {
  it("the second opens to look only, sees what is saved, and can work once the first has closed", async () => {
    const mine = await newStore();
    mine.change(addStone("a"));
    await mine.save();
    const other = startOther(mine.path);
    expect(await other.next()).toEqual({
      readOnly: true,
      why: "“day centre.stones” is open on another computer or in another window. You can look at this workshop, but not change it here.",
      stones: 1,
    });
    mine.change(addStone("b"));
    expect(await mine.save()).toBeNull();
    await mine.close();
    const later = startOther(mine.path);
    expect(await later.next()).toEqual({ readOnly: false, why: "", stones: 2 });
    later.tell(JSON.stringify(addStone("c")));
    expect(await later.next()).toMatchObject({ seq: 3, notSaved: null });
    // While the other works there, its file can be looked at from here, and it does not notice.
    expect((await kept(openStore(mine.path))).readOnly).toBe(true);
    expect(cardOf(mine.path)).toMatchObject({ title: "Day centre", stones: 3, outcomes: 3, evidence: 0 });
    later.tell(JSON.stringify(addStone("d")));
    expect(await later.next()).toMatchObject({ seq: 4, notSaved: null });
    later.tell("close");
    await later.ended;
    expect(filesIn(path.dirname(mine.path))).toEqual(["day centre.stones"]);
  });

  it.each(["as it is", "with its header spoilt", "with a journal beside it"])(
    "a file that another works in, %s, is neither set aside nor replaced by its backup",
    async (how) => {
      const mine = await newStore();
      mine.change(addStone("a"));
      await mine.save();
      await mine.close();
      const folder = path.dirname(mine.path);
      const backup = backUp({ path: mine.path, bytes: readFileSync(mine.path) }, path.join(folder, "Backups"));
      if (!backup) throw new Error("no backup");
      const other = startOther(mine.path);
      expect(await other.next()).toMatchObject({ readOnly: false });
      const bytes = readFileSync(mine.path);
      if (how === "with its header spoilt") bytes.fill(0, 0, 100);
      writeFileSync(mine.path, bytes);
      if (how === "with a journal beside it") writeFileSync(`${mine.path}-journal`, Buffer.alloc(512, 7));
      const before = filesIn(folder);
      for (const work of [() => restoreBackup(backup, mine.path), () => setDamagedAside(mine.path)]) {
        expect((await refusal(work)).code).toBe("in-use");
      }
      expect(filesIn(folder)).toEqual(before);
      expect(readFileSync(mine.path).equals(bytes)).toBe(true);
      other.child.kill("SIGKILL");
      await other.ended;
      expect(restoreBackup(backup, mine.path)).not.toBeNull();
      expect(readWorkshop(mine.path).stones.size).toBe(1);
    },
  );

  it("a file that is open in this process gives its bytes and a backup, and is not opened once more; its lock stays", async () => {
    const mine = await newStore();
    mine.change(addStone("a"));
    await mine.save();
    const copy = path.join(newFolder(), "copy.stones");
    writeFileSync(copy, await mine.bytes());
    expect(cardOf(copy).stones).toBe(1);
    expect(readWorkshop((await mine.backUp(newFolder())) ?? "").stones.size).toBe(1);
    for (const readOnly of [false, true]) {
      expect((await refusal(() => openStore(mine.path, { readOnly }))).code).toBe("in-use");
    }
    expect(await startOther(mine.path).next()).toMatchObject({ readOnly: true });
  });
});

describe("a killed process", () => {
  it("that has not waited for the disk has all in the file that it said is saved, and of the rest what was done first", async () => {
    const start = await newStore();
    await start.close();
    const other = startOther(start.path);
    await other.next();
    other.tell("hurry");
    let last = await other.next();
    let gathered = false;
    const note = (now: typeof last) => {
      gathered ||= (now["saved"] as number) > (last["saved"] as number) + 1;
      last = now;
    };
    for (let i = 0; i < 12; i++) note(await other.next());
    other.child.kill("SIGKILL");
    for (;;) {
      const now = await other.next().catch(() => null);
      if (!now) break;
      note(now);
    }
    await other.ended;
    expect(gathered).toBe(true);
    const found = await kept(openStore(start.path));
    expect(found.seq).toBeGreaterThanOrEqual(last["saved"] as number);
    // Every seventh step is an undo of the one before.
    const added = Array.from({ length: found.seq }, (_, i) => i + 1).filter((n) => n % 7 !== 0 && ((n + 1) % 7 !== 0 || n === found.seq));
    expect([...found.workshop.stones.keys()]).toEqual(added.map((n) => `stone ${n}`));
    const undoable = added.length;
    for (let i = 0; i < undoable; i++) found.undo();
    expect([found.workshop.stones.size, found.undoState().undo]).toEqual([0, null]);
    expect(await found.save()).toBeNull();
  });

  it("loses no acknowledged change, and its history goes on", async () => {
    const start = await newStore();
    await start.close();
    let stones: unknown = [];
    for (const after of [1, 23, 64]) {
      const other = startOther(start.path);
      expect(await other.next()).toMatchObject({ readOnly: false, stones: (stones as string[]).length });
      other.tell("work");
      let acknowledged = await other.next();
      for (let i = 1; i < after; i++) acknowledged = await other.next();
      other.child.kill("SIGKILL");
      // What it had said before it died counts, too.
      for (;;) {
        try {
          acknowledged = await other.next();
        } catch {
          break;
        }
      }
      await other.ended;

      const found = await openStore(start.path);
      // One more change may have reached the file than could be acknowledged; every seventh is an undo.
      expect(found.seq - (acknowledged.seq as number)).toBeOneOf([0, 1]);
      if (found.seq > (acknowledged.seq as number)) {
        if (found.seq % 7 === 0) found.redo();
        else found.undo();
      }
      expect([...found.workshop.stones.keys()].sort()).toEqual([...(acknowledged.stones as string[])].sort());
      const before = found.workshop.stones.size;
      found.undo();
      expect(found.workshop.stones.size).toBe(before - 1);
      found.redo();
      stones = [...found.workshop.stones.keys()];
      await found.close();
    }
  });
});

/** A file torn in the middle of a commit, as a power cut leaves it, with the journal that mends it. */
async function torn(): Promise<{ readonly file: string; readonly stones: readonly string[] }> {
  const store = await newStore();
  for (let i = 0; i < 60; i++) store.change(addStone(`s${i}`, "outcome", { note: `note ${i} `.repeat(300) }));
  const stones = [...store.workshop.stones.keys()];
  await store.close();
  const script = `
    const db = new (require("better-sqlite3"))(process.argv[1]);
    db.pragma("journal_mode = TRUNCATE");
    db.pragma("cache_size = 1");
    db.exec("BEGIN IMMEDIATE; UPDATE stones SET note = 'HALF DONE ' || note; DELETE FROM history;");
    process.kill(process.pid, "SIGKILL");`;
  try {
    execFileSync(process.execPath, ["-e", script, store.path], { stdio: "ignore" });
  } catch {
    // It has killed itself.
  }
  return { file: store.path, stones };
}

describe("a file that a crash has left half written", () => {
  it("is torn, and has a journal", async () => {
    const { file } = await torn();
    expect(readFileSync(file).includes("HALF DONE")).toBe(true);
    expect(statSync(`${file}-journal`).size).toBeGreaterThan(1000);
  });

  it("can be looked at as it was before, without being touched", async () => {
    const { file, stones } = await torn();
    const before = [readFileSync(file), readFileSync(`${file}-journal`)];
    const looking = await kept(openStore(file, { readOnly: true }));
    expect([...looking.workshop.stones.keys()]).toEqual(stones);
    expect([...looking.workshop.stones.values()].filter(({ note }) => note.includes("HALF DONE"))).toEqual([]);
    expect(cardOf(file).stones).toBe(60);
    expect([readFileSync(file), readFileSync(`${file}-journal`)]).toEqual(before);
  });

  it("is rolled back when it is opened to work in it", async () => {
    const { file, stones } = await torn();
    const store = await kept(openStore(file));
    expect([...store.workshop.stones.keys()]).toEqual(stones);
    expect(readFileSync(file).includes("HALF DONE")).toBe(false);
    expect(store.undo().seq).toBe(61);
    expect(await store.save()).toBeNull();
  });

  it("gives a new file of its name none of its journal", async () => {
    const { file } = await torn();
    const store = await newStore("Another");
    store.change(addStone("a"));
    const elsewhere = path.join(newFolder(), "a.stones");
    copyFileSync(file, elsewhere);
    copyFileSync(`${file}-journal`, `${elsewhere}-journal`);
    await store.keepElsewhere(elsewhere, { force: true });
    await store.close();
    expect([...readWorkshop(elsewhere).stones.keys()]).toEqual(["a"]);
  });
});

/** Linux lets a process have no larger files, which is a disk that is full; `prlimit` gives the room back. */
describe.runIf(process.platform === "linux")("a full disk", () => {
  it("keeps the change in memory and says so; with room again everything is saved", async () => {
    const start = await newStore();
    await start.close();
    const kilobytes = Math.ceil(statSync(start.path).size / 1024) + 20;
    const other = startOther(start.path, ["bash", "-c", `ulimit -S -f ${kilobytes}; exec "$@"`, "bash"]);
    await other.next();
    const long = (id: string) => JSON.stringify(addStone(id, "outcome", { note: "x".repeat(40_000) }));
    other.tell(JSON.stringify(addStone("small")));
    expect(await other.next()).toMatchObject({ seq: 1, notSaved: null });
    other.tell(long("b"));
    expect(await other.next()).toMatchObject({
      seq: 2,
      code: "not-saved",
      notSaved: expect.stringMatching(/^Your last change is not saved\./),
    });
    other.tell(long("c"));
    expect(await other.next()).toMatchObject({ seq: 3, code: "not-saved" });
    expect([...readWorkshop(start.path).stones.keys()]).toEqual(["small"]);

    execFileSync("prlimit", ["--pid", String(other.child.pid), "--fsize=unlimited"]);
    other.tell(JSON.stringify(addStone("d")));
    expect(await other.next()).toMatchObject({ seq: 4, notSaved: null });
    other.child.kill("SIGKILL");
    await other.ended;
    const again = await kept(openStore(start.path));
    expect([...again.workshop.stones.keys()]).toEqual(["small", "b", "c", "d"]);
    for (let i = 0; i < 4; i++) again.undo();
    expect(again.workshop.stones.size).toBe(0);
  });
});
