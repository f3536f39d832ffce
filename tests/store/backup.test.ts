import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { backUp, newestGoodBackup, restoreBackup, setDamagedAside } from "../../electron/store/backup.ts";
import { readWorkshop } from "../../electron/store/look.ts";
import { openStore } from "../../electron/store/store.ts";
import { addStone, filesIn, kept, newFolder, newStore, refusal } from "./folder.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 4, 1, 10, minute));

it("a backup is kept when something has changed since the newest, with its sum beside it", () => {
  const folder = path.join(newFolder(), "backups");
  const store = newStore();
  store.change(addStone("a"));
  const first = backUp(store, folder, at(0));
  expect(first).toMatch(/day centre-[0-9a-f]{12}-2026-05-01T10-00-00-000Z\.stones$/);
  expect(backUp(store, folder, at(1))).toBeNull();
  store.change(addStone("b"));
  expect(backUp(store, folder, at(2))).not.toBeNull();
  expect(filesIn(folder)).toHaveLength(4);
  expect(readWorkshop(first ?? "").stones.size).toBe(1);
});

it("the file stays ours while it is backed up", () => {
  const store = newStore();
  backUp(store, newFolder());
  expect(kept(openStore(store.path)).readOnly).toBe(true);
  expect(store.change(addStone("a")).notSaved).toBeNull();
});

it("five are kept, and those of other workshops are left alone", () => {
  const folder = newFolder();
  const other = newStore();
  backUp(other, folder, at(0));
  const store = newStore();
  for (let i = 0; i < 8; i++) {
    store.change(addStone(`s${i}`));
    backUp(store, folder, at(i));
  }
  expect(filesIn(folder)).toHaveLength(2 * 5 + 2);
  expect(readWorkshop(newestGoodBackup(store.path, folder) ?? "").stones.size).toBe(8);
  expect(readWorkshop(newestGoodBackup(other.path, folder) ?? "").stones.size).toBe(0);
});

it("a backup with a flipped bit that SQLite would not see is passed over", () => {
  const folder = newFolder();
  const store = newStore();
  store.change(addStone("a", "outcome", { note: "words ".repeat(1000) }));
  const good = backUp(store, folder, at(0));
  store.change(addStone("b"));
  const bad = backUp(store, folder, at(1)) ?? "";
  const bytes = readFileSync(bad);
  const place = bytes.indexOf("words words");
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(bad, bytes);
  expect(readWorkshop(bad).stones.size).toBe(2);
  expect(newestGoodBackup(store.path, folder)).toBe(good);
  expect(refusal(() => restoreBackup(bad, store.path)).code).toBe("damaged");
  expect(newestGoodBackup(path.join(folder, "other.stones"), folder)).toBeNull();
  expect(newestGoodBackup(store.path, path.join(folder, "no folder"))).toBeNull();
});

it("a damaged file is set aside, journal and all, and the backup takes its place", () => {
  const folder = newFolder();
  const store = newStore();
  store.change(addStone("a"));
  const backup = backUp(store, folder) ?? "";
  expect(refusal(() => setDamagedAside(store.path)).code).toBe("in-use");
  store.close();
  writeFileSync(store.path, "damaged");
  writeFileSync(`${store.path}-journal`, "half a journal");
  const aside = restoreBackup(backup, store.path, at(0)) ?? "";
  expect(path.basename(aside)).toBe("day centre (damaged, 2026-05-01 10.00).stones");
  expect(readFileSync(aside, "utf8")).toBe("damaged");
  expect(statSync(`${aside}-journal`).size).toBe(14);
  const again = kept(openStore(store.path));
  expect([again.workshop.stones.size, again.undoState().undo]).toEqual([1, "Add an outcome"]);
  again.close();
  expect(path.basename(setDamagedAside(store.path, at(0)))).toBe("day centre (damaged, 2026-05-01 10.00, 2).stones");
});
