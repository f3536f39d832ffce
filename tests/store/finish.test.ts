/** Everything that belongs to a workshop, and its deletion, with real files. */
import { existsSync, mkdirSync, mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { nameAside } from "../../electron/files/names.ts";
import { belongingTo, deleteBelongings, type Finished } from "../../electron/store/finish.ts";
import { createFile } from "../../electron/store/writer.ts";
import { openStore } from "../../electron/store/store.ts";
import { emptyWorkshop } from "../../shared/interchange/interchange.ts";
import { filesIn, newFolder, refusal } from "./folder.ts";

const LONG_AGO = new Date("2026-01-01");

/** Writes a file that nobody is at any more. */
function left(file: string): string {
  writeFileSync(file, "words of the group");
  utimesSync(file, LONG_AGO, LONG_AGO);
  return file;
}

interface Place {
  readonly finished: Finished;
  /** What must go. */
  readonly ours: readonly string[];
  /** What must stay. */
  readonly others: readonly string[];
}

async function place(): Promise<Place> {
  const root = newFolder();
  const at = (...names: string[]): string => path.join(root, ...names);
  for (const name of ["workshops", "kept", "temporary"]) mkdirSync(at(name));
  const file = at("workshops", "Day centre.stones");
  const other = at("workshops", "Day centre 2.stones");
  const backups = at("kept", "Backups");
  for (const one of [file, other]) {
    createFile(one, emptyWorkshop("Day centre"));
    const store = await openStore(one);
    await store.backUp(backups);
    await store.close();
  }
  const kept = filesIn(backups).map((name) => path.join(backups, name));
  const isTheirs = (one: string): boolean => path.basename(one).startsWith("Day centre 2");
  const looked = mkdtempSync(at("temporary", "stepping-stones-"));
  const ours = [
    file,
    left(at("workshops", "Day centre (damaged, 2026-11-22 10.42).stones")),
    left(at("workshops", "Day centre (damaged, 2026-11-22 10.42, 2).stones")),
    left(at("workshops", "Day centre (damaged, 2026-11-22 10.42).stones-journal")),
    left(at("workshops", ".stepping-stones-0123456789ab.part")),
    left(at("kept", "recent (damaged, 2026-11-22 10.42).json")),
    left(at("kept", "words (damaged, 2026-11-22 10.42).json")),
    left(at("kept", "words.json.part")),
    left(path.join(looked, "copy")),
    left(path.join(looked, "copy-journal")),
    ...kept.filter((one) => !isTheirs(one)),
  ];
  const young = at("workshops", ".stepping-stones-ba9876543210.part");
  writeFileSync(young, "being made just now, perhaps on another computer");
  const others = [
    other,
    young,
    left(at("workshops", "Day centre.docx")),
    left(at("workshops", "Day centre 2 (damaged, 2026-11-22 10.42).stones")),
    left(at("workshops", "Day centre (damaged, once).stones")),
    left(at("kept", "settings.json")),
    left(at("kept", "words.json")),
    left(at("temporary", "copy")),
    ...kept.filter(isTheirs),
  ];
  expect(others.some((one) => one.startsWith(backups))).toBe(true);
  return { finished: { file, backups, kept: at("kept"), temporary: at("temporary") }, ours, others };
}

const pathsOf = (finished: Finished): readonly string[] => belongingTo(finished).map((one) => one.path);

it("all that belongs to a workshop is listed and deleted, the workshop last, and nothing of another", async () => {
  const { finished, ours, others } = await place();
  expect(pathsOf(finished).toSorted()).toEqual([...ours].sort());
  expect(belongingTo(finished).at(-1)).toEqual({ path: finished.file, kind: "workshop" });
  expect(deleteBelongings(finished, ours)).toEqual({ gone: ours.length, left: [] });
  expect(ours.filter((one) => existsSync(one))).toEqual([]);
  expect(others.filter((one) => !existsSync(one))).toEqual([]);
  expect(filesIn(finished.temporary)).toEqual(["copy"]);
  expect(pathsOf(finished)).toEqual([]);
});

it("nothing goes that the person has not seen", async () => {
  const { finished, ours } = await place();
  const seen = ours.filter((one) => !one.includes("10.42, 2"));
  expect(await refusal(() => deleteBelongings(finished, seen))).toMatchObject({
    code: "not-found",
    message: expect.stringContaining("Something has changed"),
  });
  expect(ours.every((one) => existsSync(one))).toBe(true);
});

it("a workshop that is open elsewhere stays with all that is its own", async () => {
  const { finished, ours } = await place();
  const store = await openStore(finished.file);
  expect(await refusal(() => deleteBelongings(finished, pathsOf(finished)))).toMatchObject({
    code: "in-use",
    message: expect.stringContaining("is open on another"),
  });
  await store.close();
  expect(ours.every((one) => existsSync(one))).toBe(true);
});

it("what can't be deleted is named with the reason, and all else goes", async () => {
  const { finished, ours } = await place();
  const stuck = ours.find((one) => one.includes("10.42, 2")) ?? "";
  const { gone, left: stays } = deleteBelongings(finished, ours, (file) => {
    if (file === stuck) throw Object.assign(new Error("no"), { code: "EROFS" });
    return undefined;
  });
  expect(gone).toBe(ours.length - 1);
  expect(stays).toEqual([{ path: stuck, why: expect.stringContaining("this place is protected") }]);
});

it("a damaged workshop goes, too", async () => {
  const { finished } = await place();
  writeFileSync(finished.file, "no workshop any more");
  expect(deleteBelongings(finished, pathsOf(finished)).left).toEqual([]);
  expect(existsSync(finished.file)).toBe(false);
});

it("states and journals that were set aside belong to it, also under a name that had to be cut, and another's do not", () => {
  const folder = newFolder();
  const file = path.join(folder, `${"Long name ".repeat(14).trim()}.stones`);
  createFile(file, emptyWorkshop("Long"));
  const setAside = (one: string): string => {
    const aside = nameAside(one);
    writeFileSync(aside, "words");
    return aside;
  };
  const asides = [file, `${file}-journal.aside`, `${file}-wal.aside`].map(setAside);
  setAside(path.join(folder, "Other.stones"));
  const finished = { file, backups: newFolder(), kept: newFolder(), temporary: newFolder() };
  const found = belongingTo(finished).filter(({ kind }) => kind === "aside");
  expect(found.map((one) => one.path).sort()).toEqual(asides.sort());
});
