import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import {
  backUp,
  type FileCopy,
  backupsOfFile,
  isGoodBackup,
  removeBackups,
  restoreBackup,
  setDamagedAside,
  stayingBackups,
} from "../../electron/store/backup.ts";
import { readWorkshop } from "../../electron/store/look.ts";
import { openStore, type Store } from "../../electron/store/store.ts";
import { createFile } from "../../electron/store/writer.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import { addStone, filesIn, newFolder, refusal, writeOn } from "./folder.ts";
import { startOther } from "./other-process.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 4, 1, 10, minute));

const stores: Store[] = [];
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});
async function opened(file: string): Promise<Store> {
  const store = await openStore(file);
  stores.push(store);
  return store;
}
async function started(file = path.join(newFolder(), "day centre.stones"), title = "Day centre"): Promise<Store> {
  createFile(file, emptyWorkshop(title));
  return opened(file);
}

/** The file of a store once all that was done is in it. */
async function copyOf(store: Store): Promise<FileCopy> {
  expect(await store.save()).toBeNull();
  return { path: store.path, bytes: await store.bytes() };
}
const newestGood = (file: string, folder: string) => backupsOfFile(file, folder).find(isGoodBackup) ?? null;

function flipped(file: string, text: string): void {
  const bytes = readFileSync(file);
  const place = bytes.indexOf(text);
  expect(place).toBeGreaterThan(0);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

it("a backup is kept when something has changed since the newest, and its note says what is in it", async () => {
  const folder = path.join(newFolder(), "backups");
  const store = await started();
  store.change(addStone("a"));
  const first = backUp(await copyOf(store), folder, at(0));
  expect(path.basename(first?.file ?? "")).toMatch(/^day centre-[0-9a-f]{12}-000001\.stones$/);
  expect(first).toMatchObject({ n: 1, seq: 1, stones: 1, title: "Day centre", at: at(0).toISOString(), paths: [store.path] });
  expect(backUp(await copyOf(store), folder, at(1))).toBeNull();
  store.change(addStone("b"));
  expect(backUp(await copyOf(store), folder, at(2))).toMatchObject({ n: 2, seq: 2, stones: 2 });
  expect(filesIn(folder)).toHaveLength(4);
  expect(readWorkshop(first?.file ?? "").stones.size).toBe(1);
});

it.each([`${"x".repeat(59)}🌱`, "🌱".repeat(40), "x".repeat(120), "a-0123456789ab-000007"])(
  "a backup of a file with an awkward name is found again: %s",
  async (name) => {
    const [folder, backups] = [newFolder(), newFolder()];
    const store = await started(path.join(folder, `${name}.stones`), "Garden");
    const backup = backUp(await copyOf(store), backups, at(0));
    expect(backup?.n).toBe(1);
    await store.close();
    expect(newestGood(store.path, backups)).toEqual(backup);
  },
);

describe("a file finds its backups", () => {
  it("by its own id, wherever it was moved and whatever it is called now", async () => {
    const backups = newFolder();
    const store = await started();
    const backup = backUp(await copyOf(store), backups, at(0));
    await store.close();
    const moved = path.join(newFolder(), "Another name.stones");
    renameSync(store.path, moved);
    expect(newestGood(moved, backups)).toEqual(backup);
    truncateSync(moved, statSync(moved).size - 4096);
    expect(newestGood(moved, backups)).toEqual(backup);
  });

  it.each([
    ["zeros", (file: string) => writeFileSync(file, Buffer.alloc(40_000))],
    ["a few bytes", (file: string) => writeFileSync(file, "damaged")],
    ["nothing at all", (file: string) => rmSync(file)],
  ])("by where it lay, where all that is left of it is %s", async (_what, damage) => {
    const backups = newFolder();
    const store = await started();
    const backup = backUp(await copyOf(store), backups, at(0));
    backUp(await copyOf(await started()), backups, at(1));
    await store.close();
    damage(store.path);
    expect(newestGood(store.path, backups)).toEqual(backup);
  });

  it("also by where it was moved to, once it was opened there without a change", async () => {
    const backups = newFolder();
    const store = await started();
    backUp(await copyOf(store), backups, at(0));
    await store.close();
    const moved = path.join(newFolder(), "moved.stones");
    renameSync(store.path, moved);
    const again = await opened(moved);
    expect(backUp(await copyOf(again), backups, at(1))).toBeNull();
    await again.close();
    writeFileSync(moved, "damaged");
    expect(newestGood(moved, backups)).toMatchObject({ n: 1, paths: [store.path, moved] });
  });

  it("and of two copies of one workshop each its own first", async () => {
    const backups = newFolder();
    const store = await started();
    const own = backUp(await copyOf(store), backups, at(0));
    const stick = path.join(newFolder(), "stick.stones");
    writeFileSync(stick, (await copyOf(store)).bytes);
    const other = await opened(stick);
    other.change(addStone("a"));
    const theirs = backUp(await copyOf(other), backups, at(1));
    await store.close();
    await other.close();
    expect(backupsOfFile(store.path, backups)).toEqual([own, theirs]);
    expect(backupsOfFile(stick, backups)).toEqual([theirs, own]);
  });

  it("and none that are another's, or where there are none", async () => {
    const backups = newFolder();
    backUp(await copyOf(await started()), backups, at(0));
    const other = await started();
    await other.close();
    expect(backupsOfFile(other.path, backups)).toEqual([]);
    expect(backupsOfFile(other.path, path.join(backups, "no folder"))).toEqual([]);
  });
});

describe("which stay", () => {
  it("no clock is asked: one day in 2035 hides none of those that come later", async () => {
    const backups = newFolder();
    const store = await started();
    for (let i = 0; i < 12; i++) {
      store.change(addStone(`s${i}`));
      backUp(await copyOf(store), backups, i === 2 ? new Date("2035-01-01T00:00:00Z") : at(i));
    }
    await store.close();
    expect(newestGood(store.path, backups)).toMatchObject({ n: 12, stones: 12 });
    const numbers = backupsOfFile(store.path, backups).map(({ n }) => n);
    expect(numbers.slice(0, 6)).toEqual([12, 11, 10, 9, 8, 7]);
    expect(numbers.length).toBeLessThan(12);
  });

  it("those of other workshops are left alone", async () => {
    const backups = newFolder();
    const other = await started();
    backUp(await copyOf(other), backups, at(0));
    const store = await started();
    for (let i = 0; i < 20; i++) {
      store.change(addStone(`s${i}`));
      backUp(await copyOf(store), backups, at(i));
    }
    await other.close();
    expect(newestGood(other.path, backups)).toMatchObject({ n: 1 });
  });

  const many = fc.array(fc.record({ step: fc.integer({ min: -50, max: 400 }), bytes: fc.integer({ min: 1, max: 40_000_000 }) }), {
    minLength: 1,
    maxLength: 80,
  });
  it("the newest always, few of the old, one from far back, and no more room than there is", () => {
    fc.assert(
      fc.property(many, (steps) => {
        let [list, seq, n]: [{ n: number; seq: number; bytes: number }[], number, number] = [[], 0, 0];
        for (const { step, bytes } of steps) {
          seq = Math.max(0, seq + step);
          list.push({ n: ++n, seq, bytes });
          const staying = stayingBackups(list);
          const newest = list.at(-1);
          expect(newest && staying.has(newest)).toBe(true);
          list = list.filter((one) => staying.has(one));
        }
        expect(list.length).toBeLessThanOrEqual(6 + 18);
        const room = list.slice(0, -2).reduce((sum, { bytes }) => sum + bytes, 0);
        expect(room).toBeLessThanOrEqual(256 * 1024 * 1024);
        if (steps.every(({ bytes }) => bytes < 1_000_000) && n > 6) expect(list[0]?.n).toBeLessThanOrEqual(n - 6);
      }),
      { numRuns: 25 },
    );
  });

  it("work over many months leaves some from its beginning", async () => {
    let list: { readonly seq: number; readonly bytes: number }[] = [];
    for (let seq = 5; seq <= 5000; seq += 5) {
      list.push({ seq, bytes: 1000 });
      const staying = stayingBackups(list);
      list = list.filter((one) => staying.has(one));
    }
    const back = list.map(({ seq }) => 5000 - seq);
    expect(back.some((n) => n > 2500)).toBe(true);
    expect(back.some((n) => n > 500 && n <= 2500)).toBe(true);
    expect(list.length).toBeLessThan(20);
  });
});

describe("damage", () => {
  it("a backup with a flipped bit that SQLite would not see is passed over, and nothing is moved for it", async () => {
    const folder = newFolder();
    const store = await started();
    store.change(addStone("a", "outcome", { note: "words ".repeat(1000) }));
    const good = backUp(await copyOf(store), folder, at(0));
    store.change(addStone("b"));
    const bad = backUp(await copyOf(store), folder, at(1));
    if (!bad) throw new Error("no backup");
    flipped(bad.file, "words words");
    await store.close();
    expect(newestGood(store.path, folder)).toEqual(good);
    expect((await refusal(() => restoreBackup(bad, store.path))).code).toBe("damaged");
    expect((await opened(store.path)).workshop.stones.size).toBe(2);
  });

  it("a copy that is not sound is not kept, and pushes no good one out", async () => {
    const folder = newFolder();
    const store = await started();
    for (let i = 0; i < 6; i++) {
      store.change(addStone(`s${i}`, "outcome", { note: "words ".repeat(500) }));
      backUp(await copyOf(store), folder, at(i));
    }
    const before = filesIn(folder);
    for (const damage of [
      (bytes: Buffer) => bytes.fill(0xff, 8192, 12_288),
      (bytes: Buffer) => bytes.subarray(0, bytes.length - 4096),
      (bytes: Buffer) => Buffer.from(bytes.toString("latin1").replaceAll("outcome", "outcxme"), "latin1"),
    ]) {
      const bytes = damage(Buffer.from((await copyOf(store)).bytes));
      expect(await refusal(() => backUp({ bytes, path: store.path }, folder, at(9)))).toMatchObject({
        code: "damaged",
        message: expect.stringMatching(/^No backup of “day centre.stones” was kept/),
      });
      expect(filesIn(folder)).toEqual(before);
    }
  });

  it("damaged ones count for nothing when older ones are let go", async () => {
    const folder = newFolder();
    const store = await started();
    const all = [];
    for (let i = 0; i < 6; i++) {
      store.change(addStone(`s${i}`));
      all.push(backUp(await copyOf(store), folder, at(i)));
    }
    for (const one of all.slice(1)) flipped(one?.file ?? "", "the outcome");
    for (let i = 6; i < 9; i++) {
      store.change(writeOn("s0", `again ${i}`));
      backUp(await copyOf(store), folder, at(i));
    }
    await store.close();
    expect(
      backupsOfFile(store.path, folder)
        .filter(isGoodBackup)
        .map(({ n }) => n),
    ).toEqual([9, 8, 7, 1]);
  });

  it("a note without its backup, as a power cut leaves it, is cleared away and its number not given again", async () => {
    const folder = newFolder();
    const store = await started();
    const first = backUp(await copyOf(store), folder, at(0));
    rmSync(first?.file ?? "");
    store.change(addStone("a"));
    expect(backUp(await copyOf(store), folder, at(1))).toMatchObject({ n: 2 });
    expect(filesIn(folder)).toHaveLength(2);
  });

  it("a note that can't be read hides no other backup", async () => {
    const folder = newFolder();
    const store = await started();
    const first = backUp(await copyOf(store), folder, at(0));
    store.change(addStone("a"));
    const second = backUp(await copyOf(store), folder, at(1));
    writeFileSync((second?.file ?? "").replace(/stones$/, "json"), "{");
    await store.close();
    expect(newestGood(store.path, folder)).toEqual(first);
  });
});

it.skipIf(process.platform === "win32" || process.getuid?.() === 0)("a folder that can't be written is said in a sentence", async () => {
  const folder = path.join(newFolder(), "protected");
  mkdirSync(folder, { mode: 0o500 });
  const copy = await copyOf(await started());
  expect((await refusal(() => backUp(copy, path.join(folder, "Backups")))).code).toBe("read-only");
  expect((await refusal(() => backUp(copy, folder))).code).toBe("read-only");
});

it("a file where the folder should be is said in a sentence, and stays", async () => {
  const folder = path.join(newFolder(), "Backups");
  writeFileSync(folder, "mine");
  const copy = await copyOf(await started());
  expect((await refusal(() => backUp(copy, folder))).code).toBe("exists");
  expect(readFileSync(folder, "utf8")).toBe("mine");
});

it("a damaged file is set aside, journal and all, and the backup takes its place", async () => {
  const folder = newFolder();
  const store = await started();
  store.change(addStone("a"));
  const backup = backUp(await copyOf(store), folder);
  if (!backup) throw new Error("no backup");
  await store.close();
  writeFileSync(store.path, "damaged");
  writeFileSync(`${store.path}-journal`, "half a journal");
  const aside = restoreBackup(backup, store.path, at(0)) ?? "";
  expect(path.basename(aside)).toBe("day centre (damaged, 2026-05-01 10.00).stones");
  expect(readFileSync(aside, "utf8")).toBe("damaged");
  expect(statSync(`${aside}-journal`).size).toBe(14);
  const again = await opened(store.path);
  expect([again.workshop.stones.size, again.undoState().undo]).toEqual([1, "Add an outcome"]);
  await again.close();
  expect(path.basename(setDamagedAside(store.path, at(0)))).toBe("day centre (damaged, 2026-05-01 10.00, 2).stones");
});

it("removed backups leave nothing behind", async () => {
  const folder = newFolder();
  const store = await started();
  backUp(await copyOf(store), folder);
  await store.close();
  removeBackups(backupsOfFile(store.path, folder));
  expect([filesIn(folder), existsSync(store.path)]).toEqual([[], true]);
});

it("the file stays ours while it is backed up", async () => {
  const store = await started();
  await store.backUp(newFolder());
  expect(await startOther(store.path).next()).toMatchObject({ readOnly: true });
  store.change(addStone("a"));
  expect(await store.save()).toBeNull();
});
