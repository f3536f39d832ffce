/** Two paths that lead to one file. */
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fileKey, sameFile, statOf } from "../../../electron/files/identity.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "identity-"));
  file = path.join(folder, "Garden.stones");
  writeFileSync(file, "");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Other ways to the file, each made in its folder. */
const WAYS: readonly [string, () => string][] = [
  ["a link", () => (symlinkSync(file, path.join(folder, "link.stones")), path.join(folder, "link.stones"))],
  ["a second name", () => (linkSync(file, path.join(folder, "second.json")), path.join(folder, "second.json"))],
  ["a link to its folder", () => (symlinkSync(folder, path.join(folder, "drive")), path.join(folder, "drive", "Garden.stones"))],
  ["a link to a link", () => (symlinkSync(WAYS[0]?.[1]() ?? "", path.join(folder, "two")), path.join(folder, "two"))],
  ["a way down and up again", () => (mkdirSync(path.join(folder, "a")), `${folder}/a/../Garden.stones`)],
  ["a path from here", () => path.relative(process.cwd(), file)],
];

/** A drive that gives every file the same number, or a new one each time it is asked. */
const sameNumber = (ino: bigint) => (one: string) => statOf(one) && { dev: 1n, ino };
const newNumbers = () => {
  let last = 1n;
  return (one: string) => statOf(one) && { dev: 1n, ino: ++last };
};

describe.each(WAYS)("%s", (name, make) => {
  test("is the same file", () => {
    const way = make();
    expect([sameFile(file, way), sameFile(way, file), fileKey(way) === fileKey(file)]).toEqual([true, true, true]);
  });

  // Where files have no numbers, only the system knows of a second name.
  test.skipIf(name === "a second name")("is the same file on a drive without numbers, too", () => {
    const way = make();
    for (const look of [sameNumber(0n), sameNumber(0xffff_ffff_ffff_ffffn), newNumbers()]) expect(sameFile(file, way, look)).toBe(true);
    expect(fileKey(way, sameNumber(0n))).toBe(fileKey(file, sameNumber(0n)));
  });
});

test("two files are two, on a drive without numbers as well", () => {
  const other = path.join(folder, "garden 2.stones");
  writeFileSync(other, "");
  for (const look of [statOf, sameNumber(0n), newNumbers()]) expect(sameFile(file, other, look)).toBe(false);
  expect(fileKey(file, sameNumber(0n))).not.toBe(fileKey(other, sameNumber(0n)));
});

test("a path that leads nowhere is the same as itself alone", () => {
  const gone = path.join(folder, "gone.stones");
  symlinkSync(gone, path.join(folder, "nowhere"));
  expect([sameFile(gone, gone), sameFile(gone, file), sameFile(file, gone), sameFile(gone, path.join(folder, "nowhere"))]).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(fileKey(gone)).toBeNull();
});
