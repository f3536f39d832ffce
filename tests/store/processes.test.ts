/** What other processes, crashes and full disks do to a workshop file. */
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cardOf, readWorkshop } from "../../electron/store/look.ts";
import { openStore } from "../../electron/store/store.ts";
import { addStone, filesIn, kept, newFolder, newStore } from "./folder.ts";
import { startOther } from "./other-process.ts";

describe("two processes", () => {
  it("the second opens to look only, sees what is saved, and can work once the first has closed", async () => {
    const mine = newStore();
    mine.change(addStone("a"));
    const other = startOther(mine.path);
    expect(await other.next()).toEqual({
      readOnly: true,
      why: "“day centre.stones” is open on another computer or in another window. You can look at this workshop, but not change it here.",
      stones: 1,
    });
    expect(mine.change(addStone("b")).notSaved).toBeNull();
    mine.close();
    const later = startOther(mine.path);
    expect(await later.next()).toEqual({ readOnly: false, why: "", stones: 2 });
    later.tell(JSON.stringify(addStone("c")));
    expect(await later.next()).toMatchObject({ seq: 3, notSaved: null });
    // While the other works there, its file can be looked at from here, and it does not notice.
    expect(kept(openStore(mine.path)).readOnly).toBe(true);
    expect(cardOf(mine.path)).toMatchObject({ title: "Day centre", stones: 3, outcomes: 3, evidence: 0 });
    later.tell(JSON.stringify(addStone("d")));
    expect(await later.next()).toMatchObject({ seq: 4, notSaved: null });
    later.tell("close");
    await later.ended;
    expect(filesIn(path.dirname(mine.path))).toEqual(["day centre.stones"]);
  });

  it("looking at a file that is open in this process does not let go of its lock", async () => {
    const mine = newStore();
    mine.change(addStone("a"));
    expect(cardOf(mine.path).stones).toBe(1);
    expect(kept(openStore(mine.path)).readOnly).toBe(true);
    expect(readWorkshop(mine.path).stones.size).toBe(1);
    expect(await startOther(mine.path).next()).toMatchObject({ readOnly: true });
  });
});

describe("a killed process", () => {
  it("loses no acknowledged change, and its history goes on", async () => {
    const start = newStore();
    start.close();
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

      const found = openStore(start.path);
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
      found.close();
    }
  });
});

/** A file torn in the middle of a commit, as a power cut leaves it, with the journal that mends it. */
function torn(): { readonly file: string; readonly stones: readonly string[] } {
  const store = newStore();
  for (let i = 0; i < 60; i++) store.change(addStone(`s${i}`, "outcome", { note: `note ${i} `.repeat(300) }));
  const stones = [...store.workshop.stones.keys()];
  store.close();
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
  it("is torn, and has a journal", () => {
    const { file } = torn();
    expect(readFileSync(file).includes("HALF DONE")).toBe(true);
    expect(statSync(`${file}-journal`).size).toBeGreaterThan(1000);
  });

  it("can be looked at as it was before, without being touched", () => {
    const { file, stones } = torn();
    const before = [readFileSync(file), readFileSync(`${file}-journal`)];
    const looking = kept(openStore(file, { readOnly: true }));
    expect([...looking.workshop.stones.keys()]).toEqual(stones);
    expect([...looking.workshop.stones.values()].filter(({ note }) => note.includes("HALF DONE"))).toEqual([]);
    expect(cardOf(file).stones).toBe(60);
    expect([readFileSync(file), readFileSync(`${file}-journal`)]).toEqual(before);
  });

  it("is rolled back when it is opened to work in it", () => {
    const { file, stones } = torn();
    const store = kept(openStore(file));
    expect([...store.workshop.stones.keys()]).toEqual(stones);
    expect(readFileSync(file).includes("HALF DONE")).toBe(false);
    expect(store.undo()).toMatchObject({ seq: 61, notSaved: null });
  });

  it("gives a new file of its name none of its journal", () => {
    const { file } = torn();
    const store = newStore("Another");
    store.change(addStone("a"));
    const elsewhere = path.join(newFolder(), "a.stones");
    copyFileSync(file, elsewhere);
    copyFileSync(`${file}-journal`, `${elsewhere}-journal`);
    store.keepElsewhere(elsewhere, { force: true });
    store.close();
    expect([...readWorkshop(elsewhere).stones.keys()]).toEqual(["a"]);
  });
});

/** Linux lets a process have no larger files, which is a disk that is full; `prlimit` gives the room back. */
describe.runIf(process.platform === "linux")("a full disk", () => {
  it("keeps the change in memory and says so; with room again everything is saved", async () => {
    const start = newStore();
    start.close();
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
    const again = kept(openStore(start.path));
    expect([...again.workshop.stones.keys()]).toEqual(["small", "b", "c", "d"]);
    for (let i = 0; i < 4; i++) again.undo();
    expect(again.workshop.stones.size).toBe(0);
  });
});
