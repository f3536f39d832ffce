import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeHome } from "../../../electron/app/home.ts";
import { openRecent, type RecentFiles } from "../../../electron/app/recent.ts";
import { openStore, createFile } from "../../../electron/store/store.ts";
import { emptyWorkshop } from "../../../shared/interchange/interchange.ts";

let root: string;
let folder: string;
let recent: RecentFiles;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "home-"));
  folder = path.join(root, "Stepping Stones");
  mkdirSync(folder);
  recent = openRecent(root);
});
afterEach(() => rmSync(root, { recursive: true }));

const make = (file: string, title: string): string => {
  createFile(file, emptyWorkshop(title));
  return file;
};

test("shows the default folder and what was opened elsewhere, the last changed first", async () => {
  const a = make(path.join(folder, "a.stones"), "A");
  const b = make(path.join(root, "b.stones"), "B");
  recent.add(b);
  recent.add(a);
  const store = openStore(a);
  store.change({ do: "info.edit", patch: { project: "Ours" } });
  store.close();
  const cards = await makeHome(folder, recent)();
  expect(cards.map(({ path: file, title, project, problem }) => [file, title, project, problem])).toEqual([
    [a, "A", "Ours", ""],
    [b, "B", "", ""],
  ]);
  expect(cards[0]?.picture).toMatch(/^<svg/);
});

test("a file that cannot be read, or is gone, has a card that says so", async () => {
  writeFileSync(path.join(folder, "letter.stones"), "Dear all,");
  recent.add(path.join(root, "stick", "gone.stones"));
  const cards = await makeHome(folder, recent)();
  expect(new Map(cards.map(({ title, problem }) => [title, problem]))).toEqual(
    new Map([
      ["letter", expect.stringMatching(/letter\.stones.*\./)],
      ["gone", expect.stringContaining("not there")],
    ]),
  );
});

test("forgets a card, reads a changed file again, and leaves an unreadable folder out", async () => {
  const a = make(path.join(folder, "a.stones"), "A");
  const cards = makeHome(folder, recent);
  expect(await cards()).toHaveLength(1);
  const store = openStore(a);
  store.change({ do: "info.edit", patch: { title: "Now longer" } });
  store.close();
  expect((await cards())[0]?.title).toBe("Now longer");
  recent.forget(a);
  expect(await cards()).toEqual([]);
  expect(await makeHome(path.join(root, "nowhere"), openRecent(path.join(root, "nowhere")))()).toEqual([]);
});
